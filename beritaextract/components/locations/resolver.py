"""Which place a name means: prior, level words, parents beside it and in the article, by adding up odds."""

from collections import Counter
from itertools import pairwise
from math import exp

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.lexicons.places import Place

# Odds in natural logarithms.
_LIKELIEST, _STEP = 3.0, 1.4  # the gazetteer's order of the senses of a name
_SAID = 6.0  # the text says the kind
_SAID_ELSEWHERE = 2.5
_BESIDE, _NOT_BESIDE = 6.0, -4.0  # the parent stands beside it
_DISTRICT_NEAR, _REGENCY_NEAR, _PROVINCE_NEAR = 4.0, 3.0, 1.5  # the parent stands in the article
_KECAMATAN = 0.7  # a kecamatan is named more often than a desa
_NONE = -1.5  # it is none of them
_FLOOR = 0.5  # below this belief no code is given
_LONGEST_GAP = 4
_SIZES = {"hamlet": 1, "village": 2, "district": 3, "city": 4, "regency": 4, "province": 5, "country": 6}
_SEPARATORS = frozenset({",", "(", ")", "di"})


def resolve_names(scan: Scan) -> None:
    """Resolve what the gazetteer's larger part holds."""
    said: dict[int, set[str]] = {}
    for find in scan.found:
        if find.name and find.kind:
            said.setdefault(id(find.name), set()).add(find.kind)
    areas = _areas(scan.found)
    parents = _parents(scan)
    for find in scan.found:
        if find.name is None or not find.senses:
            continue
        scores = [
            _name_score(find, rank, sense, said.get(id(find.name), set()), areas, parents.get(find.first, ()))
            for rank, sense in enumerate(find.senses)
        ]
        _choose(find, scores, 0.0)


def resolve_small(scan: Scan) -> None:
    """Resolve kecamatan and desa, the rightmost of a chain first, since it holds the others."""
    parents = _parents(scan)
    areas = _areas(scan.found)
    for find in reversed(scan.found):
        if find.name is not None or not find.senses or find.origin:
            continue
        beside = parents.get(find.first, ())
        senses = find.senses
        scores = [_small_score(sense, find, areas, beside) for sense in senses]
        _choose(find, scores, _NONE)
        if find.place and find.place.code:
            areas[find.place.code] += 1
    for find in scan.found:
        if find.origin is not None:
            find.place, find.belief, find.beliefs = find.origin.place, find.origin.belief, find.origin.beliefs


def _areas(found: list[Found]) -> Counter[str]:
    """Count the codes of the places that are named without doubt."""
    areas: Counter[str] = Counter()
    for find in found:
        if find.place and find.place.code:
            areas[find.place.code] += 1
        elif find.name and len(find.senses) == 1 and find.senses[0].code:
            areas[find.senses[0].code] += 1
    return areas


def _parents(scan: Scan) -> dict[int, tuple[Found, ...]]:
    """Return, by first word, the finds that follow in the same chain: Desa A, Kecamatan B, Kabupaten C."""
    chains: dict[int, tuple[Found, ...]] = {}
    for other, one in pairwise(reversed(scan.found)):
        if _size(other) > _size(one) and _in_chain(scan, one, other):
            chains[one.first] = (other, *chains.get(other.first, ()))
    return chains


def _size(find: Found) -> int:
    """Return how large a find is: a chain goes from the small to the large."""
    kind = find.kind or (find.place or find.senses[0]).kind if find.senses else find.kind
    return _SIZES.get(kind or "", 0)


def _in_chain(scan: Scan, one: Found, other: Found) -> bool:
    words = scan.words
    at, end = one.last, other.first
    if end - at > _LONGEST_GAP or end < at:
        return False
    while at < end:
        if words.lowers[at] in _SEPARATORS:
            at += 1
            continue
        hit = known_phrases().match(words.lowers, at, end)
        if not (hit and hit[1].context and hit[1].context.use == "level"):
            return False
        at = hit[0]
    return True


def _name_score(
    find: Found, rank: int, sense: Place, said: set[str], areas: Counter[str], beside: tuple[Found, ...]
) -> float:
    score = _LIKELIEST - rank * _STEP
    if find.kind == sense.kind:
        score += _SAID
    elif not find.kind and sense.kind in said:
        score += _SAID_ELSEWHERE
    if find.role == "dateline" and sense.kind == "city":
        score += 2 * _STEP
    for parent in beside:
        above = parent.place or (parent.senses[0] if parent.senses else None)
        if above is None:
            continue
        if above.kind == "country" and sense.kind == "world_city":
            score += _BESIDE if above.code == sense.country else _NOT_BESIDE
        elif above.kind == "province" and sense.province and sense.kind != "province":
            score += _BESIDE if sense.province == above.code else _NOT_BESIDE
    if sense.province and sense.kind != "province" and areas[sense.province]:
        score += _PROVINCE_NEAR
    if sense.kind == "world_city" and sense.country and areas[sense.country]:
        score += _REGENCY_NEAR
    return score


def _small_score(sense: Place, find: Found, areas: Counter[str], beside: tuple[Found, ...]) -> float:
    code = sense.code or ""
    score = _KECAMATAN if not find.kind and sense.kind == "district" else 0.0
    for parent in beside:
        above = parent.place.code if parent.place else None
        if above and above[0].isdigit() and len(above) < len(code):
            score += _BESIDE if code.startswith(above) else _NOT_BESIDE
        elif parent.name is None and parent.senses and not above:
            score += _BESIDE if any(code.startswith(s.code or "-") for s in parent.senses) else _NOT_BESIDE
    if len(code) > len("00.00.00") and areas[code[:8]]:
        score += _DISTRICT_NEAR
    if areas[code[:5]]:
        score += _REGENCY_NEAR
    if areas[code[:2]]:
        score += _PROVINCE_NEAR
    return score


def _choose(find: Found, scores: list[float], none: float) -> None:
    """Take the likeliest sense, if it is likely enough, and keep the beliefs of all."""
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    total = sum(odds) + (exp(none - top) if none else 0.0)
    find.beliefs = tuple(odd / total for odd in odds)
    best = max(range(len(odds)), key=odds.__getitem__)
    find.belief = find.beliefs[best]
    find.place = find.senses[best] if find.belief >= _FLOOR else None
