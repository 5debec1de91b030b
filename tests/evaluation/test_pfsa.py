"""PFSA-ID: recall of its labels where its definitions and ours meet."""

import gzip
import json

import pytest

from beritaextract.errors import InputError
from beritaextract.evaluation.pfsa import read_pfsa, score_pfsa

MARKED = (
    '"{q Q1 direct P1|Stok beras aman sampai bulan depan}," {cue Q1|kata} '
    "{pos P1 title=Kepala institution=Dinas branch=executive|Kepala Dinas Pangan} {per P1|Rina Wati} di "
    "{loc 33.02.27 district|Purwokerto}, {loc 33.02 regency|Banyumas}, {date 2024-03-12|Selasa (12/3/2024)}."
)
LABELS = {
    "STATEMENT": '"Stok beras aman sampai bulan depan,"',
    "CUE": "kata",
    "ROLE": "Kepala",
    "AFFILIATION": "Dinas Pangan",
    "PERSON": "Rina Wati",
    "LOCATION": "Purwokerto, Banyumas",
    "DATETIME": "Selasa (12/3/2024)",
    "EVENT": "sampai bulan depan",
}


def plain(text, labels):
    spans = [
        {"label": label, "start": text.index(words), "end": text.index(words) + len(words), "text": words}
        for label, words in labels.items()
    ]
    return {"id": "a1", "text": text, "spans": spans}


def write(path, *articles):
    lines = "".join(json.dumps(article) + "\n\n" for article in articles)
    with gzip.open(path, "wt") if path.suffix == ".gz" else path.open("w") as stream:
        stream.write(lines)
    return path


@pytest.fixture
def gold(read):
    return read(MARKED)


@pytest.fixture
def record(gold, perfect):
    """Return a perfect record, with the mentions of people that our gold does not keep."""
    found = perfect(gold).model_dump()
    start = gold.text.index("Rina Wati")
    found["people"][0]["mentions"] = [{"start": start, "end": start + 9, "text": "Rina Wati", "kind": "full"}]
    return type(perfect(gold)).model_validate(found)


@pytest.mark.parametrize("name", ["pfsa.jsonl", "pfsa.jsonl.gz"])
def test_everything_that_has_a_counterpart_is_found(tmp_path, gold, record, name):
    scores = score_pfsa(read_pfsa(write(tmp_path / name, plain(gold.text, LABELS))), [record])
    assert scores.figures() == dict.fromkeys(
        ("STATEMENT", "CUE", "ROLE+AFFILIATION", "PERSON", "LOCATION", "DATETIME"), 1.0
    )
    assert scores.faults() == []


def test_what_is_missed_is_noted(tmp_path, gold, record):
    articles = read_pfsa(write(tmp_path / "pfsa.jsonl", plain(gold.text, LABELS)))
    scores = score_pfsa(articles, [record.model_copy(update={"quotes": [], "dates": []})])
    assert [(fault.kind, gold.text[fault.start : fault.end]) for fault in scores.faults()] == [
        ("missed STATEMENT", LABELS["STATEMENT"]),
        ("missed CUE", "kata"),
        ("missed DATETIME", LABELS["DATETIME"]),
    ]


def test_statements_must_agree_in_four_fifths_of_their_words_and_the_rest_in_half(tmp_path, gold, record):
    labels = {"STATEMENT": "Stok beras aman sampai", "ROLE": "Kepala", "PERSON": "Rina"}
    scores = score_pfsa(read_pfsa(write(tmp_path / "pfsa.jsonl", plain(gold.text, labels))), [record])
    assert scores.figures() == {"PERSON": 1.0, "ROLE+AFFILIATION": 0.0, "STATEMENT": 0.0}


def test_a_role_with_words_between_it_and_an_affiliation_stands_alone(tmp_path, gold, record):
    labels = {"ROLE": "Kepala Dinas Pangan", "AFFILIATION": "Banyumas"}
    scores = score_pfsa(read_pfsa(write(tmp_path / "pfsa.jsonl", plain(gold.text, labels))), [record])
    assert scores.figures() == {"ROLE+AFFILIATION": 1.0}


def test_an_article_without_a_record_is_missed(tmp_path, gold):
    scores = score_pfsa(read_pfsa(write(tmp_path / "pfsa.jsonl", plain(gold.text, LABELS))), [])
    assert set(scores.figures().values()) == {0.0}
    assert scores.articles[0].missing


def test_a_record_of_another_text_is_refused(tmp_path, gold, record):
    articles = read_pfsa(write(tmp_path / "pfsa.jsonl", plain(gold.text + " ", LABELS)))
    with pytest.raises(InputError, match="a1: the record was read from another text"):
        score_pfsa(articles, [record])


@pytest.mark.parametrize(
    ("article", "message"),
    [
        ({"id": "a1"}, r"pfsa\.jsonl:1: no article of PFSA-ID"),
        ({"id": "a1", "text": "kata", "spans": [{"label": "CUE"}]}, r"pfsa\.jsonl:1: no article of PFSA-ID"),
        (
            {"id": "a1", "text": "kata", "spans": [{"label": "CUE", "start": 0, "end": 3, "text": "kata"}]},
            r"pfsa\.jsonl:1: CUE 0:3 says 'kata', the text 'kat'",
        ),
    ],
)
def test_slips_are_named_with_their_line(tmp_path, article, message):
    with pytest.raises(InputError, match=message):
        read_pfsa(write(tmp_path / "pfsa.jsonl", article))
