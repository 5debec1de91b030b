"""One byte a word: what may begin at it. Asked once for each distinct word, so that a walk goes from hit to hit."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

_BITS: Final = 8
_KEPT: Final = 1 << 14  # distinct words remembered from article to article; a dump has no end of names and numbers


class Sign:
    """A test of words, such as "may a number begin here?", that a component walks by.

    Args:
        test: Takes a word as printed and in lower case; must depend on nothing else.

    Raises:
        ValueError: There is no bit left.
    """

    _all: ClassVar[list["Sign"]] = []

    def __init__(self, test: Callable[[str, str], bool]) -> None:
        if len(self._all) == _BITS:
            raise ValueError(f"a word has one byte for its signs, and all {_BITS} bits are taken")
        self.number = len(self._all)
        self._bit = 1 << self.number
        self.test = test
        self._all.append(self)
        _known.clear()

    def places(self, signs: bytes) -> list[int]:
        """Return the indices of the words that bear the sign."""
        return [index for index in range(len(signs)) if signs[index] & self._bit]

    @classmethod
    def count(cls) -> int:
        """Return how many signs there are so far: a component brings its own when it is first imported."""
        return len(cls._all)

    @classmethod
    def of(cls, word: str) -> int:
        """Return the byte of a word."""
        low = word.lower()
        return sum(sign.test(word, low) << number for number, sign in enumerate(cls._all))


class _Known(dict[str, int]):
    """The bytes of the words that were met; a new one is looked at when it is asked for."""

    def __missing__(self, word: str) -> int:
        byte = self[word] = Sign.of(word)
        return byte


_known = _Known()


def signs_of(strings: Sequence[str]) -> bytes:
    """Return one byte for each word."""
    if len(_known) > _KEPT:
        _known.clear()
    return bytes(map(_known.__getitem__, strings))
