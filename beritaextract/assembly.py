"""Findings on the Doc become one record: ids are given, spans get their words, everything is validated once."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from beritaextract.articles import Article
from beritaextract.findings import Count, Date, Imprint, Location, Organization, Person, Position, Quote, Speaker
from beritaextract.lexicons.digest import digest
from beritaextract.records import ArticleRecord
from beritaextract.records.record import CUT_FROM_TEXT

if TYPE_CHECKING:  # spaCy takes as long to import as all the rest
    from spacy.tokens import Doc

Plain = dict[str, Any]


def record_of(doc: "Doc", **facts: Any) -> ArticleRecord:
    """Make the record of a Doc; `doc._.berita_record()` calls it.

    Args:
        doc: A Doc that components of ours have seen; what none of them looked for is empty in the record.
        facts: What else is known of the article: `id`, `url`, `outlet`, `source`. Date and headline are read from
            `doc._.berita_published` and `doc._.berita_title`.

    Returns:
        The record.

    Example:
        >>> from beritaextract import load
        >>> doc = load()("Rina Wati mengatakan harga beras turun.")
        >>> doc._.berita_record(id="a1").quotes[0].speaker.name
        'Rina Wati'
    """
    have = doc._
    known = {"published": have.berita_published, "title": have.berita_title, **facts}
    return assemble(have, Article(text=have.berita_words.text, **known))


def assemble(have: Any, article: Article) -> ArticleRecord:
    """Make the record of an article.

    Args:
        have: Its `Findings`, or `doc._`.
        article: The article.
    """
    text, found = article.text, _Found(have)
    where = _LocationIds(found.berita_locations)
    return ArticleRecord.model_validate(
        {
            "article": _info(text, article, found.berita_imprint, found.berita_sections),
            "people": [_person(text, number, person, where) for number, person in enumerate(found.berita_people, 1)],
            "organizations": [_organization(text, n, o) for n, o in enumerate(found.berita_organizations, 1)],
            "locations": [_location(text, n, place) for n, place in enumerate(found.berita_locations, 1)],
            "counts": [_count(text, count) for count in found.berita_counts],
            "dates": [_date(text, date) for date in found.berita_dates],
            "abbreviations": [abbreviation._asdict() for abbreviation in found.berita_abbreviations],
            "quotes": [_quote(text, number, quote) for number, quote in enumerate(found.berita_quotes, 1)],
            "warnings": [
                {**_span(text, fault.start, fault.end), "code": fault.code, "message": fault.message}
                for fault in found.berita_faults
            ],
            "provenance": _provenance("rules" if have.berita_parse is None else "rules+parse"),
        },
        context=CUT_FROM_TEXT,
    )


class _Found:
    """The findings, with nothing for what was not looked for."""

    def __init__(self, have: Any) -> None:
        self._have = have

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._have, name)
        return value if value is not None else [] if name != "berita_imprint" else Imprint()


class _LocationIds:
    """Location ids by the place of a mention."""

    def __init__(self, locations: Iterable[Location]) -> None:
        self._by_start = {
            mention.start: f"L{number}" for number, place in enumerate(locations, 1) for mention in place.mentions
        }

    def within(self, span: tuple[int, int] | None) -> str | None:
        """Return the id of the location mentioned in the span, or None."""
        if span is None:
            return None
        return next((found for at in range(*span) if (found := self._by_start.get(at))), None)


@cache
def _provenance(pipeline: str) -> Plain:
    return {"library": f"beritaextract {version('beritaextract')}", "pipeline": pipeline, "lexicons": digest()}


def _span(text: str, start: int, end: int) -> Plain:
    return {"start": start, "end": end, "text": text[start:end]}


def _info(text: str, article: Article, imprint: Imprint, sections: Iterable[Any]) -> Plain:
    sha = sha256(text.encode()).hexdigest()
    return {
        "id": article.id or f"sha256-{sha[:16]}",
        "source": article.source,
        "url": article.url,
        "outlet": article.outlet or imprint.outlet,
        "title": article.title,
        "published": article.published,
        "dateline": _span(text, *imprint.dateline) if imprint.dateline else None,
        "reporters": imprint.reporters,
        "editors": imprint.editors,
        "translators": imprint.translators,
        "copyright": imprint.copyright,
        "related": imprint.related,
        "text": text,
        "sha256": sha,
        "sections": [{"start": s.start, "end": s.end, "kind": s.kind} for s in sections],
    }


def _person(text: str, number: int, person: Person, where: _LocationIds) -> Plain:
    return {
        "id": f"P{number}",
        "name": person.name,
        "aliases": person.aliases,
        "honorifics": person.honorifics,
        "rank": person.rank,
        "degrees": person.degrees,
        "official": person.official,
        "positions": [_position(text, position, where) for position in person.positions],
        "mentions": [
            {"start": start, "end": end, "text": text[start:end], "kind": kind} for start, end, kind in person.mentions
        ],
    }


def _position(text: str, position: Position, where: _LocationIds) -> Plain:
    return {
        **_span(text, position.start, position.end),
        "title": position.title,
        "acting": position.acting,
        "former": position.former,
        "institution": position.institution,
        "jurisdiction": position.jurisdiction,
        "location_id": where.within(position.place),
        "branch": position.branch,
    }


def _organization(text: str, number: int, organization: Organization) -> Plain:
    return {
        "id": f"O{number}",
        "name": organization.name,
        "abbreviation": organization.abbreviation,
        "kind": organization.kind,
        "mentions": [_span(text, *mention) for mention in organization.mentions],
    }


def _location(text: str, number: int, place: Location) -> Plain:
    return {
        "id": f"L{number}",
        "name": place.name,
        "kind": place.kind,
        "code": place.code,
        "province": place.province,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "confidence": place.confidence,
        "candidates": [candidate._asdict() for candidate in place.candidates],
        "mentions": [
            {"start": start, "end": end, "text": text[start:end], "role": role} for start, end, role in place.mentions
        ],
    }


def _count(text: str, count: Count) -> Plain:
    return {
        **_span(text, count.start, count.end),
        "numeral": _span(text, *count.numeral),
        "value": count.value,
        "low": count.low,
        "high": count.high,
        "approximate": count.approximate,
        "modifier": count.modifier,
        "kind": count.kind,
        "unit": count.unit,
        "noun": text[count.noun.start : count.noun.end] if count.noun else None,
        "per": count.per,
    }


def _date(text: str, date: Date) -> Plain:
    return {**_span(text, date.start, date.end), "date": date.date, "end_date": date.end_date, "grain": date.grain}


def _quote(text: str, number: int, quote: Quote) -> Plain:
    cue = quote.cue
    return {
        "id": f"Q{number}",
        "kind": quote.kind,
        "parts": [_span(text, *part) for part in quote.parts],
        "cue": {**_span(text, cue.start, cue.end), "lemma": cue.lemma, "act": cue.act} if cue else None,
        "speaker": _speaker(text, quote.speaker) if quote.speaker else None,
        "when": quote.when,
        "where": None if quote.where is None else f"L{quote.where + 1}",
        "confidence": quote.confidence,
        "evidence": [
            {"start": start, "end": end, "text": text[start:end], "rule": rule} for rule, start, end in quote.steps
        ],
    }


def _speaker(text: str, speaker: Speaker) -> Plain:
    return {
        "kind": speaker.kind,
        "person_id": None if speaker.person is None else f"P{speaker.person + 1}",
        "organization_id": None if speaker.organization is None else f"O{speaker.organization + 1}",
        "name": speaker.name,
        "mention": _span(text, *speaker.mention) if speaker.mention else None,
        "via": speaker.via,
    }
