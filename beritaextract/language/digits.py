"""Digits with their separators to exact values: full stops, commas, Indonesian and English ways."""

import re
from typing import Final

Value = int | float

_LONGEST: Final = 40  # digits and marks of a number that anyone would print
_INDONESIAN: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?")
_ENGLISH: Final = re.compile(r"(\d{1,3}(?:,\d{3}){2,}|[1-9]\d{0,2},000)(?:\.(\d+))?|(\d{1,3}(?:,\d{3})+)\.(\d+)")
_DECIMAL: Final = re.compile(r"(\d+)[.,](\d+)")


class Ratio:
    """An exact value, so that `1,1 juta` is 1100000 and not nearly so."""

    __slots__ = ("bottom", "top")

    def __init__(self, top: int, bottom: int = 1) -> None:
        self.top, self.bottom = top, bottom

    def times(self, factor: int) -> "Ratio":
        """Return so many of it."""
        return Ratio(self.top * factor, self.bottom)

    def plus(self, other: "Ratio") -> "Ratio":
        """Return both together."""
        if self.bottom == other.bottom:
            return Ratio(self.top + other.top, self.bottom)
        return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def value(self) -> Value:
        """Return a whole number where it is one."""
        whole, rest = divmod(self.top, self.bottom)
        return self.top / self.bottom if rest else whole


def read_digits(string: str) -> Ratio | None:
    """Read digits with separators: full stops part thousands, a comma decimals; as in English where only that fits.

    Args:
        string: Digits with full stops and commas, such as "1.234,5" or "17.20".

    Returns:
        The value; None for what is no single number (times, versions, dates) or absurdly long.
    """
    if len(string) > _LONGEST:
        return None
    if string.isdecimal():
        return Ratio(int(string))
    if found := _INDONESIAN.fullmatch(string):
        whole, rest = found[1].replace(".", ""), found[2] or ""
        if whole[0] == "0":  # 0.125 has no thousands
            return None if rest or string.count(".") > 1 else decimal("0", whole[1:])
    elif found := _ENGLISH.fullmatch(string):
        whole, rest = (found[1] or found[3]).replace(",", ""), found[2] or found[4] or ""
    elif found := _DECIMAL.fullmatch(string):
        whole, rest = found[1], found[2]
    else:
        return None
    return decimal(whole, rest)


def decimal(whole: str, rest: str) -> Ratio:
    """Return the value of the digits before and behind the comma."""
    return Ratio(int(whole + rest), 10 ** len(rest))
