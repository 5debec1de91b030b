"""Gold to score, and records that say exactly what gold says."""

import tomllib
from pathlib import Path

import pytest

from beritaextract.evaluation.corpus import compile_gold
from beritaextract.evaluation.figures.speakers import via_of
from beritaextract.evaluation.markup import parse_markup
from beritaextract.records import ArticleRecord

CORPUS = Path(__file__).parents[2] / "corpus" / "articles"
FRONT = """
id = "a1"
outlet = "ANTARA"
published = "2024-03-12"
[people.P1]
name = "Rina Wati"
official = true
[people.P2]
name = "Budi Santoso"
official = false
[organizations.O1]
name = "Perum Bulog"
[groups.G1]
name = "warga"
kind = "group"
"""


def read(marked):
    """Compile marked text; the front matter lists just those of FRONT whom the text knows."""
    front = tomllib.loads(FRONT)
    for table in ("people", "organizations", "groups"):
        front[table] = {key: entry for key, entry in front[table].items() if f" {key}" in marked}
    return compile_gold(front, parse_markup(marked))


def perfect(gold):
    """Return the record that finds what the gold holds, optional items too."""
    text = gold.text

    def span(place):
        return {"start": place[0], "end": place[1], "text": text[slice(*place)]}

    people = [
        {
            "id": f"P{number}",
            "name": person.name,
            "aliases": person.aliases,
            "official": person.official,
            "positions": [
                span(post.span)
                | {key: getattr(post, key) for key in ("title", "acting", "institution", "jurisdiction")}
                | {"former": bool(post.former), "branch": post.branch or "other"}
                for post in person.positions
            ],
        }
        for number, person in enumerate(gold.people)
    ]
    locations = [
        {"id": f"L{number}", "name": place.name, "kind": place.kind, "code": place.code, "confidence": 1.0}
        | {"mentions": [span(place.span) | {"role": "mention"}]}
        for number, place in enumerate(gold.locations)
    ]
    counts = [
        span(count.span)
        | {"numeral": span(count.span)}
        | {key: getattr(count, key) for key in ("value", "low", "high", "approximate", "modifier")}
        | {key: getattr(count, key) for key in ("kind", "unit", "noun", "per")}
        for count in gold.counts
    ]
    dates = [
        span(date.span) | {"date": date.date, "end_date": date.end_date, "grain": date.grain or "day"}
        for date in gold.dates or ()
    ]
    quotes = [_quote(quote, number, gold, span) for number, quote in enumerate(gold.quotes)]
    return ArticleRecord.model_validate(
        {
            "article": {"id": gold.id, "text": text, "sha256": "", "sections": _sections(gold)},
            "people": people,
            "locations": locations,
            "counts": counts,
            "dates": dates,
            "quotes": quotes,
            "provenance": {"library": "none", "pipeline": "none", "lexicons": "none"},
        }
    )


def _quote(quote, number, gold, span):
    kind = {"unknown": "unnamed"}.get(quote.speaker_kind, quote.speaker_kind)
    speaker = {"kind": kind, "name": quote.speaker, "via": via_of(gold, quote) or "position"}
    return {
        "id": f"Q{number}",
        "kind": quote.kind,
        "parts": [span(part) for part in quote.parts],
        "cue": quote.cue and span(quote.cue) | {"lemma": "kata", "act": "say"},
        "speaker": speaker | {"mention": quote.mention and span(quote.mention)} if quote.speaker else None,
        "confidence": 1.0,
    }


def _sections(gold):
    kinds = {section.span[0]: section.kind for section in gold.sections or ()}
    sections, at = [], 0
    for paragraph in gold.text.split("\n\n"):
        skipped = any(start <= at < end for start, end in gold.skip)
        kind = kinds.get(at, "related" if skipped else "body")
        sections.append({"start": at, "end": at + len(paragraph), "kind": kind})
        at += len(paragraph) + 2
    return sections


@pytest.fixture(name="read", scope="session")
def _read():
    return read


@pytest.fixture(name="perfect", scope="session")
def _perfect():
    return perfect


@pytest.fixture
def corpus():
    """Return the folder of our own articles."""
    return CORPUS
