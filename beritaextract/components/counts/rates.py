"""What a quantity is counted by: per kilogram, per orang per hari, /kg, sehari."""

from typing import Final

from beritaextract.components.counts.nouns import is_rate
from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words
from beritaextract.lexicons.numbers import currencies, units

_MONTHS: Final = calendar_words("month")
_UNITS: Final = Phrases([*((row.form, row.code) for row in units()), *((row.form, row.code) for row in currencies())])
_SINGLES: Final = frozenset(row.form for row in units() if row.kind == "one")
_MOST: Final = 3  # per orang per hari per …


def rate_after(words: Words, index: int, stop: int) -> tuple[str | None, int]:
    """Read the rate that begins at a word.

    Args:
        words: The words of the text.
        index: The word after quantity and noun.
        stop: One past the last word of the paragraph.

    Returns:
        The rate as printed, or None; and one past its last word.
    """
    last = index
    for _ in range(_MOST):
        following = _one_rate(words, last, stop)
        if following == last:
            break
        last = following
    if last == index:
        return None, index
    return words.text[words.starts[index] : words.end(last - 1)], last


def _one_rate(words: Words, index: int, stop: int) -> int:
    if index >= stop:
        return index
    lower = words.lowers[index]
    if lower in _SINGLES or is_rate(lower):
        return index + 1
    slashed = lower == "/" and not words.tails[index - 1] and not words.tails[index]
    if (lower != "per" and not slashed) or index + 1 >= stop:
        return index
    following = words.lowers[index + 1]
    if not following[0].isalpha() or following in _MONTHS:
        return index
    hit = _UNITS.match(words.lowers, index + 1, stop)
    return hit[0] if hit else index + 2
