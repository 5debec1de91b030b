"""From a record to the rows of flat tables."""

import math
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from beritaextract.records import ArticleRecord
from beritaextract.tables.schema import columns_of

Value = str | int | float | bool | list[str] | None
Row = tuple[Value, ...]
Levels = dict[str, Any]

# Table -> the lists, one within the other, whose items are its rows.
_LISTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "articles": ((),),
    "sections": (("sections",),),
    "quote_parts": (("quotes", "parts"),),
    "evidence": (("quotes", "evidence"),),
    "positions": (("people", "positions"),),
    "location_candidates": (("locations", "candidates"),),
    "mentions": (("people", "mentions"), ("organizations", "mentions"), ("locations", "mentions")),
}


def rows_of(record: ArticleRecord, table: str) -> Iterator[Row]:
    """Yield the rows that a record has in a table.

    Args:
        record: The record.
        table: The table.

    Yields:
        The values of a row, in the order of `columns_of(table)`.

    Raises:
        SetupError: There is no such table.

    Example:
        >>> from beritaextract import extract
        >>> [row[:3] for row in rows_of(extract("Kata Bupati Banyumas Rina Wati.", id="a1"), "people")]
        [('a1', 'P1', 'Rina Wati')]
    """
    getters = _getters(table)
    for lists in _LISTS.get(table, ((table,),)):
        for levels in _walk({"record": record, "number": None}, record, lists):
            yield tuple([get(levels) for get in getters])


def _walk(levels: Levels, parent: Any, lists: tuple[str, ...]) -> Iterator[Levels]:
    """Yield what stands above each row and the row's own item, by the names of the lists."""
    if not lists:
        yield levels
        return
    name, *rest = lists
    for number, item in enumerate(getattr(parent.article if name == "sections" else parent, name)):
        yield from _walk({**levels, name: item, "number": number}, item, tuple(rest))


@cache
def _getters(table: str) -> tuple[Callable[[Levels], Value], ...]:
    return tuple(_getter(column.path.split("."), column.type) for column in columns_of(table))


def _getter(path: list[str], kind: str) -> Callable[[Levels], Value]:
    first, *steps = path

    def get(levels: Levels) -> Value:
        value = _follow(levels.get(first), steps)
        return as_double(value) if kind == "number" else value

    return get


def _follow(value: Any, steps: list[str]) -> Any:
    """Go down a path; null where something on the way is null or not there."""
    for place, step in enumerate(steps):
        if value is None:
            return None
        if step == "*":
            return " … ".join(_follow(item, steps[place + 1 :]) for item in value)
        value = value[int(step)] if step.lstrip("-").isdecimal() else getattr(value, step, None)
    return value


def as_double(value: float | None) -> float | None:
    """Return a number as a double; null where there is no such double.

    Args:
        value: A number.

    Example:
        >>> as_double(278), as_double(10**400), as_double(float("nan"))
        (278.0, None, None)
    """
    try:
        double = None if value is None else float(value)
    except OverflowError:
        return None
    return double if double is not None and math.isfinite(double) else None
