"""What the finds so far cover, and what lies beside and above a stretch of words."""

from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.places import Place

_LEVELS: Final = ("level", "post")
_SEPARATORS: Final = frozenset({",", "(", ")"})
_LONGEST_GAP: Final = 4


class Cover:
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


def parent_of(words: Words, end: int, by_start: dict[int, Found]) -> tuple[Found | None, bool]:
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


def codes_of(parent: Found) -> tuple[str, ...]:
    """Return the codes a parent may have; "Dramaga, Bogor" decides which Bogor it is."""
    holders = (parent.place,) if parent.kind and parent.place else parent.senses
    return tuple(holder.code for holder in holders if holder.code)


def senses_near(senses: tuple[Place, ...], areas: set[str]) -> tuple[Place, ...]:
    """Return the senses that lie in a kabupaten or kota of the article."""
    return tuple(sense for sense in senses if sense.code and sense.code[:5] in areas)
