"""From the words of an article to its places."""

from collections.abc import Iterable

from beritaextract.components.locations.echoes import add_echoes
from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.resolver import resolve_names, resolve_small
from beritaextract.components.locations.scan import walk
from beritaextract.components.locations.small import add_small
from beritaextract.components.locations.support import read_dateline, settle
from beritaextract.findings import Imprint, Location, Organization, Person, PlaceMention, Section
from beritaextract.language.words import Words

_READ = ("body", "list")
_NAMING = frozenset({"full", "short", "nickname"})


def find_locations(
    words: Words,
    sections: list[Section],
    imprint: Imprint,
    people: list[Person],
    organizations: list[Organization],
    published: str | None = None,
) -> list[Location]:
    """Find the places of an article.

    Args:
        words: The text.
        sections: Its paragraphs; only the body is read.
        imprint: Its frame; the dateline is a place.
        people: The people named; their names are no places.
        organizations: The organisations named.
        published: The ISO date of the article, if known; it knows no province founded later.

    Returns:
        The places, in the order of their first mentions.
    """
    paragraphs = [(section.first, section.last) for section in sections if section.kind in _READ]
    body = bytearray(len(words))
    for first, last in paragraphs:
        body[first:last] = b"\1" * (last - first)
    scan = Scan(words, _people(words, people), _posts(words, people), body=body)
    walk(scan, paragraphs)
    read_dateline(scan, imprint.dateline)
    settle(scan)
    resolve_names(scan)
    add_echoes(scan)
    add_small(scan)
    add_echoes(scan)
    resolve_small(scan)
    return _group(scan)


def _people(words: Words, people: Iterable[Person]) -> dict[int, int]:
    ends = {}
    for person in people:
        for mention in person.mentions:
            if mention.kind in _NAMING:
                end = words.at(mention.end - 1) + 1
                for index in range(words.at(mention.start), end):
                    ends[index] = end
    return ends


def _posts(words: Words, people: Iterable[Person]) -> frozenset[int]:
    return frozenset(
        index
        for person in people
        for position in person.positions
        for index in range(words.at(position.start), words.at(position.end - 1) + 1)
    )


def _group(scan: Scan) -> list[Location]:
    words = scan.words
    groups: dict[object, Location] = {}
    for find in sorted(scan.found, key=lambda find: (find.first, find.last)):
        start, end = words.starts[find.first], words.end(find.last - 1)
        place = find.place
        key = (place.code or place.name, place.kind) if place else (words.text[start:end].casefold(), find.kind)
        location = groups.get(key)
        if location is None:
            location = groups[key] = _location(find, words.text[start:end])
        location.mentions.append(PlaceMention(start, end, find.role))
    return list(groups.values())


def _location(find: Found, text: str) -> Location:
    place = find.place
    if place is None:
        kind = {"hamlet": "village"}.get(find.kind or "", find.kind or "other")
        return Location(text, kind, confidence=find.belief)
    return Location(
        place.name, place.kind, place.code, place.province, place.country, place.latitude, place.longitude, find.belief
    )
