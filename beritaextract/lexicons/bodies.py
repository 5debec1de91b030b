"""Bodies: ministries, agencies, courts, councils, companies, parties, clubs, universities; the words that open them."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class Body(NamedTuple):
    """An organisation.

    Attributes:
        name: Full name, or the word such names begin with.
        abbreviations: Other names in use.
        kind: Kind of the record contract (government, court, company …).
        branch: Branch of the posts in it.
        opens: Whether the name goes on with words of its own ("Dinas" Kesehatan, "Polres" Blitar).
    """

    name: str
    abbreviations: tuple[str, ...]
    kind: str
    branch: str
    opens: bool


@cache
def bodies() -> tuple[Body, ...]:
    """Return all bodies."""
    return read_table("bodies", Body)
