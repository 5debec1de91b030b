"""From what was read of a post to the finding."""

from typing import Final

from beritaextract.components.people.joints import DIRECTIONS, LEVELS
from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.readings import PUBLIC, Block, PostReading
from beritaextract.findings import Position, Span
from beritaextract.language.words import Words
from beritaextract.lexicons.names import person_words
from beritaextract.lexicons.posts import Post

# Their places are part of their names, and not governed by the post.
_NOT_GOVERNING: Final = frozenset(("state_company", "party", "private", "civil", "other"))
_COUNTRY: Final = "RI"
_CHAMBER: Final = "DPD"  # alone it is the chamber, before the name of a party its local board
_LOCAL_KINDS: Final = frozenset(("police", "military", "court"))
_MARKS: Final = frozenset("(),")
_PUBLIC_FIELDS: Final = person_words("public field")


def to_position(words: Words, reading: PostReading) -> Position:
    """Return the post as a finding."""
    branch, public = _branch(words, reading)
    place = None if branch in _NOT_GOVERNING else _place(words, reading)
    return Position(
        words.starts[reading.first],
        words.end(reading.last - 1),
        text_of(words, reading.title_first, reading.title_last),
        branch,
        public,
        reading.acting,
        reading.former,
        _institution(words, reading),
        words.text[place.start : place.end] if place else None,
        place,
    )


def text_of(words: Words, first: int, last: int) -> str:
    """Return the text from one word to another, exclusive."""
    return words.text[words.starts[first] : words.end(last - 1)]


def _branch(words: Words, reading: PostReading) -> tuple[str, bool]:
    """Return the branch of a post and whether it is public."""
    post, body = reading.post, reading.body
    if reading.candidate:
        return "other", False
    branch, public = post.branch, post.public
    if body is not None and body.name == _CHAMBER and reading.last == reading.body_last:
        return "legislature", True
    if body is not None:
        if branch in ("body", "executive") or body.branch not in PUBLIC:
            branch = body.branch
            public = branch in PUBLIC
            if post.takes == "expert" and body.kind == "university":
                branch, public = "civil", False
    elif post.form == "direktur" and _is_directorate(words, reading):
        branch, public = "executive", True
    elif branch == "body":
        served = _served(words, reading)
        public = public or reading.acting is not None
        branch = "executive" if public else "other"
        if served is not None and served.public:
            branch, public = "executive" if served.branch == "body" else served.branch, True
    if branch == "executive" and any(_is_abroad(block) for block in reading.blocks):
        branch = "foreign"
    return branch, public


def _is_directorate(words: Words, reading: PostReading) -> bool:
    """Return whether a director's field is one of a ministry's: "Direktur Pelindungan Kebudayaan"."""
    return reading.title_last > reading.title_first + 1 and words.lowers[reading.title_first + 1] in _PUBLIC_FIELDS


def _served(words: Words, reading: PostReading) -> Post | None:
    """Return the post that follows the title: "Sekretaris {Menteri BUMN}"."""
    if reading.title_last >= reading.last:
        return None
    hit = known_phrases().match(words.lowers, reading.title_last, reading.last)
    return hit[1].post if hit else None


def _is_abroad(block: Block) -> bool:
    place = block.place.places[0] if block.place.places else None
    return place is not None and place.kind == "country" and place.code != "ID"


def _institution(words: Words, reading: PostReading) -> str | None:
    """Return the body the post is in: one that is known, or whatever follows the title of a seat in one."""
    if reading.body_first is not None:
        return text_of(words, reading.body_first, reading.last)
    first = reading.title_last
    while first < reading.last and words.strings[first] in _MARKS:
        first += 1
    if reading.post.takes != "seat" or first >= reading.last or reading.candidate:
        return None
    beside = first > reading.title_last or (reading.blocks and reading.blocks[0].first == first)
    return None if beside or words.strings[first][0].islower() else text_of(words, first, reading.last)


def _place(words: Words, reading: PostReading) -> Span | None:
    """Return the span of the jurisdiction without its level word."""
    blocks = [block for block in reading.blocks if reading.body is None or words.strings[block.first] != _COUNTRY]
    if blocks:
        first, last = blocks[0].first, blocks[0].last
        while last < reading.last and words.lowers[last] in DIRECTIONS:
            last += 1
        return Span(words.starts[first], words.end(last - 1))
    if reading.post.takes == "place" and reading.body is None:
        return _capitals(words, reading.title_last, reading.last)
    if reading.body is not None and reading.body.opens and reading.body.kind in _LOCAL_KINDS:
        assert reading.body_last is not None
        return _capitals(words, reading.body_last, reading.last)
    return None


def _capitals(words: Words, first: int, last: int) -> Span | None:
    """Return a stretch of capitalised words without the level before it, None if it holds any other word."""
    while first < last and (words.lowers[first] in LEVELS or words.strings[first] in _MARKS):
        first += 1
    if first >= last or not all(words.strings[at][0].isupper() for at in range(first, last)):
        return None
    return Span(words.starts[first], words.end(last - 1))
