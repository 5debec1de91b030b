"""What the checks read: light rows of quotes, posts, marks and articles, from records or from the database."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from beritaextract.audit.checks.alike import Pair, alike
from beritaextract.audit.checks.wording import Wording, wordings_of
from beritaextract.audit.store.rows import NOBODY, day_of
from beritaextract.records import ArticleRecord

_AROUND = 60  # characters shown on either side of a mark


class Article(NamedTuple):
    """An article without its text; `number` is that of the database, 0 without one."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    number: int = 0

    @property
    def day(self) -> str:
        """The day it was published; "" where it is not known."""
        return day_of(self.published) or ""


class Statement(NamedTuple):
    """A quote; `speaker_kind` is "none" and `speaker` null where the text does not tell."""

    article: Article
    quote: str
    start: int
    end: int
    text: str
    speaker: str | None
    speaker_kind: str

    @property
    def order(self) -> tuple[str, str, int]:
        """What puts it in its place among others: by day, article and offset."""
        return self.article.day, self.article.id, self.start


class Post(NamedTuple):
    """A post as printed beside a person's name; `place` is the code of its jurisdiction, where it is known."""

    article: Article
    person: str
    start: int
    end: int
    text: str
    title: str
    acting: str | None
    former: bool
    jurisdiction: str | None
    place: str | None


class Mark(NamedTuple):
    """A warning of a record; with the words of its paragraph around it."""

    article: Article
    code: str
    start: int
    end: int
    text: str
    message: str


class Material:
    """All that the checks read; how quotes resemble each other is found out when first asked, for several checks.

    Args:
        statements: The quotes.
        posts: The posts.
        marks: The warnings.
    """

    def __init__(self, statements: Iterable[Statement], posts: Iterable[Post], marks: Iterable[Mark]) -> None:
        self.statements = sorted(statements, key=lambda one: one.order)
        self.posts = sorted(posts, key=lambda one: (one.article.day, one.article.id, one.start))
        self.marks = sorted(marks, key=lambda one: (one.article.day, one.article.id, one.start))

    @cached_property
    def wordings(self) -> list[Wording[Statement]]:
        """The quotes by their words: equal ones together."""
        return wordings_of((statement.text, statement) for statement in self.statements)

    @cached_property
    def alike(self) -> list[Pair]:
        """Pairs of wordings that differ little."""
        return alike(self.wordings)


def from_records(records: Iterable[ArticleRecord]) -> Material:
    """Take what the checks read out of records, one after the other; no text of an article is kept.

    Args:
        records: The records.
    """
    statements: list[Statement] = []
    posts: list[Post] = []
    marks: list[Mark] = []
    for record in records:
        article = Article(record.article.id, record.article.title, record.article.outlet, record.article.published)
        statements += (
            Statement(
                article,
                quote.id,
                quote.parts[0].start,
                quote.parts[-1].end,
                " … ".join(part.text for part in quote.parts),
                quote.speaker.name if quote.speaker else None,
                quote.speaker.kind if quote.speaker else NOBODY,
            )
            for quote in record.quotes
        )
        posts += _posts(article, record)
        text = record.article.text
        marks += (_mark(article, text, one.code, one.start, one.end, one.message) for one in record.warnings)
    return Material(statements, posts, marks)


def _posts(article: Article, record: ArticleRecord) -> Iterator[Post]:
    codes = {place.id: place.code for place in record.locations}
    for person in record.people:
        for p in person.positions:
            place = codes.get(p.location_id or "")
            yield Post(article, person.name, p.start, p.end, p.text, p.title, p.acting, p.former, p.jurisdiction, place)


def _mark(article: Article, text: str, code: str, start: int, end: int, message: str) -> Mark:
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    line = text.find("\n", end)
    last = min(len(text) if line < 0 else line, end + _AROUND)
    return Mark(article, code, first, last, text[first:last], message)


def from_database(connection: sqlite3.Connection) -> Material:
    """Take the same out of the database of an audit.

    Args:
        connection: The database.
    """
    articles = {
        row["id"]: Article(row["article"], row["title"], row["outlet"], row["published"], row["id"])
        for row in connection.execute("SELECT id, article, title, outlet, published FROM articles")
    }
    quotes = connection.execute(
        "SELECT article, number, start, (SELECT max(json_extract(value, '$[1]')) FROM json_each(parts)) AS end,"
        " content, speaker, speaker_kind FROM quotes"
    )
    posts = connection.execute(
        "SELECT article, name, start, end, text, title, acting, former, jurisdiction, place FROM positions"
    )
    return Material(
        (Statement(articles[article], *rest) for article, *rest in quotes),
        (Post(articles[article], *rest) for article, *rest in posts),
        _stored_marks(connection, articles),
    )


def _stored_marks(connection: sqlite3.Connection, articles: dict[int, Article]) -> Iterator[Mark]:
    """Yield the warnings; the text of an article is unpacked once, and only where there is one."""
    rows = connection.execute("SELECT article, code, start, end, message FROM warnings ORDER BY article").fetchall()
    for number, marks in groupby(rows, key=lambda row: row["article"]):
        (packed,) = connection.execute("SELECT record FROM articles WHERE id = ?", (number,)).fetchone()
        text = json.loads(zlib.decompress(packed))["article"]["text"]
        for _, *rest in marks:
            yield _mark(articles[number], text, *rest)
