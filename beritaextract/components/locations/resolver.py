"""Which place a name means: prior, level words, parents beside it and in the article, by adding up odds."""

from math import exp, log
from typing import Final

from beritaextract.components.locations.chains import Chains, find_chains
from beritaextract.components.locations.found import Found, Scan
from beritaextract.lexicons.places import Place

# Odds in natural logarithms.
_LIKELIEST: Final = 3.0  # the gazetteer's first sense of a name
_STEP: Final = 1.4  # each further sense
_SAID: Final = 6.0  # the text says the kind
_SAID_ELSEWHERE: Final = 2.5
_BESIDE: Final = 6.0  # what holds it stands beside it
_NOT_BESIDE: Final = -4.0
_HOLDS: Final = 4.0  # what it holds stands beside it
_HOLDS_NOT: Final = -1.0
_DISTRICT_NEAR: Final = 5.0  # what holds it stands in the article
_REGENCY_NEAR: Final = 5.0
_PROVINCE_NEAR: Final = 1.5
_COUNTRY_NEAR: Final = 3.0
_DATELINE: Final = 3  # mentions that one in the dateline counts for
_OFTEN: Final = 0.7  # for each e-fold of mentions
_KECAMATAN: Final = 0.7  # a kecamatan is named more often than a desa
_NONE: Final = -1.5  # it is none of them
# Below this belief no code is given: of the places of the gold, read from their paragraphs alone, 3 of the 10 that were
# believed in less were right, and all 5 of those up to 0.8 (`evaluation.place_beliefs` counts them).
LEAST_BELIEF: Final = 0.5
_DISTRICT_CODE: Final = 8
_REGENCY_CODE: Final = 5
_PROVINCE_CODE: Final = 2


def resolve_names(scan: Scan) -> None:
    """Resolve what the gazetteer's larger part holds."""
    open_finds = []
    for find in scan.found:
        if find.name is not None and find.senses:
            if len(find.senses) == 1:
                find.place, find.belief, find.beliefs = find.senses[0], 1.0, (1.0,)
            else:
                open_finds.append(find)
    if not open_finds:
        return
    said: set[tuple[int, str | None]] = {(id(find.name), find.kind) for find in open_finds if find.kind}
    areas, chains = _areas(scan.found), find_chains(scan)
    for find in open_finds:
        _choose(find, [_name_score(find, rank, said, areas, chains) for rank in range(len(find.senses))])


def resolve_small(scan: Scan) -> None:
    """Resolve kecamatan and desa, the last of a chain first, since it holds the others; then what repeats them."""
    small = [find for find in scan.found if find.name is None and find.senses and not find.origin]
    if not small:
        return
    areas, chains = _areas(scan.found), find_chains(scan)
    named = {find.place.code: find.place.name for find in scan.found if find.place and find.place.code}
    surest: dict[tuple[str | None, str], Found] = {}
    for find in sorted(small, key=lambda find: len(find.senses)):  # the unmistakable help the others
        scores = [_small_score(sense, find, areas, named, chains) for sense in find.senses]
        _choose(find, [*scores, _NONE])
        key = find.kind, find.senses[0].name
        if key not in surest or find.belief >= surest[key].belief:
            surest[key] = find
        if find.place and find.place.code:
            areas[find.place.code] = areas.get(find.place.code, 0) + 1
            named[find.place.code] = find.place.name
    for find in small:
        _repeat(find, surest[find.kind, find.senses[0].name])
    for find in scan.found:
        if find.origin is not None:
            _repeat(find, find.origin)


def _repeat(find: Found, other: Found) -> None:
    """Take a find for the place of another: a name means one place throughout an article."""
    find.place, find.belief, find.beliefs = other.place, other.belief, other.beliefs
    if not find.origin:
        find.senses = other.senses


def _areas(found: list[Found]) -> dict[str, int]:
    """Count the codes of the places that are named without doubt."""
    areas: dict[str, int] = {}
    for find in found:
        if find.place and find.place.code:
            code = find.place.code
            areas[code] = areas.get(code, 0) + (_DATELINE if find.role == "dateline" else 1)
    return areas


def _name_score(
    find: Found, rank: int, said: set[tuple[int, str | None]], areas: dict[str, int], chains: Chains
) -> float:
    sense = find.senses[rank]
    score = _LIKELIEST - rank * _STEP
    if find.kind == sense.kind:
        score += _SAID
    elif not find.kind and find.role != "dateline" and (id(find.name), sense.kind) in said:
        score += _SAID_ELSEWHERE
    if find.role == "dateline" and sense.kind == "city":
        score += 2 * _STEP
    for parent in chains.parents.get(find.first, ()):
        above = parent.place or (parent.senses[0] if parent.senses else None)
        if above is not None and sense.kind != above.kind:
            score += _agreement(sense, above)
    inner = _codes_inside(find, chains)
    if inner and sense.code:
        score += _HOLDS if any(code.startswith(sense.code) for code in inner) else _HOLDS_NOT
    holder = sense.country if sense.kind == "world_city" else sense.province
    if holder and areas.get(holder) and all(other.code != holder for other in find.senses):
        score += _COUNTRY_NEAR if sense.kind == "world_city" else _PROVINCE_NEAR
    return score


def _codes_inside(find: Found, chains: Chains) -> list[str]:
    """Return the codes that the place before it in the chain may have."""
    child = chains.child.get(find.first)
    return [inner.code for inner in child.senses if inner.code] if child else []


def _agreement(sense: Place, above: Place) -> float:
    """Return the odds that a place stands beside what holds it, if that is a province or a country."""
    if above.kind == "country" and sense.kind == "world_city":
        return _BESIDE if above.code == sense.country else _NOT_BESIDE
    if above.kind == "province" and sense.province:
        return _BESIDE if sense.province == above.code else _NOT_BESIDE
    return 0.0


def _small_score(sense: Place, find: Found, areas: dict[str, int], named: dict[str, str], chains: Chains) -> float:
    code = sense.code or ""
    score = _KECAMATAN if not find.kind and sense.kind == "district" else 0.0
    for parent in chains.parents.get(find.first, ()):
        holders = (parent.place,) if parent.place else parent.senses
        codes = tuple(holder.code for holder in holders if holder.code and len(holder.code) < len(code))
        if codes and codes[0][0].isdigit():
            score += _BESIDE if code.startswith(codes) else _NOT_BESIDE
    if any(inner.startswith(code) for inner in _codes_inside(find, chains)):
        score += _HOLDS
    district = code[:_DISTRICT_CODE]
    if district != code and areas.get(district) and (find.kind or named[district] != sense.name):
        score += _DISTRICT_NEAR
    if often := areas.get(code[:_REGENCY_CODE]):
        score += _REGENCY_NEAR + _OFTEN * log(often)
    if areas.get(code[:_PROVINCE_CODE]):
        score += _PROVINCE_NEAR
    return score


def _choose(find: Found, scores: list[float]) -> None:
    """Take the likeliest sense, if it is likely enough; a score beyond the senses speaks for none of them."""
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    total = sum(odds)
    find.beliefs = tuple(odd / total for odd in odds[: len(find.senses)])
    find.belief = max(find.beliefs)
    best = find.beliefs.index(find.belief)
    find.place = find.senses[best] if find.belief >= LEAST_BELIEF else None
