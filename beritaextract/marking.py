"""A text cut where anything begins or ends, so that marks that nest or overlap can be shown without losing any."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of a text, what it is, and words about it."""

    start: int
    end: int
    kind: str
    note: str = ""


class Piece(NamedTuple):
    """Words that bear the same marks throughout, the widest mark first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def pieces(length: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut a text at every place where a mark begins or ends.

    Args:
        length: How long the text is.
        marks: What to mark, in any order; what reaches over the ends of the text is cut off, what is empty left out.

    Yields:
        Pieces that follow one another without a gap, from 0 to `length`.

    Example:
        >>> for piece in pieces(9, [Mark(0, 6, "quote"), Mark(4, 9, "place")]):
        ...     print(piece.start, piece.end, [mark.kind for mark in piece.marks])
        0 4 ['quote']
        4 6 ['quote', 'place']
        6 9 ['place']
    """
    inside = [mark._replace(start=max(mark.start, 0), end=min(mark.end, length)) for mark in marks]
    waiting = sorted((mark for mark in inside if mark.start < mark.end), key=_order)[::-1]
    cuts = sorted({0, length, *(mark.start for mark in waiting), *(mark.end for mark in waiting)})
    open_marks: list[Mark] = []
    for start, end in pairwise(cuts):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while waiting and waiting[-1].start == start:
            open_marks.append(waiting.pop())
        yield Piece(start, end, tuple(open_marks))


def _order(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
