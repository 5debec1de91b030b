"""Small closed classes of words that shape clauses: auxiliaries, connectives, adjunct openers."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class ClauseWord(NamedTuple):
    """A word and the group it belongs to."""

    group: str
    word: str


@cache
def clause_words() -> dict[str, frozenset[str]]:
    """Return the words by group."""
    groups: dict[str, set[str]] = {}
    for row in read_table("clause_words", ClauseWord):
        groups.setdefault(row.group, set()).add(row.word)
    return {name: frozenset(words) for name, words in groups.items()}
