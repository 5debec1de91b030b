"""A record as rows of the tables."""

import hashlib
import json
import re
from bisect import bisect_right
from typing import Any

from beritaextract.records import ArticleInfo, ArticleRecord, LocationRecord, PositionRecord, QuoteRecord

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
NOBODY = "none"


def day_of(published: str | None) -> str | None:
    """Return the day of a date or date-time.

    Args:
        published: ISO 8601, or whatever the article came with.

    Example:
        >>> day_of("2024-11-21T19:22+07:00")
        '2024-11-21'
    """
    found = _DAY.match(published or "")
    return found.group() if found else None


def item_of(quote: QuoteRecord) -> str:
    """Name a finding by its words and speaker, so that a verdict belongs to what was judged, whatever its number.

    Args:
        quote: The quote.
    """
    places = "+".join(f"{part.start}-{part.end}" for part in quote.parts)
    return f"{places}@{quote.speaker.name if quote.speaker else ''}"


def items_of(record: ArticleRecord) -> dict[str, QuoteRecord]:
    """Return the quotes of a record by item; the same words given to the same speaker twice are still two.

    Args:
        record: The record.
    """
    found: dict[str, QuoteRecord] = {}
    for quote in record.quotes:
        item = item_of(quote)
        while item in found:
            item += "~"
        found[item] = quote
    return found


def article_row(record: ArticleRecord, digest: bytes, packed: bytes) -> dict[str, Any]:
    """Return the row of `articles`.

    Args:
        record: The record.
        digest: Of the line it was read from.
        packed: The line, packed.
    """
    article = record.article
    return {
        "article": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "day": day_of(article.published),
        "url": article.url,
        "source": article.source,
        "sha256": article.sha256,
        "digest": digest,
        "quote_count": len(record.quotes),
        "record": packed,
    }


def quote_rows(record: ArticleRecord) -> list[dict[str, Any]]:
    """Return the rows of `quotes`, but for the article's number.

    Args:
        record: The record.
    """
    warned = _warned(record)
    return [_quote_row(item, quote, record.article, warned) for item, quote in items_of(record).items()]


def _quote_row(item: str, quote: QuoteRecord, article: ArticleInfo, warned: dict[int, str]) -> dict[str, Any]:
    cue, speaker = quote.cue, quote.speaker
    return {
        "item": item,
        "number": quote.id,
        "kind": quote.kind,
        "start": quote.parts[0].start,
        "parts": json.dumps([[part.start, part.end] for part in quote.parts]),
        "content": " … ".join(part.text for part in quote.parts),
        "cue": cue.text if cue else None,
        "lemma": cue.lemma if cue else None,
        "act": cue.act if cue else None,
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else NOBODY,
        "person": speaker.person_id if speaker else None,
        "via": speaker.via if speaker else None,
        "confidence": quote.confidence,
        "outlet": article.outlet,
        "day": day_of(article.published),
        "warned": warned.get(_paragraph(article, quote.parts[0].start)),
    }


def _warned(record: ArticleRecord) -> dict[int, str]:
    """Return the codes of the warnings of each paragraph that has any."""
    codes: dict[int, set[str]] = {}
    for warning in record.warnings:
        codes.setdefault(_paragraph(record.article, warning.start), set()).add(warning.code)
    return {paragraph: f"|{'|'.join(sorted(found))}|" for paragraph, found in codes.items()}


def _paragraph(article: ArticleInfo, offset: int) -> int:
    return bisect_right(article.sections, offset, key=lambda section: section.start)


def other_rows(record: ArticleRecord) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of the tables that hang on an article, but for its number, in the order of their columns.

    Args:
        record: The record.
    """
    codes = {place.id: place.code for place in record.locations}
    day = day_of(record.article.published)
    return {
        "people": [
            (person.id, person.name, person.official, person.rank, len(person.mentions)) for person in record.people
        ],
        "positions": [
            (person.id, *_post(post), codes.get(post.location_id or ""), post.branch, person.name, day)
            for person in record.people
            for post in person.positions
        ],
        "places": [_place(place) for place in record.locations],
    }


def _post(post: PositionRecord) -> tuple[Any, ...]:
    named = (post.title, post.acting, post.former, post.institution, post.jurisdiction)
    return (post.start, post.end, post.text, *named)


def _place(place: LocationRecord) -> tuple[Any, ...]:
    named = (place.id, place.name, place.kind, place.code, place.province, place.country)
    return (*named, place.latitude, place.longitude, place.confidence, len(place.mentions))


def digest_of(line: bytes) -> bytes:
    """Return what tells whether a line has changed.

    Args:
        line: The line.
    """
    return hashlib.blake2b(line.strip(), digest_size=16).digest()
