"""Counts and dates by value, and paragraphs by kind."""

from beritaextract.evaluation.gold import Gold, GoldCount
from beritaextract.evaluation.matching import WordIndex, normal, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import fault, settle
from beritaextract.records import ArticleRecord, CountRecord


def score_counts(score: ArticleScore, gold: Gold, counts: list[CountRecord], words: WordIndex) -> None:
    """Count numeric expressions by span and value, with kind, unit and noun."""
    wanted = [(count, words.within(*count.span)) for count in gold.counts]
    got = [(count, words.within(count.numeral.start, count.numeral.end)) for count in counts]
    pairs = pair(wanted, got, lambda a, b: overlap(a[1], b[1]), 0.5)
    items = gold.counts
    settle(score.tallies["counts.span"], items, len(got), pairs)
    right = [(i, j) for i, j in pairs if _same_value(items[i], counts[j])]
    settle(score.tallies["counts"], items, len(got), right)
    for i, j in pairs:
        if not items[i].optional:
            _count_fields(score, items[i], counts[j], (i, j) in right)
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, count in enumerate(items):
        if i not in hit_wanted and not count.optional:
            fault(score, "missed count", count.span, count.kind)
    for j, found in enumerate(counts):
        if j not in hit_got:
            fault(score, "spurious count", (found.numeral.start, found.numeral.end), found.kind)


def _count_fields(score: ArticleScore, want: GoldCount, got: CountRecord, right: bool) -> None:
    if not right:
        fault(score, "wrong value", want.span, f"found {got.value}, gold {want.value}")
    score.shares["count kind"].add(want.kind == got.kind)
    if want.kind in ("count", "money", "percent"):
        score.shares["count unit"].add(normal(want.unit) == normal(got.unit))
    if want.kind == "count" and want.noun:
        same = _head(want.noun) == _head(got.noun)
        score.shares["count noun"].add(same)
        if not same:
            fault(score, "wrong noun", want.span, f"found {got.noun!r}, gold {want.noun!r}")


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
    wanted = [(date, words.within(*date.span)) for date in gold.dates or []]
    dates = record.dates if record else []
    got = [(date, words.within(date.start, date.end)) for date in dates]
    pairs = pair(wanted, got, lambda a, b: overlap(a[1], b[1]), 0.5)
    items = [date for date, _ in wanted]
    settle(score.tallies["dates"], items, len(got), pairs)
    for i, j in pairs:
        if not items[i].optional and items[i].date:
            found = (dates[j].date or "")[: len(items[i].date or "")]
            score.shares["date value"].add(found == items[i].date)
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, date in enumerate(items):
        if i not in hit_wanted and not date.optional:
            fault(score, "missed date", date.span, date.date or "")
    for j, found_date in enumerate(dates):
        if j not in hit_got:
            fault(score, "spurious date", (found_date.start, found_date.end), found_date.date or "")


def score_sections(score: ArticleScore, gold: Gold, record: ArticleRecord) -> None:
    """Whether each paragraph is body or frame, as the gold says."""
    for section in record.article.sections:
        skipped = any(start <= section.start < end for start, end in gold.skip)
        score.shares["sections"].add(skipped == (section.kind not in ("body", "list")))
