"""The words of a quote as they are compared: numbers by their value, negations by their sense, the rest as printed."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from beritaextract.language.numerals import read_numeral
from beritaextract.lexicons.numbers import number_words, vague_numbers

T = TypeVar("T")

NUMBER = "#"
NEGATIONS = {"tidak": "tidak", "tak": "tidak", "nggak": "tidak", "enggak": "tidak", "gak": "tidak", "tidaklah": "tidak",
             "bukan": "bukan", "bukanlah": "bukan", "belum": "belum", "jangan": "jangan", "tanpa": "tanpa"}  # fmt: skip
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Word(NamedTuple):
    """A word of a quote; `key` is what is compared: "#12" for a number, "tidak" for tak and nggak."""

    key: str
    start: int
    end: int


class Wording(NamedTuple, Generic[T]):
    """Words that one or more quotes share.

    Attributes:
        words: The keys of the words.
        shape: The same with numbers masked and negations left out: what a misquotation leaves as it was.
        holders: Those who have these words, in the order given.
    """

    words: tuple[str, ...]
    shape: tuple[str, ...]
    holders: list[T]


def words_of(text: str) -> list[Word]:
    """Read the words of a quote.

    Args:
        text: The quote.

    Example:
        >>> [word.key for word in words_of("Dua belas rumah tak rusak, 1.500 jiwa aman.")]
        ['#12', 'rumah', 'tidak', 'rusak', '#1500', 'jiwa', 'aman']
    """
    found = list(_WORD.finditer(text))
    strings = tuple(one.group() for one in found)
    lowers = [one.lower() for one in strings]
    numbers, words, index = _number_words(), [], 0
    while index < len(found):
        low, last = lowers[index], index + 1
        if "0" <= low[0] <= "9" or low in numbers:
            key, last = _number(strings, lowers, index)
        else:
            key = NEGATIONS.get(low, low)
        words.append(Word(key, found[index].start(), found[last - 1].end()))
        index = last
    return words


@cache
def _number_words() -> frozenset[str]:
    return frozenset(number_words()) | frozenset(vague_numbers())


def _number(strings: tuple[str, ...], lowers: list[str], index: int) -> tuple[str, int]:
    """Return the key of the number that begins at a word, and one past its last word."""
    numeral = read_numeral(strings, lowers, index, len(strings))
    if numeral is None:  # a time, a day, a road: digits all the same; a lone scale word is a word
        return (NUMBER if strings[index][0].isdigit() else "") + lowers[index], index + 1
    value = numeral.value if numeral.value is not None else f"{numeral.low}-{numeral.high}"
    return f"{NUMBER}{value}", numeral.last


def shape_of(words: Iterable[str]) -> tuple[str, ...]:
    """Mask numbers and leave negations out.

    Args:
        words: The keys of the words.

    Example:
        >>> shape_of(["#12", "rumah", "tidak", "rusak"])
        ('#', 'rumah', 'rusak')
    """
    return tuple(NUMBER if word[0] == NUMBER else word for word in words if word not in NEGATIONS)


def wordings_of(texts: Iterable[tuple[str, T]]) -> list[Wording[T]]:
    """Put quotes with equal words together, in order of first appearance.

    Args:
        texts: Quotes, each with its holder.
    """
    by_text: dict[str, Wording[T]] = {}
    by_words: dict[tuple[str, ...], Wording[T]] = {}
    for text, holder in texts:
        wording = by_text.get(text)
        if wording is None:
            words = tuple(word.key for word in words_of(text))
            wording = by_text[text] = by_words.setdefault(words, Wording(words, shape_of(words), []))
        wording.holders.append(holder)
    return list(by_words.values())
