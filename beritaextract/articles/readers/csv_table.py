"""CSV and TSV: a header, then one article a row; the separator is found from the header."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers.decoding import decode
from beritaextract.articles.readers.lines import LONGEST_LINE, read_lines
from beritaextract.articles.readers.tables import check_header, read_cells
from beritaextract.errors import InputError

SEPARATORS = ",;\t|"


def read(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read a table of text; its source is the line on which a row begins.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: The names of the fields.

    Yields:
        The articles in order; instead of one that cannot be read, why.
    """
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
    lines = _Lines(stream, name)
    first = next(lines, "")
    names = names_of(first)
    fault = lines.take_fault() or check_header(names, name, fields)
    if fault:
        yield fault
        return
    rows = csv.reader(lines, delimiter=separator_of(first), strict=True)
    while True:
        place = f"{name}:{lines.number + 1}"
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield lines.take_fault() or InputError(
                f"{place}: broken CSV: {error}; quote the cell, and double its quotes"
            )
            continue
        if fault := lines.take_fault():
            yield fault
        elif cells:
            yield read_cells(names, cells, place, fields)


def separator_of(header: str) -> str:
    r"""Return what parts the cells of a header: of the usual separators, the one that gives the most cells.

    Args:
        header: The first line.

    Example:
        >>> separator_of("judul;isi;tanggal, jam")
        ';'
    """
    return max(SEPARATORS, key=lambda separator: len(_cells(header, separator)))


def names_of(header: str) -> list[str]:
    """Return the columns that a header names.

    Args:
        header: The first line.

    Example:
        >>> names_of("judul,isi")
        ['judul', 'isi']
    """
    return _cells(header, separator_of(header))


def _cells(header: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([header], delimiter=separator), [])
    except csv.Error:  # a carriage return in its middle: no header, or lines of an old Mac
        return []


class _Lines:
    """The lines of a table as text, and what was wrong with those last read."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._lines, self._name = read_lines(stream), name
        self.number = 0
        self._fault: InputError | None = None

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        _, line = next(self._lines)
        self.number += 1
        place = f"{self._name}:{self.number}"
        if line is None:
            self._fault = InputError(f"{place}: the line is longer than {LONGEST_LINE:,} bytes; cut it")
            return "\n"
        text = decode(line, place)
        if isinstance(text, str):
            return text
        self._fault = self._fault or text
        return line.decode(errors="replace")

    def take_fault(self) -> InputError | None:
        """Return what was wrong with the lines since the last call."""
        fault, self._fault = self._fault, None
        return fault
