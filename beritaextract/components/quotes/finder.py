"""All quotes of an article, without their speakers."""

from beritaextract.components.quotes.direct import find_direct
from beritaextract.components.quotes.indirect import find_indirect
from beritaextract.components.quotes.marks import Quoted, pair_marks
from beritaextract.components.quotes.speech import Speech
from beritaextract.findings import Fault, Quote, Section
from beritaextract.language.words import Words


def find_quotes(words: Words, sections: list[Section]) -> tuple[list[Quote], list[Fault]]:
    """Find direct, indirect and mixed quotes in the body.

    Args:
        words: The words of the text.
        sections: Its paragraphs; only those of kind "body" are read.

    Returns:
        The quotes in order, each with cue, cue clause and evidence but without a speaker; and what is odd about marks.
    """
    quotes: list[Quote] = []
    faults: list[Fault] = []
    for section in sections:
        if section.kind != "body":
            continue
        quoted = pair_marks(words, section.first, section.last, faults)
        speeches, fragments = find_direct(words, quoted, section.first, section.last) if quoted else ([], quoted)
        quotes += _paragraph(words, section, speeches, fragments)
    return quotes, faults


def _paragraph(words: Words, section: Section, speeches: list[Speech], fragments: list[Quoted]) -> list[Quote]:
    found = [speech.quote for speech in speeches]
    start = section.first
    for speech in speeches:
        if speech.first > start:
            found += find_indirect(words, start, speech.first, fragments)
        clause = speech.quote.clause
        if clause is not None and words.starts[speech.first] < clause.start:
            found += find_indirect(words, words.at(clause.start) + 1, speech.last, fragments, led=True)
        start = speech.last + 1 if speech.last < section.last and words.strings[speech.last] in ".!?" else speech.last
    if start < section.last:
        found += find_indirect(words, start, section.last, fragments)
    return sorted(found, key=lambda quote: quote.parts[0].start)
