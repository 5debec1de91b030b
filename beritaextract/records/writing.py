"""A file that is either whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def atomic_writer(path: str | Path) -> Iterator[IO[str]]:
    """Write a UTF-8 text file under a temporary name beside it; rename it only when all went well.

    Args:
        path: The file; replaced if it exists.

    Yields:
        The stream to write to.
    """
    path = Path(path)
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
