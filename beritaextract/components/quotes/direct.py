"""Direct quotes: which stretches between marks are speech, and where their cue clause is."""

from typing import NamedTuple

from beritaextract.components.quotes.clauses import PRONOUNS, group, has_predicate, sentence_end, starts_upper
from beritaextract.components.quotes.cues import AFTER_QUOTE, cues
from beritaextract.components.quotes.marks import MARKS, Quoted
from beritaextract.findings import Cue, Quote, Span, Step
from beritaextract.language.words import Words
from beritaextract.lexicons.cues import CueForm

_SKIP_AFTER_MARK = frozenset((",", "-", "–", "—"))
_BEFORE_CUE = frozenset(("demikian", "begitu", "seperti", "itulah"))
_STOPS = frozenset((".", "?", "!", "…", "..."))
_TAIL = frozenset((".", "?", "!", "…", "...", ","))
_SOURCE_REACH, _CUE_BEFORE_REACH = 16, 30


class Speech(NamedTuple):
    """A direct quote with the words it takes up, cue clause included (`first` to `last`, exclusive)."""

    quote: Quote
    first: int
    last: int


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
    for number, stretch in enumerate(quoted):
        limit = next((q.before for q in quoted[number + 1 :] if _may_begin(words, q.before)), last)
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
        _with_cue_after(words, stretch, part, length, limit)
        or _with_cue_before(words, stretch, part, length, free_from)
        or _with_source_after(words, stretch, part, length, limit)
        or _floating(words, stretch, part, length, free_from, last)
    )


def _with_cue_after(words: Words, stretch: Quoted, part: Span, length: int, limit: int) -> Speech | None:
    index = _after_mark(words, stretch.after, limit)
    if index >= limit:
        return None
    comma = words.strings[index - 1] in _SKIP_AFTER_MARK or words.strings[stretch.last - 1] in _TAIL
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
    return Speech(Quote("direct", [part], _cue(words, index, form), clause, order, steps), stretch.before, end)


def _inside_clause(words: Words, stretch: Quoted) -> bool:
    """`Konsep "Tri Hita Karana", papar X, …`: a name between marks, after a word and without a stop of its own."""
    before = words.strings[stretch.before - 1] if stretch.before else "."
    return before[0].isalpha() and words.strings[stretch.last - 1] not in _TAIL


def _with_source_after(words: Words, stretch: Quoted, part: Span, length: int, limit: int) -> Speech | None:
    """`"…," Ashley menambahkan.` and, with the verb left out, `"…," Direktur Riset X, dalam …`."""
    index = _after_mark(words, stretch.after, limit)
    comma = words.strings[stretch.last - 1] in _TAIL or words.strings[index - 1] in _SKIP_AFTER_MARK
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
                Quote("direct", [part], _cue(words, at, form), clause, "source-cue", steps), stretch.before, end
            )
    if words.strings[stretch.last - 1] != ",":
        return None
    clause = Span(words.starts[index], words.end(end - 1))
    steps = [Step("source-after-quote", clause.start, clause.end)]
    return Speech(Quote("direct", [part], None, clause, "source", steps), stretch.before, end)


_ADJUNCT = frozenset(
    ("di", "pada", "dalam", "saat", "ketika", "kepada", "melalui", "usai", "seperti", "lewat", "sambil")
)


def _with_cue_before(words: Words, stretch: Quoted, part: Span, length: int, free_from: int) -> Speech | None:
    index = stretch.before - 1
    sign = words.strings[index] if index >= free_from else ""
    if length < 2 or not (stretch.whole or sign) or (sign != ":" and not starts_upper(words, stretch.first)):
        return None
    reach = _CUE_BEFORE_REACH if sign == ":" else 2 if sign == "," else 0
    table = cues()
    at = index - (sign in (":", ","))
    stop = max(free_from, at - reach)
    while at >= stop and words.strings[at] not in _STOPS and words.lowers[at] != "bahwa":
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
    if form.pattern in ("base", "passive", "preposition"):
        clause, order = Span(words.end(at), words.starts[index + 1]), "cue-source"
    else:
        clause, order = Span(words.starts[start], words.starts[at]), "source-cue"
    if form.pattern.endswith("enclitic"):
        order = "enclitic"
    steps = [Step("cue-before-quote", words.starts[at], words.end(at))]
    return Speech(Quote("direct", [part], _cue(words, at, form), clause, order, steps), start, stretch.after)


def _floating(words: Words, stretch: Quoted, part: Span, length: int, free_from: int, last: int) -> Speech | None:
    """Speech without a cue of its own: it begins a sentence and is one."""
    before = stretch.before - 1
    begins = before < 0 or words.strings[before] in _STOPS or words.strings[before].isspace() or before < free_from
    begins = begins or words.strings[before] in MARKS
    if before >= 0 and words.strings[before][0].isalnum():
        return None
    if not begins or (not stretch.whole and stretch.before > free_from):
        return None
    ends = words.strings[stretch.last - 1] in _TAIL
    closes = stretch.after >= last or words.strings[stretch.after] in _STOPS
    if length < 3 or not (ends or closes) or (length < 5 and not closes):
        return None
    if not closes and words.strings[stretch.after][0].islower():
        return None
    if not stretch.whole and stretch.last < last and not ends:
        return None
    steps = [Step("floating-quote", part.start, part.end)]
    after = stretch.after + (not (stretch.after >= last) and words.strings[stretch.after] in _STOPS)
    return Speech(Quote("direct", [part], None, None, "floating", steps), stretch.before, after)


def _evident_end(words: Words, stretch: Quoted) -> Quoted:
    """End a stretch whose closing mark is lost before `, kata X`; a lost opening mark leaves the stretch as it is."""
    if stretch.last != stretch.after:
        return stretch
    table = cues()
    for index in range(stretch.first + 1, stretch.last - 1):
        if words.strings[index] in _SKIP_AFTER_MARK:
            form = table.get(words.lowers[index + 1])
            if form and (form.pattern == "enclitic" or (form.pattern == "base" and _source_follows(words, index + 2))):
                return Quoted(stretch.before, stretch.first, index, index, False)
    return stretch


def _source_follows(words: Words, index: int) -> bool:
    return index < len(words) and (starts_upper(words, index) or words.lowers[index] in PRONOUNS)


def _cue_form(words: Words, index: int) -> CueForm | None:
    form = cues().get(words.lowers[index])
    if form and form.pattern == "active":
        return form if words.strings[index][0].islower() and _source_follows(words, index + 1) else None
    return form if form and form.pattern in AFTER_QUOTE else None


def _cue(words: Words, index: int, form: CueForm) -> Cue:
    return Cue(words.starts[index], words.end(index), form.lemma, form.act)


def _after_mark(words: Words, index: int, limit: int) -> int:
    while index < limit and (words.strings[index] in _SKIP_AFTER_MARK or words.strings[index].isspace()):
        index += 1
    return index


def _skip_blank(words: Words, index: int) -> int:
    while words.strings[index].isspace():
        index += 1
    return index


def _trim(words: Words, first: int, last: int) -> int:
    """Return the end of the content: without a trailing comma, blanks and stray marks."""
    while last > first and (words.strings[last - 1] in (",", ";") or words.strings[last - 1].isspace()):
        last -= 1
    return last


def _sentence_start(words: Words, index: int, free_from: int) -> int:
    while index > free_from and words.strings[index - 1] not in _STOPS and not words.strings[index - 1].isspace():
        index -= 1
    return index


def _continues(words: Words, before: Speech, stretch: Quoted) -> bool:
    """`"…," kata X, "…"`: the cue clause runs on, by a comma, into the next marks."""
    if before.quote.cue is None or before.last < stretch.before - 1:
        return False
    return stretch.before > 0 and words.strings[stretch.before - 1] == ","
