"""A text file is one article."""

from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers.decoding import decode
from beritaextract.articles.readers.lines import read_whole
from beritaextract.errors import InputError


def read(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read a text file.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: Not needed: the text is all there is.

    Yields:
        The article; or, instead of it, why there is none.
    """
    text = decode(read_whole(stream), name)
    if isinstance(text, InputError):
        yield text
    elif not text.strip():
        yield InputError(f"{name}: the file is empty; put the text of one article into it, or leave it out")
    else:
        yield Article(text=text, source=name)
