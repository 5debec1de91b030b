"""What the component knows: one trie over titles, bodies, ranks, honorifics and places, and the weights of name words."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from beritaextract.language.phrases import Phrases
from beritaextract.lexicons.bodies import Body, bodies
from beritaextract.lexicons.names import Honorific, Rank, honorifics, name_weights, ranks
from beritaextract.lexicons.places import gazetteer
from beritaextract.lexicons.posts import Post, posts


class Known(NamedTuple):
    """What a phrase is known to be; often more than one thing ("Kapten" is a rank and a post)."""

    post: Post | None = None
    body: Body | None = None
    rank: Rank | None = None
    honorific: Honorific | None = None
    place: bool = False
    exact: str | None = None
    prefix: str | None = None


# Before a title: acting (with the short form of the contract), former, or a candidate for the post.
_PREFIXES = {
    "plt": "Plt", "plt.": "Plt", "pelaksana tugas": "Plt", "pelaksana tugas harian": "Plh",
    "plh": "Plh", "plh.": "Plh", "pelaksana harian": "Plh",
    "pj": "Pj", "pj.": "Pj", "penjabat": "Pj", "pjs": "Pjs", "pjs.": "Pjs", "penjabat sementara": "Pjs",
    "mantan": "former", "eks": "former", "bekas": "former",
    "calon": "candidate", "bakal calon": "candidate",
}  # fmt: skip
_SHORTEST_PLAIN = 4


@cache
def known_phrases() -> Phrases[Known]:
    """Return the trie."""
    table: dict[str, Known] = {}
    for phrase, field, value in _entries():
        table[phrase] = table.get(phrase, Known())._replace(**{field: value})
    return Phrases(table.items())


def _entries() -> Iterator[tuple[str, str, object]]:
    for phrase, name in gazetteer().phrases.items():
        if not name.needs_context or name.places[0].kind != "other":
            yield phrase, "place", True
        if name.exact:
            yield phrase, "exact", name.phrase
    for body in bodies():
        for form in (body.name, *body.abbreviations):
            yield form.lower(), "body", body
            if form.isupper() and len(form) <= _SHORTEST_PLAIN:
                yield form.lower(), "exact", form
    for rank in ranks():
        yield rank.form.lower(), "rank", rank
    for honorific in honorifics():
        yield honorific.form.lower(), "honorific", honorific
    for post in posts():
        yield post.form, "post", post
    for phrase, prefix in _PREFIXES.items():
        yield phrase, "prefix", prefix


@lru_cache(maxsize=1 << 16)
def name_weight(word: str) -> int:
    """Return how much a capitalised word looks like part of a name: the binary logarithm of the odds, 0 if unknown."""
    return name_weights().get(word.lower(), 0)
