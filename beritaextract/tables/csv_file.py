r"""Flat tables as CSV and back: nothing is lost, and no spreadsheet takes a cell for a formula.

Texts stand in quotes, null is an empty cell without, lists are JSON. A text gets an apostrophe where a spreadsheet
would begin to calculate: at its beginning before = + - @ (also in full width), tab or line break; and within it where
a cell begins for a spreadsheet that takes another separator for ours, after ; , | tab or line break. Blanks, quotes and
apostrophes between do not matter. Numbers stay as they are. `read_rows` takes the apostrophes out again.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import IO

from beritaextract.errors import InputError
from beritaextract.tables.rows import Row, Value
from beritaextract.tables.schema import Column, columns_of

_FILLER = r"""(?:[^\S\t\r\n]|["'])*"""
_FORMULA = "[=+\\-@\uff1d\uff0b\uff0d\uff20]"
_DELIMITER = r"(?<=[;,|\t\r\n])"
_UNSAFE = re.compile(rf"\A(?={_FILLER}(?:{_FORMULA}|[\t\r\n]))|{_DELIMITER}(?={_FILLER}{_FORMULA})")
_DEFUSED = re.compile(rf"\A'(?={_FILLER}(?:{_FORMULA}|[\t\r\n]))|{_DELIMITER}'(?={_FILLER}{_FORMULA})")
_CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n\Z)')


def defused(text: str) -> str:
    """Return a text with an apostrophe wherever a spreadsheet would begin to calculate.

    Args:
        text: Any text.

    Example:
        >>> defused("=1+1"), defused("Stok; -5 ton"), defused("naik 2-3 persen")
        ("'=1+1", "Stok;' -5 ton", 'naik 2-3 persen')
    """
    return _UNSAFE.sub("'", text)


def restored(text: str) -> str:
    """Return a text without the apostrophes that `defused` put into it.

    Args:
        text: What `defused` returned.

    Example:
        >>> restored("'=1+1"), restored("'Aisyiyah")
        ('=1+1', "'Aisyiyah")
    """
    return _DEFUSED.sub("", text)


def write_header(table: str, stream: IO[str]) -> None:
    """Write the names of the columns.

    Args:
        table: The table.
        stream: Opened with `newline=""`.
    """
    stream.write(",".join(column.name for column in columns_of(table)) + "\r\n")


def write_rows(rows: Iterable[Row], stream: IO[str]) -> None:
    """Write rows of a flat table.

    Args:
        rows: The rows.
        stream: Opened with `newline=""`.
    """
    stream.writelines(",".join(map(_cell, row)) + "\r\n" for row in rows)


def read_rows(stream: IO[str], table: str) -> Iterator[Row]:
    r"""Read the rows of a flat table, as they were before they became CSV.

    Args:
        stream: Opened with `newline="\n"`.
        table: The table.

    Yields:
        The rows, as `rows_of` gives them.

    Raises:
        InputError: This is no such file.

    Example:
        >>> import io
        >>> stream = io.StringIO('article_id,number,short,long,start,end\r\n"a1",0,"\'=S","",3,20\r\n', newline="\n")
        >>> list(read_rows(stream, "abbreviations"))
        [('a1', 0, '=S', '', 3, 20)]
    """
    columns = columns_of(table)
    rows = _lines(stream)
    if next(rows, "").rstrip().split(",") != [column.name for column in columns]:
        raise InputError(f"no table of {table}: the first line does not name its columns")
    for number, line in enumerate(rows, 1):
        cells = list(_CELL.finditer(line))
        if len(cells) != len(columns) or "".join(cell[0] for cell in cells) != line:
            raise InputError(f"row {number} of {table} is broken: {line[:60]!r}; write the table again")
        yield tuple(_value(cell, column) for cell, column in zip(cells, columns, strict=True))


def _cell(value: Value) -> str:
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        return '"' + defused(value).replace('"', '""') + '"'
    return "" if value is None else json.dumps(value)


def _lines(stream: IO[str]) -> Iterator[str]:
    """Yield rows: lines, joined where a line break stands in quotes."""
    held: list[str] = []
    quotes = 0
    for line in stream:
        held.append(line)
        quotes += line.count('"')
        if quotes % 2 == 0:
            yield "".join(held)
            held, quotes = [], 0
    if held:
        yield "".join(held)


def _value(cell: re.Match[str], column: Column) -> Value:
    quoted, bare = cell[1], cell[2]
    if quoted is None:
        return _number(bare, column) if bare else None
    text = restored(quoted.replace('""', '"'))
    if column.type != "strings":
        return text
    found: list[str] = json.loads(text)
    return found


def _number(text: str, column: Column) -> Value:
    try:
        found: float | bool = json.loads(text)
    except ValueError as error:
        raise InputError(f"{text[:60]!r} is no {column.type} of {column.name}; write the table again") from error
    return found
