"""The items of a JSON array, cut apart as bytes while they are read."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.broken import BrokenError
from beritaextract.articles.readers.lines import LONGEST_LINE

_PIECE = 256 * 1024
_MARK = re.compile(rb'[\[\]{}",]')
_QUOTE = re.compile(rb'["\\]')


def read_items(stream: BinaryIO, longest: int = LONGEST_LINE) -> Iterator[bytes | None]:
    """Cut an array into its items, without holding more than one.

    Args:
        stream: The bytes; the array begins where it stands.
        longest: How many bytes an item may hold; of a longer one nothing is kept.

    Yields:
        The items; null for one that is too long.

    Raises:
        BrokenError: The array is cut off, or more comes after it.

    Example:
        >>> from io import BytesIO
        >>> list(read_items(BytesIO(b'[{"text": "a, b"}, 2, [3, 4]]')))
        [b'{"text": "a, b"}', b' 2', b' [3, 4]']
    """
    depth = start = size = 0
    held = bytearray()
    empty = True
    for piece, at, mark in _marks(stream):
        if mark in (b"[", b"{"):
            depth += 1
            if depth == 1:
                start, size = at + 1, 0
                held.clear()
            continue
        depth -= mark in (b"]", b"}")
        ends = bool(mark) and (depth == 0 or (depth == 1 and mark == b","))
        if mark and not ends:
            continue
        size += at - start
        held += piece[start:at] if size <= longest else b""
        start = at + 1 if mark else 0
        if size > longest:
            held.clear()
        if ends and (mark == b"," or not empty or held.strip() or size > longest):
            yield bytes(held) if size <= longest else None
        if ends:
            empty, size = False, 0
            held.clear()
        if ends and depth == 0:
            _expect_end(piece[start:], stream)
            return
    raise BrokenError("its JSON array is cut off; what came before is read")


def _marks(stream: BinaryIO) -> Iterator[tuple[bytes, int, bytes]]:
    """Yield the brackets and commas outside strings with the piece they stand in; an empty mark ends each piece."""
    quoted = False
    begin = 0
    while piece := stream.read(_PIECE):
        while match := (_QUOTE if quoted else _MARK).search(piece, begin):
            begin = match.end()
            mark = match.group()
            if mark == b'"':
                quoted = not quoted
            elif quoted:
                begin += 1  # a backslash escapes what follows, which may be in the next piece
            else:
                yield piece, match.start(), mark
        yield piece, len(piece), b""
        begin = max(begin - len(piece), 0)


def _expect_end(piece: bytes, stream: BinaryIO) -> None:
    while not piece.strip():
        piece = stream.read(_PIECE)
        if not piece:
            return
    raise BrokenError("more comes after the end of its JSON array")
