"""How a run stands: what is done, running, failed and left."""

from pydantic import BaseModel, ConfigDict, Field

from beritaextract.batch.folder import RunFolder
from beritaextract.batch.lock import is_held
from beritaextract.batch.plan import Part, PlanFault, read_plan
from beritaextract.batch.pulse import Beat, read_pulse
from beritaextract.batch.task import read_marker


class Tally(BaseModel):
    """Parts, articles and bytes of input."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parts: int = 0
    articles: int = 0
    size: int = 0


class Status(BaseModel):
    """How a run stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    working: bool = Field(description="Whether a process works in the folder now.")
    done: Tally = Field(description="Parts that are done; articles that gave a record.")
    running: Tally = Field(description="Parts that are being worked on, and how far they have come.")
    failed: int = Field(description="Articles and inputs that gave no record, in parts that are done.")
    left: Tally = Field(description="What is not done, running parts included; articles by what a byte gave so far.")


def status_of(folder: RunFolder) -> Status:
    """Tell how a run stands; nothing is changed, and a run may be going on.

    Args:
        folder: Its folder.

    Returns:
        What is done, running, failed and left.

    Raises:
        SetupError: Its plan cannot be read.
    """
    working = is_held(folder.lock)
    done, failed, left = Tally(), 0, Tally()
    for part in read_plan(folder.plan):
        if isinstance(part, PlanFault):
            failed += 1
        elif marker := read_marker(folder, part.name):
            done = _add(done, part, marker.written)
            failed += marker.failed
        else:
            left = _add(left, part)
    if done.size:
        left = left.model_copy(update={"articles": round(done.articles * left.size / done.size)})
    beats = beats_of(folder) if working else []
    running = Tally(
        parts=len(beats),
        articles=sum(beat.begun for beat in beats),
        size=sum(beat.read for beat in beats),
    )
    return Status(working=working, done=done, running=running, failed=failed, left=left)


def beats_of(folder: RunFolder) -> list[Beat]:
    """Return how far the parts have come that are being worked on."""
    found: dict[str, Beat] = {}
    for place in folder.places():
        part = place.name.rpartition(".")[0]
        if not folder.marker(part).exists():
            # Where a worker was lost, its last attempt at a part lies beside that of another.
            found[part] = max(read_pulse(place / "pulse"), found.get(part, Beat()))
    return list(found.values())


def _add(tally: Tally, part: Part, articles: int = 0) -> Tally:
    return Tally(parts=tally.parts + 1, articles=tally.articles + articles, size=tally.size + part.size)
