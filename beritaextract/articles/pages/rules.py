"""How outlets mark up their pages: one row of a table per outlet, found by the host of the page."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit


class Rule(NamedTuple):
    """Where an outlet puts what: CSS selectors, tried in their order."""

    host: str
    outlet: str
    body: tuple[str, ...]
    title: tuple[str, ...]
    published: tuple[str, ...]
    author: tuple[str, ...]
    drop: tuple[str, ...]


@cache
def rules() -> dict[str, Rule]:
    """Return the rules of all outlets by host, without "www.".

    Example:
        >>> rules()["kompas.com"].outlet
        'Kompas.com'
    """
    table = (files("beritaextract.articles.pages") / "outlets.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {host: Rule(host, outlet, *map(_selectors, cells)) for host, outlet, *cells in rows}


def rule_for(url: str | None) -> Rule | None:
    """Return the rule for a page, its host's or that of the host above.

    Args:
        url: The address of the page.

    Example:
        >>> rule_for("https://regional.kompas.com/read/1").host
        'kompas.com'
        >>> rule_for("https://example.com/") is None
        True
    """
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # brackets that hold no address
        return None
    while host:
        if rule := rules().get(host):
            return rule
        host = host.partition(".")[2]
    return None


def _selectors(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(" | ")) if cell else ()
