"""Quotes, segment by segment: a segment is one part of a quote."""

from typing import NamedTuple

from beritaextract.evaluation.figures.speakers import is_right_speaker, via_of
from beritaextract.evaluation.gold import Gold, GoldQuote, Place
from beritaextract.evaluation.matching import WordIndex, WordSet, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import Entry, Pairs, judge, note, note_unpaired, settle
from beritaextract.records import QuoteRecord
from beritaextract.records.base import TextSpan

_KINDS = {"direct": ("direct",), "indirect": ("indirect", "mixed")}


class _Wanted(NamedTuple):
    quote: GoldQuote
    span: Place
    words: WordSet


class _Found(NamedTuple):
    quote: QuoteRecord
    span: Place
    words: WordSet


def score_quotes(score: ArticleScore, gold: Gold, quotes: list[QuoteRecord], words: WordIndex) -> None:
    """Count segments by content and speaker; note errors and what confidence was worth."""
    wanted = [_Wanted(quote, part, words.within(*part)) for quote in gold.quotes for part in quote.parts]
    spans = [(quote, (part.start, part.end)) for quote in quotes for part in quote.parts]
    found = [_Found(quote, span, words.within(*span)) for quote, span in spans]
    pairs = pair(wanted, found, lambda one, two: overlap(one.words, two.words), 0.8)
    good = [(i, j) for i, j in pairs if is_right_speaker(gold, wanted[i].quote, found[j].quote)]
    exact = [(i, j) for i, j in pairs if wanted[i].words == found[j].words]
    entries = [Entry(span, f"{quote.kind}, {quote.speaker}", quote.optional) for quote, span, _ in wanted]
    for name, some in (("quotes", pairs), ("quotes.exact", exact), ("quotes.attributed", good)):
        settle(score.tallies[name], entries, len(found), some)
    for kind in _KINDS:
        _settle_kind(score, kind, wanted, found, pairs, good)
    note_unpaired(score, "quote", entries, [Entry(span, quote.kind) for quote, span, _ in found], pairs)
    for i, j in pairs:
        _quote_fields(score, gold, wanted[i], found[j])
    _beliefs(score, wanted, found, pairs, good)


def _settle_kind(
    score: ArticleScore, kind: str, wanted: list[_Wanted], found: list[_Found], pairs: Pairs, good: Pairs
) -> None:
    """Count the segments of a kind; a found segment goes with the gold it was paired with, else by its own kind.

    A segment of this kind paired with gold of the other is left out of the size but not of the numbering: it may cost a
    spurious segment and never saves one. That is how the scorer counts whose figures ours must equal.
    """
    kinds, partner = _KINDS[kind], {j: wanted[i].quote.kind in _KINDS[kind] for i, j in pairs}
    inside = [i for i, one in enumerate(wanted) if one.quote.kind in kinds]
    here = [j for j, one in enumerate(found) if one.quote.kind in kinds or partner.get(j)]
    size = sum(partner.get(j, True) for j in here)
    entries = [Entry(wanted[i].span, kind, wanted[i].quote.optional) for i in inside]
    left, right = ({number: at for at, number in enumerate(numbers)} for numbers in (inside, here))
    for figure, some in ((f"quotes.{kind}", pairs), (f"quotes.{kind}.attributed", good)):
        settle(score.tallies[figure], entries, size, [(left[i], right[j]) for i, j in some if i in left])


def _quote_fields(score: ArticleScore, gold: Gold, wanted: _Wanted, found: _Found) -> None:
    want, got, span = wanted.quote, found.quote, found.span
    name = got.speaker.name if got.speaker else None
    right = is_right_speaker(gold, want, got)
    if want.optional:
        if not right:
            note(score, "wrong speaker", span, f"found {name!r}, gold {want.speaker!r}")
        return
    judge(score, "speaker", span, want.speaker, name, right)
    score.shares[f"speaker.{want.kind}"].add(right)
    score.shares["speaker.lenient"].add(is_right_speaker(gold, want, got, lenient=True))
    judge(score, "quote kind", span, want.kind, got.kind)
    if want.cue or got.cue:
        judge(score, "cue", span, _printed(gold, want.cue), got.cue and got.cue.text, _meet(want.cue, got.cue))
    if not right or got.speaker is None:
        return
    via = via_of(gold, want)
    if via:
        judge(score, "via", span, via, got.speaker.via)
    if want.mention:
        mention = got.speaker.mention
        same = _meet(want.mention, mention)
        judge(score, "mention", span, _printed(gold, want.mention), mention and mention.text, same)


def _meet(span: Place | None, found: TextSpan | None) -> bool:
    return span is not None and found is not None and span[0] < found.end and found.start < span[1]


def _printed(gold: Gold, span: Place | None) -> str | None:
    return gold.text[slice(*span)] if span else None


def _beliefs(score: ArticleScore, wanted: list[_Wanted], found: list[_Found], pairs: Pairs, good: Pairs) -> None:
    """A quote is right if every part is matched with the right speaker; optional gold decides nothing."""
    partner, right = {j: i for i, j in pairs}, {j for _, j in good}
    parts: dict[str, list[int]] = {}
    for j, one in enumerate(found):
        parts.setdefault(one.quote.id, []).append(j)
    for indices in parts.values():
        if not any(j in partner and wanted[partner[j]].quote.optional for j in indices):
            quote = found[indices[0]].quote
            score.outcomes[quote.id] = all(j in right for j in indices)
            score.beliefs.append((quote.confidence, score.outcomes[quote.id]))
