"""Cue clauses set into or after a sentence: `…, kata X, …`, `…, ujarnya.`, `menurut X, …`, `dikatakan X, …`."""

from typing import Final

from beritaextract.components.quotes.clauses import PRONOUNS, group, has_predicate, starts_upper
from beritaextract.components.quotes.content import content_end, cue_of, span_of
from beritaextract.components.quotes.cues import cues
from beritaextract.findings import Quote, Span, Step
from beritaextract.language.words import Words
from beritaextract.lexicons.cues import CueForm

_SOURCE_REACH: Final = 24
_SOURCE_WORDS: Final = 14
_DEMONSTRATIVE: Final = frozenset(("ini", "itu", "tersebut"))
_NARRATORS: Final = frozenset(("anda", "kamu", "kalian", "kita", "kami", "saya", "aku", "gue"))  # `menurut Anda, …?`
_LEAD: Final = frozenset((",", "-", "–", "—"))


def inserted_cue(words: Words, index: int, form: CueForm, first: int, last: int, led: bool) -> Quote | None:
    """Read `kata X` or `katanya` at the start, in the middle or at the end of a sentence.

    Args and result are those of `active_quote`.
    """
    enclitic = form.pattern.endswith("enclitic")
    if index > first and words.lowers[index - 1] == "lebih":  # "lebih lanjut" connects, it does not report
        return None
    if led or not (index == first or words.strings[index - 1] in _LEAD or _bare_enclitic(words, index, form)):
        return _after_connective(words, index, form, first, last, enclitic) if not led else None
    return _around(words, index, form, first, last, enclitic)


def according_to(words: Words, index: int, form: CueForm, first: int, last: int, led: bool) -> Quote | None:
    """Read `menurut X` and `bagi X`; laws, data and reports are no speakers."""
    if led or index + 1 >= last or words.lowers[index + 1] in group("document"):
        return None
    if words.lowers[index + 1] in _NARRATORS:
        return None
    if form.lemma == "bagi" and not (index == first and _opinion_of(words, index + 1, last)):
        return None
    at_start = (
        index == first or words.strings[index - 1] in _LEAD or words.lowers[index - 1] in ("namun", "tetapi", "tapi")
    )
    if not at_start and not _is_source(words, index + 1):
        return None
    return _around(words, index, form, first, last, False)


def closing_cue(words: Words, index: int, form: CueForm, first: int, last: int, led: bool) -> Quote | None:
    """Read `…, demikian X.` and `…, demikian disampaikan X.` at the end of a sentence."""
    if led or index == first or words.strings[index - 1] != "," or index + 1 >= last:
        return None
    passive = cues().get(words.lowers[index + 1])
    source = index + 2 if passive and passive.pattern == "passive" else index + 1
    if source >= last or not starts_upper(words, source) or not has_predicate(words, first, index - 1):
        return None
    parts = [span_of(words, first, index - 1)]
    clause = Span(words.starts[source], words.end(last - 1))
    steps = [Step("closing-cue", words.starts[index], clause.end)]
    at = source - 1
    return Quote(
        "indirect", parts, cue_of(words, at, passive if at > index and passive else form), clause, "cue-source", steps
    )


def passive_cue(words: Words, index: int, form: CueForm, first: int, last: int, led: bool) -> Quote | None:
    """Read `dikatakan X, …` and `disampaikan oleh X bahwa …`; a passive without a source reports nothing."""
    if led or form.strength == "weak":
        return None
    if words.lowers[first] == "bahwa" and index > first + 3 and index + 1 < last:
        clause = Span(words.end(index), words.end(last - 1))
        steps = [Step("fronted-bahwa", words.starts[first], words.end(index))]
        part = span_of(words, first + 1, index)
        return Quote("indirect", [part], cue_of(words, index, form), clause, "passive", steps)
    at_start = index == first or words.strings[index - 1] in _LEAD
    source = index + 1
    if source < last and words.lowers[source] == "oleh":
        source += 1
    if not at_start or source >= last or not (_is_source(words, source) or _described(words, source, last)):
        return None
    return _around(words, index, form, first, last, False)


def _described(words: Words, start: int, last: int) -> bool:
    """`dijelaskan perwira yang akrab disapa Gede itu, …`: a description that ends in a demonstrative and a comma."""
    comma = next((at for at in range(start, min(last, start + 14)) if words.strings[at] == ","), None)
    return (
        comma is not None and words.lowers[start] in group("person_noun") and words.lowers[comma - 1] in _DEMONSTRATIVE
    )


def _is_source(words: Words, index: int) -> bool:
    return starts_upper(words, index) or words.lowers[index] in PRONOUNS


def _opinion_of(words: Words, start: int, last: int) -> bool:
    """`Bagi X, …` is an opinion if X is a name or pronoun and no more, or describes a person."""
    if start >= last:
        return False
    return (_is_source(words, start) and "," in words.strings[start : start + 5]) or _described(words, start, last)


def _bare_enclitic(words: Words, index: int, form: CueForm) -> bool:
    return form.lemma == "turut" and form.pattern == "preposition_enclitic"


def _after_connective(words: Words, index: int, form: CueForm, first: int, last: int, enclitic: bool) -> Quote | None:
    """`Selain itu kata dia, …`: a connective may stand before the cue without a comma."""
    if form.strength == "weak" or index - first > 3 or index + 1 >= last:
        return None
    if any(word not in group("connective") for word in words.lowers[first:index]):
        return None
    if not enclitic and not _is_source(words, index + 1):
        return None
    return _around(words, index, form, first, last, enclitic)


def _around(words: Words, index: int, form: CueForm, first: int, last: int, enclitic: bool) -> Quote | None:
    """Take the content before and after the cue clause."""
    source_end = index + 1 if enclitic else _source_end(words, index + 1, last)
    if not enclitic and source_end == index + 1:
        return None
    if form.pattern == "base" and not _plausible(words, index, form, source_end, first):
        return None
    before = _before(words, first, index)
    after = _after(words, source_end, last, before, enclitic)
    parts = [span_of(words, *piece) for piece in (before, after) if piece is not None]
    if not parts or not _enough(words, before, after):
        return None
    clause = Span(words.end(index), words.end(source_end - 1) if source_end > index + 1 else words.end(index))
    if after is None:
        clause = Span(words.end(index), words.end(last - 1))
    rule = "according-to" if form.pattern.startswith("preposition") else "inserted-cue"
    order = "enclitic" if enclitic else "preposition" if rule == "according-to" else "cue-source"
    if form.pattern == "passive":
        order = "passive"
    steps = [Step(rule, words.starts[index], max(clause.end, words.end(index)))]
    return Quote("indirect", parts, cue_of(words, index, form), clause, order, steps)


def _plausible(words: Words, index: int, form: CueForm, source_end: int, first: int) -> bool:
    """`kata X` needs a source that can speak: a name, a pronoun, or a noun without a verb of its own."""
    if _is_source(words, index + 1):
        return True
    if index == first or source_end - index > _SOURCE_WORDS:
        return False
    if form.strength == "weak":
        return _described(words, index + 1, min(source_end + 1, len(words)))
    return not has_predicate(words, index + 1, min(source_end, index + 4))


def _source_end(words: Words, start: int, last: int) -> int:
    """Return where the source ends: at the comma after it and after its appositions."""
    if start >= last:
        return start
    if words.lowers[start] in PRONOUNS and start + 1 < last and words.lowers[start + 1] not in group("adjunct"):
        return start + 1 + (words.lowers[start + 1] in ("lagi", "pula", "juga"))
    depth = 0
    for index in range(start, min(last, start + _SOURCE_REACH)):
        word = words.strings[index]
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif (word == "," and depth == 0 and not _apposition(words, index + 1, last)) or (
            depth == 0 and index > start and (words.lowers[index] == "bahwa" or _clause_resumes(words, index))
        ):
            return index
    return last if last - start <= _SOURCE_REACH else start


def _clause_resumes(words: Words, index: int) -> bool:
    """`…, kata Rina Wati telah …`: a comma is lost, but an auxiliary right after a name goes on with what is said."""
    return words.lowers[index] in group("resumes") and starts_upper(words, index - 1)


def _apposition(words: Words, start: int, last: int) -> bool:
    """Whether the words up to the next comma are a post or a date rather than content: `, Kepala X,`, `, Senin,`."""
    if start >= last:
        return False
    end = next((at for at in range(start, min(last, start + 16)) if words.strings[at] == ","), None)
    if end is None:
        return False
    if words.lowers[start] in ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"):
        return True
    if words.lowers[start] in group("nickname"):
        return True
    named = starts_upper(words, start) or words.lowers[start] in group("person_noun")
    return named and not has_predicate(words, start, end) and has_predicate(words, end + 1, last)


def _before(words: Words, first: int, index: int) -> tuple[int, int] | None:
    """Return the content before the cue, or None where only a connective stands there."""
    end = index - 1 if index > first and words.strings[index - 1] in _LEAD else index
    if end <= first:
        return None
    inner = words.lowers[first:end]
    if len(inner) <= 4 and all(word in group("connective") or word == "," for word in inner):
        return None
    return first, end


def _is_fronted(words: Words, first: int) -> bool:
    return words.lowers[first] in group("subordinate") or words.lowers[first] in group("fronted")


def _after(
    words: Words, source_end: int, last: int, before: tuple[int, int] | None, enclitic: bool
) -> tuple[int, int] | None:
    """Return the content after the cue clause, or None where only its adjuncts follow."""
    start = source_end
    while start < last and (words.strings[start] in _LEAD or words.lowers[start] in ("lagi", "pula", "bahwa")):
        start += 1
    if start >= last:
        return None
    complete = before is not None and not _is_fronted(words, before[0]) and has_predicate(words, *before)
    if complete and (words.lowers[start] in group("adjunct") or not has_predicate(words, start, last)):
        return None
    if complete and enclitic and words.strings[source_end] not in _LEAD:
        return None
    if (
        before is not None
        and not complete
        and words.lowers[start] in group("adjunct")
        and not has_predicate(words, start, last)
    ):
        return None
    return start, content_end(words, start, last)


def _enough(words: Words, before: tuple[int, int] | None, after: tuple[int, int] | None) -> bool:
    pieces = [piece for piece in (before, after) if piece is not None]
    length = sum(last - first for first, last in pieces)
    return length >= (3 if before is not None else 2) and (
        before is None or len(pieces) == 2 or has_predicate(words, *before)
    )
