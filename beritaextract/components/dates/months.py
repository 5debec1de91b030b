"""Months and years that are printed as such: November 2023, Januari-Agustus, 2019-2024, 1990-an."""

from datetime import date
from typing import Final

from beritaextract.components.dates.arithmetic import make_day, month_end, month_near
from beritaextract.components.dates.pieces import (
    FIRST_OLD_YEAR,
    LAST_YEAR,
    MONTHS,
    YEAR_LENGTH,
    direction_after,
    is_coming,
    is_month,
    to_end,
    year_at,
)
from beritaextract.components.dates.when import When
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import classifiers, units

_FIRST_YEAR: Final = 1900
_FULL: Final = frozenset(name for name in MONTHS if len(name) > len("sept") or name in ("mei", "juni", "juli"))
# After four digits these show that things are counted.
_COUNTED: Final = frozenset(
    [*classifiers(), *(row.form for row in units() if row.kind == "measure" and len(row.form) > 1)]
)
_BEFORE_MONTH: Final = frozenset(
    ("pada", "bulan", "sejak", "hingga", "sampai", "awal", "akhir", "pertengahan", "dari", "per", "mulai", "selama")
)
_MONEY: Final = frozenset(("rp", "usd", "idr"))


def month(words: Words, at: int, first: int, stop: int, base: date | None) -> When | None:
    """Read `November 2023`, `Mei`, `Mei lalu` or `Januari-Agustus 2023` at a word."""
    if not is_month(words, at, stop):
        return None
    number = MONTHS[words.lowers[at]]
    year, last = year_at(words, at + 1, stop)
    to = to_end(words, last, stop)
    if to > last and is_month(words, to, stop):
        whole = _months(words, at, number, year, to, stop, base)
        if whole:
            return whole
    if year is not None:
        return When(at, last, "month", make_day(year, number, 1))
    if words.lowers[at] not in _FULL or not _is_no_name(words, at, first, stop):
        return None
    direction, last = direction_after(words, last, stop)
    if direction is None and is_coming(words, at, first):
        direction = 1
    return When(at, last, "month", month_near(base, number, direction) if base else None)


def _months(words: Words, at: int, number: int, year: int | None, to: int, stop: int, base: date | None) -> When | None:
    end_number = MONTHS[words.lowers[to]]
    end_year, last = year_at(words, to + 1, stop)
    end = make_day(end_year, end_number, 1) if end_year else month_near(base, end_number, None) if base else None
    if end is None:
        return When(at, last, "month", None)
    start = make_day(year or end.year - (number > end_number), number, 1)
    return When(at, last, "month", start, month_end(end)) if start and start < end else None


def _is_no_name(words: Words, at: int, first: int, stop: int) -> bool:
    """Whether a month without day and year is one, and no part of a name (Sebelas Maret, Mei Lestari)."""
    before = words.strings[at - 1] if at > first else ""
    if before.lower() in _BEFORE_MONTH:
        return True
    after = words.strings[at + 1] if at + 1 < stop else ""
    return not before[:1].isupper() and not (after[:1].isupper() and after.isalpha())


def year(words: Words, at: int, first: int, stop: int) -> When | None:
    """Read `2023`, `2019-2024`, `2023/2024` or `1990-an` at a word."""
    string = words.strings[at]
    if len(string) != YEAR_LENGTH or not string.isdecimal() or _is_glued(words, at, first):
        return None
    number, after_tahun = int(string), at > first and words.lowers[at - 1] == "tahun"
    if not (FIRST_OLD_YEAR if after_tahun else _FIRST_YEAR) <= number <= LAST_YEAR:
        return None
    if after_tahun and at - 2 >= first and words.strings[at - 2][-1].isdecimal():
        return None  # Undang-Undang Nomor 17 Tahun 2023
    last, is_tied = at + 1, not words.tails[at] and at + 1 < stop
    if is_tied and words.strings[last] == "-" and words.lowers[last + 1 : last + 2] == ["an"]:
        return When(at, last + 2, "year", make_day(number, 1, 1), make_day(number + 9, 12, 31))
    to = last + 1 if is_tied and words.strings[last] == "/" else to_end(words, last, stop)
    end = words.strings[to] if last < to < stop else ""
    if len(end) == YEAR_LENGTH and end.isdecimal() and number < int(end) <= LAST_YEAR:
        return When(at, to + 1, "year", make_day(number, 1, 1), make_day(int(end), 12, 31))
    if (
        not after_tahun
        and last < stop
        and (words.lowers[last] in _COUNTED or (is_tied and words.strings[last] in "-/"))
    ):
        return None
    return When(at, last, "year", make_day(number, 1, 1))


def _is_glued(words: Words, at: int, first: int) -> bool:
    """Whether what stands before four digits makes them no year: Rp2000, 0812-2024, /2023."""
    if at == first:
        return False
    before = words.strings[at - 1]
    if words.lowers[at - 1] in _MONEY:
        return True
    return not words.tails[at - 1] and (before[-1].isalnum() or before in ("/", "-", "@", "#", "_", "$", "."))
