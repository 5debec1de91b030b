"""Parquet: whole records with lists and structs in them, or a folder with a file for each flat table."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from beritaextract.batch.writers.aside import aside
from beritaextract.batch.writers.batches import BatchWriter, in_batches
from beritaextract.extras import require
from beritaextract.records import ArticleRecord
from beritaextract.tables import all_tables, to_arrow


@contextmanager
def whole(path: Path) -> Iterator[BatchWriter]:
    """Write whole records, one a row."""
    schema = to_arrow([]).schema
    with aside(path) as place, _open(place, schema) as file:

        def put(batch: list[ArticleRecord]) -> None:
            file.write_table(to_arrow(batch))

        with in_batches(put) as writer:
            yield writer


@contextmanager
def tables(path: Path) -> Iterator[BatchWriter]:
    """Write a folder with `articles.parquet`, `quotes.parquet` and the like."""
    with aside(path) as place, ExitStack() as stack:
        place.mkdir()
        files = {
            table: stack.enter_context(_open(place / f"{table}.parquet", to_arrow([], table).schema))
            for table in all_tables()
        }

        def put(batch: list[ArticleRecord]) -> None:
            for table, file in files.items():
                file.write_table(to_arrow(batch, table))

        with in_batches(put) as writer:
            yield writer


def _open(path: Path, schema: Any) -> Any:
    parquet = require("pyarrow.parquet", extra="batch", what="writing Parquet")
    return parquet.ParquetWriter(path, schema, compression="zstd")
