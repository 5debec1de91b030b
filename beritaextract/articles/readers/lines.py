"""Lines of a stream, one at a time, none of them held if it is too long."""

from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.broken import BrokenError

LONGEST_LINE = 32 * 1024 * 1024
_PIECE = 1024 * 1024


def read_lines(stream: BinaryIO, longest: int = LONGEST_LINE) -> Iterator[tuple[int, bytes | None]]:
    r"""Read lines, parted by "\n".

    Args:
        stream: The bytes, from where it stands.
        longest: How many bytes a line may hold; of a longer one nothing is kept.

    Yields:
        How many bytes each line holds, and the line with its end; null for one that is too long.

    Example:
        >>> from io import BytesIO
        >>> list(read_lines(BytesIO(b"ab\nabcdef\nc"), longest=4))
        [(3, b'ab\n'), (7, None), (1, b'c')]
    """
    while line := stream.readline(longest + 1):
        if len(line) <= longest:
            yield len(line), line
        else:
            yield len(line) + _skip(stream, line), None


def _skip(stream: BinaryIO, piece: bytes) -> int:
    """Pass over the rest of a line; return how long that was."""
    skipped = 0
    while piece and not piece.endswith(b"\n"):
        piece = stream.readline(_PIECE)
        skipped += len(piece)
    return skipped


def read_whole(stream: BinaryIO) -> bytes:
    """Read a file that is one article.

    Args:
        stream: The bytes.

    Raises:
        BrokenError: It holds more than any article does, or breaks off.

    Example:
        >>> from io import BytesIO
        >>> read_whole(BytesIO(b"Harga turun."))
        b'Harga turun.'
    """
    content = stream.read(LONGEST_LINE + 1)
    if len(content) > LONGEST_LINE or stream.read(1):  # a second time, for a stream that breaks off to say so
        raise BrokenError(f"refused: longer than {LONGEST_LINE:,} bytes, but it should hold one article")
    return content
