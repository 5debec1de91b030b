"""Direct quotes: which stretches between marks are speech, and where their cue clause is."""

from typing import Final

from beritaextract.components.quotes.cue_after import (
    source_follows,
    with_cue_after,
    with_source_after,
    with_unknown_cue,
)
from beritaextract.components.quotes.cue_before import with_cue_before
from beritaextract.components.quotes.cues import cues
from beritaextract.components.quotes.marks import MARKS, Quoted
from beritaextract.components.quotes.speech import SKIP_AFTER_MARK, STOPS, TAIL, Speech
from beritaextract.findings import Quote, Span, Step
from beritaextract.language.words import Words

_DASHES: Final = frozenset(("-", "–", "—"))


def find_direct(words: Words, quoted: list[Quoted], first: int, last: int) -> tuple[list[Speech], list[Quoted]]:
    """Tell speech from other words between marks, in one paragraph.

    Args:
        words: The words of the text.
        quoted: The stretches between marks.
        first: First word of the paragraph.
        last: One past its last word.

    Returns:
        The speeches, and the stretches that are none (titles, scare words, fragments inside a clause).
    """
    speeches: list[Speech] = []
    rest: list[Quoted] = []
    for stretch, limit in zip(quoted, _limits(words, quoted, last), strict=True):
        free_from = speeches[-1].last if speeches else first
        speech = _speech(words, stretch, max(first, min(free_from, stretch.before)), limit, last)
        if speech is None:
            rest.append(stretch)
        elif speeches and _continues(words, speeches[-1], stretch) and speech.quote.order == "floating":
            before = speeches.pop()
            before.quote.parts.extend(speech.quote.parts)
            before.quote.steps.append(Step("continued-after-cue", *speech.quote.parts[0]))
            speeches.append(Speech(before.quote, before.first, speech.last))
        else:
            speeches.append(speech)
    return speeches, rest


def _limits(words: Words, quoted: list[Quoted], last: int) -> list[int]:
    """Return for each stretch how far its cue clause may run: to where the next speech may begin."""
    limits, limit = [], last
    for stretch in reversed(quoted):
        limits.append(limit)
        if _may_begin(words, stretch.before):
            limit = stretch.before
    return limits[::-1]


def _may_begin(words: Words, mark: int) -> bool:
    """Whether the mark stands where speech begins: after a stop, comma, colon or blank line, not inside a clause."""
    before = words.strings[mark - 1] if mark else "."
    return not before[0].isalnum() and before not in ("(", "-")


def _speech(words: Words, stretch: Quoted, free_from: int, limit: int, last: int) -> Speech | None:
    """Decide on one stretch; `limit` is where the next mark opens."""
    if not stretch.whole:
        stretch = _evident_end(words, stretch)
    inner_last = _trim(words, stretch.first, stretch.last)
    if inner_last <= stretch.first:
        return None
    length = sum(1 for word in words.strings[stretch.first : inner_last] if word[0].isalnum())
    part = Span(words.starts[_skip_blank(words, stretch.first)], words.end(inner_last - 1))
    return (
        with_cue_after(words, stretch, part, length, limit)
        or with_cue_before(words, stretch, part, length, free_from)
        or with_source_after(words, stretch, part, length, limit)
        or with_unknown_cue(words, stretch, part, length, limit)
        or _floating(words, stretch, part, length, free_from, last)
    )


def _floating(words: Words, stretch: Quoted, part: Span, length: int, free_from: int, last: int) -> Speech | None:
    """Speech without a cue of its own: it begins a sentence and is one."""
    before = stretch.before - 1
    begins = before < 0 or words.strings[before] in STOPS or words.strings[before].isspace() or before < free_from
    begins = begins or words.strings[before] in MARKS
    begins = begins or words.strings[before] in _DASHES  # `AMBON - "…"`
    unopened = words.strings[stretch.before] not in MARKS
    if unopened or (before >= 0 and words.strings[before][0].isalnum()):
        return None
    if not begins or (not stretch.whole and stretch.before > free_from):
        return None
    ends = words.strings[stretch.last - 1] in TAIL
    closes = stretch.after >= last or words.strings[stretch.after] in STOPS
    if length < 3 or not (ends or closes) or (length < 5 and not closes):
        return None
    if not closes and words.strings[stretch.after][0].islower():
        return None
    if not stretch.whole and stretch.last < last and not ends:
        return None
    steps = [Step("floating-quote", part.start, part.end)]
    after = stretch.after + (not (stretch.after >= last) and words.strings[stretch.after] in STOPS)
    return Speech(Quote("direct", [part], None, None, "floating", steps), stretch.before, after)


def _evident_end(words: Words, stretch: Quoted) -> Quoted:
    """End a stretch whose closing mark is lost before `, kata X`; a lost opening mark leaves the stretch as it is."""
    if stretch.last != stretch.after:
        return stretch
    table = cues()
    for index in range(stretch.first + 1, stretch.last - 1):
        if words.strings[index] in SKIP_AFTER_MARK:
            form = table.get(words.lowers[index + 1])
            if form and (form.pattern == "enclitic" or (form.pattern == "base" and source_follows(words, index + 2))):
                return Quoted(stretch.before, stretch.first, index, index, False)
    return stretch


def _skip_blank(words: Words, index: int) -> int:
    while words.strings[index].isspace():
        index += 1
    return index


def _trim(words: Words, first: int, last: int) -> int:
    """Return the end of the content: without a trailing comma, blanks and stray marks."""
    while last > first and (words.strings[last - 1] in (",", ";") or words.strings[last - 1].isspace()):
        last -= 1
    return last


def _continues(words: Words, before: Speech, stretch: Quoted) -> bool:
    """`"…," kata X, "…"`: the cue clause runs on, by a comma, into the next marks."""
    if before.quote.cue is None or before.last < stretch.before - 1:
        return False
    return stretch.before > 0 and words.strings[stretch.before - 1] == ","
