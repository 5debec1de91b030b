"""Which kind of quantity it is, where numeral and unit alone do not tell: ages, readings on a scale."""

from typing import Final

from beritaextract.components.counts.expression import Expression
from beritaextract.components.counts.modifiers import Found
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import count_context

_CONTEXT: Final = count_context()
_AGE_HEADS: Final = _CONTEXT["age_head"]
_AGE_NOUNS: Final = _CONTEXT["age_noun"]
_SCALES: Final = _CONTEXT["measure_head"]
_PRICES: Final = _CONTEXT["money_head"]
_SCALES_OF_PRICES: Final = frozenset(("ribu", "juta", "miliar", "rb", "jt"))
_NEAR: Final = 3  # words between `berusia` and its number
_OLDEST: Final = 120
_AGE_UNITS: Final = frozenset(("a", "mo", "wk", "d", "10.a", "100.a"))
_YEAR: Final = "a"
_LIMITS: Final = frozenset(("di bawah", "di atas", "dibawah", "diatas", "ke atas", "ke bawah", "minimal", "maksimal"))


def is_bracketed_age(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether the number is the age of someone named before a bracket: `Endah (52)`, `S (6)`."""
    index, last = found.first, found.last
    if index - 2 < first or last >= stop or words.strings[index - 1] != "(" or words.strings[last] not in "),":
        return False
    if not found.bare or found.scaled or not isinstance(found.value, int) or words.strings[index][0] == "0":
        return False
    return words.strings[index - 2][0].isupper() and 0 < found.value <= _OLDEST


def is_age(words: Words, found: Expression, modifier: Found | None, first: int, stop: int, after_age: bool) -> bool:
    """Whether a number of years, months or days is an age.

    Args:
        words: The words of the text.
        found: The quantity.
        modifier: Its modifier.
        first: The first word of the paragraph.
        stop: One past its last word.
        after_age: Whether the quantity before it in the paragraph is an age and only a comma or `dan` stands between.
    """
    if found.kind == "duration" and found.unit not in _AGE_UNITS:
        return False
    if found.kind != "duration" and not found.bare:
        return False
    start = modifier.first if modifier and modifier.last <= found.first else found.first
    before = words.lowers[max(first, start - _NEAR) : start]
    if _AGE_HEADS.intersection(before):
        return not {",", ".", "("}.intersection(before[_last_head(before) :])
    if after_age and found.kind == "duration":
        return True
    if found.kind != "duration" or not before:
        return False
    limited = modifier and words.text[words.starts[modifier.first] : words.end(modifier.last - 1)].lower() in _LIMITS
    if before[-1] in _AGE_NOUNS and found.unit != "d":
        return bool(limited) or start == found.first
    return _is_apposition(words, found, first, stop)


def _last_head(before: list[str]) -> int:
    return max(at for at, word in enumerate(before) if word in _AGE_HEADS)


def _is_apposition(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether it stands as `Gendis, 36 tahun,` or `Gendis (36 tahun)`."""
    index, after = found.first, found.after
    if found.unit != _YEAR or index - 2 < first or after >= stop:
        return False
    opening, closing = words.strings[index - 1], words.strings[after]
    if (opening, closing) == (",", ","):
        return words.strings[index - 2][0].isupper()
    return opening == "(" and closing in "),." and words.strings[index - 2][0].isupper()


def is_reading(words: Words, found: Expression, first: int, after_reading: bool) -> bool:
    """Whether a number without unit and noun is a reading on a scale: `di level 7.628`, `skor 3,35`.

    Args:
        words: The words of the text.
        found: The number.
        first: The first word of the paragraph.
        after_reading: Whether it goes on with another reading.
    """
    if after_reading or _is_decimal(words, found):
        return True
    return any(word.removesuffix("nya") in _SCALES for word in words.lowers[max(first, found.first - 2) : found.first])


def is_price(words: Words, found: Expression, first: int) -> bool:
    """Whether thousands or millions of nothing that is named are rupiah: `upahnya lima juta`."""
    if words.lowers[found.last - 1] not in _SCALES_OF_PRICES:
        return False
    return not _PRICES.isdisjoint(words.lowers[max(first, found.first - _NEAR) : found.first])


def kind_of_counted(words: Words, found: Expression, noun: int) -> str:
    """Return "measure" for decimals of what looks like the symbol of a unit (2,5 MtCO2), else "count"."""
    if not _is_decimal(words, found) or noun >= len(words):
        return "count"
    return "measure" if sum(map(str.isupper, words.strings[noun])) > 1 else "count"


def _is_decimal(words: Words, found: Expression) -> bool:
    digits = not words.strings[found.first][0].isalpha()
    return digits and any(isinstance(value, float) for value in (found.value, found.low, found.high))
