"""Reading the TSV tables: one typed row per line, checked while read."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any, NamedTuple, TypeVar, get_type_hints

from beritaextract.errors import LexiconError

Row = TypeVar("Row", bound=NamedTuple)

_CONVERT: dict[Any, Callable[[str], Any]] = {
    str: str,
    int: int,
    float: float,
    bool: lambda cell: {"yes": True, "no": False}[cell],
    tuple[str, ...]: lambda cell: tuple(cell.split("|")) if cell else (),
    int | None: lambda cell: int(cell) if cell else None,
    float | None: lambda cell: float(cell) if cell else None,
    str | None: lambda cell: cell or None,
}


def read_table(name: str, row_type: type[Row]) -> tuple[Row, ...]:
    """Read `tables/<name>.tsv`.

    The first line names the columns, which are the fields of the row type in their order. Cells hold text, a number,
    "yes"/"no" for a bool, or several texts parted by "|"; an empty cell is null where the field allows it.

    Args:
        name: The table, without its ending.
        row_type: A NamedTuple whose annotations say how to read each cell.

    Returns:
        The rows, in the order of the file.

    Raises:
        LexiconError: The header or a cell does not fit the row type; the message names table and line.
    """
    lines = (files("beritaextract.lexicons") / "tables" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    hints = get_type_hints(row_type)
    if tuple(lines[0].split("\t")) != row_type._fields:
        raise LexiconError(f"{name}.tsv: the header is {lines[0]!r}, expected {row_type._fields}")
    convert = [_CONVERT[hints[field]] for field in row_type._fields]
    rows = [line.split("\t") for line in lines[1:]]
    try:  # column by column, which takes half the time of row by row
        columns = (
            [map(make, cells) for make, cells in zip(convert, zip(*rows, strict=True), strict=True)] if rows else []
        )
        return tuple(map(row_type._make, zip(*columns, strict=True)))
    except (ValueError, KeyError):
        return tuple(_read_row(name, row_type, convert, number, row) for number, row in enumerate(rows, 2))


def _read_row(name: str, row_type: type[Row], convert: list[Callable[[str], Any]], number: int, row: list[str]) -> Row:
    try:
        return row_type._make(make(cell) for make, cell in zip(convert, row, strict=True))
    except (ValueError, KeyError) as error:
        line = "\t".join(row)
        raise LexiconError(f"{name}.tsv:{number}: {line!r} does not fit {row_type.__name__}: {error}") from error
