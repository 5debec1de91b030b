"""Kecamatan, desa and nameless spots that no level word announces: after "di", before their parent, in a list."""

from collections.abc import Iterator

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.components.locations.levels import SMALL, small_senses
from beritaextract.components.locations.runs import capital_run, is_capital, is_joint, name_run
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import common_nouns, support_words, tail_words
from beritaextract.lexicons.places import Place

# After these a name is a place whatever it is; after the other words of support it may be a body or a team.
_PREPOSITIONS = frozenset(
    {"di", "ke", "dari", "asal", "warga", "posko", "kelahiran", "menuju", "arah", "sekitar", "area"}
)
# After these only what lies in a kabupaten of the article.
_CLOSE = frozenset({"tenggara", "utara", "selatan", "timur", "barat", "nelayan", "petani", "-"})
_SUCH_AS = frozenset({"ialah", "adalah", "seperti", "termasuk", "khususnya", "terutama"})
_NAMELY = frozenset({"yakni", "yaitu", "meliputi"})
_SPREADS = frozenset({"kawasan", "wilayah", "perairan", "daerah"})
_ORIGINS = frozenset({"asal", "warga", "kelahiran", "penduduk"})
_BANKS = frozenset(
    {"aliran", "bantaran", "tepi", "pinggir", "hulu", "hilir", "arus", "luapan", "lereng", "kaki", "puncak"}
)
_GUESSED = 0.6
_LEVELS = ("level", "post")
_HEADED = ("water", "mountain", "region")
_SEPARATORS = frozenset({",", "(", ")"})
_LONGEST = 4
_LONGEST_GAP = 4


class _Map:
    """What the finds so far cover, where they begin, and the codes of the areas they name."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.covered = bytearray(len(scan.words) + 1)
        self.by_start: dict[int, Found] = {}
        self.areas = {find.place.code for find in scan.found if find.place and find.place.code and find.sure}
        for find in scan.found:
            self.cover(find)

    def cover(self, find: Found) -> None:
        """Note a find."""
        self.by_start[find.first] = find
        self.covered[find.first : find.last] = b"\1" * (find.last - find.first)

    def add(self, find: Found) -> None:
        """Add a find."""
        self.scan.found.append(find)
        self.cover(find)


def add_small(scan: Scan) -> bool:
    """Add the small places that the finds so far make sure of; return whether there are any."""
    words = scan.words
    here = _Map(scan)
    before = len(scan.found)
    _widen(scan, here)
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


def _widen(scan: Scan, here: _Map) -> None:
    """Take the longer name of a kecamatan or desa for the shorter name inside it: Belakang Padang, Sungai Mandau."""
    words = scan.words
    for find in scan.found:
        before = find.first - 1
        if find.name is None:
            if find.kind in _HEADED and not find.senses and words.lowers[before] not in _BANKS:
                find.senses = _units_named_so(words, find, here)
                find.kind = None if find.senses else find.kind
        elif find.kind is None:
            _lengthen(scan, find, here)


def _lengthen(scan: Scan, find: Found, here: _Map) -> None:
    """Take the word before or after a name with it, if that names a unit of the article's kabupaten."""
    words = scan.words
    for added, first, last in ((find.first - 1, find.first - 1, find.last), (find.last, find.first, find.last + 1)):
        joint = min(added, find.last - 1)
        if _is_free(scan, added, here) and words.tails[joint]:
            senses = _near(small_senses(words, first, last, ""), here.areas)
            if senses:
                find.first, find.last, find.name, find.senses, find.place = first, last, None, senses, None
                here.cover(find)
                return


def _units_named_so(words: Words, find: Found, here: _Map) -> tuple[Place, ...]:
    """Return the kecamatan or desa that a name with a head is: "asal Sungai Mandau", "Sungai Nyamuk, Kecamatan B"."""
    parent, governed = _parent(words, find.last, here.by_start)
    if words.lowers[find.first - 1] not in _ORIGINS and not (parent and governed and parent.kind in SMALL):
        return ()
    senses = small_senses(words, find.first, find.last, "")
    if parent and governed:
        return tuple(sense for sense in senses if sense.code and sense.code.startswith(_codes(parent)))
    return _near(senses, here.areas)


def _is_free(scan: Scan, index: int, here: _Map) -> bool:
    """Return whether a word is capitalised and belongs to nothing else."""
    if not 0 <= index < len(scan.words) or not is_capital(scan.words, index) or here.covered[index]:
        return False
    return index not in scan.people and index not in scan.closed


def _candidates(scan: Scan, here: _Map) -> Iterator[tuple[int, str]]:
    """Yield capitalised words that may begin a small place, the last first, with the word before them."""
    words = scan.words
    lowers, strings = words.lowers, words.strings
    size = len(strings)
    listed = {
        find.last + 1
        for find in scan.found
        if find.last < size and (strings[find.last] == "," or is_joint(words, find.last))
    }
    parted = {_run_before(words, comma) for find in scan.found if (comma := _comma_before(words, find.first)) > 0}
    for index in sorted(parted.difference(scan.people).union(listed, scan.after_support), reverse=True):
        if index >= size or not strings[index][0].isupper() or here.covered[index] or not scan.body[index]:
            continue
        if index not in scan.closed and lowers[index] not in common_nouns():
            yield index, lowers[index - 1]


def _comma_before(words: Words, index: int) -> int:
    """Return the comma before a find and its level word, 0 if there is none."""
    return next((at for at in (index - 1, index - 2) if at > 0 and words.strings[at] == ","), 0)


def _run_before(words: Words, comma: int) -> int:
    """Return where the run of capitals before a comma begins: Karet Kuningan, Jakarta."""
    first = comma
    while first > 0 and comma - first < _LONGEST and (is_capital(words, first - 1) or is_joint(words, first - 1)):
        first -= 1
    return first


def _judge(scan: Scan, index: int, end: int, support: str, here: _Map) -> Found | None:
    """Return the small place that begins at a word, or None where nothing makes sure of it."""
    words = scan.words
    parent, governed = _parent(words, end, here.by_start)
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


def _parent(words: Words, end: int, by_start: dict[int, Found]) -> tuple[Found | None, bool]:
    """Return the find after a comma or bracket, and whether a level word governs it."""
    at, governed = end, False
    limit = min(len(words), end + _LONGEST_GAP)
    while at < limit and at not in by_start:
        if words.strings[at] not in _SEPARATORS:
            hit = known_phrases().match(words.lowers, at, limit)
            if not (hit and hit[1].context and hit[1].context.use in _LEVELS):
                return None, False
            governed = True
            at = hit[0]
        else:
            at += 1
    return by_start.get(at), governed


def _fitting(senses: tuple[Place, ...], parent: Found | None, areas: set[str], support: str) -> tuple[Place, ...]:
    """Return the senses that lie in the parent, else in a kabupaten or, if only one does, a province of the article."""
    above = _codes(parent) if parent else ()
    if above:
        inside = tuple(sense for sense in senses if sense.code and sense.code.startswith(above))
        if inside:
            return inside
    if support in _CLOSE or support in _SUCH_AS:
        return _near(senses, areas)
    if not (support in _PREPOSITIONS or support in _SPREADS or support in _NAMELY):
        return ()
    near = _near(senses, areas)
    if near:
        return near
    within = tuple(sense for sense in senses if sense.code and sense.code[:2] in areas)
    kecamatan = tuple(sense for sense in within if sense.kind == "district")
    return kecamatan if len(kecamatan) == 1 else within if len(within) == 1 else ()


def _near(senses: tuple[Place, ...], areas: set[str]) -> tuple[Place, ...]:
    """Return the senses that lie in a kabupaten or kota of the article."""
    return tuple(sense for sense in senses if sense.code and sense.code[:5] in areas)


def _codes(parent: Found) -> tuple[str, ...]:
    """Return the codes a parent may have; "Dramaga, Bogor" decides which Bogor it is."""
    holders = (parent.place,) if parent.kind and parent.place else parent.senses
    return tuple(holder.code for holder in holders if holder.code)


def _spread(words: Words, find: Found, here: _Map) -> None:
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
