"""Where the body begins: the dateline, and the headline or standfirst above it."""

from typing import Final, NamedTuple

from beritaextract.components.sections.paragraphs import Paragraph, ends_a_sentence
from beritaextract.components.sections.patterns import Dateline, Patterns
from beritaextract.findings import Span

_TOP: Final = 6  # paragraphs among which the body begins
_HEADLINE_WORDS: Final = 20
_CAPITALISED: Final = 0.7  # share of a headline's words
_REPEATED: Final = 20  # characters from which on a repetition is no chance
_FRINGE: Final = " .…,;:\"'“”‘’\t\xa0\u200b"


class Opening(NamedTuple):
    """Where the body begins (an index into the paragraphs), the place of its dateline and the outlet named there."""

    body: int
    dateline: Span | None
    outlet: str | None


def find_opening(text: str, paragraphs: list[Paragraph], patterns: Patterns, title: str | None) -> Opening:
    """Find where the body begins."""
    prose = [index for index, paragraph in enumerate(paragraphs[:_TOP]) if paragraph.habit == "body"]
    for index in prose:
        if found := _read_dateline(text, paragraphs[index], patterns.datelines):
            return Opening(index, *found)
    for index in prose[:2]:
        if found := _read_dateline(text, paragraphs[index], patterns.bare_datelines):
            return Opening(index, *found)
    if len(prose) > 1 and _stands_above(text, paragraphs[prose[0]], paragraphs[prose[1]], title):
        return Opening(prose[1], None, None)
    return Opening(0, None, None)


def _read_dateline(
    text: str, paragraph: Paragraph, datelines: tuple[Dateline, ...]
) -> tuple[Span | None, str | None] | None:
    for dateline in datelines:
        if match := dateline.pattern.match(text, paragraph.start, paragraph.end):
            named = match.groupdict()
            return (Span(*match.span("place")) if named.get("place") else None), dateline.outlet or named.get("outlet")
    return None


def _stands_above(text: str, first: Paragraph, second: Paragraph, title: str | None) -> bool:
    words = text[first.start : first.end]
    if title and words.casefold().split() == title.casefold().split():
        return True
    core = words.strip(_FRINGE)
    if len(core) >= _REPEATED and text.find(core, first.end) >= 0:
        return True
    return not ends_a_sentence(text, first) and ends_a_sentence(text, second) and _looks_like_headline(words)


def _looks_like_headline(words: str) -> bool:
    parts = words.split(None, _HEADLINE_WORDS)
    capitalised = sum(not part[0].islower() for part in parts)
    return 2 < len(parts) <= _HEADLINE_WORDS and capitalised >= _CAPITALISED * len(parts)
