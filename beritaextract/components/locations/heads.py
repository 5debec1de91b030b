"""Names with a head word: Jalan Sudirman, Gunung Lawu, Pasar Baru, and in the English order Jakarta Expo Center."""

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import Known, known_phrases
from beritaextract.components.locations.runs import after_bracket, is_capital, is_joint
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import ContextWord, common_nouns, support_words, tail_words
from beritaextract.lexicons.places import Name

HEADS = ("head", "town", "owner")
AREAS = frozenset({"country", "province", "city", "regency", "world_city"})
_LINKS = frozenset({"of", "de", "la", "al", "el", "the"})
_LONGEST = 7
_LONGEST_TAIL = 6


def read_head(scan: Scan, index: int, end: int, stop: int, head: ContextWord) -> Found | None:
    """Read the name that a head word opens.

    Args:
        scan: The walk.
        index: The head word.
        end: The word after it.
        stop: Where the paragraph ends.
        head: What the head says.

    Returns:
        The find, head included; None where the head is a common noun.
    """
    words = scan.words
    at = after_bracket(words, end, stop) if is_capital(words, index) else end
    if at >= stop or words.lowers[at] in common_nouns() or index in scan.posts:
        return None
    if not is_capital(words, index) and not _names_one(words, at, stop):
        return None
    last = _name_end(scan, head, at, stop)
    return Found(index, last, None, head.kind) if last > at else None


def read_tail(words: Words, first: int, index: int, stop: int) -> Found | None:
    """Read a building named in the English order, from the word its name begins with.

    Args:
        words: The text.
        first: The first word of the name.
        index: From where on its closing word may stand.
        stop: Where the paragraph ends.

    Returns:
        The find, or None where no closing word follows in the run of capitals.
    """
    tails = tail_words()
    for at in range(index, min(stop, index + _LONGEST_TAIL)):
        if not is_capital(words, at):
            return None
        if words.lowers[at] in tails:
            return Found(first, at + 1, None, "facility")
    return None


def read_closed(scan: Scan, index: int, end: int, begin: int) -> Found | None:
    """Read a building whose head stands last, as in English: di Rocket Arena.

    Args:
        scan: The walk.
        index: The head word.
        end: The word after it.
        begin: Where the paragraph begins.

    Returns:
        The find, or None where the head opens a name instead.
    """
    words = scan.words
    if words.lowers[index] not in tail_words() or index == begin or not words.tails[index - 1]:
        return None
    first = index
    while first > begin and is_capital(words, first - 1) and index - first < _LONGEST_TAIL:
        first -= 1
    if first in (index, begin) or words.lowers[first - 1] not in support_words():
        return None
    return Found(first, end, None, "facility")


def _names_one(words: Words, index: int, stop: int) -> bool:
    """Return whether a head in small letters has a name of its own after it, no area or body: gunung Lawu."""
    if not is_capital(words, index):
        return False
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is None:
        return True
    known = hit[1]
    area = known.name is not None and known.name.places[0].kind in AREAS and not known.name.exact
    return not (area or known.body == "public" or known.office)


def _name_end(scan: Scan, head: ContextWord, index: int, stop: int) -> int:
    """Return the end of the name that begins at a word; the word itself if none does."""
    words = scan.words
    strings, lowers, phrases = words.strings, words.lowers, known_phrases()
    first, limit = index, min(stop, index + _LONGEST)
    while index < limit:
        string = strings[index]
        if string[0].isupper():
            hit = phrases.match(lowers, index, limit)
            after = _step(words, head, first, index, hit)
            if after == 0:
                break
            if after < 0:
                return -after
            index = after
        elif index + 1 < limit and strings[index + 1][0].isupper() and index > first:
            if not (is_joint(words, index) or lowers[index] in _LINKS):
                break
            index += 1
        elif string.isdigit() and len(string) <= 3 and (index > first or head.use == "town"):
            index += 1
        else:
            break
    return index


def _is_word(name: Name) -> bool:
    """Return whether a name may as well be a word inside another name: Sari, Batu, Lima."""
    return name.needs_context and " " not in name.phrase


def _step(words: Words, head: ContextWord, first: int, index: int, hit: tuple[int, Known] | None) -> int:
    """Return the word to go on at, 0 to stop before this word, or minus the end of the name."""
    if hit is None:
        return index + 1
    end, known = hit
    joined = index > first and is_joint(words, index - 1)
    if known.context is not None:
        if known.context.use == "level":
            return 0
        if known.context.use == "post":
            return end if head.use == "owner" else 0
        return end
    if known.stop and known.name is None and known.body is None:
        return end if head.use == "owner" else 0
    if known.name is not None and known.name.places[0].kind in AREAS and not _is_word(known.name):
        if index == first or joined:
            return end
        return -end if head.use in ("town", "owner") else 0
    return end
