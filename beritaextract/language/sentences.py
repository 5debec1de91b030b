"""Where sentences begin, in text full of quotes, abbreviations, brackets and numbers."""

from typing import Final

from beritaextract.language.signs import Sign
from beritaextract.language.words import Words

_STOPS: Final = frozenset(".!?…")
_OF_NOTE: Final = _STOPS | {"(", "["}
# A stop or an opening bracket, or a word that carries its full stop.
STOP: Final = Sign(lasts="".join(sorted(_OF_NOTE)))
_CLOSING: Final = frozenset("\"”’')]»")
_OPENING: Final = frozenset('"“')
_GOING_ON: Final = frozenset(",;:)]%/”’»-–—")
_BRACKETS: Final = {"(": ")", "[": "]"}
_BRACKETED: Final = 60  # words that a bracket may hold; one that is not closed by then is a slip
# Written with a full stop that ends nothing: No. 5, PT. Maju, Kombes Pol. Rina.
_ABBREVIATED: Final = frozenset(("no", "hlm", "tgl", "rp", "pt", "cv", "pol", "jend", "letjen", "st", "vs", "kol"))
# After S.H. a capital proves nothing, but these begin a sentence.
_BEGINNERS: Final = frozenset(
    ("ia", "dia", "mereka", "menurut", "namun", "sementara", "selain", "hal", "kami", "saat", "pada")
)


def sentence_starts(words: Words, first: int, last: int) -> list[int]:
    """Find the sentences of a paragraph.

    A sentence ends with a full stop, a question or exclamation mark or an ellipsis, together with the marks and
    brackets closed right after it; unless it goes on with a small letter or a comma (`"Siapa?" tanya Rina`). Stops in
    brackets, numbers, initials and abbreviations end nothing.

    Args:
        words: The words of the text.
        first: The first word of the paragraph.
        last: One past its last word.

    Returns:
        The index of the first word of each sentence; the first is `first`, if there are words at all.
    """
    strings = words.strings
    starts = [first] if first < last else []
    free = first  # words before this one are done with
    for index in words.where(STOP, first, last):
        if index < free:
            continue
        if strings[index] in _BRACKETS:
            free = _after_bracket(strings, index, last)
        else:
            free = _after_marks(words, index + 1, last)
            if free < last and _ends(words, index, starts[-1]) and _begins(words, index, free):
                starts.append(free)
    return starts


def _after_bracket(strings: tuple[str, ...], index: int, last: int) -> int:
    try:
        return strings.index(_BRACKETS[strings[index]], index + 1, min(index + _BRACKETED, last)) + 1
    except ValueError:
        return index + 1


def _after_marks(words: Words, index: int, last: int) -> int:
    """Return the word after the marks and brackets that close right behind a stop, and after blanks."""
    strings, tails = words.strings, words.tails
    while index < last and not tails[index - 1] and strings[index] in _CLOSING:
        if strings[index] == '"' and not tails[index] and index + 1 < last and strings[index + 1][0].isalnum():
            break  # …pergi."Ya: a lost blank, and the mark opens
        index += 1
    while index < last and strings[index].isspace():
        index += 1
    return index


def _ends(words: Words, stop: int, start: int) -> bool:
    """Whether a stop may end a sentence: it belongs to no abbreviation and to no list number."""
    if words.strings[stop] != ".":
        return True
    if stop == start + 1 and words.strings[start].isdigit():
        return False
    return stop == start or words.lowers[stop - 1] not in _ABBREVIATED


def _begins(words: Words, stop: int, following: int) -> bool:
    """Whether what follows a stop may begin a sentence."""
    string = words.strings[following]
    if len(words.strings[stop]) > 1 and words.strings[stop][0] not in _STOPS:  # S.H., Plt., A.
        return words.lowers[following] in _BEGINNERS and string[0].isupper()
    apart = words.starts[following] > words.starts[stop] + len(words.strings[stop])
    glued = string[0].isupper() or string in _OPENING
    return not string[0].islower() and string not in _GOING_ON and (apart or glued)
