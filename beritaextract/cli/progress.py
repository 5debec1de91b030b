"""What a user sees of a long command: a bar on a terminal, lines of JSON for a log, or nothing."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BufferedReader
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from beritaextract.articles.places import size_of
from beritaextract.articles.readers import STANDARD_INPUT, find_files
from beritaextract.batch.watched import open_watched


class ProgressBar:
    """A bar on a terminal, nothing elsewhere: how much of the inputs is read, how many articles that gave.

    Args:
        console: Where to show it.
        total: How many bytes there are to read; null where nobody can say.
        quiet: Whether to show nothing on a terminal either.
    """

    def __init__(self, console: Console, total: int | None, *, quiet: bool = False) -> None:
        self._progress = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[written]:,} articles, {task.fields[rate]:,.0f}/s, {task.fields[failed]:,} failed"),
            TimeRemainingColumn(),
            console=console,
            disable=quiet or not console.is_terminal,
            transient=True,
        )
        self._task = self._progress.add_task("", total=total, written=0, failed=0, rate=0.0)
        self._start, self._written_before = time.monotonic(), 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._progress.stop()

    def begin_at(self, read: int, written: int, failed: int) -> None:
        """Begin with what an earlier session did, which counts neither for speed nor for the time left."""
        self._written_before = written
        self._progress.reset(self._task, completed=read, written=written, failed=failed, rate=0.0)

    def open_file(self, name: str) -> BufferedReader:
        """Open an input so that reading it moves the bar."""
        return open_watched(name, lambda count: self._progress.advance(self._task, count))

    def show(self, written: int, failed: int, read: int | None = None) -> None:
        """Show how many articles are written, how many failed, and how many bytes are read."""
        rate = (written - self._written_before) / max(time.monotonic() - self._start, 0.1)
        self._progress.update(self._task, completed=read, written=written, failed=failed, rate=rate)


def size_of_inputs(inputs: Sequence[str]) -> int | None:
    """Return how many bytes the inputs hold; null where nobody can say.

    Args:
        inputs: Files, folders, URLs or "-".
    """
    if STANDARD_INPUT in inputs:
        return None
    sizes = [_size(name) for name in find_files(inputs) if isinstance(name, str)]
    return None if None in sizes else sum(size or 0 for size in sizes)


def _size(name: str) -> int | None:
    try:
        return size_of(name)
    except OSError:  # its reader will tell why
        return 0


def log_event(event: str, **values: Any) -> None:
    """Write one line of JSON to standard error.

    Args:
        event: What happened.
        values: With what.
    """
    line = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": event, **values}
    print(json.dumps(line, ensure_ascii=False), file=sys.stderr, flush=True)


Log = Callable[..., None]


def silent(event: str, **values: Any) -> None:
    """Log nothing.

    Args:
        event: What happened.
        values: With what.
    """
