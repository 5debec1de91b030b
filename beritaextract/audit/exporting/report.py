"""One HTML file to send to an editor: articles with their quotes and what people say of them, nothing else needed."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files

from beritaextract.audit.exporting.corrections import Checked
from beritaextract.audit.pages.marking import Mark, Paragraph, paragraphs
from beritaextract.audit.pages.quoting import end_mark
from beritaextract.audit.store.rows import items_of
from beritaextract.audit.store.standing import Parts, Standing
from beritaextract.audit.store.verdicts import MISSING, kind_of
from beritaextract.audit.web import Visit
from beritaextract.records import ArticleRecord, QuoteRecord


@dataclass(frozen=True, slots=True)
class Reported:
    """A quote of the report with all that was said of it."""

    number: str
    kind: str
    content: str
    quote: QuoteRecord | None
    said: list[Standing]


@dataclass(frozen=True, slots=True)
class ReportedArticle:
    """An article of the report."""

    record: ArticleRecord
    paragraphs: list[Paragraph]
    quotes: list[Reported]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The frame of the report; `policy` lets the file load nothing and use its own style alone."""

    style: str
    policy: str
    made: str


def report(visit: Visit, articles: Iterable[Checked]) -> Iterator[str]:
    """Yield a self-contained page, article by article.

    Args:
        visit: Whoever asks: it is written in his language.
        articles: The articles.
    """
    style = files("beritaextract.audit").joinpath("static", "report.css").read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    made = datetime.now(UTC).date().isoformat()
    page = ReportPage(style, f"default-src 'none'; style-src 'sha256-{digest}'", made)
    head, _, foot = visit.render("report.html", page).partition("<!-- articles -->")
    yield head
    for checked in articles:
        yield visit.render("_reported.html", reported(checked))
    yield foot


def reported(checked: Checked) -> ReportedArticle:
    """Return an article as the report shows it.

    Args:
        checked: The article.
    """
    record, text = checked.record, checked.record.article.text
    quotes, marks = [], list[Mark]()
    for item, quote in items_of(record).items():
        content = " … ".join(part.text for part in quote.parts)
        quotes.append(Reported(quote.id, quote.kind, content, quote, checked.said.get(item, [])))
        marks += _marks(text, quote.id, quote.kind, tuple((part.start, part.end) for part in quote.parts))
        marks += [Mark(quote.cue.start, quote.cue.end, "cue", quote.id)] if quote.cue else []
    missing = ((item, said) for item, said in checked.said.items() if item.startswith(MISSING))
    for at, (_, said) in enumerate(missing, 1):
        parts = next((one.parts for one in said if one.verdict == "missing" and one.parts), None)
        if parts:
            kind = kind_of(text, parts)
            content = " … ".join(text[start:end] for start, end in parts)
            quotes.append(Reported(f"T{at}", kind, content, None, said))
            marks += _marks(text, f"T{at}", kind, parts)
    return ReportedArticle(record, paragraphs(text, record.article.sections, marks), quotes)


def _marks(text: str, number: str, kind: str, parts: Parts) -> list[Mark]:
    return [*(Mark(start, end, kind, number) for start, end in parts), end_mark(text, *parts[-1], number)]
