"""Times of day: pukul 13.30 WIB, 08.00-10.00 WITA, pukul enam pagi."""

import re
from typing import Final, NamedTuple

from beritaextract.components.dates.pieces import to_end
from beritaextract.language.numerals import read_numeral
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words

_ZONES: Final = calendar_words("zone")
_DAYPARTS: Final = calendar_words("daypart")
_TIME: Final = re.compile(r"([01]?\d|2[0-4])(?:[.:]([0-5]\d)(?:[.:][0-5]\d)?)?")
_NOON: Final = 12
_AFTERNOON: Final = 15
_EVENING: Final = 18
_MIDDAY: Final = 10
_LAST_SIANG: Final = 5
_HOURS: Final = 24
CLOCK_WORDS: Final = frozenset(("pukul", "jam"))


class Clock(NamedTuple):
    """A time of day: its first word, one past its last, how ISO prints it, and whether its time zone is given."""

    first: int
    last: int
    iso: str
    zoned: bool


def clock(words: Words, at: int, stop: int) -> Clock | None:
    """Read the time that begins at `pukul`, `jam` or at digits; the latter only with minutes and a time zone."""
    index = at + 1 if words.lowers[at] in CLOCK_WORDS else at
    if index >= stop:
        return None
    time, last = _time(words, index, stop)
    if time is None:
        return None
    to = to_end(words, last, stop)
    if last < to < stop and (second := _time(words, to, stop))[0]:
        last = second[1]
    hour, minute = time
    if last < stop and words.lowers[last] in _DAYPARTS:
        hour, last = _by_daypart(hour, _DAYPARTS[words.lowers[last]]), last + 1
    elif words.lowers[last : last + 2] == ["dini", "hari"]:
        last += 2
    zone = words.lowers[last].partition("-")[0] if last < stop else ""
    if zone in _ZONES and words.strings[last][0].isupper():
        return Clock(at, last + 1, f"{hour % _HOURS:02}:{minute:02}{_offset(_ZONES[zone])}", zoned=True)
    return Clock(at, last, f"{hour % _HOURS:02}:{minute:02}", zoned=False) if index > at else None


def _time(words: Words, index: int, stop: int) -> tuple[tuple[int, int] | None, int]:
    if found := _TIME.fullmatch(words.strings[index]):
        return (int(found[1]), int(found[2] or 0)), index + 1
    numeral = read_numeral(words.strings, words.lowers, index, stop) if words.strings[index][0].isalpha() else None
    if numeral and isinstance(numeral.value, int) and numeral.value <= _HOURS:
        return (numeral.value, 0), numeral.last
    return None, index


def _by_daypart(hour: int, begins: int) -> int:
    """Return the hour of 24 that an hour with a part of the day means: 7 malam is 19."""
    if hour >= _NOON:
        return 0 if hour == _NOON and begins >= _EVENING else hour
    if begins >= _AFTERNOON or (begins == _MIDDAY and hour < _LAST_SIANG):
        return hour + _NOON
    return hour


def _offset(hours: int) -> str:
    return f"+{hours:02}:00" if hours else "Z"
