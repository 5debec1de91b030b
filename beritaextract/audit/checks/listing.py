"""Findings as files: CSV for a spreadsheet, one row a passage; JSON lines for a program, one line a finding."""

import json
from collections.abc import Iterable, Iterator

from beritaextract.audit.checks.finding import Finding, Passage
from beritaextract.audit.spreadsheet import csv_lines

_PASSAGE = ("article", "quote", "start", "end", "outlet", "published", "title", "speaker", "times", "text")
COLUMNS = ("check", "finding", "about", *_PASSAGE)


def as_csv(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield findings as lines of CSV; `finding` numbers them, so that the passages of one can be told.

    Args:
        findings: The findings.
    """
    yield from csv_lines([COLUMNS])
    for number, finding in enumerate(findings, 1):
        rows = (_row(passage) for passage in finding.passages)
        yield from csv_lines((finding.check, number, finding.about, *row.values()) for row in rows)


def as_jsonl(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield findings as JSON lines.

    Args:
        findings: The findings.
    """
    for finding in findings:
        passages = [_row(passage) for passage in finding.passages]
        plain = {"check": finding.check, "about": finding.about, "passages": passages}
        yield json.dumps(plain, ensure_ascii=False) + "\n"


def _row(passage: Passage) -> dict[str, object]:
    article, quote, start, end, text, speaker, times = passage
    values = (article.id, quote, start, end, article.outlet, article.published, article.title, speaker, times, text)
    return dict(zip(_PASSAGE, values, strict=True))
