"""Days of the week with what stands around them: Senin, Kamis malam, Rabu (14/5/2025), Jumat lalu."""

from datetime import date
from typing import Final

from beritaextract.components.dates.arithmetic import on_weekday, shift_days, week_start
from beritaextract.components.dates.days import day_of_month, slashed
from beritaextract.components.dates.pieces import SENTENCE_ENDS, direction_at, is_coming, to_end
from beritaextract.components.dates.when import When
from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words

WEEKDAYS: Final = calendar_words("day")
_DAYPARTS: Final = Phrases(calendar_words("daypart").items())
_WEEKS: Final = frozenset(("pekan", "minggu"))
_EVERY: Final = frozenset(("setiap", "tiap", "saban"))
_ON: Final = frozenset(("pada", "hari", "mulai", "hingga", "sampai"))
# Days of the Javanese week, which may follow; any other name makes the day one of a name (Jumat Setiawan).
_JAVANESE: Final = frozenset(("legi", "pahing", "paing", "pon", "wage", "kliwon"))
_SUNDAY: Final = 6


def weekday(words: Words, at: int, first: int, stop: int, base: date | None) -> When | None:
    """Read a day of the week at a word, with the date, part of the day and direction that follow it."""
    number = WEEKDAYS[words.lowers[at]]
    if not words.strings[at][0].isupper() or (number == _SUNDAY and _is_a_week(words, at, first, stop)):
        return None
    last = part_of_day(words, at + 1, stop)
    if printed := _printed_date(words, at, last, stop, base, number):
        return printed
    to = to_end(words, last, stop)
    if last < to < stop and words.lowers[to] in WEEKDAYS and words.strings[to][0].isupper():
        whole = _printed_date(words, at, to + 1, stop, base, WEEKDAYS[words.lowers[to]])
        return whole or When(at, to + 1, "day", None)  # Senin-Jumat is every week
    if last < stop and words.strings[last].istitle() and words.lowers[last] not in _JAVANESE:
        return None
    if base is None:
        return When(at, last, "day", None)
    if at > first and words.lowers[at - 1] in _EVERY:
        return When(at, last, "day", None)
    if last + 1 < stop and words.lowers[last] in _WEEKS:
        direction, after = direction_at(words, last + 1, stop)
        if direction is not None:
            return When(at, after, "day", shift_days(week_start(base), 7 * direction + number))
    direction, after = direction_at(words, last, stop)
    if direction == 0:
        return When(at, after, "day", shift_days(week_start(base), number))
    if direction is None or words.lowers[last] == "sebelumnya":
        direction, after = (
            (0 if at > first and words.lowers[at - 1] in _ON and is_coming(words, at, first) else None),
            last,
        )
    return When(at, after, "day", on_weekday(base, number, direction))


def part_of_day(words: Words, at: int, stop: int) -> int:
    """Return one past the part of the day that begins at a word; the word itself where there is none."""
    hit = _DAYPARTS.match(words.lowers, at, stop) if at < stop else None
    return hit[0] if hit else at


def _is_a_week(words: Words, at: int, first: int, stop: int) -> bool:
    """Whether `Minggu` is a week that begins a sentence, or a market: Minggu lalu …, Pasar Minggu."""
    if at > first and words.lowers[at - 1] == "pasar":
        return True
    begins = at == first or words.strings[at - 1] in SENTENCE_ENDS
    return begins and words.lowers[at] == "minggu" and direction_at(words, at + 1, stop)[0] is not None


def _printed_date(words: Words, at: int, last: int, stop: int, base: date | None, number: int) -> When | None:
    """Read the date after a weekday: in brackets, after a comma, or at once."""
    index = last + 1 if last < stop and words.strings[last] == "," else last
    opened = index < stop and words.strings[index] == "("
    index += opened
    if index < stop and words.lowers[index] in ("tanggal", "tgl"):
        index += 1
    if index >= stop or not "0" <= words.strings[index][0] <= "9":
        return None
    found = slashed(words, index, stop, base, number) or day_of_month(words, index, stop, base, number)
    if found is None or (found.last == found.first + 1 and "/" not in words.strings[found.first]):
        return None
    after = found.last + 1 if opened and found.last < stop and words.strings[found.last] == ")" else found.last
    return found._replace(first=at, last=part_of_day(words, after, stop))
