"""The pages of the checks."""

import csv

import pytest
from fastapi.testclient import TestClient

from beritaextract.audit.ahead import find_out_ahead
from beritaextract.audit.app import make_app
from beritaextract.audit.checks.kept import counts, findings_of
from beritaextract.audit.checks.table import CHECKS, NAMES
from beritaextract.audit.site import open_site
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import load
from beritaextract.audit.translating import tables

WORDS = '"Banjir merusak {} rumah <b>dan</b> satu jembatan di desa itu," kata Bupati Banyumas Rina Wati.'


@pytest.fixture
def add(tmp_path, article):
    """Return a function that loads articles that differ in a number."""
    prepare(tmp_path / "audit.sqlite")

    def loaded(*numbers):
        with connected(tmp_path / "audit.sqlite") as connection:
            records = (article(WORDS.format(number), number, title=f"Banjir {number} <i>") for number in numbers)
            for _ in load(connection, [record.model_dump_json().encode() for record in records]):
                pass
        return tmp_path / "audit.sqlite"

    return loaded


@pytest.fixture
def client(add):
    with TestClient(make_app(open_site(add(12, 21), "Sari")), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.parametrize("language", ["id", "en"])
def test_all_checks_are_listed_with_their_amounts(client, language):
    client.cookies.set("berita_language", language)
    page = client.get("/periksa").text
    for check in CHECKS:
        assert f'href="/periksa/{check.name}"' in page
        assert getattr(check, language) in page
        assert f"check.{check.name}" in tables()
        assert client.get(f"/periksa/{check.name}").status_code == 200


def test_a_finding_shows_what_differs_and_leads_to_its_articles(client):
    page = client.get("/periksa/changed-number").text
    assert "merusak <mark>12</mark> rumah &lt;b&gt;dan&lt;/b&gt; satu" in page
    assert "<mark>21</mark>" in page
    assert 'href="/artikel/1?kutipan=Q1"' in page
    assert "Banjir 12 &lt;i&gt;" in page
    assert client.get("/artikel/2?kutipan=Q1").status_code == 200


def test_findings_are_turned_by_page(add):
    site = open_site(add(*range(100, 160)), "Sari")
    with TestClient(make_app(site), base_url="http://127.0.0.1") as client:
        pages = [client.get(f"/periksa/single-source?at={at}").text for at in (1, 2, 3)]
        assert [page.count('class="finding"') for page in pages] == [25, 25, 10]
        assert 'href="/periksa/single-source?at=2"' in pages[0]
        assert "at=4" not in pages[2]
        (many,) = [client.get("/periksa/changed-number").text]
        assert many.count("<blockquote>") == 6


def test_all_findings_are_a_file(client):
    rows = list(csv.DictReader(client.get("/periksa/changed-number.csv").text.splitlines()))
    assert [(row["article"], row["quote"], row["about"]) for row in rows] == [
        ("a12", "Q1", "12 / 21"),
        ("a21", "Q1", "12 / 21"),
    ]


@pytest.mark.parametrize("address", ["/periksa/typo", "/periksa/typo.csv"])
def test_a_check_that_is_none_is_not_found(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "typo" in answer.text


def test_a_page_that_is_none_is_refused(client):
    assert client.get("/periksa/changed-number?at=0").status_code == 422
    assert client.get("/periksa/changed-number?at=9").status_code == 200


def test_checks_look_anew_after_a_loading_and_only_then(add):
    with connected(add(12, 21)) as database:
        find_out_ahead(database)
        assert counts(database)["changed-number"] == 1
        database.execute("DELETE FROM findings")
        assert list(findings_of(database, "changed-number")) == []
    with connected(add(30)) as database:
        (finding,) = findings_of(database, "changed-number")
        assert finding.about == "12 / 21 / 30"
        assert set(counts(database)) == set(NAMES)
