"""Abbreviations the article explains: "usaha mikro kecil menengah (UMKM)", "bimbingan teknis (bimtek)"."""

import re
from typing import Final

from beritaextract.findings import Abbreviation, Section

# One to three words in brackets; at least two letters.
_BRACKET: Final = re.compile(r"\((?P<short>[^\W\d_][\w.&/-]{1,19}(?: [\w.&/-]{1,14}){0,2})\)")
_WORDS_PER_LETTER: Final = 2
_FEWEST_WORDS: Final = 5
_WINDOW: Final = 240
_PARTED: Final = re.compile("[ -]")
_BREAK: Final = re.compile('[.?!;:"“”()]')
_MOST_SKIPPED: Final = 3


def find_abbreviations(text: str, sections: list[Section]) -> list[Abbreviation]:
    """Return the pairs that the given paragraphs explain, in order, each short form once.

    Args:
        text: The whole text.
        sections: The paragraphs to read.
    """
    found: dict[str, Abbreviation] = {}
    for section in sections:
        for match in _BRACKET.finditer(text, section.start, section.end):
            short = match["short"]
            start = _long_form(text, section.start, match.start(), short)
            if start is not None and short not in found:
                long = text[start : match.start()].rstrip()
                found[short] = Abbreviation(short, long, start, match.end())
    return list(found.values())


def _long_form(text: str, begin: int, end: int, short: str) -> int | None:
    """Return where the long form before a bracket begins, None if the letters before it do not spell the short form.

    The letters of the short form are looked for from the right, each as far right as possible; the first of them must
    open a word (the method of Schwartz and Hearst), and all its capitals but two must open words as well.
    """
    letters = [letter for letter in short.lower() if letter.isalnum()]
    first = _window(text, begin, end, max(_FEWEST_WORDS, _WORDS_PER_LETTER * len(letters)))
    if first >= end or len(letters) < 2:
        return None
    lower = text[first:end].lower()
    if len(lower) != end - first:
        return None
    at, opened = len(lower), 0
    for number in range(len(letters) - 1, -1, -1):
        at = lower.rfind(letters[number], 0, at)
        while number == 0 and at > 0 and not _opens(lower, at):
            at = lower.rfind(letters[0], 0, at)
        if at < 0:
            return None
        opened += _opens(lower, at)
    if short.isupper() and opened < len(letters) - _MOST_SKIPPED:
        return None
    while at > 0 and lower[at - 1].isalnum():
        at -= 1
    spelled = lower[at:].strip()
    if not short.isupper() and len(spelled.split()) > len(letters):
        return None
    return first + at if len(spelled) > len(short) and _PARTED.search(spelled) else None


def _opens(lower: str, at: int) -> bool:
    """Return whether a letter opens a word, or its root after "ke": "ke|polisian daerah (polda)"."""
    if at >= 2 and lower[at - 2 : at] == "ke":
        at -= 2
    return at == 0 or not lower[at - 1].isalnum()


def _window(text: str, begin: int, end: int, most: int) -> int:
    """Return where the last words before an offset begin: at most so many, and none beyond a sentence mark."""
    begin = max(begin, end - _WINDOW)
    broken = [match.end() for match in _BREAK.finditer(text, begin, end)]
    begin = broken[-1] if broken else begin
    parts = text[begin:end].rsplit(None, most)
    skipped = len(parts[0]) if len(parts) > most else 0
    while begin + skipped < end and text[begin + skipped].isspace():
        skipped += 1
    return begin + skipped
