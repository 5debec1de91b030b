"""One walk over the article: every stretch that names a place, or may do so."""

from collections.abc import Iterable
from typing import Final

from beritaextract.components.locations.found import Scan
from beritaextract.components.locations.heads import HEADS, read_head
from beritaextract.components.locations.known import Known, alert_words, interesting_words, known_phrases
from beritaextract.components.locations.levels import read_level
from beritaextract.components.locations.names import read_body, read_name, skip_name
from beritaextract.components.locations.runs import QUOTES, after_bracket, is_capital, run_start, support_before
from beritaextract.components.locations.tails import read_closed
from beritaextract.language.signs import Sign
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import ContextWord, support_words

_LONGEST_TITLE: Final = 12


def _beginning_in_lower_case() -> frozenset[str]:
    return interesting_words() & alert_words().union(support_words())


_BEGINNING: Final = Sign(_beginning_in_lower_case, capitalised=interesting_words)


def walk(scan: Scan, paragraphs: Iterable[tuple[int, int]]) -> None:
    """Read the paragraphs, given as ranges of words, and add what is found."""
    words = scan.words
    strings, lowers = words.strings, words.lowers
    alert, support = alert_words(), support_words()
    starts = words.where(_BEGINNING)
    at = 0
    for begin, stop in paragraphs:
        resume = begin
        while at < len(starts) and starts[at] < stop:
            index = starts[at]
            at += 1
            low = lowers[index]
            if low in support and index + 1 < stop and strings[index + 1][0].isupper():
                _note_support(scan, index + 1, begin)
            if index >= resume and (low in alert or strings[index][0].isupper()):
                resume = _read(scan, index, begin, stop)


def _note_support(scan: Scan, index: int, begin: int) -> None:
    words = scan.words
    if support_words()[words.lowers[index - 1]] == "list" or support_before(words, index, begin):
        scan.after_support.append(index)


def _read(scan: Scan, index: int, begin: int, stop: int) -> int:
    """Read what begins at a word; return the word to go on at."""
    words = scan.words
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is None:
        return index + 1
    capital = words.strings[index][0].isupper()
    if not capital and hit[1].name:  # no name in small letters, but its first words may be a level: pulau Jawa
        hit = known_phrases().match(words.lowers, index, hit[0] - 1) if hit[0] - 1 > index else None
        if hit is None:
            return index + 1
    end, known = hit
    if known.leads:
        scan.opened = index
    if index in scan.people and _is_person(scan, index, end, begin):
        return scan.people[index]
    if known.context is not None and not (known.name and known.name.exact):
        return _read_context(scan, index, end, begin, stop, known.context)
    if not capital:
        return index + 1 if known.name else end
    if known.name is not None:
        return read_name(scan, index, begin, stop, hit, support_before(words, index, begin))
    return _read_body(scan, index, end, stop, known)


def _is_person(scan: Scan, index: int, end: int, begin: int) -> bool:
    """Return whether a word that was read as part of a person's name is one: no place stands there."""
    return not support_before(scan.words, index, begin) and not _is_place_in_person(scan, index, end, begin)


def _read_context(scan: Scan, index: int, end: int, begin: int, stop: int, context: ContextWord) -> int:
    words = scan.words
    if context.use == "stop":
        return end
    if context.use == "next":
        return _after_name(scan, end, stop)
    if context.use == "block":
        return skip_name(scan, index, end, stop) if is_capital(words, index) else end
    if context.use == "title":
        return _after_title(words, end, stop)
    if context.use in HEADS:
        found = read_closed(scan, index, end, begin) or read_head(scan, index, end, begin, stop, context)
    else:
        found = read_level(scan, index, end, stop, context)
    if found is None:
        return end
    scan.found.append(found)
    return found.last


def _read_body(scan: Scan, index: int, end: int, stop: int, known: Known) -> int:
    """Go on after a body; words like "Masyarakat" open a sentence as often as a name."""
    if known.body == "opener" and scan.words.lowers[index] in support_words():
        return end
    return read_body(scan, index, end, stop, known)


def _is_place_in_person(scan: Scan, index: int, end: int, begin: int) -> bool:
    """Return whether what was read as a person's name is a place, or begins with one.

    The first in a list of places (Karo, Dairi, Samosir); the second behind a public body (Kantor SAR Palu Rizal Karim).
    """
    words = scan.words
    if scan.people[index] == end:
        return bool(scan.found) and scan.found[-1].last == index - 1 and words.strings[index - 1] == ","
    before = index - 1
    if before < begin or scan.people.get(before) or not is_capital(words, before) or not words.tails[before]:
        return False
    return scan.opened >= run_start(words, before, begin)


def _after_name(scan: Scan, index: int, stop: int) -> int:
    """Return the word after a place name that is none here: dolar Singapura, sate Padang."""
    words = scan.words
    hit = known_phrases().match(words.lowers, index, stop) if index < stop else None
    if hit is None or hit[1].name is None:
        return index
    scan.closed.update(range(index, hit[0]))
    return after_bracket(words, hit[0], stop)


def _after_title(words: Words, index: int, stop: int) -> int:
    """Return the word after a title in quotation marks: the film "Indonesia dari Timur" is no place."""
    if index >= stop or words.strings[index] not in QUOTES:
        return index
    for close in range(index + 1, min(stop, index + _LONGEST_TITLE)):
        if words.strings[close] in QUOTES:
            return close + 1
    return index
