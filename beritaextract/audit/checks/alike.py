"""Pairs of wordings that differ little, and in what."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from beritaextract.audit.checks.neighbours import near_pairs, neighbours
from beritaextract.audit.checks.wording import Wording
from beritaextract.extras import require

SHORTEST = 6  # words; shorter ones are everybody's: "ini sudah kami bahas"
_LIKE = 0.85  # of the shapes
_MEMBERS = 8  # of each of two shapes that are alike


class Pair(NamedTuple):
    """Two wordings, by their place in the list, that differ little.

    Attributes:
        one: The first.
        other: The second.
        changes: The words of the first that became words of the second; either may be none.
    """

    one: int
    other: int
    changes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @property
    def changed(self) -> int:
        """How many words differ."""
        return sum(max(len(before), len(after)) for before, after in self.changes)


def alike(wordings: Sequence[Wording[Any]]) -> list[Pair]:
    """Find the pairs of wordings that are the same but for numbers, negations and few other words.

    Wordings of one shape are found by their shape; those of shapes that are nearly the same by MinHash, then measured.

    Args:
        wordings: The wordings, all different.

    Returns:
        The pairs, in order.

    Raises:
        SetupError: The library that measures is not installed.
    """
    levenshtein = require("rapidfuzz.distance.Levenshtein", extra="audit", what="comparing quotes")
    return [
        Pair(one, other, _changes(levenshtein, wordings[one].words, wordings[other].words))
        for one, other in sorted(set(_pairs(wordings, levenshtein)))
    ]


def _pairs(wordings: Sequence[Wording[Any]], levenshtein: Any) -> Iterator[tuple[int, int]]:
    by_shape: dict[tuple[str, ...], list[int]] = {}
    for number, wording in enumerate(wordings):
        if len(wording.shape) >= SHORTEST:
            by_shape.setdefault(wording.shape, []).append(number)
    shapes = list(by_shape)
    for members in by_shape.values():
        yield from near_pairs(members)
    for one, other in neighbours(shapes):
        if levenshtein.normalized_similarity(shapes[one], shapes[other], score_cutoff=_LIKE):
            for first in islice(by_shape[shapes[one]], _MEMBERS):
                for second in islice(by_shape[shapes[other]], _MEMBERS):
                    yield (first, second) if first < second else (second, first)


def _changes(
    levenshtein: Any, words: tuple[str, ...], others: tuple[str, ...]
) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (words[step.src_start : step.src_end], others[step.dest_start : step.dest_end])
        for step in levenshtein.opcodes(words, others)
        if step.tag != "equal"
    )
