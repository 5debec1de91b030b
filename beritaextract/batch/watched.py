"""A file that tells how many bytes are read from it."""

from collections.abc import Callable
from io import BufferedReader, RawIOBase
from typing import Any

from beritaextract.articles.places import open_file

_BUFFER = 128 * 1024  # small enough for a bar to move evenly


def open_watched(name: str, tell: Callable[[int], None]) -> BufferedReader:
    """Open a file, a URL or standard input; whoever reads it is heard.

    Args:
        name: A path, a URL, or "-".
        tell: Called with the number of bytes of each read.

    Returns:
        Its bytes.

    Raises:
        OSError: It cannot be opened.
        SetupError: What reads such URLs is not installed.
    """
    return BufferedReader(_WatchedFile(open_file(name), tell), _BUFFER)


class _WatchedFile(RawIOBase):
    def __init__(self, stream: BufferedReader, tell: Callable[[int], None]) -> None:
        self._stream = stream
        self._tell = tell

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: Any) -> int:
        # One read of what lies beneath, so that a slow pipe hands on what it has.
        count = self._stream.readinto1(buffer)
        self._tell(count)
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()
