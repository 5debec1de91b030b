"""Streams whose errors are all of one kind, and come only after all that can be read."""

from io import BufferedReader, RawIOBase
from typing import IO, Any

from beritaextract.articles.broken import BrokenError

LARGEST_MEMBER = 16 * 1024**3


def guarded(stream: IO[bytes], *, seekable: bool = False) -> BufferedReader:
    """Wrap a stream so that what goes wrong in it is raised as `BrokenError`, and no more than a bound is read.

    Args:
        stream: The bytes of a member of an archive, or of a file elsewhere.
        seekable: Whether seeking in it is cheap.

    Returns:
        The same bytes.

    Example:
        >>> from io import BytesIO
        >>> guarded(BytesIO(b"Harga turun.")).read()
        b'Harga turun.'
    """
    return PatientReader(_Guarded(stream, seekable), 256 * 1024)


class PatientReader(BufferedReader):
    """A buffer that gives what it has before an error; its base drops what a failed read has gathered."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return so many bytes, fewer at the end or before an error; an error only where there is nothing before it."""
        if size is None or size < 0:  # who asks for all must not take a part for it
            return super().read(size)
        gathered = bytearray()
        while len(gathered) < size:
            try:
                piece = self.read1(size - len(gathered))
            except BrokenError:
                if gathered:
                    break
                raise
            if not piece:
                break
            gathered += piece
        return bytes(gathered)


class _Guarded(RawIOBase):
    def __init__(self, stream: IO[bytes], seekable: bool) -> None:
        self._stream, self._given = stream, 0
        self._fault: BrokenError | None = None
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
        if self._fault:
            raise self._fault
        try:
            content = self._stream.read(len(buffer))
        except BrokenError as error:
            self._fault = error
            raise
        except Exception as error:  # libraries of archives and stores have errors with no common root
            self._fault = BrokenError(f"broken after {self._given:,} bytes: {error}")
            raise self._fault from error
        self._given += len(content)
        if self._given > LARGEST_MEMBER and not self._seekable:
            raise BrokenError(f"refused: holds more than {LARGEST_MEMBER:,} bytes")
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._stream.close()
        super().close()
