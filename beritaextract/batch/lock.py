"""One run at a time in a folder: a lock that the operating system takes back when its holder dies, however it dies."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from beritaextract.errors import SetupError

_PATIENCE = 1.0  # `status` holds the lock for a moment to learn whether it is free


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a lock.

    Args:
        path: The file to lock.

    Yields:
        While it is held.

    Raises:
        SetupError: Another process holds it.
    """
    file = os.open(path, os.O_CREAT | os.O_RDWR, 0o644)
    try:
        until = time.monotonic() + _PATIENCE
        while not _take(file):
            if time.monotonic() > until:
                raise SetupError(f"{path.parent}: {_holder(path)} works in this folder; wait for it, or stop it first")
            time.sleep(0.05)
        os.ftruncate(file, 0)
        os.write(file, f"process {os.getpid()} on {socket.gethostname()}".encode())
        yield
        os.ftruncate(file, 0)
    finally:
        os.close(file)


def is_held(path: Path) -> bool:
    """Tell whether a living process holds a lock.

    Args:
        path: The file.

    Example:
        >>> is_held(Path("missing"))
        False
    """
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _take(file)
    finally:
        os.close(file)


def _holder(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") or "another process"
    except OSError:  # Windows keeps what is locked from being read
        return "another process"


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
