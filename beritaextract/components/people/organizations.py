"""Organisations of the article: bodies with their short forms, and where they occur."""

from collections.abc import Iterator
from typing import Final

from beritaextract.components.people.readings import Scan
from beritaextract.findings import Abbreviation, Organization, Span
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body
from beritaextract.lexicons.names import person_words

_WITH_DAUGHTERS: Final = frozenset(("state_company", "company", "media", "association", "party", "university"))
_PLACES: Final = frozenset(("Kecamatan", "Kelurahan"))
_MARKS: Final = frozenset("(),")


def find_organizations(words: Words, found: Scan, abbreviations: list[Abbreviation]) -> list[Organization]:
    """Make organisations of the bodies that the walk met, alone or inside posts.

    Args:
        words: The words of the text.
        found: What the walk found.
        abbreviations: The pairs that the article explains.

    Returns:
        The organisations in order of first appearance.
    """
    longs = {pair.short: pair.long for pair in abbreviations}
    spans = [*found.bodies, *_inside_posts(words, found)]
    spans.sort(key=lambda span: span[0])
    known: dict[str, Organization] = {}
    for first, last, body in spans:
        span = Span(words.starts[first], words.end(last - 1))
        text = words.text[span.start : span.end]
        if body.name in _PLACES or _means_other(text, body, longs):
            continue
        organization = known.setdefault(_key(text, body, longs), Organization(text, body.kind))
        organization.mentions.append(span)
        if len(text) > len(organization.name):
            organization.name, text = text, organization.name
        if text != organization.name and _is_short(text, body, longs) and organization.abbreviation is None:
            organization.abbreviation = text
    for short, long in longs.items():
        if (named := known.get(long.lower())) is not None:
            named.abbreviation = named.abbreviation or short
    return sorted(known.values(), key=lambda organization: organization.mentions[0])


def _inside_posts(words: Words, found: Scan) -> Iterator[tuple[int, int, Body]]:
    """Yield the institutions of the posts, without what stands in brackets after them."""
    for post in found.posts:
        body, first, last = post.body, post.body_first, post.body_last
        if body is None or first is None or last is None:
            continue
        if post.body_open:
            while last < post.last and words.strings[last] not in _MARKS:
                last += 1
        if last - first > 1 or words.lowers[first] not in person_words("body word"):
            yield first, last, body


def _key(text: str, body: Body, longs: dict[str, str]) -> str:
    """Return what one organisation's mentions have in common: its full name in lower case."""
    if text in longs:
        return longs[text].lower()
    if text in body.abbreviations and not body.opens and _abbreviates(text, body):
        return body.name.lower()
    return text.lower()


def _abbreviates(text: str, body: Body) -> bool:
    """Return whether another name of a body is really its own, and not that of a daughter or a section."""
    return body.kind not in _WITH_DAUGHTERS or text in body.name or (text.isupper() and " " not in text)


def _means_other(text: str, body: Body, longs: dict[str, str]) -> bool:
    """Return whether the article explains a short form as something else ("PMI" as an index)."""
    long = longs.get(text)
    return long is not None and not body.opens and text in body.abbreviations and long.lower() != body.name.lower()


def _is_short(text: str, body: Body, longs: dict[str, str]) -> bool:
    return text in longs or text in body.abbreviations
