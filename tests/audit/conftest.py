"""A small audit to test with: two articles, a database, the site and a client."""

from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import sync_playwright

from beritaextract import extract
from beritaextract.audit.app import make_app
from beritaextract.audit.site import open_site
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import load
from tests.audit.browser import ARGUMENTS, find_chromium, serving

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


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests."""
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def address(path):
    """Where the records are served."""
    with serving(path) as there:
        yield there


@pytest.fixture
def window(chromium, address):
    """Return a function that opens a window on a page, as somebody else's browser if asked; no error is overlooked."""
    contexts, faults = {}, []

    def open_window(path="/", of="one", **options):
        if of not in contexts:
            contexts[of] = chromium.new_context(viewport={"width": 1280, "height": 900}, base_url=address, **options)
        page = contexts[of].new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said) if said.type == "error" and not is_told(said) else None)
        page.goto(path)
        return page

    yield open_window
    for context in contexts.values():
        context.close()
    assert [getattr(fault, "text", fault) for fault in faults] == []


def is_told(said):
    """Whether a failed request is one that the tests look at themselves: a refused verdict, a page that is not there."""
    path = urlsplit(said.location["url"]).path
    return "Failed to load resource" in said.text and path in ("/putusan", "/nowhere")
