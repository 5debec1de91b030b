"""Pages: every outlet's rule finds its parts; unknown sites and the pages' own data do the rest. All pages are ours."""

import json
import re
from hashlib import sha256

import pytest

from beritaextract import Article, InputError
from beritaextract.articles.pages import read_page
from beritaextract.articles.pages.rules import rule_for, rules
from beritaextract.articles.readers import read_articles

PARAGRAPHS = [
    "Slawi - Harga beras di Pasar Trayeman turun dua ribu rupiah sejak pekan lalu.",
    "“Stok kami cukup sampai panen,” kata Camat Slawi Rina Wati.",
    "Pedagang berharap harga tidak naik lagi menjelang hari raya.",
]
TEXT = "\n\n".join(PARAGRAPHS)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
NOISE = (
    '<script>var iklan = "beli";</script><div class="ads-on-body">Iklan</div><figure><img><figcaption>Foto</figcaption>'
    '</figure><ul class="share-list"><li>Bagikan</li></ul><style>p {}</style>'
)
RULES = [rule for rule in rules().values() if rule.body]


def element(selector, inner):
    """Return HTML that a CSS selector of the table fits."""
    for part in reversed(selector.split()):
        tag = re.match(r"[a-z]\w*", part)
        attributes = dict(re.findall(r"\[([a-z-]+)[*^]?=\"([^\"]*)\"\]", part))
        attributes |= dict.fromkeys(re.findall(r"\[([a-z-]+)\]", part), "x")
        plain = re.sub(r"\[[^\]]*\]", "", part)
        classes = re.findall(r"\.([\w-]+)", plain)
        if classes:
            attributes["class"] = " ".join(classes)
        if name := re.search(r"#([\w-]+)", plain):
            attributes["id"] = name[1]
        written = "".join(f' {name}="{value}"' for name, value in attributes.items())
        name = tag[0] if tag else "div"
        inner = f"<{name}{written}>{inner}</{name}>"
    return inner


def page(rule, body_selector):
    parts = [
        element(selectors[0], inner)
        for selectors, inner in (
            (rule.title, "Harga beras turun"),
            (rule.published, "Selasa, 12 Maret 2024 | 10:00 WIB"),
            (rule.author, "Budi Santoso"),
        )
        if selectors
    ]
    dropped = "".join(
        "<table><tr><td>Bukan isi</td></tr></table>" if selector in ("td", "table") else element(selector, "Bukan isi")
        for selector in rule.drop
    )
    return (
        f"<html><head><title>x</title></head><body><nav>Beranda</nav>{''.join(parts)}"
        f"{element(body_selector, BODY + NOISE + dropped)}<footer>Tentang kami</footer></body></html>"
    )


@pytest.mark.parametrize(
    ("rule", "selector"),
    [(rule, selector) for rule in RULES for selector in rule.body],
    ids=lambda value: getattr(value, "host", None),
)
def test_each_outlets_rule_finds_the_parts_of_its_page(rule, selector):
    article = read_page(page(rule, selector).encode(), "a.html", f"https://www.{rule.host}/berita/1")
    assert article.text == TEXT
    assert article.outlet == rule.outlet
    assert article.title == ("Harga beras turun" if rule.title else article.title)
    assert article.published == ("2024-03-12T10:00:00+07:00" if rule.published else None)
    assert article.author == ("Budi Santoso" if rule.author else None)


def test_the_table_of_outlets_is_sorted_and_whole():
    hosts = list(rules())
    assert hosts == sorted(set(hosts))
    assert len(RULES) > 70
    assert len({rule.outlet for rule in rules().values()}) == len(hosts)
    assert not any(host.startswith("www.") or "/" in host for host in hosts)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.kompas.com/read/1", "kompas.com"),
        ("https://regional.kompas.com/read/1?page=all", "kompas.com"),
        ("https://jateng.tribunnews.com/2024/1", "tribunnews.com"),
        ("https://bukankompas.com/1", None),
        ("https://kompas.com.example.org/1", None),
        ("https://[rusak/", None),
        ("", None),
        (None, None),
    ],
)
def test_a_rule_is_found_by_host(url, host):
    assert getattr(rule_for(url), "host", None) == host


ANTARA = """<!DOCTYPE html><html lang="id"><head><title>Harga beras di Slawi turun - ANTARA News</title>
<link rel="canonical" href="https://www.antaranews.com/berita/1/harga-beras-di-slawi-turun">
<meta property="og:title" content="Harga beras di Slawi turun"><meta name="author" content="Antara News">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harga beras di Slawi turun",
"datePublished": "2024-03-12T10:00:00+07:00", "author": {"@type": "Person", "name": "Budi Santoso"}, "publisher": {"name": "ANTARA"}}</script></head>
<body><h1 class="wrap__article-detail-title">Harga beras  di Slawi turun</h1><ul><li class="list-inline-item mr-2">Selasa</li></ul>
<div class="wrap__article-detail-content post-content"><p>Slawi (ANTARA) - Harga beras <b>turun</b>&nbsp;dua ribu rupiah.</p>
<span class="baca-juga"><b>Baca juga: </b><a href="#">Panen raya di Brebes</a></span>
<p>"Stok cukup," kata Camat Slawi Rina Wati.</p><div class="ads">Iklan</div>
<p class="text-muted mt-2 small">Pewarta: Budi Santoso<br>Editor: Sari Dewi<br>Copyright &copy; ANTARA 2024</p></div></body></html>"""


def test_a_page_of_an_agency(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(ANTARA)
    assert list(read_articles([str(path)])) == [
        Article(
            text='Slawi (ANTARA) - Harga beras turun dua ribu rupiah.\n\nBaca juga: Panen raya di Brebes\n\n"Stok cukup," '
            "kata Camat Slawi Rina Wati.\n\nPewarta: Budi Santoso\nEditor: Sari Dewi\nCopyright © ANTARA 2024",
            title="Harga beras di Slawi turun",
            published="2024-03-12T10:00:00+07:00",
            author="Budi Santoso",
            url="https://www.antaranews.com/berita/1/harga-beras-di-slawi-turun",
            outlet="ANTARA",
            source=str(path),
            page_sha256=sha256(path.read_bytes()).hexdigest(),
        )
    ]


def test_the_record_holds_what_the_page_said(tmp_path):
    from beritaextract import extract_many

    path = tmp_path / "a.html"
    path.write_text(ANTARA)
    (record,) = extract_many(read_articles([str(path)]))
    assert record.article.dateline.text == "Slawi"
    assert record.article.reporters == ["Budi Santoso"]
    assert record.article.related == ["Panen raya di Brebes"]
    assert record.quotes[0].speaker.name == "Rina Wati"


def unknown(head="", body=""):
    return f"<html><head>{head}</head><body><nav>Beranda | Daerah</nav><article>{body}</article><footer>Kontak</footer></body></html>".encode()


LONG = "".join(f"<p>{paragraph} {paragraph.lower()}</p>" for paragraph in PARAGRAPHS * 2)


def test_an_unknown_site_is_read_by_what_all_pages_share():
    head = (
        '<title>Harga beras turun | Kabar Slawi</title><meta property="og:title" content="Harga beras turun | Kabar Slawi">'
        '<meta property="og:site_name" content="Kabar Slawi"><meta property="og:url" content="https://kabarslawi.example/1">'
        '<meta property="article:published_time" content="2024-03-12T03:00:00Z"><meta name="author" content="Budi Santoso">'
    )
    article = read_page(unknown(head, LONG), "a.html")
    assert (article.title, article.outlet, article.author) == ("Harga beras turun", "Kabar Slawi", "Budi Santoso")
    assert (article.published, article.url) == ("2024-03-12T03:00:00+00:00", "https://kabarslawi.example/1")
    assert article.text.startswith(PARAGRAPHS[0])
    assert "Kontak" not in article.text


LINKED = {"@type": "NewsArticle", "headline": "Harga &amp; beras", "datePublished": "2024-03-12", "articleBody": TEXT}


@pytest.mark.parametrize(
    "data",
    [
        LINKED,
        [LINKED],
        {"@graph": [{"@type": "WebPage", "headline": "x"}, LINKED]},
        {**LINKED, "@type": ["Thing", "ReportageNewsArticle"]},
        {**LINKED, "author": [{"name": "Rina"}, "Budi", {"name": "https://example.com"}, 3]},
    ],
)
def test_linked_data_in_all_its_shapes(data):
    article = read_page(unknown(f'<script type="application/ld+json">{json.dumps(data)}</script>'), "a.html")
    assert (article.title, article.published, article.text) == ("Harga & beras", "2024-03-12", TEXT)
    if "author" in data:
        assert article.author == "Rina, Budi"


@pytest.mark.parametrize(
    "broken", ["{", "[" * 100_000, "null", '"x"', "3", '{"@graph": 3}', '{"@type": 3, "headline": 4}']
)
def test_broken_linked_data_is_passed_over(broken):
    article = read_page(unknown(f'<script type="application/ld+json">{broken}</script>', LONG), "a.html")
    assert article.text.startswith(PARAGRAPHS[0])


@pytest.mark.parametrize("content", [b"", b"   ", b"<html></html>", b"\x00\xff\xfe", unknown(body="")])
def test_a_page_without_an_article_is_named(content):
    fault = read_page(content, "a.html")
    assert isinstance(fault, InputError)
    assert str(fault) == "a.html: no article found on this page; give its text instead"


@pytest.mark.parametrize(
    ("encoding", "said", "outside"),
    [
        ("utf-8", "", None),
        ("utf-8", '<meta charset="utf-8">', None),
        ("windows-1252", "", None),
        ("windows-1252", '<meta charset="windows-1252">', None),
        ("utf-16", "", "utf-16"),
        ("utf-8-sig", '<meta charset="latin-1">', None),
        ("utf-8", '<meta charset="tidak-ada">', "salah"),
        ("utf-8", '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">', None),
    ],
)
def test_pages_in_any_encoding(encoding, said, outside):
    html = f'<html><head>{said}</head><body><div class="read__content"><p>Kafé “baru” di Tégal.</p></div></body></html>'
    article = read_page(html.encode(encoding), "a.html", "https://kompas.com/1", outside)
    assert article.text == "Kafé “baru” di Tégal."


def test_a_page_nested_without_end_is_refused():
    fault = read_page(b"<div>" * 5_000_000, "a.html")
    assert str(fault) == "a.html: refused: elements nested more than 2,000 deep; give its text instead"


@pytest.mark.parametrize(
    "unit", ["<div>", '<div class="share">x', "<p>x", "<b>", "<br>", '<a class="related"', "<!--", "&amp;"]
)
def test_no_page_is_slow(unit):
    import time

    took = []
    for count in (2_000, 20_000):
        html = f'<html><body><div class="read__content">Harga.{unit * count}</div>'
        begun = time.process_time()
        read_page(html.encode(), "a.html", "https://kompas.com/1")
        took.append(time.process_time() - begun)
    assert took[1] < 30 * took[0] + 0.1
