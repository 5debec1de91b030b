"""Parquet: one article a row, read row group by row group, only the columns that are needed."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from beritaextract.articles.article import Article
from beritaextract.articles.broken import all_errors_as_broken
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers.spooling import seekable
from beritaextract.articles.readers.tables import check_header, read_cells
from beritaextract.errors import InputError
from beritaextract.extras import require

_ROWS = 256


def read(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read a Parquet file; its source is the number of the row.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: The names of the fields.

    Yields:
        The articles in order; instead of one that cannot be read, why.

    Raises:
        SetupError: pyarrow is not installed.
    """
    yield from read_range(stream, name, fields, 0, None)


def read_range(
    stream: BinaryIO, name: str, fields: Fields, start: int, end: int | None
) -> Iterator[Article | InputError]:
    """Read some row groups of a Parquet file.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: The names of the fields.
        start: The first row group.
        end: One past the last; null for all that follow.

    Yields:
        The articles in order; instead of one that cannot be read, why.

    Raises:
        SetupError: pyarrow is not installed.
    """
    with seekable(stream) as source:
        file = _open(source)
        names = list(file.schema_arrow.names)
        if fault := check_header(names, name, fields):
            if start == 0:  # once a file, not once a range
                yield fault
            return
        needed = sorted(
            {column for columns in fields.columns(tuple(names)).values() for column in columns}, key=names.index
        )
        row = sum(file.metadata.row_group(group).num_rows for group in range(start))
        for group in range(start, file.metadata.num_row_groups if end is None else end):
            for cells in _rows(file, group, needed):
                row += 1
                place = f"{name}:{row}"
                yield read_cells(needed, cells, place, fields) if cells else InputError(f"{place}: not UTF-8")


def row_groups(stream: BinaryIO) -> list[int]:
    """Return the bytes that each row group takes, as the footer tells.

    Args:
        stream: The bytes of the file, which can be sought in.

    Raises:
        SetupError: pyarrow is not installed.
        OSError: This is no Parquet file.
    """
    about = _open(stream).metadata
    groups = [about.row_group(group) for group in range(about.num_row_groups)]
    return [sum(group.column(column).total_compressed_size for column in range(group.num_columns)) for group in groups]


def _open(stream: BinaryIO) -> Any:
    parquet = require("pyarrow.parquet", extra="batch", what="reading Parquet")
    with all_errors_as_broken("no Parquet, or broken"):
        return parquet.ParquetFile(stream, pre_buffer=False)


def _rows(file: Any, group: int, names: list[str]) -> Iterator[list[Any] | None]:
    """Yield the cells of each row of a group; null for a row that is not UTF-8."""
    with all_errors_as_broken(f"row group {group} is broken"):
        for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], columns=names):
            yield from _cells(batch.select(names))


def _cells(batch: Any) -> Iterator[list[Any] | None]:
    try:
        columns = [_values(column) for column in batch.columns]
    except UnicodeDecodeError:
        if batch.num_rows == 1:
            yield None
            return
        for row in range(batch.num_rows):
            yield from _cells(batch.slice(row, 1))
        return
    yield from map(list, zip(*columns, strict=True))


def _values(column: Any) -> list[Any]:
    arrow = require("pyarrow", extra="batch", what="reading Parquet")
    if arrow.types.is_timestamp(column.type):  # nanoseconds are more than Python's times can hold
        column = column.cast(arrow.timestamp("us", column.type.tz), safe=False)
    values: list[Any] = column.to_pylist()
    return [value.decode() if isinstance(value, bytes) else value for value in values]
