"""How far reviewers agree, chance taken out: Cohen's kappa."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers on the items both have judged; `kappa` is null where it is not defined.

    `table` counts verdicts of the one against verdicts of the other; `apart` counts the items they differ on, in
    verdict, speaker or words.
    """

    one: str
    other: str
    items: int
    share: float | None
    kappa: float | None
    table: Mapping[tuple[str, str], int]
    apart: int


def kappa(table: Mapping[tuple[str, str], int]) -> float | None:
    """Return Cohen's kappa; None without items, or where chance alone would always agree.

    Args:
        table: How often the one gave a label and the other gave one.

    Example:
        >>> kappa({("right", "right"): 2, ("words", "words"): 1, ("right", "words"): 1})
        0.5
    """
    total = sum(table.values())
    if not total:
        return None
    ones, others = Counter[str](), Counter[str]()
    for (one, other), amount in table.items():
        ones[one] += amount
        others[other] += amount
    by_chance = sum(ones[label] * others[label] for label in ones) / total**2
    observed = sum(amount for (one, other), amount in table.items() if one == other) / total
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)


def amounts(connection: sqlite3.Connection) -> dict[str, Counter[str]]:
    """Return how often each reviewer gave each verdict that counts.

    Args:
        connection: The database.
    """
    found: dict[str, Counter[str]] = {}
    for reviewer, verdict, amount in connection.execute(
        "SELECT reviewer, verdict, count(*) FROM standings WHERE verdict IS NOT NULL GROUP BY 1, 2 ORDER BY 1"
    ):
        found.setdefault(reviewer, Counter())[verdict] = amount
    return found


_BOTH = """FROM standings AS one JOIN standings AS other USING (article, item)
WHERE one.reviewer < other.reviewer AND one.verdict IS NOT NULL AND other.verdict IS NOT NULL"""
_APART = "(one.verdict, one.speaker, one.parts) IS NOT (other.verdict, other.speaker, other.parts)"


def agreements(connection: sqlite3.Connection) -> list[Agreement]:
    """Compare all pairs of reviewers who share items, most shared first.

    Args:
        connection: The database.
    """
    tables: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    apart = Counter[tuple[str, str]]()
    for *pair, left, right, amount, differing in connection.execute(
        f"SELECT one.reviewer, other.reviewer, one.verdict, other.verdict, count(*), sum({_APART}) {_BOTH}"
        " GROUP BY 1, 2, 3, 4"
    ):
        one, other = pair
        tables.setdefault((one, other), Counter())[left, right] = amount
        apart[one, other] += differing
    found = [_agreement(*pair, table, apart[pair]) for pair, table in tables.items()]
    return sorted(found, key=lambda agreement: -agreement.items)


def _agreement(one: str, other: str, table: Counter[tuple[str, str]], apart: int) -> Agreement:
    items = table.total()
    same = sum(amount for (left, right), amount in table.items() if left == right)
    return Agreement(one, other, items, same / items, kappa(table), table, apart)


def items_apart(connection: sqlite3.Connection, pair: Agreement, limit: int) -> list[sqlite3.Row]:
    """Return items that two reviewers see differently, in verdict, speaker or words.

    Args:
        connection: The database.
        pair: The reviewers.
        limit: Return no more than this.
    """
    return connection.execute(
        f"""SELECT articles.id AS article, articles.title, quotes.number, quotes.content,
        apart.* FROM (
          SELECT article AS article_id, item, one.verdict AS verdict, one.speaker AS speaker,
          other.verdict AS other_verdict, other.speaker AS other_speaker
          {_BOTH} AND one.reviewer = ? AND other.reviewer = ? AND {_APART} LIMIT ?
        ) AS apart
        LEFT JOIN articles ON articles.article = apart.article_id
        LEFT JOIN quotes ON quotes.article = articles.id AND quotes.item = apart.item""",
        (pair.one, pair.other, limit),
    ).fetchall()
