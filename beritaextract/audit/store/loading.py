"""Records into the database: streaming, in batches, nothing twice."""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

from pydantic import ValidationError

from beritaextract.audit.store.database import transaction
from beritaextract.audit.store.records import article_text
from beritaextract.audit.store.rows import article_row, digest_of, other_rows, quote_rows
from beritaextract.audit.store.standing import refresh_article
from beritaextract.records import ArticleRecord

_BATCH = 200


class Loaded(NamedTuple):
    """How far loading is: articles new or changed, articles already there, and lines that hold no record."""

    added: int
    known: int
    faults: int


def load(
    connection: sqlite3.Connection,
    lines: Iterable[bytes],
    name: str = "records",
    complain: Callable[[str], object] = lambda fault: None,
) -> Iterator[Loaded]:
    """Load the records of JSON lines; an article whose line has not changed is passed over.

    Args:
        connection: The database, prepared.
        lines: The lines, read as they come.
        name: What to call them in a fault.
        complain: Told each line that holds no record; the others go on.

    Yields:
        How far it is, after each batch; what was told is in the database.
    """
    added = known = faults = 0
    numbered = enumerate(lines, 1)
    while batch := list(islice(numbered, _BATCH)):
        with transaction(connection):
            for number, line in batch:
                if not line.strip():
                    continue
                outcome = _load_line(connection, line)
                if isinstance(outcome, str):
                    complain(f"{name}:{number}: {outcome}")
                    faults += 1
                elif outcome:
                    added += 1
                else:
                    known += 1
        yield Loaded(added, known, faults)
    if added:
        count_facets(connection)


def _load_line(connection: sqlite3.Connection, line: bytes) -> bool | str:
    """Return whether the article was new or changed; or why the line holds no record."""
    digest = digest_of(line)
    if connection.execute("SELECT 1 FROM articles WHERE digest = ?", (digest,)).fetchone():
        return False
    try:
        record = ArticleRecord.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc'])) or 'record'}: {first['msg']}"
    _forget(connection, record.article.id)
    _insert(connection, record, digest, zlib.compress(line.strip(), 1))
    return True


def _insert(connection: sqlite3.Connection, record: ArticleRecord, digest: bytes, packed: bytes) -> None:
    article = _insert_row(connection, "articles", article_row(record, digest, packed))
    words = (article, record.article.title, record.article.text)
    connection.execute("INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)", words)
    for row in quote_rows(record):
        quote = _insert_row(connection, "quotes", {"article": article, **row})
        connection.execute("INSERT INTO speaker_words (rowid, speaker) VALUES (?, ?)", (quote, row["speaker"]))
    for table, rows in other_rows(record).items():
        for values in dict.fromkeys(rows):
            marks = ", ".join("?" * (len(values) + 1))
            connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", (article, *values))
    for warning in record.warnings:
        values = (article, warning.code, warning.start, warning.end, warning.text, warning.message)
        connection.execute(
            "INSERT INTO warnings (article, code, start, end, text, message) VALUES (?, ?, ?, ?, ?, ?)", values
        )
    refresh_article(connection, record.article.id)


def _insert_row(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> int:
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    return connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", row).lastrowid or 0


def _forget(connection: sqlite3.Connection, article_id: str) -> None:
    """Take out an article that comes anew; its verdicts stay."""
    row = connection.execute("SELECT id, title, record FROM articles WHERE article = ?", (article_id,)).fetchone()
    if row is None:
        return
    words = (row["id"], row["title"], article_text(row["record"]))
    connection.execute(
        "INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', ?, ?, ?)", words
    )
    connection.execute(
        "INSERT INTO speaker_words (speaker_words, rowid, speaker)"
        " SELECT 'delete', id, speaker FROM quotes WHERE article = ?",
        (row["id"],),
    )
    connection.execute("DELETE FROM articles WHERE id = ?", (row["id"],))


def count_facets(connection: sqlite3.Connection) -> None:
    """Count what the filters of the queue offer, and note that something was loaded.

    Args:
        connection: The database.
    """
    with transaction(connection):
        connection.execute("DELETE FROM facets")
        for name in ("outlet", "kind", "speaker_kind"):
            connection.execute(
                f"INSERT INTO facets SELECT '{name}', {name}, count(*) FROM quotes"
                f" WHERE {name} IS NOT NULL GROUP BY {name}"
            )
        connection.execute(
            "INSERT INTO facets SELECT 'speaker', speaker, count(*) FROM quotes WHERE speaker IS NOT NULL"
            " GROUP BY speaker ORDER BY count(*) DESC LIMIT 300"
        )
        connection.execute("INSERT INTO facets SELECT 'warning', code, count(*) FROM warnings GROUP BY code")
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        connection.execute("INSERT OR REPLACE INTO settings VALUES ('loaded', ?)", (now,))
