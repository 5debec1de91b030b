"""One byte a word: what may begin at it. Asked once for each distinct word, so that a walk goes from hit to hit."""

from collections.abc import Callable, Sequence
from itertools import compress
from typing import ClassVar

_BITS = 8
_KEPT = 1 << 16  # distinct words remembered; a dump has no end of names and numbers


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
        bit = 1 << len(self._all)
        self.test = test
        self._all.append(self)
        self._has_bit = bytes(bool(byte & bit) for byte in range(256))
        _known.clear()

    def places(self, signs: bytes, first: int, last: int) -> Sequence[int]:
        """Return the indices from `first` to `last` (exclusive) whose word bears the sign."""
        return list(compress(range(first, last), signs[first:last].translate(self._has_bit)))

    @classmethod
    def of(cls, word: str) -> int:
        """Return the byte of a word."""
        low = word.lower()
        return sum(sign.test(word, low) << number for number, sign in enumerate(cls._all))


class _Known(dict[str, int]):
    """The bytes of words met lately."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        byte = self[word] = Sign.of(word)
        return byte


_known = _Known()


def signs_of(strings: Sequence[str]) -> bytes:
    """Return one byte for each word."""
    return bytes(map(_known.__getitem__, strings))
