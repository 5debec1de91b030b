"""The 91,000 kecamatan, kelurahan and desa: a memory-mapped file, searched by the hash of a name."""

import mmap
import struct
from bisect import bisect_left
from functools import cache
from importlib.resources import as_file, files
from typing import Final, NamedTuple
from zlib import crc32

from beritaextract.errors import LexiconError
from beritaextract.kept import keep

MAGIC: Final = b"beripla1"
_MOST: Final = 1 << 12  # names remembered from article to article


class SmallPlace(NamedTuple):
    """A kecamatan or desa; a desa has the coordinates of its kecamatan."""

    code: str
    name: str
    latitude: float | None
    longitude: float | None


def squash(name: str) -> str:
    """Return the letters and digits of a name alone, so that "Parungpanjang" and "Parung Panjang" are one."""
    return "".join(filter(str.isalnum, name.lower()))


def key_of(squashed: str) -> int:
    """Return the hash under which a squashed name is filed."""
    return crc32(squashed.encode())


class SmallPlaces:
    """The packed file; see `lexicons/build/places.py` for its making."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        view = memoryview(data)
        if bytes(view[:8]) != MAGIC:
            raise LexiconError(f"places.bin begins with {bytes(view[:8])!r}, expected {MAGIC!r}: build it again")
        units, spots = struct.unpack_from("<II", view, 8)
        self._at = 16
        self._codes = self._column(view, "Q", 8 * units)
        self._keys = self._column(view, "I", 4 * units)
        self._offsets = self._column(view, "I", 4 * (units + 1))
        self._spots = self._column(view, "I", 4 * spots)
        self._latitudes = self._column(view, "i", 4 * spots)
        self._longitudes = self._column(view, "i", 4 * spots)
        self._names = view[self._at :]
        self._kept: dict[str, tuple[SmallPlace, ...]] = {}

    def _column(self, view: memoryview, form: str, size: int) -> "memoryview[int]":
        start, self._at = self._at, self._at + size
        return view[start : self._at].cast(form)  # type: ignore[call-overload, no-any-return]

    def find(self, name: str) -> tuple[SmallPlace, ...]:
        """Return all kecamatan and desa of a name, in the order of their codes; blanks and hyphens do not matter."""
        found = self._kept.get(name)
        return keep(self._kept, name, tuple(self._search(squash(name))), _MOST) if found is None else found

    def _search(self, wanted: str) -> list[SmallPlace]:
        key = key_of(wanted)
        index, found = bisect_left(self._keys, key), []
        while index < len(self._keys) and self._keys[index] == key:
            place = self._unit(index)
            if squash(place.name) == wanted:
                found.append(place)
            index += 1
        return found

    def _unit(self, index: int) -> SmallPlace:
        digits = f"{self._codes[index]:010d}"
        name = bytes(self._names[self._offsets[index] : self._offsets[index + 1]]).decode()
        code = f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}"
        spot = bisect_left(self._spots, int(digits[:6]))
        latitude, longitude = self._latitudes[spot] / 1000, self._longitudes[spot] / 1000
        return SmallPlace(code if digits[6:] == "0000" else f"{code}.{digits[6:]}", name, latitude, longitude)


@cache
def small_places() -> SmallPlaces:
    """Open the packed file; pages are read only as they are asked for."""
    with as_file(files("beritaextract.lexicons") / "tables" / "places.bin") as path, path.open("rb") as file:
        return SmallPlaces(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
