"""A small audit to test with: two articles, a database, the site and a client."""

import pytest
from fastapi.testclient import TestClient

from beritaextract import extract
from beritaextract.audit.app import make_app
from beritaextract.audit.site import open_site
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import load

RICE = """Purwokerto (ANTARA) - Bupati Banyumas Rina Wati mengatakan harga beras turun dua ribu rupiah.

"Stok di gudang cukup sampai Lebaran," kata Rina di Purwokerto, Senin.

Menurut Budi Santoso, pedagang masih menunggu kiriman dari Cilacap.

"Kami tidak menaikkan harga," ujarnya."""
BRIDGE = """Slawi (ANTARA) - Camat Slawi Tono Prasetyo menyebut jembatan itu dibuka besok.

"Truk belum boleh lewat," kata Tono."""


def records():
    yield extract(RICE, id="rice", title="Harga beras turun", outlet="ANTARA", published="2024-03-12")
    yield extract(BRIDGE, id="bridge", title="Jembatan Slawi dibuka", outlet="Kompas", published="2024-04-02")


def fill(path, some):
    prepare(path)
    with connected(path) as connection:
        lines = (record.model_dump_json().encode() for record in some)
        return list(load(connection, lines, "records", pytest.fail))[-1]


@pytest.fixture
def path(tmp_path):
    """The file of a database that holds the records."""
    fill(tmp_path / "audit.sqlite", records())
    return tmp_path / "audit.sqlite"


@pytest.fixture
def database(path):
    with connected(path) as connection:
        yield connection


@pytest.fixture
def site(path):
    return open_site(path, "Sari")


@pytest.fixture
def client(site):
    """A client that comes from this machine and keeps cookies."""
    with TestClient(make_app(site), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def token(client):
    """What a page gives for changes."""
    return token_in(client.get("/").text)


def token_in(page):
    return page.partition('<meta name="token" content="')[2].partition('"')[0]


def quote_rows(database):
    return database.execute("SELECT * FROM quotes ORDER BY id").fetchall()
