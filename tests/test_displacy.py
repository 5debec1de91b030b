"""displaCy shows the quotes with their speakers, and nothing but words of an article reaches the page as words."""

import re
from html.parser import HTMLParser

import pytest
import spacy
from spacy.tokens import Doc

import beritaextract.pipeline  # noqa: F401 (registers the components)
from beritaextract import SetupError, load, to_displacy
from beritaextract.language.words import read_words

TEXT = '"Harga beras turun," kata Bupati Banyumas Rina Wati. Menurut Dinas Perdagangan, 12 pasar sudah buka. "Semoga ramai," ujar Rina.'


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("xx")
    nlp.add_pipe("berita")
    return nlp


class Labels(HTMLParser):
    """Reads the labels of displaCy's spans with their colours; everything else are words."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.styles, self.tags, self.labels, self.words = [], set(), {}, []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.styles.append(dict(attributes).get("style", ""))

    def handle_endtag(self, tag):
        self.styles.pop()

    def handle_data(self, data):
        if not data.strip():
            return
        if self.styles and "z-index" in self.styles[-1]:
            self.labels[data.strip()] = re.search("background: (#[0-9a-f]+)", self.styles[-1])[1]
        else:
            self.words += data.split()


def test_each_quote_stands_under_its_speaker_and_each_speaker_has_a_colour(nlp):
    labels = Labels(to_displacy(nlp(TEXT))).labels
    assert list(labels) == [
        "Q1 Rina Wati",
        "cue Q1",
        "speaker Q1",
        "cue Q2",
        "speaker Q2",
        "Q2 Dinas Perdagangan",
        "Q3 Rina Wati",
        "cue Q3",
        "speaker Q3",
    ]
    assert labels["Q1 Rina Wati"] == labels["Q3 Rina Wati"] != labels["Q2 Dinas Perdagangan"]


def test_labels_stay_on_one_line(nlp):
    assert to_displacy(nlp(TEXT)).count("white-space: nowrap") == 9


def test_all_words_are_there(nlp):
    assert "".join(Labels(to_displacy(nlp(TEXT))).words) == TEXT.replace(" ", "")


def test_a_quote_without_a_speaker_has_a_question_mark(nlp):
    assert "Q1 ?" in Labels(to_displacy(nlp('"Harga beras di pasar turun sejak kemarin," katanya.'))).labels


def test_a_page(nlp):
    assert to_displacy(nlp(TEXT), page=True).startswith("<!DOCTYPE html>")
    assert "<html" not in to_displacy(nlp(TEXT))


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{text} {0} %s", "</span></div>", "&lt;b&gt;"],
)
def test_hostile_words_of_the_text_stay_words(nlp, words):
    read = Labels(to_displacy(nlp(f'"Harga {words} turun di pasar," kata Bupati Banyumas Rina Wati. {words}')))
    assert read.tags == {"div", "span"}
    assert "".join(read.words).count(words.replace(" ", "")) == 2


@pytest.mark.parametrize("name", ['Rina"><script>alert(1)</script>', "Rina & <b>Wati", "{bg}"])
def test_a_hostile_name_stays_a_name(nlp, name):
    doc = nlp(TEXT)
    doc._.berita_quotes[0].speaker.name = name
    doc.user_data["title"] = "<script>"
    read = Labels(to_displacy(doc))
    assert read.tags == {"div", "span"}
    assert f"Q1 {name}" in read.labels


@pytest.mark.parametrize("text", ["", " ", "Harga turun."])
def test_nothing_to_show(nlp, text):
    assert Labels(to_displacy(nlp(text))).labels == {}


def test_the_pipeline_of_load_serves_as_well():
    assert "Q1 Rina Wati" in Labels(to_displacy(load()(TEXT))).labels


def without_tokens(nlp):
    doc = Doc(nlp.vocab)
    doc._.berita_words = read_words(TEXT)
    return doc


def test_what_is_missing_is_said():
    with pytest.raises(SetupError, match=r"nlp\.add_pipe"):
        to_displacy(spacy.blank("xx")(TEXT))
    nlp = load()
    with pytest.raises(SetupError, match="tokens"):
        to_displacy(nlp(without_tokens(nlp)))
