"""Counts and dates by value, and paragraphs by kind."""

from beritaextract.evaluation.gold import Gold, GoldCount, GoldDate
from beritaextract.evaluation.matching import WordIndex, normal, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import Entry, judge, note, note_unpaired, settle
from beritaextract.records import ArticleRecord, CountRecord, DateRecord

_MINUTE = len("2024-03-12T10:15")
_UNITS_KNOWN = ("count", "money", "percent")


def score_counts(score: ArticleScore, gold: Gold, counts: list[CountRecord], words: WordIndex) -> None:
    """Count numeric expressions by span and value, with kind, unit and noun."""
    spans = [(count.numeral.start, count.numeral.end) for count in counts]
    pairs = pair(
        [words.within(*count.span) for count in gold.counts], [words.within(*span) for span in spans], overlap, 0.5
    )
    wanted = [Entry(count.span, count.kind, count.optional) for count in gold.counts]
    right = [(i, j) for i, j in pairs if _same_value(gold.counts[i], counts[j])]
    settle(score.tallies["counts.span"], wanted, len(counts), pairs)
    settle(score.tallies["counts"], wanted, len(counts), right)
    found = [Entry(span, count.kind) for span, count in zip(spans, counts, strict=True)]
    note_unpaired(score, "count", wanted, found, pairs)
    for i, j in pairs:
        if not wanted[i].optional:
            _count_fields(score, gold.counts[i], counts[j])


def _count_fields(score: ArticleScore, want: GoldCount, got: CountRecord) -> None:
    if not _same_value(want, got):
        note(score, "wrong value", want.span, f"found {_printed(got)}, gold {_printed(want)}")
    judge(score, "count kind", want.span, want.kind, got.kind)
    if want.kind in _UNITS_KNOWN:
        judge(score, "count unit", want.span, want.unit, got.unit, normal(want.unit) == normal(got.unit))
    if want.kind == "count" and want.noun:
        judge(score, "count noun", want.span, want.noun, got.noun, _head(want.noun) == _head(got.noun))
    if want.modifier or got.modifier:
        same = normal(want.modifier) == normal(got.modifier)
        judge(score, "count modifier", want.span, want.modifier, got.modifier, same)


def _printed(count: GoldCount | CountRecord) -> str:
    if count.value is not None:
        return str(count.value)
    return "no number" if count.low is None and count.high is None else f"{count.low}..{count.high}"


def _head(noun: str | None) -> str:
    return (normal(noun).split() or [""])[0]


def _close(found: float | None, wanted: float) -> bool:
    return found is not None and abs(found - wanted) <= 1e-6 * max(1, abs(wanted))


def _same_value(want: GoldCount, got: CountRecord) -> bool:
    if want.value is not None:
        return _close(got.value, want.value)
    if want.low is not None and want.high is not None:
        return _close(got.low, want.low) and _close(got.high, want.high)
    return got.approximate


def score_dates(score: ArticleScore, gold: Gold, record: ArticleRecord | None, words: WordIndex) -> None:
    """Count date expressions, and the dates they mean."""
    dates, marked = record.dates if record else [], gold.dates or []
    spans = [(date.start, date.end) for date in dates]
    pairs = pair([words.within(*date.span) for date in marked], [words.within(*span) for span in spans], overlap, 0.5)
    wanted = [Entry(date.span, date.date or "", date.optional) for date in marked]
    found = [Entry(span, date.date or "") for span, date in zip(spans, dates, strict=True)]
    settle(score.tallies["dates"], wanted, len(dates), pairs)
    note_unpaired(score, "date", wanted, found, pairs)
    for i, j in pairs:
        want, got = marked[i], dates[j]
        if want.optional:
            continue
        same = _same_day(want.date, got.date) and _same_day(want.end_date, got.end_date)
        judge(score, "date value", want.span, _period(want), _period(got), same)
        if want.grain:
            judge(score, "date grain", want.span, want.grain, got.grain)


def _same_day(want: str | None, got: str | None) -> bool:
    """Whether two ISO dates agree as far as the gold goes: to the year, month, day or minute."""
    return want == got if want is None or got is None else got[:_MINUTE].startswith(want[:_MINUTE])


def _period(date: GoldDate | DateRecord) -> str:
    return "..".join(filter(None, (date.date, date.end_date)))


def score_sections(score: ArticleScore, gold: Gold, record: ArticleRecord) -> None:
    """Whether each paragraph is body or frame, as the gold says, and which frame it is."""
    kinds = {section.span: section.kind for section in gold.sections or ()}
    for section in record.article.sections:
        span = section.start, section.end
        skipped = any(start <= section.start < end for start, end in gold.skip)
        body = section.kind in ("body", "list")
        judge(score, "sections", span, "frame" if skipped else "body", section.kind, skipped != body)
        if gold.sections is not None and skipped:
            want = next((kind for (start, end), kind in kinds.items() if start <= section.start < end), None)
            judge(score, "section kind", span, want, section.kind)
