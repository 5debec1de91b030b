"""The files in a tar, one after another; what is no honest member is refused."""

import tarfile
from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.broken import all_errors_as_broken
from beritaextract.articles.guarded import guarded
from beritaextract.articles.readers.members import Member, fault_of_name


def read_members(stream: BinaryIO) -> Iterator[Member]:
    """Open the files of a tar in their order, without seeking in it.

    Args:
        stream: The bytes of the archive.

    Yields:
        Each with its name, and its bytes or why it is refused; read them before the next is asked for.

    Raises:
        BrokenError: This is no tar, or it is cut off.
    """
    with all_errors_as_broken("no tar, or broken"), tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            if not info.isdir():
                yield _member(archive, info)
            archive.members.clear()  # type: ignore[attr-defined]  # tarfile would keep them all


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    if fault := fault_of_name(info.name):
        return Member(info.name, fault)
    if info.issym() or info.islnk():
        return Member(info.name, f"refused: a link to {info.linkname!r}")
    stream = archive.extractfile(info) if info.isreg() and not info.issparse() else None
    if stream is None:
        return Member(info.name, "refused: no ordinary file")
    return Member(info.name, guarded(stream))
