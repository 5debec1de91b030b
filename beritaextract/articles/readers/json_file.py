"""JSON: an array of articles, read one by one; an article; an object that holds a list of articles; or JSON lines."""

import json
from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers.json_items import read_items
from beritaextract.articles.readers.json_lines import read_object
from beritaextract.articles.readers.lines import LONGEST_LINE, read_lines
from beritaextract.articles.rows import kind_of, to_article
from beritaextract.errors import InputError

LONGEST_OBJECT = 8 * LONGEST_LINE


def read(stream: BufferedReader, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read a file of JSON.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: The names of the fields.

    Yields:
        The articles in order; instead of one that cannot be read, why. Their source is the number in an array or list,
        the line in JSON lines.
    """
    if begins_with(stream, b"["):
        for number, item in enumerate(read_items(stream), 1):
            yield read_object(item, f"{name}:{number}", fields)
        return
    for number, (_, line) in enumerate(read_lines(stream), 1):
        if line is not None and not line.strip():
            continue
        value = None if line is None else _parse(line)
        if line is not None and value is None:  # an object over several lines
            yield from _read_whole(line + stream.read(LONGEST_OBJECT), name, number, fields)
            return
        inner = _list_within(value, fields)
        if inner is None:
            yield read_object(line, f"{name}:{number}", fields)
        else:
            yield from _read_list(inner, name, fields)


def begins_with(stream: BufferedReader, mark: bytes) -> bool:
    """Tell whether the first bytes that are no blanks are these, without taking them."""
    return stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(mark)


def _read_whole(data: bytes, name: str, number: int, fields: Fields) -> Iterator[Article | InputError]:
    inner = _list_within(_parse(data), fields) if len(data) < LONGEST_OBJECT else None
    if inner is None:
        yield read_object(data if len(data) < LONGEST_OBJECT else None, f"{name}:{number}", fields)
    else:
        yield from _read_list(inner, name, fields)


def _read_list(values: list[Any], name: str, fields: Fields) -> Iterator[Article | InputError]:
    for number, value in enumerate(values, 1):
        if isinstance(value, dict):
            yield to_article(value, f"{name}:{number}", fields)
        else:
            yield InputError(f"{name}:{number}: a JSON {kind_of(value)}, not an object")


def _parse(data: bytes) -> Any:
    try:
        return json.loads(data.strip().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _list_within(value: object, fields: Fields) -> list[Any] | None:
    """Return the one list of objects that an object holds which is no article itself."""
    if not isinstance(value, dict) or any(
        isinstance(value[name], str) for name in fields.columns(tuple(value))["text"]
    ):
        return None
    lists = [
        inner for inner in value.values() if isinstance(inner, list) and any(isinstance(one, dict) for one in inner)
    ]
    return lists[0] if len(lists) == 1 else None
