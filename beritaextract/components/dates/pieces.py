"""Small pieces of dates: days, years, dashes, and the words that say whether last or next is meant."""

from datetime import date
from typing import Final

from beritaextract.components.dates.arithmetic import day_near, make_day
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words

MONTHS: Final = calendar_words("month")
YEAR_LENGTH: Final = 4
LAST_YEAR: Final = 2099
FIRST_OLD_YEAR: Final = 1000
DASHES: Final = frozenset("-–—")
_DIRECTIONS: Final = calendar_words("direction")
_TO: Final = frozenset(("hingga", "sampai", "s.d.", "s.d", "sd"))
_NO_DIRECTION: Final = frozenset(("ini", "sebelumnya", "sekarang", "berjalan"))  # Mei ini is Mei
_COMING: Final = frozenset(
    ("akan", "bakal", "dijadwalkan", "rencananya", "direncanakan", "besok", "mendatang", "nanti", "lambat")
)
_FAR: Final = 14  # words between `akan` and the day it holds for
SENTENCE_ENDS: Final = frozenset('.!?"”')
_DAY_LENGTH: Final = 2
_LAST_DAY: Final = 31


def is_day(string: str) -> bool:
    """Whether a word may be the day of a month."""
    return len(string) <= _DAY_LENGTH and string.isdecimal() and 0 < int(string) <= _LAST_DAY


def is_month(words: Words, at: int, stop: int) -> bool:
    """Whether a word before `stop` is the name of a month."""
    return at < stop and words.lowers[at] in MONTHS and words.strings[at][0].isupper()


def on_day(
    day: int, month: int, year: int | None, base: date | None, weekday: int | None = None, direction: int | None = None
) -> date | None:
    """Return the day; without a year the one nearest to publication, without both None."""
    if year is not None:
        return make_day(year, month, day)
    return day_near(base, month, day, weekday, direction) if base else None


def exists(day: int, month: int) -> bool:
    """Whether some year has the day."""
    return make_day(2000, month, day) is not None


def to_end(words: Words, at: int, stop: int) -> int:
    """Return the word after a dash or `hingga`; the word itself where there is none."""
    if at < stop and (words.strings[at] in DASHES or words.lowers[at] in _TO):
        return at + 1 + (words.lowers[at + 1 : at + 2] == ["dengan"])
    return at


def year_at(words: Words, at: int, stop: int) -> tuple[int | None, int]:
    """Read a year, with or without `tahun` before it: the year or None, and the next word."""
    index = at + 1 if at + 1 < stop and words.lowers[at] in ("tahun", ",") else at
    if index < stop and len(words.strings[index]) == YEAR_LENGTH and words.strings[index].isdecimal():
        year = int(words.strings[index])
        if FIRST_OLD_YEAR <= year <= LAST_YEAR:
            return year, index + 1
    return None, at


def direction_at(words: Words, at: int, stop: int) -> tuple[int | None, int]:
    """Read `lalu`, `yang lalu`, `ini`, `mendatang` and the like: -1, 0, 1 or None, and the next word."""
    for length in (1, 2, 3):
        phrase = " ".join(words.lowers[at : min(at + length, stop)])
        if phrase in _DIRECTIONS:
            return _DIRECTIONS[phrase], min(at + length, stop)
        if phrase != "yang" and not phrase.startswith("yang "):
            break
    return None, at


def direction_after(words: Words, at: int, stop: int) -> tuple[int | None, int]:
    """Read the direction after a date that needs none: `29 November lalu`."""
    if at < stop and words.lowers[at] in _NO_DIRECTION:
        return None, at
    return direction_at(words, at, stop)


def is_coming(words: Words, at: int, first: int) -> bool:
    """Whether the sentence is about what is to come: `akan dibuka pada Jumat`, `dijadwalkan selesai Desember`."""
    for index in range(at - 1, max(first, at - _FAR) - 1, -1):
        if words.strings[index] in SENTENCE_ENDS:
            return False
        if words.lowers[index] in _COMING:
            return True
    return False
