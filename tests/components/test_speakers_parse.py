"""A parse beside the rules: it agrees, it disagrees, or it is silent. Docs and their trees are made by hand."""

import pytest
from spacy.tokens import Doc

from beritaextract import load

SAID = ['"', "Harga", "turun", ",", '"', "kata", "Bupati", "Banyumas", "Rina", "Wati", "kepada", "Budi", "Santoso", "."]
HEADS = [2, 2, 5, 5, 2, 5, 5, 6, 6, 8, 11, 5, 11, 5]
DEPS = [
    "punct",
    "nsubj",
    "ccomp",
    "punct",
    "punct",
    "root",
    "nsubj",
    "nmod",
    "flat",
    "flat",
    "case",
    "obl",
    "flat",
    "punct",
]


@pytest.fixture(scope="module")
def nlp():
    return load()


def quote_of(nlp, words, heads, deps, glued=()):
    spaces = [at not in glued for at in range(len(words))]
    doc = nlp(Doc(nlp.vocab, words, spaces, heads=heads, deps=deps))
    (quote,) = doc._.berita_quotes
    return quote, [
        (step.rule, doc.text[step.start : step.end]) for step in quote.steps if step.rule.startswith("parse-")
    ]


def test_the_subject_of_the_cue_is_the_speaker(nlp):
    quote, steps = quote_of(nlp, SAID, HEADS, DEPS, glued=(0, 2, 3, 12))
    assert quote.speaker.name == "Rina Wati"
    assert steps == [("parse-agrees", "Bupati Banyumas Rina Wati")]


def test_another_subject_is_told_and_never_raises_confidence(nlp):
    heads, deps = [*HEADS], [*DEPS]
    deps[6], deps[11] = "obl", "nsubj"
    agreed, _ = quote_of(nlp, SAID, HEADS, DEPS, glued=(0, 2, 3, 12))
    quote, steps = quote_of(nlp, SAID, heads, deps, glued=(0, 2, 3, 12))
    assert quote.speaker.name == "Rina Wati", "the rules decide"
    assert steps == [("parse-disagrees", "Budi Santoso")]
    assert quote.confidence <= agreed.confidence


def test_a_parse_without_a_subject_is_silent(nlp):
    _, steps = quote_of(nlp, SAID, HEADS, ["dep"] * len(DEPS), glued=(0, 2, 3, 12))
    assert steps == []


def test_the_noun_of_a_preposition_is_the_source(nlp):
    words = ["Menurut", "Rina", "Wati", ",", "harga", "turun", "."]
    deps = ["case", "obl", "flat", "punct", "nsubj", "root", "punct"]
    _, steps = quote_of(nlp, words, [1, 5, 1, 5, 5, 5, 5], deps, glued=(2, 5))
    assert steps == [("parse-agrees", "Rina Wati")]


TOLD = ["Rina", "Wati", "mengatakan", "harga", "beras", "turun", "."]
WHOLE = ([2, 0, 2, 5, 3, 2, 2], ["nsubj", "flat", "root", "nsubj", "nmod", "ccomp", "punct"])
SHORT = ([2, 0, 2, 2, 2, 2, 2], ["nsubj", "flat", "root", "ccomp", "nmod", "conj", "punct"])


def test_the_clause_that_the_cue_governs_is_the_content(nlp):
    whole, agreeing = quote_of(nlp, TOLD, *WHOLE, glued=(5,))
    short, differing = quote_of(nlp, TOLD, *SHORT, glued=(5,))
    assert agreeing == [("parse-agrees", "Rina Wati"), ("parse-content-agrees", "harga beras turun")]
    assert differing == [("parse-agrees", "Rina Wati"), ("parse-content-differs", "harga")]
    assert whole.parts == short.parts, "the rules decide"
    assert whole.confidence > short.confidence
