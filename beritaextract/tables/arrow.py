"""Records as Arrow tables: flat, or whole."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from beritaextract.extras import require
from beritaextract.records import ArticleRecord
from beritaextract.tables.nested import record_schema, to_plain
from beritaextract.tables.rows import Row, rows_of
from beritaextract.tables.schema import columns_of

if TYPE_CHECKING:
    import pyarrow


def to_arrow(records: Iterable[ArticleRecord] | ArticleRecord, table: str | None = None) -> "pyarrow.Table":
    """Return records as an Arrow table.

    Args:
        records: The records, or one.
        table: A flat table: articles, sections, quotes, quote_parts, evidence, people, positions, organizations,
            locations, location_candidates, mentions, counts, dates, abbreviations or warnings. Left out, each row is
            a whole record, with lists and structs in it.

    Returns:
        The table; its columns carry their descriptions.

    Raises:
        SetupError: There is no such table, or pyarrow is not installed.

    Example:
        >>> from beritaextract import extract
        >>> to_arrow([extract("Kata Bupati Banyumas Rina Wati.")], "people").column("name").to_pylist()
        ['Rina Wati']
    """
    given = [records] if isinstance(records, ArticleRecord) else records
    if table is None:
        arrow = require("pyarrow", extra="batch", what="Arrow")
        whole: pyarrow.Table = arrow.Table.from_pylist([to_plain(one) for one in given], schema=record_schema())
        return whole
    return from_rows([row for record in given for row in rows_of(record, table)], table)


def from_rows(rows: list[Row], table: str) -> "pyarrow.Table":
    """Return rows of a flat table as an Arrow table.

    Args:
        rows: The rows.
        table: The table they belong to.

    Raises:
        SetupError: There is no such table, or pyarrow is not installed.

    Example:
        >>> from_rows([("a1", 0, "UMKM", "usaha mikro", 3, 20)], "abbreviations").num_rows
        1
    """
    arrow = require("pyarrow", extra="batch", what="Arrow")
    schema = table_schema(table)
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    arrays = [arrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    flat: pyarrow.Table = arrow.Table.from_arrays(arrays, schema=schema)
    return flat


@cache
def table_schema(table: str) -> Any:
    """Return the Arrow schema of a flat table, a description with every column.

    Args:
        table: The table.

    Raises:
        SetupError: There is no such table, or pyarrow is not installed.

    Example:
        >>> table_schema("people").field("official").type
        DataType(bool)
    """
    arrow = require("pyarrow", extra="batch", what="Arrow")
    types = {
        "string": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
        "strings": arrow.list_(arrow.field("item", arrow.string(), False)),
    }
    return arrow.schema(
        [
            arrow.field(column.name, types[column.type], column.nullable, {"description": column.description})
            for column in columns_of(table)
        ]
    )
