"""Names after a word that says their level: Kabupaten X, Desa Y, Bupati Z, Pulau W."""

from collections.abc import Iterator
from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import Known, known_phrases
from beritaextract.components.locations.runs import (
    after_bracket,
    capital_run,
    is_capital,
    is_joint,
    name_run,
    opens_sentence,
)
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import ContextWord, common_nouns, support_words
from beritaextract.lexicons.places import Name, Place
from beritaextract.lexicons.small_places import small_places

SMALL: Final = frozenset({"district", "village", "hamlet"})
# Levels under which a name counts even if no table has it: foreign provinces, small islands.
_OPEN: Final = frozenset({"province", "regency", "region", "island"})
_CODE_LENGTH: Final = {"district": 8, "village": 13, "hamlet": 13}
_MALUKU: Final = "81"  # only there a desa is a negeri; elsewhere the word means a country
_LONGEST: Final = 4
_LONGEST_UNKNOWN: Final = 3
_SEPARATORS: Final = frozenset({",", "(", "dan"})


def read_level(scan: Scan, index: int, end: int, stop: int, level: ContextWord) -> Found | None:
    """Read the name after a level word or a post.

    Args:
        scan: The walk.
        index: The first word of the level.
        end: The word after it.
        stop: Where the paragraph ends.
        level: The level.

    Returns:
        The find, or None where no name follows.
    """
    words = scan.words
    at = after_bracket(words, end, stop)
    if at >= stop or (index > 1 and words.lowers[index - 2] == words.lowers[index] and is_joint(words, index - 1)):
        return None
    role = "jurisdiction" if level.use == "post" else "mention"
    if level.kind in SMALL:
        return _small(scan, index, at, stop, level, role)
    hit = _known_name(words, at, stop, lower=level.use == "level" and level.kind in ("island", "city", "regency"))
    if hit and not _is_part(words, at, hit, stop, level):
        kind = "city" if is_called_town(words, hit[0], stop) else level.kind
        return Found(at, hit[0], hit[1], kind, role=role, senses=hit[1].places)
    if level.use == "post" or not is_capital(words, at):
        return None
    return _unknown(scan, index, at, stop, level)


def _is_part(words: Words, at: int, hit: tuple[int, Name], stop: int, level: ContextWord) -> bool:
    """Return whether a name is but the first word of an island's: Pulau Batang Dua."""
    return level.kind == "island" and hit[1].needs_context and name_run(words, at, stop, _LONGEST) > hit[0]


def is_called_town(words: Words, end: int, stop: int) -> bool:
    """Return whether "Kota" follows a name, as in Polres Tasikmalaya Kota; in "Kota Bandung" it begins another."""
    if end >= stop or words.strings[end] != "Kota" or not words.tails[end - 1]:
        return False
    follows = words.strings[end + 1] if end + 1 < stop and words.tails[end] else ""
    return not follows[:1].isupper() or follows.isupper()  # a rank: Polres Tasikmalaya Kota AKBP …


def small_senses(words: Words, first: int, last: int, kind: str) -> tuple[Place, ...]:
    """Return the kecamatan or desa that bear the words as their name."""
    name = words.text[words.starts[first] : words.end(last - 1)]
    length = _CODE_LENGTH.get(kind)
    return tuple(
        Place(
            unit.name,
            "district" if len(unit.code) == 8 else "village",
            unit.code,
            "ID",
            unit.latitude,
            unit.longitude,
            0,
        )
        for unit in small_places().find(name)
        if length is None or len(unit.code) == length
    )


def _known_name(words: Words, at: int, stop: int, *, lower: bool) -> tuple[int, Name] | None:
    """Return the end and the gazetteer's entry of a name; in small letters only where that is allowed and safe."""
    hit: tuple[int, Known] | None = known_phrases().match(words.lowers, at, stop)
    while hit and hit[1].name:
        end, name = hit[0], hit[1].name
        if is_capital(words, at):
            if words.strings[end - 1][0].islower():
                hit = known_phrases().match(words.lowers, at, end - 1) if end - 1 > at else None
                continue
            if name.exact and words.text[words.starts[at] : words.end(end - 1)] != name.phrase:
                return None
            return end, name
        return (end, name) if lower and not name.needs_context and not name.exact else None
    return None


def _small(scan: Scan, index: int, at: int, stop: int, level: ContextWord, role: str) -> Found | None:
    words = scan.words
    if not is_capital(words, at) or words.lowers[at] in common_nouns():
        return None
    end = name_run(words, at, stop, _LONGEST)
    negeri = level.phrase == "negeri"
    for last in _ends(scan, at, end, stop, level):
        senses = small_senses(words, at, last, level.kind)
        if negeri:
            senses = tuple(sense for sense in senses if sense.province == _MALUKU)
        if senses:
            return Found(at, last, None, level.kind, role=role, senses=senses)
    if level.kind == "district" and (hit := _known_name(words, at, stop, lower=False)):
        return Found(at, hit[0], hit[1], None, role=role, senses=hit[1].places)
    if level.use == "post" or negeri or not is_capital(words, index) or end == at or at in scan.people:
        return None
    if _inside_name(words, index) or not _is_treated_as_place(words, index, end, stop):
        return None
    return Found(at, min(end, at + _LONGEST_UNKNOWN), None, level.kind, role=role)


def _ends(scan: Scan, at: int, end: int, stop: int, level: ContextWord) -> Iterator[int]:
    """Yield where the name of a kecamatan or desa may end, the longest first.

    It may hold words that end other names (Pulau Rimau, Tanjung Bintang); behind a level word it ends with the
    capitals, unless a person's name follows; behind a post it ends anywhere, since the holder's name follows.
    """
    last = capital_run(scan.words, at, stop, _LONGEST)
    for index in range(last, at, -1):
        if level.use == "post" or index in (last, end) or index in scan.people:
            yield index


def _is_treated_as_place(words: Words, index: int, end: int, stop: int) -> bool:
    """Return whether a name that no table holds stands where places do: after "di", or before its parent."""
    before = words.lowers[index - 1] if index else ","
    after = words.strings[end] if end < stop else "."
    return before in support_words() or before in _SEPARATORS or after in _SEPARATORS


def _inside_name(words: Words, index: int) -> bool:
    """Return whether a level word belongs to the words before it: Dana Desa, Pegawai Negeri, Desa/Kelurahan."""
    if index == 0:
        return False
    before = words.strings[index - 1]
    return before == "/" or (
        bool(words.tails[index - 1]) and before[0].isupper() and not opens_sentence(words, index - 1, 0)
    )


def _unknown(scan: Scan, index: int, at: int, stop: int, level: ContextWord) -> Found | None:
    words = scan.words
    if words.lowers[at] in common_nouns() or at in scan.people:
        return None
    end = name_run(words, at, stop, _LONGEST_UNKNOWN)
    if level.kind == "city":
        for last in range(end, at, -1):
            if senses := small_senses(words, at, last, "district"):
                return Found(at, last, None, "district", senses=senses)
        return None
    hit = known_phrases().match(words.lowers, at, stop)
    if level.kind not in _OPEN or _inside_name(words, index) or (hit and (hit[1].body or hit[1].stop)):
        return None
    if end == at:
        return None
    senses = (
        (small_senses(words, index, end, "district") or small_senses(words, at, end, "district"))
        if (level.kind == "island")
        else ()
    )
    return Found(at, end, None, level.kind, senses=senses)
