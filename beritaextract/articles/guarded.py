"""A stream whose errors are all of one kind."""

from io import BufferedReader, RawIOBase
from typing import IO, Any

from beritaextract.articles.broken import BrokenError

LARGEST_MEMBER = 64 * 1024**3


def guarded(stream: IO[bytes], errors: tuple[type[Exception], ...], *, seekable: bool = False) -> BufferedReader:
    """Wrap a stream so that what goes wrong in it is raised as `BrokenError`, and no more than a bound is read.

    Args:
        stream: The bytes of a member of an archive, or of a file elsewhere.
        errors: What its library raises.
        seekable: Whether seeking in it is cheap.

    Returns:
        The same bytes.

    Example:
        >>> from io import BytesIO
        >>> guarded(BytesIO(b"Harga turun."), (EOFError,)).read()
        b'Harga turun.'
    """
    return BufferedReader(_Guarded(stream, errors, seekable), 256 * 1024)


class _Guarded(RawIOBase):
    def __init__(self, stream: IO[bytes], errors: tuple[type[Exception], ...], seekable: bool) -> None:
        self._stream, self._errors, self._given = stream, errors, 0
        self._seekable = seekable and stream.seekable()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._seekable

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell() if self._seekable else self._given

    def readinto(self, buffer: Any) -> int:
        try:
            content = self._stream.read(len(buffer))
        except self._errors as error:
            raise BrokenError(f"broken after {self._given:,} bytes: {error}") from error
        self._given += len(content)
        if self._given > LARGEST_MEMBER and not self._seekable:
            raise BrokenError(f"refused: holds more than {LARGEST_MEMBER:,} bytes")
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._stream.close()
        super().close()
