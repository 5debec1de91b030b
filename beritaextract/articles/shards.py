"""A dump in parts of about one size, to be read apart: planned without reading, each line in exactly one part."""

import re
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from pathlib import PurePosixPath

from pydantic import BaseModel, ConfigDict, Field

from beritaextract.articles.article import Article
from beritaextract.articles.fields import USUAL, Fields
from beritaextract.articles.places import STANDARD_INPUT, open_file, size_of
from beritaextract.articles.readers import json_lines, parquet
from beritaextract.articles.readers.inputs import explain, read_file, without_query
from beritaextract.articles.readers.listing import find_files
from beritaextract.errors import InputError

SIZE = 16 * 1024 * 1024
LINE_ENDINGS = (".jsonl", ".ndjson")
PARQUET = ".parquet"


class Shard(BaseModel):
    """A part of the inputs: a file, or a range in it.

    Example:
        >>> Shard(number=3, input="dump/2024.jsonl", start=0, end=16_777_216).name
        '000003-2024.jsonl-0'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=0, description="Its place in the plan.")
    input: str = Field(description="Path or URL of the file.")
    start: int | None = Field(default=None, ge=0, description="First byte, or row group; null for the whole file.")
    end: int | None = Field(default=None, ge=0, description="One past the last; null for the whole file.")

    @property
    def name(self) -> str:
        """A name for files about this shard: unique in its plan, in order, safe on every file system."""
        stem = re.sub(r"[^A-Za-z0-9._-]+", "_", PurePosixPath(self.input).name)[:60]
        return f"{self.number:06}-{stem}" + ("" if self.start is None else f"-{self.start}")


def plan_shards(inputs: Iterable[str], *, size: int = SIZE) -> Iterator[Shard | InputError]:
    """Cut inputs into shards: JSON lines by bytes, Parquet by row groups, other files whole.

    No content is read: sizes come from the file system, row groups from the footer of Parquet. The same inputs give the
    same shards in the same order.

    Args:
        inputs: Paths of files and folders, or URLs.
        size: How many bytes a shard should hold.

    Yields:
        The shards; for an input that gives none, why.

    Example:
        >>> [str(fault) for fault in plan_shards(["missing.jsonl"])]
        ['missing.jsonl: no such file or folder; check the path']
    """
    number = 0
    for name in find_files(inputs):
        for part in [name] if isinstance(name, InputError) else _ranges(name, size):
            if isinstance(part, InputError):
                yield part
                continue
            start, end = part if isinstance(part, tuple) else (None, None)
            yield Shard(number=number, input=str(name), start=start, end=end)
            number += 1


def read_shard(
    shard: Shard, fields: Fields = USUAL, open_file: Callable[[str], BufferedReader] = open_file
) -> Iterator[Article | InputError]:
    """Read the articles of one shard; a range of bytes owns the lines that begin in it.

    Args:
        shard: The shard.
        fields: The names of the fields.
        open_file: Opens a file.

    Yields:
        The articles in order, each with its source; instead of one that cannot be read, why.
    """
    if shard.start is None or shard.end is None:
        yield from read_file(shard.input, fields, open_file)
        return
    read_range = parquet.read_range if _is_parquet(shard.input) else json_lines.read_range
    try:
        with open_file(shard.input) as stream:
            yield from read_range(stream, shard.input, fields, shard.start, shard.end)
    except OSError as error:
        yield explain(error, shard.input)


def _ranges(name: str, size: int) -> Iterator[tuple[int, int] | InputError | None]:
    """Yield the ranges of a file; null for the whole."""
    if name == STANDARD_INPUT:
        yield InputError("-: standard input cannot be read in parts; save it to a file first")
        return
    try:
        ranges = _cut(name, size)
    except OSError as error:
        yield explain(error, name)
        return
    yield from ranges if len(ranges) > 1 else [None]


def _cut(name: str, size: int) -> list[tuple[int, int]]:
    plain = without_query(name).lower()
    total = size_of(name) if plain.endswith((*LINE_ENDINGS, PARQUET)) else None
    if total is None or total <= size:
        return []
    if plain.endswith(LINE_ENDINGS):
        return [(start, min(start + size, total)) for start in range(0, total, size)]
    with open_file(name) as stream:
        groups = parquet.row_groups(stream)
    ranges, start, held = [], 0, 0
    for group, weight in enumerate(groups):
        if group > start and held + weight > size:
            ranges.append((start, group))
            start, held = group, 0
        held += weight
    return [*ranges, (start, len(groups))]


def _is_parquet(name: str) -> bool:
    return without_query(name).lower().endswith(PARQUET)
