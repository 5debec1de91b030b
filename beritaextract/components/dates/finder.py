"""All date expressions of an article."""

from collections.abc import Iterator
from datetime import date
from string import digits
from typing import Final, NamedTuple

from beritaextract.components.dates.clock import CLOCK_WORDS, Clock, clock
from beritaextract.components.dates.days import day_of_month, iso_day, slashed_alone
from beritaextract.components.dates.months import month, year
from beritaextract.components.dates.pieces import MONTHS, SENTENCE_ENDS
from beritaextract.components.dates.relative import (
    DISTANT,
    PARTS_OF_YEAR,
    PERIODS,
    SPANS,
    day_word,
    distance,
    part_of_year,
    period,
    span,
)
from beritaextract.components.dates.weekdays import WEEKDAYS, weekday
from beritaextract.components.dates.when import When
from beritaextract.findings import Date, Section
from beritaextract.language.signs import Sign
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words
from beritaextract.lexicons.numbers import number_words

_KINDS: Final = frozenset(("body", "list"))
_DAY_WORDS: Final = frozenset(form.split()[0] for form in calendar_words("day_word"))
_STARTS: Final = frozenset([*WEEKDAYS, *MONTHS, *PERIODS, *PARTS_OF_YEAR, *SPANS, *DISTANT, *_DAY_WORDS, *CLOCK_WORDS])
_BEGINNING: Final = Sign(lambda: _STARTS, firsts=digits)
_BEFORE_CLOCK: Final = frozenset((",", "sekitar", "sekira", "mulai", "pada"))
_NEAR: Final = 8  # words between a time and the day that is printed after it


def find_dates(words: Words, sections: list[Section], published: str | None) -> list[Date]:
    """Find the date expressions in the body and the lists of an article.

    Args:
        words: The words of the text.
        sections: Its paragraphs; those of other kinds are passed over.
        published: The day of publication in ISO form (what follows the day is left aside), or None.

    Returns:
        The expressions in order, none overlapping. What points to a day from today, or lacks its year, has a date only
        where the day of publication is known.
    """
    base = _day(published)
    moments: list[_Moment] = []
    for section in sections:
        if section.kind in _KINDS:
            first, stop = section.first, section.last
            starts = words.where(_BEGINNING, first, stop)
            moments.extend(_moments(words, starts, first, stop, base))
    return list(_dates(words, moments))


class _Moment(NamedTuple):
    """A date, a time of day, or both."""

    when: When | None
    time: Clock | None


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[: len("2024-05-03")])
    except ValueError:
        return None


def _moments(words: Words, starts: list[int], first: int, stop: int, base: date | None) -> Iterator[_Moment]:
    free = first
    for at in starts:
        if at < free:
            continue
        found = _read(words, at, free, stop, base)
        if isinstance(found, Clock):
            free = found.last
            if found.zoned or words.lowers[at] == "pukul":
                yield _Moment(None, found)
        elif found:
            time = _clock_after(words, found.last, stop) if found.grain == "day" and not found.end else None
            free = time.last if time else found.last
            yield _Moment(found, time)


def _dates(words: Words, moments: list[_Moment]) -> Iterator[Date]:
    """Turn what was read into findings; a time of day without a day is of the day last mentioned, or of the next."""
    day = None
    for index, (when, time) in enumerate(moments):
        if when and when.grain == "day" and when.firm:
            day = when.end or when.start  # none where it is every week
        if time is None:
            if when:
                start, end = when.iso()
                yield Date(words.starts[when.first], words.end(when.last - 1), when.grain, start, end)
            continue
        own = when.start if when else day or _day_after(words, time.last, moments[index + 1 : index + 2])
        iso = f"{own.isoformat()}T{time.iso}" if own else None
        first = when.first if when else time.first
        yield Date(words.starts[first], words.end(time.last - 1), "minute", iso)


def _day_after(words: Words, at: int, following: list[_Moment]) -> date | None:
    """Return the day that is printed soon after a time: `pukul 13.00 WIB, Senin (2/3)`."""
    if not following or not following[0].when or following[0].when.grain != "day":
        return None
    when = following[0].when
    is_far = when.first - at > _NEAR or not SENTENCE_ENDS.isdisjoint(words.strings[at : when.first])
    return None if is_far else when.start


def _read(words: Words, at: int, floor: int, stop: int, base: date | None) -> When | Clock | None:
    """Read what begins at a word; `floor` is the first word that may belong to it."""
    lower = words.lowers[at]
    if "0" <= lower[0] <= "9":
        return (
            slashed_alone(words, at, floor, stop, base)
            if "/" in lower
            else day_of_month(words, at, stop, base)
            or iso_day(words, at, stop)
            or year(words, at, floor, stop)
            or clock(words, at, stop)
        )
    if lower in WEEKDAYS and (found := weekday(words, at, floor, stop, base)):
        return found
    if lower in MONTHS:
        return month(words, at, floor, stop, base)
    if lower in SPANS:
        return span(words, at, floor, stop, base)
    if lower in DISTANT:
        return distance(words, at, floor, base)
    if lower in PERIODS:
        return period(words, at, floor, stop, base)
    if lower in PARTS_OF_YEAR:
        return part_of_year(words, at, stop, base)
    if lower in CLOCK_WORDS:
        return None if _follows_number(words, at, floor) else clock(words, at, stop)
    return day_word(words, at, stop, base)


def _follows_number(words: Words, at: int, floor: int) -> bool:
    """Whether a word is counted, so that `jam` is an hour and no time of day."""
    before = words.lowers[at - 1] if at > floor else "-"
    return before[0].isdecimal() or before in number_words()


def _clock_after(words: Words, at: int, stop: int) -> Clock | None:
    """Read the time after a day: `Rabu (19/2) pukul 06.45 WIB`, `Senin, sekitar pukul 13.00`."""
    for _ in range(2):
        if at < stop and words.lowers[at] in _BEFORE_CLOCK:
            at += 1
    return clock(words, at, stop) if at < stop and words.lowers[at] in CLOCK_WORDS else None
