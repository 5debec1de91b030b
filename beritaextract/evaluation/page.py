"""Scores and errors as one self-contained HTML page, to send to a colleague."""

from html import escape

from beritaextract.evaluation.bootstrap import Interval
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.scores import Fault, Scores

_STYLE = """
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0}td,th{padding:.15rem .8rem .15rem 0;text-align:right}
td:first-child,th:first-child{text-align:left}mark{background:#b3261e;color:#fff;padding:0 .15em}
li{margin:.4rem 0}small{opacity:.75}
"""


def html_page(scores: Scores, spread: dict[str, Interval], golds: list[Gold]) -> str:
    """Return a page with the figures and every error highlighted in its paragraph; nothing is loaded from elsewhere."""
    texts = {gold.id: gold.text for gold in golds}
    kinds: dict[str, list[str]] = {}
    for fault in scores.faults():
        kinds.setdefault(fault.kind, []).append(_item(fault, texts[fault.article]))
    lists = "".join(f"<h2>{escape(kind)} ({len(items)})</h2><ul>{''.join(items)}</ul>" for kind, items in kinds.items())
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>beritaextract: {len(scores.articles)} articles</title><style>{_STYLE}</style>"
        f"<h1>{len(scores.articles)} articles against gold</h1>{_table(scores, spread)}{lists}</html>\n"
    )


def _table(scores: Scores, spread: dict[str, Interval]) -> str:
    rows = [
        f"<tr><td>{escape(name)}<td>{tally.precision:.3f}<td>{tally.recall:.3f}<td>{tally.f1:.3f}"
        f"<td>{spread[name].low:.3f}–{spread[name].high:.3f}"
        for name, tally in scores.tallies().items()
    ]
    rows += [
        f"<tr><td>{escape(name)}<td><td><td>{share.accuracy:.3f}<td>of {share.of}"
        for name, share in scores.shares().items()
    ]
    return f"<table><tr><th>figure<th>P<th>R<th>F1 or share<th>95%{''.join(rows)}</table>"


def _item(fault: Fault, text: str) -> str:
    start = text.rfind("\n", 0, fault.start) + 1
    end = text.find("\n", fault.end)
    end = len(text) if end < 0 else end
    marked = (
        f"{escape(text[start : fault.start])}<mark>{escape(text[fault.start : fault.end])}</mark>"
        f"{escape(text[fault.end : end])}"
        if fault.end > fault.start
        else ""
    )
    return f"<li><small>{escape(fault.article)}</small> {marked} <small>{escape(fault.detail)}</small></li>"
