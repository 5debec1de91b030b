"""The run behind `beritaextract extract INPUT... -o FOLDER/`: its progress, its signals, its last words."""

import shlex
import signal
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from rich.console import Console

from beritaextract.batch.executors import here, on_dask
from beritaextract.batch.folder import RunFolder
from beritaextract.batch.run import open_run, work
from beritaextract.batch.status import beats_of, status_of
from beritaextract.batch.task import Done, Lost
from beritaextract.batch.writers import format_of
from beritaextract.cli.options import Request
from beritaextract.cli.progress import Log, ProgressBar, log_event, silent

PARTS_LEFT = 3
_LOG_EVERY = 10.0


@dataclass
class Session:
    """What has come of a run so far, earlier sessions included."""

    total: int
    size: int
    done: int
    written: int
    failed: int
    read: int
    lost: list[Lost] = field(default_factory=list)
    stopped_by: int = 0

    def take(self, result: Done | Lost) -> None:
        """Count a part that came back."""
        if isinstance(result, Lost):
            self.lost.append(result)
            return
        self.done += 1
        self.written += result.written
        self.failed += result.failed
        self.read += result.size

    @property
    def over(self) -> bool:
        """Whether there is nothing to be gained by going on."""
        return bool(self.stopped_by) or any(lost.hopeless for lost in self.lost)


def extract_to_folder(request: Request) -> int:
    """Begin a run or go on with it, until it is done or stopped.

    Args:
        request: What the user asks.

    Returns:
        The exit status.

    Raises:
        SetupError: It cannot be begun, or must not be gone on with.
    """
    folder = RunFolder(Path(request.output or ""))
    manifest, limits = request.manifest(_format(request)), request.limits()
    site = on_dask(request.dask, request.workers) if request.dask else here(request.workers)
    console = Console(stderr=True, soft_wrap=True, quiet=request.log_json)
    log = log_event if request.log_json else silent
    with open_run(folder, manifest, retry_failed=request.retry_failed):
        session = _session(folder)
        log("begin", parts=session.total, parts_done=session.done, bytes=session.size)
        with _signals(session), site as place, ProgressBar(console, session.size, quiet=request.quiet) as progress:
            progress.begin_at(session.read, session.written, session.failed)
            _follow(folder, work(folder, manifest, limits, place), session, progress, log)
    return _say(folder, session, console, log, quiet=request.quiet)


def _format(request: Request) -> str:
    """Return the format of the files of a run: JSON lines, if none is named."""
    return format_of("records.jsonl", request.format)


def _session(folder: RunFolder) -> Session:
    status = status_of(folder)
    return Session(
        total=status.done.parts + status.left.parts,
        size=status.done.size + status.left.size,
        done=status.done.parts,
        written=status.done.articles,
        failed=status.failed,
        read=status.done.size,
    )


def _follow(
    folder: RunFolder,
    outcomes: Generator[Done | Lost | None, None, None],
    session: Session,
    progress: ProgressBar,
    log: Log,
) -> None:
    """Count what comes back and show it, until there is no more or the session is over."""
    logged = time.monotonic()
    with closing(outcomes) as results:
        for result in results:
            if result:
                session.take(result)
                log("part", **result.model_dump(exclude={"files"}))
            beats = beats_of(folder)
            written = session.written + sum(beat.begun - beat.failed for beat in beats)
            failed = session.failed + sum(beat.failed for beat in beats)
            read = session.read + sum(beat.read for beat in beats)
            progress.show(written, failed, min(read, session.size))
            if time.monotonic() - logged > _LOG_EVERY:
                log("progress", written=written, failed=failed, bytes_read=read)
                logged = time.monotonic()
            if session.over:
                return


@contextmanager
def _signals(session: Session) -> Iterator[None]:
    """Hear SIGINT and SIGTERM once, to end cleanly; a second time they kill, from which a run recovers too."""

    def stop(number: int, frame: FrameType | None) -> None:
        session.stopped_by = number
        signal.signal(number, signal.SIG_DFL)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(folder: RunFolder, session: Session, console: Console, log: Log, *, quiet: bool) -> int:
    """Say how it went, and how to go on; return the exit status."""
    left = session.total - session.done
    status = 128 + session.stopped_by if session.stopped_by else PARTS_LEFT if left else 1 if session.failed else 0
    command = _command()
    log("end", status=status, written=session.written, failed=session.failed, parts_left=left, go_on=command)
    lines = [f"{lost.name}: {lost.reason}" for lost in session.lost if lost.reason != "stopped"]
    if left:
        lines.append(f"{session.done:,} of {session.total:,} parts are done. To go on: {command}")
    elif session.failed or not quiet:
        named = f", named in {folder.failures}" if session.failed else ""
        lines.append(f"{session.written:,} written, {session.failed:,} failed{named}")
    for line in lines:
        console.print(line, markup=False, highlight=False)
    return status


def _command() -> str:
    return shlex.join(["beritaextract", *(word for word in sys.argv[1:] if word != "--retry-failed")])
