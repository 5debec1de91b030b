"""Records as JSON lines, in and out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError

from beritaextract.errors import RecordError
from beritaextract.records.record import ArticleRecord


def write_line(record: ArticleRecord, stream: IO[str]) -> None:
    """Write a record as one line of JSON.

    Args:
        record: The record.
        stream: A text stream in UTF-8.
    """
    stream.write(record.model_dump_json() + "\n")


def read_lines(lines: Iterable[str], name: str = "records") -> Iterator[ArticleRecord]:
    """Read records from lines of JSON; blank lines are passed over.

    Args:
        lines: The lines.
        name: What to call them in an error.

    Yields:
        The records, in order.

    Raises:
        RecordError: A line holds no valid record; the message names the line and the first fault.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield ArticleRecord.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "record"
            raise RecordError(f"{name}:{number}: {place}: {first['msg']}") from error


def read_records(path: str | Path) -> Iterator[ArticleRecord]:
    """Read the records of a JSON lines file.

    Args:
        path: The file.

    Yields:
        The records, in order.

    Raises:
        RecordError: A line holds no valid record.
    """
    with Path(path).open(encoding="utf-8") as lines:
        yield from read_lines(lines, str(path))


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a record, with a description for every field."""
    return ArticleRecord.model_json_schema()


def schema_text() -> str:
    """Return the JSON Schema as indented JSON."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2)
