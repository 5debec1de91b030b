"""How an item stands: the events of each reviewer, folded into one statement."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

DISPUTED = "disputed"
Parts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What one reviewer says of one item; `last` is his last event on it, 0 if he has none.

    `verdict` is right, speaker, words, not_quote, missing, unsure, or null where there is a note only or nothing.
    """

    reviewer: str
    verdict: str | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    parts: Parts | None = None
    note: str | None = None
    at: str | None = None
    last: int = 0
    found: dict[str, object] = field(default_factory=dict)


def fold(reviewer: str, events: Iterable[sqlite3.Row]) -> Standing:
    """Fold the events of one reviewer on one item, oldest first.

    Words and speaker are corrected apart, and both corrections hold; right, not a quote and unsure end them. An event
    that a later one undoes counts for nothing but for having been seen.

    Args:
        reviewer: Who.
        events: Rows of `verdicts`.
    """
    events = list(events)
    undone = {event["undoes"] for event in events}
    standing = Standing(reviewer)
    for event in events:
        if event["action"] != "undo" and event["event"] not in undone:
            standing = _add(standing, event)
        standing = replace(standing, last=event["event"])
    return standing


def _add(standing: Standing, event: sqlite3.Row) -> Standing:
    action = event["action"]
    standing = replace(standing, at=event["at"], found=json.loads(event["found"]))
    if event["note"] is not None:
        standing = replace(standing, note=event["note"] or None)
    if action == "note":
        return standing
    if action in ("right", "not_quote", "unsure"):
        standing = replace(standing, speaker=None, speaker_kind=None, parts=None)
    if action in ("speaker", "missing"):
        standing = replace(standing, speaker=event["speaker"], speaker_kind=event["speaker_kind"])
    if action in ("words", "missing"):
        standing = replace(standing, parts=tuple((start, end) for start, end in json.loads(event["parts"])))
    is_correction = action in ("speaker", "words") and standing.verdict == "missing"
    return standing if is_correction else replace(standing, verdict=action)


def standings(connection: sqlite3.Connection, article: str, item: str | None = None) -> dict[str, list[Standing]]:
    """Return how the items of an article stand, by item, with one entry for each reviewer who has said something.

    Args:
        connection: The database.
        article: Its id: `articles.article`.
        item: Only this item.
    """
    rows = connection.execute(
        "SELECT * FROM verdicts WHERE article = ?" + (" AND item = ?" if item is not None else "") + " ORDER BY event",
        (article,) if item is None else (article, item),
    )
    events: dict[tuple[str, str], list[sqlite3.Row]] = {}
    for row in rows:
        events.setdefault((row["item"], row["reviewer"]), []).append(row)
    found: dict[str, list[Standing]] = {}
    for (of, reviewer), own in events.items():
        found.setdefault(of, []).append(fold(reviewer, own))
    return found


def verdict_of(standings: Iterable[Standing]) -> str | None:
    """Return the verdict that all reviewers share, "disputed" where they differ, None where nobody has judged.

    Args:
        standings: Of one item.
    """
    said = {(one.verdict, one.speaker, one.parts) for one in standings if one.verdict}
    return DISPUTED if len(said) > 1 else next((verdict for verdict, _, _ in said), None)


def refresh_article(connection: sqlite3.Connection, article: str, item: str | None = None) -> None:
    """Write down how the items of an article stand, for the queue to filter by and reviewers to be compared.

    Args:
        connection: The database, in a transaction.
        article: Its id: `articles.article`.
        item: Only this item.
    """
    for of, said in standings(connection, article, item).items():
        rows = [
            (article, of, one.reviewer, one.verdict, one.speaker, json.dumps(one.parts) if one.parts else None)
            for one in said
        ]
        connection.executemany("INSERT OR REPLACE INTO standings VALUES (?, ?, ?, ?, ?, ?)", rows)
        quote = connection.execute(
            "SELECT id FROM quotes WHERE item = ? AND article = (SELECT id FROM articles WHERE article = ?)",
            (of, article),
        ).fetchone()
        if quote:
            _refresh_quote(connection, quote["id"], said)


def _refresh_quote(connection: sqlite3.Connection, quote: int, said: list[Standing]) -> None:
    connection.execute("UPDATE quotes SET verdict = ? WHERE id = ?", (verdict_of(said), quote))
    connection.execute("DELETE FROM judged WHERE quote = ?", (quote,))
    judges = [(one.reviewer, quote) for one in said if one.verdict]
    connection.executemany("INSERT INTO judged VALUES (?, ?)", judges)
