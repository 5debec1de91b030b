"""Findings on a terminal: one table a check, the words that differ in colour."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from beritaextract.audit.checks.differences import differences
from beritaextract.audit.checks.finding import Finding, Passage
from beritaextract.audit.checks.table import Check

SHOWN = 20
_PASSAGES = 6


def as_tables(check: Check, findings: Sequence[Finding]) -> Iterator[RenderableType]:
    """Yield what a terminal shows of a check: its first findings, and how many more there are.

    Args:
        check: The check.
        findings: What it found, at least one.
    """
    table = Table(title=f"{check.en} ({len(findings):,})", title_justify="left", title_style="bold", pad_edge=False)
    for heading, ratio in (("About", 2), ("Where", 2), ("Speaker", 2), ("Words", 6)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for finding in findings[:SHOWN]:
        _add(table, finding)
    yield table
    if len(findings) > SHOWN:
        yield Text(f"… and {len(findings) - SHOWN:,} more: --only {check.name} --format csv", style="dim")
    yield ""


def _add(table: Table, finding: Finding) -> None:
    shown = finding.passages[:_PASSAGES]
    marks = differences([passage.text for passage in shown])
    for number, (passage, stretches) in enumerate(zip(shown, marks, strict=True)):
        words = Text(passage.text)
        for start, end in stretches:
            words.stylize("bold yellow", start, end)
        times = f" ({passage.times}×)" if passage.times > 1 else ""
        about = Text("" if number else finding.about)
        table.add_row(about, _where(passage), Text(f"{passage.speaker or '—'}{times}"), words)
    if len(finding.passages) > _PASSAGES:
        table.add_row("", Text(f"… and {len(finding.passages) - _PASSAGES:,} more", style="dim"), "", "")
    table.add_section()


def _where(passage: Passage) -> Text:
    article = passage.article
    place = f"{article.id} {passage.quote or ''}".strip()
    return Text.assemble(place, (f"\n{' '.join(filter(None, (article.day, article.outlet)))}", "dim"))
