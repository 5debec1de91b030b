"""DuckDB: the flat tables, and in `records` each record as JSON."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from beritaextract.batch.writers.aside import aside
from beritaextract.batch.writers.batches import BatchWriter, in_batches
from beritaextract.batch.writers.sqlite import create_tables
from beritaextract.extras import require
from beritaextract.records import ArticleRecord
from beritaextract.tables import all_tables, to_arrow

TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "strings": "VARCHAR[]"}
_CONFIG = {"memory_limit": "512MB"}  # else it would keep what it has written in memory, up to most of it


@contextmanager
def database(path: Path) -> Iterator[BatchWriter]:
    """Write a database."""
    library = require("duckdb", extra="batch", what="writing DuckDB")
    arrow = require("pyarrow", extra="batch", what="writing DuckDB")
    with aside(path) as place, closing(library.connect(place, config=_CONFIG)) as connection:
        for statement in create_tables(TYPES):
            connection.execute(statement)

        def put(batch: list[ArticleRecord]) -> None:
            whole = [(record.article.id, record.model_dump_json()) for record in batch]
            records = arrow.table(dict(zip(("article_id", "record"), zip(*whole, strict=True), strict=True)))
            for table, rows in [*((table, to_arrow(batch, table)) for table in all_tables()), ("records", records)]:
                connection.register("batch", rows)
                connection.execute(f'INSERT INTO "{table}" SELECT * FROM batch')
                connection.unregister("batch")

        with in_batches(put) as writer:
            yield writer
