"""Days, weeks, months and years that are told by where they lie from today: kemarin, pekan lalu, dua hari lalu."""

from datetime import date, timedelta
from typing import Final

from beritaextract.components.dates.arithmetic import (
    make_day,
    month_end,
    month_start,
    near,
    shift_days,
    shift_phrase,
    week_start,
)
from beritaextract.components.dates.months import month
from beritaextract.components.dates.pieces import direction_at, is_month, year_at
from beritaextract.components.dates.when import When
from beritaextract.language.numerals import read_numeral
from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words
from beritaextract.lexicons.numbers import number_words, vague_numbers

_DAY_WORDS: Final = Phrases(calendar_words("day_word").items())
PERIODS: Final = frozenset(calendar_words("period"))
PARTS_OF_YEAR: Final = calendar_words("part_of_year")
_NUMBERS: Final = {**calendar_words("roman"), **calendar_words("ordinal"), "1": 1, "2": 2, "3": 3, "4": 4}
_GRAINS: Final = {"hari": "day", "pekan": "week", "minggu": "week", "bulan": "month", "tahun": "year"}
_GRAIN_OF_ONE: Final = {"sehari": "day", "sepekan": "week", "seminggu": "week", "sebulan": "month", "setahun": "year"}
# dateparser's own words for the units of a distance
_PHRASES: Final = {"day": "hari", "week": "minggu", "month": "bulan", "year": "tahun"}
_PAST: Final = frozenset(("lalu", "silam"))
_LONGEST_NUMERAL: Final = 4
_FURTHEST: Final = 10_000
_WEEKEND: Final = 5
_SUNDAY: Final = 6
_MOST_PARTS: Final = 12
DISTANT: Final = frozenset(("lalu", "silam", "lagi"))
SPANS: Final = frozenset(_GRAINS) - {"hari"}


def day_word(words: Words, at: int, stop: int, base: date | None) -> When | None:
    """Read `kemarin`, `hari ini`, `tadi malam` or `besok pagi` at a word."""
    hit = _DAY_WORDS.match(words.lowers, at, stop)
    if hit is None:
        return None
    return When(at, hit[0], "day", shift_days(base, hit[1]) if base else None)


def span(words: Words, at: int, first: int, stop: int, base: date | None) -> When | None:
    """Read `pekan lalu`, `bulan ini` or `tahun depan` at a word; and `dua pekan lalu`, which begins before it."""
    direction, last = direction_at(words, at + 1, stop)
    if direction is None or words.lowers[at + 1] == "sebelumnya":
        return None
    before = words.lowers[at - 1] if at > first else "-"
    if before[0].isdecimal() or before in number_words() or before in vague_numbers() or before == "beberapa":
        return distance(words, last - 1, first, base) if words.lowers[last - 1] in DISTANT else None
    return _span_of(at, last, _GRAINS[words.lowers[at]], base, direction)


def _span_of(at: int, last: int, grain: str, base: date | None, distance: int) -> When:
    if base is None:
        return When(at, last, grain, None)
    if grain == "week":
        start = shift_days(week_start(base), 7 * distance)
        return When(at, last, grain, start, shift_days(start, _SUNDAY) if start else None)
    if grain == "month":
        return When(at, last, grain, month_start(base.year, base.month + distance))
    return When(at, last, grain, make_day(base.year + distance, 1, 1))


def distance(words: Words, at: int, first: int, base: date | None) -> When | None:
    """Read `dua hari lalu`, `sepekan yang lalu` or `tiga hari lagi`, whose last word is given."""
    unit = at - 2 if at - 1 > first and words.lowers[at - 1] == "yang" else at - 1
    if unit < first:
        return None
    past, word = words.lowers[at] in _PAST, words.lowers[unit]
    if word in _GRAIN_OF_ONE:
        return _distant(unit, at + 1, 1, _GRAIN_OF_ONE[word], past, base)
    if word not in _GRAINS:
        return None
    for start in range(max(first, unit - _LONGEST_NUMERAL), unit):
        numeral = read_numeral(words.strings, words.lowers, start, unit)
        if numeral and numeral.last == unit and isinstance(numeral.value, int) and 0 < numeral.value < _FURTHEST:
            return _distant(start, at + 1, numeral.value, _GRAINS[word], past, base)
    return None


def _distant(start: int, last: int, count: int, grain: str, past: bool, base: date | None) -> When:
    if base is None:
        return When(start, last, grain, None)
    unit = _PHRASES[grain]
    found = shift_phrase(f"{count} {unit} yang lalu" if past else f"dalam {count} {unit}", base)
    if found is None or grain in ("day", "month", "year"):
        start_day = found and (found if grain == "day" else found.replace(day=1))
        return When(start, last, grain, start_day, firm=False)
    monday = week_start(found)
    return When(start, last, grain, monday, shift_days(monday, _SUNDAY))


def period(words: Words, at: int, first: int, stop: int, base: date | None) -> When | None:
    """Read `awal Mei`, `akhir 2023`, `pertengahan tahun ini` or `akhir pekan lalu` at a word."""
    index = at + 1
    if index >= stop:
        return None
    if words.lowers[index] in ("pekan", "minggu") and words.lowers[at] == "akhir":
        direction, last = direction_at(words, index + 1, stop)
        if direction is None:
            return None
        start = shift_days(week_start(base), 7 * direction + _WEEKEND) if base else None
        return When(at, last, "day", start, start + timedelta(days=1) if start else None)
    if words.lowers[index] in ("bulan", "tahun"):
        whole = span(words, index, index, stop, base)
        index += whole is None
    else:
        whole = None
    if whole is None and is_month(words, index, stop):
        whole = month(words, index, first, stop, base)
    if whole is None:
        year, last = year_at(words, index, stop)
        return When(at, last, "year", make_day(year, 1, 1)) if year else None
    return whole._replace(first=at)  # how early awal Mei is nobody can tell: the month has to do


def part_of_year(words: Words, at: int, stop: int, base: date | None) -> When | None:
    """Read `kuartal III 2023`, `triwulan pertama`, `semester I/2023` at a word."""
    months, index = PARTS_OF_YEAR[words.lowers[at]], at + 1
    if index < stop and words.strings[index] == "-":
        index += 1
    number = _NUMBERS.get(words.lowers[index]) if index < stop else None
    if number is None or number * months > _MOST_PARTS:
        return None
    last = index + 1
    gap = last + 1 if last < stop and words.strings[last] in "/-" else last
    year, after = year_at(words, gap, stop)
    if year is None and gap == last and words.lowers[last : last + 1] == ["tahun"] and base:
        direction, after = direction_at(words, last + 1, stop)
        year = base.year + direction if direction is not None else None
    opening = (number - 1) * months + 1
    if year is not None:
        start, last = make_day(year, opening, 1), after
    else:
        start = near(base, [make_day(base.year - back, opening, 1) for back in (0, 1)], -1) if base else None
    return When(at, last, "quarter", start, month_end(start, months) if start else None)
