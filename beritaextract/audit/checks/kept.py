"""What the checks found, kept in the database until something new is loaded."""

import json
import sqlite3
from collections.abc import Iterator

from beritaextract.audit.checks.finding import Finding, Passage
from beritaextract.audit.checks.material import Article, from_database
from beritaextract.audit.checks.table import run_checks
from beritaextract.audit.remembered import remembered
from beritaextract.audit.store.database import transaction

_TABLE = """CREATE TABLE IF NOT EXISTS findings (
  name TEXT NOT NULL,       -- of the check
  place INTEGER NOT NULL,   -- 0, 1, … in the order of the check
  about TEXT NOT NULL,
  passages TEXT NOT NULL,   -- JSON
  PRIMARY KEY (name, place)
) WITHOUT ROWID"""


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how much each check found; after a loading they look anew.

    Args:
        connection: The database.
    """
    found: dict[str, int] = remembered(connection, "checks", _find)
    return found


def _find(connection: sqlite3.Connection) -> dict[str, int]:
    found = {check.name: findings for check, findings in run_checks(from_database(connection))}
    rows = (
        (name, place, finding.about, json.dumps(finding.passages, ensure_ascii=False))
        for name, findings in found.items()
        for place, finding in enumerate(findings)
    )
    connection.execute(_TABLE)
    with transaction(connection):
        connection.execute("DELETE FROM findings")
        connection.executemany("INSERT INTO findings VALUES (?, ?, ?, ?)", rows)
    return {name: len(findings) for name, findings in found.items()}


def findings_of(connection: sqlite3.Connection, name: str, first: int = 0, count: int = -1) -> Iterator[Finding]:
    """Yield what a check found.

    Args:
        connection: The database.
        name: The check.
        first: The first finding.
        count: How many; all if left out.
    """
    counts(connection)
    rows = connection.execute(
        "SELECT about, passages FROM findings WHERE name = ? AND place >= ? ORDER BY place LIMIT ?",
        (name, first, count),
    )
    for about, passages in rows:
        given = (Passage(Article(*article), *rest) for article, *rest in json.loads(passages))
        yield Finding(name, about, tuple(given))
