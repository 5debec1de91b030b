"""Chains of places that stand side by side, the smaller first: Desa A, Kecamatan B, Kabupaten C."""

from itertools import pairwise
from typing import Final, NamedTuple

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases

_LONGEST_GAP: Final = 4
_SIZES: Final = {"hamlet": 1, "village": 2, "district": 3, "city": 4, "regency": 4, "province": 5, "country": 6}
_UNSIZED: Final = 1
_SEPARATORS: Final = frozenset({",", "(", ")", "di"})


class Chains(NamedTuple):
    """What stands beside a find, by its first word: all that holds it, and what it holds."""

    parents: dict[int, tuple[Found, ...]]
    child: dict[int, Found]


def find_chains(scan: Scan) -> Chains:
    """Return the chains of an article."""
    chains = Chains({}, {})
    for other, one in pairwise(reversed(scan.found)):
        if other.first - one.last <= _LONGEST_GAP and _size(other) > _size(one) and _is_linked(scan, one, other):
            chains.parents[one.first] = (other, *chains.parents.get(other.first, ()))
            chains.child[other.first] = one
    return chains


def _size(find: Found) -> int:
    kind = find.kind
    if kind is None or kind not in _SIZES:
        kind = (find.place or find.senses[0]).kind if find.senses else None
    return _SIZES.get(kind or "", _UNSIZED)


def _is_linked(scan: Scan, one: Found, other: Found) -> bool:
    words = scan.words
    at, end = one.last, other.first
    while at < end:
        if words.lowers[at] in _SEPARATORS:
            at += 1
            continue
        hit = known_phrases().match(words.lowers, at, end)
        if not (hit and hit[1].context and hit[1].context.use == "level"):
            return False
        at = hit[0]
    return at == end
