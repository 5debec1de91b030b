"""The numbers behind the charts, counted by the database."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from beritaextract.audit.remembered import remembered

KINDS = ("direct", "mixed", "indirect")
_MOST = 5000  # names kept of each sort; the charts show a few, the files all of these
_TAIL = 0.01
_DAYS, _WEEKS, _MONTHS = 45, 320, 3700  # so long a time is told in days, weeks, months; longer ones in years


class Quoted(NamedTuple):
    """Somebody or something that is quoted, and how often, by the kind of quote."""

    name: str
    direct: int
    mixed: int
    indirect: int
    articles: int

    @property
    def total(self) -> int:
        """All quotes."""
        return self.direct + self.mixed + self.indirect


class Outlet(NamedTuple):
    """An outlet; null where the article names none."""

    name: str | None
    articles: int
    direct: int
    mixed: int
    indirect: int
    unnamed: int
    nobody: int

    @property
    def total(self) -> int:
        """All quotes."""
        return self.direct + self.mixed + self.indirect


class Place(NamedTuple):
    """A place of the articles."""

    name: str
    kind: str
    code: str | None
    province: str | None
    latitude: float
    longitude: float
    articles: int
    mentions: int


class Period(NamedTuple):
    """How many quotes an outlet has in a stretch of time, which is named by its first day."""

    start: str
    outlet: str | None
    quotes: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """All numbers of the overview.

    `periods` tell the quotes by outlet from `first` to `last`, and `around` how many lie before and after: a few old
    articles would press all the others together.
    """

    articles: int
    quotes: int
    first: str | None
    last: str | None
    around: int
    people: list[Quoted]
    organizations: list[Quoted]
    sources: list[Quoted]
    outlets: list[Outlet]
    places: list[Place]
    grain: str
    periods: list[Period]


def numbers(connection: sqlite3.Connection) -> Numbers:
    """Return the numbers; counted once after each loading.

    Args:
        connection: The database.
    """
    found: dict[str, Any] = remembered(connection, "overview", _count)
    for name, row in _ROWS.items():
        found[name] = [row(*values) for values in found[name]]
    return Numbers(**found)


_ROWS: dict[str, Callable[..., Any]] = {
    "people": Quoted,
    "organizations": Quoted,
    "sources": Quoted,
    "outlets": Outlet,
    "places": Place,
    "periods": Period,
}
_COUNT_KINDS = ", ".join(f"sum(kind = '{kind}')" for kind in KINDS)
_NAMED = (
    f"SELECT speaker, {_COUNT_KINDS}, count(DISTINCT article) FROM quotes WHERE speaker_kind = ?"
    f" GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT {_MOST}"
)
# A person speaks for the branch of the first post that the article gives; "no_post" where it gives none.
_SOURCES = f"""
SELECT CASE speaker_kind WHEN 'person' THEN coalesce((
    SELECT branch FROM positions WHERE positions.article = quotes.article AND positions.person = quotes.person
    ORDER BY former, start LIMIT 1), 'no_post') ELSE speaker_kind END AS source,
  {_COUNT_KINDS}, count(DISTINCT article)
FROM quotes GROUP BY source ORDER BY count(*) DESC, source"""
_OUTLETS = f"""
SELECT articles.outlet, count(DISTINCT articles.id), {", ".join(f"total(kind = '{kind}')" for kind in KINDS)},
  total(speaker_kind = 'unnamed'), total(speaker_kind = 'none')
FROM articles LEFT JOIN quotes ON quotes.article = articles.id
GROUP BY articles.outlet ORDER BY count(quotes.id) DESC, articles.outlet"""
_PLACES = """
SELECT name, kind, code, province, latitude, longitude, count(*), sum(mentions) FROM places
WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND country = 'ID' AND kind NOT IN ('country', 'region')
GROUP BY name, code, round(latitude, 2), round(longitude, 2) ORDER BY count(*) DESC, sum(mentions) DESC, name, code"""


def _count(connection: sqlite3.Connection) -> dict[str, Any]:
    days = connection.execute(
        "SELECT day, outlet, count(*) FROM quotes WHERE day IS NOT NULL GROUP BY day, outlet ORDER BY day, outlet"
    ).fetchall()
    dated = [(day, outlet, count) for day, outlet, count in days if _is_day(day)]
    known = _bulk(dated)
    grain = _grain(known[0][0], known[-1][0]) if known else "day"
    return {
        "articles": connection.execute("SELECT count(*) FROM articles").fetchone()[0],
        "quotes": connection.execute("SELECT count(*) FROM quotes").fetchone()[0],
        "first": known[0][0] if known else None,
        "last": known[-1][0] if known else None,
        "around": sum(count for *_, count in dated) - sum(count for *_, count in known),
        "people": _rows(connection, _NAMED, "person"),
        "organizations": _rows(connection, _NAMED, "organization"),
        "sources": _rows(connection, _SOURCES),
        "outlets": [[name, *map(int, counts)] for name, *counts in _rows(connection, _OUTLETS)],
        "places": _rows(connection, f"{_PLACES} LIMIT {_MOST}"),
        "grain": grain,
        "periods": _periods(known, grain),
    }


def _rows(connection: sqlite3.Connection, query: str, *values: str) -> list[list[Any]]:
    return [list(row) for row in connection.execute(query, values)]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:  # a thirteenth month in the dump
        return False
    return True


def _bulk(days: list[tuple[str, str | None, int]]) -> list[tuple[str, str | None, int]]:
    """Leave out the first and the last days that have at most one quote in a hundred."""
    least = sum(count for *_, count in days) * _TAIL
    kept = list(days)
    for end in (0, -1):
        left = 0
        while kept and left + kept[end][2] <= least:
            left += kept.pop(end)[2]
    return kept


def _grain(first: str, last: str) -> str:
    span = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return next(
        (grain for grain, most in (("day", _DAYS), ("week", _WEEKS), ("month", _MONTHS)) if span <= most), "year"
    )


def _periods(days: list[tuple[str, str | None, int]], grain: str) -> list[Period]:
    sums: dict[tuple[str, str | None], int] = {}
    for day, outlet, count in days:
        key = (start_of(date.fromisoformat(day), grain).isoformat(), outlet)
        sums[key] = sums.get(key, 0) + count
    return [Period(start, outlet, count) for (start, outlet), count in sums.items()]


def start_of(day: date, grain: str) -> date:
    """Return the first day of the day's week (a Monday), month or year.

    Args:
        day: A day.
        grain: "day", "week", "month" or "year".

    Example:
        >>> start_of(date(2024, 3, 14), "week").isoformat()
        '2024-03-11'
    """
    if grain == "week":
        return day - timedelta(days=day.weekday())
    if grain == "day":
        return day
    return day.replace(day=1, month=day.month if grain == "month" else 1)


def next_start(day: date, grain: str) -> date:
    """Return the first day of the stretch that follows.

    Args:
        day: The first day of a stretch.
        grain: "day", "week", "month" or "year".

    Example:
        >>> next_start(date(2024, 12, 1), "month").isoformat()
        '2025-01-01'
    """
    return start_of(day + timedelta(days={"day": 1, "week": 7, "month": 32, "year": 367}[grain]), grain)
