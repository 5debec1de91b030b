"""Gold as `beritaextract evaluate` reads it: the article as people have settled its quotes."""

import json
import zipfile
from collections.abc import Iterable
from typing import IO, Any

from beritaextract.audit.exporting.corrections import Checked, Settled
from beritaextract.records import ArticleRecord

_KINDS = {"unnamed": "unknown", "none": "unknown"}
_READ = ("body", "list")


def gold_of(checked: Checked) -> dict[str, Any]:
    """Return the gold of an article as plain data.

    Quotes are as people settled them; one on which they are unsure or differ is optional: neither missed nor wrong.
    People, places, counts and dates nobody was asked about: they are as they were found.

    Args:
        checked: The article.
    """
    record = checked.record
    article = record.article
    plain: dict[str, Any] = {
        "id": article.id,
        "text": article.text,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "skip": [[one.start, one.end] for one in article.sections if one.kind not in _READ],
        "quotes": [_quote(one) for one in checked.quotes],
        "people": _people(record),
        "locations": [
            {"span": [mention.start, mention.end], "name": place.name, "kind": place.kind, "code": place.code}
            for place in record.locations
            for mention in place.mentions
        ],
        "counts": _counts(record),
        "dates": [
            {"span": [date.start, date.end], "date": date.date, "end_date": date.end_date, "grain": date.grain}
            for date in record.dates
        ],
        "sections": [
            {"span": [one.start, one.end], "kind": one.kind} for one in article.sections if one.kind not in _READ
        ],
    }
    return {key: value for key, value in plain.items() if value is not None}


def write_gold(articles: Iterable[Checked], stream: IO[bytes]) -> None:
    """Write a ZIP with one JSON file an article; unpacked, it is a folder that `evaluate` reads.

    Args:
        articles: The articles; those with quotes that nobody has judged are left out.
        stream: Where to.
    """
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as folder:
        for number, checked in enumerate((one for one in articles if one.is_whole), 1):
            # An id may hold anything; the name of a file must not.
            text = json.dumps(gold_of(checked), ensure_ascii=False, indent=1)
            folder.writestr(zipfile.ZipInfo(f"gold/{number:06}.json", (2000, 1, 1, 0, 0, 0)), text + "\n")


def _quote(settled: Settled) -> dict[str, Any]:
    found = settled.quote
    cue, mention = found.cue if found else None, settled.mention
    return {
        "kind": settled.kind,
        "parts": [list(part) for part in settled.parts],
        "cue": [cue.start, cue.end] if cue else None,
        "speaker": settled.speaker,
        "speaker_kind": _KINDS.get(settled.speaker_kind, settled.speaker_kind),
        "mention": [mention.start, mention.end] if mention else None,
        "optional": settled.is_open,
    }


def _people(record: ArticleRecord) -> list[dict[str, Any]]:
    return [
        {
            "name": person.name,
            "aliases": person.aliases,
            "official": person.official,
            "positions": [
                {"span": [post.start, post.end]}
                | post.model_dump(include={"title", "acting", "institution", "jurisdiction", "former", "branch"})
                for post in person.positions
            ],
        }
        for person in record.people
    ]


def _counts(record: ArticleRecord) -> list[dict[str, Any]]:
    fields = {"kind", "value", "low", "high", "unit", "noun", "modifier", "per", "approximate"}
    return [
        {"span": [count.numeral.start, count.numeral.end]} | count.model_dump(include=fields) for count in record.counts
    ]
