"""All quotes of an article, without their speakers."""

from beritaextract.components.quotes.content import span_of
from beritaextract.components.quotes.direct import find_direct
from beritaextract.components.quotes.indirect import find_indirect
from beritaextract.components.quotes.marks import MARKS, Quoted, pair_marks
from beritaextract.components.quotes.speech import Speech
from beritaextract.findings import Fault, Quote, Section, Step
from beritaextract.language.datelines import after_dateline
from beritaextract.language.ordered import index_from
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
    runs_over = False
    for section in sections:
        if section.kind != "body":
            continue
        quoted = pair_marks(words, section.first, section.last, faults)
        first = after_dateline(words, section.first, section.last)
        if quoted and quoted[0].before < first:
            first = section.first
        speeches, fragments = find_direct(words, quoted, first, section.last) if quoted else ([], quoted)
        if runs_over and fragments and _lacks_opening(words, section, fragments[0]):
            speeches.insert(0, _rest_of_speech(words, fragments.pop(0)))
        quotes += _paragraph(words, first, section.last, speeches, fragments)
        runs_over = bool(quoted) and _lacks_closing(words, section, quoted[-1])
    return quotes, faults


def _lacks_opening(words: Words, section: Section, stretch: Quoted) -> bool:
    return stretch.first == section.first and not stretch.whole and words.strings[stretch.first] not in MARKS


def _lacks_closing(words: Words, section: Section, stretch: Quoted) -> bool:
    return stretch.last == section.last and not stretch.whole


def _rest_of_speech(words: Words, stretch: Quoted) -> Speech:
    """One pair of marks over two paragraphs: the second holds the rest of what is said."""
    part = span_of(words, stretch.first, stretch.last)
    quote = Quote("direct", [part], None, None, "floating", [Step("rest-of-quote", *part)])
    return Speech(quote, stretch.before, stretch.after)


def _paragraph(words: Words, first: int, last: int, speeches: list[Speech], fragments: list[Quoted]) -> list[Quote]:
    found = [speech.quote for speech in speeches]
    befores = [fragment.before for fragment in fragments]

    def indirect(start: int, end: int, led: bool = False) -> list[Quote]:
        inside = fragments[index_from(befores, start) : index_from(befores, end)]
        return find_indirect(words, start, end, inside, led)

    start = first
    for speech in speeches:
        if speech.first > start:
            found += indirect(start, speech.first)
        clause = speech.quote.clause
        if clause is not None and words.starts[speech.first] < clause.start:
            found += indirect(words.at(clause.start) + 1, speech.last, led=True)
        start = speech.last + 1 if speech.last < last and words.strings[speech.last] in ".!?" else speech.last
    if start < last:
        found += indirect(start, last)
    return sorted(found, key=lambda quote: quote.parts[0].start)
