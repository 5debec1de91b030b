"""Kecamatan, desa and nameless spots that no level word announces: after "di", before their parent, in a list."""

from collections.abc import Iterator

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.components.locations.levels import small_senses
from beritaextract.components.locations.runs import is_capital, is_joint, name_run
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import common_nouns, support_words, tail_words
from beritaextract.lexicons.places import Place

# After these a name is a place whatever it is; after the other words of support it may be a body or a team.
_PREPOSITIONS = frozenset(
    {"di", "ke", "dari", "asal", "kawasan", "wilayah", "daerah", "perairan", "warga", "posko", "kelahiran", "menuju"}
)
_GUESSED = 0.6
_LEVELS = ("level", "post")
_SEPARATORS = frozenset({",", "(", ")"})
_LONGEST = 4
_LONGEST_GAP = 4


def add_small(scan: Scan) -> bool:
    """Add the small places that the finds so far make sure of; return whether there are any."""
    words = scan.words
    covered = bytearray(len(words) + 1)
    by_start = {}
    for find in scan.found:
        by_start[find.first] = find
        covered[find.first : find.last] = b"\1" * (find.last - find.first)
    before = len(by_start)
    areas: set[str] = {find.place.code for find in scan.found if find.place and find.place.code and find.sure}
    for index, support in _candidates(scan, covered):
        end = name_run(words, index, len(words), _LONGEST)
        while end > index and covered[end - 1]:
            end -= 1
        if end > index and is_joint(words, end - 1):
            continue
        new = _judge(scan, index, end, support, areas, by_start) if end > index else None
        if new:
            _add(scan, new, covered, by_start)
            _spread(scan, new, covered, by_start)
    if len(by_start) == before:
        return False
    scan.found.sort(key=lambda find: find.first)
    return True


def _add(scan: Scan, find: Found, covered: bytearray, by_start: dict[int, Found]) -> None:
    scan.found.append(find)
    by_start[find.first] = find
    covered[find.first : find.last] = b"\1" * (find.last - find.first)


def _candidates(scan: Scan, covered: bytearray) -> Iterator[tuple[int, str]]:
    """Yield capitalised words that may begin a small place, the last first, with the word before them."""
    words, support = scan.words, support_words()
    lowers, strings = words.lowers, words.strings
    listed = {find.last + 1 for find in scan.found if strings[find.last : find.last + 1] == (",",)}
    parted = {
        _run_before(words, find.first - 1) for find in scan.found if find.first and strings[find.first - 1] == ","
    }
    for index in sorted(parted.difference(scan.people).union(listed, scan.after_support), reverse=True):
        if index >= len(strings) or not strings[index][0].isupper() or covered[index] or not scan.body[index]:
            continue
        if index not in scan.closed and lowers[index] not in common_nouns() and lowers[index] not in support:
            yield index, lowers[index - 1]


def _run_before(words: Words, comma: int) -> int:
    """Return where the run of capitals before a comma begins: Karet Kuningan, Jakarta."""
    first = comma
    while first > 0 and comma - first < _LONGEST and (is_capital(words, first - 1) or is_joint(words, first - 1)):
        first -= 1
    return first


def _judge(scan: Scan, index: int, end: int, support: str, areas: set[str], by_start: dict[int, Found]) -> Found | None:
    """Return the small place that begins at a word, or None where nothing makes sure of it."""
    words = scan.words
    parent, governed = _parent(words, end, by_start)
    apart = parent is not None and parent.first > end
    for last in range(end, index, -1):
        hit = known_phrases().match(words.lowers, index, last)
        if hit and hit[0] == last and (hit[1].body or hit[1].stop or hit[1].context):
            return None
        above = parent if last == end else None
        senses = small_senses(words, index, last, "")
        if senses and (fitting := _fitting(senses, above, areas, support)):
            return Found(index, last, senses=fitting)
    strong = support in _PREPOSITIONS or support == ","
    if apart and strong and index not in scan.people and (governed or support == "di"):
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
    if support not in _PREPOSITIONS and support != "yakni":
        return ()
    near = tuple(sense for sense in senses if sense.code and sense.code[:5] in areas)
    if near:
        return near
    within = tuple(sense for sense in senses if sense.code and sense.code[:2] in areas)
    kecamatan = tuple(sense for sense in within if sense.kind == "district")
    return kecamatan if len(kecamatan) == 1 else within if len(within) == 1 else ()


def _codes(parent: Found) -> tuple[str, ...]:
    """Return the codes a parent may have; "Dramaga, Bogor" decides which Bogor it is."""
    holders = (parent.place,) if parent.kind and parent.place else parent.senses
    return tuple(holder.code for holder in holders if holder.code)


def _spread(scan: Scan, find: Found, covered: bytearray, by_start: dict[int, Found]) -> None:
    """Take the other items of a list for places of the same province."""
    words = scan.words
    provinces = {sense.province for sense in find.senses}
    at = find.last
    while at < len(words) and provinces:
        while at < len(words) and words.lowers[at] in (",", "dan", "serta"):
            at += 1
        if at == find.last or at >= len(words) or not is_capital(words, at) or covered[at]:
            return
        end = name_run(words, at, len(words), _LONGEST)
        senses = tuple(s for s in small_senses(words, at, end, "") if s.province in provinces) if end > at else ()
        if not senses:
            return
        find = Found(at, end, senses=senses)
        _add(scan, find, covered, by_start)
        at = end
