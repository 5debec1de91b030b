"""The words in which passages differ, so that they can be shown."""

from collections.abc import Sequence

from beritaextract.audit.checks.wording import words_of
from beritaextract.extras import require

Stretch = tuple[int, int]


def differences(texts: Sequence[str]) -> list[list[Stretch]]:
    """Find where texts differ from the first of them; of the first, where it differs from any.

    Args:
        texts: The texts.

    Returns:
        For each text its stretches, in order, as offsets into it.

    Raises:
        SetupError: The library that compares is not installed.

    Example:
        >>> differences(["ada 12 rumah rusak", "ada 21 rumah rusak"])
        [[(4, 6)], [(4, 6)]]
    """
    levenshtein = require("rapidfuzz.distance.Levenshtein", extra="audit", what="comparing quotes")
    words = [words_of(text) for text in texts]
    keys = [[word.key for word in one] for one in words]
    marked: list[set[int]] = [set() for _ in texts]
    for number in range(1, len(texts)):
        for step in levenshtein.opcodes(keys[0], keys[number]):
            if step.tag != "equal":
                marked[0].update(range(step.src_start, step.src_end))
                marked[number].update(range(step.dest_start, step.dest_end))
    return [_joined([one[place][1:] for place in sorted(places)]) for one, places in zip(words, marked, strict=True)]


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Join stretches that only a blank parts."""
    joined: list[Stretch] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1] + 2:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
