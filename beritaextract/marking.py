"""A text cut where anything begins or ends, so that marks that nest or overlap can be shown without losing any."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, NamedTuple, Protocol, TypeVar


class Stretch(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """One past its last character."""


Marked = TypeVar("Marked", bound=Stretch)


class Mark(NamedTuple):
    """A stretch of a text, what it is, and words about it."""

    start: int
    end: int
    kind: str
    note: str = ""


class Piece(NamedTuple, Generic[Marked]):
    """Words that bear the same marks throughout, the widest mark first."""

    start: int
    end: int
    marks: tuple[Marked, ...]


def pieces(length: int, marks: Iterable[Marked], cuts: Iterable[int] = ()) -> Iterator[Piece[Marked]]:
    """Cut a text at every place where a mark begins or ends.

    Args:
        length: How long the text is.
        marks: What to mark, in any order; what is empty or outside of the text is left out.
        cuts: Further places to cut at, such as the bounds of paragraphs.

    Yields:
        Pieces that follow one another without a gap, from 0 to `length`.

    Example:
        >>> for piece in pieces(9, [Mark(0, 6, "quote"), Mark(4, 9, "place")]):
        ...     print(piece.start, piece.end, [mark.kind for mark in piece.marks])
        0 4 ['quote']
        4 6 ['quote', 'place']
        6 9 ['place']
    """
    waiting = sorted((mark for mark in marks if mark.start < mark.end), key=_order)[::-1]
    bounds = {0, length, *cuts, *(mark.start for mark in waiting), *(mark.end for mark in waiting)}
    open_marks: list[Marked] = []
    for start, end in pairwise(sorted(bound for bound in bounds if 0 <= bound <= length)):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while waiting and waiting[-1].start <= start:
            if (mark := waiting.pop()).end > start:
                open_marks.append(mark)
        yield Piece(start, end, tuple(open_marks))


def _order(mark: Stretch) -> tuple[int, int]:
    return mark.start, -mark.end
