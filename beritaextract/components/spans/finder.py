"""Which stretch of the text belongs to which group of spans, under which label and id."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from beritaextract.findings import Count, Date, Location, Organization, Person, Quote, Speaker


class Stretch(NamedTuple):
    """What becomes a span. `id` leads back to the finding, `kb_id` to what it stands for: a person, code or date."""

    start: int
    end: int
    label: str
    id: str
    kb_id: str = ""


def quote_stretches(quotes: Sequence[Quote]) -> Iterator[Stretch]:
    """Yield the parts of the quotes, labelled with the kind of quote."""
    for number, quote in enumerate(quotes, 1):
        for part in quote.parts:
            yield Stretch(*part, quote.kind, f"Q{number}", _source(quote.speaker))


def cue_stretches(quotes: Sequence[Quote]) -> Iterator[Stretch]:
    """Yield the cues, labelled with what they do; the id is that of the quote."""
    for number, quote in enumerate(quotes, 1):
        if quote.cue:
            yield Stretch(quote.cue.start, quote.cue.end, quote.cue.act, f"Q{number}", _source(quote.speaker))


def speaker_stretches(quotes: Sequence[Quote]) -> Iterator[Stretch]:
    """Yield the words that name a speaker, labelled with the kind of speaker; the id is that of the quote."""
    for number, quote in enumerate(quotes, 1):
        if quote.speaker and quote.speaker.mention:
            yield Stretch(*quote.speaker.mention, quote.speaker.kind, f"Q{number}", _source(quote.speaker))


def person_stretches(people: Sequence[Person]) -> Iterator[Stretch]:
    """Yield the mentions of people, labelled with the way they point."""
    for number, person in enumerate(people, 1):
        for mention in person.mentions:
            yield Stretch(*mention, f"P{number}")


def organization_stretches(organizations: Sequence[Organization]) -> Iterator[Stretch]:
    """Yield the mentions of organisations, labelled with the kind of organisation."""
    for number, organization in enumerate(organizations, 1):
        for mention in organization.mentions:
            yield Stretch(*mention, organization.kind, f"O{number}")


def location_stretches(locations: Sequence[Location]) -> Iterator[Stretch]:
    """Yield the mentions of places, labelled with the kind of place; `kb_id` is the code."""
    for number, place in enumerate(locations, 1):
        for mention in place.mentions:
            yield Stretch(mention.start, mention.end, place.kind, f"L{number}", place.code or "")


def count_stretches(counts: Sequence[Count]) -> Iterator[Stretch]:
    """Yield the counts, labelled with what is counted."""
    for number, count in enumerate(counts, 1):
        yield Stretch(count.start, count.end, count.kind, f"C{number}")


def date_stretches(dates: Sequence[Date]) -> Iterator[Stretch]:
    """Yield the dates, labelled with their grain; `kb_id` is the ISO date."""
    for number, date in enumerate(dates, 1):
        yield Stretch(date.start, date.end, date.grain, f"D{number}", date.date or "")


def _source(speaker: Speaker | None) -> str:
    if speaker is None:
        return ""
    if speaker.person is not None:
        return f"P{speaker.person + 1}"
    return "" if speaker.organization is None else f"O{speaker.organization + 1}"
