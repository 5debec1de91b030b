"""Buildings named in the English order: Jakarta Convention Center, Rocket Arena."""

from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import known_phrases
from beritaextract.components.locations.runs import is_capital
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import support_words, tail_words

_LONGEST: Final = 6


def read_tail(words: Words, first: int, index: int, stop: int) -> Found | None:
    """Read a building from the word its name begins with.

    Args:
        words: The text.
        first: The first word of the name.
        index: From where on its closing word may stand.
        stop: Where the paragraph ends.

    Returns:
        The find, or None where no closing word follows in the run of capitals.
    """
    tails = tail_words()
    for at in range(index, min(stop, index + _LONGEST)):
        if not is_capital(words, at):
            return None
        if words.lowers[at] in tails and not _opens(words, at, stop):
            return Found(first, at + 1, None, "facility")
    return None


def _opens(words: Words, index: int, stop: int) -> bool:
    """Return whether a word rather opens a name of its own: in "Bandung Hotel Savoy"."""
    hit = known_phrases().match(words.lowers, index, stop)
    heads = hit is not None and hit[1].context is not None
    return heads and index + 1 < stop and bool(words.tails[index]) and is_capital(words, index + 1)


def read_closed(scan: Scan, index: int, end: int, begin: int) -> Found | None:
    """Read a building from the word that closes its name.

    Args:
        scan: The walk.
        index: The closing word.
        end: The word after it.
        begin: Where the paragraph begins.

    Returns:
        The find, or None where the word closes no name, or nothing before the name makes it a place.
    """
    words = scan.words
    if words.lowers[index] not in tail_words() or index == begin or not words.tails[index - 1]:
        return None
    first = index
    while first > begin and is_capital(words, first - 1) and index - first < _LONGEST:
        first -= 1
    if first in (index, begin) or support_words().get(words.lowers[first - 1]) != "place":
        return None
    return Found(first, end, None, "facility")
