"""What the component knows: one trie over titles, bodies, ranks, honorifics and places; and the weights of words."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body, bodies
from beritaextract.lexicons.cues import cue_forms
from beritaextract.lexicons.names import (
    Honorific,
    Rank,
    common_words,
    honorifics,
    name_endings,
    name_weights,
    not_people,
    person_contexts,
    person_words,
    ranks,
)
from beritaextract.lexicons.places import Name as PlaceName
from beritaextract.lexicons.places import gazetteer
from beritaextract.lexicons.posts import Post, posts


class Known(NamedTuple):
    """What a phrase is known to be; often more than one thing ("Kapten" is a rank and a post).

    Attributes:
        post: A title of office or occupation.
        role: A word for what somebody is that is no post: "korban", "warga".
        body: An organisation or the word that opens its name.
        rank: A rank of police or armed forces.
        honorific: A form of address.
        place: A place.
        exact: The letters it must have to be a place or body, if that matters ("AS", "PAN").
        thing: A name that is nobody's: a brand, a work, an event.
        head: A word that opens the name of a place, a building or a work ("Vihara", "Posko").
        prefix: What a word before a title says: Plt, Pj, Pjs, Plh, "former" or "candidate".
    """

    post: Post | None = None
    role: Post | None = None
    body: Body | None = None
    rank: Rank | None = None
    honorific: Honorific | None = None
    place: PlaceName | None = None
    exact: str | None = None
    thing: bool = False
    head: bool = False
    prefix: str | None = None


_PREFIXES = {
    "plt": "Plt", "Plt.": "Plt", "pelaksana tugas": "Plt", "pelaksana tugas harian": "Plh",
    "plh": "Plh", "Plh.": "Plh", "pelaksana harian": "Plh",
    "pj": "Pj", "Pj.": "Pj", "penjabat": "Pj", "pjs": "Pjs", "Pjs.": "Pjs", "penjabat sementara": "Pjs",
    "mantan": "former", "eks": "former", "bekas": "former", "mendiang": "former",
    "calon": "candidate", "bakal calon": "candidate",
}  # fmt: skip
_LONGEST_EXACT = 5
_COMMON = -3
# What is printed without a space after a name where a link was taken out of the text.
_GLUED_TAILS = person_words("glued")
# The shape of a derived Indonesian word.
_DERIVED = re.compile("(?:pe[mnr]|per|ke|me[mnr]|ber|ter)[a-z]{4,}(?:an|kan|nya)$")
_VERB_PREFIXES = ("me", "di", "ber")
_SHORTEST_GLUED, _SHORTEST_HEAD, _LONG_TAIL = 6, 3, 6
_ENDING_LENGTHS = (5, 4, 3)
_LONGEST_WORD = 14
_CUE_BEFORE = {"base": 4, "preposition": 3, "passive": 3, "enclitic": 1}
_STRONG_CUE_AFTER, _WEAK_CUE_AFTER = 3, 2


@cache
def known_phrases() -> Phrases[Known]:
    """Return the trie."""
    table: dict[str, Known] = {}
    printed: dict[str, str] = {}
    for phrase, field, value in _entries():
        key = phrase.lower() if phrase.isalpha() else " ".join(Words(phrase).lowers)
        printed.setdefault(key, phrase)  # how a phrase is cut into words depends on its capitals
        table[key] = table.get(key, Known())._replace(**{field: value})  # type: ignore[arg-type]
    return Phrases((printed[key], known) for key, known in table.items())


def _entries() -> Iterator[tuple[str, str, object]]:
    for name in gazetteer().phrases.values():
        yield name.phrase, "place", name
        if name.exact:
            yield name.phrase, "exact", name.phrase
    for body in bodies():
        for form in (body.name, *body.abbreviations):
            yield form, "body", body
            if form.isupper() and len(form) <= _LONGEST_EXACT:
                yield form, "exact", form
    for rank in ranks():
        yield rank.form, "rank", rank
    for honorific in honorifics():
        yield honorific.form, "honorific", honorific
    for post in posts():
        yield post.form, "role" if post.takes == "role" else "post", post
    for phrase, prefix in _PREFIXES.items():
        yield phrase, "prefix", prefix
    for phrase in not_people():
        yield phrase, "thing", True
    for word in person_words("head"):
        yield word, "head", True


@cache
def lower_openers() -> frozenset[str]:
    """Return the words at which a title, its prefix or an honorific in lower case may begin."""
    forms = [post.form for post in posts()] + [phrase.lower() for phrase in _PREFIXES]
    forms += [honorific.form for honorific in honorifics() if honorific.form[0].islower()]
    return frozenset(Words(form).lowers[0] for form in forms)


@lru_cache(maxsize=1 << 16)
def name_weight(string: str) -> int:
    """Return how much a capitalised word looks like part of a name: the binary logarithm of the odds, 0 if unknown."""
    word = string.lower().replace("’", "'")
    weight = name_weights().get(word)
    if weight is not None:
        return weight
    if word in common_words():
        return _COMMON
    if not string.isupper() and not _DERIVED.match(word):
        endings = name_endings()
        for length in _ENDING_LENGTHS:
            if length < len(word) <= _LONGEST_WORD and (weight := endings.get(word[-length:])):
                return weight
    return 0


@lru_cache(maxsize=1 << 16)
def unglued_length(string: str) -> int:
    """Return how much of a word is a name where the next word has lost its space ("Ricardisebut"): else its length."""
    word = string.lower()
    if len(word) < _SHORTEST_GLUED or word in name_weights() or word in common_words():
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
