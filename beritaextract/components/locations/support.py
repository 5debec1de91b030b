"""What the neighbours of a name say about it: datelines, lists, other mentions."""

from itertools import pairwise
from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.components.locations.levels import small_senses
from beritaextract.findings import Span
from beritaextract.language.words import Words

_BETWEEN: Final = frozenset({",", "dan", "(", "-", "–", "/", "serta", "hingga", "maupun", "atau", "ke"})
_AREAS: Final = ("city", "regency")
_WIDEST: Final = 2


def read_dateline(scan: Scan, dateline: Span | None) -> None:
    """Make sure of the places of the dateline: what stands there is a place, a kecamatan if it is nothing larger."""
    if dateline is None:
        return
    words = scan.words
    first, last = words.at(dateline.start), words.at(dateline.end - 1) + 1
    parts, begin = [], first
    for index in range(first, last + 1):
        if index == last or words.strings[index] in (",", "-", "/"):
            parts.append((begin, index))
            begin = index + 1
    for begin, end in parts:
        begin = _without_level(words, begin, end)
        if begin < end:
            _read_part(scan, begin, end)


def settle(scan: Scan) -> None:
    """Drop the unsure finds that nothing supports: no sure neighbour in a list, mention elsewhere, or province."""
    found, words = scan.found, scan.words
    for one, other in pairwise(found):
        if one.sure and not other.sure and one.last < other.first and _adjacent(words, one, other):
            other.sure = True
    for other, one in pairwise(reversed(found)):
        if other.sure and not one.sure and _adjacent(words, one, other):
            one.sure = True
    sure = {id(find.name) for find in found if find.sure}
    provinces = {find.senses[0].province for find in found if find.sure and find.senses} - {None}
    scan.found = [
        find
        for find in found
        if (find.sure or id(find.name) in sure or _is_at_home(scan, find, provinces)) and not _is_body(scan, find)
    ]


def _without_level(words: Words, first: int, last: int) -> int:
    hit = known_phrases().match(words.lowers, first, last)
    level = hit is not None and hit[1].context is not None and hit[1].context.use == "level" and hit[0] < last
    return hit[0] if hit and level else first


def _read_part(scan: Scan, first: int, last: int) -> None:
    """Take a part of the dateline for a place."""
    whole = next((find for find in scan.found if find.first == first and find.last == last), None)
    if whole is None:
        senses = small_senses(scan.words, first, last, "")
        inside = [find for find in scan.found if first <= find.first < last]
        if not senses and (inside or any(_is_glued(string) for string in scan.words.strings[first:last])):
            for find in inside:
                find.role, find.sure = "dateline", True
            return
        scan.found = [find for find in scan.found if not first <= find.first < last]
        whole = Found(first, last, senses=senses)
        scan.insert(whole)
    whole.role, whole.sure = "dateline", True


def _is_glued(word: str) -> bool:
    """Return whether a lost blank has joined two words: JakartaIndonesia."""
    return not (word[1:].islower() or word.isupper())


def _is_at_home(scan: Scan, find: Found, provinces: set[str | None]) -> bool:
    """Return whether a name lies in a province of the article and stands where only names have capital letters."""
    words = scan.words
    if find.first == 0 or not words.strings[find.first - 1][0].islower() or words.strings[find.first].isupper():
        return False
    return bool(find.senses) and find.senses[0].kind in _AREAS and find.senses[0].province in provinces


def _is_body(scan: Scan, find: Found) -> bool:
    """Return whether the article uses the name as that of a body; Barcelona is then the club, even after "di"."""
    return find.name is not None and find.kind is None and find.name.phrase.lower() in scan.bodies


def _adjacent(words: Words, one: Found, other: Found) -> bool:
    between = words.strings[one.last : other.first]
    return len(between) <= _WIDEST and all(string in _BETWEEN for string in between)
