"""JSON lines: one object a line."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers.decoding import decode
from beritaextract.articles.readers.lines import LONGEST_LINE, read_lines
from beritaextract.articles.rows import kind_of, to_article
from beritaextract.errors import InputError


def read(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read JSON lines; blank lines are passed over.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: The names of the fields.

    Yields:
        The articles in order; instead of one that cannot be read, why.
    """
    for number, (_, line) in enumerate(read_lines(stream), 1):
        if line is None or line.strip():
            yield read_object(line, f"{name}:{number}", fields)


def read_range(stream: BinaryIO, name: str, fields: Fields, start: int, end: int) -> Iterator[Article | InputError]:
    """Read the lines that begin within a range of bytes.

    Args:
        stream: The bytes of the file, which can be sought in.
        name: What to call it.
        fields: The names of the fields.
        start: The first byte; a line belongs to the range that holds its first byte.
        end: One past the last.

    Yields:
        The articles, each with `file@byte` for its source; instead of one that cannot be read, why.
    """
    if start >= end:
        return
    at = max(start - 1, 0)
    stream.seek(at)
    for size, line in read_lines(stream):
        # What was read from the byte before the range ends the line of another; it may be no more than its "\n".
        if at >= start and (line is None or line.strip()):
            yield read_object(line, f"{name}@{at}", fields)
        at += size
        if at >= end:
            return


def read_object(data: bytes | None, place: str, fields: Fields) -> Article | InputError:
    """Make an article of a JSON object.

    Args:
        data: Its bytes; null if they were too many to be held.
        place: Where it stands.
        fields: The names of the fields.

    Returns:
        The article; or why there is none.

    Example:
        >>> read_object(b'{"isi": "Harga turun."}', "dump.jsonl:1", Fields()).text
        'Harga turun.'
    """
    if data is None:
        return InputError(f"{place}: longer than {LONGEST_LINE:,} bytes; give one article a line")
    text = decode(data.strip(), place)
    if isinstance(text, InputError):
        return text
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        return InputError(f"{place}: broken JSON at column {error.colno}: {error.msg}; mend the line or leave it out")
    except RecursionError:
        return InputError(f"{place}: JSON nested too deeply; an article is a flat object")
    except ValueError as error:  # a number of more digits than Python reads
        return InputError(f"{place}: broken JSON: {error}; mend the line or leave it out")
    if not isinstance(row, dict):
        what = f"{place}: a JSON {kind_of(row)}, not an object"
        return InputError(f'{what}; each line must hold one article: {{"text": "…"}}')
    return to_article(row, place, fields)
