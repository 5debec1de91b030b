"""How far a child process has come: a few numbers in a file, which outlive it however it dies."""

import os
import signal
import struct
from pathlib import Path
from typing import NamedTuple, Self

_LAYOUT = struct.Struct("=4q")


class Beat(NamedTuple):
    """How far a part has come."""

    asked: int = 0
    """Articles asked of the reader; where one hangs in the reader, it is the last of these."""
    begun: int = 0
    """Articles handed to the extractor or passed over; equals `asked` while one is extracted."""
    failed: int = 0
    read: int = 0
    """Bytes read."""


class Pulse:
    """Writes the beats of one part, and sets the alarm that ends the process when the next one is late.

    The alarm is the kernel's: it needs no thread, no turn of the interpreter and no living parent, so that nothing that
    hangs can outlast it. Where there is no such alarm, as on Windows, nothing is stopped.

    Args:
        path: The file.
        timeout: Seconds without a beat after which the process is ended.
        size: Bytes of the part; files are read a little ahead, which must not make it seem larger.
    """

    def __init__(self, path: Path, timeout: float, size: int) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_WRONLY, 0o644)
        self._timeout, self._size = timeout, size
        self.asked = self.begun = self.failed = self.read = 0

    def __enter__(self) -> Self:
        self.beat()
        return self

    def __exit__(self, *raised: object) -> None:
        set_alarm(0)
        os.close(self._file)

    def ask(self) -> None:
        """Tell that an article is asked of the reader."""
        self.asked += 1
        self.beat()

    def take_back(self) -> None:
        """Tell that there was none."""
        self.asked -= 1

    def begin(self) -> None:
        """Tell that it is there."""
        self.begun += 1
        self.beat()

    def rest(self) -> None:
        """Tell that all articles are through: none is to blame for what happens now, and large files may take long."""
        self.asked = 0
        self.beat()
        set_alarm(0)

    def add_read(self, count: int) -> None:
        """Tell that some bytes have been read."""
        self.read = min(self.read + count, self._size)
        self.beat()

    def beat(self) -> None:
        """Tell how far the part has come; the time of the alarm begins anew."""
        set_alarm(self._timeout)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, _LAYOUT.pack(self.asked, self.begun, self.failed, self.read))


def read_pulse(path: Path) -> Beat:
    """Return the last beat; zeros where there is none yet.

    Args:
        path: The file.

    Example:
        >>> read_pulse(Path("missing"))
        Beat(asked=0, begun=0, failed=0, read=0)
    """
    try:
        data = path.read_bytes()
    except OSError:
        return Beat()
    return Beat(*_LAYOUT.unpack(data)) if len(data) == _LAYOUT.size else Beat()


def set_alarm(seconds: float) -> None:
    """Have the kernel end this process after some seconds; never, if 0.

    Args:
        seconds: How long from now.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
