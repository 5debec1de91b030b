"""What a process is asked to do, and what it answers: plain models that go through pipes and across a cluster."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from beritaextract.batch.failures import Kind
from beritaextract.batch.folder import RunFolder
from beritaextract.batch.manifest import Limits, Manifest
from beritaextract.batch.plan import Part


class Aside(BaseModel):
    """An article that is passed over, because it stopped the process that read it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: int = Field(ge=0, description="Its place in the part.")
    kind: Kind = Field(description="What happened.")
    reading: bool = Field(description="Whether it stopped the reader, so that the rest of its file cannot be reached.")


class Task(BaseModel):
    """One part to do."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str = Field(description="What this go at the run is called; it may be stopped, and another begin.")
    folder: str = Field(description="The folder of the run.")
    home: str = Field(description="The folder against which inputs are named.")
    part: Part = Field(description="What to read.")
    manifest: Manifest = Field(description="How to write it, and by which versions.")
    limits: Limits = Field(description="What one article may use.")


class Order(BaseModel):
    """One attempt at a task, as a supervisor asks it of its child process."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    task: Task = Field(description="What to do.")
    place: str = Field(description="A folder for this attempt alone.")
    aside: tuple[Aside, ...] = Field(default=(), description="What to pass over.")


class OutputFile(BaseModel):
    """A file of records."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(description="Its path within the records of the run.")
    size: int = Field(description="Its bytes.")
    sha256: str = Field(description="SHA-256 of its bytes, in hexadecimal.")


class Done(BaseModel):
    """A part that is done: its marker."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    outcome: Literal["done"] = "done"
    name: str = Field(description="The part.")
    written: int = Field(description="Records.")
    failed: int = Field(description="Articles without one.")
    size: int = Field(description="Bytes of input, as far as is known.")
    files: tuple[OutputFile, ...] = Field(description="What was written.")


class Lost(BaseModel):
    """A part that is not done, and why; the next session tries it again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    outcome: Literal["lost"] = "lost"
    name: str = Field(description="The part.")
    reason: str = Field(description="Why.")
    hopeless: bool = Field(default=False, description="Whether other parts would fare no better.")


def read_marker(folder: RunFolder, part: str) -> Done | None:
    """Return the marker of a part; null if it is not done.

    Args:
        folder: The run.
        part: Its name.
    """
    try:
        return Done.model_validate_json(folder.marker(part).read_bytes())
    except FileNotFoundError:
        return None
