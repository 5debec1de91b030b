"""The folder of a run: what lies where."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from uuid import uuid4


@dataclass(frozen=True)
class RunFolder:
    """The folder of a run, and the paths in it.

    Example:
        >>> RunFolder(Path("out")).marker("000003-dump.jsonl-0").as_posix()
        'out/done/000003-dump.jsonl-0.json'
    """

    path: Path

    @property
    def manifest(self) -> Path:
        """What the run is: arguments, options, versions."""
        return self.path / "run.json"

    @property
    def plan(self) -> Path:
        """The parts, one a line."""
        return self.path / "plan.jsonl"

    @property
    def lock(self) -> Path:
        """Held by the process that works here."""
        return self.path / "lock"

    @property
    def failures(self) -> Path:
        """Every article that failed, one a line."""
        return self.path / "failures.jsonl"

    @property
    def records(self) -> Path:
        """The records, a file or folder of files for each part."""
        return self.path / "records"

    @property
    def running(self) -> Path:
        """A folder for each part that is being worked on; swept when a run begins."""
        return self.path / "running"

    def marker(self, part: str) -> Path:
        """What is written last about a part: it is done."""
        return self.path / "done" / f"{part}.json"

    def failures_of(self, part: str) -> Path:
        """The articles of a part that failed; no file if none did."""
        return self.path / "failures" / f"{part}.jsonl"

    def make(self) -> None:
        """Make the folders."""
        for folder in (self.records, self.running, self.marker("").parent, self.failures_of("").parent):
            folder.mkdir(parents=True, exist_ok=True)

    def holds_other_things(self) -> bool:
        """Tell whether there is anything but what a run that was killed at its very beginning leaves."""
        names = [path.name for path in self.path.iterdir()] if self.path.exists() else []
        return any(name != self.lock.name and not name.startswith(".") for name in names)

    def places(self) -> list[Path]:
        """List the folders of the parts that are being worked on."""
        return sorted(self.running.iterdir()) if self.running.exists() else []

    def sweep(self) -> None:
        """Remove what processes left behind that were killed."""
        for left in self.places():
            rmtree(left, ignore_errors=True)
        for aside in self.path.glob(".*.part"):
            aside.unlink(missing_ok=True)

    @contextmanager
    def workplace(self, part: str) -> Iterator[Path]:
        """Give a folder of its own to work on a part, on the disk where its files will stay.

        Args:
            part: Its name.

        Yields:
            The folder, empty; removed in the end.
        """
        place = self.running / f"{part}.{uuid4().hex[:12]}"
        place.mkdir(parents=True)
        try:
            yield place
        finally:
            rmtree(place, ignore_errors=True)


def publish(aside: Path, path: Path) -> None:
    """Move a finished file to its place; it is on the disk before it has its name.

    Args:
        aside: The file, on the same disk.
        path: Its place; replaced if there is one.
    """
    with aside.open("rb") as stream:
        os.fsync(stream.fileno())
    aside.replace(path)
