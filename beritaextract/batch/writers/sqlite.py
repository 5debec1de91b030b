"""SQLite: the flat tables, and in `records` each record as JSON."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from beritaextract.batch.writers.aside import aside
from beritaextract.batch.writers.batches import BatchWriter, in_batches
from beritaextract.records import ArticleRecord
from beritaextract.tables import Row, all_tables, rows_of

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "strings": "TEXT"}


@contextmanager
def database(path: Path) -> Iterator[BatchWriter]:
    """Write a database; lists are JSON in it, and every table has an index by article."""
    with aside(path) as place, closing(sqlite3.connect(place)) as connection:
        # Nobody else sees the file before it is whole: no need to guard each step.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        connection.executescript(";".join(create_tables(TYPES)))

        def put(batch: list[ArticleRecord]) -> None:
            _insert(connection, batch)

        with in_batches(put) as writer:
            yield writer
        for table in all_tables():
            connection.execute(f'CREATE INDEX "{table}_by_article" ON "{table}" (article_id)')
        connection.commit()


def create_tables(types: dict[str, str]) -> Iterator[str]:
    """Yield the statements that create the tables.

    Args:
        types: What the database calls our types.

    Example:
        >>> next(create_tables(TYPES)).split(",")[0]
        'CREATE TABLE "articles" ("article_id" TEXT NOT NULL'
    """
    for table, columns in all_tables().items():
        cells = [f'"{c.name}" {types[c.type]}{"" if c.nullable else " NOT NULL"}' for c in columns]
        yield f'CREATE TABLE "{table}" ({", ".join(cells)})'
    yield 'CREATE TABLE "records" ("article_id" {0} NOT NULL, "record" {0} NOT NULL)'.format(types["string"])


def _insert(connection: sqlite3.Connection, batch: list[ArticleRecord]) -> None:
    for table, columns in all_tables().items():
        rows = (_plain(row) for record in batch for row in rows_of(record, table))
        connection.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(columns))})', rows)
    records = ((record.article.id, record.model_dump_json()) for record in batch)
    connection.executemany('INSERT INTO "records" VALUES (?, ?)', records)


def _plain(row: Row) -> list[str | int | float | bool | None]:
    return [json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value for value in row]
