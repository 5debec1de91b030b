"""Verdicts as they were given, event by event: CSV for a spreadsheet, JSON lines for a program."""

import json
import sqlite3
from collections.abc import Iterator

from beritaextract.audit.spreadsheet import csv_lines


def verdicts_csv(connection: sqlite3.Connection, reviewer: str | None = None) -> Iterator[str]:
    """Yield all events as CSV.

    Args:
        connection: The database.
        reviewer: Only his.
    """
    events = _events(connection, reviewer)
    return csv_lines([[column[0] for column in events.description], *events])


def verdicts_jsonl(connection: sqlite3.Connection, reviewer: str | None = None) -> Iterator[str]:
    """Yield all events as JSON lines.

    Args:
        connection: The database.
        reviewer: Only his.
    """
    for row in _events(connection, reviewer):
        plain = dict(row)
        plain |= {name: json.loads(str(plain[name])) for name in ("parts", "found") if plain[name]}
        yield json.dumps(plain, ensure_ascii=False) + "\n"


def _events(connection: sqlite3.Connection, reviewer: str | None) -> sqlite3.Cursor:
    select = "SELECT * FROM verdicts WHERE :reviewer IS NULL OR reviewer = :reviewer ORDER BY event"
    return connection.execute(select, {"reviewer": reviewer})
