"""Places, mention by mention; level words such as Kota count for nothing."""

from typing import Any

from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.matching import WordIndex, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import fault, settle
from beritaextract.records import ArticleRecord

_LEVELS = frozenset(("kota", "kabupaten", "kab", "provinsi", "kecamatan", "kec", "desa", "kelurahan", "pulau"))
Words = frozenset[Any]
_NO_NAMES = _LEVELS | {"kepulauan", "negara", "dki"}


def score_locations(score: ArticleScore, gold: Gold, record: ArticleRecord | None, words: WordIndex) -> None:
    """Count mentions of places, their kinds and codes."""
    wanted = [(place, words.within(*place.span)) for place in gold.locations]
    got = [
        (place, mention, _without_levels(words.within(mention.start, mention.end), words))
        for place in (record.locations if record else ())
        for mention in place.mentions
    ]
    pairs = pair(wanted, got, lambda a, b: overlap(a[1], b[2]), 0.5)
    items = [place for place, _ in wanted]
    settle(score.tallies["locations"], items, len(got), pairs)
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in pairs:
        place, found = items[i], got[j][0]
        if place.optional:
            continue
        score.shares["location kind"].add(place.kind == found.kind)
        if place.code:
            score.shares["location code"].add(place.code == found.code)
            if place.code != found.code:
                fault(score, "wrong code", place.span, f"found {found.code}, gold {place.code}")
    for i, place in enumerate(items):
        if i not in hit_wanted and not place.optional:
            fault(score, "missed location", place.span, f"{place.kind} {place.code or ''}".strip())
    for j, (found, mention, _) in enumerate(got):
        if j not in hit_got:
            fault(score, "spurious location", (mention.start, mention.end), f"{found.kind} {found.name}")


def _without_levels(span: Words, words: WordIndex) -> Words:
    return frozenset(start for start in span if words.word(start) not in _NO_NAMES) or span
