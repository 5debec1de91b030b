"""Export: what can be taken out, and the files themselves."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response, StreamingResponse

from beritaextract.audit.exporting.corrected import corrected_record
from beritaextract.audit.exporting.corrections import Checked, check_article, checked_articles
from beritaextract.audit.exporting.gold import write_gold
from beritaextract.audit.exporting.label_studio import label_studio
from beritaextract.audit.exporting.listing import verdicts_csv, verdicts_jsonl
from beritaextract.audit.exporting.report import report
from beritaextract.audit.store.database import connected
from beritaextract.audit.store.records import read_record
from beritaextract.audit.store.standing import standings
from beritaextract.audit.web import Visit, Visiting

router = APIRouter()
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class ExportPage:
    """What can be taken out: of whom, and how much there is."""

    reviewers: list[str]
    reviewer: str | None
    events: int
    articles: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of export: the file's name, its type, and what writes it."""

    name: str
    type: str
    write: Callable[[Visit, str | None], Iterator[str | bytes]]


@router.get("/ekspor")
def exports(visit: Visiting, pemeriksa: str | None = None) -> Response:
    """Show what can be taken out."""
    rows = visit.database.execute("SELECT DISTINCT reviewer FROM verdicts ORDER BY reviewer")
    reviewers = [row["reviewer"] for row in rows]
    chosen = pemeriksa if pemeriksa in reviewers else None
    events, articles = visit.database.execute(
        "SELECT count(*), count(DISTINCT article) FROM verdicts WHERE :chosen IS NULL OR reviewer = :chosen",
        {"chosen": chosen},
    ).fetchone()
    return visit.page("export.html", ExportPage(reviewers, chosen, events, articles))


@router.get("/ekspor/{form}")
def export(visit: Visiting, form: str, pemeriksa: str | None = None) -> Response:
    """Give one file."""
    if form not in _FORMS:
        raise HTTPException(404, visit.t("error.form", form=form))
    chosen = _FORMS[form]
    return _download(visit, chosen.name, chosen.type, lambda own: chosen.write(own, pemeriksa or None))


@router.get("/artikel/{number}/laporan")
def article_report(visit: Visiting, number: int) -> Response:
    """Give one article as a page to send on."""
    record = read_record(visit.database, number)
    if record is None:
        raise HTTPException(404, visit.t("error.article", number=number))
    checked = check_article(record, standings(visit.database, record.article.id))
    return _download(visit, f"article-{number}.html", "text/html", lambda own: report(own, [checked]))


def _download(visit: Visit, name: str, media: str, write: Callable[[Visit], Iterator[str | bytes]]) -> Response:
    """Stream a file; the database of the request is closed by then, so that it opens its own."""

    def stream() -> Iterator[bytes]:
        with connected(visit.site.database) as database:
            own = Visit(visit.site, database, visit.session, visit.language, visit.scheme, visit.path)
            for piece in write(own):
                yield piece.encode() if isinstance(piece, str) else piece

    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(stream(), media_type=f"{media}; charset=utf-8", headers=headers)


def _articles(visit: Visit, reviewer: str | None) -> Iterator[Checked]:
    return checked_articles(visit.database, reviewer)


def _gold(visit: Visit, reviewer: str | None) -> Iterator[bytes]:
    with tempfile.TemporaryFile() as aside:
        write_gold(_articles(visit, reviewer), aside)
        yield from _blocks(aside)


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while block := file.read(_BLOCK):
        yield block


def _records(visit: Visit, reviewer: str | None) -> Iterator[str]:
    for checked in _articles(visit, reviewer):
        yield corrected_record(checked).model_dump_json() + "\n"


_FORMS = {
    "csv": _Form("verdicts.csv", "text/csv", lambda visit, who: verdicts_csv(visit.database, who)),
    "jsonl": _Form("verdicts.jsonl", "application/x-ndjson", lambda visit, who: verdicts_jsonl(visit.database, who)),
    "gold": _Form("gold.zip", "application/zip", _gold),
    "records": _Form("corrected.jsonl", "application/x-ndjson", _records),
    "label-studio": _Form("tasks.json", "application/json", lambda visit, who: label_studio(_articles(visit, who))),
    "report": _Form("report.html", "text/html", lambda visit, who: report(visit, _articles(visit, who))),
}
