"""The article: its text as printed, its quotes, and what people say of them."""

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from beritaextract.audit.pages.marking import Paragraph, paragraphs
from beritaextract.audit.pages.queue import Filtering
from beritaextract.audit.pages.quoting import QuoteView, marks_of, row_of, views
from beritaextract.audit.store.queue import Filters
from beritaextract.audit.store.records import read_record
from beritaextract.audit.store.standing import standings
from beritaextract.audit.store.verdicts import last_counting
from beritaextract.audit.web import Visiting
from beritaextract.records import ArticleRecord

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What an article shows: `undoable` is the reviewer's last event that counts, `next` where the queue goes on."""

    number: int
    record: ArticleRecord
    paragraphs: list[Paragraph]
    quotes: list[QuoteView]
    selected: str | None
    undoable: int | None
    filters: Filters
    next: str

    @property
    def judged(self) -> int:
        """How many quotes the reviewer has judged."""
        return sum(view.own.verdict is not None for view in self.quotes)

    def quote(self, number: str) -> QuoteView:
        """Return the quote of a number."""
        return next(view for view in self.quotes if view.number == number)


@router.get("/artikel/{number}")
def article(
    visit: Visiting, number: int, filters: Filtering, kutipan: str | None = None, dari: int | None = None
) -> Response:
    """Show an article, opened at a quote: by its number, or the item of one that was added.

    `dari` is the quote at which the queue led here: it goes on behind that one, whatever is judged here meanwhile.
    """
    record = read_record(visit.database, number)
    if record is None:
        raise HTTPException(404, visit.t("error.article", number=number))
    said = standings(visit.database, record.article.id)
    quotes = views(record, said, visit.reviewer)
    page = ArticlePage(
        number=number,
        record=record,
        paragraphs=paragraphs(record.article.text, record.article.sections, marks_of(record, quotes)),
        quotes=quotes,
        selected=_selected(quotes, kutipan),
        undoable=last_counting(visit.database, visit.reviewer, record.article.id),
        filters=filters,
        next=visit.urls.next(dari or row_of(visit.database, number, kutipan), **filters.given()),
    )
    return visit.page("article.html", page)


def _selected(quotes: list[QuoteView], asked: str | None) -> str | None:
    """Return the number of the quote that was asked for; else of the first not judged; else of the first."""
    asked_for = [view for view in quotes if asked in (view.number, view.item)]
    open_ones = [view for view in quotes if view.own.verdict is None]
    return next((view.number for view in [*asked_for, *open_ones, *quotes]), None)
