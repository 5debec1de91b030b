"""Stanza at work: real models, real texts, odd texts."""

import json
import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from beritaextract import extract, extract_many, load
from beritaextract.language.stanza.alignment import homes
from beritaextract.language.stanza.analysis import analyse

CORPUS = Path(__file__).parents[3] / "corpus" / "articles.jsonl"
ARTICLES = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()][::6]
ODD = [
    "",
    " ",
    "\n\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1c",
    "\u2028",
    ".",
    '"',
    "”",
    "…",
    "—",
    "-" * 40,
    "." * 40,
    "\r\n\r\n",
    "katanya",
    "rumahnya",
    "Katanya,",
    "KATANYA",
    "kata-katanya",
    "di-PHK-nya",
    "diberikannyalah",
    "katanya\u200b",
    "kata\u00adnya",
    "COVID-19",
    "Rp1,5 triliun",
    "12.345.678",
    "S.H., M.Hum.",
    "a.n. Plt. Bupati",
    "https://contoh.id/a?b=c#d",
    "rina@contoh.id",
    "#UMKM @rina",
    "e\u0301",
    "\u0301",
    "Ma\u2019ruf",
    "İstanbul ﬁlm ß",
    "你好，世界。",
    "مرحبا",
    "😀👨‍👩‍👧🇮🇩",
    "Rina\nWati",
    "Rina \n\n Wati",
    "Rina\r\n\r\nWati",
    "a\u2029b",
    "Pantawmengatakan",
    "turun.Rina",
    'turun,"kata Rina.',
    "((((",
    "x" * 300,
    "a " * 200,
    " Rina",
    "Rina ",
    "\n\nRina\n\n",
    "&quot;Ya&quot;",
]
PIECES = [*filter(None, ODD), "kata", "Rina", " ", " ", ", ", ". ", "nya", "\n\n", '"']


def check(nlp, text):
    """Every word of stanza's has its characters and its token, and every letter has its word (control signs have none)."""
    words = analyse(nlp.get_pipe("berita_stanza").pipeline, text)
    doc = nlp.make_doc(text)
    starts = [token.idx for token in doc]
    covered = set()
    for word, token in zip(words, homes(words, starts), strict=True):
        assert text[word.start : word.end].strip()
        assert doc[token].idx <= word.start < doc[token].idx + len(doc[token])
        covered |= set(range(word.start, word.end))
    passed_over = {at for blob in re.finditer(r"\S{200,}", text) for at in range(*blob.span())}
    assert {at for at, sign in enumerate(text) if sign.isalnum()} <= covered | passed_over
    parsed = nlp(text)
    assert parsed.text == text
    if words:
        assert all(parsed.has_annotation(name, require_complete=True) for name in ("POS", "LEMMA", "SENT_START"))
        assert all(token.dep_ and token.pos_ for token in parsed)


@pytest.mark.parametrize("text", ARTICLES, ids=range(len(ARTICLES)))
def test_articles_align(nlp, text):
    check(nlp, text)


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_odd_texts_align(nlp, text):
    check(nlp, text)


@settings(max_examples=150)
@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=8))
def test_any_texts_align(nlp, pieces):
    check(nlp, "".join(pieces))


@pytest.mark.parametrize(
    "text", ["katanya Rina " * 400, "1, 2 - " * 300, "Rina " + "x" * 50000], ids=["words", "numbers", "sign"]
)
def test_an_endless_sentence_is_cut(nlp, text):
    check(nlp, text)
    assert max(len(list(sentence)) for sentence in nlp(text).sents) <= 400


def test_the_tokens_have_parts_of_speech_lemmas_and_heads(nlp):
    doc = nlp("Harga beras sudah turun, katanya. Warga membeli beras.")
    tokens = {token.text: token for token in doc}
    assert tokens["membeli"].lemma_ == "beli"
    assert (tokens["membeli"].pos_, tokens["Warga"].pos_, tokens["."].pos_) == ("VERB", "NOUN", "PUNCT")
    assert (tokens["Warga"].dep_, tokens["Warga"].head.text) == ("nsubj", "membeli")
    assert [sentence.text for sentence in doc.sents] == ["Harga beras sudah turun, katanya.", "Warga membeli beras."]


def test_the_findings_are_those_of_the_rules(nlp):
    """The parse adds evidence and bends confidence, and changes nothing else."""
    changed = 0
    for text in ARTICLES[:4]:
        plain, parsed = extract(text), next(extract_many([{"text": text}], nlp=nlp))
        for ours, theirs in zip(plain.quotes, parsed.quotes, strict=True):
            added = [step for step in theirs.evidence if step.rule.startswith("parse-")]
            assert [*ours.evidence, *added] == theirs.evidence
            changed += bool(added)
            assert ours == theirs.model_copy(update={"evidence": ours.evidence, "confidence": ours.confidence})
        assert (plain.people, plain.counts, plain.locations) == (parsed.people, parsed.counts, parsed.locations)
        assert (plain.provenance.pipeline, parsed.provenance.pipeline) == ("rules", "rules+parse")
    assert changed


def test_it_stands_in_any_pipeline_and_is_stored_by_its_name(models, tmp_path):
    nlp = spacy.blank("xx")
    nlp.add_pipe("berita_stanza", config={"models": str(models)})
    assert nlp.analyze_pipes()["problems"]["berita_stanza"] == []
    nlp.to_disk(tmp_path / "own")
    again = spacy.load(tmp_path / "own")
    assert [token.dep_ for token in again("Harga beras turun.")] == [token.dep_ for token in nlp("Harga beras turun.")]
    assert load().pipe_names == [
        name for name in load(analyser="stanza", models=models).pipe_names if name != "berita_stanza"
    ]
