"""The numbers behind the charts, as rows of files: the heading first."""

from collections.abc import Callable, Iterator, Sequence

from beritaextract.audit.overview.numbers import Numbers, Outlet, Period, Place, Quoted

Rows = Iterator[tuple[object, ...]]


def _of(fields: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> Rows:
    yield fields
    yield from rows


def _quoted(rows: list[Quoted]) -> Rows:
    yield *Quoted._fields, "total"
    yield from ((*row, row.total) for row in rows)


def _outlets(rows: list[Outlet]) -> Rows:
    yield *Outlet._fields, "total"
    yield from ((*row, row.total) for row in rows)


FILES: dict[str, Callable[[Numbers], Rows]] = {
    "people": lambda found: _quoted(found.people),
    "organizations": lambda found: _quoted(found.organizations),
    "sources": lambda found: _quoted(found.sources),
    "outlets": lambda found: _outlets(found.outlets),
    "places": lambda found: _of(Place._fields, found.places),
    "time": lambda found: _of(Period._fields, found.periods),
}
