"""PFSA-ID (Purnomo et al.): how much of another team's gold is found, as far as the definitions meet.

Its licence (CC BY-NC-SA) forbids shipping it; give the path of your own copy: JSON lines with id, text and spans, each
with label, start, end and text.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from beritaextract.errors import InputError
from beritaextract.evaluation.gold import Place
from beritaextract.evaluation.matching import WordIndex, overlap
from beritaextract.evaluation.scores import ArticleScore, Scores
from beritaextract.evaluation.settling import note
from beritaextract.records import ArticleRecord

_POST = "ROLE+AFFILIATION"
_FLOORS = {
    "STATEMENT": 0.8,
    "CUE": 0.5,
    "CUECOREF": 0.5,
    "PERSON": 0.5,
    "PERSONCOREF": 0.5,
    _POST: 0.5,
    "DATETIME": 0.5,
    "LOCATION": 0.5,
}
DIFFERENCES = (
    "Recall only: quotes of ordinary people are untagged there, so what we find beyond it is not wrong.",
    "STATEMENT holds the marks and the comma, ours do not; words are compared, so this costs nothing.",
    "STATEMENT is direct speech in marks alone; indirect quotes have no counterpart.",
    "ROLE and AFFILIATION that follow each other are one post, as ours are; an AFFILIATION on its own is left out.",
    "PERSONCOREF is any short form, rank and honorific included, or a title that points to a speaker.",
    "LOCATION and DATETIME are tagged beside cue clauses alone; a LOCATION of several places counts as one if our "
    "mentions cover half of it.",
    "ISSUE and EVENT have no counterpart.",
)


class PfsaSpan(NamedTuple):
    """A labelled stretch."""

    label: str
    start: int
    end: int


@dataclass(slots=True)
class PfsaArticle:
    """An article with its spans, in order."""

    id: str
    text: str
    spans: list[PfsaSpan]


def read_pfsa(path: Path) -> list[PfsaArticle]:
    """Read PFSA-ID from JSON lines, gzipped or not.

    Raises:
        InputError: A line is malformed, or the words of a span are not those of the text; the message names the line.
    """
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [_article(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def _article(line: str, name: str) -> PfsaArticle:
    try:
        plain = json.loads(line)
        spans = [_span(span, plain["text"], name) for span in plain["spans"]]
        return PfsaArticle(plain["id"], plain["text"], sorted(spans, key=lambda span: (span.start, span.end)))
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{name}: no article of PFSA-ID with id, text and spans: {error!r}") from error


def _span(span: dict[str, Any], text: str, name: str) -> PfsaSpan:
    start, end = span["start"], span["end"]
    if text[start:end] != span["text"]:
        raise InputError(f"{name}: {span['label']} {start}:{end} says {span['text']!r}, the text {text[start:end]!r}")
    return PfsaSpan(span["label"], start, end)


def score_pfsa(articles: Iterable[PfsaArticle], records: Iterable[ArticleRecord]) -> Scores:
    """Return the share of spans of each label that the records hold.

    Args:
        articles: The articles of PFSA-ID.
        records: The records; they are joined on the article's id.

    Raises:
        InputError: A record was read from another text.
    """
    by_id = {record.article.id: record for record in records}
    scored = []
    for article in articles:
        record = by_id.get(article.id)
        if record is not None and record.article.text != article.text:
            raise InputError(f"{article.id}: the record was read from another text")
        scored.append(_score(article, record))
    return Scores(scored)


def _score(article: PfsaArticle, record: ArticleRecord | None) -> ArticleScore:
    score, words = ArticleScore(article.id, None, missing=record is None), WordIndex(article.text)
    found = _found(record) if record else {}
    for label, start, end in _joined(article):
        wanted = words.within(start, end)
        spans = [span for span in found.get(label, ()) if span[0] < end and start < span[1]]
        reached = [overlap(wanted, words.within(*span)) for span in spans]
        if label == "LOCATION" and spans:
            reached.append(overlap(wanted, frozenset().union(*(words.within(*span) for span in spans))))
        hit = max(reached, default=0.0) >= _FLOORS[label]
        score.shares[label].add(hit)
        if not hit:
            note(score, f"missed {label}", (start, end), f"best overlap {max(reached, default=0.0):.2f}")
    return score


def _joined(article: PfsaArticle) -> Iterator[PfsaSpan]:
    """Yield the spans that we have a counterpart for; a ROLE and the AFFILIATION after it are one."""
    spans = article.spans
    for number, span in enumerate(spans):
        if span.label == "ROLE":
            after = spans[number + 1] if number + 1 < len(spans) else None
            joins = after and after.label == "AFFILIATION" and not article.text[span.end : after.start].strip()
            yield PfsaSpan(_POST, span.start, after.end if after and joins else span.end)
        elif span.label in _FLOORS:
            yield span


def _found(record: ArticleRecord) -> dict[str, list[Place]]:
    cues = [(quote.cue.start, quote.cue.end) for quote in record.quotes if quote.cue]
    people = [(mention.start, mention.end) for person in record.people for mention in person.mentions]
    sources = [quote.speaker.mention for quote in record.quotes if quote.speaker and quote.speaker.mention]
    return {
        "STATEMENT": [(part.start, part.end) for quote in record.quotes for part in quote.parts],
        "CUE": cues,
        "CUECOREF": cues,
        "PERSON": people,
        "PERSONCOREF": people + [(mention.start, mention.end) for mention in sources],
        _POST: [(position.start, position.end) for person in record.people for position in person.positions],
        "DATETIME": [(date.start, date.end) for date in record.dates],
        "LOCATION": [(mention.start, mention.end) for place in record.locations for mention in place.mentions],
    }
