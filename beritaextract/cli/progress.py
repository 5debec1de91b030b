"""The progress bar: how much of the inputs is read, how many articles that gave."""

from collections.abc import Callable, Sequence
from io import BufferedReader, FileIO
from pathlib import Path
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from beritaextract.articles.places import STANDARD_INPUT, is_url, open_file
from beritaextract.articles.readers import find_files


class ProgressBar:
    """A bar on a terminal, nothing elsewhere.

    Args:
        inputs: What will be read: files, folders or "-".
        console: Where to show it.
    """

    def __init__(self, inputs: Sequence[str], console: Console) -> None:
        self._progress = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[written]} articles, {task.fields[failed]} failed"),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        total = None if self._progress.disable else _size(inputs)
        self._task = self._progress.add_task("", total=total, written=0, failed=0)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._progress.stop()

    def open_file(self, name: str) -> BufferedReader:
        """Open an input so that reading it moves the bar."""
        if is_url(name):
            return open_file(name)
        return BufferedReader(_WatchedFile(name, lambda count: self._progress.advance(self._task, count)))

    def show(self, written: int, failed: int) -> None:
        """Show how many articles are written, how many failed."""
        self._progress.update(self._task, written=written, failed=failed)


class _WatchedFile(FileIO):
    """A file, or standard input where the name is "-", that tells how many bytes are read from it."""

    def __init__(self, name: str, tell: Callable[[int], None]) -> None:
        is_standard_input = name == STANDARD_INPUT
        super().__init__(0 if is_standard_input else name, closefd=not is_standard_input)
        self._tell = tell

    def readinto(self, buffer: Any) -> int:
        count = super().readinto(buffer) or 0
        self._tell(count)
        return count

    def readall(self) -> bytes:
        data = super().readall() or b""
        self._tell(len(data))
        return data


def _size(inputs: Sequence[str]) -> int | None:
    """Return how many bytes the inputs hold; None where standard input or a URL is among them."""
    if any(name == STANDARD_INPUT or is_url(name) for name in inputs):
        return None
    return sum(Path(name).stat().st_size for name in find_files(inputs) if isinstance(name, str))
