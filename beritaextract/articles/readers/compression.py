"""Compressed streams: gz, zst, bz2 and xz, read bit by bit, and stopped where they are broken or a bomb."""

import bz2
import lzma
import zlib
from collections.abc import Callable
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO, Protocol

from beritaextract.articles.readers.broken import BrokenError
from beritaextract.extras import require

# Text shrinks to a tenth, rarely to a hundredth; a bomb of zeros to less than a thousandth.
RATIO = 250
FREE = 64 * 1024 * 1024
_PIECE = 2048  # so few bytes that even those of a bomb become no more than some 60 MB at a time
_XZ_MEMORY = 512 * 1024 * 1024


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


def _gz() -> _Decompressor:
    return zlib.decompressobj(wbits=31)


def _xz() -> _Decompressor:
    return lzma.LZMADecompressor(memlimit=_XZ_MEMORY)


def _zst() -> _Decompressor:
    made: _Decompressor = require("zstandard", extra="batch", what="reading .zst").ZstdDecompressor().decompressobj()
    return made


COMPRESSIONS: dict[str, Callable[[], _Decompressor]] = {
    ".gz": _gz,
    ".zst": _zst,
    ".bz2": bz2.BZ2Decompressor,
    ".xz": _xz,
}


def decompress(stream: BinaryIO, ending: str) -> BufferedReader:
    """Read what a compressed stream holds.

    Args:
        stream: The compressed bytes.
        ending: How they are compressed: ".gz", ".zst", ".bz2" or ".xz".

    Returns:
        The bytes themselves. Reading them raises `BrokenError` where the stream is broken, cut off or a bomb; all that
        comes before can be read.

    Raises:
        SetupError: What reads .zst is not installed.

    Example:
        >>> import gzip, io
        >>> decompress(io.BytesIO(gzip.compress(b"Harga turun.")), ".gz").read()
        b'Harga turun.'
    """
    return BufferedReader(_Decompressed(stream, COMPRESSIONS[ending], ending), 256 * 1024)


class _Decompressed(RawIOBase):
    """The bytes of a compressed stream, of one frame or of many."""

    def __init__(self, stream: BinaryIO, start: Callable[[], _Decompressor], ending: str) -> None:
        self._stream, self._start, self._ending = stream, start, ending
        self._decompressor = start()
        self._begun = False  # whether the frame has a byte
        self._ready = memoryview(b"")
        self._fault: str | None = None  # raised when all before it is read
        self._read = self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            if self._fault:
                raise BrokenError(self._fault)
            piece = self._stream.read(_PIECE)
            if not piece:
                if self._begun and not self._decompressor.eof:
                    raise BrokenError(f"its {self._ending} is cut off after {self._given:,} bytes of content")
                return 0
            self._read += len(piece)
            self._ready = memoryview(self._feed(piece))
            self._given += len(self._ready)
            if self._given > FREE and self._given > RATIO * self._read:
                raise BrokenError(f"refused as a bomb: {self._read:,} bytes became more than {RATIO} times as many")
        count = min(len(buffer), len(self._ready))
        buffer[:count], self._ready = self._ready[:count], self._ready[count:]
        return count

    def _feed(self, piece: bytes) -> bytes:
        content = b""
        while piece:
            if self._decompressor.eof:
                piece = piece.lstrip(b"\0")  # padding between frames
                if not piece:
                    break
                self._decompressor, self._begun = self._start(), False
            try:
                content += self._decompressor.decompress(piece)
            except Exception as error:  # each library has errors of its own, with no common root
                self._fault = (
                    f"its {self._ending} is broken after {self._given + len(content):,} bytes of content: {error}"
                )
                break
            self._begun = True
            piece = self._decompressor.unused_data if self._decompressor.eof else b""
        return content
