"""Scores with their intervals, as plain data for JSON and as tables for the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from beritaextract.evaluation.bootstrap import Difference, Interval, differences, intervals
from beritaextract.evaluation.calibration import (
    errors_in_least_sure_tenth,
    expected_calibration_error,
    reliability,
    risk_coverage,
)
from beritaextract.evaluation.context import Sentences
from beritaextract.evaluation.scores import Fault, Scores

# Control characters of an article must not reach the terminal.
_VISIBLE = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd") | dict.fromkeys(map(ord, "\t\n\r"), " ")


@dataclass(slots=True)
class Report:
    """Scores with intervals, the change against another run, and the same by outlet, as far as asked for."""

    scores: Scores
    spread: dict[str, Interval]
    change: dict[str, Difference] | None = None
    outlets: dict[str, "Report"] = field(default_factory=dict)


def make_report(scores: Scores, other: Scores | None = None, by_outlet: bool = False) -> Report:
    """Resample articles for intervals and differences.

    Args:
        scores: The run in question.
        other: Another run over the same gold, to compare it with.
        by_outlet: Whether to report each outlet too.
    """
    outlets = {outlet: make_report(some) for outlet, some in scores.by_outlet().items()} if by_outlet else {}
    return Report(scores, intervals(scores), differences(scores, other) if other else None, outlets)


def as_plain(report: Report) -> dict[str, Any]:
    """Return a report as plain data: figures with intervals, fields, calibration, change and outlets."""
    scores, spread = report.scores, report.spread
    beliefs = scores.beliefs()
    plain: dict[str, Any] = {
        "articles": len(scores.articles),
        "without_record": [article.article for article in scores.articles if article.missing],
        "f1": {
            name: {
                "precision": round(tally.precision, 4),
                "recall": round(tally.recall, 4),
                "f1": round(tally.f1, 4),
                "interval": [round(bound, 4) for bound in spread[name]],
                "gold": tally.hits + tally.missed,
                "found": tally.hits + tally.spurious,
            }
            for name, tally in scores.tallies().items()
        },
        "accuracy": {
            name: {
                "accuracy": round(share.accuracy, 4),
                "interval": [round(bound, 4) for bound in spread[name]],
                "of": share.of,
            }
            for name, share in scores.shares().items()
        },
        "calibration": {
            "expected_calibration_error": round(expected_calibration_error(beliefs), 4),
            "errors_in_least_sure_tenth": round(errors_in_least_sure_tenth(beliefs), 4),
            "bins": [bin_._asdict() for bin_ in reliability(beliefs)],
            "risk_coverage": [point._asdict() for point in risk_coverage(beliefs)],
        },
    }
    if report.change is not None:
        plain["change"] = {name: {**row._asdict(), "real": row.real} for name, row in report.change.items()}
    if report.outlets:
        plain["outlets"] = {outlet: as_plain(part) for outlet, part in report.outlets.items()}
    return plain


def as_tables(report: Report) -> Group:
    """Lay a report out for the terminal."""
    articles = report.scores.articles
    missing = sum(article.missing for article in articles)
    parts: list[RenderableType] = [Text(f"{len(articles)} articles, {missing} without a record")]
    if report.scores.tallies():
        parts.append(_figures(report))
    if report.scores.shares():
        parts.append(_fields(report))
    if report.scores.beliefs():
        parts += _calibration(report.scores)
    if report.outlets:
        parts.append(_outlets(report))
    return Group(*parts)


def _table(*columns: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left", no_wrap=True)
    return table


def _moved(report: Report, name: str) -> Iterator[str]:
    if report.change is not None:
        moved = report.change.get(name)
        yield f"{moved.value:+.3f} ({moved.low:+.3f} to {moved.high:+.3f})" if moved else ""
        yield ("" if moved is None else "better" if moved.low > 0 else "worse" if moved.high < 0 else "chance")


def _figures(report: Report) -> Table:
    changed = ("change", "") if report.change is not None else ()
    table = _table("figure", "P", "R", "F1", "95%", "gold", "found", *changed)
    for name, tally in report.scores.tallies().items():
        low, high = report.spread[name]
        shares = (tally.precision, tally.recall, tally.f1)
        numbers = [f"{share:.3f}" for share in shares] + [f"{low:.3f}-{high:.3f}"]
        sizes = str(tally.hits + tally.missed), str(tally.hits + tally.spurious)
        table.add_row(name, *numbers, *sizes, *_moved(report, name))
    return table


def _fields(report: Report) -> Table:
    changed = ("change", "") if report.change is not None else ()
    table = _table("\nfield", "\nright", "\n95%", "\nof", *changed)
    for name, share in report.scores.shares().items():
        low, high = report.spread[name]
        table.add_row(name, f"{share.accuracy:.3f}", f"{low:.3f}-{high:.3f}", str(share.of), *_moved(report, name))
    return table


def _calibration(scores: Scores) -> Iterator[Table | Text]:
    beliefs = scores.beliefs()
    table = _table("\nconfidence", "\nquotes", "\nmean", "\nright")
    for row in reliability(beliefs):
        table.add_row(f"{row.low:.1f}-{row.high:.1f}", str(row.size), f"{row.confidence:.3f}", f"{row.accuracy:.3f}")
    yield table
    error, tail = expected_calibration_error(beliefs), errors_in_least_sure_tenth(beliefs)
    yield Text(f"expected calibration error {error:.3f}; errors in the least sure tenth {tail:.2f}")
    risks = _table("\nsurest", *(f"\n{point.coverage:.0%}" for point in risk_coverage(beliefs)))
    risks.add_row("wrong", *(f"{point.risk:.3f}" for point in risk_coverage(beliefs)))
    yield risks


def _outlets(report: Report) -> Table:
    names = [_visible(outlet) or "no outlet" for outlet in report.outlets]
    table = _table("\nby outlet", *(f"\n{name}" for name in names))
    table.add_row("articles", *(str(len(part.scores.articles)) for part in report.outlets.values()))
    numbers = [part.scores.figures() for part in report.outlets.values()]
    for figure in report.scores.figures():
        table.add_row(figure, *(f"{some[figure]:.3f}" if figure in some else "-" for some in numbers))
    return table


def fault_lines(scores: Scores, texts: dict[str, str], most: int) -> Group:
    """Show up to so many errors of each kind, each in its sentence; `texts` holds the articles by their id."""
    parts: list[RenderableType] = []
    for kind, faults in by_kind(scores.faults()).items():
        parts.append(Text(f"\n{kind} ({len(faults)})", style="bold"))
        parts += list(_lines(faults[:most], texts))
    return Group(*parts)


def by_kind(faults: list[Fault]) -> dict[str, list[Fault]]:
    """Return errors by their kind, the commonest kind first."""
    kinds: dict[str, list[Fault]] = {}
    for fault in faults:
        kinds.setdefault(fault.kind, []).append(fault)
    return dict(sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])))


def _lines(faults: list[Fault], texts: dict[str, str]) -> Iterator[Text]:
    sentences = {name: Sentences(texts[name]) for name in {fault.article for fault in faults}}
    for fault in faults:
        before, words, after = sentences[fault.article].around(fault)
        line = Text(f"  {_visible(fault.article)}: ", style="dim")
        line.append(_visible(before), style="not dim").append(_visible(words), style="not dim bold red")
        line.append(_visible(after), style="not dim")
        yield line.append(f"  [{_visible(fault.detail)}]", style="dim")


def _visible(words: str) -> str:
    return words.translate(_VISIBLE)
