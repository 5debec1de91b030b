"""Streams that cannot be sought in, laid down where they can."""

from collections.abc import Iterator
from contextlib import contextmanager
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO, cast

_PIECE = 1024 * 1024


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give a stream that can be sought in: itself, or a copy in a temporary file.

    Args:
        stream: The bytes, from where it stands.

    Yields:
        The stream or its copy, which is gone afterwards.

    Raises:
        OSError: The stream cannot be read.

    Example:
        >>> from io import BytesIO
        >>> with seekable(BytesIO(b"PAR1")) as stream:
        ...     stream.seek(0, 2)
        4
    """
    if stream.seekable():
        yield stream
        return
    with TemporaryFile() as copy:
        copyfileobj(stream, copy, _PIECE)
        copy.seek(0)
        yield cast("BinaryIO", copy)
