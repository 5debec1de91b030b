"""Records: their offsets check themselves, their references exist, they are frozen."""

import pytest
from pydantic import ValidationError

from beritaextract.records import ArticleRecord
from beritaextract.records.record import CUT_FROM_TEXT

TEXT = "Bupati Banyumas Rina Wati mengatakan harga 12 ton beras turun."


def span(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def parts():
    """Return a record of the text as plain data, for the tests to bend."""
    return {
        "article": {
            "id": "a1",
            "text": TEXT,
            "sha256": "0",
            "sections": [{"start": 0, "end": len(TEXT), "kind": "body"}],
        },
        "people": [
            {
                "id": "P1",
                "name": "Rina Wati",
                "official": True,
                "positions": [
                    {
                        **span("Bupati Banyumas"),
                        "title": "Bupati",
                        "branch": "executive",
                        "jurisdiction": "Banyumas",
                        "location_id": "L1",
                    }
                ],
                "mentions": [{**span("Rina Wati"), "kind": "full"}],
            }
        ],
        "locations": [
            {
                "id": "L1",
                "name": "Kabupaten Banyumas",
                "kind": "regency",
                "code": "33.02",
                "confidence": 0.9,
                "mentions": [{**span("Banyumas"), "role": "jurisdiction"}],
            }
        ],
        "counts": [{**span("12 ton beras"), "numeral": span("12"), "value": 12, "kind": "measure", "unit": "t"}],
        "quotes": [
            {
                "id": "Q1",
                "kind": "indirect",
                "parts": [span("harga 12 ton beras turun")],
                "cue": {**span("mengatakan"), "lemma": "kata", "act": "say"},
                "speaker": {
                    "kind": "person",
                    "person_id": "P1",
                    "name": "Rina Wati",
                    "mention": span("Rina Wati"),
                    "via": "full_name",
                },
                "confidence": 0.9,
                "evidence": [{**span("Rina Wati mengatakan"), "rule": "source-cue"}],
            }
        ],
        "provenance": {"library": "beritaextract 0", "pipeline": "rules", "lexicons": "sha256:0"},
    }


def put(data, path, value):
    for key in path[:-1]:
        data = data[key]
    data[path[-1]] = value


def test_a_record_that_holds_together():
    record = ArticleRecord.model_validate(parts())
    assert all(TEXT[span.start : span.end] == span.text for span in record.spans())
    assert record.schema_version == "1.0"


SPANS = [
    ("article", "dateline"),
    ("people", 0, "positions", 0),
    ("people", 0, "mentions", 0),
    ("locations", 0, "mentions", 0),
    ("counts", 0),
    ("counts", 0, "numeral"),
    ("quotes", 0, "parts", 0),
    ("quotes", 0, "cue"),
    ("quotes", 0, "speaker", "mention"),
    ("quotes", 0, "evidence", 0),
]


@pytest.mark.parametrize("path", SPANS)
@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"start": 5}, id="start and end do not fit the words"),
        pytest.param({"start": 1, "end": 6, "text": "Bupat"}, id="the words stand elsewhere"),
        pytest.param({"start": 900, "end": 905, "text": "harga"}, id="outside the text"),
        pytest.param({"start": -5, "end": 0, "text": "harga"}, id="before the text"),
    ],
)
def test_a_span_whose_words_are_not_those_of_the_text_is_refused(path, wrong):
    data = parts()
    data["article"]["dateline"] = span("Banyumas")
    ArticleRecord.model_validate(data)
    target = data
    for key in path:
        target = target[key]
    target.update(wrong)
    with pytest.raises(ValidationError):
        ArticleRecord.model_validate(data)


@pytest.mark.parametrize("path", SPANS)
@pytest.mark.parametrize(("start", "end"), [(900, 905), (57, 99), (-5, 5), (9, 4)])
def test_a_span_that_is_cut_from_the_text_by_offsets_outside_of_it_is_refused(path, start, end):
    data = parts()
    data["article"]["dateline"] = span("Banyumas")
    ArticleRecord.model_validate(data, context=CUT_FROM_TEXT)
    target = data
    for key in path:
        target = target[key]
    target.update(start=start, end=end, text=TEXT[start:end])
    with pytest.raises(ValidationError):
        ArticleRecord.model_validate(data, context=CUT_FROM_TEXT)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("quotes", 0, "speaker", "person_id"), "P2"),
        (("quotes", 0, "speaker", "organization_id"), "O1"),
        (("quotes", 0, "where"), "L2"),
        (("quotes", 0, "when"), 0),
        (("people", 0, "positions", 0, "location_id"), "L2"),
    ],
)
def test_a_reference_to_what_the_record_does_not_hold_is_refused(path, value):
    data = parts()
    put(data, path, value)
    with pytest.raises(ValidationError, match=r"does not hold|there are 0 dates"):
        ArticleRecord.model_validate(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("article", "sections", 0, "end"), 999),
        (("article", "sections", 0, "kind"), "judul"),
        (("quotes", 0, "parts"), []),
        (("quotes", 0, "confidence"), 1.5),
        (("quotes", 0, "kind"), "langsung"),
        (("schema_version",), "2.0"),
        (("tokoh",), []),
        (("people", 0, "umur"), 40),
    ],
)
def test_what_the_contract_does_not_know_is_refused(path, value):
    data = parts()
    put(data, path, value)
    with pytest.raises(ValidationError):
        ArticleRecord.model_validate(data)


def test_a_record_is_frozen():
    record = ArticleRecord.model_validate(parts())
    with pytest.raises(ValidationError):
        record.article.title = "Beras"
