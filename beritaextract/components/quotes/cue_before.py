"""Speech whose cue stands before it: `X mengatakan: "…"`, `X menjawab, "…"`."""

from typing import Final

from beritaextract.components.quotes.clauses import group, has_predicate, starts_upper
from beritaextract.components.quotes.content import cue_of
from beritaextract.components.quotes.cues import cues
from beritaextract.components.quotes.marks import Quoted
from beritaextract.components.quotes.speech import STOPS, Speech
from beritaextract.findings import Quote, Span, Step
from beritaextract.language.words import Words
from beritaextract.lexicons.cues import CueForm

_REACH: Final = 30  # words that may stand between the cue and a colon


def with_cue_before(words: Words, stretch: Quoted, part: Span, length: int, free_from: int) -> Speech | None:
    """Read a cue right before the mark, or further off before a colon."""
    index = stretch.before - 1
    sign = words.strings[index] if index >= free_from else ""
    if length < 2 or not (stretch.whole or sign) or (sign != ":" and not starts_upper(words, stretch.first)):
        return None
    reach = _REACH if sign == ":" else 2 if sign == "," else 0
    table = cues()
    at = index - (sign in (":", ","))
    stop = max(free_from, at - reach)
    while at >= stop and words.strings[at] not in STOPS and words.lowers[at] != "bahwa":
        form = table.get(words.lowers[at])
        if form and form.pattern in ("active", "base", "enclitic", "passive", "preposition") and at > free_from:
            return _before(words, stretch, part, at, form, free_from, index)
        if form and form.pattern in ("base", "preposition", "enclitic", "preposition_enclitic") and sign in (":", ","):
            return _before(words, stretch, part, at, form, free_from, index)
        at -= 1
    if sign == ":" and length >= 4:
        start = _sentence_start(words, index, free_from)
        clause = Span(words.starts[start], words.starts[index])
        steps = [Step("source-before-colon", *clause)]
        return Speech(Quote("direct", [part], None, clause, "source", steps), start, stretch.after)
    return None


def _before(
    words: Words, stretch: Quoted, part: Span, at: int, form: CueForm, free_from: int, index: int
) -> Speech | None:
    if words.strings[index] == ":" and index - at > 4 and has_predicate(words, at + 1, index):
        steps = [Step("quote-after-colon", *part)]  # `X mengeluh sawahnya kering: "…"`: the cue has its own content
        return Speech(Quote("direct", [part], None, None, "floating", steps), stretch.before, stretch.after)
    start = _sentence_start(words, at, free_from)
    if words.lowers[start] in group("document"):
        return None  # `Pasal 5 berbunyi "…"`
    if form.pattern in ("base", "passive", "preposition"):
        clause, order = Span(words.end(at), words.starts[index + 1]), "cue-source"
    else:
        clause, order = Span(words.starts[start], words.starts[at]), "source-cue"
    if form.pattern.endswith("enclitic"):
        order = "enclitic"
    steps = [Step("cue-before-quote", words.starts[at], words.end(at))]
    return Speech(Quote("direct", [part], cue_of(words, at, form), clause, order, steps), start, stretch.after)


def _sentence_start(words: Words, index: int, free_from: int) -> int:
    while index > free_from and words.strings[index - 1] not in STOPS and not words.strings[index - 1].isspace():
        index -= 1
    return index
