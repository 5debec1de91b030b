"""Names of the gazetteer that no level word governs: what stands before and after them says whether they are places."""

import re
from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.heads import HEADS
from beritaextract.components.locations.known import Known, known_phrases
from beritaextract.components.locations.levels import is_called_town, small_senses
from beritaextract.components.locations.runs import is_capital, is_quoted, opens_sentence, proper_end, run_start
from beritaextract.components.locations.tails import read_tail
from beritaextract.language.words import Words
from beritaextract.lexicons.names import name_weights
from beritaextract.lexicons.places import Name

_TEAM: Final = re.compile(r"U-?\d\d")  # Timnas U23 Indonesia
_SURELY_NAME: Final = 2  # the weight from which on a word is rather a person's name than anything else
_SHORTEST_ACRONYM: Final = 3
# Parts of towns: "Denpasar Timur" is a kecamatan, "Semarang Raya" a region; the last three make no regions.
_QUARTERS: Final = frozenset(
    {"barat", "timur", "utara", "selatan", "tengah", "tenggara", "raya", "baru", "kota", "pesisir"}
)
_NO_REGIONS: Final = frozenset({"baru", "kota", "pesisir"})
# Kinds whose names are bare: with an unknown word behind them they may be part of a longer name ("Bali United").
_BARE: Final = frozenset(
    {"country", "province", "city", "regency", "world_city", "region", "island", "district", "village"}
)
_AREA_CODE: Final = 5
_TOWNS: Final = ("city", "regency")
_HEADED: Final = ("facility", "water", "mountain")
_STANDING: Final = ("city", "regency", "province", "island")
_PREPOSITIONS: Final = frozenset({"di", "ke", "dari", "asal"})


def read_name(scan: Scan, index: int, begin: int, stop: int, hit: tuple[int, Known], support: str) -> int:
    """Read a name, and add the place if it is one.

    Args:
        scan: The walk.
        index: Its first word.
        begin: Where the paragraph begins.
        stop: Where the paragraph ends.
        hit: What the trie says.
        support: Why the word before it makes it a place: "place", "group", or "" for not at all.

    Returns:
        The word to go on at.
    """
    words = scan.words
    end, known = _in_capitals(words, index, hit)
    name = known.name
    if name is None or index in scan.closed:
        return end
    if name.exact and words.text[words.starts[index] : words.end(end - 1)] != name.phrase:
        return index + 1
    if not name.needs_context and _stands_apart(words, index, end, begin, stop):
        scan.found.append(Found(index, end, name, senses=name.places))
        return end
    if known.body is not None and name.needs_context and support != "place":
        scan.bodies.add(name.phrase.lower())
        return read_body(scan, index, end, stop, known)
    if name.needs_context and is_quoted(words, index, end):
        return end
    lead = "" if support else _lead(scan, index, begin, name)
    if _belongs_before(scan, index, end, begin, lead, name):
        return proper_end(words, end, stop)
    longer = _longer(words, index, end, stop, name, support)
    if longer is not None:
        scan.found.append(longer)
        return longer.last
    loose = not support or (name.needs_context and not _is_firm(words, index, name))
    if loose and lead != "public" and name.places[0].kind in _BARE and _goes_on(scan, end, stop):
        return proper_end(words, end, stop)
    kind = "city" if is_called_town(words, end, stop) and name.places[0].kind in _TOWNS else None
    role = "jurisdiction" if lead == "public" else "mention"
    scan.found.append(Found(index, end, name, kind, _sure(words, index, name, support, lead), role, name.places))
    return end


def _stands_apart(words: Words, index: int, end: int, begin: int, stop: int) -> bool:
    """Return whether no capital stands beside a name, so that nothing can be made of it but a place."""
    strings = words.strings
    if end < stop and strings[end][0].isupper():
        return False
    return index == begin or not (strings[index - 1][0].isupper() or words.lowers[index - 1] == "of")


def read_body(scan: Scan, index: int, end: int, stop: int, known: Known) -> int:
    """Return the word after the name of a body; the places inside a private one do not count."""
    if known.body == "opener":
        return skip_name(scan, index, end, stop)
    if known.body == "name":
        scan.closed.update(range(index, end))
    return end


def skip_name(scan: Scan, first: int, index: int, stop: int) -> int:
    """Return the end of a name that holds no place; its short form in brackets is noted."""
    words = scan.words
    end = proper_end(words, index, stop)
    scan.closed.update(range(first, end))
    for at in range(index, end - 2):
        if words.strings[at] == "(" and words.strings[at + 2] == ")":
            scan.bodies.add(words.lowers[at + 1])
    return end


def _in_capitals(words: Words, index: int, hit: tuple[int, Known]) -> tuple[int, Known]:
    """Return the longest hit whose last word is no word in small letters; nothing is known of it if there is none."""
    end, known = hit
    while words.strings[end - 1][0].islower():
        shorter = known_phrases().match(words.lowers, index, end - 1) if end - 1 > index else None
        if shorter is None:
            return end, Known()
        end, known = shorter
    return end, known


def _lead(scan: Scan, index: int, begin: int, name: Name) -> str:
    """Return what stands before a name: a "public" body or post, an "acronym", another "name", or "" for nothing."""
    words = scan.words
    if index == begin or not words.tails[index - 1]:
        return ""
    before = index - 1
    string = words.strings[before]
    if not is_capital(words, before) or _TEAM.fullmatch(string):
        return ""
    if opens_sentence(words, before, begin):
        return "name" if before in scan.closed or name.needs_context else ""
    if scan.found and scan.found[-1].last == index:
        return ""
    if before in scan.closed:
        return "name"
    if scan.opened >= run_start(words, before, begin):
        return "public"
    acronym = string.isalpha() and string.isupper() and len(string) >= _SHORTEST_ACRONYM
    return "acronym" if acronym else "name"


def _belongs_before(scan: Scan, index: int, end: int, begin: int, lead: str, name: Name) -> bool:
    """Return whether a name is the end of the name before it: Google Indonesia, WHM Jakarta, the ship JKW Mahakam."""
    if index > begin and (scan.words.lowers[index - 1] in scan.bodies or scan.words.lowers[index - 1] == "of"):
        return True
    stands = not name.needs_context and not _stands_within(scan, index, end)
    stands = stands and (name.places[0].kind in _STANDING or (name.places[0].kind in _HEADED and " " in name.phrase))
    return (lead == "name" and not stands) or (lead == "acronym" and not stands and name.places[0].kind != "country")


def _stands_within(scan: Scan, index: int, end: int) -> bool:
    """Return whether words of a person's name stand on both sides: a town between them is their middle."""
    words, weights = scan.words, name_weights()
    after = end < len(words) and bool(words.tails[end - 1]) and is_capital(words, end)
    if not after or weights.get(words.lowers[end], 0) < _SURELY_NAME:
        return False
    return index > 0 and weights.get(words.lowers[index - 1], 0) > 0


def _longer(words: Words, index: int, end: int, stop: int, name: Name, support: str) -> Found | None:
    """Return the longer name that a name begins: a part of a town, or a building named in the English order."""
    if end >= stop or not words.tails[end - 1] or not is_capital(words, end):
        return None
    if words.lowers[end] in _QUARTERS:
        return _quarter(words, index, end, name)
    return read_tail(words, index, end, stop) if support == "place" else None


def _quarter(words: Words, index: int, end: int, name: Name) -> Found | None:
    areas = tuple(place.code[:_AREA_CODE] for place in name.places if place.code)
    units = small_senses(words, index, end + 1, "district")
    senses = tuple(unit for unit in units if unit.code and unit.code.startswith(areas)) if areas else units
    if senses:
        return Found(index, end + 1, None, "district", senses=senses)
    if words.lowers[end] in _NO_REGIONS or name.places[0].code == "ID":
        return None
    return Found(index, end + 1, None, "region")


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
    use = known.context.use if known.context else ""
    return not (known.stop or known.name or use in HEADS or use in ("level", "post"))


def _is_firm(words: Words, index: int, name: Name) -> bool:
    """Return whether a name counts before an unknown capital: after "di", if it is no foreign town (Astana Gede)."""
    return words.lowers[index - 1] in _PREPOSITIONS and name.places[0].kind != "world_city"


def _sure(words: Words, index: int, name: Name, support: str, lead: str) -> bool:
    """Return whether the text treats a name as a place by itself; one in capitals throughout may be anything."""
    if not name.needs_context:
        return True
    if words.strings[index].isupper() and not name.phrase.isupper():
        return False
    if support == "group" and name.places[0].kind == "country":
        return True
    return support == "place" or (lead == "public" and name.places[0].kind != "world_city")
