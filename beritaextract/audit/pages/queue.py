"""The queue: quotes to check, least certain first."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import RedirectResponse, Response

from beritaextract.audit.store.queue import PAGE, Filters, facets, list_quotes, next_quote
from beritaextract.audit.web import Visiting

router = APIRouter()
Text = Annotated[str | None, Query(max_length=500)]


@dataclass(frozen=True, slots=True)
class QueuePage:
    """What the queue shows."""

    rows: list[sqlite3.Row]
    total: int
    is_more: bool
    number: int
    size: int
    filters: Filters
    offers: Mapping[str, list[tuple[str, int]]]

    @property
    def pages(self) -> int:
        """How many pages there are to turn."""
        return max(1, -(-self.total // self.size))


def filters_of(
    q: Text = None, outlet: Text = None, since: Text = None, until: Text = None, speaker: Text = None,
    who: Text = None, kind: Text = None, warning: Text = None, below: Text = None, verdict: Text = None,
) -> Filters:  # fmt: skip
    """Read the filters of an address; a dependency of pages that the queue leads to."""
    given = locals()
    return Filters(**{field.name: (given[field.name] or "").strip() or None for field in fields(Filters)})


Filtering = Annotated[Filters, Depends(filters_of)]


@router.get("/")
def queue(visit: Visiting, filters: Filtering, at: Annotated[int, Query(ge=1, le=100_000)] = 1) -> Response:
    """Show one page of the queue."""
    listed = list_quotes(visit.database, filters, visit.reviewer, at)
    page = QueuePage(listed.rows, listed.total, listed.is_more, at, PAGE, filters, facets(visit.database))
    return visit.page("queue.html", page)


@router.get("/berikut")
def go_on(visit: Visiting, filters: Filtering, sesudah: int | None = None) -> Response:
    """Go to the next quote of the queue, or back to the queue when all are judged."""
    row = next_quote(visit.database, filters, visit.reviewer, sesudah)
    given = filters.given()
    there = visit.urls.article(row["article"], row["number"], row["id"], **given) if row else visit.urls.queue(**given)
    return RedirectResponse(there, 303)
