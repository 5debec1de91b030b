"""Records back from every file that holds whole ones, and from runs; what a file is, its first bytes tell."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from beritaextract.batch.folder import RunFolder
from beritaextract.batch.plan import Part, read_plan
from beritaextract.batch.task import read_marker
from beritaextract.batch.writers.unpacking import lines_of
from beritaextract.errors import InputError, RecordError
from beritaextract.extras import require
from beritaextract.records import ArticleRecord
from beritaextract.tables.nested import from_plain

Found = tuple[str, ArticleRecord | RecordError]
_ROWS = 256
_QUERY = "SELECT record FROM records ORDER BY rowid"


def read_any(path: str | Path) -> Iterator[ArticleRecord]:
    """Read the records of a file, whatever its format, or of a run, in order.

    Args:
        path: JSON lines, plain, gzip or Zstandard; Parquet of whole records; SQLite; DuckDB; or the folder of a run.

    Yields:
        The records.

    Raises:
        RecordError: One is none; the message names its place and the first fault.
        InputError: The file cannot be read, or holds no whole records.
        SetupError: A library must be installed first.
    """
    for _, record in read_each(path):
        if isinstance(record, RecordError):
            raise record
        yield record


def read_each(path: str | Path) -> Iterator[Found]:
    """Read the records of a file or of a run, and go on after one that is none.

    Args:
        path: As for `read_any`.

    Yields:
        The place of each, and the record; instead of one that is none, why.

    Raises:
        InputError: The file cannot be read, or holds no whole records.
        SetupError: A library must be installed first.
    """
    path = Path(path)
    try:
        if path.is_dir():
            for file in _files_of_run(path):
                yield from read_each(file)
            return
        with path.open("rb") as stream:
            beginning = stream.read(16)
        yield from next(read for magic, at, read in _READERS if beginning[at : at + len(magic)] == magic)(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}); check the path") from error


def _files_of_run(path: Path) -> Iterator[Path]:
    folder = RunFolder(path)
    if not folder.manifest.exists():
        raise InputError(f"{path}: no run, so no whole records in it; name the file that flat tables were made from")
    for part in read_plan(folder.plan):
        marker = read_marker(folder, part.name) if isinstance(part, Part) else None
        for file in marker.files if marker else ():
            if "/" in file.name:
                raise InputError(f"{path}: holds flat tables only, no whole records")
            yield folder.records / file.name


def _json_lines(path: Path, packing: str | None = None) -> Iterator[Found]:
    for number, line in enumerate(lines_of(path, packing), 1):
        if line.strip():
            yield _checked(ArticleRecord.model_validate_json, line, f"{path}:{number}")


def _parquet(path: Path) -> Iterator[Found]:
    parquet = require("pyarrow.parquet", extra="batch", what="reading Parquet")
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            if "provenance" not in file.schema_arrow.names:
                raise InputError(f"{path}: no whole records in it: it has no column 'provenance'")
            for batch in file.iter_batches(batch_size=_ROWS):
                for plain in batch.to_pylist():
                    number += 1
                    yield _checked(_from_plain, plain, f"{path}:{number}")
    except (ValueError, OSError) as error:  # the first is the root of pyarrow's errors
        raise InputError(f"{path}: broken after {number} records: {error}") from error


def _from_plain(plain: dict[str, Any]) -> ArticleRecord:
    return ArticleRecord.model_validate(from_plain(plain))


def _sqlite(path: Path) -> Iterator[Found]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            yield from _rows(connection.execute(_QUERY), path)
    except sqlite3.Error as error:
        raise InputError(f"{path}: no records can be read from it: {error}") from error


def _duckdb(path: Path) -> Iterator[Found]:
    library = require("duckdb", extra="batch", what="reading DuckDB")
    try:
        with closing(library.connect(path, read_only=True)) as connection:
            yield from _rows(connection.execute(_QUERY), path)
    except library.Error as error:
        raise InputError(f"{path}: no records can be read from it: {error}") from error


def _rows(cursor: Any, path: Path) -> Iterator[Found]:
    rows = (row for rows in iter(lambda: cursor.fetchmany(_ROWS), []) for row in rows)
    for number, (line,) in enumerate(rows, 1):
        yield _checked(ArticleRecord.model_validate_json, line, f"{path}:{number}")


def _checked(read: Callable[[Any], ArticleRecord], content: Any, place: str) -> Found:
    try:
        return place, read(content)
    except ValidationError as error:
        first = error.errors()[0]
        within = ".".join(map(str, first["loc"])) or "record"
        return place, RecordError(f"{place}: {within}: {first['msg']}")


# First bytes, where they stand, and what reads such a file.
_READERS: tuple[tuple[bytes, int, Callable[[Path], Iterator[Found]]], ...] = (
    (b"\x1f\x8b", 0, lambda path: _json_lines(path, "gz")),
    (b"\x28\xb5\x2f\xfd", 0, lambda path: _json_lines(path, "zst")),
    (b"PAR1", 0, _parquet),
    (b"SQLite format 3\0", 0, _sqlite),
    (b"DUCK", 8, _duckdb),
    (b"", 0, _json_lines),
)
