"""Reading one post: prefix, title, what it is the title of, and where its holder's name begins."""

from collections.abc import Set
from typing import Final

from beritaextract.components.people.complements import Complement
from beritaextract.components.people.joints import JOINERS, LEVELS, LOOSE
from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.readings import PostReading, after_bracket
from beritaextract.components.people.splitting import name_start
from beritaextract.components.people.weights import name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.names import person_words

_LONGEST_PREFIX: Final = 8
_EVERYDAY: Final = -2
_LEADERSHIP: Final = person_words("leadership")


def read_post(
    words: Words, index: int, stop: int, spoken: Set[str] = frozenset(), *, apposition: bool = False
) -> PostReading | None:
    """Read a post that begins at a word.

    Args:
        words: The words of the text.
        index: Where it may begin.
        stop: Where its paragraph ends.
        spoken: Words, in lower case, that the article uses alone as a name.
        apposition: It stands after its holder, so that no name is looked for inside it.

    Returns:
        The post, with `name_first` where a name follows in one run; or None.
    """
    phrases, lowers = known_phrases(), words.lowers
    if index >= stop:
        return None
    start, acting, former, candidate = index, None, False, False
    while True:
        hit = phrases.match(lowers, index, stop)
        if hit is None or index - start > _LONGEST_PREFIX:
            return None
        end, known = hit
        if known.post or not known.prefix:
            break
        acting = known.prefix if known.prefix[0] == "P" else acting
        former = former or known.prefix == "former"
        candidate = candidate or known.prefix == "candidate"
        index = after_bracket(words, end, stop)
        if index < stop and lowers[index] in (".", "-") and words.end(index - 1) == words.starts[index]:
            index += 1
        if index >= stop:
            return None
    if known.post is None or _is_manner(words, index, end, stop):
        return None
    candidate = candidate or known.post.branch == "other"
    title_last = after_bracket(words, end, stop)
    reading = PostReading(start, index, title_last, known.post, acting, former, candidate)
    _complete(words, reading, stop, spoken, apposition)
    if title_last > end and reading.title_last == title_last:
        reading.title_last = end
    return reading


def _is_manner(words: Words, index: int, end: int, stop: int) -> bool:
    """Return whether a word for leadership goes before the post of the one who leads: "di bawah pimpinan Presiden"."""
    if end >= stop or words.lowers[index] not in _LEADERSHIP or words.strings[index][0].isupper():
        return False
    hit = known_phrases().match(words.lowers, end, stop)
    return bool(hit and hit[1].post)


def _complete(words: Words, reading: PostReading, stop: int, spoken: Set[str], apposition: bool) -> None:
    """Read the complement and part it from the name."""
    complement = Complement(words, reading, stop, apposition)
    end = complement.index
    split = end if apposition or complement.closed else name_start(words, reading, complement.floor, end, spoken)
    reading.title_last = min(split, _title_end(words, reading, end))
    reading.last = split
    reading.blocks = [block for block in reading.blocks if block.last <= split]
    if split < end:
        reading.name_first = split


def _title_end(words: Words, reading: PostReading, end: int) -> int:
    """Return where the title with its portfolio ends: before the institution, the place, or a bracket."""
    if reading.post.takes in ("place", "person", "seat") or _is_short(reading.post.form):
        return reading.last
    ends = [end, *(block.first for block in reading.blocks)]
    ends += [at for at in (reading.body_first, reading.inserted) if at is not None]
    last = reading.last
    for at in range(reading.last, min(ends)):
        following = words.strings[at + 1] if at + 1 < end else ""
        level = words.lowers[at] in LEVELS and following != "-" and name_weight(following) > _EVERYDAY
        if words.strings[at] == "(" or level or words.lowers[at] in LOOSE:
            break
        last = at + 1
    while last > reading.last and words.lowers[last - 1] in JOINERS:
        last -= 1
    return last


def _is_short(form: str) -> bool:
    """Return whether a title is a short form such as "kasubdit", which says all itself."""
    return form.startswith("ka") and " " not in form
