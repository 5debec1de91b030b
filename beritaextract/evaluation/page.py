"""A report and all errors as one self-contained HTML page, to send to a colleague."""

from collections.abc import Iterator
from html import escape

from beritaextract.evaluation.calibration import expected_calibration_error, reliability, risk_coverage
from beritaextract.evaluation.context import Sentences
from beritaextract.evaluation.report import Report, by_kind
from beritaextract.evaluation.scores import Scores

_STYLE = """
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
td,th{padding:.15rem 0 .15rem 1.2rem;text-align:right;border-bottom:1px solid #8884}
td:first-child,th:first-child{text-align:left;padding-left:0}
.wide{overflow-x:auto}
summary{cursor:pointer;font-weight:600;margin:.5rem 0}
mark{background:#b3261e;color:#fff;padding:0 .15em;border-radius:.15em}
li{margin:.5rem 0}small{opacity:.75}
svg{width:16rem;height:16rem;border:1px solid #8886;margin-right:1rem}
.line{fill:none;stroke:currentColor;stroke-width:1}.dot{fill:#b3261e}.even{stroke:#888;stroke-dasharray:2}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(report: Report, texts: dict[str, str]) -> str:
    """Return a page with figures, calibration and every error in its sentence.

    Args:
        report: The report.
        texts: The articles, by their id.

    Returns:
        HTML that loads nothing and runs nothing.
    """
    scores = report.scores
    missing = sum(article.missing for article in scores.articles)
    title = f"{len(scores.articles)} articles against gold"
    return "".join(
        (
            '<!doctype html><html lang="en"><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>beritaextract: {title}</title><style>{_STYLE}</style><h1>{title}</h1>",
            f"<p>{missing} without a record. Intervals are 95 percent, from resampled articles.</p>",
            _table(("figure", "P", "R", "F1", "95%", "gold", "found"), _figures(report)),
            "<h2>Fields of what was matched</h2>",
            _table(("field", "right", "95%", "of"), _fields(report)),
            *_outlets(report),
            *_calibration(scores),
            "<h2>Errors</h2>",
            *_errors(scores, texts),
            "</html>\n",
        )
    )


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}' for cell in row)}" for row in rows)
    return f'<div class="wide"><table><tr>{"".join(f"<th>{escape(cell)}" for cell in head)}{body}</table></div>'


def _figures(report: Report) -> Iterator[tuple[str, ...]]:
    for name, tally in report.scores.tallies().items():
        numbers = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
        sizes = str(tally.hits + tally.missed), str(tally.hits + tally.spurious)
        yield name, *numbers, "–".join(f"{bound:.3f}" for bound in report.spread[name]), *sizes


def _fields(report: Report) -> Iterator[tuple[str, ...]]:
    for name, share in report.scores.shares().items():
        yield name, f"{share.accuracy:.3f}", "–".join(f"{bound:.3f}" for bound in report.spread[name]), str(share.of)


def _outlets(report: Report) -> Iterator[str]:
    if report.outlets:
        numbers = [part.scores.figures() for part in report.outlets.values()]
        rows = (
            (figure, *(f"{some[figure]:.3f}" if figure in some else "–" for some in numbers))
            for figure in report.scores.figures()
        )
        yield "<h2>By outlet</h2>" + _table(("figure", *(name or "no outlet" for name in report.outlets)), rows)


def _calibration(scores: Scores) -> Iterator[str]:
    beliefs = scores.beliefs()
    if not beliefs:
        return
    dots = [(row.confidence, row.accuracy) for row in reliability(beliefs)]
    risks = [(point.coverage, point.risk) for point in risk_coverage(beliefs)]
    yield f"<h2>Confidence of {len(beliefs)} quotes</h2>"
    yield f"<p>Expected calibration error {expected_calibration_error(beliefs):.3f}.</p>"
    yield _plot("share that is right against confidence", dots, even=True)
    yield _plot("share that is wrong among the surest, against how many are kept", risks, even=False)


def _plot(label: str, points: list[tuple[float, float]], even: bool) -> str:
    places = [(100 * x, 100 - 100 * y) for x, y in points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="1.5"/>' for x, y in places)
    diagonal = '<line class="even" x1="0" y1="100" x2="100" y2="0"/>' if even else ""
    return (
        f'<svg viewBox="-3 -3 106 106" role="img" aria-label="{escape(label)}"><title>{escape(label)}</title>'
        f'{diagonal}<polyline class="line" points="{line}"/>{dots}</svg>'
    )


def _errors(scores: Scores, texts: dict[str, str]) -> Iterator[str]:
    sentences = {name: Sentences(text) for name, text in texts.items()}
    for kind, faults in by_kind(scores.faults()).items():
        yield f"<details><summary>{escape(kind)} ({len(faults)})</summary><ul>"
        for fault in faults:
            before, words, after = (escape(part) for part in sentences[fault.article].around(fault))
            marked = f"{before}<mark>{words}</mark>{after}" if words else ""
            yield f"<li><small>{escape(fault.article)}</small> {marked} <small>{escape(fault.detail)}</small></li>"
        yield "</ul></details>"
