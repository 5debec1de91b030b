"""Verdicts as they were given, event by event: CSV for a spreadsheet, JSON lines for a program."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator

_IS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def verdicts_csv(connection: sqlite3.Connection, reviewer: str | None = None) -> Iterator[str]:
    """Yield all events as CSV.

    Args:
        connection: The database.
        reviewer: Only his.
    """
    events = _events(connection, reviewer)
    for row in ([column[0] for column in events.description], *events):
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow([_harmless(value) for value in row])
        yield line.getvalue()


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


def _harmless(value: object) -> object:
    """Keep a spreadsheet from taking a name or note out of an article for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_IS_FORMULA) else value
