"""Rows as CSV that a spreadsheet takes for what they are."""

import csv
import io
from collections.abc import Iterable, Iterator

_IS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    r"""Yield rows as lines of CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it.

    Args:
        rows: The rows, the heading first.

    Example:
        >>> list(csv_lines([("name", "amount"), ("=1+1", 3), ("Wati, Rina", None)]))
        ['name,amount\r\n', "'=1+1,3\r\n", '"Wati, Rina",\r\n']
    """
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow([_harmless(value) for value in row])
        yield line.getvalue()


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_IS_FORMULA) else value
