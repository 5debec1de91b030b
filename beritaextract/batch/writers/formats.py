"""Which format a file of records has, and what writes it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

from beritaextract.batch.writers import csv_tables, duckdb, json_lines, parquet, sqlite
from beritaextract.errors import SetupError
from beritaextract.records import ArticleRecord


class Writer(Protocol):
    """What records are written with."""

    def write(self, record: ArticleRecord) -> None:
        """Write one record."""


Opener = Callable[[Path], AbstractContextManager[Writer]]


class Format(NamedTuple):
    """What writes a format: whole records to a file, flat tables to a folder; a database holds both in its file."""

    records: Opener | None
    tables: Opener | None = None


FORMATS = {
    "jsonl": Format(json_lines.plain),
    "jsonl.gz": Format(json_lines.gzipped),
    "jsonl.zst": Format(json_lines.zstandard),
    "parquet": Format(parquet.whole, parquet.tables),
    "csv": Format(None, csv_tables.tables),
    "sqlite": Format(sqlite.database, sqlite.database),
    "duckdb": Format(duckdb.database, duckdb.database),
}


def format_of(path: str | Path, given: str | None = None) -> str:
    """Return the format of a file of records: the one given, else by its ending.

    Args:
        path: The file.
        given: A format asked for by name.

    Returns:
        Its name.

    Raises:
        SetupError: There is no such format.

    Example:
        >>> format_of("records.jsonl.gz")
        'jsonl.gz'
    """
    known = ", ".join(FORMATS)
    if given is not None:
        if given not in FORMATS:
            raise SetupError(f"no format {given!r}; known are {known}")
        return given
    name = str(path).lower().rstrip("/")
    found = next((ending for ending in sorted(FORMATS, key=len)[::-1] if name.endswith(f".{ending}")), None)
    if found is None:
        raise SetupError(f"{path}: the ending tells no format; known are {known}: end it so, or name one with --format")
    return found


@contextmanager
def open_writer(path: str | Path, format: str, *, tables: bool = False) -> Iterator[Writer]:  # noqa: A002
    """Open a file of records to write; it appears under its name when it is complete.

    Args:
        path: The file; a folder if flat tables are Parquet or CSV.
        format: Its format, from `format_of`.
        tables: Whether to write flat tables.

    Yields:
        What to write records with.

    Raises:
        SetupError: The format knows no tables, or nothing else, or something stands in the way.
    """
    path, made = Path(path), FORMATS[format]
    opener = made.tables if tables else made.records
    if opener is None and tables:
        raise SetupError(f"{format} knows no tables; leave --tables out")
    if opener is None:
        raise SetupError(f"{format} holds flat tables only, in a folder; add --tables, or choose another format")
    if path.is_dir() and (made.tables is made.records or not tables or any(path.iterdir())):
        raise SetupError(f"{path}: a folder is in the way; name another place, or remove it first")
    if not path.parent.is_dir():
        raise SetupError(f"{path}: there is no folder {path.parent}; make it first")
    with opener(path) as writer:
        yield writer
