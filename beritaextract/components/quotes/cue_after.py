"""Speech whose cue clause, or at least its source, stands after it: `"…," kata X`, `"…," X menambahkan`."""

from typing import Final

from beritaextract.components.quotes.clauses import PRONOUNS, group, sentence_end, starts_upper
from beritaextract.components.quotes.content import cue_of
from beritaextract.components.quotes.cues import AFTER_QUOTE, cues
from beritaextract.components.quotes.marks import Quoted
from beritaextract.components.quotes.speech import SKIP_AFTER_MARK, TAIL, Speech
from beritaextract.findings import Cue, Quote, Span, Step
from beritaextract.language.words import Words
from beritaextract.lexicons.cues import CueForm

_BEFORE_CUE: Final = frozenset(("demikian", "begitu", "seperti", "itulah"))
_NO_CUE: Final = ("adjunct", "connective", "subordinate", "joins_active", "adverb", "pronoun", "predicate")
_SOURCE_REACH: Final = 16


def with_cue_after(words: Words, stretch: Quoted, part: Span, length: int, limit: int) -> Speech | None:
    """`"…," kata X.` and `"…," katanya.`: a cue that the tables hold."""
    index = _after_mark(words, stretch.after, limit)
    if index >= limit:
        return None
    comma = words.strings[index - 1] in SKIP_AFTER_MARK or words.strings[stretch.last - 1] in TAIL
    if words.lowers[index] in _BEFORE_CUE and index + 1 < limit and _cue_form(words, index + 1):
        index += 1
    form = _cue_form(words, index)
    if form is None or not (comma or length >= 3) or _inside_clause(words, stretch):
        return None
    if form.pattern == "closing" and not (index + 1 < limit and starts_upper(words, index + 1)):
        return None
    if form.pattern.startswith("passive") and not comma:
        return None
    end = sentence_end(words, index, limit)
    order = "enclitic" if form.pattern.endswith("enclitic") else "cue-source"
    clause = Span(words.end(index), words.end(end - 1) if end > index + 1 else words.end(index))
    steps = [Step("cue-after-quote", words.starts[index], clause.end)]
    return Speech(Quote("direct", [part], cue_of(words, index, form), clause, order, steps), stretch.before, end)


def with_source_after(words: Words, stretch: Quoted, part: Span, length: int, limit: int) -> Speech | None:
    """`"…," Ashley menambahkan.` and, with the verb left out, `"…," Direktur Riset X, dalam …`."""
    index = _after_mark(words, stretch.after, limit)
    comma = words.strings[stretch.last - 1] in TAIL or words.strings[index - 1] in SKIP_AFTER_MARK
    if index >= limit or length < 3 or not comma or not (starts_upper(words, index) or words.lowers[index] in PRONOUNS):
        return None
    end = sentence_end(words, index, limit)
    table = cues()
    for at in range(index + 1, min(end, index + _SOURCE_REACH)):
        form = table.get(words.lowers[at])
        if form and form.pattern == "active":
            if at + 1 < end and words.strings[at + 1][0].isalpha() and words.lowers[at + 1] not in group("adjunct"):
                return None
            clause = Span(words.starts[index], words.starts[at])
            steps = [Step("source-and-cue-after-quote", clause.start, words.end(at))]
            return Speech(
                Quote("direct", [part], cue_of(words, at, form), clause, "source-cue", steps), stretch.before, end
            )
    if words.strings[stretch.last - 1] != ",":
        return None
    clause = Span(words.starts[index], words.end(end - 1))
    steps = [Step("source-after-quote", clause.start, clause.end)]
    return Speech(Quote("direct", [part], None, clause, "source", steps), stretch.before, end)


def with_unknown_cue(words: Words, stretch: Quoted, part: Span, length: int, limit: int) -> Speech | None:
    """`"…," buka Rina.`: a word that no table holds is a cue where one must stand: after a comma, before a source."""
    index = _after_mark(words, stretch.after, limit)
    if index + 1 >= limit or length < 4 or words.strings[stretch.last - 1] != "," or _inside_clause(words, stretch):
        return None
    word = words.lowers[index]
    if not words.strings[index].islower() or any(word in group(name) for name in _NO_CUE):
        return None
    enclitic = word.endswith("nya") and words.strings[index + 1] in TAIL
    if not enclitic and not source_follows(words, index + 1):
        return None
    end = sentence_end(words, index, limit)
    clause = Span(words.end(index), words.end(end - 1))
    cue = Cue(words.starts[index], words.end(index), word.removesuffix("nya") if enclitic else word, "say")
    steps = [Step("unknown-cue-after-quote", cue.start, clause.end)]
    quote = Quote("direct", [part], cue, clause, "enclitic" if enclitic else "cue-source", steps)
    return Speech(quote, stretch.before, end)


def source_follows(words: Words, index: int) -> bool:
    """Whether a name or a pronoun stands at a word."""
    return index < len(words) and (starts_upper(words, index) or words.lowers[index] in PRONOUNS)


def _inside_clause(words: Words, stretch: Quoted) -> bool:
    """`Konsep "Tri Hita Karana", papar X, …`: a name between marks, after a word and without a stop of its own."""
    before = words.strings[stretch.before - 1] if stretch.before else "."
    return before[0].isalpha() and words.strings[stretch.last - 1] not in TAIL


def _cue_form(words: Words, index: int) -> CueForm | None:
    form = cues().get(words.lowers[index])
    if form and form.pattern == "active":
        return form if words.strings[index][0].islower() and source_follows(words, index + 1) else None
    return form if form and form.pattern in AFTER_QUOTE else None


def _after_mark(words: Words, index: int, limit: int) -> int:
    while index < limit and (words.strings[index] in SKIP_AFTER_MARK or words.strings[index].isspace()):
        index += 1
    return index
