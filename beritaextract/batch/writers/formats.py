"""Which format a file of records has, and what writes it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from beritaextract.batch.writers import json_lines
from beritaextract.errors import SetupError
from beritaextract.records import ArticleRecord


class Writer(Protocol):
    """What records are written with."""

    def write(self, record: ArticleRecord) -> None:
        """Write one record."""


FORMATS: dict[str, Callable[[Path], AbstractContextManager[Writer]]] = {
    "jsonl": json_lines.plain,
    "jsonl.gz": json_lines.gzipped,
    "jsonl.zst": json_lines.zstandard,
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
    name = str(path).lower()
    found = given or next((ending for ending in sorted(FORMATS, key=len)[::-1] if name.endswith(f".{ending}")), "jsonl")
    if found not in FORMATS:
        raise SetupError(f"no format {found!r}; known are {', '.join(FORMATS)}")
    return found


@contextmanager
def open_writer(path: str | Path, format: str, *, tables: bool = False) -> Iterator[Writer]:  # noqa: A002
    """Open a file of records to write; it appears under its name when it is complete.

    Args:
        path: The file.
        format: Its format, from `format_of`.
        tables: Whether to write flat tables.

    Yields:
        What to write records with.

    Raises:
        SetupError: The format knows no tables.
    """
    if tables:
        raise SetupError(f"{format} knows no tables; leave --tables out")
    with FORMATS[format](Path(path)) as writer:
        yield writer
