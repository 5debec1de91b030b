"""`beritaextract gold`: check and convert hand-made gold."""

import sys
from pathlib import Path
from typing import Annotated

import typer

Source = Annotated[Path, typer.Argument(metavar="GOLD", help="Folder or file: markup, standoff, Label Studio or brat.")]

gold = typer.Typer(help="Check hand-made gold, or convert it to standoff JSON.", no_args_is_help=True)


@gold.command()
def check(source: Source) -> None:
    """Name every slip in gold.

    Slips are words cut, codes that do not exist, speakers nobody names, items given twice and the like.

    \b
    Example:
      beritaextract gold check corpus/articles
    """
    from beritaextract.errors import BeritaError
    from beritaextract.evaluation.lint import lint
    from beritaextract.evaluation.reading import read_gold

    try:
        golds = read_gold(source)
    except (BeritaError, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(2) from error
    problems = [problem for one in golds for problem in lint(one)]
    for article, item, message in problems:
        print(f"{article}: {item}: {message}")
    print(f"{len(golds)} articles, {len(problems)} slips", file=sys.stderr)
    raise typer.Exit(1 if problems else 0)


@gold.command(name="compile")
def compile_(
    source: Source,
    output: Annotated[Path, typer.Argument(metavar="FOLDER", help="Write one JSON file an article here.")],
) -> None:
    """Convert gold of any form to standoff JSON.

    One file an article; spans are pairs of code point offsets.

    \b
    Example:
      beritaextract gold compile corpus/articles compiled/
    """
    from beritaextract.errors import BeritaError
    from beritaextract.evaluation.reading import read_gold
    from beritaextract.evaluation.standoff import write_standoff

    try:
        write_standoff(read_gold(source), output)
    except (BeritaError, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(2) from error
