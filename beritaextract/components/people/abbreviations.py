"""Abbreviations the article explains: "usaha mikro kecil menengah (UMKM)", "bimbingan teknis (bimtek)"."""

import re

from beritaextract.findings import Abbreviation, Section

# One to three words in brackets; at least two letters.
_BRACKET = re.compile(r"\((?P<short>[^\W\d_][\w.&/-]{1,19}(?: [\w.&/-]{1,14}){0,2})\)")
_WORDS_PER_LETTER, _FEWEST_WORDS = 2, 5
_WINDOW = 240
_BREAKS = frozenset('.?!;:"“”()')
_MOST_SKIPPED = 2


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
    words = _words_before(text, max(begin, end - _WINDOW), end, max(_FEWEST_WORDS, _WORDS_PER_LETTER * len(letters)))
    if not words or len(letters) < 2:
        return None
    first = words[0]
    at, opened = end, 0
    for number in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= first and not (
            text[at].lower() == letters[number] and (number > 0 or at == first or not text[at - 1].isalnum())
        ):
            at -= 1
        if at < first:
            return None
        opened += at == first or not text[at - 1].isalnum()
    if short.isupper() and opened < len(letters) - _MOST_SKIPPED:
        return None
    spelled = text[at:end].strip()
    return at if len(spelled) > len(short) and " " in spelled else None


def _words_before(text: str, begin: int, end: int, most: int) -> list[int]:
    """Return where the last words before an offset begin, at most so many, and none beyond a sentence mark."""
    starts: list[int] = []
    at = end
    while at > begin and len(starts) < most:
        at -= 1
        if text[at] in _BREAKS:
            break
        if not text[at].isspace() and (at == begin or text[at - 1].isspace() or text[at - 1] in _BREAKS):
            starts.append(at)
    return starts[::-1]
