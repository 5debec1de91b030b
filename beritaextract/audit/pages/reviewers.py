"""Reviewers: who judged how much, and how far they agree."""

from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import Response

from beritaextract.audit.store.agreement import Agreement, Item, agreements, all_standings
from beritaextract.audit.store.standing import Standing
from beritaextract.audit.web import Visit, Visiting

router = APIRouter()
VERDICTS = ("right", "speaker", "words", "not_quote", "missing", "unsure")
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Apart:
    """An item that two reviewers see differently; `article` and `number` are null where it is no longer loaded."""

    article: int | None
    number: str | None
    title: str | None
    content: str | None
    one: Standing
    other: Standing


@dataclass(frozen=True, slots=True)
class ReviewersPage:
    """What is shown of reviewers; `apart` belongs to the pair `shown`."""

    verdicts: tuple[str, ...]
    amounts: dict[str, Counter[str]]
    pairs: list[Agreement]
    shown: Agreement | None
    apart: list[Apart]


@router.get("/pemeriksa")
def reviewers(visit: Visiting, satu: str | None = None, lain: str | None = None) -> Response:
    """Show reviewers and their agreement; of one pair, what they differ on."""
    found = all_standings(visit.database)
    amounts: dict[str, Counter[str]] = {}
    for said in found.values():
        for reviewer, standing in said.items():
            amounts.setdefault(reviewer, Counter())[standing.verdict or "none"] += 1
    pairs = agreements(found)
    shown = next((pair for pair in pairs if (pair.one, pair.other) == (satu, lain)), pairs[0] if pairs else None)
    apart = [_apart(visit, item, found[item], shown) for item in shown.apart[:_SHOWN]] if shown else []
    return visit.page("reviewers.html", ReviewersPage(VERDICTS, dict(sorted(amounts.items())), pairs, shown, apart))


def _apart(visit: Visit, item: Item, said: dict[str, Standing], pair: Agreement) -> Apart:
    row = visit.database.execute(
        "SELECT articles.id, title, quotes.number, quotes.content FROM articles"
        " LEFT JOIN quotes ON quotes.article = articles.id AND quotes.item = ? WHERE articles.article = ?",
        (item[1], item[0]),
    ).fetchone()
    article, title, number, content = row or (None, None, None, None)
    return Apart(article, number, title, content, said[pair.one], said[pair.other])
