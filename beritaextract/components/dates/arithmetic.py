"""Plain arithmetic of days, weeks, months and quarters around the day of publication."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_WEEK: Final = 7
_YEAR_MONTHS: Final = 12
_NEAREST_YEARS: Final = (0, -1, 1)
_KNOWN: Final = 1 << 12


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_start(year: int, month: int) -> date | None:
    """Return the first day of a month; the month may run over the ends of the year (0 is December before)."""
    years, month = divmod(month - 1, _YEAR_MONTHS)
    return make_day(year + years, month + 1, 1)


def month_end(start: date, months: int = 1) -> date | None:
    """Return the last day of so many months from the first day of one."""
    following = month_start(start.year, start.month + months)
    return following - timedelta(days=1) if following else None


def shift_days(base: date, days: int) -> date | None:
    """Return the day so many days later (earlier if negative), or None beyond the calendar."""
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def week_start(day: date) -> date:
    """Return the Monday of the week."""
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def on_weekday(base: date, weekday: int, direction: int | None) -> date | None:
    """Return the day that a weekday means.

    Args:
        base: The day of publication.
        weekday: 0 for Monday to 6 for Sunday.
        direction: None for the last one, today included; -1 for the last before today; 1 for the next after today;
            0 for the next, today included.
    """
    ahead = (weekday - base.weekday()) % _WEEK
    if direction is None:
        ahead -= _WEEK if ahead else 0
    elif direction < 0:
        ahead -= _WEEK
    elif direction > 0:
        ahead = ahead or _WEEK
    return shift_days(base, ahead)


def near(base: date, days: Iterable[date | None], direction: int | None) -> date | None:
    """Return the day nearest to the day of publication; only before it with direction -1, only after it with 1."""
    fit = [day for day in days if day and (not direction or (day - base).days * direction >= 0)]
    return min(fit, key=lambda day: abs((day - base).days), default=None)


def day_near(base: date, month: int, day: int, weekday: int | None, direction: int | None) -> date | None:
    """Return the day of a year that is not printed: nearest to publication, on the printed weekday if it can be."""
    days = [found for years in _NEAREST_YEARS if (found := make_day(base.year + years, month, day))]
    fit = [found for found in days if found.weekday() == weekday]
    return near(base, fit or days, direction)


def month_near(base: date, month: int, direction: int | None) -> date | None:
    """Return the first day of a month whose year is not printed: nearest to the month of publication."""
    this = base.replace(day=1)
    months = [make_day(base.year + years, month, 1) for years in _NEAREST_YEARS]
    return near(this, [day for day in months if not direction or day != this], direction)


@lru_cache(maxsize=_KNOWN)
def shift_phrase(phrase: str, base: date) -> date | None:
    """Return the day that a distance means, such as `3 minggu yang lalu` or `dalam 2 hari`, as dateparser reads it."""
    from datetime import datetime, time

    import dateparser  # slow to import, and few articles need it

    settings = {"RELATIVE_BASE": datetime.combine(base, time())}
    found: datetime | None = dateparser.parse(phrase, languages=["id"], settings=settings)
    return found.date() if found else None
