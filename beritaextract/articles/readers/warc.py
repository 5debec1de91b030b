"""WARC: what a crawl of the web brought home; each HTML page is one article."""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from beritaextract.articles.article import Article
from beritaextract.articles.broken import BrokenError, all_errors_as_broken
from beritaextract.articles.fields import Fields
from beritaextract.articles.pages import read_page
from beritaextract.articles.readers.lines import LONGEST_LINE
from beritaextract.errors import InputError
from beritaextract.extras import require

_PIECE = 64 * 1024
_PAGE = ("text/html", "application/xhtml+xml")


def read(stream: BufferedReader, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read the pages of a crawl; the source is the number of the record.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: Not needed: pages name their parts themselves.

    Yields:
        The articles in order; instead of a page that gives none, why. Answers that are no page are passed over.

    Raises:
        SetupError: warcio is not installed.
    """
    archive = require("warcio.archiveiterator", extra="batch", what="reading WARC")
    if not stream.peek(8).lstrip().startswith(b"WARC/"):
        raise BrokenError("no WARC: it does not begin with a record")
    with all_errors_as_broken("broken"):
        for number, record in enumerate(archive.ArchiveIterator(stream), 1):
            if _is_page(record):
                found = _read_record(record, f"{name}:{number}")
                _refuse_half(record.raw_stream)
                yield found


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return record.http_headers.get_statuscode() == "200" and kind in _PAGE


def _refuse_half(content: Any) -> None:
    """Raise if a crawl ends within a record, which its library takes for whole."""
    while content.limit and content.read(_PIECE):
        pass
    if content.limit:
        raise EOFError(f"{content.limit:,} bytes of the next are missing")


def _read_record(record: Any, place: str) -> Article | InputError:
    try:
        with all_errors_as_broken("the page is broken"):
            page = record.content_stream().read(LONGEST_LINE + 1)
    except BrokenError as error:
        return InputError(f"{place}: {error}")
    if len(page) > LONGEST_LINE:
        return InputError(f"{place}: refused: a page of more than {LONGEST_LINE:,} bytes")
    kind = record.http_headers.get_header("Content-Type") or ""
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'") or None
    return read_page(page, place, record.rec_headers.get_header("WARC-Target-URI"), charset)
