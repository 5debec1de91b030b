"""Names of people: how much a word looks like part of a name, and the ranks, honorifics and degrees beside it."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class Rank(NamedTuple):
    """A rank and its service: army, navy, air or police."""

    form: str
    service: str


class Honorific(NamedTuple):
    """A form of address before a name; `kind`: academic, religious, civil or noble."""

    form: str
    kind: str


class Nickname(NamedTuple):
    """A name under which a public figure is known, and the full name."""

    nickname: str
    name: str


class _NameWords(NamedTuple):
    weight: int
    initial: str
    words: tuple[str, ...]


class _NameEndings(NamedTuple):
    weight: int
    letters: int
    endings: tuple[str, ...]


class _CommonWords(NamedTuple):
    initial: str
    words: tuple[str, ...]


class _Degree(NamedTuple):
    form: str


class _NotPerson(NamedTuple):
    phrase: str


class _Context(NamedTuple):
    side: str
    word: str
    weight: int


@cache
def name_weights() -> dict[str, int]:
    """Return how much each known word, in lower case, looks like part of a name: the binary logarithm of the odds."""
    weights: dict[str, int] = {}
    for row in read_table("name_words", _NameWords):
        weights.update(dict.fromkeys(row.words, row.weight))
    return weights


@cache
def name_endings() -> dict[str, int]:
    """Return the weights of the last three to five letters, for words that are not known."""
    endings: dict[str, int] = {}
    for row in read_table("name_endings", _NameEndings):
        endings.update(dict.fromkeys(row.endings, row.weight))
    return endings


@cache
def common_words() -> frozenset[str]:
    """Return the words that Indonesian mostly writes in lower case."""
    return frozenset(word for row in read_table("common_words", _CommonWords) for word in row.words)


@cache
def person_contexts(side: str) -> dict[str, int]:
    """Return how much a word "before" or "after" a run says that the run is a person."""
    return {row.word: row.weight for row in read_table("person_contexts", _Context) if row.side == side}


@cache
def ranks() -> tuple[Rank, ...]:
    """Return all ranks."""
    return read_table("ranks", Rank)


@cache
def honorifics() -> tuple[Honorific, ...]:
    """Return all honorifics."""
    return read_table("honorifics", Honorific)


@cache
def nicknames() -> dict[str, str]:
    """Return the full names of public figures by their nicknames, both in lower case."""
    return {row.nickname.lower(): row.name.lower() for row in read_table("nicknames", Nickname)}


@cache
def not_people() -> tuple[str, ...]:
    """Return names of things, works, events and figures that look like names of people, as printed."""
    return tuple(row.phrase for row in read_table("not_people", _NotPerson))


@cache
def degrees() -> frozenset[str]:
    """Return all degrees, as printed."""
    return frozenset(row.form for row in read_table("degrees", _Degree))


class _PersonWord(NamedTuple):
    group: str
    word: str


@cache
def person_words(group: str) -> frozenset[str]:
    """Return the small words of one group that shape names and posts ("particle", "level", "link")."""
    return frozenset(row.word for row in _person_word_rows() if row.group == group)


@cache
def _person_word_rows() -> tuple[_PersonWord, ...]:
    return read_table("person_words", _PersonWord)
