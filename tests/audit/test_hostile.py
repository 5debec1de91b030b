"""Articles full of markup and script: nothing runs, nothing loads, everything is shown as it was printed."""

from pathlib import Path

import pytest
from markupsafe import escape
from playwright.sync_api import expect

from beritaextract import extract
from beritaextract.audit.store.loading import load
from beritaextract.records import ArticleRecord
from tests.audit.browser import serving
from tests.audit.conftest import fill

_GROUP = 6
VECTORS = Path(__file__).with_name("vectors.txt").read_text(encoding="utf-8").splitlines()
PAGES = (
    "/",
    "/artikel/{0}",
    "/pemeriksa",
    "/ekspor",
    "/periksa",
    "/periksa/single-source",
    "/ringkasan",
    "/?q=x&speaker=y",
)


def hostile(number, some):
    """A record with vectors wherever the outside has a say: text, title, id, address, outlet and names."""
    vector = " ".join(some)
    text = f'"Harga {some[0]} turun," kata Bupati Banyumas Rina Wati di Purwokerto.\n\n' + "\n\n".join(some)
    frame = {"id": f"{number} {vector}", "title": vector, "url": vector, "outlet": vector, "published": "2024-01-01"}
    plain = extract(text, **frame).model_dump()
    plain["article"] |= {"source": vector, "reporters": [vector]}
    for person in plain["people"]:
        person |= {"name": vector, "aliases": [vector], "rank": vector}
        for post in person["positions"]:
            post |= {"title": vector, "institution": vector, "jurisdiction": vector}
    for quote in plain["quotes"]:
        quote["speaker"] = (quote["speaker"] or {"kind": "person", "via": "full_name"}) | {"name": vector}
        quote["evidence"] = [step | {"rule": vector} for step in quote["evidence"]]
    plain["warnings"] = [{"code": vector, "start": 0, "end": 1, "text": text[0], "message": vector}]
    for place in plain["locations"]:
        place["name"] = vector
    return ArticleRecord.model_validate(plain)


@pytest.fixture(scope="module")
def hostile_records():
    assert len(VECTORS) >= 50
    return [hostile(at, VECTORS[at : at + _GROUP]) for at in range(0, len(VECTORS), _GROUP)]


@pytest.fixture
def site_of_vectors(hostile_records, tmp_path):
    fill(tmp_path / "hostile.sqlite", hostile_records)
    with serving(tmp_path / "hostile.sqlite", reviewer=VECTORS[0]) as address:
        yield address


@pytest.fixture
def watched(chromium, site_of_vectors):
    """A page that reports all that it asks for from elsewhere, all that runs and all that opens."""
    context = chromium.new_context(base_url=site_of_vectors)
    page, told = context.new_page(), []
    page.on("request", lambda request: None if request.url.startswith(site_of_vectors) else told.append(request.url))
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda said: told.append(said.text) if "Security Policy" in said.text else None)
    context.on("page", lambda opened: told.append(f"opened {opened.url}"))
    yield page, told
    context.close()


def test_nothing_runs_and_nothing_loads(watched, hostile_records, tmp_path):
    page, told = watched
    for at, record in enumerate(hostile_records, 1):
        page.goto(f"/artikel/{at}", wait_until="domcontentloaded")
        assert page.evaluate("window.ran") is None, record.article.title
        assert page.locator("#text script, #text img, #text svg, #text iframe, #text a, #text style").count() == 0
        printed = page.evaluate(
            "[...document.querySelectorAll('#text p')].map(p => [...p.childNodes].filter(n => !n.matches?.('button')).map(n => n.textContent).join(''))"
        )
        article = record.article
        assert printed == [article.text[one.start : one.end] for one in article.sections], article.title
    for path in (*PAGES[:1], *PAGES[2:]):
        page.goto(path)
        assert page.evaluate("window.ran") is None, path
    assert told == []


def test_verdicts_and_the_report_carry_nothing_out(watched, tmp_path):
    page, told = watched
    page.goto("/artikel/1")
    page.keyboard.press("s")
    page.keyboard.type("<img src=x onerror=window.ran=1>")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("Tersimpan")
    page.keyboard.press("c")
    page.keyboard.type("</textarea><script>window.ran=1</script>")
    with page.expect_response("**/putusan"):
        page.keyboard.press("Control+Enter")
    page.goto("/pemeriksa")
    page.goto("/ekspor")
    with page.expect_download() as download:
        page.locator('a[href="/ekspor/report"]').click()
    download.value.save_as(tmp_path / "report.html")
    told_before = list(told)
    page.goto(f"file://{tmp_path / 'report.html'}")
    expect(page.locator("article")).to_have_count(1)
    assert page.evaluate("window.ran") is None
    assert told_before == []
    assert [one for one in told if not one.startswith("file://")] == []


@pytest.mark.parametrize("vector", [vector for vector in VECTORS if ":" in vector])
def test_only_addresses_of_the_web_become_links(client, database, vector):
    record = extract("Harga turun.", id="x", url=vector)
    list(load(database, [record.model_dump_json().encode()]))
    page = client.get("/artikel/3").text
    assert str(escape(vector)) in page
    assert 'rel="noopener noreferrer external"' not in page


def test_an_address_of_the_web_becomes_a_link(client, database):
    record = extract("Harga turun.", id="x", url='https://berita.example/"onclick=x')
    list(load(database, [record.model_dump_json().encode()]))
    assert '<a href="https://berita.example/&#34;onclick=x" rel=' in client.get("/artikel/3").text


@pytest.mark.parametrize("text", ["a\r\nb\rc 😀 d", "a\0b", "\ufeffa\u2028b\x85c", "  a  \n  b  "])
def test_offsets_hold_whatever_the_characters(chromium, tmp_path, text):
    """The page counts as the record does: after a line break of two, a NUL or an emoji, too."""
    said = f'"Harga {text} turun, {text}" kata Rina Wati.'
    record = extract(said, id="a1")
    fill(tmp_path / "audit.sqlite", [record])
    with serving(tmp_path / "audit.sqlite") as address:
        page = chromium.new_page(base_url=address)
        page.goto("/artikel/1")
        script = "import('/static/text.js').then(text => [...text.characters()])"
        shown = page.evaluate(f"() => {script}")
        page.close()
    sections = record.article.sections
    covered = [at for one in sections for at in range(one.start, one.end)]
    assert shown == [[at, said[at].replace("\0", "\ufffd")] for at in covered]
