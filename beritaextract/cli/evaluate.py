"""`beritaextract evaluate`: records against gold."""

import json
from pathlib import Path
from typing import Annotated

import typer


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of marked articles (.txt) or standoff (.json).")],
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="Records as JSON lines, from `extract`.")],
    against: Annotated[
        Path | None, typer.Option(metavar="OTHER", help="Other records, to compare.")
    ] = None,
    errors: Annotated[int, typer.Option(metavar="N", help="Show up to N errors of each kind in their sentence.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a page with every error in context.")] = None,
    by_outlet: Annotated[bool, typer.Option(help="Also score each outlet on its own.")] = False,
) -> None:
    """Score records against gold: precision, recall, F1 with 95 percent intervals, fields, calibration.

    \b
    Examples:
      beritaextract evaluate corpus/articles records.jsonl
      beritaextract evaluate corpus/articles new.jsonl --against old.jsonl --errors 20
    """
    from rich.console import Console

    from beritaextract.errors import BeritaError
    from beritaextract.evaluation.bootstrap import differences, intervals
    from beritaextract.evaluation.reading import read_gold
    from beritaextract.evaluation.evaluate import evaluate as score
    from beritaextract.evaluation.page import html_page
    from beritaextract.evaluation.report import as_plain, as_tables, fault_lines
    from beritaextract.evaluation.scores import Scores
    from beritaextract.records import read_records

    console = Console(soft_wrap=True)
    try:
        golds = read_gold(gold)
        scores = score(golds, read_records(records))
        other = score(golds, read_records(against)) if against else None
    except (BeritaError, OSError) as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    spread, change = intervals(scores), differences(scores, other) if other else None
    if as_json:
        print(json.dumps(as_plain(scores, spread, change), ensure_ascii=False, indent=1))
    else:
        console.print(as_tables(scores, spread, change))
    for outlet in sorted({article.outlet or "" for article in scores.articles}) if by_outlet and not as_json else ():
        some = Scores([article for article in scores.articles if (article.outlet or "") == outlet])
        console.print(f"\n{outlet or 'no outlet'}", style="bold", highlight=False, markup=False)
        console.print(as_tables(some, intervals(some)))
    if errors and not as_json:
        console.print(fault_lines(scores, golds, errors))
    if html:
        html.write_text(html_page(scores, spread, golds), encoding="utf-8")
