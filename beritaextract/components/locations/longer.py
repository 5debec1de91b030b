"""Kecamatan and desa whose names hold shorter ones: Belakang Padang, Batang Natal, Sungai Mandau."""

from itertools import pairwise
from typing import Final

from beritaextract.components.locations.cover import Cover, codes_of, parent_of, senses_near
from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.levels import SMALL, small_senses
from beritaextract.language.words import Words
from beritaextract.lexicons.places import Place

_HEADED: Final = ("water", "mountain", "region")
_ORIGINS: Final = frozenset({"asal", "warga", "kelahiran", "penduduk"})
_BANKS: Final = frozenset(
    {"aliran", "bantaran", "tepi", "pinggir", "hulu", "hilir", "arus", "luapan", "lereng", "kaki", "puncak"}
)


def lengthen_names(scan: Scan, here: Cover) -> None:
    """Take the longer name of a unit of the article's kabupaten for the shorter name inside it."""
    _join_neighbours(scan, here)
    _widen(scan, here)


def _join_neighbours(scan: Scan, here: Cover) -> None:
    """Take two bare names side by side for one kecamatan or desa, if the article's kabupaten has it: Batang Natal."""
    words = scan.words
    gone: set[int] = set()
    for one, other in pairwise(scan.found):
        if one.last == other.first and words.tails[one.last - 1] and one.kind is None and other.kind is None:
            senses = senses_near(small_senses(words, one.first, other.last, ""), here.areas)
            if senses and one.first not in gone:
                one.last, one.name, one.senses, one.place = other.last, None, senses, None
                gone.add(other.first)
    if gone:
        scan.found = [find for find in scan.found if find.first not in gone]


def _widen(scan: Scan, here: Cover) -> None:
    """Take the longer name of a kecamatan or desa for the shorter name inside it: Belakang Padang, Sungai Mandau."""
    words = scan.words
    for find in scan.found:
        before = find.first - 1
        if find.name is None:
            if find.kind in _HEADED and not find.senses and words.lowers[before] not in _BANKS:
                find.senses = _units_named_so(words, find, here)
                find.kind = None if find.senses else find.kind
        elif find.kind is None and find.senses[0].kind == "world_city":
            _bring_home(words, find, here)
        elif find.kind is None and _has_capital_beside(words.strings, find):
            _lengthen(scan, find, here)


def _bring_home(words: Words, find: Found, here: Cover) -> None:
    """Take a town abroad for a kecamatan or desa of the same name in the article's kabupaten: Natal."""
    senses = senses_near(small_senses(words, find.first, find.last, ""), here.areas)
    if senses:
        find.name, find.senses, find.place = None, senses, None


def _has_capital_beside(strings: tuple[str, ...], find: Found) -> bool:
    return strings[find.first - 1][0].isupper() or (find.last < len(strings) and strings[find.last][0].isupper())


def _lengthen(scan: Scan, find: Found, here: Cover) -> None:
    """Take the word before or after a name with it, if that names a unit of the article's kabupaten."""
    words = scan.words
    for added, first, last in ((find.first - 1, find.first - 1, find.last), (find.last, find.first, find.last + 1)):
        if _is_free(scan, added, here) and words.tails[min(added, find.last - 1)]:
            senses = senses_near(small_senses(words, first, last, ""), here.areas)
            if senses:
                find.first, find.last, find.name, find.senses, find.place = first, last, None, senses, None
                here.cover(find)
                return


def _units_named_so(words: Words, find: Found, here: Cover) -> tuple[Place, ...]:
    """Return the kecamatan or desa that a name with a head is: "asal Sungai Mandau", "Sungai Nyamuk, Kecamatan B"."""
    parent, governed = parent_of(words, find.last, here.by_start)
    if words.lowers[find.first - 1] not in _ORIGINS and not (parent and governed and parent.kind in SMALL):
        return ()
    senses = small_senses(words, find.first, find.last, "")
    if parent and governed:
        return tuple(sense for sense in senses if sense.code and sense.code.startswith(codes_of(parent)))
    return senses_near(senses, here.areas)


def _is_free(scan: Scan, index: int, here: Cover) -> bool:
    """Return whether a word is capitalised and belongs to nothing else."""
    strings = scan.words.strings
    if not 0 <= index < len(strings) or not strings[index][0].isupper() or here.covered[index]:
        return False
    return index not in scan.people and index not in scan.closed
