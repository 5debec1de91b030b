"""HTML: a page is one article; its text is what the page shows of it, and the hash of the page is kept."""

from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.pages import read_page
from beritaextract.articles.readers.lines import read_whole
from beritaextract.errors import InputError


def read(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read a page.

    Args:
        stream: The bytes of the file.
        name: What to call it; if it is a URL, where the page lies.
        fields: Not needed: pages name their parts themselves.

    Yields:
        The article; or, instead of it, why there is none.

    Raises:
        SetupError: What reads pages is not installed.
    """
    page = read_whole(stream)
    yield read_page(page, name, name if name.startswith(("http://", "https://")) else None)
