"""Reviewers: who judged how much, and how far they agree."""

import sqlite3
from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import Response

from beritaextract.audit.store.agreement import Agreement, agreements, amounts, items_apart
from beritaextract.audit.web import Visiting

router = APIRouter()
VERDICTS = ("right", "speaker", "words", "not_quote", "missing", "unsure")
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class ReviewersPage:
    """What is shown of reviewers; `apart` are items that the pair `shown` sees differently."""

    verdicts: tuple[str, ...]
    amounts: dict[str, Counter[str]]
    pairs: list[Agreement]
    shown: Agreement | None
    apart: list[sqlite3.Row]


@router.get("/pemeriksa")
def reviewers(visit: Visiting, satu: str | None = None, lain: str | None = None) -> Response:
    """Show reviewers and their agreement; of one pair, what they differ on."""
    pairs = agreements(visit.database)
    shown = next((pair for pair in pairs if (pair.one, pair.other) == (satu, lain)), pairs[0] if pairs else None)
    apart = items_apart(visit.database, shown, _SHOWN) if shown else []
    return visit.page("reviewers.html", ReviewersPage(VERDICTS, amounts(visit.database), pairs, shown, apart))
