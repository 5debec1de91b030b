"""Reports: tables, JSON and a page that is safe to open."""

import json
import re
from html.parser import HTMLParser
from io import StringIO

import pytest
from rich.console import Console

from beritaextract.evaluation.context import Sentences
from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.page import html_page
from beritaextract.evaluation.report import as_plain, as_tables, fault_lines, make_report
from beritaextract.evaluation.scores import Fault
from beritaextract.records import ArticleRecord

MARKED = (
    "{per P1|Rina Wati} hadir. Ia diam. {q Q1 indirect P1|Harga <b>beras</b> & gula turun}, {cue Q1|kata} {src Q1|dia}."
    " Pasar ramai.\n\n{q Q2 direct P1|Stok\x1b[31m aman}"
)


@pytest.fixture
def gold(read):
    return read(MARKED)


@pytest.fixture
def found(gold, perfect):
    """Return scores of a record with a wrong speaker, a wrong cue and a missed quote."""
    plain = perfect(gold).model_dump()
    plain["quotes"] = plain["quotes"][:1]
    plain["quotes"][0] |= {"cue": None, "speaker": None, "confidence": 0.85}
    return evaluate([gold], [ArticleRecord.model_validate(plain)])


def printed(*parts):
    stream = StringIO()
    Console(width=160, file=stream).print(*parts, soft_wrap=True)
    return stream.getvalue()


def test_an_error_stands_in_its_sentence(gold, found):
    lines = printed(fault_lines(found, {"a1": gold.text}, 5)).splitlines()
    assert "wrong speaker (1)" in lines
    assert "  a1: Harga <b>beras</b> & gula turun, kata dia.  [found None, gold 'Rina Wati']" in lines


def test_no_more_errors_of_a_kind_than_asked_for(gold, perfect):
    scores = evaluate([gold], [])
    text = printed(fault_lines(scores, {"a1": gold.text}, 1))
    assert "missed quote (2)" in text
    assert text.count("  a1: ") == len({fault.kind for fault in scores.faults()})


def test_control_characters_do_not_reach_the_terminal(gold):
    assert "\x1b" not in printed(fault_lines(evaluate([gold], []), {"a1": gold.text}, 9))


def test_tables_hold_every_figure_and_field(found):
    report = make_report(found, found, by_outlet=True)
    text = printed(as_tables(report))
    assert text.startswith("1 articles, 0 without a record")
    for figure in found.figures():
        assert re.search(rf"^{re.escape(figure)} ", text, re.MULTILINE)
    assert "expected calibration error 0.850" in text
    assert "chance" in text
    assert "by outlet" in text


def test_plain_data_is_json_and_says_what_the_scores_say(found):
    plain = json.loads(json.dumps(as_plain(make_report(found, found, by_outlet=True))))
    assert plain["f1"]["quotes"] == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": 0.6667,
        "interval": [0.6667, 0.6667],
        "gold": 2,
        "found": 1,
    }
    assert plain["accuracy"]["speaker"] == {"accuracy": 0.0, "interval": [0.0, 0.0], "of": 1}
    assert plain["change"]["quotes"] == {"value": 0.0, "low": 0.0, "high": 0.0, "real": False}
    assert plain["outlets"]["ANTARA"]["f1"] == plain["f1"]
    assert plain["calibration"]["risk_coverage"][-1] == {"coverage": 1.0, "risk": 1.0}


def test_articles_without_a_record_are_named(gold):
    assert as_plain(make_report(evaluate([gold], [])))["without_record"] == ["a1"]


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.marked, self.links = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("src", "href", "onclick", "onload")]

    def handle_data(self, data):
        if self.tags and self.tags[-1] == "mark":
            self.marked.append(data)


def test_the_page_loads_nothing_runs_nothing_and_escapes_everything(gold, found):
    hostile = evaluate([gold], [])
    hostile.articles[0].article = hostile.articles[0].outlet = "<script>alert(1)</script>"
    hostile.articles[0].faults = [Fault("<i>", "<script>alert(1)</script>", 0, 4, "<img src=x>")]
    report = make_report(hostile, by_outlet=True)
    page = Page(html_page(report, {"<script>alert(1)</script>": "<script>alert(2)</script>"}))
    assert not {"script", "i", "img", "link", "iframe"} & set(page.tags)
    assert page.links == []
    assert page.marked[0] == "<scr"


def test_the_page_marks_errors_in_their_sentence(gold, found):
    page = html_page(make_report(found), {"a1": gold.text})
    assert "<mark>Harga &lt;b&gt;beras&lt;/b&gt; &amp; gula turun</mark>, kata dia.</small>" not in page
    assert "<mark>Harga &lt;b&gt;beras&lt;/b&gt; &amp; gula turun</mark>, kata dia." in page


def around(text, words):
    start = text.index(words)
    return Sentences(text).around(Fault("", "", start, start + len(words), ""))


def test_the_sentence_around():
    text = "Satu. Dua kata dr. Rina, tiga (empat. Lima) lalu enam. Enam.\n\nTujuh delapan"
    assert around(text, "Rina") == ("Dua kata dr. ", "Rina", ", tiga (empat. Lima) lalu enam.")
    assert around(text, "Satu") == ("", "Satu", ".")
    assert around(text, "delapan") == ("Tujuh ", "delapan", "")
    assert around(text, "Enam.\n\nTujuh") == ("", "Enam.\n\nTujuh", " delapan")


def test_an_error_without_a_place_has_no_sentence():
    assert Sentences("Satu.").around(Fault("", "", 0, 0, "Ali")) == ("", "", "")
    assert Sentences("").around(Fault("", "", 0, 0, "Ali")) == ("", "", "")
