"""Where content ends, and what it looks like as spans."""

from typing import Final

from beritaextract.findings import Cue, Span
from beritaextract.language.words import Words
from beritaextract.lexicons.cues import CueForm

_SURE: Final = frozenset(("dikutip", "dilansir", "mengutip", "melansir", "sambil", "seraya", "sembari"))
_TAILS: Final = _SURE | {"seperti", "sebagaimana", "demikian"}
_REPORTED: Final = frozenset(("dikutip", "dilansir", "disiarkan", "dilaporkan", "diberitakan", "dimuat", "dikatakan"))


def content_end(words: Words, start: int, last: int) -> int:
    """Return where content that begins at a word ends: with the sentence, or before `, seperti dikutip …`."""
    for index in range(start + 2, last - 1):
        if words.strings[index] == "," and words.lowers[index + 1] in _TAILS:
            tail, following = words.lowers[index + 1], words.lowers[index + 2] if index + 2 < last else ""
            if tail in _SURE or following in _REPORTED:
                return index
    return last


def span_of(words: Words, first: int, last: int) -> Span:
    """Return the span of the words, without commas, dashes and blanks at its ends."""
    strings = words.strings
    while last > first + 1 and (strings[last - 1] in (",", ";", ":", "-", "–") or strings[last - 1].isspace()):
        last -= 1
    while first < last - 1 and (strings[first] in (",", ";", ":", "-", "–", "—") or strings[first].isspace()):
        first += 1
    return Span(words.starts[first], words.end(last - 1))


def cue_of(words: Words, index: int, form: CueForm) -> Cue:
    """Return the cue at a word."""
    return Cue(words.starts[index], words.end(index), form.lemma, form.act)
