"""Words that make the words beside them a place, or no place: levels, heads, openers of other names, prepositions."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class ContextWord(NamedTuple):
    """A phrase that says what the words after it are.

    Attributes:
        phrase: The phrase, in lower case but for what carries a full stop.
        use: level: the name after it is an area of this kind; the phrase is no part of it ("Kabupaten").
            post: the same of a post or body whose jurisdiction is such an area ("Bupati", "Polsek").
            head: opens the name of a place and is part of it ("Jalan", "Gunung", "Stadion").
            town: the same, and its town too is part of the name ("RSUD Jombang", "Pasar Besar Malang").
            owner: the same, and so is whose it is ("Gedung KPU RI", "Pendopo Gubernur Banten").
            block: opens the name of something else, in which no place is named ("Universitas", "Piala").
            next: the name right after it is no place ("dolar", "bahasa", "sate").
            title: a title in quotation marks may follow, in which no place is named ("film", "bertajuk").
            stop: no part of any name, though it is capitalised ("Senin", "WIB").
        kind: Kind of the place; "hamlet" is below the village and has no code.
    """

    phrase: str
    use: str
    kind: str


class _WordRow(NamedTuple):
    word: str


class _SupportRow(NamedTuple):
    word: str
    kind: str


@cache
def context_words() -> tuple[ContextWord, ...]:
    """Return all phrases that say what follows."""
    return read_table("place_context", ContextWord)


@cache
def support_words() -> dict[str, str]:
    """Return the words after which a name counts as a place, and why.

    After "place" words nearly every name is one ("di", "asal", "warga"); after "group" words only what is surely a
    place by itself, as for teams and people of a country ("petenis", "melawan", "presiden"); "list" words open lists
    in which small places are worth looking for ("yakni").
    """
    return {row.word: row.kind for row in read_table("place_support", _SupportRow)}


@cache
def tail_words() -> frozenset[str]:
    """Return the words that close the name of a building in the English order ("Jakarta Convention Center")."""
    return frozenset(row.word for row in read_table("place_tails", _WordRow))


@cache
def common_nouns() -> frozenset[str]:
    """Return the words that are no name after a head or level, even in capitals ("Pasar Modal", "Desa Wisata")."""
    return frozenset(row.word for row in read_table("place_nouns", _WordRow))
