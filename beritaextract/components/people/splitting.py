"""Where a post ends and the name begins when all is capitalised."""

from collections.abc import Set
from typing import Final

from beritaextract.components.people.joints import DIRECTIONS, LEVELS
from beritaextract.components.people.readings import Block, PostReading
from beritaextract.components.people.weights import is_given_name_of_two, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body
from beritaextract.lexicons.names import person_words

_HEADS: Final = person_words("head")
_BALINESE: Final = frozenset(("i", "ni"))
_BIRTH_NAMES: Final = person_words("birth name")
_BALINESE_NAME: Final = 4.0
_COMPANY_WORDS: Final = person_words("company word")
# A word right after the title is rather its place or portfolio than a name.
_FIRST_WORD: Final = {"place": -2.5, "portfolio": -2.5, "country": -2.5, "body": -0.7, "seat": -0.7,
               "expert": -0.4}  # fmt: skip
_UNKNOWN: Final = 0.5
_UNKNOWN_BESIDE: Final = -0.5
_INITIAL: Final = 1.0
_ACRONYM: Final = -2.0
_SURE_PLACE: Final = -6.0
_SHY_PLACE: Final = -3.0
_SPOKEN: Final = 1.5
_SPOKEN_BESIDE: Final = 3.0
_AFTER_BOUNDARY: Final = 3.5
_AFTER_PLACE: Final = 5.0
_LEAST: Final = 0.4
_LEAST_BESIDE: Final = 1.6
# What goes on with any words whatever, so that a name must look like one.
_SMALL_AREAS: Final = frozenset(("Kelurahan", "Kecamatan"))
_OWN_NAMES: Final = frozenset(("company", "association", "club", "university", "party"))


def name_start(words: Words, reading: PostReading, floor: int, end: int, spoken: Set[str]) -> int:
    """Return the word at which the holder's name begins.

    The words from the right are name as long as that raises the sum of their weights.

    Args:
        words: The words of the text.
        reading: The post, its places known.
        floor: The first word at which the name could begin.
        end: The end of the run.
        spoken: Words, in lower case, that the article uses alone as a name.

    Returns:
        The word, or `end` if the run holds no name.
    """
    blocks = {at: block for block in reading.blocks for at in range(block.first, block.last)}
    beside = _opened(reading) and reading.body is not None and _has_own_name(reading.body)
    boundaries = {reading.sealed, *(block.last for block in reading.blocks if not beside)}
    governed = reading.blocks[-1].last if reading.blocks and reading.post.takes == "place" else None
    total, best, best_at = 0.0, _LEAST_BESIDE if beside else _LEAST, end
    for at in range(end - 1, floor - 1, -1):
        weight = _weight(words, at, end, floor, blocks.get(at)) or (_UNKNOWN_BESIDE if beside else _UNKNOWN)
        if beside and words.lowers[at] in _COMPANY_WORDS:
            weight = min(weight, -1.0)
        if at == reading.last:
            weight += _FIRST_WORD.get(reading.post.takes, 0.0)
        total += weight
        score = total + ((_SPOKEN_BESIDE if beside else _SPOKEN) if words.lowers[at] in spoken else 0.0)
        string, low = words.strings[at], words.lowers[at]
        closed = at in boundaries or (
            at > floor and _is_acronym(words.strings[at - 1]) and len(words.strings[at - 1]) > 2
        )
        closed = closed and at not in blocks and not _is_acronym(string) and low not in DIRECTIONS and low not in _HEADS
        if closed:
            score += _AFTER_PLACE if governed and at == governed else _AFTER_BOUNDARY
        if (score > best or (score == best and (closed or weight > 0))) and string[0].isupper():
            best, best_at = score, at
    return best_at


def _has_own_name(body: Body) -> bool:
    return body.kind in _OWN_NAMES or body.name in _SMALL_AREAS


def _opened(reading: PostReading) -> bool:
    """Return whether the run goes on right after a word that opens the name of a body."""
    if not reading.body_open or reading.body_last is None:
        return False
    return reading.sealed is None or reading.sealed < reading.body_last


def _weight(words: Words, at: int, end: int, floor: int, block: Block | None) -> float:
    """Return how much one word of the run looks like a name in its place."""
    string, low = words.strings[at], words.lowers[at]
    if at + 1 < end and low in _BALINESE and words.lowers[at + 1] in _BIRTH_NAMES:
        return _BALINESE_NAME
    if at + 1 < end and is_given_name_of_two(words.strings[at + 1]):
        return max(float(name_weight(string)), _INITIAL)
    if low in _HEADS or (_is_acronym(string) and (len(string) > 1 or at == end - 1)):
        return _ACRONYM
    weight = float(name_weight(string))
    if string[-1] == ".":
        return 0.0 if string == "." else max(weight, _INITIAL)
    if block is not None:
        single = block.last - block.first == 1
        if single and at == end - 1 > floor and name_weight(words.strings[at - 1]) > 1:
            return 0.0  # a surname that is a place too
        sure = not single or not block.place.needs_context or words.lowers[at - 1] in LEVELS
        return weight + (_SURE_PLACE if sure else _SHY_PLACE)
    return min(weight, 0.0) if low in LEVELS else weight


def _is_acronym(string: str, shortest: int = 1) -> bool:
    return string.isupper() and len(string) >= shortest and string[-1] != "." and name_weight(string) < 1
