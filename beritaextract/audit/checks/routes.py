"""The pages of the checks: what there is to look at across articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import Response
from markupsafe import Markup, escape

from beritaextract.audit.checks.differences import Stretch, differences
from beritaextract.audit.checks.finding import Finding, Passage
from beritaextract.audit.checks.kept import counts, findings_of
from beritaextract.audit.checks.listing import as_csv
from beritaextract.audit.checks.table import CHECKS, Check
from beritaextract.audit.downloads import csv_download
from beritaextract.audit.web import Visit, Visiting
from beritaextract.audit.writing import figure

router = APIRouter()

_PAGE, _PASSAGES = 25, 6


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """A check in the list of checks."""

    name: str
    title: str
    amount: int
    written: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with the words in which it differs from the others marked."""

    passage: Passage
    words: Markup
    href: str


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding; `left_out` counts the passages that only the file has."""

    about: str
    passages: list[ShownPassage]
    left_out: int


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """What the pages of checks show: the list, and of one check a page of findings."""

    checks: list[CheckEntry]
    chosen: CheckEntry | None
    findings: list[ShownFinding]
    at: int
    pages: int


@router.get("/periksa")
def checks(visit: Visiting) -> Response:
    """Show which checks there are and how much each found."""
    return visit.page("checks/checks.html", ChecksPage(_entries(visit), None, [], 1, 1))


@router.get("/periksa/{name}.csv")
def check_file(visit: Visiting, name: str) -> Response:
    """Give all that a check found."""
    _check(visit, name)
    return csv_download(name, as_csv(findings_of(visit.database, name)))


@router.get("/periksa/{name}")
def check(visit: Visiting, name: str, at: Annotated[int, Query(ge=1, le=1_000_000)] = 1) -> Response:
    """Show one page of what a check found."""
    _check(visit, name)
    entries = _entries(visit)
    chosen = next(entry for entry in entries if entry.name == name)
    pages = max(1, -(-chosen.amount // _PAGE))
    found = findings_of(visit.database, name, (at - 1) * _PAGE, _PAGE)
    page = ChecksPage(entries, chosen, [_shown(visit, finding) for finding in found], at, pages)
    return visit.page("checks/checks.html", page)


def _check(visit: Visit, name: str) -> Check:
    for one in CHECKS:
        if one.name == name:
            return one
    raise HTTPException(404, visit.t("checks.unknown", name=name))


def _entries(visit: Visit) -> list[CheckEntry]:
    found = counts(visit.database)
    return [
        CheckEntry(one.name, getattr(one, visit.language), found[one.name], figure(found[one.name], visit.language))
        for one in CHECKS
    ]


def _shown(visit: Visit, finding: Finding) -> ShownFinding:
    passages = finding.passages[:_PASSAGES]
    marks = differences([passage.text for passage in passages])
    shown = [
        ShownPassage(one, marked(one.text, stretches), visit.urls.article(one.article.number, one.quote))
        for one, stretches in zip(passages, marks, strict=True)
    ]
    return ShownFinding(finding.about, shown, len(finding.passages) - len(passages))


def marked(text: str, stretches: Sequence[Stretch]) -> Markup:
    """Return a text as markup with stretches of it marked.

    Args:
        text: The text.
        stretches: The stretches, in order.

    Example:
        >>> print(marked("12 < 21", [(0, 2)]))
        <mark>12</mark> &lt; 21
    """
    written, done = Markup(), 0
    for start, end in stretches:
        written += escape(text[done:start]) + Markup("<mark>{}</mark>").format(text[start:end])
        done = end
    return written + escape(text[done:])
