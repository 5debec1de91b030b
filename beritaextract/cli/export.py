"""`beritaextract export`: records in another format."""

from pathlib import Path
from typing import Annotated

import typer


def export(
    records: Annotated[
        list[Path],
        typer.Argument(metavar="RECORDS...", help="Files of whole records in any format, or folders of runs."),
    ],
    to: Annotated[Path, typer.Option("--to", metavar="OUT", help="The file to write; with tables, the folder.")],
    format: Annotated[  # noqa: A002 (the name of the option)
        str | None,
        typer.Option(
            metavar="FORMAT", help="jsonl, jsonl.gz, jsonl.zst, parquet, csv, sqlite or duckdb; else OUT's ending."
        ),
    ] = None,
    tables: Annotated[bool, typer.Option("--tables", help="Write a folder of flat tables, joined by ids.")] = False,
) -> None:
    """Write records in another format.

    JSON lines and Parquet hold whole records. With --tables, Parquet and CSV are a folder with one file for each flat
    table: articles, quotes, people, positions, mentions, counts and more. SQLite and DuckDB hold the tables, and the
    whole records in the table "records". What holds whole records can be read back, by this command too.

    In CSV, a text that a spreadsheet would take for a formula has an apostrophe before it.

    \b
    Examples:
      beritaextract export records.jsonl --to records.parquet
      beritaextract export run/ --to archive.duckdb
      beritaextract export records.jsonl --to tables/ --format csv --tables
    """
    from rich.console import Console

    from beritaextract.batch.export import export as write
    from beritaextract.batch.writers import format_of
    from beritaextract.errors import BeritaError

    console = Console(stderr=True, soft_wrap=True)
    try:
        written = write(records, to, format_of(to, format), tables=tables)
    except (BeritaError, OSError) as error:
        console.print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    console.print(f"{written:,} records written to {to}", markup=False, highlight=False)
