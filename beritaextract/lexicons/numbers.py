"""Words of counting: number words, vague numbers, modifiers, currencies, units, classifiers and what stands around."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class NumberWord(NamedTuple):
    """A number word; it is worth `value / divisor`, and `role` says how it joins others.

    Roles: zero, digit (satu … sembilan), whole (sepuluh), teen (belas), tens (puluh), hundreds (ratus), hundred
    (seratus), scale (ribu), one (seribu: a scale with its "one"), fraction (setengah), part (pertiga, after a digit).
    """

    word: str
    role: str
    value: int
    divisor: int


class VagueNumber(NamedTuple):
    """A number of which only the size is told: puluhan, from 10 to 99."""

    word: str
    low: int
    high: int


class Modifier(NamedTuple):
    """Words around a number that bend it; `sense`: about, nearly, over, under, least, most, only or exact."""

    phrase: str
    sense: str
    side: str


class Currency(NamedTuple):
    """A sign or name of a currency, its ISO 4217 code, and whether it stands before or after the number."""

    form: str
    code: str
    side: str


class Unit(NamedTuple):
    """A unit of measure: `kind` is measure, duration, percent, or one (sehari: a duration of one).

    `code` is the UCUM code where there is one; empty where the form itself has to do.
    """

    form: str
    kind: str
    code: str


class Classifier(NamedTuple):
    """A classifier; `alone` says whether it is still one where no noun follows (lima orang, but lima botol)."""

    word: str
    alone: bool


class ContextWord(NamedTuple):
    """A word around numbers and the group it belongs to."""

    group: str
    word: str


@cache
def number_words() -> dict[str, NumberWord]:
    """Return the number words by their word."""
    return {row.word: row for row in read_table("number_words", NumberWord)}


@cache
def vague_numbers() -> dict[str, VagueNumber]:
    """Return the vague numbers by their word."""
    return {row.word: row for row in read_table("vague_numbers", VagueNumber)}


@cache
def modifiers() -> tuple[Modifier, ...]:
    """Return the modifiers."""
    return read_table("number_modifiers", Modifier)


@cache
def currencies() -> tuple[Currency, ...]:
    """Return the signs and names of currencies."""
    return read_table("currencies", Currency)


@cache
def units() -> tuple[Unit, ...]:
    """Return the units of measure, duration and percentage."""
    return read_table("units", Unit)


@cache
def classifiers() -> dict[str, bool]:
    """Return the classifiers, each with whether it can stand alone."""
    return {row.word: row.alone for row in read_table("classifiers", Classifier)}


@cache
def count_context() -> dict[str, frozenset[str]]:
    """Return the words around numbers by group."""
    groups: dict[str, set[str]] = {}
    for row in read_table("count_context", ContextWord):
        groups.setdefault(row.group, set()).add(row.word)
    return {name: frozenset(words) for name, words in groups.items()}
