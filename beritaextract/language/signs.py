"""One byte a word: what may begin at it, as far as its own letters tell, so that a walk goes from hit to hit."""

from collections.abc import Callable, Collection, Iterable
from typing import ClassVar, Final

_BITS: Final = 8


def _none() -> Collection[str]:
    return ()


class Sign:
    """What a component looks for, such as "may a number begin here?"; a word bears it for any of these reasons.

    Args:
        words: Gives the words, in lower case, that bear it however they are printed. Asked when a text is first read,
            so that no table is loaded before.
        capitalised: Gives words, in lower case, that bear it where their first letter is a capital.
        capitals: Whether all words bear it that hold a capital.
        firsts: The characters with which words that bear it begin.
        lasts: The characters with which words that bear it end.

    Raises:
        ValueError: There is no bit left.
    """

    _all: ClassVar[list["Sign"]] = []

    def __init__(
        self,
        words: Callable[[], Collection[str]] = _none,
        *,
        capitalised: Callable[[], Collection[str]] = _none,
        capitals: bool = False,
        firsts: str = "",
        lasts: str = "",
    ) -> None:
        if len(self._all) == _BITS:
            raise ValueError(f"a word has one byte for its signs, and all {_BITS} bits are taken")
        self.number = len(self._all)
        self.bit = 1 << self.number
        self.words, self.capitalised, self.capitals = words, capitalised, capitals
        self.firsts, self.lasts = firsts, lasts
        self._all.append(self)

    def places(self, signs: bytes) -> list[int]:
        """Return the indices of the words that bear the sign."""
        return [index for index in range(len(signs)) if signs[index] & self.bit]

    @classmethod
    def registered(cls) -> list["Sign"]:
        """Return the signs there are so far: a component brings its own when it is first imported."""
        return cls._all


class _Tables:
    """The reasons of all signs in a few dictionaries of their bits."""

    def __init__(self, registered: list[Sign]) -> None:
        signs = self.signs = list(registered)
        self.capitals = sum(sign.bit for sign in signs if sign.capitals)
        self.words = _bits((sign.bit, sign.words()) for sign in signs)
        self.capitalised = _bits((sign.bit, sign.capitalised()) for sign in signs)
        self.firsts = _bits((sign.bit, sign.firsts) for sign in signs)
        self.lasts = _bits((sign.bit, sign.lasts) for sign in signs)


def _bits(reasons: Iterable[tuple[int, Collection[str]]]) -> dict[str, int]:
    table: dict[str, int] = {}
    for bit, strings in reasons:
        for string in strings:
            table[string] = table.get(string, 0) | bit
    return table


_tables = _Tables([])


def signs_of(strings: tuple[str, ...], lowers: list[str]) -> bytes:
    """Return one byte for each word.

    Args:
        strings: The words as printed.
        lowers: The same in lower case.
    """
    global _tables
    tables = _tables
    if tables.signs != Sign.registered():
        _tables = tables = _Tables(Sign.registered())
    words, capitalised, capitals = tables.words, tables.capitalised, tables.capitals
    firsts, lasts = tables.firsts, tables.lasts
    found: list[int] = []
    for index in range(len(lowers)):
        string, low = strings[index], lowers[index]
        first = string[0]
        signs = words.get(low, 0) | firsts.get(first, 0) | lasts.get(string[-1], 0)
        if string != low:
            signs |= capitals
            if first.isupper():
                signs |= capitalised.get(low, 0)
        found.append(signs)
    return bytes(found)
