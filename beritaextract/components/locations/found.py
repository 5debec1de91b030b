"""What the walk over the article finds, before it is resolved."""

from bisect import insort
from dataclasses import dataclass, field

from beritaextract.language.words import Words
from beritaextract.lexicons.places import Name, Place


class Found:
    """A stretch of words that names a place, or may do so.

    Attributes:
        first: Its first word.
        last: One past its last word.
        name: What the gazetteer says of the words, None for names it does not hold.
        kind: The kind that the text itself says: by a level word, a head, a post.
        sure: The text treats it as a place; else it needs support from the rest of the article.
        role: dateline, jurisdiction or mention.
        senses: The places it may be, the likeliest first.
        place: The place it is taken for, None where nothing is known but its name.
        belief: Belief in that place, 0 to 1.
        beliefs: Belief in each of the senses.
        origin: The find that introduced the name, where this one only repeats it.
    """

    __slots__ = (
        "belief", "beliefs", "first", "kind", "last", "name", "origin", "place", "role", "senses", "sure",
    )  # fmt: skip

    def __init__(
        self,
        first: int,
        last: int,
        name: Name | None = None,
        kind: str | None = None,
        sure: bool = True,
        role: str = "mention",
        senses: tuple[Place, ...] = (),
        belief: float = 0.9,
        origin: "Found | None" = None,
    ) -> None:
        self.first, self.last, self.name, self.kind = first, last, name, kind
        self.sure, self.role, self.senses, self.belief, self.origin = sure, role, senses, belief, origin
        self.place: Place | None = None
        self.beliefs: tuple[float, ...] = ()


@dataclass(slots=True)
class Scan:
    """One walk over one article: the text, what must not be read as a place, and what was found so far.

    Attributes:
        words: The text.
        people: Word by word, where the name of a person that holds the word ends.
        posts: Where posts begin and end, in code points and in order; buildings are not looked for in them.
        found: The finds, in order.
        body: Word by word, 1 where the word is in the body.
        closed: Words inside names that hold no place.
        after_support: Capitalised words behind a word of support, where small places are looked for.
        opened: Where the last public body, post or level word stands.
        bodies: Lower-case names that the article uses as the name of a body ("Barcelona" of the club).
    """

    words: Words
    people: dict[int, int] = field(default_factory=dict)
    posts: list[tuple[int, int]] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    bodies: set[str] = field(default_factory=set)
    opened: int = -1
    body: bytearray = field(default_factory=bytearray)
    closed: set[int] = field(default_factory=set)
    after_support: list[int] = field(default_factory=list)

    def insert(self, find: Found) -> None:
        """Add a find at its place in the text."""
        insort(self.found, find, key=lambda other: other.first)
