"""From the words of an article to its places."""

from collections.abc import Iterable
from typing import Final

from beritaextract.components.locations.echoes import add_echoes
from beritaextract.components.locations.found import Scan
from beritaextract.components.locations.grouping import group
from beritaextract.components.locations.known import known_phrases
from beritaextract.components.locations.resolver import resolve_names, resolve_small
from beritaextract.components.locations.scan import walk
from beritaextract.components.locations.small import add_small
from beritaextract.components.locations.support import read_dateline, settle
from beritaextract.findings import Imprint, Location, Organization, Person, Section
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import support_words

_READ: Final = ("body", "list")
_NAMING: Final = frozenset({"full", "short", "nickname"})
# Names of such bodies hold no places; those of public bodies name their jurisdiction.
_CLOSED: Final = frozenset({"company", "media", "university", "party", "association"})
_OUTSIDE: Final = frozenset({"di", "ke", "dari", "dalam"})  # no name of a person holds these


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
        people: The people named; their names are no places, their posts have jurisdictions.
        organizations: The organisations named.
        published: The ISO date of the article, if known; it knows no province founded later.

    Returns:
        The places, in the order of their first mentions.
    """
    scan = _prepare(words, sections, people, organizations)
    walk(scan, [(section.first, section.last) for section in sections if section.kind in _READ])
    read_dateline(scan, imprint.dateline)
    settle(scan)
    resolve_names(scan)
    add_echoes(scan)
    if add_small(scan):
        resolve_names(scan)
        add_echoes(scan)
    resolve_small(scan)
    _mark_jurisdictions(scan, people)
    return group(scan, published)


def _prepare(words: Words, sections: list[Section], people: list[Person], organizations: list[Organization]) -> Scan:
    body = bytearray(len(words))
    for section in sections:
        if section.kind in _READ:
            body[section.first : section.last] = b"\1" * (section.last - section.first)
    return Scan(words, _people(words, people), _posts(people), body=body, closed=_closed(words, organizations))


def _people(words: Words, people: Iterable[Person]) -> dict[int, int]:
    ends: dict[int, int] = {}
    for person in people:
        for mention in person.mentions:
            if mention.kind in _NAMING:
                first, last = _range(words, mention.start, mention.end)
                for at in range(first, last):
                    if words.lowers[at] in _OUTSIDE:
                        last = at
                        break
                for at in range(first, last):
                    ends[at] = last
    return ends


def _posts(people: Iterable[Person]) -> list[tuple[int, int]]:
    return sorted((position.start, position.end) for person in people for position in person.positions)


def _closed(words: Words, organizations: Iterable[Organization]) -> set[int]:
    """Return the words, but the first, of the names of private bodies; a building is read by its head instead."""
    closed: set[int] = set()
    for organization in organizations:
        if organization.kind in _CLOSED:
            for mention in organization.mentions:
                first, last = _range(words, *mention)
                if last - first == 1:
                    continue
                hit = known_phrases().match(words.lowers, first, last)
                if not (hit and hit[1].context) and words.lowers[first] not in support_words():
                    closed.update(range(first + 1, last))
    return closed


def _range(words: Words, start: int, end: int) -> tuple[int, int]:
    return words.at(start), words.at(end - 1) + 1


def _mark_jurisdictions(scan: Scan, people: Iterable[Person]) -> None:
    places = [position.place for person in people for position in person.positions if position.place]
    if not places:
        return
    by_first = {find.first: find for find in scan.found}
    for place in places:
        for index in range(*_range(scan.words, place.start, place.end)):
            find = by_first.get(index)
            if find is not None and find.role == "mention":
                find.role = "jurisdiction"
