"""Columns over time, each of several parts; the width is that of the page, so that print stays readable on a phone."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from beritaextract.audit.overview.charts.scale import ticks
from beritaextract.audit.overview.charts.svg import described, element, percent

_HEIGHT, _TOP, _BOTTOM = 260, 14, 26
_LABELS, _FEW_LABELS = 9, 4
_FILLED = 0.78  # of the width of a column


class Column(NamedTuple):
    """A column: what stands below it, what is told when it is pointed at, and its parts from the bottom up."""

    label: str
    words: str
    parts: tuple[int, ...]


def columns_chart(
    columns: Sequence[Column], classes: Sequence[str], title: str, description: str, figure: Callable[[int], str]
) -> Markup:
    """Return columns as an SVG image.

    Args:
        columns: The columns, at least one, in order.
        classes: The class of each part.
        title: The title.
        description: What is to be seen.
        figure: Writes a number.
    """
    levels = ticks(max(sum(column.parts) for column in columns))
    unit = (_HEIGHT - _TOP - _BOTTOM) / levels[-1]
    ground = _HEIGHT - _BOTTOM
    drawn = [_level(level, ground - level * unit, figure(level)) for level in levels]
    drawn += [_column(column, number, len(columns), classes, unit) for number, column in enumerate(columns)]
    drawn += _labels(columns)
    return described("time", title, description, *drawn, class_="columns", width="100%", height=_HEIGHT)


def _level(level: int, y: float, figure: str) -> Markup:
    line = element("line", class_="grid" if level else "ground", x1="0", x2="100%", y1=y, y2=y)
    return element("g", line, element("text", figure, class_="axis", x=-8, y=y + 4, text_anchor="end"))


def _column(column: Column, number: int, count: int, classes: Sequence[str], unit: float) -> Markup:
    x, width = percent(number + (1 - _FILLED) / 2, count), percent(_FILLED, count)
    parts, y = [], float(_HEIGHT - _BOTTOM)
    for name, amount in zip(classes, column.parts, strict=True):
        if amount:
            y -= amount * unit
            parts.append(element("rect", class_=name, x=x, width=width, y=y, height=amount * unit))
    target = element("rect", class_="target", x=percent(number, count), width=percent(1, count), y=0, height=_HEIGHT)
    return element("g", element("title", column.words), target, *parts, class_="column")


def _labels(columns: Sequence[Column]) -> list[Markup]:
    """Name so many columns as there is room for; on a phone, where the minor ones are hidden, fewer."""
    count = len(columns)
    step = -(-count // _LABELS)
    wide = -(-count // (_FEW_LABELS * step)) * step
    return [
        element(
            "text",
            columns[number].label,
            class_="axis" if number % wide == 0 else "axis minor",
            x=percent(number + 0.5, count),
            y=_HEIGHT - 6,
            text_anchor="middle",
        )
        for number in range(0, count, step)
    ]
