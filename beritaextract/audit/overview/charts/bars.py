"""A bar of several parts, for a row of a table: it takes the width it is given, and the table tells the numbers."""

from collections.abc import Sequence

from markupsafe import Markup

from beritaextract.audit.overview.charts.svg import element, percent

_HEIGHT = 14


def stacked_bar(parts: Sequence[tuple[str, int]], most: int) -> Markup:
    """Return a bar.

    Args:
        parts: The parts from left to right: class and amount.
        most: The amount that fills the whole width.

    Example:
        >>> stacked_bar([("direct", 3)], 4).count('width="75%"')
        1
    """
    rectangles, done = [], 0
    for name, amount in parts:
        if amount:
            x, width = percent(done, most), percent(amount, most)
            rectangles.append(element("rect", class_=name, x=x, width=width, height=_HEIGHT))
        done += amount
    return element("svg", *rectangles, class_="bar", width="100%", height=_HEIGHT, aria_hidden="true")
