"""Which reader reads what: by the endings of a name, or by the first bytes."""

from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import PurePosixPath
from typing import NamedTuple

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers import (
    csv_table,
    html,
    json_file,
    json_lines,
    parquet,
    tar_members,
    text,
    warc,
    xlsx,
    zip_members,
)
from beritaextract.articles.readers.compression import COMPRESSIONS
from beritaextract.articles.readers.members import Member
from beritaextract.errors import InputError

Reader = Callable[[BufferedReader, str, Fields], Iterator[Article | InputError]]
Archive = Callable[[BufferedReader], Iterator[Member]]

FORMATS: dict[str, Reader] = {
    ".csv": csv_table.read,
    ".htm": html.read,
    ".html": html.read,
    ".json": json_file.read,
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
    ".parquet": parquet.read,
    ".tsv": csv_table.read,
    ".txt": text.read,
    ".warc": warc.read,
    ".xlsx": xlsx.read,
}
ARCHIVES: dict[str, Archive] = {".tar": tar_members.read_members, ".zip": zip_members.read_members}
_SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz", ".tzst": ".tar.zst"}
_ZIP = b"PK\x03\x04"
_WORKBOOK = (b"[Content_Types].xml", b"docProps/", b"xl/workbook.xml")
_BEGINNINGS = {
    b"\x1f\x8b": ".gz",
    b"\x28\xb5\x2f\xfd": ".zst",
    b"BZh": ".bz2",
    b"\xfd7zXZ\x00": ".xz",
    _ZIP: ".zip",
    b"PAR1": ".parquet",
    b"WARC/": ".warc",
}
_TAR_MARK, _TAR_PLACE = b"ustar", 257


class Kind(NamedTuple):
    """How a file is to be read: its format or archive, and how that is compressed, the outermost last."""

    ending: str
    compressions: tuple[str, ...] = ()


def kind_of_name(name: str) -> Kind | None:
    """Return what the endings of a name say; null if they say nothing that is known.

    Args:
        name: A path, or a URL without its query.

    Example:
        >>> kind_of_name("dump.jsonl.gz")
        Kind(ending='.jsonl', compressions=('.gz',))
        >>> kind_of_name("foto.jpg") is None
        True
    """
    endings = [ending.lower() for ending in PurePosixPath(name).suffixes]
    if endings and endings[-1] in _SHORT:
        endings[-1:] = ["." + part for part in _SHORT[endings[-1]][1:].split(".")]
    compressions: list[str] = []
    while endings and endings[-1] in COMPRESSIONS:
        compressions.insert(0, endings.pop())
    ending = endings[-1] if endings else ""
    if ending in FORMATS or ending in ARCHIVES:
        return Kind(ending, tuple(compressions))
    return Kind("", tuple(compressions)) if compressions else None


def kind_of_content(stream: BufferedReader, fields: Fields) -> str:
    """Return the ending that fits the first bytes of a stream, which are not taken.

    Args:
        stream: The bytes.
        fields: The names of the fields, by which a table is known.

    Example:
        >>> from io import BytesIO
        >>> kind_of_content(BufferedReader(BytesIO(b'[{"text": "Harga turun."}]')), Fields())
        '.json'
    """
    begin = stream.peek(4096)
    if begin.startswith(_ZIP) and any(part in begin for part in _WORKBOOK):
        return ".xlsx"
    for mark, ending in _BEGINNINGS.items():
        if begin.startswith(mark):
            return ending
    if begin[_TAR_PLACE:].startswith(_TAR_MARK):
        return ".tar"
    plain = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    if plain.startswith((b"{", b"[{", b"[\n", b"[\r", b"[ ")):
        return ".json"
    if plain[:15].lower().startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")):
        return ".html"
    return ".csv" if _is_header(plain.split(b"\n", 1)[0].decode(errors="replace"), fields) else ".txt"


def _is_header(line: str, fields: Fields) -> bool:
    names = tuple(csv_table.names_of(line))
    return len(names) > 1 and bool(fields.columns(names)["text"]) and not fields.missing(names)
