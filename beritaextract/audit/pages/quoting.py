"""A quote as a page shows it: what was found, how, and what people say of it."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from beritaextract.audit.pages.marking import Mark
from beritaextract.audit.store.rows import NOBODY, items_of
from beritaextract.audit.store.standing import Parts, Standing
from beritaextract.audit.store.verdicts import MISSING, kind_of
from beritaextract.records import ArticleRecord, EvidenceRecord, PersonRecord, QuoteRecord

_CLOSING, _CLOSING_LENGTH = "\"'“”’»,.!?)…", 4


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote of the record, or one that the reviewer added; then `quote` is null.

    `parts`, `speaker` and `speaker_kind` are as the reviewer has corrected them; `found_parts` and `found_speaker` as
    they were found. `others` are the standings of other reviewers, kept from him until he has judged.
    """

    item: str
    number: str
    kind: str
    parts: Parts
    speaker: str | None
    speaker_kind: str
    found_parts: Parts
    found_speaker: str | None
    content: str
    quote: QuoteRecord | None
    person: PersonRecord | None
    own: Standing
    others: list[Standing]

    @property
    def steps(self) -> list[EvidenceRecord]:
        """What led to content and speaker, in order."""
        return [step for step in self.quote.evidence if step.rule != "candidate"] if self.quote else []

    @property
    def losers(self) -> list[EvidenceRecord]:
        """Who else it could have been."""
        return [step for step in self.quote.evidence if step.rule == "candidate"] if self.quote else []


def views(record: ArticleRecord, said: Mapping[str, list[Standing]], reviewer: str) -> list[QuoteView]:
    """Return the quotes of an article as one reviewer sees them, in the order of the text.

    Args:
        record: The article.
        said: How its items stand, from `standings`.
        reviewer: Who looks.
    """
    found = [_found(record, quote, item, said.get(item, []), reviewer) for item, quote in items_of(record).items()]
    added = [
        _added(record, item, own)
        for item, all_said in said.items()
        if item.startswith(MISSING)
        for own in all_said
        if own.reviewer == reviewer and own.verdict == "missing"
    ]
    numbered = [replace(view, number=f"T{number}") for number, view in enumerate(sorted(added, key=_place), 1)]
    return sorted([*found, *numbered], key=_place)


def _place(view: QuoteView) -> Parts:
    return view.parts


def _found(record: ArticleRecord, quote: QuoteRecord, item: str, said: list[Standing], reviewer: str) -> QuoteView:
    own = next((one for one in said if one.reviewer == reviewer), Standing(reviewer))
    speaker = quote.speaker
    name = own.speaker if own.speaker_kind else speaker.name if speaker else None
    places = tuple((part.start, part.end) for part in quote.parts)
    parts = own.parts or places
    return QuoteView(
        item=item,
        number=quote.id,
        kind=quote.kind,
        parts=parts,
        speaker=name,
        speaker_kind=own.speaker_kind or (speaker.kind if speaker else NOBODY),
        found_parts=places,
        found_speaker=speaker.name if speaker else None,
        content=_words(record, parts),
        quote=quote,
        person=next((one for one in record.people if one.name == name), None),
        own=own,
        others=[one for one in said if one is not own and (one.verdict or one.note)] if own.verdict else [],
    )


def _added(record: ArticleRecord, item: str, own: Standing) -> QuoteView:
    parts = own.parts or ()
    kind = kind_of(record.article.text, parts)
    name, sort = own.speaker, own.speaker_kind or NOBODY
    person = next((one for one in record.people if one.name == name), None)
    words = _words(record, parts)
    return QuoteView(item, "", kind, parts, name, sort, parts, name, words, None, person, own, [])


def _words(record: ArticleRecord, parts: Parts) -> str:
    return " … ".join(record.article.text[start:end] for start, end in parts)


def marks_of(record: ArticleRecord, quotes: list[QuoteView]) -> Iterator[Mark]:
    """Yield what is marked in the text of an article.

    Args:
        record: The article.
        quotes: Its quotes.
    """
    for view in quotes:
        yield from (Mark(start, end, view.kind, view.number) for start, end in view.parts)
        yield end_mark(record.article.text, *view.parts[-1], view.number)
        if view.quote and view.quote.cue:
            yield Mark(view.quote.cue.start, view.quote.cue.end, "cue", view.number)
        mention = view.quote.speaker.mention if view.quote and view.quote.speaker else None
        if mention:
            yield Mark(mention.start, mention.end, "speaker", view.number)
    for person in record.people:
        yield from (Mark(post.start, post.end, "post") for post in person.positions)
        yield from (Mark(mention.start, mention.end, "person") for mention in person.mentions)
    for place in record.locations:
        yield from (Mark(mention.start, mention.end, "place") for mention in place.mentions)
    for count in record.counts:
        yield Mark(count.numeral.start, count.numeral.end, "count")


def end_mark(text: str, start: int, end: int, number: str) -> Mark:
    """Return where the number of a quote stands: behind its last words and what closes them.

    Args:
        text: Of the article.
        start: Of the last part.
        end: Of the last part.
        number: Of the quote.
    """
    behind = end
    while behind < len(text) and behind - end < _CLOSING_LENGTH and text[behind] in _CLOSING:
        behind += 1
    return Mark(start, behind, "end", number)


def row_of(connection: sqlite3.Connection, article: int, number: str | None) -> int | None:
    """Return `quotes.id` of a quote, or None.

    Args:
        connection: The database.
        article: Number of the article.
        number: Q1, Q2, …
    """
    row = connection.execute("SELECT id FROM quotes WHERE article = ? AND number = ?", (article, number)).fetchone()
    return int(row["id"]) if row else None
