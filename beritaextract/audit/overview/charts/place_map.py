"""Places on a map of Indonesia: a circle as large as they are often written about, names for the largest."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from beritaextract.audit.overview.charts.labelling import Circle, Label, labels
from beritaextract.audit.overview.charts.scale import ticks
from beritaextract.audit.overview.charts.svg import described, element
from beritaextract.audit.overview.outline import outline
from beritaextract.audit.overview.projection import HEIGHT, WIDTH, project

_MOST = 600
_LARGEST, _SMALLEST = 26.0, 2.2
_PRINT, _NAMED = 13, 18
_LARGE_PRINT, _FEW_NAMED = 30, 6  # on a phone the map is a third as wide


class Spot(NamedTuple):
    """A place with its amount; `words` are told when it is pointed at."""

    name: str
    longitude: float
    latitude: float
    amount: int
    words: str


def place_map(spots: Sequence[Spot], title: str, description: str, figure: Callable[[int], str]) -> Markup:
    """Return the map as an SVG image.

    Args:
        spots: The places that lie on it, the largest first, at least one.
        title: The title.
        description: What is to be seen.
        figure: Writes a number.
    """
    most = spots[0].amount
    shown = spots[:_MOST]
    circles = [_circle(spot, most) for spot in shown]
    drawn = [
        element("path", class_="abroad", d=outline().abroad),
        element("path", class_="home", d=outline().home),
        element("g", *(_spot(*pair) for pair in zip(circles, shown, strict=True)), class_="spots"),
        _names(labels(circles, _PRINT, _NAMED, WIDTH, HEIGHT), "names small"),
        _names(labels(circles, _LARGE_PRINT, _FEW_NAMED, WIDTH, HEIGHT), "names large"),
        _key(most, figure),
    ]
    return described("map", title, description, *drawn, class_="map", viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}")


def _radius(amount: int, most: int) -> float:
    """Let the area tell the amount."""
    return max(_SMALLEST, _LARGEST * float((amount / most) ** 0.5))


def _circle(spot: Spot, most: int) -> Circle:
    x, y = project(spot.longitude, spot.latitude)
    return Circle(x, y, _radius(spot.amount, most), spot.name)


def _spot(circle: Circle, spot: Spot) -> Markup:
    return element("circle", element("title", spot.words), cx=circle.x, cy=circle.y, r=circle.radius)


def _names(placed: Sequence[Label], name: str) -> Markup:
    texts = (element("text", one.name, x=one.x, y=one.y, text_anchor=one.anchor) for one in placed)
    return element("g", *texts, class_=name, aria_hidden="true")


def _key(most: int, figure: Callable[[int], str]) -> Markup:
    """Return circles of round amounts, in the ocean in the south-west."""
    amounts = sorted({amount for amount in (ticks(most)[1], most) if amount}, reverse=True)
    ground, drawn = HEIGHT - 12, []
    for amount in amounts:
        radius = _radius(amount, most)
        top = ground - 2 * radius
        drawn += [
            element("circle", cx=40.0, cy=ground - radius, r=radius),
            element("line", x1=40.0, x2=78.0, y1=top, y2=top),
            element("text", figure(amount), x=82.0, y=top + 4),
        ]
    return element("g", *drawn, class_="key", aria_hidden="true")
