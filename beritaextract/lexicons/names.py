"""Names of people: how much a word looks like part of a name, ranks, honorifics and degrees beside it."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class NameWords(NamedTuple):
    """Words of one weight and initial; the weight is the binary logarithm of the odds that the word is a name."""

    weight: int
    initial: str
    words: tuple[str, ...]


class Rank(NamedTuple):
    """A rank and its service: army, navy, air or police."""

    form: str
    service: str


class Honorific(NamedTuple):
    """A form of address before a name; `kind`: academic, religious, civil or noble."""

    form: str
    kind: str


class Degree(NamedTuple):
    """An academic or professional degree as it stands after a name."""

    form: str


@cache
def name_weights() -> dict[str, int]:
    """Return the weight of every word that is known, in lower case."""
    weights: dict[str, int] = {}
    for row in read_table("name_words", NameWords):
        weights.update(dict.fromkeys(row.words, row.weight))
    return weights


@cache
def ranks() -> tuple[Rank, ...]:
    """Return all ranks."""
    return read_table("ranks", Rank)


@cache
def honorifics() -> tuple[Honorific, ...]:
    """Return all honorifics."""
    return read_table("honorifics", Honorific)


@cache
def degrees() -> frozenset[str]:
    """Return all degrees, as printed."""
    return frozenset(row.form for row in read_table("degrees", Degree))
