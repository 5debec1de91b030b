"""Lines of packed files, which end where they should or say that they do not."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from beritaextract.errors import InputError
from beritaextract.extras import require

_PIECE = 16 * 1024


def lines_of(path: Path, packing: str | None = None) -> Iterator[bytes]:
    """Yield the lines of a file.

    Args:
        path: The file.
        packing: "gz", "zst" or null.

    Yields:
        Each with its line break.

    Raises:
        InputError: It is broken or cut off.
        SetupError: zstandard is needed and not installed.
    """
    if packing is None:
        with path.open("rb") as stream:
            yield from stream
        return
    held: list[bytes] = []
    for piece in _unpacked(path, _zlib if packing == "gz" else _zstandard):
        *whole, rest = piece.split(b"\n")
        for line in whole:
            yield b"".join(held) + line + b"\n"
            held = []
        held.append(rest)
    if any(held):
        yield b"".join(held)


def _unpacked(path: Path, start: Callable[[], Any]) -> Iterator[bytes]:
    """Yield the content of a file of one frame or of many."""
    decompressor = None
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            while piece:
                decompressor = decompressor or start()
                try:
                    yield decompressor.decompress(piece)
                except Exception as error:  # each library has errors of its own, with no common root
                    raise InputError(f"{path}: broken: {error}; write it again") from error
                piece = decompressor.unused_data if decompressor.eof else b""
                decompressor = None if decompressor.eof else decompressor
    if decompressor:
        raise InputError(f"{path}: cut off; write it again")


def _zlib() -> Any:
    return zlib.decompressobj(wbits=31)


def _zstandard() -> Any:
    return require("zstandard", extra="batch", what="reading Zstandard").ZstdDecompressor().decompressobj()
