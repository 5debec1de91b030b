"""Posts: titles of office and occupation, with the branch they belong to; prefixes that say acting or former."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class Post(NamedTuple):
    """A title as it is printed, in lower case.

    Attributes:
        form: The words.
        branch: Branch of the record contract, or "body" where the institution decides.
        public: Whether it is a public post; where the institution decides, what it is without one.
        takes: What goes on after the title: person, place, body, portfolio, country; "role" is no post at all.
    """

    form: str
    branch: str
    public: bool
    takes: str


@cache
def posts() -> tuple[Post, ...]:
    """Return all titles."""
    return read_table("posts", Post)


class _ShortForm(NamedTuple):
    short: str
    long: str


@cache
def post_short_forms() -> dict[str, str]:
    """Return the full titles of short ones ("wagub"), both in lower case."""
    return {row.short: row.long for row in read_table("post_short_forms", _ShortForm)}


class _Prefix(NamedTuple):
    form: str
    meaning: str


@cache
def post_prefixes() -> dict[str, str]:
    """Return what stands before a title and what it says: Plt, Pj, Pjs or Plh, "former", "candidate"."""
    return {row.form: row.meaning for row in read_table("post_prefixes", _Prefix)}
