"""One walk over the article: every stretch that names a place, or may do so."""

import re
from collections.abc import Iterable

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.heads import HEADS, read_head
from beritaextract.components.locations.known import Known, known_phrases
from beritaextract.components.locations.levels import read_level, small_senses
from beritaextract.components.locations.runs import (
    QUOTES,
    after_bracket,
    is_capital,
    opens_sentence,
    proper_end,
    run_start,
)
from beritaextract.components.locations.tails import read_closed, read_tail
from beritaextract.language.words import Words
from beritaextract.lexicons.names import name_weights
from beritaextract.lexicons.place_context import support_words
from beritaextract.lexicons.places import Name

_LONGEST_TITLE = 12
_SURELY_NAME = 2
_QUARTERS = frozenset({"barat", "timur", "utara", "selatan", "tengah", "tenggara", "raya", "baru", "kota", "pesisir"})
_BARE = frozenset({"country", "province", "city", "regency", "world_city", "region", "island", "district", "village"})
_PREPOSITIONS = frozenset({"di", "ke", "dari", "asal"})
_TEAM = re.compile(r"U-?\d\d")  # Timnas U23 Indonesia


def walk(scan: Scan, paragraphs: Iterable[tuple[int, int]]) -> None:
    """Read the paragraphs, given as ranges of words, and add what is found."""
    root = known_phrases().root
    starts = [index for index, low in enumerate(scan.words.lowers) if low in root]
    at = 0
    for begin, stop in paragraphs:
        resume = begin
        while at < len(starts) and starts[at] < stop:
            if starts[at] >= resume:
                resume = _read(scan, starts[at], begin, stop)
            at += 1


def _read(scan: Scan, index: int, begin: int, stop: int) -> int:
    """Read what begins at a word; return the word to go on at."""
    words = scan.words
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is None:
        return index + 1
    end, known = hit
    if known.office or known.body == "public" or (known.context and known.context.use in ("level", "post")):
        scan.opened = index
    capital = is_capital(words, index)
    if known.name and not capital:
        hit = known_phrases().match(words.lowers, index, end - 1) if end - 1 > index else None
        if hit is None:
            return index + 1
        end, known = hit
    supported = index > begin and words.lowers[index - 1] in support_words()
    if index in scan.people and not supported:
        if not (scan.people[index] == end and _follows_in_list(scan, index)):
            return scan.people[index]
    context = known.context
    if context is not None and not (known.name and known.name.exact):
        if context.use == "next":
            return _after_name(scan, end, stop)
        if context.use == "block":
            return _skip_name(scan, index, end, stop) if capital else end
        if context.use == "title":
            return _after_title(words, end, stop)
        if context.use in HEADS:
            found = read_closed(scan, index, end, begin) or read_head(scan, index, end, begin, stop, context)
        else:
            found = read_level(scan, index, end, stop, context)
        if found is None:
            return end
        scan.found.append(found)
        return found.last
    if known.name is not None and capital:
        return _read_name(scan, index, begin, stop, hit, supported)
    if known.body is not None and capital:
        return _read_body(scan, index, end, stop, known)
    return index + 1 if known.name else end


def _follows_in_list(scan: Scan, index: int) -> bool:
    """Return whether a word follows a place in a list: then even a surname is a place (Karo, Dairi, Samosir)."""
    return bool(scan.found) and scan.found[-1].last == index - 1 and scan.words.strings[index - 1] == ","


def _after_name(scan: Scan, index: int, stop: int) -> int:
    """Return the word after a place name that is none here: dolar Singapura, sate Padang."""
    words = scan.words
    hit = known_phrases().match(words.lowers, index, stop) if index < stop else None
    if hit is None or hit[1].name is None:
        return index
    scan.closed.update(range(index, hit[0]))
    return after_bracket(words, hit[0], stop)


def _after_title(words: Words, index: int, stop: int) -> int:
    """Return the word after a title in quotation marks: the film "Indonesia dari Timur" is no place."""
    if index >= stop or words.strings[index] not in QUOTES:
        return index
    for close in range(index + 1, min(stop, index + _LONGEST_TITLE)):
        if words.strings[close] in QUOTES:
            return close + 1
    return index


def _read_body(scan: Scan, index: int, end: int, stop: int, known: Known) -> int:
    words = scan.words
    if known.body == "opener" and words.lowers[index] not in support_words():
        return _skip_name(scan, index, end, stop)
    if known.body == "name":
        scan.closed.update(range(index, end))
    return end


def _skip_name(scan: Scan, first: int, index: int, stop: int) -> int:
    """Return the end of a name that holds no place; its short form in brackets is noted."""
    words = scan.words
    end = proper_end(words, index, stop)
    scan.closed.update(range(first, end))
    for at in range(index, end - 2):
        if words.strings[at] == "(" and words.strings[at + 2] == ")":
            scan.bodies.add(words.lowers[at + 1])
    return end


def _read_name(scan: Scan, index: int, begin: int, stop: int, hit: tuple[int, Known], supported: bool) -> int:
    """Read a name of the gazetteer that no level word governs."""
    words = scan.words
    end, known = hit
    while words.strings[end - 1][0].islower():
        shorter = known_phrases().match(words.lowers, index, end - 1) if end - 1 > index else None
        if shorter is None or shorter[1].name is None:
            return end
        end, known = shorter
    name = known.name
    if name is None or index in scan.closed:
        return end
    if name.exact and words.text[words.starts[index] : words.end(end - 1)] != name.phrase:
        return index + 1
    if known.body is not None and name.needs_context and not supported:
        scan.bodies.add(name.phrase.lower())
        return _read_body(scan, index, end, stop, known)
    role = "mention"
    if index > begin and words.lowers[index - 1] in scan.bodies | {"of"}:
        return _skip_name(scan, index, end, stop)
    if not supported:
        lead = _lead(scan, index, begin)
        if lead == "name" and not _stands_alone(name) or lead == "acronym" and not _is_large(name):
            return _skip_name(scan, index, end, stop)
        role = "jurisdiction" if lead == "public" else "mention"
    quarter = _read_quarter(words, index, end, stop, name)
    if quarter:
        scan.found.append(quarter)
        return quarter.last
    tail = read_tail(words, index, end, stop) if supported and words.tails[end - 1] else None
    if tail:
        scan.found.append(tail)
        return tail.last
    if name.places[0].kind in _BARE and _goes_on(scan, end, stop):
        team = name.needs_context and words.lowers[index - 1] not in _PREPOSITIONS
        if (not supported and role == "mention") or (supported and team):
            return _skip_name(scan, index, end, stop)
    kind = None
    if end < stop and words.strings[end] == "Kota" and name.places[0].kind in ("city", "regency"):
        kind = "city"
    shouted = words.strings[index].isupper() and not name.phrase.isupper()
    sure = not name.needs_context
    if not shouted:
        sure = sure or supported or (role == "jurisdiction" and name.places[0].kind != "world_city")
    scan.found.append(Found(index, end, name, kind, sure, role, name.places))
    return end


def _stands_alone(name: Name) -> bool:
    """Return whether a name counts even at the end of a run of unknown capitals: towns and provinces, no countries."""
    return not name.needs_context and name.places[0].kind in ("city", "regency", "province", "island")


def _read_quarter(words: Words, index: int, end: int, stop: int, name: Name) -> Found | None:
    """Read a name with a quarter of the compass: a kecamatan (Denpasar Timur), or a region (Semarang Raya)."""
    if end >= stop or not words.tails[end - 1] or words.lowers[end] not in _QUARTERS or not is_capital(words, end):
        return None
    areas = tuple(place.code for place in name.places if place.code)
    senses = tuple(s for s in small_senses(words, index, end + 1, "district") if s.code and s.code.startswith(areas))
    if senses:
        return Found(index, end + 1, None, "district", senses=senses)
    if words.lowers[end] in ("kota", "baru", "pesisir") or name.places[0].code == "ID":
        return None
    return Found(index, end + 1, None, "region")


def _is_large(name: Name) -> bool:
    """Return whether a name counts after an acronym: UMKM Indonesia, PWNU Jatim, but not the ship JKW Mahakam."""
    return name.places[0].kind == "country" or _stands_alone(name)


def _lead(scan: Scan, index: int, begin: int) -> str:
    """Return what stands before a name: a "public" body or post, an "acronym", another "name", or "" for nothing."""
    words = scan.words
    if index == begin or not words.tails[index - 1]:
        return ""
    before = index - 1
    string = words.strings[before]
    if string == ")" or _TEAM.fullmatch(string):
        return ""
    if not is_capital(words, before) or opens_sentence(words, before, begin):
        return ""
    if scan.found and scan.found[-1].last == index:
        return ""
    if string.isupper() and len(string) > 2 and before not in scan.closed and string.isalpha():
        return "acronym"
    return "public" if scan.opened >= run_start(words, before, begin) else "name"


def _goes_on(scan: Scan, end: int, stop: int) -> bool:
    """Return whether an unknown capitalised word follows a name directly, so that it may be part of a longer one."""
    words = scan.words
    if end >= stop or not words.tails[end - 1] or not is_capital(words, end) or end in scan.people:
        return False
    if name_weights().get(words.lowers[end], 0) >= _SURELY_NAME or _TEAM.fullmatch(words.strings[end]):
        return False
    hit = known_phrases().match(words.lowers, end, stop)
    if hit is None:
        return True
    known = hit[1]
    return not (known.stop or known.name or (known.context and known.context.use in ("level", "post", *HEADS)))
