"""WARC: the pages of a crawl are articles, its other answers are passed over."""

import gzip
from hashlib import sha256
from uuid import uuid4

import pytest

from beritaextract import Article, InputError
from beritaextract.articles.readers import read_articles

PAGE = "<html><body><div class='read__content'><p>{}</p></div></body></html>"


def crawl(*answers, packed=False):
    """Return a crawl of answers: address, status, headers, body."""
    records = [record("warcinfo", None, b"software: uji\r\n")]
    for url, status, headers, body in answers:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
        records.append(record("request", url, b"GET / HTTP/1.1\r\n\r\n"))
        records.append(record("response", url, f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body))
    return b"".join(gzip.compress(one) if packed else one for one in records)


def record(kind, url, content):
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid4()}>",
        "WARC-Date: 2024-03-12T03:00:00Z",
        f"Content-Type: application/{'warc-fields' if kind == 'warcinfo' else 'http; msgtype=' + kind}",
        f"Content-Length: {len(content)}",
    ]
    if url:
        lines.append(f"WARC-Target-URI: {url}")
    return "\r\n".join([*lines, "", ""]).encode() + content + b"\r\n\r\n"


def html(text, encoding="utf-8"):
    return PAGE.format(text).encode(encoding)


TYPE = ("Content-Type", "text/html; charset=utf-8")
KOMPAS = "https://www.kompas.com/read/{}"


def read(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return str(path), list(read_articles([str(path)]))


@pytest.mark.parametrize(
    ("name", "packed"), [("a.warc", False), ("a.warc.gz", True), ("masukan", False), ("masukan", True)]
)
def test_pages_are_articles_and_other_answers_are_passed_over(tmp_path, name, packed):
    data = crawl(
        (KOMPAS.format(1), "200 OK", [TYPE], html("Harga beras turun.")),
        ("https://www.kompas.com/a.jpg", "200 OK", [("Content-Type", "image/jpeg")], b"\xff\xd8"),
        (KOMPAS.format(2), "404 Not Found", [TYPE], html("Tidak ada.")),
        (
            KOMPAS.format(3),
            "200 OK",
            [("Content-Type", "text/html"), ("Content-Encoding", "gzip")],
            gzip.compress(html("Harga naik.")),
        ),
        (
            KOMPAS.format(4),
            "200 OK",
            [("Content-Type", "text/html; charset=windows-1252")],
            html("Kafé “baru”.", "windows-1252"),
        ),
        packed=packed,
    )
    path, found = read(tmp_path, name, data)
    assert [(one.text, one.url, one.source, one.outlet) for one in found] == [
        ("Harga beras turun.", KOMPAS.format(1), f"{path}:3", "Kompas.com"),
        ("Harga naik.", KOMPAS.format(3), f"{path}:9", "Kompas.com"),
        ("Kafé “baru”.", KOMPAS.format(4), f"{path}:11", "Kompas.com"),
    ]
    assert all(len(one.page_sha256) == 64 for one in found)


def test_a_page_that_gives_none_is_named_and_the_others_go_on(tmp_path):
    data = crawl(
        (KOMPAS.format(1), "200 OK", [TYPE], b"<html></html>"),
        (KOMPAS.format(2), "200 OK", [TYPE], html("Harga beras turun.")),
        (
            KOMPAS.format(3),
            "200 OK",
            [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")],
            b"5\r\n<html\r\n",
        ),
    )
    path, found = read(tmp_path, "a.warc", data)
    assert [isinstance(one, Article) for one in found] == [False, True, False]
    assert str(found[0]).startswith(f"{path}:3: no article found on this page")


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("share", [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
def test_a_crawl_that_is_cut_off_gives_what_comes_before(tmp_path, name, share):
    texts = [f"Harga {number} turun. {sha256(bytes([number])).hexdigest() * 20}" for number in range(20)]
    answers = [(KOMPAS.format(number), "200 OK", [TYPE], html(text)) for number, text in enumerate(texts)]
    data = crawl(*answers, packed=name.endswith(".gz"))
    _, found = read(tmp_path, name, data[: int(len(data) * share)])
    articles = [one.text for one in found if isinstance(one, Article)]
    assert articles == texts[: len(articles)]
    assert len(articles) >= int(20 * share) - 2
    assert sum(isinstance(one, InputError) for one in found) == 1
