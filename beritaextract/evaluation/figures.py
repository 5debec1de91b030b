"""What each figure counts."""

from collections.abc import Sequence
from typing import Any, Protocol

from beritaextract.evaluation.gold import Gold, GoldCount, GoldPerson, GoldPosition, GoldQuote, Place
from beritaextract.evaluation.matching import WordIndex, normal, overlap, pair
from beritaextract.evaluation.scores import ArticleScore, Fault, Tally
from beritaextract.records import ArticleRecord, CountRecord, PersonRecord, PositionRecord, QuoteRecord

_LEVELS = frozenset("kota kabupaten kab provinsi kecamatan kec desa kelurahan pulau kepulauan negara dki".split())
_INDIRECT = ("indirect", "mixed")
Words = frozenset[Any]


class _Gold(Protocol):
    @property
    def optional(self) -> bool: ...


def score_article(gold: Gold, record: ArticleRecord | None, words: WordIndex) -> ArticleScore:
    """Score one article; a missing record finds nothing."""
    score = ArticleScore(gold.id, gold.outlet)
    _score_quotes(score, gold, list(record.quotes) if record else [], words)
    _score_people(score, gold, list(record.people) if record else [])
    _score_positions(score, gold, list(record.people) if record else [], words)
    _score_locations(score, gold, record, words)
    _score_counts(score, gold, list(record.counts) if record else [], words)
    if gold.dates is not None:
        _score_dates(score, gold, record, words)
    if record is not None:
        _score_sections(score, gold, record)
    return score


def _settle(tally: Tally, gold: Sequence[_Gold], found: int, pairs: Sequence[tuple[int, int]]) -> None:
    """Count pairs, leaving optional gold out on both sides."""
    hit_gold, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
    tally.hits += sum(not gold[i].optional for i, _ in pairs)
    tally.missed += sum(not item.optional and i not in hit_gold for i, item in enumerate(gold))
    tally.spurious += found - len(hit_found)


def _fault(score: ArticleScore, kind: str, span: Place, detail: str) -> None:
    score.faults.append(Fault(kind, score.article, span[0], span[1], detail))


# Quotes: a segment is one part of a quote.


def _score_quotes(score: ArticleScore, gold: Gold, quotes: list[QuoteRecord], words: WordIndex) -> None:
    wanted = [(quote, part, words.within(*part)) for quote in gold.quotes for part in quote.parts]
    got = [(quote, (p.start, p.end), words.within(p.start, p.end)) for quote in quotes for p in quote.parts]
    items = [quote for quote, _, _ in wanted]
    pairs = pair(wanted, got, lambda a, b: overlap(a[2], b[2]), 0.8)
    good = [(i, j) for i, j in pairs if _right_speaker(gold, items[i], got[j][0])]
    exact = [(i, j) for i, j in pairs if wanted[i][2] == got[j][2]]
    for name, some in (("quotes", pairs), ("quotes.exact", exact), ("quotes.attributed", good)):
        _settle(score.tallies[name], items, len(got), some)
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
        _settle(score.tallies[figure], [wanted[i] for i in gold], len(found), inside)


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
            _fault(score, "wrong speaker", span, f"found {name!r}, gold {want.speaker!r}")
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
            _fault(score, "missed quote", span, f"{quote.kind}, {quote.speaker}")
    for j, (found, span, _) in enumerate(got):
        if j not in hit_got:
            _fault(score, "spurious quote", span, found.kind)


def _beliefs(
    score: ArticleScore,
    wanted: list[GoldQuote],
    got: list[QuoteRecord],
    pairs: list[tuple[int, int]],
    good: list[tuple[int, int]],
) -> None:
    """A quote is right if every part is matched with the right speaker; optional gold decides nothing."""
    matched, right = dict((j, i) for i, j in pairs), {j for _, j in good}
    parts: dict[str, list[int]] = {}
    for j, quote in enumerate(got):
        parts.setdefault(quote.id, []).append(j)
    for indices in parts.values():
        if any(j in matched and wanted[matched[j]].optional for j in indices):
            continue
        score.beliefs.append((got[indices[0]].confidence, all(j in right for j in indices)))


# People and posts.


def _score_people(score: ArticleScore, gold: Gold, people: list[PersonRecord]) -> None:
    for figure in ("people", "officials"):
        wanted = [person for person in gold.people if figure == "people" or person.official]
        got = [person for person in people if figure == "people" or person.official]
        pairs = pair(wanted, got, lambda a, b: float(normal(a.name) == normal(b.name)), 1)
        _settle(score.tallies[figure], wanted, len(got), pairs)
        hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
        what = "person" if figure == "people" else "official"
        for i, person in enumerate(wanted):
            if i not in hit_wanted and not person.optional:
                _fault(score, f"missed {what}", (0, 0), person.name)
        for j, found in enumerate(got):
            if j not in hit_got:
                at = (found.mentions[0].start, found.mentions[0].end) if found.mentions else (0, 0)
                _fault(score, f"spurious {what}", at, found.name)


def _score_positions(score: ArticleScore, gold: Gold, people: list[PersonRecord], words: WordIndex) -> None:
    wanted: dict[tuple[str, str], tuple[GoldPerson, GoldPosition]] = {}
    for person in gold.people:
        for post in person.positions if person.official else ():
            key = normal(person.name), normal(gold.text[slice(*post.span)])
            wanted.setdefault(key, (person, post))
    got: dict[tuple[str, str], PositionRecord] = {}
    for found in people:
        for position in found.positions if found.official else ():
            got.setdefault((normal(found.name), normal(position.text)), position)

    def fit(a: tuple[str, str], b: tuple[str, str]) -> float:
        return overlap(frozenset(a[1].split()), frozenset(b[1].split())) if a[0] == b[0] else 0.0

    left, right = list(wanted), list(got)
    pairs = pair(left, right, fit, 0.8)
    items = [_Optional(person.optional or post.optional) for person, post in wanted.values()]
    _settle(score.tallies["positions"], items, len(right), pairs)
    hit_left, hit_right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, key in enumerate(left):
        if i not in hit_left and not items[i].optional:
            _fault(score, "missed position", wanted[key][1].span, wanted[key][0].name)
    for j, key in enumerate(right):
        if j not in hit_right:
            _fault(score, "spurious position", (got[key].start, got[key].end), key[0])
    for i, j in pairs:
        if not items[i].optional:
            _position_fields(score, wanted[left[i]][1], got[right[j]])


class _Optional:
    """A gold item of which only this matters."""

    def __init__(self, optional: bool) -> None:
        self.optional = optional


def _position_fields(score: ArticleScore, want: GoldPosition, got: PositionRecord) -> None:
    shares = score.shares
    shares["title"].add(normal(want.title) == normal(got.title))
    shares["acting"].add(normal(want.acting) == normal(got.acting))
    shares["institution"].add(_same_body(want.institution, got.institution))
    shares["jurisdiction"].add(normal(want.jurisdiction) == normal(got.jurisdiction))


def _same_body(want: str | None, got: str | None) -> bool:
    left, right = frozenset(normal(want).split()), frozenset(normal(got).split())
    return left == right or overlap(left, right) >= 0.6


# Places.


def _score_locations(score: ArticleScore, gold: Gold, record: ArticleRecord | None, words: WordIndex) -> None:
    wanted = [(place, words.within(*place.span)) for place in gold.locations]
    got = [
        (place, mention, _without_levels(words.within(mention.start, mention.end), words))
        for place in (record.locations if record else ())
        for mention in place.mentions
    ]
    pairs = pair(wanted, got, lambda a, b: overlap(a[1], b[2]), 0.5)
    items = [place for place, _ in wanted]
    _settle(score.tallies["locations"], items, len(got), pairs)
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in pairs:
        place, found = items[i], got[j][0]
        if place.optional:
            continue
        score.shares["location kind"].add(place.kind == found.kind)
        if place.code:
            score.shares["location code"].add(place.code == found.code)
            if place.code != found.code:
                _fault(score, "wrong code", place.span, f"found {found.code}, gold {place.code}")
    for i, place in enumerate(items):
        if i not in hit_wanted and not place.optional:
            _fault(score, "missed location", place.span, f"{place.kind} {place.code or ''}".strip())
    for j, (found, mention, _) in enumerate(got):
        if j not in hit_got:
            _fault(score, "spurious location", (mention.start, mention.end), f"{found.kind} {found.name}")


def _without_levels(span: Words, words: WordIndex) -> Words:
    return frozenset(start for start in span if words.word(start) not in _LEVELS) or span


# Counts, dates, sections.


def _score_counts(score: ArticleScore, gold: Gold, counts: list[CountRecord], words: WordIndex) -> None:
    wanted = [(count, words.within(*count.span)) for count in gold.counts]
    got = [(count, words.within(count.numeral.start, count.numeral.end)) for count in counts]
    pairs = pair(wanted, got, lambda a, b: overlap(a[1], b[1]), 0.5)
    items = gold.counts
    _settle(score.tallies["counts.span"], items, len(got), pairs)
    right = [(i, j) for i, j in pairs if _same_value(items[i], counts[j])]
    _settle(score.tallies["counts"], items, len(got), right)
    for i, j in pairs:
        if not items[i].optional:
            _count_fields(score, items[i], counts[j], (i, j) in right)
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, count in enumerate(items):
        if i not in hit_wanted and not count.optional:
            _fault(score, "missed count", count.span, count.kind)
    for j, found in enumerate(counts):
        if j not in hit_got:
            _fault(score, "spurious count", (found.numeral.start, found.numeral.end), found.kind)


def _count_fields(score: ArticleScore, want: GoldCount, got: CountRecord, right: bool) -> None:
    if not right:
        _fault(score, "wrong value", want.span, f"found {got.value}, gold {want.value}")
    score.shares["count kind"].add(want.kind == got.kind)
    if want.kind in ("count", "money", "percent"):
        score.shares["count unit"].add(normal(want.unit) == normal(got.unit))
    if want.kind == "count" and want.noun:
        same = _head(want.noun) == _head(got.noun)
        score.shares["count noun"].add(same)
        if not same:
            _fault(score, "wrong noun", want.span, f"found {got.noun!r}, gold {want.noun!r}")


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


def _score_dates(score: ArticleScore, gold: Gold, record: ArticleRecord | None, words: WordIndex) -> None:
    wanted = [(date, words.within(*date.span)) for date in gold.dates or []]
    dates = record.dates if record else []
    got = [(date, words.within(date.start, date.end)) for date in dates]
    pairs = pair(wanted, got, lambda a, b: overlap(a[1], b[1]), 0.5)
    items = [date for date, _ in wanted]
    _settle(score.tallies["dates"], items, len(got), pairs)
    for i, j in pairs:
        if not items[i].optional and items[i].date:
            found = (dates[j].date or "")[: len(items[i].date or "")]
            score.shares["date value"].add(found == items[i].date)
    hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, date in enumerate(items):
        if i not in hit_wanted and not date.optional:
            _fault(score, "missed date", date.span, date.date or "")
    for j, found_date in enumerate(dates):
        if j not in hit_got:
            _fault(score, "spurious date", (found_date.start, found_date.end), found_date.date or "")


def _score_sections(score: ArticleScore, gold: Gold, record: ArticleRecord) -> None:
    """Whether each paragraph is body or frame, as the gold says."""
    for section in record.article.sections:
        skipped = any(start <= section.start < end for start, end in gold.skip)
        score.shares["sections"].add(skipped == (section.kind not in ("body", "list")))
