"""Records from one format to another."""

from collections.abc import Sequence
from pathlib import Path

from beritaextract.batch.writers import open_writer, read_any
from beritaextract.errors import SetupError


def export(sources: Sequence[Path], to: Path, format: str, *, tables: bool = False) -> int:  # noqa: A002
    """Write the records of files and runs to one file, or to a folder of flat tables.

    Args:
        sources: What `read_any` reads, one after another.
        to: The file or folder; it appears when it is complete.
        format: Its format, from `format_of`.
        tables: Whether to write flat tables.

    Returns:
        How many records were written.

    Raises:
        RecordError: What should be a record is none.
        InputError: A source cannot be read.
        SetupError: It cannot be written so.
    """
    if any(to.exists() and source.exists() and to.samefile(source) for source in sources):
        raise SetupError(f"{to}: is read from too; write to another file")
    written = 0
    with open_writer(to, format, tables=tables) as writer:
        for source in sources:
            for record in read_any(source):
                writer.write(record)
                written += 1
    return written
