"""Dates of publication as they stand in tables and on pages, in ISO 8601; what cannot be read exactly is no date."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from beritaextract.lexicons.calendar import calendar_words

_CLOCK = (
    r"(?:[T\s,|/-]{1,5}(?:pukul |jam |at )?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
    r"(?:[:.](?P<second>\d{2}))?(?:[.,]\d{1,9})?)?"
)
_ZONE = r"\s?\(?(?P<zone>WIB|WITA|WIT|UTC|GMT|Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2})?\)?"
_WEEKDAY = r"(?:[^\W\d_]{3,9}['’]?[^\W\d_]{0,3}\s?[,/]?\s{0,2})?"
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_CLOCK}{_ZONE}", re.I)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})[-/.](?P<month>\d{{1,2}})[-/.](?P<year>\d{{4}}){_CLOCK}{_ZONE}", re.I
)
_NAMED = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})[ -](?P<month>[^\W\d_]{{3,9}})\.?[ -,]{{1,2}}(?P<year>\d{{4}}){_CLOCK}{_ZONE}", re.I
)
_ENGLISH = re.compile(
    rf"{_WEEKDAY}(?P<month>[^\W\d_]{{3,9}})\.?\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}}){_CLOCK}{_ZONE}", re.I
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_ENGLISH_MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "december": 12,
}
_LONGEST = 80


def to_iso(value: object) -> str | None:
    """Write a date or a time in ISO 8601.

    Days stand before months, as in Indonesia. A time without a zone stays without one. Seconds or milliseconds since
    1970 become a time in UTC.

    Args:
        value: A string, a number, a date or a time.

    Returns:
        "2024-03-12" or "2024-03-12T10:00:00+07:00"; null for what is no exact date.

    Example:
        >>> to_iso("Selasa, 12 Maret 2024 | 10:00 WIB")
        '2024-03-12T10:00:00+07:00'
        >>> to_iso("2024-03-12 10:00:00"), to_iso("kemarin")
        ('2024-03-12T10:00:00', None)
    """
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()
    if len(text) > _LONGEST:
        return None
    for pattern, month in _SHAPES:
        if match := pattern.fullmatch(text):
            return _iso(match, month)
    return _since_1970(text) or _mail_date(text)


def find_iso(text: str | None) -> str | None:
    """Write the first date that a line of a page holds in ISO 8601.

    Args:
        text: The line.

    Example:
        >>> find_iso("Kompas.com - 12/03/2024, 10:00 WIB")
        '2024-03-12T10:00:00+07:00'
    """
    line = (text or "").strip()[: 2 * _LONGEST]
    found = (_iso(match, month) for pattern, month in _SHAPES if (match := pattern.search(line)))
    return next(filter(None, found), None)


def _iso(match: re.Match[str], month: Callable[[str], int]) -> str | None:
    part = match.groupdict()
    try:
        day = date(int(part["year"]), month(part["month"]), int(part["day"]))
        if part["hour"] is None:
            return day.isoformat()
        moment = datetime(
            day.year,
            day.month,
            day.day,
            int(part["hour"]),
            int(part["minute"]),
            int(part["second"] or 0),
            tzinfo=_zone(part["zone"]),
        )
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds")


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    hours = calendar_words("zone").get(name.lower())
    if hours is not None:
        return timezone(timedelta(hours=hours))
    sign, digits = re.fullmatch(r"\D*?([+-]?)([\d:]*)", name).groups()  # type: ignore[union-attr]
    digits = digits.replace(":", "").rjust(2, "0").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if sign == "-" else offset)


def _month(name: str) -> int:
    number = calendar_words("month").get(name.lower()) or _ENGLISH_MONTHS.get(name.lower())
    if number is None:
        raise ValueError(f"{name!r} is no month")
    return number


def _since_1970(text: str) -> str | None:
    if not _EPOCH.fullmatch(text):
        return None
    seconds = int(text) // (1000 if len(text) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _mail_date(text: str) -> str | None:
    """Read the dates of feeds and of HTTP headers: "Tue, 12 Mar 2024 10:00:00 +0700"."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None


_SHAPES = ((_YEAR_FIRST, int), (_DAY_FIRST, int), (_NAMED, _month), (_ENGLISH, _month))
