"""Which found item is which gold item: overlap in words, best pairs first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

_WORD = re.compile(r"\w+")
LEVELS = frozenset(
    ("kota", "kabupaten", "kab", "provinsi", "kecamatan", "kec", "desa", "kelurahan", "pulau", "kepulauan", "negara")
) | {"dki"}
Left = TypeVar("Left")
Right = TypeVar("Right")
WordSet = frozenset[int]  # words by where they start


class WordIndex:
    """The words of a text, asked by span."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]
        self._text = text

    def within(self, start: int, end: int) -> WordSet:
        """Return the starts of the words that lie in a span by more than half; the span's own start if none does."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        found = frozenset(
            self._starts[at]
            for at in range(first, last)
            if 2 * (min(self._ends[at], end) - max(self._starts[at], start)) > self._ends[at] - self._starts[at]
        )
        return found or frozenset((start,))

    def word(self, start: int) -> str:
        """Return the word that starts at an offset, in folded case; empty where none does."""
        at = bisect_left(self._starts, start)
        if at == len(self._starts) or self._starts[at] != start:
            return ""
        return self._text[start : self._ends[at]].casefold()


def overlap(left: frozenset[Left], right: frozenset[Left]) -> float:
    """Return intersection over union, 0 for two empty sets."""
    union = len(left | right)
    return len(left & right) / union if union else 0.0


def pair(
    left: Sequence[Left], right: Sequence[Right], score: Callable[[Left, Right], float], floor: float
) -> list[tuple[int, int]]:
    """Pair items one to one, best score first.

    Args:
        left: Items, say of the gold.
        right: Items, say of a record.
        score: How well two items fit.
        floor: The least score that makes a pair.

    Returns:
        Pairs of indices.
    """
    cells = [
        (-value, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (value := score(one, other)) >= floor and value > 0
    ]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for _, i, j in sorted(cells):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return pairs


def without_level(name: str | None) -> str:
    """Return the words of a place's name without what kind of area it is: `Kabupaten Banyumas` is `banyumas`."""
    words = normal(name).split()
    return " ".join(word for word in words if word not in LEVELS) or " ".join(words)


def normal(name: str | None) -> str:
    """Return the words of a name in folded case, parted by single blanks."""
    return " ".join(_WORD.findall((name or "").casefold()))
