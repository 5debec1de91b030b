"""`beritaextract verify`: whether records are what they claim."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beritaextract.cli import options as given

if TYPE_CHECKING:
    from rich.console import Console

    from beritaextract.articles.fields import Fields


def verify(
    records: Annotated[
        list[Path],
        typer.Argument(metavar="RECORDS...", help="Files of whole records in any format, or folders of runs."),
    ],
    source: Annotated[
        list[str] | None,
        typer.Option(metavar="DUMP", help="What they were extracted from; may be given several times."),
    ] = None,
    text_field: given.TextField = None,
    id_field: given.IdField = None,
) -> None:
    """Check every offset, hash and id of records; with --source, also that the texts are those of the dump.

    Prints one line for each fault. The exit status is 1 if there is any.

    \b
    Examples:
      beritaextract verify records.jsonl
      beritaextract verify run/ --source dump.jsonl
    """
    from rich.console import Console

    from beritaextract.articles.fields import Fields
    from beritaextract.batch.verify import check_records
    from beritaextract.errors import BeritaError

    console = Console(stderr=True, soft_wrap=True)
    texts: dict[str, bytes] = {}
    checked = faults = 0
    try:
        for found in check_records(records, texts):
            checked += 1
            faults += len(found)
            print(*found, sep="\n", end="\n" if found else "")
        for fault in _against_source(source or [], texts, Fields(text=text_field, id=id_field), console):
            faults += 1
            print(fault)
    except (BeritaError, OSError) as error:
        console.print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    console.print(f"{checked:,} records checked, {faults or 'no'} faults", markup=False, highlight=False)
    if faults:
        raise typer.Exit(1)


def _against_source(source: list[str], texts: dict[str, bytes], fields: "Fields", console: "Console") -> Iterator[str]:
    """Yield what differs from the dump; what cannot be read there is told apart."""
    from beritaextract.batch.verify import check_source

    for fault in check_source(source, texts, fields) if source else ():
        if isinstance(fault, str):
            yield fault
        else:
            console.print(str(fault), markup=False, highlight=False)
