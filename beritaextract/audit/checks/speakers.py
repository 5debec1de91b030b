"""Whether two names can be those of one speaker, and which quotes of one speaker stand in different articles."""

from datetime import date
from itertools import islice, product

from beritaextract.audit.checks.material import Statement

NAMED = ("person", "organization")
_MOST = 30  # quotes of one wording that are looked at: a sentence of thousands of quotes is none that somebody changed


def is_same_name(one: str, other: str) -> bool:
    """Return whether all words of one name are in the other: "Rina" and "Rina Wati".

    Args:
        one: A name.
        other: Another.

    Example:
        >>> is_same_name("Rina", "Rina Wati"), is_same_name("Rina Wati", "Rina Sari")
        (True, False)
    """
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return words <= others or others <= words


def may_be_one(one: Statement, other: Statement) -> bool:
    """Return whether two quotes can be of one speaker; where one names nobody they can.

    Args:
        one: A quote.
        other: Another.
    """
    if one.speaker is None or other.speaker is None or "unnamed" in (one.speaker_kind, other.speaker_kind):
        return True
    return is_same_name(one.speaker, other.speaker)


def elsewhere(
    statements: list[Statement], others: list[Statement], days: int | None = None
) -> tuple[Statement, Statement] | None:
    """Find a quote of each list that can be of one speaker but stand in different articles.

    Args:
        statements: Quotes with the same words.
        others: Quotes with other words.
        days: How far apart they may be published, where the day is known.

    Returns:
        The first two, or None.
    """
    for one, other in product(islice(statements, _MOST), islice(others, _MOST)):
        if one.article.id != other.article.id and may_be_one(one, other) and _is_within(one, other, days):
            return one, other
    return None


def _is_within(one: Statement, other: Statement, days: int | None) -> bool:
    if days is None or not (one.article.day and other.article.day):
        return True
    try:
        apart = date.fromisoformat(one.article.day) - date.fromisoformat(other.article.day)
    except ValueError:  # a thirteenth month in the dump
        return True
    return abs(apart.days) <= days
