"""How much a word looks like part of a name, and how much its neighbours say that it is one."""

import re
from functools import cache
from typing import Final

from beritaextract.kept import keep
from beritaextract.lexicons.cues import cue_forms
from beritaextract.lexicons.names import common_words, name_endings, name_weights, person_contexts, person_words

_COMMON: Final = -3
_PLAIN: Final = -2
_WEB: Final = -6
_SITE: Final = re.compile(r"\w\.(?:com|co|id|net|org|tv)$")
_LOST_SPACE: Final = re.compile("(?<=[a-z]{3})(?=[A-Z][a-z]{3})")
# What is printed without a space after a name where a link was taken out of the text.
_GLUED_TAILS: Final = person_words("glued")
# The shape of a derived Indonesian word.
_DERIVED: Final = re.compile("(?:pe[mnr]|per|ke|me[mnr]|ber|ter)[a-z]{4,}(?:an|kan|nya)$")
_VERB_PREFIXES: Final = ("me", "di", "ber")
_SHORTEST_GLUED: Final = 6
_LONGEST_GLUED: Final = 40
_SHORTEST_HEAD: Final = 3
_LONG_TAIL: Final = 6
_ENDING_LENGTHS: Final = (5, 4, 3)
_LONGEST_WORD: Final = 14
_LONGEST_SYLLABLE: Final = 5
_SUFFIXES: Final = frozenset(("nya", "an", "ku", "mu", "lah"))
_CUE_BEFORE: Final = {"base": 4, "preposition": 3, "passive": 3, "enclitic": 1}
_STRONG_CUE_AFTER: Final = 3
_WEAK_CUE_AFTER: Final = 2

_weights: Final[dict[str, int]] = {}  # answers of `name_weight`, by word
_own_lengths: Final[dict[str, int]] = {}  # answers of `unglued_length`


def name_weight(string: str) -> int:
    """Return how much a capitalised word looks like part of a name: the binary logarithm of the odds, 0 if unknown."""
    weight = _weights.get(string)
    return keep(_weights, string, _weigh(string)) if weight is None else weight


def _weigh(string: str) -> int:
    word = string.lower().replace("’", "'")
    weight = name_weights().get(word)
    if weight is not None:
        return weight
    if word in common_words():
        return _COMMON
    if _SITE.search(word):
        return _WEB
    half, hyphen, other = word.partition("-")
    if hyphen and half == other:  # "Prasasti-prasasti"
        return _COMMON
    if not string.isupper() and not _DERIVED.match(word):
        endings = name_endings()
        for length in _ENDING_LENGTHS:
            if length < len(word) <= _LONGEST_WORD and (weight := endings.get(word[-length:])):
                return weight
    return 0


def is_derived(word: str) -> bool:
    """Return whether a word in lower case has the shape of a derived Indonesian word: "ketidakhadiran"."""
    return _DERIVED.match(word) is not None


def is_given_name_of_two(string: str) -> bool:
    """Return whether a word is a given name in two syllables, which follows the surname: Park "Seo-joon"."""
    if "-" not in string:
        return False
    first, _, second = string.partition("-")
    if not first.istitle() or not second.isalpha() or not second.islower():
        return False
    return max(len(first), len(second)) <= _LONGEST_SYLLABLE and second not in _SUFFIXES and first.lower() != second


def unglued_length(string: str) -> int:
    """Return how much of a word is a name where the next word has lost its space ("Ricardisebut"): else its length."""
    length = _own_lengths.get(string)
    return keep(_own_lengths, string, _measure(string)) if length is None else length


def _measure(string: str) -> int:
    word = string.lower()
    parts = _LOST_SPACE.split(string)
    if len(parts) == 2 and name_weight(parts[0]) >= 0 and name_weight(parts[1]) <= _PLAIN:
        return len(parts[0])
    if not _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED or word in name_weights() or word in common_words():
        return len(string)
    for cut in range(_SHORTEST_HEAD, len(word) - 1):
        tail = word[cut:]
        if tail in _GLUED_TAILS and name_weight(string[:cut]) >= 1:
            return cut
        if len(tail) >= _LONG_TAIL and tail.startswith(_VERB_PREFIXES) and tail in common_words():
            return cut
    return len(string)


@cache
def contexts_before() -> dict[str, int]:
    """Return what a word before a run says about its being a person."""
    cues = {form: _CUE_BEFORE[cue.pattern] for form, cue in cue_forms().items() if cue.pattern in _CUE_BEFORE}
    return cues | person_contexts("before")


@cache
def contexts_after() -> dict[str, int]:
    """Return what a word after a run says about its being a person."""
    cues = {
        form: _STRONG_CUE_AFTER if cue.strength == "strong" else _WEAK_CUE_AFTER
        for form, cue in cue_forms().items()
        if cue.pattern == "active"
    }
    return cues | person_contexts("after")
