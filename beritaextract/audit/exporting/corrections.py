"""Quotes as people have settled them: what was found, corrected by the verdicts of one reviewer or of all."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from beritaextract.audit.store.records import unpack
from beritaextract.audit.store.rows import NOBODY, items_of
from beritaextract.audit.store.standing import DISPUTED, Parts, Standing, standings, verdict_of
from beritaextract.audit.store.verdicts import MISSING, kind_of
from beritaextract.records import ArticleRecord, QuoteRecord
from beritaextract.records.base import TextSpan

POINTING = ("position", "pronoun", "enclitic", "continuation")


@dataclass(frozen=True, slots=True)
class Settled:
    """A quote that is one according to people; `quote` is null where it had been missed.

    `is_open` tells that people are unsure or differ, so that it can neither be called right nor wrong.
    """

    quote: QuoteRecord | None
    kind: str
    parts: Parts
    speaker: str | None
    speaker_kind: str
    is_open: bool

    @property
    def mention(self) -> TextSpan | None:
        """The words that point to the speaker, where they still do: "dia" points to whoever it is, a name does not."""
        found = self.quote.speaker if self.quote else None
        if found is None or self.speaker is None:
            return None
        return found.mention if found.name == self.speaker or found.via in POINTING else None


@dataclass(frozen=True, slots=True)
class Checked:
    """An article with what people say of it; `is_whole` tells that every quote found in it has been judged."""

    record: ArticleRecord
    said: Mapping[str, list[Standing]]
    quotes: list[Settled]
    is_whole: bool


def checked_articles(connection: sqlite3.Connection, reviewer: str | None = None) -> Iterator[Checked]:
    """Yield the articles that somebody has judged something of, in the order they were loaded.

    Args:
        connection: The database.
        reviewer: Count the verdicts of this reviewer only.
    """
    rows = connection.execute(
        "SELECT article, record FROM articles WHERE article IN"
        " (SELECT article FROM verdicts WHERE :reviewer IS NULL OR reviewer = :reviewer) ORDER BY id",
        {"reviewer": reviewer},
    )
    for row in rows.fetchall():
        checked = check_article(unpack(row["record"]), standings(connection, row["article"]), reviewer)
        if any(standing.verdict for said in checked.said.values() for standing in said):
            yield checked


def check_article(record: ArticleRecord, said: Mapping[str, list[Standing]], reviewer: str | None = None) -> Checked:
    """Settle the quotes of an article.

    Args:
        record: The article.
        said: How its items stand.
        reviewer: Count the verdicts of this reviewer only.
    """
    own = {item: [one for one in all_said if reviewer in (None, one.reviewer)] for item, all_said in said.items()}
    own = {item: all_said for item, all_said in own.items() if all_said}
    settled = [_settle(quote, own.get(item, [])) for item, quote in items_of(record).items()]
    added = [_add(record, all_said) for item, all_said in own.items() if item.startswith(MISSING)]
    quotes = [one for one in (*settled, *added) if one]
    is_whole = all(verdict_of(own.get(item, [])) for item in items_of(record))
    return Checked(record, own, sorted(quotes, key=lambda one: one.parts), is_whole)


def _settle(quote: QuoteRecord, said: list[Standing]) -> Settled | None:
    """Return the quote as its reviewers see it; where they differ, as it was found."""
    verdict = verdict_of(said)
    if verdict == "not_quote":
        return None
    parts = tuple((part.start, part.end) for part in quote.parts)
    speaker, kind = (quote.speaker.name, quote.speaker.kind) if quote.speaker else (None, NOBODY)
    standing = next((one for one in said if one.verdict), None)
    if standing and verdict in ("speaker", "words"):
        parts = standing.parts or parts
        if standing.speaker_kind:
            speaker, kind = standing.speaker, standing.speaker_kind
    is_open = verdict in (None, "unsure", DISPUTED)
    return Settled(quote, quote.kind, parts, speaker, kind if speaker else NOBODY, is_open)


def _add(record: ArticleRecord, said: list[Standing]) -> Settled | None:
    standing = next((one for one in said if one.verdict == "missing" and one.parts), None)
    if standing is None or standing.parts is None:
        return None
    kind = kind_of(record.article.text, standing.parts)
    return Settled(None, kind, standing.parts, standing.speaker, standing.speaker_kind or NOBODY, False)
