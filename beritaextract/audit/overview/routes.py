"""The overview page, and the numbers behind each chart as CSV."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response
from markupsafe import Markup

from beritaextract.audit.downloads import csv_download
from beritaextract.audit.overview.charts.bars import stacked_bar
from beritaextract.audit.overview.charts.columns import columns_chart
from beritaextract.audit.overview.charts.place_map import Spot, place_map
from beritaextract.audit.overview.files import FILES
from beritaextract.audit.overview.numbers import KINDS, Numbers, Outlet, Place, Quoted, numbers
from beritaextract.audit.overview.projection import is_on_map
from beritaextract.audit.overview.timeline import SHOWN, shown_outlets, time_columns
from beritaextract.audit.spreadsheet import csv_lines
from beritaextract.audit.web import Visit, Visiting
from beritaextract.audit.writing import figure, share, stretch

router = APIRouter()

_ROWS = 15
_SERIES = tuple(f"series-{number}" for number in (1, 2, 3, 5, 4, 7))
_WHO = ("organization", "group", "unnamed", "none")


@dataclass(frozen=True, slots=True)
class Bar:
    """A row with a bar: what it is, where its quotes are listed, its amounts as they are written."""

    name: str
    href: str | None
    bar: Markup
    total: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars; `cells` names the further columns, `left_out` counts the rows that only the file has."""

    file: str
    rows: list[Bar]
    cells: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of a legend."""

    name: str
    series: str


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the overview shows; a chart for which there is nothing is null."""

    facts: list[tuple[str, str]]
    map: Markup | None
    places: list[tuple[str, str, str]]
    time: Markup | None
    around: int
    keys: list[Key]
    charts: list[Bars]


@router.get("/ringkasan")
def overview(visit: Visiting) -> Response:
    """Show the overview."""
    found = numbers(visit.database)
    outlets = shown_outlets(found.periods)
    page = OverviewPage(
        _facts(visit, found),
        _map(visit, found.places),
        [(place.name, _fig(visit, place.articles), _fig(visit, place.mentions)) for place in found.places[:_ROWS]],
        _time(visit, found, outlets) if found.periods else None,
        found.around,
        _keys(visit, found, outlets),
        [_people(visit, found), _sources(visit, found), _organizations(visit, found), _outlets(visit, found)],
    )
    return visit.page("overview/overview.html", page)


@router.get("/ringkasan/{name}.csv")
def overview_file(visit: Visiting, name: str) -> Response:
    """Give the numbers behind a chart."""
    if name not in FILES:
        raise HTTPException(404, visit.t("error.form", form=name))
    return csv_download(name, csv_lines(FILES[name](numbers(visit.database))))


def _fig(visit: Visit, number: int) -> str:
    return figure(number, visit.language)


def _facts(visit: Visit, found: Numbers) -> list[tuple[str, str]]:
    """Return the numbers on top, each with what it counts."""
    kinds = {kind: sum(getattr(source, kind) for source in found.sources) for kind in KINDS}
    unknown = sum(source.total for source in found.sources if source.name in ("unnamed", "none"))
    return [
        (_fig(visit, found.articles), visit.t("overview.articles")),
        (_fig(visit, found.quotes), visit.t("overview.quotes")),
        (share(kinds["direct"], found.quotes, visit.language), visit.t("overview.share_direct")),
        (share(unknown, found.quotes, visit.language), visit.t("overview.share_unnamed")),
    ]


def _map(visit: Visit, places: Sequence[Place]) -> Markup | None:
    spots = [
        Spot(
            short_name(place.name),
            place.longitude,
            place.latitude,
            place.articles,
            visit.t(
                "overview.spot",
                name=place.name,
                articles=_fig(visit, place.articles),
                mentions=_fig(visit, place.mentions),
            ),
        )
        for place in places
        if is_on_map(place.longitude, place.latitude)
    ]
    if not spots:
        return None
    words = visit.t("overview.map_words", n=_fig(visit, len(spots)), first=", ".join(spot.name for spot in spots[:3]))
    return place_map(spots, visit.t("overview.map"), words, lambda number: _fig(visit, number))


def short_name(name: str) -> str:
    """Return a place's name without what it is.

    Args:
        name: The official name.

    Example:
        >>> short_name("Kota Administrasi Jakarta Selatan"), short_name("Kabupaten Banyumas"), short_name("Kotabaru")
        ('Jakarta Selatan', 'Banyumas', 'Kotabaru')
    """
    for kind in (
        "Kota Administrasi ",
        "Kabupaten Administrasi ",
        "Kabupaten ",
        "Kota ",
        "Provinsi ",
        "Daerah Khusus Ibukota ",
    ):
        if name.startswith(kind):
            return name.removeprefix(kind)
    return name


def _outlet(visit: Visit, outlet: str | None) -> str:
    return outlet or visit.t("overview.no_outlet")


def _time(visit: Visit, found: Numbers, outlets: Sequence[str | None]) -> Markup:
    def label(start: date) -> str:
        return stretch(start, found.grain, visit.language, short=True)

    def words(start: date, amounts: dict[str | None, int]) -> str:
        told = sorted(amounts.items(), key=lambda pair: -pair[1])[:SHOWN]
        parts = ", ".join(f"{_outlet(visit, outlet)} {_fig(visit, amount)}" for outlet, amount in told)
        total = visit.t("overview.n_quotes", n=_fig(visit, sum(amounts.values())))
        return f"{stretch(start, found.grain, visit.language)}: {total}" + (f" ({parts})" if parts else "")

    columns = time_columns(found.periods, found.grain, outlets, label, words)
    fullest = max(columns, key=lambda column: sum(column.parts))
    told = visit.t("overview.time_words", first=columns[0].label, last=columns[-1].label, most=fullest.words)
    series = (*_series(outlets), "series-8")
    return columns_chart(columns, series, visit.t("overview.time"), told, lambda number: _fig(visit, number))


def _keys(visit: Visit, found: Numbers, outlets: Sequence[str | None]) -> list[Key]:
    keys = [Key(_outlet(visit, outlet), name) for outlet, name in zip(outlets, _series(outlets), strict=True)]
    others = len({period.outlet for period in found.periods} - set(outlets))
    return [*keys, Key(visit.t("overview.others", n=_fig(visit, others)), "series-8")] if others else keys


def _series(outlets: Sequence[str | None]) -> list[str]:
    """Return the class of each outlet; articles without one have no colour."""
    colours = iter(_SERIES)
    return ["series-none" if outlet is None else next(colours) for outlet in outlets]


def _bar(visit: Visit, row: Quoted | Outlet, most: int, name: str, href: str | None, cells: Sequence[str]) -> Bar:
    bar = stacked_bar([(kind, getattr(row, kind)) for kind in KINDS], most)
    return Bar(name, href, bar, _fig(visit, row.total), tuple(cells))


def _named(visit: Visit, file: str, quoted: list[Quoted], who: str) -> Bars:
    most = max((row.total for row in quoted), default=0)
    rows = [
        _bar(visit, row, most, row.name, visit.urls.queue(speaker=row.name, who=who), [_fig(visit, row.articles)])
        for row in quoted[:_ROWS]
    ]
    return Bars(file, rows, ("overview.articles_heading",), max(0, len(quoted) - _ROWS))


def _people(visit: Visit, found: Numbers) -> Bars:
    return _named(visit, "people", found.people, "person")


def _organizations(visit: Visit, found: Numbers) -> Bars:
    return _named(visit, "organizations", found.organizations, "organization")


def _sources(visit: Visit, found: Numbers) -> Bars:
    most = max((row.total for row in found.sources), default=0)
    rows = []
    for row in found.sources:
        href = visit.urls.queue(who=row.name) if row.name in _WHO else None
        rows.append(
            _bar(
                visit, row, most, visit.t(f"source.{row.name}"), href, [share(row.total, found.quotes, visit.language)]
            )
        )
    return Bars("sources", rows, ("overview.share_heading",), 0)


def _outlets(visit: Visit, found: Numbers) -> Bars:
    most = max((row.total for row in found.outlets), default=0)
    rows = []
    for row in found.outlets[:_ROWS]:
        cells = (_fig(visit, row.articles), share(row.unnamed + row.nobody, row.total, visit.language))
        href = visit.urls.queue(outlet=row.name) if row.name else None
        rows.append(_bar(visit, row, most, _outlet(visit, row.name), href, cells))
    headings = ("overview.articles_heading", "overview.unnamed_heading")
    return Bars("outlets", rows, headings, max(0, len(found.outlets) - _ROWS))
