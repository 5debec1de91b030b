"""The queue: quotes to check, least certain first."""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

PAGE = 50
_COUNTED = 10_000
_FEW = 3_000
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the queue; null and "" narrow nothing.

    `verdict` is a verdict, "open" for quotes without one, "mine" for those without one of the reviewer's, or
    "disputed". `below` is the highest confidence, in percent.
    """

    q: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    speaker: str | None = None
    who: str | None = None
    kind: str | None = None
    warning: str | None = None
    below: str | None = None
    verdict: str | None = None

    def given(self) -> dict[str, str]:
        """Return those that narrow, for an address."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the queue; `is_more` tells that `total` is only where counting ended."""

    rows: list[sqlite3.Row]
    total: int
    is_more: bool


def list_quotes(connection: sqlite3.Connection, filters: Filters, reviewer: str, page: int = 1) -> Listed:
    """Return one page of the queue; `own` is the reviewer's verdict, who sees no others before he has given his.

    Args:
        connection: The database.
        filters: What narrows it.
        reviewer: Whose verdicts "mine" speaks of.
        page: From 1.
    """
    where, values = _where(filters, reviewer)
    # One pass in the order of the index both counts and finds the page.
    last = max(_COUNTED, PAGE * page) + 1
    table = _table(connection, values)
    found = connection.execute(f"SELECT id FROM {table} WHERE {where} ORDER BY confidence, id LIMIT {last}", values)
    ids = [row["id"] for row in found]
    shown = ids[PAGE * (page - 1) : PAGE * page]
    rows = connection.execute(
        "SELECT quotes.*, articles.title, articles.article AS article_id, own.verdict AS own FROM quotes"
        " JOIN articles ON articles.id = quotes.article LEFT JOIN standings AS own"
        " ON own.article = articles.article AND own.item = quotes.item AND own.reviewer = ?"
        f" WHERE quotes.id IN ({', '.join('?' * len(shown))})"
        " ORDER BY quotes.confidence, quotes.id",
        (reviewer, *shown),
    ).fetchall()
    return Listed(rows, min(len(ids), last - 1), len(ids) == last)


def next_quote(
    connection: sqlite3.Connection, filters: Filters, reviewer: str, after: int | None = None
) -> sqlite3.Row | None:
    """Return the least certain quote that the reviewer has not judged; after one, the next less certain.

    Args:
        connection: The database.
        filters: What narrows the queue.
        reviewer: Who asks.
        after: `quotes.id` of the quote to go on from; the queue begins anew behind its end.
    """
    where, values = _where(filters, reviewer)
    where = f"({where}) AND {_UNJUDGED}"
    values["reviewer"] = reviewer
    select = f"SELECT id, article, number FROM {_table(connection, values)} WHERE"
    if after is not None:
        values["after"] = after
        behind = "(confidence, id) > (SELECT confidence, id FROM quotes WHERE id = :after)"
        found = connection.execute(f"{select} {where} AND {behind} ORDER BY confidence, id LIMIT 1", values).fetchone()
        if found:
            return found  # type: ignore[no-any-return]
        where += " AND id != :after"
    return connection.execute(f"{select} {where} ORDER BY confidence, id LIMIT 1", values).fetchone()  # type: ignore[no-any-return]


def _table(connection: sqlite3.Connection, values: Mapping[str, object]) -> str:
    """Return the table with the index to use: words that few have lead to their quotes, else the queue is walked.

    Left alone, SQLite gathers and sorts all quotes of a word as common as "yang", for the first fifty of them.
    """
    for words, name in (("article_words", "q"), ("speaker_words", "speaker")):
        some = f"SELECT 1 FROM {words} WHERE {words} MATCH :{name} LIMIT {_FEW}"
        if name in values and connection.execute(f"SELECT count(*) FROM ({some})", values).fetchone()[0] < _FEW:
            return "quotes"
    return "quotes INDEXED BY quotes_queue"


_UNJUDGED = "id NOT IN (SELECT quote FROM judged WHERE reviewer = :reviewer)"
_CONDITIONS = {
    "outlet": "outlet = :outlet",
    "since": "day >= :since",
    "until": "day <= :until",
    "who": "speaker_kind = :who",
    "kind": "kind = :kind",
    "warning": "warned LIKE '%|' || :warning || '|%'",
    "below": "confidence <= :below",
}


def _where(filters: Filters, reviewer: str) -> tuple[str, dict[str, object]]:
    values: dict[str, object] = dict(filters.given())
    conditions = [condition for name, condition in _CONDITIONS.items() if name in values]
    if filters.below:
        values["below"] = _percent(filters.below)
    if filters.verdict == "open":
        conditions.append("verdict IS NULL")
    elif filters.verdict == "mine":
        conditions.append(_UNJUDGED)
        values["reviewer"] = reviewer
    elif filters.verdict:
        conditions.append("verdict = :verdict")
    if filters.speaker:
        conditions.append("id IN (SELECT rowid FROM speaker_words WHERE speaker_words MATCH :speaker)")
        values["speaker"] = search_terms(filters.speaker)
    if filters.q:
        conditions.append("article IN (SELECT rowid FROM article_words WHERE article_words MATCH :q)")
        values["q"] = search_terms(filters.q)
    return " AND ".join(conditions) or "1", values


def _percent(given: str) -> float:
    try:
        return float(given) / 100
    except ValueError:
        return 1.0


def search_terms(typed: str) -> str:
    """Turn what somebody types into a query of FTS5: all words, in any order; "in marks" as they stand; pre* opens.

    Args:
        typed: Whatever it is; nothing of it is an operator.

    Example:
        >>> search_terms('harga "beras merah" banyu* OR')
        '"harga" "beras merah" "banyu" * "OR"'
    """
    terms = [phrase or word for phrase, word in _TERM.findall(typed)]
    return " ".join(f'"{term.rstrip("*")}"' + (" *" if term.endswith("*") else "") for term in terms) or '""'


def facets(connection: sqlite3.Connection) -> Mapping[str, list[tuple[str, int]]]:
    """Return what the filters offer: name -> values with how many quotes have them, most first.

    Args:
        connection: The database.
    """
    found: dict[str, list[tuple[str, int]]] = {}
    rows: Iterable[sqlite3.Row] = connection.execute("SELECT * FROM facets ORDER BY name, amount DESC, value")
    for row in rows:
        found.setdefault(row["name"], []).append((row["value"], row["amount"]))
    return found
