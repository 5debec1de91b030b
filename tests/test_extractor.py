"""The extractor: any text whatever gives a record that holds together."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import Article, ArticleError, ArticleRecord, extract, extract_many, load
from beritaextract.articles.readers import read_articles
from beritaextract.extractor import read_article
from beritaextract.lexicons.bodies import bodies
from beritaextract.lexicons.clause_words import clause_words
from beritaextract.lexicons.cues import cue_forms
from beritaextract.lexicons.names import honorifics, ranks
from beritaextract.lexicons.numbers import number_words
from beritaextract.lexicons.place_context import context_words
from beritaextract.lexicons.posts import post_prefixes, posts

CORPUS = Path(__file__).parents[1] / "corpus" / "articles.jsonl"

PIECES = st.sampled_from(
    [
        *"“”\"'‘’().,:;?!-–…\n\r\t\u00a0\u200b\ufeff\u0301😀",
        " ",
        ". ",
        ', "',
        '," ',
        "\n\n",
        "Jakarta (ANTARA) - ",
        "Bupati Banyumas ",
        "Rina Wati ",
        "Plt. ",
        "S.H., ",
        "kata ",
        "ujarnya",
        "dia ",
        "mengatakan bahwa ",
        "menurut ",
        "harga beras naik ",
        "12.345 orang ",
        "Rp1,5 triliun ",
        "Senin (12/4/2021) ",
        "di Kabupaten Bandung ",
        "Baca juga: ",
        "Pewarta: ",
        "&quot;",
        "1. ",
    ]
)
NEWS = st.lists(PIECES, max_size=50).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs"])) | NEWS


@given(ANY)
def test_any_text_gives_a_record_whose_offsets_hold(text):
    record = extract(text)
    assert record.article.text == text
    assert all(text[span.start : span.end] == span.text for span in record.spans())
    assert ArticleRecord.model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize(
    "text",
    [
        "Rapat dihadiri pimpinan",
        "Mengapa harga naik, tanya pembeli",
        "PdebeRapa",
        "anggotaKepala Bud",
    ],
)
def test_a_text_that_breaks_off_or_lost_its_blanks_gives_a_record(text):
    assert extract(text).article.text == text


FORMS = [
    *(form for row in (*posts(), *ranks(), *honorifics()) for form in (row.form, row.form.title())),
    *(name for body in bodies() for name in (body.name, *body.abbreviations)),
    *(word.phrase for word in context_words()),
    *(word for words in clause_words().values() for word in words),
    *(*cue_forms(), *number_words(), *post_prefixes()),
]
KNOWN = st.lists(st.sampled_from(FORMS) | PIECES, max_size=12)


@given(KNOWN, st.sampled_from(["", " ", ", "]))
def test_whatever_the_tables_hold_may_stand_side_by_side_and_break_off(pieces, between):
    text = between.join(pieces)
    assert extract(text, published="2024-03-12").article.text == text


@given(NEWS)
def test_nothing_is_found_in_the_frame(text):
    record = extract(text)
    frame = [(s.start, s.end) for s in record.article.sections if s.kind not in ("body", "list")]
    found = [
        *(part for quote in record.quotes for part in quote.parts),
        *(mention for person in record.people for mention in person.mentions),
        *record.counts,
    ]
    for span in found:
        assert not any(start < span.end and span.start < end for start, end in frame)


@given(NEWS)
def test_the_same_input_gives_the_same_bytes(text):
    assert extract(text).model_dump_json() == extract(text).model_dump_json()


@pytest.mark.parametrize(
    "unit",
    [
        *('"', "“", "(", "A", "A ", "9", "9.", "a", "a. ", "\n", "\u0301", ".” "),
        *(
            "kata ",
            "Pak ",
            "M.Si ",
            "Budi - ",
            "menilai ",
            "Rina Wati, ",
            "“Ya,” kata dia. ",
            "Rina menilai “harga beras” turun. ",
        ),
    ],
)
def test_hostile_text_is_read_to_its_end(unit):
    text = unit * (400_000 // len(unit))
    assert extract(text).article.text == text


def test_what_is_given_with_the_article_is_kept():
    given_ = {
        "id": "a1",
        "title": "Beras",
        "published": "2024-03-12",
        "url": "https://contoh.id/1",
        "outlet": "Kabar Satu",
    }
    article = extract("Jakarta (ANTARA) - Harga beras turun.", **given_).article
    assert article.model_dump(include=set(given_)) == given_


def test_what_is_not_given_is_read_from_the_text_or_null():
    article = extract("Jakarta (ANTARA) - Harga beras turun.").article
    assert (article.outlet, article.title, article.published, article.source) == ("ANTARA", None, None, None)
    assert article.id == f"sha256-{article.sha256[:16]}"


@pytest.mark.parametrize("field", ["text", "title", "id", "outlet"])
def test_a_lone_surrogate_is_an_article_error(field):
    given_ = {"text": "Harga turun.", "id": "a1", field: "Beras \ud800"}
    with pytest.raises(ArticleError, match=f"character 6 of {field} is a lone surrogate") as raised:
        extract(**given_)
    str(raised.value).encode()


def test_many_articles_come_lazily_and_in_order():
    def articles():
        yield Article(text="Satu.", id="a1", source="dump.jsonl:1")
        yield {"text": "Dua.", "id": 2, "rubrik": "ekonomi"}
        raise AssertionError("not asked for")

    records = extract_many(articles())
    assert [next(records).article.id for _ in range(2)] == ["a1", "2"]


def test_reading_an_article_needs_nothing_of_spacy():
    code = "import sys, beritaextract; beritaextract.extract('Harga turun.'); print('spacy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"


def test_a_pipeline_of_spacy_finds_the_same():
    nlp = load()
    for article in read_articles([str(CORPUS)]):
        assert read_article(article, nlp) == read_article(article), article.id
