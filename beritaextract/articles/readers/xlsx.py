"""XLSX: a header, then one article a row, on each sheet that has a column with the text."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO
from zipfile import ZipFile

from beritaextract.articles.article import Article
from beritaextract.articles.broken import all_errors_as_broken
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers.spooling import seekable
from beritaextract.articles.readers.tables import check_header, read_cells
from beritaextract.articles.readers.zip_members import check_member
from beritaextract.errors import InputError
from beritaextract.extras import require

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def read(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Article | InputError]:
    """Read a workbook; its source is the row on the sheet, with the sheet's name where there are several.

    Args:
        stream: The bytes of the file.
        name: What to call it.
        fields: The names of the fields.

    Yields:
        The articles in order; instead of one that cannot be read, why.

    Raises:
        SetupError: openpyxl is not installed.
    """
    faults: list[InputError] = []
    broken = all_errors_as_broken("no XLSX, or broken")
    with broken, seekable(stream) as source, _workbook(source) as book:
        sheets = book.worksheets
        for sheet in sheets:
            place = name if len(sheets) == 1 else f"{name}!{sheet.title}"
            rows = sheet.iter_rows(values_only=True)
            names = ["" if cell is None else str(cell) for cell in next(rows, ())]
            fault = check_header(names, place, fields)
            if fault:
                faults.append(fault)
                continue
            for number, cells in enumerate(rows, 2):
                if any(cell is not None for cell in cells):
                    yield read_cells(names, list(map(_plain, cells)), f"{place}:{number}", fields)
    if len(faults) == len(sheets):
        yield from faults[:1]


def _plain(cell: Any) -> Any:
    """Return a cell with the characters that XML cannot hold, which workbooks write as "_x000D_"."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), cell) if isinstance(cell, str) and "_x" in cell else cell


@contextmanager
def _workbook(stream: BinaryIO) -> Iterator[Any]:
    openpyxl = require("openpyxl", extra="batch", what="reading XLSX")
    with ZipFile(stream) as parts:
        for part in parts.infolist():
            check_member(part)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and the like, which hold no text
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
    try:
        yield book
    finally:
        book.close()
