"""A file or folder that is whole under its name, or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp


@contextmanager
def aside(path: Path) -> Iterator[Path]:
    """Give a place beside a path to write to; what is written moves to the path only when all went well.

    Args:
        path: The file or folder to be.

    Yields:
        Where to write it: in a folder of its own, so that what a database leaves beside its file goes too.
    """
    place = Path(mkdtemp(prefix=".", suffix=".part", dir=path.parent))
    try:
        yield place / path.name
        _move(place / path.name, path)
    finally:
        rmtree(place, ignore_errors=True)


def _move(made: Path, path: Path) -> None:
    for file in sorted(made.iterdir()) if made.is_dir() else [made]:
        with file.open("rb") as stream:
            os.fsync(stream.fileno())
    made.replace(path)
