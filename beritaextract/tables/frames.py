"""Records as data frames of pandas or polars."""

from collections.abc import Iterable
from importlib.util import find_spec
from typing import Any, Literal

from beritaextract.errors import SetupError
from beritaextract.records import ArticleRecord
from beritaextract.tables.rows import Value, rows_of
from beritaextract.tables.schema import Column, columns_of

Library = Literal["pandas", "polars"]
_LIBRARIES: tuple[Library, ...] = ("pandas", "polars")


def to_frame(
    records: Iterable[ArticleRecord] | ArticleRecord, table: str = "quotes", *, library: Library | None = None
) -> Any:
    """Return a flat table of records as a data frame.

    Args:
        records: The records, or one.
        table: articles, sections, quotes, quote_parts, evidence, people, positions, organizations, locations,
            location_candidates, mentions, counts, dates, abbreviations or warnings.
        library: "pandas" or "polars"; left out, whichever is installed, and pandas if both are.

    Returns:
        A `pandas.DataFrame` or a `polars.DataFrame`, with typed columns also where there are no rows.

    Raises:
        SetupError: There is no such table, or neither library is installed.

    Example:
        >>> from beritaextract import extract
        >>> to_frame(extract("Kata Bupati Banyumas Rina Wati."), "people")["name"].tolist()
        ['Rina Wati']
    """
    columns = columns_of(table)
    given = [records] if isinstance(records, ArticleRecord) else records
    rows = [row for record in given for row in rows_of(record, table)]
    cells: list[list[Value]] = [list(values) for values in zip(*rows, strict=True)] or [[] for _ in columns]
    make = _in_pandas if _chosen(library) == "pandas" else _in_polars
    return make(columns, cells)


def _chosen(library: Library | None) -> Library:
    if library is not None and library not in _LIBRARIES:
        raise SetupError(f"no data frames by {library!r}; there are {' and '.join(_LIBRARIES)}")
    wanted = (library,) if library else _LIBRARIES
    found = next((name for name in wanted if find_spec(name)), None)
    if found is None:
        raise SetupError(f"data frames need {' or '.join(wanted)}: pip install {wanted[0]}")
    return found


def _in_pandas(columns: tuple[Column, ...], cells: list[list[Value]]) -> Any:
    import pandas as pd

    return pd.DataFrame(
        {column.name: pd.Series(values, dtype=_dtype(column)) for column, values in zip(columns, cells, strict=True)}
    )


def _dtype(column: Column) -> Any:
    if column.type == "integer":
        return "Int64" if column.nullable else "int64"
    return {"string": "string", "number": "float64", "boolean": "bool", "strings": "object"}[column.type]


def _in_polars(columns: tuple[Column, ...], cells: list[list[Value]]) -> Any:
    import polars as pl

    types = {
        "string": pl.String(),
        "integer": pl.Int64(),
        "number": pl.Float64(),
        "boolean": pl.Boolean(),
        "strings": pl.List(pl.String()),
    }
    return pl.DataFrame(
        [
            pl.Series(column.name, values, dtype=types[column.type])
            for column, values in zip(columns, cells, strict=True)
        ]
    )
