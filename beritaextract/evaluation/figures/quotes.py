"""Quotes, segment by segment: a segment is one part of a quote."""

from typing import Any

from beritaextract.evaluation.gold import Gold, GoldQuote, Place
from beritaextract.evaluation.matching import WordIndex, normal, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import fault, settle
from beritaextract.records import QuoteRecord

_INDIRECT = ("indirect", "mixed")
Words = frozenset[Any]


def score_quotes(score: ArticleScore, gold: Gold, quotes: list[QuoteRecord], words: WordIndex) -> None:
    """Count segments by content and speaker; note errors and what confidence was worth."""
    wanted = [(quote, part, words.within(*part)) for quote in gold.quotes for part in quote.parts]
    got = [(quote, (p.start, p.end), words.within(p.start, p.end)) for quote in quotes for p in quote.parts]
    items = [quote for quote, _, _ in wanted]
    pairs = pair(wanted, got, lambda a, b: overlap(a[2], b[2]), 0.8)
    good = [(i, j) for i, j in pairs if _right_speaker(gold, items[i], got[j][0])]
    exact = [(i, j) for i, j in pairs if wanted[i][2] == got[j][2]]
    for name, some in (("quotes", pairs), ("quotes.exact", exact), ("quotes.attributed", good)):
        settle(score.tallies[name], items, len(got), some)
    for name, kinds in (("direct", ("direct",)), ("indirect", _INDIRECT)):
        _settle_kind(score, f"quotes.{name}", items, [quote for quote, _, _ in got], pairs, good, kinds)
    _quote_fields(score, gold, items, [(quote, span) for quote, span, _ in got], pairs)
    _quote_faults(score, wanted, got, pairs)
    _beliefs(score, items, [quote for quote, _, _ in got], pairs, good)


def _settle_kind(
    score: ArticleScore,
    name: str,
    wanted: list[GoldQuote],
    got: list[QuoteRecord],
    pairs: list[tuple[int, int]],
    good: list[tuple[int, int]],
    kinds: tuple[str, ...],
) -> None:
    """Count the segments of some kinds; a found segment goes with the gold it was paired with, else by its own kind."""
    partner = {j: i for i, j in pairs}
    gold = [i for i, quote in enumerate(wanted) if quote.kind in kinds]
    found = [j for j, q in enumerate(got) if (wanted[partner[j]].kind if j in partner else q.kind) in kinds]
    for figure, some in ((name, pairs), (f"{name}.attributed", good)):
        inside = [(gold.index(i), found.index(j)) for i, j in some if wanted[i].kind in kinds]
        settle(score.tallies[figure], [wanted[i] for i in gold], len(found), inside)


def _right_speaker(gold: Gold, wanted: GoldQuote, got: QuoteRecord, lenient: bool = False) -> bool:
    name = got.speaker.name if got.speaker else None
    if not wanted.speaker or not name:
        return not wanted.speaker and not name
    if wanted.speaker_kind != "person":
        left, right = set(normal(wanted.speaker).split()), set(normal(name).split())
        return len(left & right) / max(1, min(len(left), len(right))) >= 0.5
    if normal(name) == normal(wanted.speaker):
        return True
    person = next((person for person in gold.people if person.name == wanted.speaker), None)
    forgiven = person is not None and (lenient or person.optional)
    return forgiven and normal(name) in {normal(alias) for alias in [person.name, *person.aliases]} if person else False


def _quote_fields(
    score: ArticleScore,
    gold: Gold,
    wanted: list[GoldQuote],
    got: list[tuple[QuoteRecord, Place]],
    pairs: list[tuple[int, int]],
) -> None:
    shares = score.shares
    for i, j in pairs:
        want, (quote, span) = wanted[i], got[j]
        if not _right_speaker(gold, want, quote):
            name = quote.speaker.name if quote.speaker else None
            fault(score, "wrong speaker", span, f"found {name!r}, gold {want.speaker!r}")
        if want.optional:
            continue
        right = _right_speaker(gold, want, quote)
        shares["speaker"].add(right)
        shares[f"speaker.{want.kind}"].add(right)
        shares["speaker.lenient"].add(_right_speaker(gold, want, quote, lenient=True))
        shares["quote kind"].add(want.kind == quote.kind)
        if want.cue is not None or quote.cue is not None:
            shares["cue"].add(want.cue is not None and quote.cue is not None and _meet(want.cue, quote.cue))


def _meet(span: Place, record: Any) -> bool:
    return bool(span[0] < record.end and record.start < span[1])


def _quote_faults(
    score: ArticleScore,
    wanted: list[tuple[GoldQuote, Place, Words]],
    got: list[tuple[QuoteRecord, Place, Words]],
    pairs: list[tuple[int, int]],
) -> None:
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, (quote, span, _) in enumerate(wanted):
        if i not in hit_wanted and not quote.optional:
            fault(score, "missed quote", span, f"{quote.kind}, {quote.speaker}")
    for j, (found, span, _) in enumerate(got):
        if j not in hit_got:
            fault(score, "spurious quote", span, found.kind)


def _beliefs(
    score: ArticleScore,
    wanted: list[GoldQuote],
    got: list[QuoteRecord],
    pairs: list[tuple[int, int]],
    good: list[tuple[int, int]],
) -> None:
    """A quote is right if every part is matched with the right speaker; optional gold decides nothing."""
    matched, right = {j: i for i, j in pairs}, {j for _, j in good}
    parts: dict[str, list[int]] = {}
    for j, quote in enumerate(got):
        parts.setdefault(quote.id, []).append(j)
    for indices in parts.values():
        if any(j in matched and wanted[matched[j]].optional for j in indices):
            continue
        score.beliefs.append((got[indices[0]].confidence, all(j in right for j in indices)))
