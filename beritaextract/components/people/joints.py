"""What joins the words of a post: connectives, commas, enumerations; and where they join something else."""

from typing import Final, NamedTuple

from beritaextract.components.people.known import Known, known_phrases
from beritaextract.components.people.readings import PostReading
from beritaextract.components.people.weights import name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.names import person_words

LEVELS: Final = person_words("level")
DIRECTIONS: Final = LEVELS | person_words("direction")
JOINERS: Final = person_words("joiner")
LOOSE: Final = frozenset(("di", "pada", "dari", "asal"))
_NAME_LIKE: Final = 2
_EVERYDAY: Final = -1
_LONGEST_LIST: Final = 16


class Joint(NamedTuple):
    """A connective or comma at the word `at` of a post; a name could begin at `floor`, the walk ends at `limit`."""

    words: Words
    reading: PostReading
    at: int
    floor: int
    limit: int
    apposition: bool

    def known(self, index: int) -> Known:
        """Return what is known of the phrase at a word."""
        hit = known_phrases().match(self.words.lowers, index, self.limit)
        return hit[1] if hit else Known()

    def weight(self, index: int) -> int:
        """Return how much a word looks like a name."""
        return name_weight(self.words.strings[index])


def over_connective(joint: Joint) -> int | None:
    """Go over "dan", "bidang", "di" and the like; return the word after which the post goes on, None if it does not."""
    low, after = joint.words.lowers[joint.at], joint.at + 1
    if after + 1 >= joint.limit or not joint.words.strings[after][0].isupper():
        return None
    known = joint.known(after)
    if low in ("dan", "serta", "atau", "/") and (known.prefix or known.rank or known.post):
        return None
    if low == "asal":
        return after if known.place or known.body else None
    if joint.reading.post.branch == "civil" or (not joint.apposition and _joins_another(joint, known)):
        return None
    if low in LOOSE:
        return after if _is_loosely_joined(joint, known) else None
    if known.body or known.place:
        return after
    if low == "untuk" and joint.weight(after) > _EVERYDAY:
        return None
    named = joint.weight(after) >= _NAME_LIKE
    if named and (not joint.apposition or joint.weight(after + 1) > _EVERYDAY):
        return None
    return after + 1


def _joins_another(joint: Joint, known: Known) -> bool:
    """Return whether "dan" joins another person or body, and not two words of this post."""
    if known.body or known.place:
        return False
    if joint.at > joint.floor:
        return joint.weight(joint.at - 1) >= _NAME_LIKE
    return joint.reading.body is not None and joint.weight(joint.at + 1) >= _EVERYDAY


def _is_loosely_joined(joint: Joint, known: Known) -> bool:
    """Return whether "di", "pada" or "dari" leads to the institution, and not to where something happens."""
    takes = joint.reading.post.takes
    if takes == "country":
        return known.place is not None
    if joint.at > joint.floor:
        return False
    lower_title = joint.words.strings[joint.reading.first][0].islower()
    return takes not in ("place", "person") and bool(known.body or (lower_title and not (known.place or known.head)))


def over_comma(joint: Joint) -> int | None:
    """Go over a comma before the level above, the institution, or more of a ministry's name."""
    words, after, takes = joint.words, joint.at + 1, joint.reading.post.takes
    if after + 1 >= joint.limit or not words.strings[after][0].isupper():
        return None
    if takes == "place":
        return after if words.lowers[after] in LEVELS and words.strings[after + 1][0].isupper() else None
    if takes in ("body", "seat", "expert") and joint.reading.body is None:
        known = joint.known(after)
        if known.body and known.body.branch == "executive" and not known.post:
            return after
    return _over_list(joint) if takes in ("portfolio", "body", "seat", "person") else None


def _over_list(joint: Joint) -> int | None:
    """Go over `, Kebudayaan, Riset, dan Teknologi`: only everyday words, and "dan" before the last."""
    lowers = joint.words.lowers
    for at in range(joint.at + 1, min(joint.limit - 1, joint.at + _LONGEST_LIST)):
        if lowers[at] in ("dan", "serta", "&"):
            return at + 2 if _is_listed(joint, at + 1) else None
        if lowers[at] != "," and not _is_listed(joint, at):
            return None
    return None


def _is_listed(joint: Joint, index: int) -> bool:
    """Return whether a capitalised everyday word stands there, and no title, rank or place."""
    if not joint.words.strings[index][0].isupper() or joint.weight(index) > _EVERYDAY:
        return False
    known = joint.known(index)
    return not (known.post or known.rank or known.prefix or known.place)
