"""The mentions of one place become one Location, with its code of the day and what else it could have been."""

from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.findings import Candidate, Location, PlaceMention
from beritaextract.language.words import Words
from beritaextract.lexicons.places import Place, former_codes

_MOST_CANDIDATES: Final = 5
_LEAST_SCORE: Final = 0.005  # what is less likely is no candidate
_REGENCY_CODE: Final = 5


def group(scan: Scan, published: str | None) -> list[Location]:
    """Put the mentions of one place together, in the order of the text."""
    words = scan.words
    groups: dict[tuple[str, str], Location] = {}
    for find in scan.found:
        place = find.place
        text = _text(words, find.origin or find)
        key = (place.code or place.name, place.kind) if place else (text.casefold(), find.kind or "")
        location = groups.get(key)
        if location is None:
            location = _unknown(find, text) if place is None else _known(place, find, published)
            groups[key] = location
        start, end = words.starts[find.first], words.end(find.last - 1)
        location.mentions.append(PlaceMention(start, end, find.role))
        location.confidence = max(location.confidence, round(find.belief, 3))
    return list(groups.values())


def _text(words: Words, find: Found) -> str:
    return words.text[words.starts[find.first] : words.end(find.last - 1)]


def _unknown(find: Found, text: str) -> Location:
    """Return a place of which only the name is sure."""
    kind = "village" if find.kind == "hamlet" else find.kind or "other"
    return Location(text, kind, confidence=round(find.belief, 3), candidates=_candidates(find))


def _known(place: Place, find: Found, published: str | None) -> Location:
    location = Location(
        place.name, place.kind, place.code, place.province, place.country, place.latitude, place.longitude,
        round(find.belief, 3), _candidates(find),
    )  # fmt: skip
    if place.code and published:
        _set_back(location, place.code, published[:10])
    return location


def _set_back(location: Location, code: str, day: str) -> None:
    """Give an area the code it had on a day: the laws of 2022 moved most of Papua; today's code is a candidate.

    Kecamatan got new numbers in the move, by a table that is known; what numbers their desa had is not, so these have
    no code before it.
    """
    former = former_codes()
    area = former.get(code[:_REGENCY_CODE])
    if area is None or day >= area.until:
        return
    location.province = area.former[:2]
    if location.kind == "province":
        location.kind, location.code = "region", None
    else:
        location.code = former[code].former if code in former else None
    location.candidates.append(Candidate(code, location.name, 0.0))


def _candidates(find: Found) -> list[Candidate]:
    """Return what else the words could mean, the likeliest first."""
    if len(find.senses) < 2:
        return []
    others = [
        Candidate(sense.code, sense.name, round(belief, 3))
        for sense, belief in zip(find.senses, find.beliefs, strict=False)
        if sense is not find.place and belief >= _LEAST_SCORE
    ]
    others.sort(key=lambda candidate: -candidate.score)
    return others[:_MOST_CANDIDATES]
