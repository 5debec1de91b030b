"""How far reviewers agree, chance taken out: Cohen's kappa."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from beritaextract.audit.store.standing import Standing, fold

Item = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers on the items both have judged; `kappa` is null where it is not defined.

    `table` counts verdicts of the one against verdicts of the other; `apart` are the items they differ on, in
    verdict, speaker or words.
    """

    one: str
    other: str
    items: int
    share: float | None
    kappa: float | None
    table: Mapping[tuple[str, str], int]
    apart: list[Item]


def kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa of pairs of labels; None without pairs, or where chance alone would always agree.

    Args:
        pairs: The label of the one and of the other, of each item.

    Example:
        >>> kappa([("right", "right"), ("right", "right"), ("words", "words"), ("right", "words")])
        0.5
    """
    table = Counter(pairs)
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


def all_standings(connection: sqlite3.Connection) -> dict[Item, dict[str, Standing]]:
    """Return how every item that was ever judged stands, for each reviewer.

    Args:
        connection: The database.
    """
    events: dict[tuple[Item, str], list[sqlite3.Row]] = {}
    for row in connection.execute("SELECT * FROM verdicts ORDER BY event"):
        events.setdefault(((row["article"], row["item"]), row["reviewer"]), []).append(row)
    found: dict[Item, dict[str, Standing]] = {}
    for (item, reviewer), own in events.items():
        found.setdefault(item, {})[reviewer] = fold(reviewer, own)
    return found


def agreements(found: Mapping[Item, Mapping[str, Standing]]) -> list[Agreement]:
    """Compare all pairs of reviewers who share items, most shared first.

    Args:
        found: From `all_standings`.
    """
    shared: dict[tuple[str, str], list[tuple[Item, Standing, Standing]]] = {}
    for item, said in found.items():
        judged = sorted(reviewer for reviewer, standing in said.items() if standing.verdict)
        for one, other in combinations(judged, 2):
            shared.setdefault((one, other), []).append((item, said[one], said[other]))
    return sorted((_compare(*pair, both) for pair, both in shared.items()), key=lambda found: -found.items)


def _compare(one: str, other: str, both: list[tuple[Item, Standing, Standing]]) -> Agreement:
    labels = [(left.verdict or "", right.verdict or "") for _, left, right in both]
    apart = [item for item, left, right in both if _said(left) != _said(right)]
    same = sum(left == right for left, right in labels)
    return Agreement(one, other, len(both), same / len(both), kappa(labels), Counter(labels), apart)


def _said(standing: Standing) -> tuple[object, ...]:
    return standing.verdict, standing.speaker, standing.parts
