"""Quotation marks that are opened and not closed, or closed and not opened."""

from collections.abc import Iterator

from beritaextract.audit.checks.finding import Finding, of_mark
from beritaextract.audit.checks.material import Material

NAME = "unbalanced-marks"
_CODES = ("unclosed-quote", "unopened-quote")


def unbalanced_marks(material: Material) -> Iterator[Finding]:
    """Find the marks that records warn of.

    Args:
        material: What to look through.

    Yields:
        The findings, one a mark.
    """
    for mark in material.marks:
        if mark.code in _CODES:
            yield Finding(NAME, mark.code, (of_mark(mark),))
