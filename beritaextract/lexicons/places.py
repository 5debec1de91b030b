"""Places: provinces, kabupaten, kota, countries, world cities, features, with all the names that news gives them.

The small units (kecamatan, desa) are in `small_places`, since their names mean something only beside a parent.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class Place(NamedTuple):
    """A place. `code` is its Kemendagri or ISO 3166-1 code, `weight` its population (0 where unknown)."""

    name: str
    kind: str
    code: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    weight: int

    @property
    def province(self) -> str | None:
        """The code of the province it lies in."""
        return self.code[:2] if self.code and self.code[0].isdigit() else None


class Name(NamedTuple):
    """What a phrase may mean.

    Attributes:
        phrase: The phrase as it is printed.
        places: The places of that name, the likeliest first.
        needs_context: The phrase is a word or a person's name too, or a name that only its surroundings make sure of.
        exact: The phrase counts only in these very letters (AS, DIY, "Kota Kembang").
    """

    phrase: str
    places: tuple[Place, ...]
    needs_context: bool
    exact: bool


class Former(NamedTuple):
    """An area that had another code until a day: `until` is the date of the law that moved it."""

    code: str
    former: str
    until: str


class Gazetteer(NamedTuple):
    """All names by their lower-case phrase, all coded places by their code."""

    phrases: dict[str, Name]
    areas: dict[str, Place]


class _AreaRow(NamedTuple):
    code: str
    kind: str
    name: str
    latitude: float
    longitude: float
    population: int


class _CountryRow(NamedTuple):
    code: str
    name: str
    latitude: float | None
    longitude: float | None
    population: int


class _CityRow(NamedTuple):
    name: str
    aliases: tuple[str, ...]
    country: str
    latitude: float
    longitude: float
    population: int


class _FeatureRow(NamedTuple):
    name: str
    kind: str
    code: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    aliases: tuple[str, ...]


class _AliasRow(NamedTuple):
    phrase: str
    code: str
    form: str


class _CommonRow(NamedTuple):
    phrase: str
    reason: str


# Of two places of one name the higher kind comes first; the context may choose otherwise.
_RANK = {"country": 0, "province": 1, "city": 2, "regency": 3, "region": 4, "island": 4, "facility": 5, "water": 5,
         "mountain": 5, "street": 5, "district": 6, "village": 7, "other": 8, "world_city": 9}  # fmt: skip
_LEVEL = {"city": "Kota ", "regency": "Kabupaten "}
# What has no head word of its own and is no part of the administration is a place only where the text treats it so.
_SHY_KINDS = frozenset({"world_city", "district", "village", "other"})
_SHORTEST_SURE = 4
_QUARTERS = frozenset({"Barat", "Timur", "Utara", "Selatan", "Tengah", "Tenggara", "Pusat", "Raya", "Besar", "Jaya"})


@cache
def gazetteer() -> Gazetteer:
    """Return all names and places but the small units."""
    areas = {row.code: _area(row) for row in read_table("place_areas", _AreaRow)}
    areas |= {row.code: Place(row.name, "country", row.code, row.code, *row[2:]) for row in _countries()}
    senses: dict[str, list[tuple[str, Place, str]]] = {}
    for phrase, place, form in _spellings(areas):
        senses.setdefault(phrase.lower(), []).append((phrase, place, form))
    common = {row.phrase.lower() for row in read_table("place_common", _CommonRow)}
    phrases = {key: _name(found, key in common) for key, found in senses.items()}
    return Gazetteer(phrases, areas)


@cache
def former_codes() -> dict[str, Former]:
    """Return the provinces, kabupaten, kota and kecamatan that had another code, by today's."""
    return {row.code: row for row in read_table("place_former", Former)}


def _countries() -> tuple[_CountryRow, ...]:
    return read_table("place_countries", _CountryRow)


def _area(row: _AreaRow) -> Place:
    level = "Kota Administrasi " if row.code[:3] == "31." and row.kind == "city" else _LEVEL.get(row.kind, "")
    return Place(level + row.name, row.kind, row.code, "ID", row.latitude, row.longitude, row.population)


def _spellings(areas: dict[str, Place]) -> Iterator[tuple[str, Place, str]]:
    """Yield every phrase with a place it names and how: own, name, short, nickname, former, bare."""
    for code, place in areas.items():
        level = "Kota Administrasi " if code[:3] == "31." else _LEVEL.get(place.kind, "")
        name = place.name.removeprefix(level).removeprefix(_LEVEL.get(place.kind, ""))
        yield name, place, "own"
        first, _, second = name.partition(" ")
        if place.kind in _LEVEL and second and second.isalpha() and second not in _QUARTERS:
            yield first + second.lower(), place, "name"  # Bandarlampung, as ANTARA writes it
    for alias in read_table("place_aliases", _AliasRow):
        yield alias.phrase, areas[alias.code], alias.form
    for feature in read_table("place_features", _FeatureRow):
        place = Place(*feature[:6], 0)
        bare = feature.name.removeprefix("Pulau ")
        yield bare, place, "name" if bare == feature.name else "bare"
        for phrase in feature.aliases:
            yield phrase, place, "name"
    for city in read_table("place_cities", _CityRow):
        place = Place(city.name, "world_city", None, city.country, city.latitude, city.longitude, city.population)
        for phrase in (city.name, *city.aliases):
            yield phrase, place, "name"


def _name(found: list[tuple[str, Place, str]], common: bool) -> Name:
    if len(found) > 1:
        found.sort(key=_likeliest_first)
    phrase, first, form = found[0]
    shy = common or form == "bare" or (first.kind in _SHY_KINDS and not (first.kind == "other" and " " in phrase))
    exact = form == "nickname" or (phrase.isupper() and len(phrase) <= _SHORTEST_SURE)
    if len(found) == 1:
        return Name(phrase, (first,), shy, exact)
    abroad = first.code is None  # a town abroad is meant only where no area of the same name is
    places = dict.fromkeys(place for _, place, _ in found if abroad or place.kind != "world_city")
    return Name(phrase, tuple(places), shy, exact)


def _likeliest_first(entry: tuple[str, Place, str]) -> tuple[bool, int, int, bool]:
    _, place, form = entry
    return form != "own", _RANK[place.kind], -place.weight, form == "bare"
