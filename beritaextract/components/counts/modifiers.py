"""Words around a number that bend it: sekitar, lebih dari, paling lambat, … atau lebih."""

from typing import Final, NamedTuple

from beritaextract.components.counts.nouns import ends_noun_phrase
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import modifiers

_BEFORE: Final = {tuple(row.phrase.split()): row.sense for row in modifiers() if row.side == "before"}
_AFTER: Final = {tuple(row.phrase.split()): row.sense for row in modifiers() if row.side == "after"}
_LAST_WORDS: Final = frozenset(phrase[-1] for phrase in _BEFORE)
_FIRST_WORDS: Final = frozenset(phrase[0] for phrase in _AFTER)
_LONGEST: Final = max(map(len, [*_BEFORE, *_AFTER]))
# What may stand between a modifier and its number: kurang lebih senilai Rp6 juta, setidaknya ada 91.
_LINKS: Final = frozenset(
    ("senilai", "sebesar", "sebanyak", "selama", "seluas", "sepanjang", "seharga", "mencapai", "ada", "terdapat")
)
_ROUGH: Final = frozenset(("about", "nearly"))
_COMPARES: Final = frozenset(("dari", "daripada"))


class Found(NamedTuple):
    """A modifier: its first word, one past its last, and whether it makes the number approximate."""

    first: int
    last: int
    rough: bool


def modifier_before(words: Words, index: int, first: int) -> Found | None:
    """Find the modifier that ends right before a number, or before one linking word.

    Args:
        words: The words of the text.
        index: The first word of the number.
        first: The first word that may belong to the modifier.
    """
    found = _ending_at(words, index, first)
    if found is None and index - 1 > first and words.lowers[index - 1] in _LINKS:
        found = _ending_at(words, index - 1, first)
    return found


def _ending_at(words: Words, last: int, first: int) -> Found | None:
    lowers = words.lowers
    if last <= first or lowers[last - 1] not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, last - first), 0, -1):
        sense = _BEFORE.get(tuple(lowers[last - length : last]))
        if sense:
            return Found(last - length, last, sense in _ROUGH)
    return None


def modifier_after(words: Words, index: int, stop: int) -> Found | None:
    """Find the modifier that begins at the word after a number and its unit: `lebih`, but not `lebih dari`."""
    lowers = words.lowers
    if index >= stop or lowers[index] not in _FIRST_WORDS:
        return None
    for length in range(min(_LONGEST, stop - index), 0, -1):
        last = index + length
        sense = _AFTER.get(tuple(lowers[index:last]))
        if sense and (length > 1 or last == stop or _stands_alone(words, last)):
            return Found(index, last, sense in _ROUGH)
    return None


def _stands_alone(words: Words, index: int) -> bool:
    following = words.lowers[index]
    return not following[0].isalpha() or (ends_noun_phrase(following) and following not in _COMPARES)
