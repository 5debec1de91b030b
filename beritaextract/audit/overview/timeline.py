"""Quotes over time by outlet, as columns."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from beritaextract.audit.overview.charts.columns import Column
from beritaextract.audit.overview.numbers import Period, next_start

SHOWN = 6  # outlets with a colour of their own; the others share one
_MOST_COLUMNS = 400


def shown_outlets(periods: Sequence[Period]) -> list[str | None]:
    """Return the outlets that are quoting most, the first one most; null are articles without one.

    Args:
        periods: The periods.
    """
    sums: Counter[str | None] = Counter()
    for period in periods:
        sums[period.outlet] += period.quotes
    return sorted(sums, key=lambda name: (-sums[name], name or ""))[:SHOWN]


def time_columns(
    periods: Sequence[Period],
    grain: str,
    outlets: Sequence[str | None],
    label: Callable[[date], str],
    words: Callable[[date, dict[str | None, int]], str],
) -> list[Column]:
    """Return a column for each stretch of time from the first to the last, empty ones too.

    Args:
        periods: The periods, in order of time.
        grain: "day", "week", "month" or "year".
        outlets: Those with a part of their own; all others make the last part.
        label: Writes a stretch short.
        words: Tells a stretch and its amounts.
    """
    amounts: dict[str, dict[str | None, int]] = {}
    for period in periods:
        amounts.setdefault(period.start, {})[period.outlet] = period.quotes
    start, last = date.fromisoformat(min(amounts)), date.fromisoformat(max(amounts))
    columns: list[Column] = []
    while start <= last and len(columns) < _MOST_COLUMNS:
        here = amounts.get(start.isoformat(), {})
        parts = [here.get(outlet, 0) for outlet in outlets]
        columns.append(Column(label(start), words(start, here), (*parts, sum(here.values()) - sum(parts))))
        start = next_start(start, grain)
    return columns
