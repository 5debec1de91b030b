"""`beritaextract evaluate`: records against gold."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from beritaextract.evaluation.report import Report
    from beritaextract.evaluation.scores import Scores

_FILE_WIDTH = 160  # a file or pipe has no width of its own, and a table must not be cut to that of a guess


class By(StrEnum):
    """What to score apart."""

    OUTLET = "outlet"


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Folder or file of gold: markup, standoff, Label Studio or brat.")
    ],
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="Records as JSON lines, from `extract`.")],
    errors: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show up to N errors of each kind, in their sentence.")
    ] = 0,
    against: Annotated[
        Path | None, typer.Option(metavar="OTHER", help="Other records of the same articles, to compare with.")
    ] = None,
    by: Annotated[By | None, typer.Option(help="Score each outlet on its own, too.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write one HTML page with figures and all errors.")
    ] = None,
    pfsa: Annotated[bool, typer.Option("--pfsa", help="GOLD is PFSA-ID: report the recall of its labels.")] = False,
) -> None:
    """Score records against gold, with intervals and errors.

    Tells precision, recall and F1 of every figure, the share of right fields, and what confidence is worth.

    GOLD may be articles in markup (.txt), standoff gold (.json), an export of Label Studio (.json) or of brat (.ann
    with .txt). Records and gold are joined on the article's id.

    \b
    Examples:
      beritaextract evaluate corpus/articles records.jsonl
      beritaextract evaluate corpus/articles new.jsonl --against old.jsonl --errors 20
      beritaextract evaluate corpus/articles records.jsonl --by outlet --html report.html
      zcat pfsa.jsonl.gz | beritaextract extract - -o found.jsonl
      beritaextract evaluate pfsa.jsonl.gz found.jsonl --pfsa
    """
    from rich.console import Console

    from beritaextract.errors import BeritaError

    try:
        texts, scores, other = (_against_pfsa if pfsa else _against_gold)(gold, records, against)
        report = _report(scores, other, by)
        if html:
            _write_page(report, texts, html)
    except (BeritaError, OSError, UnicodeDecodeError) as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    _show(report, texts, errors, as_json, pfsa)


def _against_gold(gold: Path, records: Path, against: Path | None) -> tuple[dict[str, str], "Scores", "Scores | None"]:
    from beritaextract.evaluation.evaluate import evaluate as score
    from beritaextract.evaluation.reading import read_gold
    from beritaextract.records import read_records

    golds = read_gold(gold)
    scores = score(golds, read_records(records))
    return {one.id: one.text for one in golds}, scores, score(golds, read_records(against)) if against else None


def _against_pfsa(gold: Path, records: Path, against: Path | None) -> tuple[dict[str, str], "Scores", "Scores | None"]:
    from beritaextract.evaluation.pfsa import read_pfsa, score_pfsa
    from beritaextract.records import read_records

    golds = read_pfsa(gold)
    scores = score_pfsa(golds, read_records(records))
    return {one.id: one.text for one in golds}, scores, score_pfsa(golds, read_records(against)) if against else None


def _report(scores: "Scores", other: "Scores | None", by: By | None) -> "Report":
    from beritaextract.evaluation.report import make_report

    return make_report(scores, other, by_outlet=by is By.OUTLET)


def _write_page(report: "Report", texts: dict[str, str], html: Path) -> None:
    from beritaextract.evaluation.page import html_page
    from beritaextract.records import atomic_writer

    with atomic_writer(html) as stream:
        stream.write(html_page(report, texts))


def _show(report: "Report", texts: dict[str, str], errors: int, as_json: bool, pfsa: bool) -> None:
    from rich.console import Console

    from beritaextract.evaluation.pfsa import DIFFERENCES
    from beritaextract.evaluation.report import as_plain, as_tables, fault_lines

    if as_json:
        print(json.dumps(as_plain(report), ensure_ascii=False, indent=1))
        return
    console = Console(soft_wrap=True, width=None if sys.stdout.isatty() else _FILE_WIDTH)
    console.print(as_tables(report))
    if pfsa:
        console.print("", *DIFFERENCES, sep="\n", highlight=False)
    if errors:
        console.print(fault_lines(report.scores, texts, errors))
