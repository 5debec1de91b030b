"""A quantity as printed: sign or currency, numeral, range, percent word, unit or classifier."""

from dataclasses import dataclass
from typing import NamedTuple

from beritaextract.language.numerals import Numeral, Value, read_numeral
from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import Unit, classifiers, count_context, currencies, number_words, units

_SIGNS = {row.form: row.code for row in currencies() if row.side == "before"}
_CURRENCIES = Phrases((row.form, row.code) for row in currencies() if row.side == "after")
_UNITS: Phrases[Unit] = Phrases((row.form, row) for row in units() if row.kind != "one")
# What only looks like a classifier (titik panas, kali ini) is matched with no value.
_CLASSIFIERS = Phrases(
    [*((word, word) for word in [*classifiers(), "kali lipat"]), *((word, "") for word in count_context()["compound"])]
)
_MONEY_SCALES = {"M": 10**9, "T": 10**12, "K": 10**3, "k": 10**3, "B": 10**9, "jt": 10**6, "rb": 10**3}
_DASHES = frozenset("-–—")
_TO = (("sampai", "dengan"), ("s", "/", "d"), ("hingga",), ("sampai",), ("s.d.",), ("s.d",), ("sd",))
_TO_WORDS = frozenset(words[0] for words in _TO)
_ARTICLES = frozenset(("tangan", "dinding", "pelajaran", "ajaran", "anggaran", "madu"))  # jam tangan is no hour
_SYMBOL = 4  # letters of the longest symbol of a unit
_LONGEST_REPEAT = 12  # words in `(dua setengah juta rupiah)`


@dataclass(slots=True)
class Expression:
    """A quantity as printed.

    Attributes:
        first: Its first word, sign or currency included.
        last: One past the last word of numeral, currency and percent word.
        after: One past its unit, classifier and repeat in brackets: where a noun may begin.
        value: As in `Count`, like `low`, `high` and `approximate`.
        low: The least.
        high: The most.
        approximate: Whether it is vague.
        kind: As in `Count`; empty where the expression itself does not tell.
        unit: As in `Count`.
        scaled: Whether scale words or separators show that it is a quantity, not a name.
        dashed: Whether it is a range with a dash, which might be a score.
    """

    first: int
    last: int
    after: int
    value: Value | None
    low: Value | None
    high: Value | None
    approximate: bool
    kind: str = ""
    unit: str | None = None
    scaled: bool = False
    dashed: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number and no more."""
        return not self.kind and self.unit is None


class _Range(NamedTuple):
    last: int
    low: Value | None
    high: Value | None
    dashed: bool


def read_expression(words: Words, index: int, first: int, stop: int) -> Expression | None:
    """Read the quantity whose numeral begins at a word.

    Args:
        words: The words of the text.
        index: The first word of the numeral.
        first: The first word that may belong to the quantity.
        stop: One past the last word that may.

    Returns:
        The quantity, or None where no numeral begins.
    """
    numeral = read_numeral(words.strings, words.lowers, index, stop)
    if numeral is None:
        return None
    sign, currency = _currency_before(words, index, first)
    if currency:
        numeral = _mend(words, index, numeral, stop)
    found = Expression(sign, numeral.last, numeral.last, numeral.value, numeral.low, numeral.high, numeral.vague)
    found.scaled = numeral.scale > 1 or numeral.vague or not words.strings[index].isalnum()
    if currency:
        found.kind, found.unit = "money", currency
    _take_range(words, found, numeral, index, stop)
    _take_roundness(words, found, stop)
    _take_sign(words, found, first)
    if not currency:
        _take_unit(words, found, stop)
        if found.kind in ("percent", "money"):
            _take_second(words, found, stop)
    _take_repeat(words, found, stop)
    return found


def _currency_before(words: Words, index: int, first: int) -> tuple[int, str | None]:
    at = index - 1
    if at > first and words.strings[at].isspace():
        at -= 1  # Rp and its number parted by a blank that does not break
    if at > first and words.strings[at] == "." and words.lowers[at - 1] == "rp":
        at -= 1
    code = _SIGNS.get(words.strings[at]) or _SIGNS.get(words.strings[at].capitalize()) if at >= first else None
    return (at, code) if code else (index, None)


def _mend(words: Words, index: int, numeral: Numeral, stop: int) -> Numeral:
    """Read what only money has: scales of one letter (Rp5 M), and decimals torn off by a slip (Rp 806, 2 triliun)."""
    at, strings = numeral.last, words.strings
    if numeral.value is None or at >= stop or numeral.scale > 1:
        return numeral
    if scale := _MONEY_SCALES.get(strings[at]):
        return numeral._replace(last=at + 1, value=_times(numeral.value, scale), scale=scale)
    torn = strings[at] == "," and strings[index].isdigit() and at + 2 < stop and strings[at + 1].isdigit()
    entry = number_words().get(words.lowers[at + 2]) if torn else None
    if entry and entry.role == "scale" and len(strings[at + 1]) <= 2:
        value = _times(float(f"{strings[index]}.{strings[at + 1]}"), entry.value)
        return numeral._replace(last=at + 3, value=value, scale=entry.value)
    return numeral


def _times(value: Value, scale: int) -> Value:
    product = round(value * scale, 6)
    return int(product) if product == int(product) else product


def _take_range(words: Words, found: Expression, numeral: Numeral, index: int, stop: int) -> None:
    whole = _range(words, found, numeral, index, stop)
    if whole:
        found.last = found.after = whole.last
        found.value, found.low, found.high, found.dashed = None, whole.low, whole.high, whole.dashed
    elif numeral.low is None and (pair := _spoken_pair(words, index, numeral, stop)):
        found.last = found.after = pair.last
        found.value, found.low, found.high = None, pair.low, pair.high


def _range(words: Words, found: Expression, numeral: Numeral, index: int, stop: int) -> _Range | None:
    at = to_end(words, found.last, stop)
    dashed = at == found.last + 1 and words.strings[found.last] in _DASHES
    if at == found.last and at < stop:
        between = words.lowers[at] == "dan" and found.first > 0 and words.lowers[found.first - 1] == "antara"
        at += between or words.lowers[at] == "atau"  # antara dua dan tiga; dua atau tiga
    if at == found.last or at >= stop:
        return None
    if found.kind == "money" and words.strings[at] in _SIGNS:
        at += 1
    second = read_numeral(words.strings, words.lowers, at, stop) if at < stop else None
    if second is None or second.vague != numeral.vague:
        return None
    if found.kind == "money":
        second = _mend(words, at, second, stop)
    low = numeral.low if numeral.value is None else numeral.value
    high = second.high if second.value is None else second.value
    if low is None or high is None:
        return None
    if second.scale > 1 and numeral.scale == 1 and low * second.scale < high:
        low = _times(low, second.scale)  # 2-3 juta
    return _Range(second.last, low, high, dashed) if low < high else None


def to_end(words: Words, index: int, stop: int) -> int:
    """Return the word after a dash, `hingga`, `sampai` or the like; the word itself where there is none."""
    if index < stop:
        if words.strings[index] in _DASHES:
            return index + 1
        if words.lowers[index] in _TO_WORDS:
            for form in _TO:
                if tuple(words.lowers[index : index + len(form)]) == form:
                    return index + len(form)
    return index


def _spoken_pair(words: Words, index: int, numeral: Numeral, stop: int) -> _Range | None:
    """Read `dua tiga hari`."""
    if numeral.last != index + 1 or numeral.last >= stop:
        return None
    one, two = (number_words().get(words.lowers[at]) for at in (index, index + 1))
    if not one or not two or one.role != "digit" or two.role != "digit" or two.value != one.value + 1:
        return None
    second = read_numeral(words.strings, words.lowers, index + 1, stop)
    if second is None or second.value != two.value * second.scale:
        return None
    return _Range(second.last, one.value * second.scale, second.value, dashed=False)


def _take_roundness(words: Words, found: Expression, stop: int) -> None:
    """Read the ending of `Rp16.400-an` and `20an`."""
    at = found.last
    if at < stop and not words.tails[at - 1] and words.strings[at] == "-":
        at += 1
    if at < stop and words.lowers[at] == "an" and not words.tails[at - 1]:
        found.last = found.after = at + 1
        found.approximate = True


def _take_sign(words: Words, found: Expression, first: int) -> None:
    at = found.first - 1
    if found.value is None or at < first or found.kind == "money":
        return
    before = words.lowers[at - 1] if at > first else ""
    if words.lowers[at] == "minus" and before != "plus":
        found.first, found.value = at, -found.value
    elif words.strings[at] in "-−–" and not words.tails[at] and (before in ("", "(") or words.tails[at - 1]):
        following = words.strings[found.last] if found.last < len(words) else ""
        if "," in words.strings[found.first] or following in ("%", "persen", "derajat"):
            found.first, found.value = at, -found.value


def _take_unit(words: Words, found: Expression, stop: int) -> None:
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


def _unit_at(words: Words, at: int, stop: int) -> tuple[int, Unit] | None:
    if words.lowers[at] == "lebih" and at + 1 < stop:
        at += 1  # sejuta lebih hektare
    hit = _UNITS.match(words.lowers, at, stop)
    if hit is None or (hit[0] < stop and words.lowers[hit[0]] in _ARTICLES):
        return None
    if hit[0] == at + 1 and not _is_printed_so(words.strings[at], hit[1].form):
        return None
    return hit


def _is_printed_so(string: str, form: str) -> bool:
    """Whether a symbol has its own capitals: 5 M is no 5 m, 3 WP no 3 Wp."""
    return string == form or len(form) > _SYMBOL or (len(form) > 1 and form.islower())


def _take_second(words: Words, found: Expression, stop: int) -> None:
    """Read the other end of `10 persen hingga 20 persen`."""
    at = to_end(words, found.last, stop)
    if found.value is None or at == found.last or at >= stop:
        return
    second = read_numeral(words.strings, words.lowers, at, stop)
    if second is None or second.value is None or second.value <= found.value:
        return
    other = Expression(at, second.last, second.last, second.value, None, None, approximate=False)
    _take_unit(words, other, stop)
    if (other.kind, other.unit) == (found.kind, found.unit):
        found.low, found.high, found.value = found.value, second.value, None
        found.last = found.after = other.last


def _take_repeat(words: Words, found: Expression, stop: int) -> None:
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
        _take_unit(words, found, stop)
        found.last = numeral_end if found.kind != "percent" else found.last
