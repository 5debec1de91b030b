"""Places, mention by mention; level words such as Kota count for nothing."""

from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.matching import LEVELS, WordIndex, WordSet, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import Entry, judge, note_unpaired, settle
from beritaextract.records import ArticleRecord


def score_locations(score: ArticleScore, gold: Gold, record: ArticleRecord | None, words: WordIndex) -> None:
    """Count mentions of places, their kinds and codes."""
    mentions = [(place, mention) for place in (record.locations if record else ()) for mention in place.mentions]
    spans = [(mention.start, mention.end) for _, mention in mentions]
    wanted_words = [words.within(*place.span) for place in gold.locations]
    found_words = [_without_levels(words.within(*span), words) for span in spans]
    pairs = pair(wanted_words, found_words, overlap, 0.5)
    wanted = [
        Entry(place.span, f"{place.kind} {place.name} {place.code or ''}".strip(), place.optional)
        for place in gold.locations
    ]
    settle(score.tallies["locations"], wanted, len(mentions), pairs)
    found = [Entry(span, f"{place.kind} {place.name}") for span, (place, _) in zip(spans, mentions, strict=True)]
    note_unpaired(score, "location", wanted, found, pairs)
    for i, j in pairs:
        want, got = gold.locations[i], mentions[j][0]
        if want.optional:
            continue
        judge(score, "location kind", want.span, want.kind, got.kind)
        if want.code:
            judge(score, "location code", want.span, want.code, got.code)


def _without_levels(span: WordSet, words: WordIndex) -> WordSet:
    return frozenset(start for start in span if words.word(start) not in LEVELS) or span
