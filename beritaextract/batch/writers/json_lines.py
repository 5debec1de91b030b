"""JSON lines: one record a line; plain, gzip or Zstandard, the same bytes for the same records."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from beritaextract.batch.writers.aside import aside
from beritaextract.extras import require
from beritaextract.records import ArticleRecord, write_line


class LineWriter:
    """Writes records to a stream."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, record: ArticleRecord) -> None:
        """Write one record."""
        write_line(record, self._stream)


@contextmanager
def plain(path: Path) -> Iterator[LineWriter]:
    """Write plain JSON lines."""
    with _lines(path, lambda stream: stream) as writer:
        yield writer


@contextmanager
def gzipped(path: Path) -> Iterator[LineWriter]:
    """Write JSON lines through gzip; no name and no time in its header, which would differ each time."""
    with _lines(path, lambda stream: gzip.GzipFile("", "wb", 6, stream, mtime=0)) as writer:
        yield writer


@contextmanager
def zstandard(path: Path) -> Iterator[LineWriter]:
    """Write JSON lines through Zstandard."""
    library = require("zstandard", extra="batch", what="writing Zstandard")
    with _lines(path, lambda stream: library.ZstdCompressor().stream_writer(stream, closefd=False)) as writer:
        yield writer


@contextmanager
def _lines(path: Path, wrap: Callable[[IO[bytes]], Any]) -> Iterator[LineWriter]:
    with (
        aside(path) as place,
        place.open("wb") as raw,
        wrap(raw) as packed,
        TextIOWrapper(packed, "utf-8", newline="\n") as stream,
    ):
        yield LineWriter(stream)
