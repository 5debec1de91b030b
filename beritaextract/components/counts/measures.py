"""What follows a number: currency, percent word, unit of measure, classifier, and the number again in brackets."""

from typing import Final

from beritaextract.components.counts.expression import Expression
from beritaextract.components.counts.ranges import to_end
from beritaextract.language.numerals import read_numeral
from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import Unit, classifiers, count_context, currencies, units

_CURRENCIES: Final = Phrases((row.form, row.code) for row in currencies() if row.side == "after")
_UNITS: Phrases[Unit] = Phrases((row.form, row) for row in units() if row.kind != "one")
_FORMS: Final = frozenset(row.form for row in units())
# What only looks like a classifier (titik panas, kali ini) is matched with no value.
_CLASSIFIERS: Final = Phrases(
    [*((word, word) for word in [*classifiers(), "kali lipat"]), *((word, "") for word in count_context()["compound"])]
)
# "jam tangan" is no hour.
_NO_UNIT_BEFORE: Final = frozenset(("tangan", "dinding", "pelajaran", "ajaran", "anggaran", "madu"))
_SYMBOL: Final = 4  # letters of the longest symbol of a unit
_LONGEST_REPEAT: Final = 12  # words in `(dua setengah juta rupiah)`


def take_unit(words: Words, found: Expression, stop: int) -> None:
    """Add the currency, percent word, unit or classifier that follows a number."""
    at = found.last
    if at >= stop:
        return
    if hit := _CURRENCIES.match(words.lowers, at, stop):
        found.last = found.after = hit[0]
        found.kind, found.unit = "money", hit[1]
    elif hit_unit := _unit_at(words, at, stop):
        last, unit = hit_unit
        found.kind, found.after = unit.kind, last
        found.unit = unit.code or words.text[words.starts[at] : words.end(last - 1)]
        if unit.kind == "percent":
            found.last = last
    elif (hit := _CLASSIFIERS.match(words.lowers, at, stop)) and hit[1]:
        found.kind, found.unit, found.after = "count", hit[1], hit[0]


def take_name(words: Words, found: Expression, stop: int) -> None:
    """Pass over the name of a currency whose sign stands before the number already: `Rp100 miliar rupiah`."""
    hit = _CURRENCIES.match(words.lowers, found.last, stop) if found.last < stop else None
    if hit and hit[1] == found.unit:
        found.last = found.after = hit[0]


def _unit_at(words: Words, at: int, stop: int) -> tuple[int, Unit] | None:
    if words.lowers[at] == "lebih" and at + 1 < stop:
        at += 1  # sejuta lebih hektare
    hit = _UNITS.match(words.lowers, at, stop)
    if hit is None or (hit[0] < stop and words.lowers[hit[0]] in _NO_UNIT_BEFORE):
        return None
    if hit[0] == at + 1 and not _is_printed_so(words.strings[at], hit[1].form):
        return None
    return hit


def _is_printed_so(string: str, form: str) -> bool:
    """Whether a symbol has its own capitals: 5 M is no 5 m, 3 WP no 3 Wp."""
    return string in _FORMS or len(form) > _SYMBOL or (len(form) > 1 and form.islower())


def take_second(words: Words, found: Expression, stop: int) -> None:
    """Read the other end of `10 persen hingga 20 persen`."""
    at = to_end(words, found.last, stop)
    if found.value is None or at == found.last or at >= stop:
        return
    second = read_numeral(words.strings, words.lowers, at, stop)
    if second is None or second.value is None or second.value <= found.value:
        return
    other = Expression(at, second.last, second.value, None, None, approximate=False)
    take_unit(words, other, stop)
    if (other.kind, other.unit) == (found.kind, found.unit):
        found.low, found.high, found.value = found.value, second.value, None
        found.last = found.after = other.last


def take_repeat(words: Words, found: Expression, stop: int) -> None:
    """Pass over the same number said again in brackets: `5 (lima) unit`, `Rp2,5 juta (dua setengah juta rupiah)`."""
    at = found.after
    if at + 1 >= stop or words.strings[at] != "(" or found.value is None:
        return
    again = read_numeral(words.strings, words.lowers, at + 1, stop)
    if again is None or again.value != found.value:
        return
    try:
        closing = words.strings.index(")", again.last, min(stop, at + _LONGEST_REPEAT))
    except ValueError:
        return
    found.after = closing + 1
    if found.bare:
        numeral_end, found.last = found.last, found.after
        take_unit(words, found, stop)
        found.last = numeral_end if found.kind != "percent" else found.last
