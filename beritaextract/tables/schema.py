"""Which flat tables there are, and what stands in each of their columns: read from `columns.tsv`."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from beritaextract.errors import SetupError


class Column(NamedTuple):
    """A column of a flat table."""

    name: str
    type: str
    """string, integer, number, boolean, or strings: a list of them."""
    nullable: bool
    path: str
    """Where the value stands: `people.name` is the name of one of the record's people."""
    description: str


@cache
def all_tables() -> dict[str, tuple[Column, ...]]:
    """Return the columns of every table, in order.

    Example:
        >>> [column.name for column in all_tables()["people"]][:3]
        ['article_id', 'person_id', 'name']
    """
    text = (files("beritaextract.tables") / "columns.tsv").read_text(encoding="utf-8")
    found: dict[str, list[Column]] = {}
    for line in text.splitlines()[1:]:
        table, name, kind, path, description = line.split("\t")
        column = Column(name, kind.removesuffix("?"), kind.endswith("?"), path, description)
        found.setdefault(table, []).append(column)
    return {table: tuple(columns) for table, columns in found.items()}


def columns_of(table: str) -> tuple[Column, ...]:
    """Return the columns of a table.

    Args:
        table: Its name.

    Raises:
        SetupError: There is no such table; the message names all.

    Example:
        >>> columns_of("abbreviations")[2]
        Column(name='short', type='string', nullable=False, path='abbreviations.short', description='The short form.')
    """
    try:
        return all_tables()[table]
    except KeyError:
        raise SetupError(f"there is no table {table!r}; there are {', '.join(all_tables())}") from None
