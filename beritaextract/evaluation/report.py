"""Scores as tables for the terminal, as plain data for JSON, and as errors in their sentence."""

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from beritaextract.evaluation.bootstrap import Difference, Interval
from beritaextract.evaluation.calibration import (
    errors_in_least_sure_tenth,
    expected_calibration_error,
    reliability,
    risk_coverage,
)
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.scores import Fault, Scores

_CONTEXT = 70


def as_plain(
    scores: Scores, spread: dict[str, Interval], change: dict[str, Difference] | None = None
) -> dict[str, Any]:
    """Return scores as plain data: figures with intervals, fields, calibration, and the change against another run."""
    beliefs = scores.beliefs()
    plain: dict[str, Any] = {
        "articles": len(scores.articles),
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
            name: {"accuracy": round(share.accuracy, 4), "of": share.of} for name, share in scores.shares().items()
        },
        "calibration": {
            "expected_calibration_error": round(expected_calibration_error(beliefs), 4),
            "errors_in_least_sure_tenth": round(errors_in_least_sure_tenth(beliefs), 4),
            "bins": [bin_._asdict() for bin_ in reliability(beliefs)],
            "risk_coverage": [point._asdict() for point in risk_coverage(beliefs)],
        },
    }
    if change is not None:
        plain["change"] = {name: {**row._asdict(), "real": row.real} for name, row in change.items()}
    return plain


def as_tables(scores: Scores, spread: dict[str, Interval], change: dict[str, Difference] | None = None) -> Group:
    """Lay scores out for the terminal."""
    parts: list[RenderableType] = [Text(f"{len(scores.articles)} articles"), _figures(scores, spread, change)]
    parts += [_fields(scores), _calibration(scores)]
    return Group(*parts)


def _figures(scores: Scores, spread: dict[str, Interval], change: dict[str, Difference] | None) -> Table:
    table = Table("figure", "P", "R", "F1", "95%", "gold", "found", box=None, padding=(0, 2, 0, 0))
    if change is not None:
        table.add_column("change")
    for name, tally in scores.tallies().items():
        low, high = spread[name]
        row = [
            name,
            f"{tally.precision:.3f}",
            f"{tally.recall:.3f}",
            f"{tally.f1:.3f}",
            f"{low:.3f}-{high:.3f}",
            str(tally.hits + tally.missed),
            str(tally.hits + tally.spurious),
        ]
        if change is not None:
            moved = change[name]
            row.append(f"{moved.value:+.3f}" + (" (real)" if moved.real else ""))
        table.add_row(*row)
    return table


def _fields(scores: Scores) -> Table:
    table = Table("field", "right", "of", box=None, padding=(0, 2, 0, 0))
    for name, share in scores.shares().items():
        table.add_row(name, f"{share.accuracy:.3f}", str(share.of))
    return table


def _calibration(scores: Scores) -> Table:
    beliefs = scores.beliefs()
    table = Table("confidence", "quotes", "mean", "right", box=None, padding=(0, 2, 0, 0))
    for row in reliability(beliefs):
        table.add_row(f"{row.low:.1f}-{row.high:.1f}", str(row.size), f"{row.confidence:.3f}", f"{row.accuracy:.3f}")
    error, tail = expected_calibration_error(beliefs), errors_in_least_sure_tenth(beliefs)
    table.add_row("expected calibration error", "", "", f"{error:.3f}")
    table.add_row("errors in the least sure tenth", "", "", f"{tail:.2f}")
    return table


def fault_lines(scores: Scores, golds: list[Gold], most: int) -> Group:
    """Show up to so many errors of each kind, each in its sentence."""
    texts = {gold.id: gold.text for gold in golds}
    by_kind: dict[str, list[Fault]] = {}
    for fault in scores.faults():
        by_kind.setdefault(fault.kind, []).append(fault)
    parts: list[RenderableType] = []
    for kind, faults in by_kind.items():
        parts.append(Text(f"\n{kind} ({len(faults)})", style="bold"))
        parts += [in_sentence(fault, texts[fault.article]) for fault in faults[:most]]
    return Group(*parts)


def in_sentence(fault: Fault, text: str) -> Text:
    """Return an error as one line: article, context with the words marked, and what was expected."""
    before = text[max(0, fault.start - _CONTEXT) : fault.start]
    after = text[fault.end : fault.end + _CONTEXT]
    line = Text(f"  {fault.article}: ", style="dim")
    line.append(before.replace("\n", " "))
    line.append(text[fault.start : fault.end].replace("\n", " "), style="bold red")
    line.append(after.replace("\n", " "))
    return line.append(f"  [{fault.detail}]", style="dim")
