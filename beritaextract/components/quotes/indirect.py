"""Indirect quotes: reported clauses without marks, one sentence at a time."""

from typing import Final, NamedTuple

from beritaextract.components.quotes.active import active_quote
from beritaextract.components.quotes.clauses import sentence_end
from beritaextract.components.quotes.cues import CUE, cues
from beritaextract.components.quotes.inserted import according_to, closing_cue, inserted_cue, passive_cue
from beritaextract.components.quotes.marks import Quoted
from beritaextract.findings import Quote, Step
from beritaextract.language.ordered import index_from
from beritaextract.language.words import Words

_MOST_CUES: Final = 16  # words like cues that are tried in one sentence
_HANDLERS: Final = {
    "active": active_quote,
    "base": inserted_cue,
    "closing": closing_cue,
    "enclitic": inserted_cue,
    "passive": passive_cue,
    "passive_enclitic": inserted_cue,
    "preposition": according_to,
    "preposition_enclitic": inserted_cue,
}


class Sentence(NamedTuple):
    """Words of a sentence, its stop left out; `led` says that it runs on from speech, so that it needs `bahwa`."""

    first: int
    last: int
    led: bool


def find_indirect(words: Words, first: int, last: int, fragments: list[Quoted], led: bool = False) -> list[Quote]:
    """Find reported clauses in a stretch of words that holds no speech.

    Args:
        words: The words of the text.
        first: First word.
        last: One past the last word.
        fragments: Words between marks in the stretch that are no speech, in order.
        led: Whether the stretch is the cue clause of speech, where only `… bahwa …` reports anything more.

    Returns:
        The quotes, in order; at most one per sentence.
    """
    hits = words.where(CUE, first, last)
    found: list[Quote] = []
    if not hits:
        return found
    befores = [fragment.before for fragment in fragments]
    number = 0
    for sentence in _sentences(words, first, last, fragments, led):
        while number < len(hits) and hits[number] < sentence.first:
            number += 1
        quote = _first_quote(words, hits[number : number + _MOST_CUES], sentence)
        if quote is not None:
            _mark_mixed(words, quote, fragments, befores)
            found.append(quote)
    return found


def _first_quote(words: Words, hits: list[int], sentence: Sentence) -> Quote | None:
    for index in hits:
        if index >= sentence.last:
            break
        if (quote := _read(words, index, sentence)) is not None:
            return quote
    return None


def _read(words: Words, index: int, sentence: Sentence) -> Quote | None:
    form = cues()[words.lowers[index]]
    if index > sentence.first and words.strings[index][0].isupper():  # a name such as Tanya, a title such as Jawab
        return None
    handler = _HANDLERS.get(form.pattern)
    return handler(words, index, form, sentence.first, sentence.last, sentence.led) if handler else None


def _sentences(words: Words, first: int, last: int, fragments: list[Quoted], led: bool) -> list[Sentence]:
    """Cut at stops, but not inside marks."""
    sentences, start, index = [], first, first
    number = 0  # of the fragment that may hold the stop
    while start < last:
        index = sentence_end(words, index, last)
        while number < len(fragments) and fragments[number].after - 1 <= index:
            number += 1
        if number < len(fragments) and fragments[number].before < index and fragments[number].after < last:
            index = max(index + 1, fragments[number].after)
            continue
        while start < index and words.strings[start].isspace():
            start += 1
        if index > start:
            sentences.append(Sentence(start, index, led))
        index += 1
        start = index
    return sentences


def _mark_mixed(words: Words, quote: Quote, fragments: list[Quoted], befores: list[int]) -> None:
    """A clause that holds words of the source between marks is a mixed quote; titles and names leave it indirect."""
    for part in quote.parts:
        first, last = words.from_offset(part.start), words.from_offset(part.end)
        for fragment in fragments[index_from(befores, first) : index_from(befores, last)]:
            inner = words.strings[fragment.first : fragment.last]
            if (len(inner) >= 2 and inner[0][0].islower()) or len(inner) >= 8:
                quote.kind = "mixed"
                start, end = words.starts[fragment.before], words.end(fragment.after - 1)
                quote.steps.append(Step("marks-in-clause", start, end))
                return
