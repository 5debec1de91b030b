"""Pages and what they take: each answers, each change needs its token, foreign hosts are refused."""

import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from beritaextract import extract_many
from beritaextract.audit.app import make_app
from beritaextract.audit.site import open_site
from beritaextract.audit.translating import LANGUAGES, tables
from beritaextract.audit.web import environment
from beritaextract.evaluation.reading import read_gold
from tests.audit.conftest import quote_rows, token_in

ROOT = Path(__file__).parents[2]
AUDIT = files("beritaextract.audit")
TEMPLATES = sorted(environment().list_templates())


@pytest.mark.parametrize("address", ["/", "/artikel/1", "/pemeriksa", "/ekspor", "/masuk"])
@pytest.mark.parametrize(("language", "heading"), [("id", 'lang="id"'), ("en", 'lang="en"')])
def test_every_page_answers_in_both_languages(client, address, language, heading):
    client.cookies.set("berita_language", language)
    response = client.get(address)
    assert response.status_code == 200
    assert heading in response.text


def test_the_queue_begins_with_the_least_certain(client, database):
    shown = re.findall(r'<span class="number">(\d+)<small>', client.get("/").text)
    beliefs = [row["confidence"] for row in quote_rows(database)]
    assert [int(one) for one in shown] == sorted(round(belief * 100) for belief in beliefs)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=jembatan", {"bridge"}),
        ("q=pedagang+cilacap", {"rice"}),
        ("q=jembatan+cilacap", set()),
        ("q=%22harga+beras%22", {"rice"}),
        ("q=AND+OR+%22+(", set()),
        ("outlet=Kompas", {"bridge"}),
        ("since=2024-04-01", {"bridge"}),
        ("until=2024-03-31", {"rice"}),
        ("speaker=tono", {"bridge"}),
        ("speaker=rin*", {"rice"}),
        ("who=group", set()),
        ("kind=direct", {"rice", "bridge"}),
        ("below=1", set()),
        ("below=nonsense", {"rice", "bridge"}),
        ("verdict=open", {"rice", "bridge"}),
        ("verdict=right", set()),
        ("warning=unclosed-quote", set()),
    ],
)
def test_filters_narrow_the_queue(client, query, expected):
    titles = {"rice": "Harga beras turun", "bridge": "Jembatan Slawi dibuka"}
    page = client.get(f"/?{query}").text
    assert {name for name, title in titles.items() if f'class="headline">{title}' in page} == expected


def test_the_queue_leads_from_quote_to_quote(client, token, database):
    first = client.get("/berikut?outlet=Kompas", follow_redirects=False).headers["location"]
    number = int(re.search(r"/artikel/(\d+)", first)[1])
    assert "outlet=Kompas" in first
    for row in quote_rows(database):
        if row["outlet"] == "Kompas":
            assert post(client, token, row, number, "right").status_code == 200
    assert client.get("/berikut?outlet=Kompas", follow_redirects=False).headers["location"] == "/?outlet=Kompas"


def test_the_queue_goes_on_where_it_led_away(client, token, database):
    """Whatever else of the article is judged meanwhile: the next one is the next less certain of all."""
    least, then = database.execute("SELECT * FROM quotes ORDER BY confidence, id LIMIT 2").fetchall()
    there = client.get("/berikut", follow_redirects=False).headers["location"]
    assert f"kutipan={least['number']}&dari={least['id']}" in there
    onwards = re.search(r'href="(/berikut[^"]*)"', client.get(f"{there}&kutipan=Q9").text)[1]
    location = client.get(onwards.replace("&amp;", "&"), follow_redirects=False).headers["location"]
    assert location == f"/artikel/{then['article']}?kutipan={then['number']}&dari={then['id']}"


def post(client, token, row, article, action, **more):
    body = {"article": article, "item": row["item"], "action": action, **more}
    return client.post("/putusan", json=body, headers={"X-Token": token})


def test_a_verdict_is_saved_and_undone(client, token, database):
    row = quote_rows(database)[0]
    answer = post(client, token, row, 1, "right")
    assert answer.status_code == 200
    assert 'data-verdict="right"' in client.get("/artikel/1").text
    event = answer.json()["event"]
    assert client.post("/urungkan", json={"event": event}, headers={"X-Token": token}).json() == {"item": row["item"]}
    assert 'data-verdict="right"' not in client.get("/artikel/1").text


def test_a_stale_window_is_told(client, token, database):
    row = quote_rows(database)[0]
    post(client, token, row, 1, "right")
    answer = post(client, token, row, 1, "not_quote")
    assert answer.status_code == 409
    assert "“benar”" in answer.json()["detail"]


def test_others_are_seen_after_one_has_judged(client, path, database):
    row = quote_rows(database)[0]
    with TestClient(make_app(open_site(path, "Adi")), base_url="http://127.0.0.1") as adi:
        post(adi, token_in(adi.get("/").text), row, 1, "not_quote")
    assert "<b>Adi</b>" not in client.get("/artikel/1").text
    assert "verdict-not_quote" not in client.get("/").text
    post(client, token_in(client.get("/").text), row, 1, "right")
    assert "<b>Adi</b>" in client.get("/artikel/1").text
    assert re.search(r"verdict-right.*verdict-disputed", client.get("/").text)
    page = client.get("/pemeriksa").text
    assert "Adi – Sari" in page


@pytest.mark.parametrize(
    ("address", "body"),
    [("/putusan", {"article": 1, "item": "x", "action": "right"}), ("/urungkan", {"event": 1})],
)
@pytest.mark.parametrize("given", [None, "", "wrong", "ü"])
def test_no_change_without_its_token(client, address, body, given):
    client.get("/")
    headers = {} if given is None else {"X-Token": given.encode()}
    assert client.post(address, json=body, headers=headers).status_code == 403


def test_the_token_of_somebody_else_is_no_token(client, site, database):
    with TestClient(make_app(site), base_url="http://127.0.0.1") as other:
        foreign = token_in(other.get("/").text)
    client.get("/")
    assert post(client, foreign, quote_rows(database)[0], 1, "right").status_code == 403


@pytest.mark.parametrize(
    "values", [{"action": "praise"}, {"item": "?"}, {"parts": [[0, 5]]}, {"extra": 1}, {"seen": "x"}]
)
def test_nonsense_is_refused_in_words(client, token, database, values):
    answer = post(client, token, quote_rows(database)[0], 1, **{"action": "right"} | values) if "item" not in values else (
        client.post("/putusan", json={"article": 1, "action": "right", **values}, headers={"X-Token": token})
    )  # fmt: skip
    assert answer.status_code == 422
    assert isinstance(answer.json()["detail"], str)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "[", "10.0.0.7"]
)
def test_foreign_hosts_are_refused(client, host):
    for address in ("/", "/static/base.css"):
        assert client.get(address, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8300", "localhost:8300", "[::1]:8300"])
def test_this_machine_is_served(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("address", ["/", "/artikel/1", "/artikel/99", "/static/base.css", "/nowhere"])
def test_every_answer_forbids_foreign_things(client, address):
    policy = client.get(address).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "*" not in policy


def test_what_is_not_there_is_told(client):
    response = client.get("/artikel/99")
    assert response.status_code == 404
    assert "Tidak ada artikel nomor 99." in response.text
    assert client.get("/?at=0").status_code == 422


def test_language_colours_and_name_are_kept(client, token):
    form = {"token": token, "back": "/ekspor", "language": "en", "scheme": "dark", "reviewer": "Adi"}
    page = client.post("/setelan", data=form)
    assert page.url.path == "/ekspor"
    assert '<html lang="en" data-scheme="dark">' in page.text
    assert "</span>Adi</summary>" in page.text
    assert client.post("/setelan", data=form).status_code == 403, "another name, another token"


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil"]
)
def test_settings_lead_nowhere_else(client, token, back):
    response = client.post("/setelan", data={"token": token, "back": back}, follow_redirects=False)
    assert response.headers["location"] == "/"


class TestPassword:
    @pytest.fixture
    def outside(self, path):
        site = open_site(path, "Sari", host="0.0.0.0", password="beras-merah")
        with TestClient(make_app(site), base_url="http://10.0.0.7:8300") as client:
            yield client

    def test_nothing_is_shown_without_it(self, outside, database):
        for address in ("/", "/artikel/1", "/ekspor/csv", "/pemeriksa"):
            assert outside.get(address, follow_redirects=False).headers["location"] == "/masuk"
        token = token_in(outside.get("/masuk").text)
        assert post(outside, token, quote_rows(database)[0], 1, "right").status_code == 401

    def test_it_opens_under_the_name_that_was_given(self, outside):
        token = token_in(outside.get("/masuk").text)
        wrong = outside.post("/masuk", data={"token": token, "password": "salah", "reviewer": "Adi"})
        assert (wrong.status_code, "Kata sandi salah." in wrong.text) == (403, True)
        page = outside.post("/masuk", data={"token": token, "password": "beras-merah", "reviewer": "Adi"})
        assert page.url.path == "/"
        assert "</span>Adi</summary>" in page.text

    def test_a_session_of_another_password_is_over(self, outside, path):
        token = token_in(outside.get("/masuk").text)
        outside.post("/masuk", data={"token": token, "password": "beras-merah", "reviewer": "Adi"})
        with TestClient(
            make_app(open_site(path, "Sari", host="0.0.0.0", password="lain")), base_url="http://10.0.0.7:8300"
        ) as other:
            other.cookies = outside.cookies
            assert other.get("/", follow_redirects=False).headers["location"] == "/masuk"


def test_words_are_there_in_both_languages_and_in_order():
    found = []
    for table in AUDIT.joinpath("translations").iterdir():
        lines = table.read_text(encoding="utf-8").splitlines()
        keys = [line.split("\t")[0] for line in lines[1:]]
        assert lines[0] == "key\tid\ten"
        assert keys == sorted(keys), table.name
        found += keys
    assert len(found) == len(set(found))
    for key, row in tables().items():
        assert all(row[language] for language in LANGUAGES), key
        places = [set(re.findall(r"\{\w+\}", row[language])) for language in LANGUAGES]
        assert places[0] == places[1], key


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_uses_only_words_that_are_there(template):
    source = AUDIT.joinpath("templates", template).read_text(encoding="utf-8")
    for key in re.findall(r"\bt\(\s*[\"']([\w.-]+)[\"']\s*[,)]", source):
        assert key in tables(), key


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_holds_no_script_or_style_of_its_own(template):
    source = AUDIT.joinpath("templates", template).read_text(encoding="utf-8")
    assert not re.search(
        r"\sstyle\s*=|\son(?!e=)[a-z]+=|<script(?![^>]*\ssrc=)|https?://(?!www\.w3\.org)",
        source.replace('startswith("http', ""),
    )
    if template != "report.html":
        assert "| safe" not in source
        assert "<style" not in source


CONTEXTS = {
    "queue.html": "pages.queue:QueuePage",
    "article.html": "pages.article:ArticlePage",
    "reviewers.html": "pages.reviewers:ReviewersPage",
    "export.html": "pages.export:ExportPage",
    "login.html": "pages.settings:LoginPage",
    "error.html": "app:ErrorPage",
    "report.html": "exporting.report:ReportPage",
}


@pytest.mark.parametrize("template", CONTEXTS)
def test_a_page_shows_what_its_context_holds(template):
    """One typed context a page: what the template asks of it is there, and what is there is asked for."""
    module, name = CONTEXTS[template].split(":")
    context = getattr(import_module(f"beritaextract.audit.{module}"), name)
    assert is_dataclass(context)
    assert context.__dataclass_params__.frozen
    read, todo, source = set(), {template}, ""
    while todo:
        read |= todo
        source = "".join(AUDIT.joinpath("templates", one).read_text(encoding="utf-8") for one in read)
        todo = set(re.findall(r'(?:include|extends) "([\w.]+)"', source)) - read
    asked = set(re.findall(r"\bpage\.(\w+)", source))
    held = {field.name for field in fields(context)}
    assert asked <= held | {name for name in vars(context) if not name.startswith("_")}
    assert held <= asked


def test_rules_and_warnings_of_records_have_words():
    """Whatever rule the corpus meets is explained on the page in words of a table."""
    for record in extract_many(marked.as_article() for marked in read_gold(ROOT / "corpus" / "articles")[::6]):
        for quote in record.quotes:
            assert {f"rule.{step.rule}" for step in quote.evidence} <= tables().keys()
            assert quote.speaker is None or f"via.{quote.speaker.via}" in tables()
        assert {f"warning.{warning.code}" for warning in record.warnings} <= tables().keys()
