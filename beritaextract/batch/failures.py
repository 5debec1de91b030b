"""Articles that gave no record: each named with its source, its kind of failure and the reason."""

from collections.abc import Iterator
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from beritaextract.batch.folder import RunFolder
from beritaextract.batch.plan import PlanFault, read_plan
from beritaextract.records import atomic_writer


class Kind(StrEnum):
    """Why there is no record."""

    INPUT = "input"  # the file, or this place in it, cannot be read
    ARTICLE = "article"  # the article has no record, such as one that is no Unicode
    FAULT = "fault"  # the extractor raised
    TIMEOUT = "timeout"  # it took too long
    MEMORY = "memory"  # it took too much memory
    DIED = "died"  # the process that read it died, twice


class Failure(BaseModel):
    """An article that gave no record, or an input that gave no article."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(description="Where it stands: file, or file and line, row or byte.")
    id: str | None = Field(default=None, description="Its identity, where the input gives one.")
    kind: Kind = Field(description="Why, in a word.")
    reason: str = Field(description="Why, and what to do.")


def input_failure(fault: str) -> Failure:
    """Return the failure of an input, from what its reader says: the place, a colon, the reason.

    Args:
        fault: The message.

    Example:
        >>> input_failure("dump.jsonl:3: broken JSON").source
        'dump.jsonl:3'
    """
    source, _, reason = fault.partition(": ")
    return Failure(source=source, kind=Kind.INPUT, reason=reason or fault)


def collect_failures(folder: RunFolder) -> int:
    """Write `failures.jsonl` anew from the lists of the parts that are done, in the order of the plan.

    Args:
        folder: The run.

    Returns:
        How many failures there are.
    """
    count = 0
    with atomic_writer(folder.failures) as stream:
        for line in _lines(folder):
            stream.write(line)
            count += 1
    return count


def _lines(folder: RunFolder) -> Iterator[str]:
    for part in read_plan(folder.plan):
        if isinstance(part, PlanFault):
            yield input_failure(part.fault).model_dump_json() + "\n"
        elif folder.marker(part.name).exists():
            path = folder.failures_of(part.name)
            if path.exists():
                with path.open(encoding="utf-8") as stream:
                    yield from stream
