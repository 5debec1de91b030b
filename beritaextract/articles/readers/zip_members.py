"""The files in a zip, one after another; what is no honest member is refused."""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from beritaextract.articles.broken import BrokenError, all_errors_as_broken
from beritaextract.articles.guarded import guarded
from beritaextract.articles.readers.compression import FREE, RATIO
from beritaextract.articles.readers.members import Member, fault_of_name
from beritaextract.articles.readers.spooling import seekable

_ENCRYPTED = 0x1
_LINK = 0o120000
_TYPE = 0o170000


def read_members(stream: BinaryIO) -> Iterator[Member]:
    """Open the files of a zip in their order.

    Args:
        stream: The bytes of the archive.

    Yields:
        Each with its name, and its bytes or why it is refused.

    Raises:
        BrokenError: This is no zip, or its directory is broken.
    """
    with seekable(stream) as source:
        with all_errors_as_broken("no zip, or broken"):
            archive = ZipFile(source)
        with archive:
            for info in archive.infolist():
                if not info.filename.endswith("/"):
                    yield _member(archive, info)


def check_member(info: ZipInfo) -> None:
    """Refuse a member that is a bomb.

    Args:
        info: What the zip says about it; no more than it says is ever read.

    Raises:
        BrokenError: It claims to grow more than text ever does.

    Example:
        >>> check_member(ZipInfo("beras.txt"))
    """
    if info.file_size > FREE and info.file_size > RATIO * info.compress_size:
        raise BrokenError(f"refused as a bomb: {info.compress_size:,} bytes would become {info.file_size:,}")


def _member(archive: ZipFile, info: ZipInfo) -> Member:
    name = info.filename
    if fault := fault_of_name(name):
        return Member(name, fault)
    if (info.external_attr >> 16) & _TYPE == _LINK:
        return Member(name, "refused: a link to another file")
    if info.flag_bits & _ENCRYPTED:
        return Member(name, "encrypted; unpack it with its password first")
    try:
        check_member(info)
        with all_errors_as_broken("broken"):
            return Member(name, guarded(archive.open(info)))
    except OSError as error:
        return Member(name, str(error))
