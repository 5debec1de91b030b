"""What all tables share: a header that must name the text, and rows of cells."""

from collections.abc import Sequence
from typing import Any

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.rows import to_article
from beritaextract.errors import InputError


def check_header(names: Sequence[str], place: str, fields: Fields) -> InputError | None:
    """Return what is wrong with the header of a table; null if nothing is.

    Args:
        names: The columns.
        place: The table.
        fields: The names of the fields.

    Example:
        >>> print(check_header(["judul", "paragraf"], "a.csv", Fields()))
        a.csv: no column with the text; name it with --text-field (columns here: judul, paragraf)
    """
    have = ", ".join(names) or "none"
    if missing := fields.missing(names):
        return InputError(f"{place}: no column {missing[0]!r}; name one of those it has (columns here: {have:.300})")
    if not fields.columns(tuple(names))["text"]:
        return InputError(f"{place}: no column with the text; name it with --text-field (columns here: {have:.300})")
    return None


def read_cells(names: Sequence[str], cells: Sequence[Any], place: str, fields: Fields) -> Article | InputError:
    """Make an article of the cells of a row; cells that are left out at its end are empty.

    Args:
        names: The columns.
        cells: The values.
        place: Where the row stands.
        fields: The names of the fields.

    Example:
        >>> read_cells(["isi", "judul"], ["Harga turun."], "a.csv:2", Fields()).text
        'Harga turun.'
    """
    surplus = [cell for cell in cells[len(names) :] if cell not in (None, "")]
    if surplus:
        what = f"the row has {len(cells)} cells, the header {len(names)}"
        return InputError(f"{place}: {what}; quote cells that hold the separator")
    return to_article(dict(zip(names, [*cells, *[None] * len(names)], strict=False)), place, fields)
