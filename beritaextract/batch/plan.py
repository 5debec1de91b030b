"""The plan of a run: its parts in order, one a line, written before anything is read."""

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from beritaextract.articles.places import file_system, is_url
from beritaextract.articles.shards import Shard, plan_shards
from beritaextract.errors import InputError, SetupError
from beritaextract.records import atomic_writer

_MOST_FILES = 1000


class Stamp(BaseModel):
    """What a file was like when the run was planned."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int | None = Field(default=None, description="Its bytes; null where nobody can say.")
    changed: str | None = Field(default=None, description="When it was last changed, or what tells its versions apart.")


class Piece(BaseModel):
    """A shard, with the stamp of its file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shard: Shard = Field(description="The file, or the range in it.")
    stamp: Stamp = Field(description="What the file was like.")
    size: int = Field(description="Bytes it holds, as far as is known.")


class Part(BaseModel):
    """What is done whole or not at all: one shard, or small files one after another.

    A folder may hold a million files of one article each; a part and a marker for each would take longer than to read
    them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(description="Its name in the run: that of its first shard.")
    size: int = Field(description="Bytes of input, as far as is known.")
    pieces: tuple[Piece, ...] = Field(description="What it is made of.")


class PlanFault(BaseModel):
    """An input that gives no part."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fault: str = Field(description="Why.")


def plan_parts(inputs: Iterable[str], size: int) -> Iterator[Part | PlanFault]:
    """Cut inputs into parts: JSON lines by bytes, Parquet by row groups, small files bundled.

    Args:
        inputs: Paths of files and folders, or URLs.
        size: How many bytes a part should hold.

    Yields:
        The parts in order; for an input that gives none, why.

    Example:
        >>> list(plan_parts(["missing.jsonl"], 1000))
        [PlanFault(fault='missing.jsonl: no such file or folder; check the path')]
    """
    bundle: list[Piece] = []
    held = 0
    for found in _pieces(inputs, size):
        small = isinstance(found, Piece) and found.shard.start is None and found.stamp.size is not None
        fits = isinstance(found, Piece) and held + found.size <= size and len(bundle) < _MOST_FILES
        if bundle and not (small and fits):
            yield _part(bundle)
            bundle, held = [], 0
        if isinstance(found, PlanFault):
            yield found
        elif small:
            bundle.append(found)
            held += found.size
        else:
            yield _part([found])
    if bundle:
        yield _part(bundle)


def _part(pieces: list[Piece]) -> Part:
    return Part(name=pieces[0].shard.name, size=sum(piece.size for piece in pieces), pieces=tuple(pieces))


def _pieces(inputs: Iterable[str], size: int) -> Iterator[Piece | PlanFault]:
    for _, found in groupby(plan_shards(inputs, size=size), lambda found: isinstance(found, Shard) and found.input):
        shards = []
        for shard in found:
            if isinstance(shard, InputError):
                yield PlanFault(fault=str(shard))
            else:
                shards.append(shard)
        if shards:
            yield from _stamped(shards)


def _stamped(shards: list[Shard]) -> Iterator[Piece | PlanFault]:
    """Yield the shards of one file with its stamp, and each with its share of the file's bytes."""
    try:
        stamp = _stamp(shards[0].input)
    except OSError as error:
        yield PlanFault(fault=f"{shards[0].input}: cannot be read ({error.strerror or error})")
        return
    units = shards[-1].end or 1  # bytes, or row groups
    for shard in shards:
        share = 1 if shard.start is None or shard.end is None else (shard.end - shard.start) / units
        yield Piece(shard=shard, stamp=stamp, size=round((stamp.size or 0) * share))


def _stamp(name: str) -> Stamp:
    if not is_url(name):
        found = Path(name).stat()
        return Stamp(size=found.st_size, changed=str(found.st_mtime_ns))
    system, path = file_system(name)
    info = system.info(path)
    changed = next((info[key] for key in ("ETag", "etag", "LastModified", "mtime", "updated") if info.get(key)), None)
    return Stamp(size=info.get("size"), changed=str(changed) if changed is not None else None)


def settle_plan(path: Path, inputs: Iterable[str], size: int) -> None:
    """Write the plan of a run; where there is one, hold it against the inputs as they are now.

    Args:
        path: Where the plan lies.
        inputs: What the user names.
        size: How many bytes a part should hold.

    Raises:
        SetupError: The run was begun with other inputs.
    """
    parts = plan_parts(inputs, size)
    if not path.exists():
        with atomic_writer(path) as stream:
            stream.writelines(part.model_dump_json() + "\n" for part in parts)
        return
    for was, now in zip_longest(read_plan(path), parts):
        if was != now:
            raise SetupError(
                f"{path.parent}: the run was begun with other inputs: {_difference(was, now)}; "
                f"go on with what it was begun with, or name another folder"
            )


def read_plan(path: Path) -> Iterator[Part | PlanFault]:
    """Read a plan.

    Args:
        path: Where it lies.

    Yields:
        The parts in order; for an input that gives none, why.

    Raises:
        SetupError: It is no plan.
    """
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            kind = PlanFault if line.startswith('{"fault"') else Part
            try:
                yield kind.model_validate_json(line)
            except ValidationError as error:
                raise SetupError(f"{path}:{number}: no part of a plan; delete the folder to begin anew") from error


def _difference(was: Part | PlanFault | None, now: Part | PlanFault | None) -> str:
    """Say in what two plans differ where they first do."""
    if not isinstance(was, Part) or not isinstance(now, Part):
        return f"{_first(now)} where {_first(was)} was"
    for before, after in zip_longest(was.pieces, now.pieces):
        if before and after and before.shard == after.shard and before != after:
            return f"{after.shard.input} has changed since ({_told(before.stamp)}, now {_told(after.stamp)})"
        if before != after:
            return f"{_piece(after)} where {_piece(before)} was"
    return f"{_first(now)} where {_first(was)} was"


def _first(found: Part | PlanFault | None) -> str:
    if found is None:
        return "nothing"
    return found.fault if isinstance(found, PlanFault) else _piece(found.pieces[0])


def _piece(piece: Piece | None) -> str:
    return piece.shard.input if piece else "nothing"


def _told(stamp: Stamp) -> str:
    return f"{stamp.size} bytes" if stamp.changed is None else f"{stamp.size} bytes of {stamp.changed}"
