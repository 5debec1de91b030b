"""The overview page: its numbers, its charts, its files."""

import csv
from datetime import date

import pytest

from beritaextract import extract
from beritaextract.audit.app import make_app
from beritaextract.audit.overview.numbers import Quoted, next_start, numbers, start_of
from beritaextract.audit.overview.timeline import shown_outlets, time_columns
from beritaextract.audit.site import open_site
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import load

RICE = """Purwokerto (ANTARA) - Bupati Banyumas Rina Wati mengatakan harga beras turun.

"Stok di gudang cukup," kata Rina di Purwokerto, Senin.

"Kami menunggu kiriman dari Cilacap," kata seorang pedagang."""
BRIDGE = '"Truk belum boleh lewat," kata Kepala Polres Tegal AKBP Tono Prasetyo di Slawi.'


def fill(path, *given):
    prepare(path)
    with connected(path) as connection:
        lines = [extract(text, id=f"a{n}", published=day, outlet=outlet) for n, (text, day, outlet) in enumerate(given)]
        for _ in load(connection, [line.model_dump_json().encode() for line in lines]):
            pass
    return path


@pytest.fixture
def path(tmp_path):
    return fill(
        tmp_path / "audit.sqlite",
        (RICE, "2024-03-12", "ANTARA"),
        (RICE.replace("Stok", "Cadangan"), "2024-03-14", "ANTARA"),
        (BRIDGE, "2024-03-13", "Kompas"),
        (BRIDGE, "2024-13-40", None),
    )


@pytest.fixture
def client(path):
    from fastapi.testclient import TestClient

    with TestClient(make_app(open_site(path, "Sari")), base_url="http://127.0.0.1") as client:
        yield client


def test_people_are_counted_by_kind_of_quote(path):
    with connected(path) as database:
        found = numbers(database)
    assert found.people == [
        Quoted("Rina Wati", direct=2, mixed=0, indirect=2, articles=2),
        Quoted("Tono Prasetyo", direct=2, mixed=0, indirect=0, articles=2),
    ]
    assert [(source.name, source.total) for source in found.sources] == [
        ("executive", 4),
        ("police", 2),
        ("unnamed", 2),
    ]
    assert [(outlet.name, outlet.articles, outlet.total, outlet.unnamed) for outlet in found.outlets] == [
        ("ANTARA", 2, 6, 2),
        (None, 1, 1, 0),
        ("Kompas", 1, 1, 0),
    ]
    assert ("33.02", 2) in [(place.code, place.articles) for place in found.places]


def test_a_day_that_is_none_is_in_no_period(path):
    with connected(path) as database:
        found = numbers(database)
    assert (found.first, found.last, found.grain) == ("2024-03-12", "2024-03-14", "day")
    assert [tuple(period) for period in found.periods] == [
        ("2024-03-12", "ANTARA", 3),
        ("2024-03-13", "Kompas", 1),
        ("2024-03-14", "ANTARA", 3),
    ]


def test_numbers_are_counted_anew_after_a_loading(path):
    with connected(path) as database:
        before = numbers(database).quotes
    fill(path, (RICE + "\n\n" + BRIDGE, "2024-03-12", "ANTARA"))
    with connected(path) as database:
        assert numbers(database).quotes == before + 1


def test_a_few_old_articles_do_not_press_the_others_together(tmp_path):
    days = [
        (BRIDGE, "1998-05-21", "Kompas"),
        *((RICE, f"2024-03-{day:02}", "ANTARA") for day in range(1, 32)),
        (RICE, "2024-04-02", "Tribun"),
        *((RICE, "2024-04-03", "ANTARA") for _ in range(4)),
    ]
    with connected(fill(tmp_path / "audit.sqlite", *days)) as database:
        found = numbers(database)
    assert (found.first, found.last, found.grain, found.around) == ("2024-03-01", "2024-04-03", "day", 1)


@pytest.mark.parametrize("grain", ["day", "week", "month", "year"])
def test_time_goes_on_from_stretch_to_stretch(grain):
    start = start_of(date(2023, 12, 28), grain)
    for _ in range(30):
        after = next_start(start, grain)
        assert after > start == start_of(start, grain)
        assert start_of(date.fromordinal(after.toordinal() - 1), grain) == start
        start = after


def test_columns_fill_the_gaps(path):
    with connected(path) as database:
        periods = [period for period in numbers(database).periods if period.outlet == "ANTARA"]
    assert shown_outlets(periods) == ["ANTARA"]
    columns = time_columns(periods, "day", [], lambda start: str(start.day), lambda start, amounts: "")
    assert [(column.label, column.parts) for column in columns] == [("12", (3,)), ("13", (0,)), ("14", (3,))]


@pytest.mark.parametrize(("language", "words"), [("id", "Siapa dikutip"), ("en", "Who is quoted")])
def test_the_page_shows_all_charts(client, language, words):
    client.cookies.set("berita_language", language)
    page = client.get("/ringkasan")
    assert page.status_code == 200
    assert words in page.text
    assert page.text.count('class="bar"') == 2 + 3 + 0 + 3
    assert page.text.count('class="column"') == 3
    assert '<path class="home"' in page.text
    assert " style=" not in page.text
    assert 'href="/?speaker=Rina+Wati&amp;who=person"' in page.text


def test_an_empty_audit_has_an_overview_too(tmp_path):
    from fastapi.testclient import TestClient

    prepare(tmp_path / "audit.sqlite")
    with TestClient(make_app(open_site(tmp_path / "audit.sqlite", "Sari")), base_url="http://127.0.0.1") as client:
        page = client.get("/ringkasan")
        assert page.status_code == 200
        assert '<svg class="map"' not in page.text
        assert client.get("/ringkasan/time.csv").text == "start,outlet,quotes\r\n"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("people", ["Rina Wati", "2", "0", "2", "2", "4"]),
        ("organizations", None),
        ("sources", ["executive", "2", "0", "2", "2", "4"]),
        ("outlets", ["ANTARA", "2", "4", "0", "2", "2", "0", "6"]),
        ("time", ["2024-03-12", "ANTARA", "3"]),
    ],
)
def test_the_numbers_behind_a_chart_are_a_file(client, name, first):
    answer = client.get(f"/ringkasan/{name}.csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    heading, *rows = csv.reader(answer.text.splitlines())
    assert (rows[0] if rows else None) == first
    assert not rows or len(heading) == len(rows[0])


def test_places_are_a_file(client):
    rows = list(csv.DictReader(client.get("/ringkasan/places.csv").text.splitlines()))
    assert {row["code"]: row["articles"] for row in rows}["33.02"] == "2"


def test_a_file_that_is_none_is_not_found(client):
    assert client.get("/ringkasan/passwords.csv").status_code == 404
