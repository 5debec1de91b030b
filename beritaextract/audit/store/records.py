"""A record back out of the database."""

import json
import sqlite3
import zlib

from beritaextract.records import ArticleRecord


def read_record(connection: sqlite3.Connection, article: int) -> ArticleRecord | None:
    """Return the record of an article, or None where there is none.

    Args:
        connection: The database.
        article: Its number: `articles.id`.
    """
    row = connection.execute("SELECT record FROM articles WHERE id = ?", (article,)).fetchone()
    return unpack(row["record"]) if row else None


def unpack(packed: bytes) -> ArticleRecord:
    """Return a record as `articles.record` holds it.

    Args:
        packed: The value of the column.
    """
    return ArticleRecord.model_validate_json(zlib.decompress(packed))


def article_text(packed: bytes) -> str:
    """Return the text alone: a verdict needs no more, and need not wait for the whole record to be checked.

    Args:
        packed: The value of the column.
    """
    return str(json.loads(zlib.decompress(packed))["article"]["text"])
