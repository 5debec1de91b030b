"""Names with a head word: Jalan Sudirman, Gunung Lawu, Pasar Baru, Stadion Manahan."""

from bisect import bisect_right
from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import Known, known_phrases
from beritaextract.components.locations.runs import after_bracket, is_capital, is_joint, is_quoted, opens_sentence
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import ContextWord, common_nouns, support_words
from beritaextract.lexicons.places import Name

HEADS: Final = ("head", "town", "owner")
AREAS: Final = frozenset({"country", "province", "city", "regency", "world_city"})
_LINKS: Final = frozenset({"of", "de", "la", "al", "el", "the"})
_TITLES: Final = frozenset({"dr", "dr.", "prof", "prof.", "drg", "drg."})
_LONGEST: Final = 7
_LONGEST_NUMBER: Final = 3
_LONGEST_SHORT: Final = 2


def read_head(scan: Scan, index: int, end: int, begin: int, stop: int, head: ContextWord) -> Found | None:
    """Read the name that a head word opens.

    Args:
        scan: The walk.
        index: The head word.
        end: The word after it.
        begin: Where the paragraph begins.
        stop: Where the paragraph ends.
        head: What the head says.

    Returns:
        The find, head included; None where the head is a common noun.
    """
    words = scan.words
    capital = is_capital(words, index)
    at = after_bracket(words, end, stop) if capital else end
    if at >= stop or words.lowers[at] in common_nouns() or _inside_post(scan, index, begin):
        return None
    if _inside_name(words, index, begin, head) if capital else not _names_one(words, index, at, begin, head):
        return None
    last = _name_end(scan, head, at, stop)
    return Found(index, last, None, head.kind) if last > at and not is_quoted(words, index, last) else None


def _inside_post(scan: Scan, index: int, begin: int) -> bool:
    """Return whether a head belongs to a post: Direktur Rumah Sakit X; "pemilik kios di Jalan Y" says where it is."""
    start = scan.words.starts[index]
    at = bisect_right(scan.posts, (start, len(scan.words.text)))
    return (
        at > 0
        and start < scan.posts[at - 1][1]
        and (index == begin or scan.words.lowers[index - 1] not in ("di", "ke"))
    )


def _inside_name(words: Words, index: int, begin: int, head: ContextWord) -> bool:
    """Return whether a head stands inside a longer name: Lembaga Adat Keraton, Vantelin Dome."""
    if index == begin or head.kind == "street" or not words.tails[index - 1] or not is_capital(words, index - 1):
        return False
    if opens_sentence(words, index - 1, begin) or words.lowers[index - 1] in support_words():
        return False
    hit = known_phrases().match(words.lowers, index - 1, index)
    use = hit[1].context.use if hit and hit[1].context else ""
    return not (use in HEADS or use == "level")


def _names_one(words: Words, index: int, at: int, begin: int, head: ContextWord) -> bool:
    """Return whether a head in small letters has a name of its own: gunung Lawu, but not pasar Asia."""
    if not is_capital(words, at) or (words.strings[at].isupper() and len(words.strings[at]) > 1):
        return False
    if (head.kind == "facility" or head.phrase == "kali") and (
        index == begin or support_words().get(words.lowers[index - 1]) != "place"
    ):
        return False
    hit = known_phrases().match(words.lowers, at)
    if hit is None:
        return True
    known = hit[1]
    area = known.name is not None and known.name.places[0].kind in AREAS and not known.name.exact
    return not (area or known.body == "public" or known.office)


def _name_end(scan: Scan, head: ContextWord, index: int, stop: int) -> int:
    """Return the end of the name that begins at a word; the word itself if none does."""
    words = scan.words
    strings, lowers, phrases = words.strings, words.lowers, known_phrases()
    start, first, limit = index, index, min(stop, index + _LONGEST)
    while index < limit:
        string = strings[index]
        if string[0].isupper():
            if index > first and ((index in scan.people and head.kind != "street") or lowers[index] in _TITLES):
                break
            hit = phrases.match(lowers, index, limit)
            after, done = _step(words, head, first, index, hit)
            if done:
                index = after
                break
            if hit and hit[1].context and hit[1].context.use in HEADS:
                first = after
            index = after
        elif (index > first and _links(words, index, limit)) or (
            _is_number(string) and (index > first or head.use == "town")
        ):
            index += 1
        else:
            break
    return start if _is_country(words, start, index) and head.phrase != "hotel" else index


def _is_number(string: str) -> bool:
    return string.isdigit() and len(string) <= _LONGEST_NUMBER


def _links(words: Words, index: int, limit: int) -> bool:
    """Return whether a word of small letters or a mark goes on with the name: River Park-Sentul, St. Regis."""
    if index + 1 >= limit or not is_capital(words, index + 1):
        return False
    if words.strings[index] == ".":
        before = words.strings[index - 1]
        return len(before) <= _LONGEST_SHORT and not words.tails[index - 1] and not before.isupper()
    return is_joint(words, index) or words.lowers[index] in _LINKS


def _is_country(words: Words, first: int, last: int) -> bool:
    """Return whether the words are the name of a country and no more: Pasar Indonesia is no market."""
    hit = known_phrases().match(words.lowers, first, last) if last > first else None
    return hit is not None and hit[0] == last and hit[1].name is not None and hit[1].name.places[0].kind == "country"


def _is_word(name: Name) -> bool:
    """Return whether a name may as well be a word inside another name: Sari, Batu, Lima."""
    return name.needs_context and " " not in name.phrase


def _step(words: Words, head: ContextWord, first: int, index: int, hit: tuple[int, Known] | None) -> tuple[int, bool]:
    """Return the word to go on at, and whether the name ends there."""
    if hit is None:
        return index + 1, False
    end, known = hit
    if known.context is not None:
        use, kind = known.context.use, known.context.kind
        named_after = head.use == "owner" or index == first
        ends = use in ("level", "stop") or (use == "post" and not named_after) or (kind == "street" and index > first)
        return (index, True) if ends else (end, False)
    if known.stop and known.name is None and known.body is None:
        return (end, False) if head.use == "owner" or index == first else (index, True)
    if known.name is not None and known.name.places[0].kind in AREAS and not _is_word(known.name):
        if index == first or is_joint(words, index - 1):
            return end, False
        owned = head.use == "owner" and _is_post(words, index - 1)
        return (end, True) if owned or head.use == "town" else (index, True)
    return end, False


def _is_post(words: Words, index: int) -> bool:
    hit = known_phrases().match(words.lowers, index, index + 1)
    return hit is not None and (
        hit[1].office or (hit[1].context is not None and hit[1].context.use in ("level", "post"))
    )
