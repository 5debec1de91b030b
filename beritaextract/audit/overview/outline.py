"""The outline of Indonesia and of its neighbours, for the map; and the script that draws it from Natural Earth.

The outline that is shipped was made by

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m beritaextract.audit.overview.outline package/countries-10m.json

from the npm package world-atlas (ISC), which holds Natural Earth 4.1 at 1:10 million (public domain) as TopoJSON.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from beritaextract.audit.overview.projection import HEIGHT, WIDTH, project

Point = tuple[float, float]

_HOME = "360"  # ISO 3166-1 of Indonesia
_TOLERANCE = 0.45  # units of the map: half a point on a desktop
_SMALLEST = 0.9  # square units; smaller islands are dust
_BEYOND = 4.0  # so far beyond the edge the neighbours go on, for their cut not to be seen


class Outline(NamedTuple):
    """Two SVG paths in the units of the map."""

    home: str
    abroad: str


@cache
def outline() -> Outline:
    """Return the outline that is shipped."""
    return Outline(**json.loads(files(__package__).joinpath("outline.json").read_text(encoding="utf-8")))


def draw(topology: dict[str, Any]) -> Outline:
    """Draw the outline from a TopoJSON file of countries.

    Args:
        topology: The file.
    """
    arcs = [simplified(arc) for arc in _projected(topology)]
    home: list[str] = []
    abroad: list[str] = []
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = country.get("arcs", ())
        rings = (
            ring for polygon in (polygons if country["type"] == "MultiPolygon" else [polygons]) for ring in polygon
        )
        paths = home if country.get("id") == _HOME else abroad
        for ring in rings:
            shape = clipped(_joined(arcs, ring))
            if area(shape) >= _SMALLEST:
                paths.append(path_of(shape))
    return Outline("".join(home), "".join(abroad))


def _projected(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """Yield the arcs; their points are steps from the one before."""
    (x_scale, y_scale), (x_first, y_first) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x, y, points = 0, 0, []
        for x_step, y_step in arc:
            x, y = x + x_step, y + y_step
            points.append(project(x * x_scale + x_first, y * y_scale + y_first))
        yield points


def _joined(arcs: Sequence[list[Point]], ring: Iterable[int]) -> list[Point]:
    """Return the points of a ring; ~n is arc n backwards, and each arc begins where the last one ended."""
    points: list[Point] = []
    for number in ring:
        points += (arcs[number] if number >= 0 else arcs[~number][::-1])[bool(points) :]
    return points


def simplified(points: list[Point], tolerance: float = _TOLERANCE) -> list[Point]:
    """Leave out the points that lie near the line between those that stay (Douglas and Peucker).

    Args:
        points: An open line.
        tolerance: How far off a point may lie.

    Example:
        >>> simplified([(0, 0), (1, 0.1), (2, 0), (3, 5)])
        [(0, 0), (2, 0), (3, 5)]
    """
    kept, todo = {0, len(points) - 1}, [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        far = max(range(first + 1, last), key=lambda n: _off(points[n], points[first], points[last]), default=None)
        if far is not None and _off(points[far], points[first], points[last]) > tolerance:
            kept.add(far)
            todo += [(first, far), (far, last)]
    return [points[number] for number in sorted(kept)]


def _off(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from a line; from the point itself where the line is none."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if not length:
        return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
    return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)


def clipped(points: list[Point]) -> list[Point]:
    """Cut a ring off at the edges of the map, one after the other (Sutherland and Hodgman).

    Args:
        points: The ring.

    Example:
        >>> clipped([(-20.0, 10.0), (12.0, 10.0), (12.0, 20.0), (-20.0, 20.0)])
        [(-4.0, 10.0), (12.0, 10.0), (12.0, 20.0), (-4.0, 20.0)]
    """
    for axis, edge, sign in ((0, -_BEYOND, 1), (0, WIDTH + _BEYOND, -1), (1, -_BEYOND, 1), (1, HEIGHT + _BEYOND, -1)):
        kept: list[Point] = []
        for before, point in zip(points[-1:] + points[:-1], points, strict=True):
            was_in, is_in = (sign * (one[axis] - edge) >= 0 for one in (before, point))
            if was_in != is_in:
                share = (edge - before[axis]) / (point[axis] - before[axis])
                x, y = (start + share * (end - start) for start, end in zip(before, point, strict=True))
                kept.append((x, y))
            if is_in:
                kept.append(point)
        points = kept
    return points


def area(points: list[Point]) -> float:
    """Return the area of a ring.

    Args:
        points: The ring.

    Example:
        >>> area([(0, 0), (2, 0), (2, 3), (0, 3)])
        6.0
    """
    ring = zip(points[-1:] + points[:-1], points, strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in ring)) / 2


def path_of(points: list[Point]) -> str:
    """Return a ring as an SVG path, in steps of a tenth of a unit.

    Args:
        points: The ring.

    Example:
        >>> path_of([(0.0, 0.0), (2.04, 0.0), (2.0, 3.16)])
        'M0 0l2 0 0 3.2z'
    """
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = [(x - x1, y - y1) for (x1, y1), (x, y) in pairwise(tenths) if (x, y) != (x1, y1)]
    written = " ".join(f"{x / 10:g} {y / 10:g}" for x, y in steps)
    return f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}l{written}z"


if __name__ == "__main__":
    drawn = draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    Path(__file__).with_name("outline.json").write_text(json.dumps(drawn._asdict(), indent=1) + "\n", encoding="utf-8")
