"""`beritaextract check`: what stands out across articles."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from beritaextract.audit.checks.finding import Finding
    from beritaextract.audit.checks.table import Check
    from beritaextract.records import ArticleRecord

_FILE_WIDTH = 160  # a file or pipe has no width of its own


class Format(StrEnum):
    """What to write."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


def check(
    records: Annotated[
        list[Path], typer.Argument(metavar="RECORDS...", help="Records as JSON lines (.gz too); - is standard input.")
    ],
    only: Annotated[
        list[str] | None, typer.Option(metavar="CHECK", help="Run this check only; may be given several times.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="A table, or all findings.")] = Format.TABLE,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="OUT", help="Write to this file.")] = None,
) -> None:
    """Look across articles for what a person should check.

    \b
    The checks:
      other-speaker      the same words, one in ten at most differing, of another person or organisation
      changed-number     nearly the same words of one speaker within a week, with another number
      changed-negation   nearly the same words of one speaker, with tidak, bukan or belum lost or added
      cut-short          a quote that another goes on from with kecuali, namun, tetapi
      conflicting-posts  one person on one day in two posts that nobody holds together
      unbalanced-marks   quotation marks that are never closed or opened
      no-speaker         quotes of which the text does not tell the speaker
      unnamed-speaker    quotes of somebody without a name
      single-source      articles whose quotes are all of one source

    What differs is a matter for a person to look at, so findings are no errors: the exit status is 0. A table shows
    the first 20 findings of each check; csv and jsonl hold all.

    \b
    Examples:
      beritaextract check records.jsonl
      beritaextract check records.jsonl --only changed-number --only cut-short
      beritaextract check part-*.jsonl.gz --format csv -o findings.csv
    """
    from rich.console import Console

    from beritaextract.audit.checks.material import from_records
    from beritaextract.audit.checks.table import NAMES, run_checks
    from beritaextract.errors import BeritaError

    if unknown := [name for name in only or () if name not in NAMES]:
        raise typer.BadParameter(f"there is no check {unknown[0]}; there are {', '.join(NAMES)}")
    try:
        found = run_checks(from_records(_read(records)), only or NAMES)
        with _opened(output) as stream:
            _write(found, form, stream)
    except (BeritaError, OSError, EOFError, UnicodeDecodeError) as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error


def _read(records: list[Path]) -> "Iterator[ArticleRecord]":
    from beritaextract.records import read_lines

    for path in records:
        with _open(path) as lines:
            yield from read_lines(lines, str(path))


def _open(path: Path) -> IO[str]:
    if str(path) == "-":
        return open(0, encoding="utf-8", closefd=False)
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def _opened(output: Path | None) -> "AbstractContextManager[IO[str]]":
    from beritaextract.records import atomic_writer

    return atomic_writer(output) if output else nullcontext(sys.stdout)


def _write(found: "Iterator[tuple[Check, list[Finding]]]", form: Format, stream: IO[str]) -> None:
    from beritaextract.audit.checks.listing import as_csv, as_jsonl

    if form is Format.TABLE:
        _show(found, stream)
        return
    findings = [finding for _, findings in found for finding in findings]
    stream.writelines((as_csv if form is Format.CSV else as_jsonl)(findings))


def _show(found: "Iterator[tuple[Check, list[Finding]]]", stream: IO[str]) -> None:
    from rich.console import Console

    from beritaextract.audit.checks.terminal import as_tables

    console = Console(file=stream, width=None if stream.isatty() else _FILE_WIDTH)
    without = []
    for check, findings in found:
        if not findings:
            without.append(check.name)
        else:
            for part in as_tables(check, findings):
                console.print(part)
    if without:
        console.print(f"Nothing found: {', '.join(without)}", style="dim", highlight=False)
