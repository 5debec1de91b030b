"""Ranges: 2-3 juta, lima hingga tujuh, antara dua dan tiga, dua tiga hari."""

from typing import Final, NamedTuple

from beritaextract.components.counts.money import SIGNS, mend, times
from beritaextract.language.digits import Value
from beritaextract.language.numerals import Numeral, read_numeral
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import number_words

_DASHES: Final = frozenset("-–—")
_TO: Final = (("sampai", "dengan"), ("s", "/", "d"), ("hingga",), ("sampai",), ("s.d.",), ("s.d",), ("sd",))
_TO_WORDS: Final = frozenset(words[0] for words in _TO)


class Range(NamedTuple):
    """A range: one past its last word, its ends, and whether a dash stands between them, as in a score."""

    last: int
    low: Value | None
    high: Value | None
    dashed: bool


def read_range(words: Words, index: int, numeral: Numeral, money: bool, stop: int) -> Range | None:
    """Read the range that begins with a numeral.

    Args:
        words: The words of the text.
        index: The first word of the numeral.
        numeral: What was read there.
        money: Whether a currency sign stands before it.
        stop: One past the last word that may belong to the range.
    """
    return _to_second(words, index, numeral, money, stop) or _spoken_pair(words, index, numeral, stop)


def _to_second(words: Words, index: int, numeral: Numeral, money: bool, stop: int) -> Range | None:
    last = numeral.last
    at = to_end(words, last, stop)
    dashed = at == last + 1 and words.strings[last] in _DASHES
    if at == last and at < stop:
        between = words.lowers[at] == "dan" and index > 0 and words.lowers[index - 1] == "antara"
        at += between or words.lowers[at] == "atau"  # antara dua dan tiga; dua atau tiga
    if at == last or at >= stop:
        return None
    if money and words.strings[at] in SIGNS and at + 1 < stop:
        at += 1
    second = read_numeral(words.strings, words.lowers, at, stop)
    if second is None or second.vague != numeral.vague:
        return None
    if money:
        second = mend(words, at, second, stop)
    low = numeral.low if numeral.value is None else numeral.value
    high = second.high if second.value is None else second.value
    if low is None or high is None:
        return None
    if second.scale > 1 and numeral.scale == 1 and low * second.scale < high:
        low = times(low, second.scale)  # 2-3 juta
    return Range(second.last, low, high, dashed) if low < high else None


def to_end(words: Words, index: int, stop: int) -> int:
    """Return the word after a dash, `hingga`, `sampai` or the like; the word itself where there is none."""
    if index < stop:
        if words.strings[index] in _DASHES:
            return index + 1
        if words.lowers[index] in _TO_WORDS:
            for form in _TO:
                if tuple(words.lowers[index : index + len(form)]) == form:
                    return index + len(form)
    return index


def _spoken_pair(words: Words, index: int, numeral: Numeral, stop: int) -> Range | None:
    """Read `dua tiga hari`."""
    if numeral.value is None or numeral.last != index + 1 or numeral.last >= stop:
        return None
    one, two = (number_words().get(words.lowers[at]) for at in (index, index + 1))
    if not one or not two or one.role != "digit" or two.role != "digit" or two.value != one.value + 1:
        return None
    second = read_numeral(words.strings, words.lowers, index + 1, stop)
    if second is None or second.value != two.value * second.scale:
        return None
    return Range(second.last, one.value * second.scale, second.value, dashed=False)
