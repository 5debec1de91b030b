"""Compressed streams: gz, zst, bz2 and xz, read bit by bit, and stopped where they are broken or a bomb."""

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO

from beritaextract.articles.broken import BrokenError
from beritaextract.articles.guarded import PatientReader
from beritaextract.extras import require

# Text shrinks to a tenth, rarely to a hundredth; a bomb of zeros to less than a thousandth.
RATIO = 250
FREE = 64 * 1024 * 1024
_PIECE = 2048  # so few bytes that even those of a bomb in .gz or .zst become no more than some 60 MB at a time
_MOST = 1024 * 1024
_XZ_MEMORY = 512 * 1024 * 1024


def _zst() -> Any:
    return require("zstandard", extra="batch", what="reading .zst").ZstdDecompressor().decompressobj()


COMPRESSIONS: dict[str, Callable[[], Any]] = {
    ".gz": lambda: zlib.decompressobj(wbits=31),
    ".zst": _zst,
    ".bz2": bz2.BZ2Decompressor,
    ".xz": lambda: lzma.LZMADecompressor(memlimit=_XZ_MEMORY),
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
    return PatientReader(_Decompressed(stream, COMPRESSIONS[ending], ending), 256 * 1024)


class _Decompressed(RawIOBase):
    """The bytes of a compressed stream, of one frame or of many."""

    def __init__(self, stream: BinaryIO, start: Callable[[], Any], ending: str) -> None:
        self._stream, self._start, self._ending = stream, start, ending
        self._decompressor = start()
        self._begun = False  # whether the frame has a byte
        self._content: Iterator[bytes] = iter(())
        self._ready = memoryview(b"")
        self._read = self._given = 0
        self._fault: BrokenError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            try:
                if self._fault:
                    raise self._fault
                content = self._next_content()
            except BrokenError as error:
                self._fault = error
                raise
            if content is None:
                return 0
            self._ready = memoryview(content)
        count = min(len(buffer), len(self._ready))
        buffer[:count], self._ready = self._ready[:count], self._ready[count:]
        return count

    def _next_content(self) -> bytes | None:
        """Return what comes next, perhaps nothing yet; null at the end."""
        try:
            content = next(self._content, None)
        except Exception as error:  # each library has errors of its own, with no common root
            raise BrokenError(
                f"its {self._ending} is broken after {self._given:,} bytes of content: {error}"
            ) from error
        if content is not None:
            self._given += len(content)
            if self._given > FREE and self._given > RATIO * self._read:
                raise BrokenError(f"refused as a bomb: {self._read:,} bytes became more than {RATIO} times as many")
            return content
        piece = self._stream.read(_PIECE)
        if not piece:
            if self._begun and not self._decompressor.eof:
                raise BrokenError(f"its {self._ending} is cut off after {self._given:,} bytes of content")
            return None
        self._read += len(piece)
        self._content = self._decompress(piece)
        return b""

    def _decompress(self, piece: bytes) -> Iterator[bytes]:
        while piece:
            if self._decompressor.eof:
                piece = piece.lstrip(b"\0")  # padding between frames
                if not piece:
                    return
                self._decompressor, self._begun = self._start(), False
            self._begun = True
            yield from _outputs(self._decompressor, piece)
            piece = self._decompressor.unused_data if self._decompressor.eof else b""


def _outputs(decompressor: Any, piece: bytes) -> Iterator[bytes]:
    """Yield what a piece becomes; bz2 and xz, whose bombs grow a million times, can be asked for it bit by bit."""
    if not hasattr(decompressor, "needs_input"):
        yield decompressor.decompress(piece)
        return
    yield decompressor.decompress(piece, _MOST)
    while not decompressor.eof and not decompressor.needs_input:
        yield decompressor.decompress(b"", _MOST)
