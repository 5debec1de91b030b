"""What is read from the text before it becomes people: posts and candidates for names, in words."""

from dataclasses import dataclass, field
from typing import Final

from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.names import Name, plain_tokens
from beritaextract.components.people.weights import is_given_name_of_two, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body
from beritaextract.lexicons.names import nicknames
from beritaextract.lexicons.places import Name as PlaceName
from beritaextract.lexicons.posts import Post

# The branches whose posts are public.
PUBLIC: Final = frozenset(
    ("executive", "legislature", "judiciary", "police", "military", "state_company", "independent_agency", "foreign",
     "international")
)  # fmt: skip
_LONGEST_BRACKET: Final = 8
_SHORT_MARKS: Final = frozenset(".&/-")
_NAME_LIKE: Final = 3
_ACRONYM: Final = -4
_ACRONYM_ALONE: Final = -2
_LONGEST_INITIALS: Final = 3
_GIVEN_NAME: Final = 3
_LATER_WORD: Final = -1


@dataclass(slots=True)
class Block:
    """A place inside a post: words `first` to `last` (exclusive)."""

    first: int
    last: int
    place: PlaceName


class PostReading:
    """A post in the text, in words; `last` is one past its last word.

    `title_last` closes the title with what it governs, `body_first` opens the institution, `body_open` says that the
    last body in it goes on with words of its own ("Dinas"), `name_first` is where a
    name follows in the same run of capitalised words, `inserted` an acting prefix inside the post;
    at `sealed` all that the post needs is said.
    """

    def __init__(
        self,
        first: int,
        title_first: int,
        title_last: int,
        post: Post,
        acting: str | None,
        former: bool,
        candidate: bool,
    ) -> None:
        self.first, self.title_first, self.title_last, self.last = first, title_first, title_last, title_last
        self.post, self.acting, self.former, self.candidate = post, acting, former, candidate
        self.body: Body | None = None
        self.body_first: int | None = None
        self.body_last: int | None = None
        self.body_open = False
        self.sealed: int | None = None
        self.blocks: list[Block] = []
        self.name_first: int | None = None
        self.inserted: int | None = None


class Candidate:
    """A run that may be a name.

    Attributes:
        name: Where it stands, and what stands around it.
        tokens: Its words in lower case and plain letters.
        key: The tokens in one string.
        weight: How much its words look like a name, in binary orders of odds.
        context: What its surroundings say, likewise.
        posts: Posts beside it.
        nicknames: Other names beside it: their first word and one past the last.
        called: Whether it is itself what somebody is called ("yang akrab disapa X").
        nickname: Whether it names its person by a nickname.
    """

    __slots__ = ("called", "context", "key", "name", "nickname", "nicknames", "posts", "tokens", "weight")

    def __init__(
        self, name: Name, tokens: tuple[str, ...], key: str, weight: int, context: float, posts: list[PostReading]
    ) -> None:
        self.name, self.tokens, self.key, self.weight = name, tokens, key, weight
        self.context, self.posts = context, posts
        self.nicknames: list[tuple[int, int]] = []
        self.called = self.nickname = False


def as_candidate(words: Words, name: Name, context: float, posts: list[PostReading]) -> Candidate:
    """Return a name as a candidate, its words weighed."""
    tokens, key, weight = _weighed(name.strings(words))
    return Candidate(name, tokens, key, weight, context, posts)


def _weighed(strings: tuple[str, ...]) -> tuple[tuple[str, ...], str, int]:
    """Return the tokens of a name as printed, their key, and how much its words look like a name."""
    tokens = tuple(token for string in strings for token in plain_tokens(string))
    weights = [_weight(string) for string in strings]
    if len(strings) > 1 and is_given_name_of_two(strings[1]):
        weights[0] = max(weights[0], 1)
    if weights[0] >= _GIVEN_NAME:  # after a given name an everyday word may well be a name
        weights = [max(weight, _LATER_WORD) if weight > _ACRONYM else weight for weight in weights]
    key, weight = " ".join(tokens), sum(weights)
    if len(strings) == 1 and len(strings[0]) >= _LONGEST_INITIALS and strings[0].isupper():
        weight = weight if key in nicknames() else _ACRONYM_ALONE
    return tokens, key, weight


def _weight(string: str) -> int:
    """Return the weight of a word of a name; an acronym that is no known name speaks against a person."""
    weight = name_weight(string)
    if weight > 0 or not string.isupper():
        if string[0].isalpha() and string[-1].isdigit():
            return min(weight, _ACRONYM)  # "Moto3"
        return weight if string[0].isalpha() else 0
    return _ACRONYM if len(string) > _LONGEST_INITIALS else 0


@dataclass(slots=True)
class Scan:
    """What one walk over the body found; `plain` are everyday words that opened a sentence, and may yet be names."""

    candidates: list[Candidate] = field(default_factory=list)
    posts: list[PostReading] = field(default_factory=list)
    bodies: list[tuple[int, int, Body]] = field(default_factory=list)
    plain: list[int] = field(default_factory=list)


def after_bracket(words: Words, index: int, stop: int) -> int:
    """Return the word after a short form in brackets, "(Sekda)" or "(PM)", if one follows; else the index itself."""
    strings = words.strings
    if index + 2 >= stop or strings[index] != "(" or not strings[index + 1][0].isupper():
        return index
    close = index + 1
    limit = min(stop, index + _LONGEST_BRACKET)
    while close < limit and strings[close] != ")":
        close += 1
    inside = strings[index + 1 : close]
    if close >= limit or any(not string[0].isalpha() and string not in _SHORT_MARKS for string in inside):
        return index
    hit = known_phrases().match(words.lowers, index + 1, close)
    if hit is not None and hit[1].honorific and hit[0] < close and not hit[1].post:
        return index  # "(Pak Wir)" belongs to the name
    if hit is None or not (hit[1].post or hit[1].body):
        weights = [name_weight(string) for string in inside if string[0].isupper()]
        if not inside[0].isupper() and weights[0] >= _NAME_LIKE and sum(weights) >= _NAME_LIKE * len(weights):
            return index
    return close + 1
