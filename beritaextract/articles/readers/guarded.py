"""A stream whose errors are all of one kind."""

from io import BufferedReader, RawIOBase
from typing import IO, Any

from beritaextract.articles.readers.broken import BrokenError

LARGEST_MEMBER = 64 * 1024**3


def guarded(stream: IO[bytes], errors: tuple[type[Exception], ...]) -> BufferedReader:
    """Wrap a stream so that what goes wrong in it is raised as `BrokenError`, and no more than a bound is read.

    Args:
        stream: The bytes of a member of an archive.
        errors: What its library raises.

    Returns:
        The same bytes.

    Example:
        >>> from io import BytesIO
        >>> guarded(BytesIO(b"Harga turun."), (EOFError,)).read()
        b'Harga turun.'
    """
    return BufferedReader(_Guarded(stream, errors), 256 * 1024)


class _Guarded(RawIOBase):
    def __init__(self, stream: IO[bytes], errors: tuple[type[Exception], ...]) -> None:
        self._stream, self._errors, self._given = stream, errors, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            content = self._stream.read(len(buffer))
        except self._errors as error:
            raise BrokenError(f"broken after {self._given:,} bytes: {error}") from error
        self._given += len(content)
        if self._given > LARGEST_MEMBER:
            raise BrokenError(f"refused: holds more than {LARGEST_MEMBER:,} bytes")
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._stream.close()
        super().close()
