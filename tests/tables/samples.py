"""Records to write and read back: those of the corpus, and odd ones that only a test would think of."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st

from beritaextract import ArticleRecord, extract, extract_many

CORPUS = Path(__file__).parents[2] / "corpus" / "articles.jsonl"
TEXT = """Purwokerto (ANTARA) - Pasar ramai.

"Harga beras turun Rp1.500," kata Plt Bupati Banyumas Rina Wati di Purwokerto, Senin.

Menurut Dinas Perdagangan, 12 pasar sudah buka dan usaha mikro kecil menengah (UMKM) pulih.

Pewarta: Budi Santoso"""
ODD_TEXTS = [
    "NUL \0 di tengah",
    "\x01\x1b[31m\x7f\x85\x9f",
    "👩‍🌾🇮🇩 \U0010ffff",
    "\u202eanitnaW\u202c مرحبا",
    "=1+1",
    " =cmd|' /C calc'!A0",
    "'=1",
    "''-1",
    "a;=1;\"=2;'\t@x",
    "\r=1",
    "\n- satu\n- dua\r\n+62",
    "\t\t",
    "-5",
    "＝1",
    '"',
    '""\n"',
    "",
    "\ufeff\u2028\u2029",
    "a\r\n\r\nb\r",
]


@cache
def corpus_records():
    """Return the records of the shipped corpus."""
    return tuple(extract_many(json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()))


@cache
def one_record():
    """Return a record with something of nearly everything."""
    return extract(TEXT, id="a1", title="Pasar", published="2024-03-12")


def texts(**bounds):
    """Return a strategy: any text that has a UTF-8 form, odd ones often."""
    usual = st.text(st.characters(exclude_categories=["Cs"]), **bounds)
    return st.one_of(usual, st.sampled_from([text for text in ODD_TEXTS if len(text) >= bounds.get("min_size", 0)]))


NUMBERS = (
    st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([2.0, 2**60 + 1])
)


@st.composite
def odd_records(draw):
    """Return a strategy: records that are valid, and nothing else."""
    text = draw(texts(min_size=1)) * draw(st.sampled_from([1, 1, 2, 1000]))

    def span(**more):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 50)))
        return {"start": start, "end": end, "text": text[start:end], **more}

    some, maybe, lists = texts(max_size=20), st.none() | texts(max_size=20), st.lists(texts(max_size=9), max_size=3)
    person = {
        "id": "P1", "name": draw(some), "aliases": draw(lists), "rank": draw(maybe), "official": draw(st.booleans()),
        "positions": [span(title=draw(some), branch="civil", acting="Plt", location_id="L1")],
        "mentions": [span(kind="full"), span(kind="short")],
    }  # fmt: skip
    place = {
        "id": "L1", "name": draw(some), "kind": "city", "code": draw(maybe), "latitude": -6.26, "confidence": 1 / 3,
        "candidates": [{"code": None, "name": draw(some), "score": 0.1}], "mentions": [span(role="mention")],
    }  # fmt: skip
    quote = {
        "id": "Q1", "kind": "direct", "parts": [span(), span()], "when": 0, "where": "L1", "confidence": 0.5,
        "cue": draw(st.none() | st.just(span(lemma=draw(some), act="say"))),
        "speaker": draw(
            st.none() | st.just({"kind": "person", "person_id": "P1", "name": "x", "mention": span(), "via": "pronoun"})
        ),
        "evidence": [span(rule="r")],
    }  # fmt: skip
    numbers = {name: draw(NUMBERS) for name in ("value", "low", "high")}
    article = {
        "id": draw(texts(min_size=1)), "text": text, "sha256": sha256(text.encode()).hexdigest(),
        "title": draw(maybe), "url": draw(maybe), "related": draw(lists), "reporters": draw(lists),
        "dateline": draw(st.none() | st.just(span())), "sections": [{"start": 0, "end": len(text), "kind": "body"}],
    }  # fmt: skip
    return ArticleRecord.model_validate(
        {
            "article": article,
            "people": [person],
            "organizations": [{"id": "O1", "name": draw(some), "kind": "other", "mentions": [span()]}],
            "locations": [place],
            "counts": [span(numeral=span(), kind="count", unit=draw(maybe), **numbers)],
            "dates": [span(date=draw(maybe), grain="day")],
            "abbreviations": [{"short": draw(some), "long": draw(some), "start": 0, "end": len(text)}],
            "quotes": [quote],
            "warnings": [span(code="c", message=draw(some))],
            "provenance": {"library": "l", "pipeline": "rules", "lexicons": "x"},
        }
    )
