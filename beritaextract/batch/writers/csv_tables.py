"""CSV: a folder with a file for each flat table, in which no spreadsheet finds a formula."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from beritaextract.batch.writers.aside import aside
from beritaextract.records import ArticleRecord
from beritaextract.tables import all_tables, rows_of
from beritaextract.tables.csv_file import write_header, write_rows


class TablesWriter:
    """Writes the rows of each record to the files of the tables."""

    def __init__(self, streams: dict[str, IO[str]]) -> None:
        self._streams = streams

    def write(self, record: ArticleRecord) -> None:
        """Write one record."""
        for table, stream in self._streams.items():
            write_rows(rows_of(record, table), stream)


@contextmanager
def tables(path: Path) -> Iterator[TablesWriter]:
    """Write a folder with `articles.csv`, `quotes.csv` and the like."""
    with aside(path) as place, ExitStack() as stack:
        place.mkdir()
        streams: dict[str, IO[str]] = {}
        for table in all_tables():
            stream = (place / f"{table}.csv").open("w", encoding="utf-8", newline="")
            streams[table] = stack.enter_context(stream)
            write_header(table, stream)
        yield TablesWriter(streams)
