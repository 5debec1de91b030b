"""Numerals to values: number words, digits, and the two mixed."""

from functools import cache
from typing import Final

from beritaextract.language.digits import Ratio, Value, decimal, read_digits
from beritaextract.lexicons.numbers import number_words, vague_numbers

_LONGEST: Final = 40  # words of a fraction that anyone would spell
_LEAST_SCALE: Final = 1000
_JOINED: Final = frozenset(("teen", "tens", "hundreds"))  # roles of what makes more of the digit before it


class Numeral:
    """A numeral read from the words of a text.

    Attributes:
        last: One past its last word.
        value: What it is worth; null where it is vague or a pair (dua-tiga).
        low: The least that a vague numeral or a pair can mean.
        high: The most it can mean.
        scale: What its last scale word is worth (ribu, juta, …); 1 where it ends in none.
        vague: Whether it is told only roughly (puluhan, 285 jutaan).
    """

    __slots__ = ("high", "last", "low", "scale", "vague", "value")

    def __init__(
        self,
        last: int,
        value: Value | None,
        low: Value | None = None,
        high: Value | None = None,
        scale: int = 1,
        vague: bool = False,
    ) -> None:
        self.last, self.value, self.low, self.high, self.scale, self.vague = last, value, low, high, scale, vague


class _Term:
    """A number below a thousand, or digits, with the scale after it (1 where there is none)."""

    __slots__ = ("last", "ratio", "scale")

    def __init__(self, ratio: Ratio, last: int, scale: int) -> None:
        self.ratio, self.last, self.scale = ratio, last, scale


def read_numeral(strings: tuple[str, ...], lowers: list[str], index: int, stop: int) -> Numeral | None:
    """Read the longest numeral that begins at a word: `25`, `1,44 juta`, `dua puluh lima ribu`, `puluhan ribu`.

    Args:
        strings: The words as printed.
        lowers: The same in lower case.
        index: The first word.
        stop: One past the last word that may belong to it.

    Returns:
        The numeral, or None where none begins.
    """
    word = lowers[index]
    if word in vague_numbers():
        return _read_vague(lowers, index, stop)
    if word == "beberapa":
        return _read_several(lowers, index, stop)
    if word in number_pairs():
        return _read_pair(lowers, index, stop)
    term = _read_term(strings, lowers, index, stop)
    if term is None:
        return None
    rough = vague_numbers().get(lowers[term.last]) if term.last < stop else None
    if rough and term.scale == 1 and rough.low >= _LEAST_SCALE:  # 285 jutaan
        return Numeral(term.last + 1, term.ratio.times(rough.low).value(), scale=rough.low, vague=True)
    total = term.ratio.times(term.scale)
    # A scale goes on with less: dua juta lima ratus ribu; 1 juta 200 ribu, but not 1 juta 200.
    while term.scale > 1 and term.last < stop and _role(lowers, term.last, stop) not in ("zero", "fraction"):
        largest, at = term.scale, term.last
        following = _read_term(strings, lowers, at, stop)
        if following is None or (following.scale == 1 and "0" <= lowers[at][0] <= "9"):
            break
        part = following.ratio.times(following.scale)
        if part.top >= largest * part.bottom:
            break
        total, term = total.plus(part), following
    return Numeral(term.last, total.value(), scale=term.scale)


def _read_term(strings: tuple[str, ...], lowers: list[str], index: int, stop: int) -> _Term | None:
    entry, ratio, last = number_words().get(lowers[index]), None, index + 1
    if entry is None:
        if "0" <= lowers[index][0] <= "9":
            ratio = read_digits(strings[index])
    elif entry.role == "one":
        last, scale = _read_scale(lowers, last, stop, entry.value)
        return _Term(Ratio(1), last, scale)
    elif entry.role == "fraction":
        ratio = Ratio(1, entry.divisor)
    else:
        ratio, last = _read_small(lowers, index, stop)
    if ratio is None:
        return None
    if last < stop and lowers[last] == "setengah":
        ratio, last = ratio.plus(Ratio(1, 2)), last + 1
    last, scale = _read_scale(lowers, last, stop)
    return _Term(ratio, last, scale)


def _read_scale(lowers: list[str], index: int, stop: int, scale: int = 1) -> tuple[int, int]:
    """Read scale words, each larger than the one before (ribu triliun): the next word, the scale."""
    size = scale
    while index < stop and (entry := number_words().get(lowers[index])) and entry.role == "scale":
        if entry.value <= size:
            break
        scale, size, index = scale * entry.value, entry.value, index + 1
    return index, scale


def _read_small(lowers: list[str], index: int, stop: int) -> tuple[Ratio | None, int]:
    """Read a number word below a thousand, with its fraction (dua pertiga) or decimals (tiga koma lima)."""
    value, last = _read_below_thousand(lowers, index, stop)
    if value is None:
        return None, index
    following = number_words().get(lowers[last]) if last < stop else None
    if following and following.role == "part" and value < following.divisor:
        return Ratio(value, following.divisor), last + 1
    if last < stop and lowers[last] == "koma":
        decimals, after = _read_decimals(lowers, last + 1, stop)
        if decimals:
            return decimal(str(value), decimals), after
    return Ratio(value), last


def _read_decimals(lowers: list[str], index: int, stop: int) -> tuple[str, int]:
    """Read what follows `koma`, digit by digit or as one number: the digits, the next word."""
    spelled, stop = "", min(stop, index + _LONGEST)
    while _role(lowers, index, stop) in ("zero", "digit") and _role(lowers, index + 1, stop) not in _JOINED:
        spelled, index = spelled + str(number_words()[lowers[index]].value), index + 1
    if _role(lowers, index, stop) == "digit" or (not spelled and index < stop):
        value, index = _read_below_thousand(lowers, index, stop)
        spelled += str(value or "")
    return spelled, index


def _read_below_thousand(lowers: list[str], index: int, stop: int) -> tuple[int | None, int]:
    entry, hundreds, start = number_words().get(lowers[index]), 0, index
    if entry is None:
        return None, index
    if entry.role == "zero":
        return 0, index + 1
    if entry.role == "hundred":
        hundreds, index = entry.value, index + 1
    elif entry.role == "digit" and _role(lowers, index + 1, stop) == "hundreds":
        hundreds, index = entry.value * 100, index + 2
    rest, index = _read_below_hundred(lowers, index, stop)
    return (hundreds + rest, index) if index > start else (None, index)


def _read_below_hundred(lowers: list[str], index: int, stop: int) -> tuple[int, int]:
    entry = number_words().get(lowers[index]) if index < stop else None
    if entry is None or entry.role not in ("digit", "whole"):
        return 0, index
    following = _role(lowers, index + 1, stop)
    if entry.role == "whole" or following not in _JOINED:
        return entry.value, index + 1
    if following == "teen":
        return 10 + entry.value, index + 2
    if following == "hundreds":
        return 0, index
    ones = index + 2
    if _role(lowers, ones, stop) == "digit" and _role(lowers, ones + 1, stop) not in _JOINED:
        return entry.value * 10 + number_words()[lowers[ones]].value, ones + 1
    return entry.value * 10, ones


def _role(lowers: list[str], index: int, stop: int) -> str | None:
    entry = number_words().get(lowers[index]) if index < stop else None
    return entry.role if entry else None


def _read_vague(lowers: list[str], index: int, stop: int) -> Numeral:
    vague = vague_numbers()[lowers[index]]
    last, scale = _read_scale(lowers, index + 1, stop)
    return Numeral(last, None, vague.low * scale, (vague.high + 1) * scale - 1, scale, vague=True)


def _read_several(lowers: list[str], index: int, stop: int) -> Numeral | None:
    """Read `beberapa ratus ribu`: from two of them to nine."""
    entry = number_words().get(lowers[index + 1]) if index + 1 < stop else None
    if entry is None or entry.role not in ("tens", "hundreds", "scale"):
        return None
    last, scale = _read_scale(lowers, index + 2, stop, entry.value if entry.role == "scale" else 1)
    unit = scale if entry.role == "scale" else entry.value * scale
    return Numeral(last, None, 2 * unit, 10 * unit - 1, scale, vague=True)


def _read_pair(lowers: list[str], index: int, stop: int) -> Numeral:
    low, high = number_pairs()[lowers[index]]
    last, scale = _read_scale(lowers, index + 1, stop)
    return Numeral(last, None, low * scale, high * scale, scale)


@cache
def number_pairs() -> dict[str, tuple[int, int]]:
    """Return the pairs of number words that are printed as one, as dua-tiga, with their values."""
    words = [row for row in number_words().values() if row.role in ("digit", "whole")]
    return {f"{a.word}-{b.word}": (a.value, b.value) for a in words for b in words if a.value < b.value}
