"""From what was read of a post to the finding."""

from beritaextract.components.people.complements import DIRECTIONS, LEVELS
from beritaextract.components.people.readings import PostReading
from beritaextract.findings import Position, Span
from beritaextract.language.words import Words

PUBLIC = frozenset(
    ("executive", "legislature", "judiciary", "police", "military", "state_company", "independent_agency", "foreign",
     "international")
)  # fmt: skip
_NOT_GOVERNED = frozenset(("RI",))


def to_position(words: Words, reading: PostReading) -> Position:
    """Return the post as a finding."""
    branch, public = _branch(reading)
    place = _place(words, reading)
    institution = None
    if reading.body_first is not None:
        institution = text_of(words, reading.body_first, _institution_end(words, reading))
    return Position(
        words.starts[reading.first],
        words.end(reading.last - 1),
        text_of(words, reading.title_first, reading.title_last),
        branch,
        public,
        reading.acting,
        reading.former,
        institution,
        words.text[place.start : place.end] if place else None,
        place,
    )


def text_of(words: Words, first: int, last: int) -> str:
    """Return the text from one word to another, exclusive."""
    return words.text[words.starts[first] : words.end(last - 1)]


def _branch(reading: PostReading) -> tuple[str, bool]:
    """Return the branch of a post and whether it is public."""
    post, body = reading.post, reading.body
    if reading.candidate:
        return "other", False
    branch, public = post.branch, post.public
    if body is not None:
        if branch in ("body", "executive") or body.branch not in PUBLIC:
            branch = body.branch
            public = branch in PUBLIC
            if post.takes == "expert" and body.kind == "university":
                branch, public = "civil", False
    elif branch == "body":
        public = public or reading.acting is not None
        branch = "executive" if public else "other"
    if public and any(
        b.place.places[0].country not in (None, "ID") and b.place.places[0].kind == "country" for b in reading.blocks
    ):
        branch = "foreign" if branch == "executive" else branch
    return branch, public


def _institution_end(words: Words, reading: PostReading) -> int:
    """The institution goes on to the end of the post, but a place after its short form in brackets is not its own."""
    assert reading.body_last is not None
    last = reading.last
    for at in range(reading.body_last, last):
        if words.strings[at] == ")" and at + 1 < last and words.lowers[at + 1] in LEVELS:
            return at + 1
    return last


def _place(words: Words, reading: PostReading) -> Span | None:
    """Return the span of the jurisdiction without its level word."""
    strings = words.strings
    blocks = [block for block in reading.blocks if strings[block.first] not in _NOT_GOVERNED]
    if blocks:
        first, last = blocks[0].first, blocks[0].last
        while last < reading.last and words.lowers[last] in DIRECTIONS:
            last += 1
        return Span(words.starts[first], words.end(last - 1))
    if reading.post.takes == "place" and reading.body is None and not reading.blocks:
        first = reading.title_last
        while first < reading.last and (words.lowers[first] in LEVELS or strings[first] in "()"):
            first += 1
        if first < reading.last and all(strings[at][0].isupper() for at in range(first, reading.last)):
            return Span(words.starts[first], words.end(reading.last - 1))
    if reading.body is not None and reading.body.opens and reading.body.kind in ("police", "military", "court"):
        first = reading.body_last
        assert first is not None
        while first < reading.last and words.lowers[first] in LEVELS:
            first += 1
        if first < reading.last and all(strings[at][0].isupper() for at in range(first, reading.last)):
            return Span(words.starts[first], words.end(reading.last - 1))
    return None
