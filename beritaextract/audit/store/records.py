"""A record back out of the database."""

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
    return ArticleRecord.model_validate_json(zlib.decompress(row["record"])) if row else None
