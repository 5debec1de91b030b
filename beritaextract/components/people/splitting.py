"""Where a post ends and the name begins when all is capitalised."""

from collections.abc import Set

from beritaextract.components.people.complements import DIRECTIONS, LEVELS
from beritaextract.components.people.known import name_weight
from beritaextract.components.people.readings import PostReading
from beritaextract.language.words import Words
from beritaextract.lexicons.names import person_words

# A word right after the title is rather its place or portfolio than a name.
_FIRST_WORD = {"place": -2.5, "portfolio": -2.5, "country": -2.5, "body": -0.7, "expert": -0.7}
_HEADS = person_words("head")
_UNKNOWN = 0.5
_ACRONYM = -2.0
_SURE_PLACE, _SHY_PLACE = -6.0, -3.0
_INITIAL = 1.0
_NAMED_ELSEWHERE = 1.5
_AFTER_BOUNDARY = 3.0
_LEAST, _LEAST_BESIDE = 0.4, 1.6
# What goes on with any words whatever, so that a name must look like one.
_OWN_NAMES = frozenset(("company", "association", "club", "university", "party"))


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
    closed = {block.last for block in reading.blocks}
    opened = reading.body is not None and reading.body.opens and reading.body_last == floor
    if not opened and (floor > reading.title_last or reading.post.takes == "person"):
        closed.add(floor)
    company = reading.body is not None and reading.body.opens and reading.body.kind in _OWN_NAMES
    total, best, best_at = 0.0, _LEAST_BESIDE if company else _LEAST, end
    for at in range(end - 1, floor - 1, -1):
        string = words.strings[at]
        weight = float(name_weight(string)) or _UNKNOWN
        if string[-1] == ".":
            weight = max(weight, _INITIAL)
        elif string.isupper() and weight < 1 and (len(string) > 1 or at == end - 1):
            weight = _ACRONYM
        block = blocks.get(at)
        if block is not None:
            sure = block.last - block.first > 1 or not block.place.needs_context
            surname = at == end - 1 > floor and block.last - block.first == 1 and name_weight(words.strings[at - 1]) > 1
            weight = (
                0.0 if surname else weight + (_SURE_PLACE if sure or words.lowers[at - 1] in LEVELS else _SHY_PLACE)
            )
        if words.lowers[at] in _HEADS:
            weight = _ACRONYM
        elif words.lowers[at] in LEVELS or string == ".":
            weight = min(weight, 0.0)
        if at == reading.last:
            weight += _FIRST_WORD.get(reading.post.takes, 0.0)
        total += weight
        boundary = at in closed and words.lowers[at] not in DIRECTIONS
        score = (
            total + (_NAMED_ELSEWHERE if words.lowers[at] in spoken else 0.0) + (_AFTER_BOUNDARY if boundary else 0.0)
        )
        if score > best and string[0].isupper():
            best, best_at = score, at
    return best_at
