"""`beritaextract show`: one article in colour on the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from beritaextract.articles import Article
    from beritaextract.errors import InputError


def show(
    source: Annotated[
        str,
        typer.Argument(metavar="INPUT", help="A text file; JSON lines, FILE:12 for its line 12; - is standard input."),
    ],
) -> None:
    """Show one article in colour on the terminal.

    Its quotes with their speakers, people with their posts, places with their codes, and numbers.

    \b
    Examples:
      beritaextract show article.txt
      beritaextract show dump.jsonl:12
    """
    from rich.console import Console

    from beritaextract.cli.file_output import read_or_explain
    from beritaextract.cli.page import page

    record = read_or_explain(_find(source))
    if isinstance(record, str):
        Console(stderr=True, soft_wrap=True).print(record, markup=False, highlight=False)
        raise typer.Exit(1)
    Console().print(page(record))


def _find(source: str) -> "Article | InputError":
    """Return the first article of a file, or the one on the line that is asked for; or why there is none."""
    from beritaextract.articles.readers import read_articles
    from beritaextract.errors import InputError

    name, _, line = source.rpartition(":")
    if not line.isdecimal() or Path(source).exists():
        return next(read_articles([source]), InputError(f"{source}: no article in it; give a file that holds one"))
    found = (article for article in read_articles([name]) if _stands_at(article, name, source))
    return next(found, InputError(f"{source}: no article on this line"))


def _stands_at(article: "Article | InputError", name: str, source: str) -> bool:
    if isinstance(article, Exception):
        return str(article).startswith((f"{source}: ", f"{name}: "))
    return article.source == source
