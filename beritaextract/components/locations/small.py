"""Kecamatan, desa and nameless spots that no level word announces: after "di", before their parent, in a list."""

from collections.abc import Iterator
from typing import Final

from beritaextract.components.locations.cover import Cover, codes_of, parent_of, senses_near
from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.components.locations.levels import SMALL, small_senses
from beritaextract.components.locations.longer import lengthen_names
from beritaextract.components.locations.runs import capital_run, is_capital, is_joint, name_run
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import common_nouns, support_words, tail_words
from beritaextract.lexicons.places import Place

# After these a name is a place whatever it is; after the other words of support it may be a body or a team.
_PREPOSITIONS: Final = frozenset(
    {"di", "ke", "dari", "asal", "warga", "posko", "kelahiran", "menuju", "arah", "sekitar", "area"}
)
# After these only what lies in a kabupaten of the article.
_CLOSE: Final = frozenset({"tenggara", "utara", "selatan", "timur", "barat", "nelayan", "petani", "-"})
_SUCH_AS: Final = frozenset({"ialah", "adalah", "seperti", "termasuk", "khususnya", "terutama"})
_NAMELY: Final = frozenset({"yakni", "yaitu", "meliputi"})
_SPREADS: Final = frozenset({"kawasan", "wilayah", "perairan", "daerah"})
_GUESSED: Final = 0.6
_LONGEST: Final = 4


def add_small(scan: Scan) -> bool:
    """Add the small places that the finds so far make sure of; return whether there are any."""
    words = scan.words
    here = Cover(scan)
    lengthen_names(scan, here)
    before = len(scan.found)
    for find in scan.found[:before]:
        if find.kind in SMALL and find.senses:
            _spread(words, find, here)
    for index, support in _candidates(scan, here):
        end = name_run(words, index, len(words), _LONGEST)
        while end > index and here.covered[end - 1]:
            end -= 1
        if end > index and not is_joint(words, end - 1) and (new := _judge(scan, index, end, support, here)):
            here.add(new)
            _spread(words, new, here)
    if len(scan.found) == before:
        return False
    scan.found.sort(key=lambda find: find.first)
    return True


def _candidates(scan: Scan, here: Cover) -> Iterator[tuple[int, str]]:
    """Yield capitalised words that may begin a small place, the last first, with the word before them."""
    words = scan.words
    lowers, strings = words.lowers, words.strings
    size = len(strings)
    listed = {
        find.last + 1
        for find in scan.found
        if find.last < size and (strings[find.last] == "," or is_joint(words, find.last))
    }
    parted = {_run_before(words, comma) for find in scan.found if (comma := _comma_before(strings, find.first))}
    candidates = parted.difference(scan.people).union(listed, scan.after_support)
    for index in sorted((index for index in candidates if index < size and not here.covered[index]), reverse=True):
        if here.covered[index] or not strings[index][0].isupper() or not scan.body[index]:
            continue
        if index not in scan.closed and lowers[index] not in common_nouns():
            yield index, lowers[index - 1]


def _comma_before(strings: tuple[str, ...], index: int) -> int:
    """Return the comma before a find and its level word, 0 if there is none."""
    if index > 1 and strings[index - 1] == ",":
        return index - 1
    return index - 2 if index > 2 and strings[index - 2] == "," else 0


def _run_before(words: Words, comma: int) -> int:
    """Return where the run of capitals before a comma begins: Karet Kuningan, Jakarta."""
    first = comma
    while first > 0 and comma - first < _LONGEST and (is_capital(words, first - 1) or is_joint(words, first - 1)):
        first -= 1
    return first


def _judge(scan: Scan, index: int, end: int, support: str, here: Cover) -> Found | None:
    """Return the small place that begins at a word, or None where nothing makes sure of it."""
    words = scan.words
    parent, governed = parent_of(words, end, here.by_start)
    for last in range(end, index, -1):
        hit = known_phrases().match(words.lowers, index, last)
        if hit and hit[0] == last and (hit[1].body or hit[1].stop or hit[1].context):
            return None
        senses = small_senses(words, index, last, "")
        if senses and (fitting := _fitting(senses, parent if last == end else None, here.areas, support)):
            return Found(index, last, senses=fitting)
    if parent is None or parent.first == end or index in scan.people or words.lowers[index] in support_words():
        return None
    if support in ("di", "ke") or support in _SPREADS or (governed and (support == "," or support in _PREPOSITIONS)):
        building = any(low in tail_words() for low in words.lowers[index:end])
        return Found(index, end, kind="facility" if building else "other", belief=_GUESSED)
    return None


def _fitting(senses: tuple[Place, ...], parent: Found | None, areas: set[str], support: str) -> tuple[Place, ...]:
    """Return the senses that lie in the parent, else in a kabupaten or, if only one does, a province of the article."""
    above = codes_of(parent) if parent else ()
    if above:
        inside = tuple(sense for sense in senses if sense.code and sense.code.startswith(above))
        if inside:
            return inside
    if support in _CLOSE or support in _SUCH_AS:
        return senses_near(senses, areas)
    if not (support in _PREPOSITIONS or support in _SPREADS or support in _NAMELY):
        return ()
    near = senses_near(senses, areas)
    if near:
        return near
    within = tuple(sense for sense in senses if sense.code and sense.code[:2] in areas)
    kecamatan = tuple(sense for sense in within if sense.kind == "district")
    return kecamatan if len(kecamatan) == 1 else within if len(within) == 1 else ()


def _spread(words: Words, find: Found, here: Cover) -> None:
    """Take the other items of a list for places of the same province."""
    provinces = {sense.province for sense in find.senses}
    at = find.last
    while at < len(words) and provinces:
        while at < len(words) and words.lowers[at] in (",", "dan", "serta"):
            at += 1
        if at == find.last or at >= len(words) or not is_capital(words, at) or here.covered[at]:
            return
        for end in dict.fromkeys(
            (capital_run(words, at, len(words), _LONGEST), name_run(words, at, len(words), _LONGEST))
        ):
            units = small_senses(words, at, end, "") if end > at and not any(here.covered[at:end]) else ()
            senses = tuple(unit for unit in units if unit.province in provinces)
            if senses:
                break
        else:
            return
        senses = tuple(sense for sense in senses if sense.kind == find.senses[0].kind) or senses
        find = Found(at, end, senses=senses)
        here.add(find)
        at = end
