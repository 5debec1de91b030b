"""Findings as spans: each group, its labels and ids, and the tokens it covers."""

import pytest
import spacy

import beritaextract.pipeline  # noqa: F401 (registers the components)

TEXT = """Purwokerto (ANTARA) - Pasar ramai lagi pada Senin (4/3/2024).

Harga beras turun Rp1.500 di 12 pasar, kata Dinas Perdagangan (Disdag).

"Harga beras di pasar," kata Bupati Banyumas Rina Wati, "sudah turun sejak kemarau panjang." Rina tersenyum."""


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("xx")
    nlp.add_pipe("berita")
    return nlp


@pytest.fixture(scope="module")
def doc(nlp):
    return nlp(TEXT)


def rows(doc, group):
    return [(span.text, span.label_, span.id_, span.kb_id_) for span in doc.spans[group]]


def test_quotes_have_their_kind_their_number_and_their_source(doc):
    assert rows(doc, "quotes") == [
        ("Harga beras turun Rp1.500 di 12 pasar", "indirect", "Q1", "O1"),
        ("Harga beras di pasar", "direct", "Q2", "P1"),
        ("sudah turun sejak kemarau panjang.", "direct", "Q2", "P1"),
    ]


def test_cues_and_speakers_carry_the_number_of_their_quote(doc):
    assert rows(doc, "cues") == [("kata", "say", "Q1", "O1"), ("kata", "say", "Q2", "P1")]
    assert rows(doc, "speakers") == [
        ("Dinas Perdagangan", "organization", "Q1", "O1"),
        ("Rina Wati", "person", "Q2", "P1"),
    ]


def test_people_organizations_and_places(doc):
    assert rows(doc, "people") == [("Rina Wati", "full", "P1", ""), ("Rina", "short", "P1", "")]
    assert ("Dinas Perdagangan", "government", "O1", "") in rows(doc, "organizations")
    assert ("Banyumas", "regency", "L2", "33.02") in rows(doc, "locations")


def test_counts_and_dates(doc):
    assert [row[:2] for row in rows(doc, "counts")] == [("Rp1.500", "money"), ("12 pasar", "count")]
    assert rows(doc, "dates") == [("Senin (4/3/2024)", "day", "D1", "2024-03-04")]


def test_a_span_leads_back_to_its_finding(doc):
    assert [span._.berita_speaker for span in doc.spans["quotes"]] == ["Dinas Perdagangan", "Rina Wati", "Rina Wati"]
    assert doc.spans["people"][0]._.berita_finding is doc._.berita_people[0]
    assert doc.spans["counts"][1]._.berita_finding.value == 12
    assert doc.spans["locations"][0]._.berita_speaker is None


def test_spans_of_others_have_no_finding(doc):
    assert doc[0:2]._.berita_finding is None
    for foreign in ("Q", "Q0", "Q99", "P-1", "X1", "Q²"):
        span = doc.char_span(0, 10, span_id=foreign)
        assert span._.berita_finding is None
        assert span._.berita_speaker is None


def test_a_span_is_as_wide_as_the_tokens_it_touches():
    nlp = spacy.blank("xx")
    nlp.tokenizer = spacy.tokenizer.Tokenizer(nlp.vocab)  # cuts at blanks only, so that marks stick to words
    nlp.add_pipe("berita")
    doc = nlp(TEXT)
    assert doc.spans["quotes"][1].text == '"Harga beras di pasar,"'
    assert doc._.berita_record().quotes[1].parts[0].text == "Harga beras di pasar"


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "Harga turun.", "\u200b\u00ad", "😀 kata Rina"])
def test_every_group_is_there_even_if_empty(nlp, text):
    groups = {"quotes", "cues", "speakers", "people", "organizations", "locations", "counts", "dates"}
    assert set(nlp(text).spans) == groups
