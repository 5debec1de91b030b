"""`beritaextract extract`: articles in, records out."""

import sys
from contextlib import nullcontext
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from beritaextract.articles import Article
    from beritaextract.records import ArticleRecord


def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Text files, JSON lines, folders of these; - is standard input."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="Write to this file; to standard output if left out."),
    ] = None,
) -> None:
    """Read articles, write their records: one JSON object a line.

    A text file (.txt) is one article. In JSON lines (.jsonl, .ndjson) each line is an object with "text" and,
    where known, "id", "title", "published", "url" and "outlet". OUT appears only when it is complete.

    \b
    Examples:
      beritaextract extract article.txt
      beritaextract extract dump.jsonl folder/ -o records.jsonl
      zcat dump.jsonl.gz | beritaextract extract - > records.jsonl
    """
    _check_output(inputs, output)
    from rich.console import Console

    from beritaextract.articles.readers import read_articles
    from beritaextract.cli.progress import ProgressBar
    from beritaextract.records import write_line

    console = Console(stderr=True, soft_wrap=True)
    written = failed = 0
    with _open_output(output) as stream, ProgressBar(inputs, console) as progress:
        for article in read_articles(inputs, open_file=progress.open_file):
            record = read_or_explain(article)
            if isinstance(record, str):
                console.print(record, markup=False, highlight=False)
                failed += 1
            else:
                write_line(record, stream)
                written += 1
            progress.show(written, failed)
    if failed:
        console.print(f"{failed} failed, {written} written", highlight=False)
        raise typer.Exit(1)


def read_or_explain(article: "Article | Exception") -> "ArticleRecord | str":
    """Return the record of an article; or a line that says why there is none, so that the others go on."""
    from beritaextract.errors import ArticleError
    from beritaextract.extractor import read_article

    if isinstance(article, Exception):
        return str(article)
    try:
        return read_article(article)
    except ArticleError as error:
        return str(error)
    except Exception as error:
        name = article.id or article.source
        return f"{name}: {type(error).__name__}: {error}; a fault of beritaextract: please report it"


def _open_output(output: Path | None) -> "AbstractContextManager[IO[str]]":
    from beritaextract.records import atomic_writer

    if output:
        return atomic_writer(output)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return nullcontext(sys.stdout)


def _check_output(inputs: list[str], output: Path | None) -> None:
    if output is None:
        return
    if output.is_dir():
        raise typer.BadParameter(f"{output} is a folder; name a file, such as {output / 'records.jsonl'}")
    if not output.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {output.parent}; make it first")
    if any(Path(given).exists() and output.exists() and output.samefile(given) for given in inputs):
        raise typer.BadParameter(f"{output} is an input too; write to another file")
