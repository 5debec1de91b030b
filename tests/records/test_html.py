"""A record in a notebook: the text whole and marked, every word escaped, nothing that runs."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import extract

TEXT = """Purwokerto (ANTARA) - Pasar ramai.

"Harga beras di pasar turun Rp1.500," kata Bupati Banyumas Rina Wati di Purwokerto, Senin.

Menurut Dinas Perdagangan, "hanya 12 pasar" yang belum buka di Kabupaten Banyumas.

Pewarta: Budi Santoso"""

HOSTILE = [
    '"Harga <script>alert(1)</script> beras turun," kata Bupati Banyumas Rina Wati di Purwokerto.',
    '"Harga beras & gula </div></span> turun," kata Bupati "<img src=x onerror=alert(1)>" Rina Wati.',
    'Rina <b onmouseover=\'x()\'>Wati mengatakan harga " onclick="evil()" turun di 12 <style>*{display:none}</style> pasar.',
    "Menurut Rina Wati, harga $x$ turun US$5 dan \\(naik\\) &lt;lagi&gt; &quot;besok&quot;.",
    "Camat \u202eanitnaW\u202c mengatakan pasar\x00 buka.\r\n\r\n\x1b[31m12 ekor\x85sapi.",
]
ALLOWED = {"div", "style", "b", "span", "small", "table", "tr", "th", "td"}


class Page(HTMLParser):
    """Reads a page as a browser would: tags, attributes, and the words of the first text block."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words, self.kinds = [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes).get("class", "")))
        self.attributes += [name for name, _ in attributes]
        self.kinds.append(dict(attributes).get("class", ""))

    def handle_endtag(self, tag):
        assert self.tags.pop()[0] == tag, "tags nest"

    def handle_data(self, data):
        kinds = [kind for _, kind in self.tags]
        if "text" in kinds and "by" not in kinds and "small" not in [tag for tag, _ in self.tags]:
            self.words.append((data, kinds[-1]))

    @property
    def text(self):
        return "".join(words for words, _ in self.words)


def page(text, **facts):
    return Page(extract(text, **facts)._repr_html_())


def test_the_text_is_whole_and_what_was_found_is_marked():
    read = page(TEXT, title="Beras turun")
    assert read.text == TEXT
    assert read.tags == []
    marked = {kind: words for words, kind in read.words}
    assert marked["direct"].startswith("Harga beras")
    assert marked["speaker person"] == "Rina Wati"
    assert marked["direct count"] == "Rp1.500"
    assert marked["post"] == "Bupati "
    assert marked["post place"] == "Banyumas"
    assert marked["frame"] == "Pewarta: Budi Santoso"


def test_the_speaker_stands_after_the_quote():
    assert '<span class="by">Q1 Rina Wati</span>' in extract(TEXT)._repr_html_()


def test_a_mark_says_what_it_is():
    shown = extract(TEXT)._repr_html_()
    assert 'title="Q1 direct: Rina Wati; money: 1500 IDR"' in shown
    assert 'title="post: Bupati, executive; L2: Kabupaten Banyumas 33.02"' in shown


def test_tables_hold_what_was_found_and_empty_ones_are_left_out():
    shown = extract(TEXT)._repr_html_()
    assert "<td>Q1</td><td>Rina Wati</td><td>Harga beras di pasar turun Rp1.500</td><td>kata</td>" in shown
    assert "<table>" not in extract("Harga turun.")._repr_html_()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("facts", [{}, {"title": "<script>\"'&", "id": "</b><img src=x onerror=y>"}])
def test_hostile_words_stay_words(text, facts):
    read = page(text, **facts)
    assert read.text == text
    assert set(read.attributes) <= {"class", "title"}


@given(st.text(alphabet="<>&\"'$\\`ab 1\n/=“”;#xkata", max_size=80))
def test_any_text_is_shown_as_it_is_and_adds_no_tag(text):
    shown = extract(text + ' "Harga," kata Rina Wati.')._repr_html_()
    read = Page(shown)
    assert read.text == text + ' "Harga," kata Rina Wati.'
    assert set(read.attributes) <= {"class", "title"}


def test_prices_are_not_read_as_mathematics():
    opening = extract("Harga US$5 sampai US$6.")._repr_html_()[:60]
    assert "tex2jax_ignore" in opening
    assert "mathjax_ignore" in opening


def test_nothing_is_loaded_from_anywhere():
    shown = extract(TEXT)._repr_html_()
    assert not any(sign in shown for sign in ("http", "url(", "@import", "<script", "src="))
