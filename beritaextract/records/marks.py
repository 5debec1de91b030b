"""What is marked in the text of a record, for whoever shows one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from beritaextract.marking import Mark

if TYPE_CHECKING:
    from beritaextract.records.quantity import CountRecord
    from beritaextract.records.quote import QuoteRecord
    from beritaextract.records.record import ArticleRecord


def marks_of(record: "ArticleRecord") -> Iterator[Mark]:
    """Yield what is marked in the text of a record, with a note on each.

    Args:
        record: The record.

    Yields:
        Marks of the kinds `frame` (what is no body), `direct`, `indirect`, `mixed`, `cue`, `speaker`, `count`, `place`,
        `post` and `person`, kind by kind.

    Example:
        >>> from beritaextract import extract
        >>> [(mark.kind, mark.note) for mark in marks_of(extract("Ada 12 pasar."))]
        [('count', 'count: 12')]
    """
    for section in record.article.sections:
        if section.kind not in ("body", "list"):
            yield Mark(section.start, section.end, "frame", section.kind)
    for quote in record.quotes:
        yield from _quote(quote)
    for count in record.counts:
        yield Mark(count.numeral.start, count.numeral.end, "count", _amount(count))
    for place in record.locations:
        note = " ".join((f"{place.id}:", place.name, place.code or "")).rstrip()
        yield from (Mark(mention.start, mention.end, "place", note) for mention in place.mentions)
    for person in record.people:
        for post in person.positions:
            yield Mark(post.start, post.end, "post", f"post: {post.title}, {post.branch}")
        yield from (Mark(one.start, one.end, "person", f"{person.id}: {person.name}") for one in person.mentions)


def _quote(quote: "QuoteRecord") -> Iterator[Mark]:
    name = quote.speaker.name if quote.speaker else "?"
    for part in quote.parts:
        yield Mark(part.start, part.end, quote.kind, f"{quote.id} {quote.kind}: {name}")
    if quote.cue:
        yield Mark(quote.cue.start, quote.cue.end, "cue", f"cue of {quote.id}: {quote.cue.lemma}")
    if quote.speaker and quote.speaker.mention:
        mention = quote.speaker.mention
        yield Mark(mention.start, mention.end, "speaker", f"speaker of {quote.id}: {name}")


def _amount(count: "CountRecord") -> str:
    value = count.value if count.value is not None else f"{count.low}–{count.high}"
    return f"{count.kind}: {value}" + (f" {count.unit}" if count.unit else "")
