"""What the component knows: one trie over place names, context words and the names of bodies, posts and ranks."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from beritaextract.language.phrases import Phrases
from beritaextract.lexicons.bodies import bodies
from beritaextract.lexicons.names import ranks
from beritaextract.lexicons.place_context import ContextWord, context_words, support_words
from beritaextract.lexicons.places import Name, gazetteer
from beritaextract.lexicons.posts import posts

# Bodies with a jurisdiction: the place they name counts. The places inside all other names do not.
_PUBLIC: Final = frozenset({"government", "police", "court", "legislature", "military"})
_AREAS: Final = frozenset({"country", "province", "city", "regency"})
_NATIONAL: Final = "Timnas"  # a national team is named by its country, which counts


class Known(NamedTuple):
    """What a phrase is known to be.

    `body` is "public" for a body with a jurisdiction, "name" for a name that is complete, "opener" for the first word
    of a name that goes on, None for no body. `stop` says that no name goes on with it: a post, a rank, a weekday;
    `office` that it is a public post; `leads` that a jurisdiction may follow.
    """

    name: Name | None = None
    context: ContextWord | None = None
    body: str | None = None
    stop: bool = False
    office: bool = False
    leads: bool = False

    def joined(self, other: "Known") -> "Known":
        """Return both together."""
        return Known(
            other.name or self.name,
            other.context or self.context,
            other.body or self.body,
            other.stop or self.stop,
            other.office or self.office,
            other.leads or self.leads,
        )


@cache
def known_phrases() -> Phrases[Known]:
    """Return the trie."""
    table: dict[str, Known] = {}
    for phrase, value in _entries():
        key = phrase.lower() if phrase.replace(" ", "").isalpha() else phrase  # marks are cut apart by their letters
        table[key] = table[key].joined(value) if key in table else value
    return Phrases(table.items())


@cache
def interesting_words() -> frozenset[str]:
    """Return the words at which the walk stops: those that may begin a known phrase, and words of support."""
    return frozenset(known_phrases().openings).union(support_words())


@cache
def alert_words() -> frozenset[str]:
    """Return the words worth a look in small letters: levels, heads, titles and the like."""
    looked_for = ("level", "post", "next", "title", "head", "town", "owner")
    first = (word.phrase.lower().split(" ")[0] for word in context_words() if word.use in looked_for)
    return frozenset(first)


def _is_foreign_or_local(name: Name | None) -> bool:
    return name is not None and not name.needs_context and name.places[0].kind in _AREAS and name.places[0].code != "ID"


def _names_its_area(form: str) -> bool:
    """Return whether a public body's name ends with its area, which is read by itself: Pemprov DKI Jakarta."""
    words, phrases = form.lower().split(" "), gazetteer().phrases
    rests = (phrases.get(" ".join(words[index:])) for index in range(1, len(words)))
    return any(_is_foreign_or_local(name) for name in rests)


def _entries() -> Iterator[tuple[str, Known]]:
    for name in gazetteer().phrases.values():
        yield name.phrase, Known(name=name)
    for body in bodies():
        public = body.kind in _PUBLIC
        value = "public" if public else "opener" if body.opens else "name"
        for form in (body.name, *body.abbreviations):
            if not (form.startswith(_NATIONAL) or (public and _names_its_area(form))):
                yield form, Known(body=value, leads=public)
    openers = tuple(f" {body.name.lower()}" for body in bodies() if body.kind in _PUBLIC and body.opens)
    for post in posts():
        if post.takes != "role":
            office = post.public or post.form.endswith(openers)
            yield post.form, Known(stop=True, office=office, leads=office)
    for rank in ranks():
        yield rank.form, Known(stop=True)
    for word in context_words():
        yield word.phrase, Known(context=word, stop=word.use == "stop", leads=word.use in ("level", "post"))
