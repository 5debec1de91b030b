"""Small closed classes of words that shape clauses: auxiliaries, connectives, adjunct openers."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table

_SHORTEST_FORMED = 7  # `perkembangan`, `keadaan`; but `pekan`


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


def is_thing(noun: str) -> bool:
    """Return whether a noun in lower case can be nobody who speaks: `film`, `riset`, `perkembangan`.

    Example:
        >>> is_thing("perkembangan"), is_thing("perempuan"), is_thing("kementerian")
        (True, False, False)
    """
    groups = clause_words()
    if noun in groups["inanimate"] or noun in groups["document"]:
        return True
    formed = noun.startswith(("pe", "ke")) and noun.endswith("an") and len(noun) > _SHORTEST_FORMED
    return formed and not any(noun in groups[name] for name in ("body_noun", "person_noun", "collective"))
