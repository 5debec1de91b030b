"""Where labels go on a map: beside their circle, over nothing else, the largest first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_WIDE = 0.56  # of the height of print: how wide a letter is, on average
_GAP = 3.0


class Circle(NamedTuple):
    """A circle with a name."""

    x: float
    y: float
    radius: float
    name: str


class Label(NamedTuple):
    """A name in its place; `anchor` is that of SVG."""

    x: float
    y: float
    anchor: str
    name: str


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        """Whether the two have a point in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def labels(circles: Sequence[Circle], size: float, most: int, width: float, height: float) -> list[Label]:
    """Place the names of circles, the first ones first; a name for which there is no room is left out.

    Args:
        circles: The circles, the most important first.
        size: Height of the print.
        most: How many labels at most.
        width: Width of the map.
        height: Height of the map.
    """
    edge = _Box(0, 0, width, height)
    taken = [_Box(c.x - c.radius, c.y - c.radius, c.x + c.radius, c.y + c.radius) for c in circles[: most * 2]]
    placed: list[Label] = []
    for number, circle in enumerate(circles[: most * 2]):
        others = taken[:number] + taken[number + 1 :]
        for label, box in _places(circle, size):
            if _lies_in(box, edge) and not _meets_any(box, others):
                placed.append(label)
                taken.append(box)
                break
        if len(placed) == most:
            break
    return placed


def _places(circle: Circle, size: float) -> Iterator[tuple[Label, _Box]]:
    """Yield where a label may stand: right, left, above, below."""
    x, y, radius, name = circle
    long, off = len(name) * size * _WIDE, radius + _GAP
    beside = y + size * 0.35
    for left, base, anchor, at in (
        (x + off, beside, "start", x + off),
        (x - off - long, beside, "end", x - off),
        (x - long / 2, y - off, "middle", x),
        (x - long / 2, y + off + size * 0.8, "middle", x),
    ):
        yield Label(at, base, anchor, name), _Box(left, base - size * 0.85, left + long, base + size * 0.25)


def _lies_in(box: _Box, edge: _Box) -> bool:
    return edge.left <= box.left and box.right <= edge.right and edge.top <= box.top and box.bottom <= edge.bottom


def _meets_any(box: _Box, others: Iterable[_Box]) -> bool:
    return any(box.meets(other) for other in others)
