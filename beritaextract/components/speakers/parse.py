"""What a dependency parse says about a quote, where the Doc has one: who is the subject of the cue, what it governs.

The parse decides nothing: the rules know Indonesian news better. It agrees or it disagrees, each is a step of
evidence, and gold has taught what either is worth (`lexicons/tables/confidence_parsed.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from beritaextract.findings import Quote, Span, Step

if TYPE_CHECKING:  # without a parse there is no need of spaCy
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

PREFIX = "parse-"
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_AGENTS = ("obl:agent", "obl", "obj", "nmod")
_CONTENTS = ("ccomp", "xcomp", "parataxis", "csubj", "csubj:pass", "nsubj:pass")
# Dependents that belong to the name of somebody; a relative clause or another person in a row does not.
_OF_THE_NAME = frozenset(("flat", "compound", "nmod", "appos", "amod", "det", "fixed", "goeswith", "nummod"))


def compare_with_parse(doc: Doc, quotes: list[Quote]) -> None:
    """Add to each quote what the parse says of its speaker and of its content.

    Args:
        doc: The Doc, with a dependency parse.
        quotes: The quotes with their speakers; steps are added.
    """
    for quote in quotes:
        cue = quote.cue and doc.char_span(quote.cue.start, quote.cue.end, alignment_mode="expand")
        if cue:
            quote.steps += [*_speaker_step(quote, cue), *_content_step(quote, cue)]


def _speaker_step(quote: Quote, cue: Tokens) -> Iterator[Step]:
    """Hold the words that name the speaker against the subject of the cue; both must be there."""
    said_by = _subject(quote, cue.root)
    ours = quote.speaker.mention if quote.speaker else None
    if said_by is None or ours is None:
        return
    name = _name(said_by)
    agrees = name.start < ours.end and ours.start < name.end
    yield Step(f"{PREFIX}agrees" if agrees else f"{PREFIX}disagrees", *name)


def _subject(quote: Quote, cue: Token) -> Token | None:
    """Return the head of the phrase that the parse takes for the source."""
    if quote.order == "preposition":  # menurut X: the preposition hangs on its noun
        return cue.head if cue.dep_ in ("case", "mark") and cue.head.i > cue.i else None
    wanted = _AGENTS if quote.order == "passive" else _SUBJECTS
    after = quote.order != "source-cue"
    found = [child for child in cue.children if child.dep_ in wanted and (child.i > cue.i) == after]
    return next(iter(found), None)


def _name(head: Token) -> Span:
    """Return the stretch of a noun and what belongs to its name."""
    start, end, waiting = head.idx, head.idx + len(head), [head]
    while waiting:
        token = waiting.pop()
        start, end = min(start, token.idx), max(end, token.idx + len(token))
        waiting += [child for child in token.children if child.dep_.partition(":")[0] in _OF_THE_NAME]
    return Span(start, end)


def _content_step(quote: Quote, cue: Tokens) -> Iterator[Step]:
    """Hold the end of an indirect content that follows its cue against the end of the clause it governs."""
    if quote.kind != "indirect" or len(quote.parts) != 1 or quote.parts[0].start < cue.end_char:
        return
    content = quote.parts[0]
    clauses = [
        child
        for child in cue.root.children
        if child.dep_ in _CONTENTS and child.i > cue.root.i and child.idx < content.end
    ]
    if clauses:
        last = _last_word(clauses[-1])
        end = last.idx + len(last)
        rule = f"{PREFIX}content-agrees" if last.idx < content.end <= end else f"{PREFIX}content-differs"
        yield Step(rule, clauses[0].left_edge.idx, end)


def _last_word(clause: Token) -> Token:
    """Return the last word of a clause, the marks after it left out."""
    last = clause.right_edge
    while (last.is_punct or last.is_space) and last.i > clause.i:
        last = last.nbor(-1)
    return last
