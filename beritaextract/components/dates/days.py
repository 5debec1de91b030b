"""Days that are printed as days: 12/3/2024, 13 November 2023, 10-12 Mei, 2024-05-03."""

import re
from datetime import date
from typing import Final, NamedTuple

from beritaextract.components.dates.arithmetic import make_day
from beritaextract.components.dates.pieces import (
    MONTHS,
    YEAR_LENGTH,
    direction_after,
    exists,
    is_day,
    is_month,
    on_day,
    to_end,
    year_at,
)
from beritaextract.components.dates.when import When
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words

_HIJRI: Final = calendar_words("hijri_month")
_ERAS: Final = calendar_words("era")
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_ALSO: Final = frozenset((",", "dan", "atau", "&", "serta"))
_BEFORE_SLASHED: Final = frozenset(("(", "tanggal", "tgl", "pada", "per", "sejak", "mulai", "hingga", "sampai"))
_FIRST_HIJRI: Final = 1300
_LAST_HIJRI: Final = 1500
_SHORT_YEARS: Final = 2000  # 12/3/24 is 2024
_PARTS: Final = 5  # words of 2024-05-03


class _Start(NamedTuple):
    """How an interval begins; month and year may come with its end."""

    day: int
    month: int | None = None
    year: int | None = None


def slashed_alone(words: Words, at: int, first: int, stop: int, base: date | None) -> When | None:
    """Read `12/3/2024` at a word; without its year only in brackets or after `tanggal`, since 1/2 is rather a half."""
    before = words.lowers[at - 1] if at > first else ""
    if words.strings[at].count("/") == 1 and before not in _BEFORE_SLASHED:
        return None
    return slashed(words, at, stop, base)


def slashed(words: Words, at: int, stop: int, base: date | None, weekday: int | None = None) -> When | None:
    """Read `12/3`, `12/3/2024` or `12-13/3/2024` at a word."""
    found, last, first = _SLASHED.fullmatch(words.strings[at]), at + 1, None
    if found is None and is_day(words.strings[at]):
        to = to_end(words, at + 1, stop)
        found = _SLASHED.fullmatch(words.strings[to]) if at + 1 < to < stop else None
        first, last = int(words.strings[at]), to + 1
    if found is None:
        return None
    day, month, year = int(found[1]), int(found[2]), _year(found[3])
    if not exists(day, month):
        return None
    end = on_day(day, month, year, base, weekday if first is None else None)
    if first is None or end is None:
        return When(at, last, "day", end) if end or year is None else None
    start = make_day(end.year, month, first)
    return When(at, last, "day", start, end) if start and start < end else None


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == YEAR_LENGTH else _SHORT_YEARS + int(digits)


def day_of_month(words: Words, at: int, stop: int, base: date | None, weekday: int | None = None) -> When | None:
    """Read `13 November 2023`, `10-12 Mei`, `28 November hingga 4 Desember 2023` or a Hijri date at a word."""
    if at + 1 >= stop or not is_day(words.strings[at]):
        return None
    day, after = int(words.strings[at]), at + 1
    if is_month(words, after, stop):
        return _day_and_month(words, at, stop, base, weekday)
    month, _, second = words.lowers[after].partition("-")
    if month in MONTHS and is_day(second):  # 30 November-12 Desember: the two in the middle are one word
        return _interval(words, at, _Start(day, MONTHS[month]), int(second), after + 1, stop, base)
    if last := _hijri_end(words, after, stop):
        return When(at, last, "day", None)
    to = to_end(words, after, stop)
    if after < to < stop and is_day(words.strings[to]):
        return _interval(words, at, _Start(day), int(words.strings[to]), to + 1, stop, base)
    return _sharing_month(words, at, stop, base)


def _day_and_month(words: Words, at: int, stop: int, base: date | None, weekday: int | None) -> When | None:
    day, month = int(words.strings[at]), MONTHS[words.lowers[at + 1]]
    if not exists(day, month):
        return None
    year, last = year_at(words, at + 2, stop)
    to = to_end(words, last, stop)
    if last < to < stop and is_day(words.strings[to]) and is_month(words, to + 1, stop):
        whole = _interval(words, at, _Start(day, month, year), int(words.strings[to]), to + 1, stop, base)
        if whole:
            return whole
    direction, last = direction_after(words, last, stop)
    found = on_day(day, month, year, base, weekday, direction)
    return When(at, last, "day", found) if found or year is None else None


def _interval(words: Words, at: int, start: _Start, day: int, index: int, stop: int, base: date | None) -> When | None:
    """Read the month and year that end an interval; they hold for its beginning, too, where that lacks them."""
    if not is_month(words, index, stop):
        return None
    month = MONTHS[words.lowers[index]]
    year, last = year_at(words, index + 1, stop)
    direction, last = direction_after(words, last, stop)
    end = on_day(day, month, year, base, None, direction)
    if end is None:
        return When(at, last, "day", None) if year is None and exists(day, month) else None
    first_month = start.month or month
    first = make_day(start.year or end.year - (first_month > month), first_month, start.day)
    return When(at, last, "day", first, end) if first and first < end else None


def _sharing_month(words: Words, at: int, stop: int, base: date | None) -> When | None:
    """Read the 12 of `12 dan 22 Desember`, or of `12, 15, dan 22 Desember`."""
    index = at + 1
    for _ in range(3):
        while index < stop and words.lowers[index] in _ALSO:
            index += 1
            if words.lowers[index - 1] != ",":
                break
        if index == at + 1 or index >= stop or not is_day(words.strings[index]):
            return None
        index += 1
        if is_month(words, index, stop):
            year, last = year_at(words, index + 1, stop)
            direction, _ = direction_after(words, last, stop)
            day, month = int(words.strings[at]), MONTHS[words.lowers[index]]
            return When(at, at + 1, "day", on_day(day, month, year, base, None, direction))
    return None


def _hijri_end(words: Words, at: int, stop: int) -> int:
    """Return one past a Hijri month with its year and era, 0 where there is none; such days are not converted."""
    for length in (1, 2):
        if " ".join(words.lowers[at : min(at + length, stop)]) in _HIJRI:
            last = at + length
            if last < stop and words.strings[last].isdecimal() and is_hijri_year(words.strings[last]):
                last += 1
            return last + 1 if last < stop and words.lowers[last] in _ERAS else last
    return 0


def is_hijri_year(digits: str) -> bool:
    """Whether digits may be a year of the Hijri era in our times."""
    return len(digits) == YEAR_LENGTH and _FIRST_HIJRI <= int(digits) <= _LAST_HIJRI


def iso_day(words: Words, at: int, stop: int) -> When | None:
    """Read `2024-05-03` or `03-05-2024` at a word."""
    parts = words.strings[at : min(at + _PARTS, stop)]
    if len(parts) < _PARTS or parts[1] != "-" or parts[3] != "-" or any(words.tails[at : at + _PARTS - 1]):
        return None
    numbers = parts[::2]
    if not all(part.isdecimal() for part in numbers) or len(numbers[1]) != len("05"):
        return None
    if len(numbers[0]) == YEAR_LENGTH:
        found = make_day(int(numbers[0]), int(numbers[1]), int(numbers[2]))
    else:
        found = make_day(int(numbers[2]), int(numbers[1]), int(numbers[0])) if len(numbers[2]) == YEAR_LENGTH else None
    return When(at, at + _PARTS, "day", found) if found else None
