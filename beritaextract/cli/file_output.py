"""`beritaextract extract` to one file or to standard output: articles one after another, in order."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

import typer
from rich.console import Console

from beritaextract.articles import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers import read_articles
from beritaextract.batch.writers import format_of, open_writer
from beritaextract.cli.options import Request
from beritaextract.cli.progress import ProgressBar, log_event, size_of_inputs
from beritaextract.errors import ArticleError
from beritaextract.extractor import read_article
from beritaextract.records import ArticleRecord, write_line


def extract_to_file(request: Request) -> int:
    """Read articles and write their records.

    Args:
        request: What the user asks.

    Returns:
        The exit status.

    Raises:
        SetupError: Something must be installed first.
    """
    request.refuse_run_options()
    _check_output(request.inputs, request.output)
    console = Console(stderr=True, soft_wrap=True, quiet=request.log_json)
    total = size_of_inputs(request.inputs) if console.is_terminal else None
    written = failed = 0
    with _open_output(request) as write, ProgressBar(console, total, quiet=request.quiet) as progress:
        for article in read_articles(request.inputs, Fields(**request.fields), open_file=progress.open_file):
            record = read_or_explain(article)
            if isinstance(record, str):
                console.print(record, markup=False, highlight=False)
                if request.log_json:
                    log_event("failure", reason=record)
                failed += 1
            else:
                write(record)
                written += 1
            progress.show(written, failed)
    if failed:
        console.print(f"{failed} failed, {written} written", highlight=False)
    if request.log_json:
        log_event("end", status=int(failed > 0), written=written, failed=failed)
    return int(failed > 0)


def read_or_explain(article: Article | Exception) -> ArticleRecord | str:
    """Return the record of an article; or a line that says why there is none, so that the others go on."""
    if isinstance(article, Exception):
        return str(article)
    try:
        return read_article(article)
    except ArticleError as error:
        return str(error)
    except Exception as error:
        name = article.id or article.source
        return f"{name}: {type(error).__name__}: {error}; a fault of beritaextract: please report it"


@contextmanager
def _open_output(request: Request) -> Iterator[Callable[[ArticleRecord], None]]:
    if request.output:
        name = format_of(request.output, request.format)
        with open_writer(request.output, name, tables=request.tables) as writer:
            yield writer.write
        return
    if request.tables or request.format not in (None, "jsonl"):
        raise typer.BadParameter("standard output takes JSON lines only; name a file as OUT")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    yield lambda record: write_line(record, sys.stdout)


def _check_output(inputs: list[str], output: str | None) -> None:
    if output is None:
        return
    path = Path(output)
    if not path.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {path.parent}; make it first")
    if any(Path(given).exists() and path.exists() and path.samefile(given) for given in inputs):
        raise typer.BadParameter(f"{output} is an input too; write to another file")
