"""Which paragraph is what, and what the frame says."""

from beritaextract.components.sections.imprint import read_imprint
from beritaextract.components.sections.neighbours import settle
from beritaextract.components.sections.opening import find_opening
from beritaextract.components.sections.paragraphs import split_paragraphs
from beritaextract.components.sections.patterns import Patterns
from beritaextract.findings import Imprint, Section
from beritaextract.language.words import Words


def find_sections(words: Words, patterns: Patterns, title: str | None = None) -> tuple[list[Section], Imprint]:
    """Find the paragraphs with their kinds, and the imprint.

    Args:
        words: The text.
        patterns: The outlets' habits.
        title: The headline, if known: a first paragraph that repeats it is no body.

    Returns:
        The sections, which tile the non-blank text, and what the frame says about the article.
    """
    text = words.text
    paragraphs = split_paragraphs(text, patterns)
    settle(text, paragraphs, patterns)
    opening = find_opening(text, paragraphs, patterns, title)
    for paragraph in paragraphs[: opening.body]:
        if paragraph.habit in ("body", "list"):
            paragraph.habit = "pullquote"
    imprint = read_imprint(text, paragraphs, patterns)
    imprint.dateline = opening.dateline
    imprint.outlet = opening.outlet or _named_in(imprint.copyright, patterns)
    at = words.from_offset
    return [Section(p.start, p.end, p.kind, at(p.start), at(p.end)) for p in paragraphs], imprint


def _named_in(claim: str | None, patterns: Patterns) -> str | None:
    return next((name for name in patterns.names if claim and name.casefold() in claim.casefold()), None)
