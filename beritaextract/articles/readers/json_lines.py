"""JSON lines: one object a line, with `text` and, where known, `id`, `title`, `published`, `url`, `outlet`."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from pydantic import ValidationError

from beritaextract.articles.article import Article
from beritaextract.articles.readers.decoding import decode
from beritaextract.errors import InputError


def read(stream: BinaryIO, name: str) -> Iterator[Article | InputError]:
    """Read JSON lines; blank lines are passed over.

    Args:
        stream: The bytes of the file.
        name: What to call it.

    Yields:
        The articles in order; instead of one that cannot be read, why.
    """
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _read_line(line, f"{name}:{number}")


def _read_line(line: bytes, place: str) -> Article | InputError:
    text = decode(line.rstrip(), place)
    if isinstance(text, InputError):
        return text
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        return InputError(f"{place}: broken JSON at column {error.colno}: {error.msg}; mend the line or leave it out")
    except RecursionError:
        return InputError(f"{place}: JSON nested too deeply; an article is a flat object")
    if not isinstance(row, dict):
        what = f"{place}: a JSON {_kind(row)}, not an object"
        return InputError(f'{what}; each line must hold one article: {{"text": "…"}}')
    return _to_article(row, place)


def _to_article(row: dict[str, Any], place: str) -> Article | InputError:
    text = row.get("text")
    if text is None:
        fields = ", ".join(sorted(row)) or "none"
        return InputError(f"{place}: no text; name the field that holds the article 'text' (fields here: {fields})")
    if not isinstance(text, str):
        return InputError(f"{place}: text is a JSON {_kind(text)}; it must be a string")
    if not text.strip():
        return InputError(f"{place}: the text is empty; fill it in or leave the line out")
    try:
        return Article.model_validate({**row, "source": place})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        return InputError(f"{place}: {field} is {first['input']!r:.60}; it must be a string or null")


def _kind(value: object) -> str:
    kinds = {list: "array", dict: "object", str: "string", bool: "boolean", type(None): "null"}
    return kinds.get(type(value), "number")
