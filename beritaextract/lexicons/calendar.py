"""Words of the calendar: days, months, parts of the day, words that point to a day, time zones."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class CalendarWord(NamedTuple):
    """A word of the calendar.

    Groups and their values: day (0 Monday to 6 Sunday), month and hijri_month (1 to 12), daypart (the hour it begins),
    zone (hours from UTC), day_word (days from today), period (0 start, 1 middle, 2 end), part_of_year (the months it
    holds), direction (-1 past, 0 this, 1 next), roman and ordinal (their number), era (0 Hijri, 1 common).
    """

    group: str
    form: str
    value: int


@cache
def calendar_words(group: str) -> dict[str, int]:
    """Return the forms of one group in lower case, with their values."""
    return {row.form.lower(): row.value for row in _rows() if row.group == group}


@cache
def _rows() -> tuple[CalendarWord, ...]:
    return read_table("calendar", CalendarWord)
