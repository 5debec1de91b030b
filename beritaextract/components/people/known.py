"""What the component knows: one trie over titles, bodies, ranks, honorifics, places and things."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body, bodies
from beritaextract.lexicons.names import Honorific, Rank, honorifics, not_people, person_words, ranks
from beritaextract.lexicons.places import Name as PlaceName
from beritaextract.lexicons.places import gazetteer
from beritaextract.lexicons.posts import Post, post_prefixes, posts


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


_LONGEST_EXACT: Final = 5


@cache
def known_phrases() -> Phrases[Known]:
    """Return the trie."""
    table: dict[str, Known] = {}
    printed: dict[str, str] = {}
    for phrase, field, value in _entries():
        key = phrase.lower() if phrase.isalpha() else " ".join(Words(phrase).lowers)
        printed.setdefault(key, phrase)  # how a phrase is cut into words depends on its capitals
        table[key] = table.get(key, Known())._replace(**{field: value})  # type: ignore[arg-type]
    phrases = Phrases((printed[key], known) for key, known in table.items())
    for key, known in table.items():
        if len(key) == len("h .") and key.endswith(" ."):  # before a name "H." is one word, elsewhere two
            phrases.add([key.replace(" ", "")], known)
    return phrases


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
    for phrase, prefix in post_prefixes().items():
        yield phrase, "prefix", prefix
    for phrase in not_people():
        yield phrase, "thing", True
    for word in person_words("head"):
        yield word, "head", True


@cache
def lower_openers() -> frozenset[str]:
    """Return the words at which a title, its prefix or an honorific in lower case may begin."""
    forms = [post.form for post in posts()] + [phrase.lower() for phrase in post_prefixes()]
    forms += [honorific.form for honorific in honorifics() if honorific.form[0].islower()]
    return frozenset(Words(form).lowers[0] for form in forms)
