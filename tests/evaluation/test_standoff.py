"""Standoff gold: read, written, and refused with file and item where it is wrong."""

import copy
import json
import re

import pytest

from beritaextract.errors import InputError
from beritaextract.evaluation.reading import read_gold
from beritaextract.evaluation.standoff import as_standoff, digest_of, read_standoff, write_standoff

PLAIN = {
    "id": "a1",
    "text": "Harga turun, kata Rina Wati, Bupati Banyumas.",
    "quotes": [
        {"kind": "indirect", "parts": [[0, 11]], "cue": [13, 17], "speaker": "Rina Wati"}
        | {"speaker_kind": "person", "mention": [18, 27]}
    ],
    "people": [
        {"name": "Rina Wati", "aliases": [], "official": True, "positions": [{"span": [29, 44], "title": "Bupati"}]}
    ],
    "locations": [{"span": [36, 44], "name": "Kabupaten Banyumas", "kind": "regency", "code": "33.02"}],
    "counts": [],
}


def changed(*path, to):
    plain = copy.deepcopy(PLAIN)
    target = plain
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = to
    return plain


def test_what_is_read_is_written_again():
    gold = read_standoff(PLAIN, "a1")
    assert gold.people[0].positions[0].span == (29, 44)
    assert gold.dates is None
    assert read_standoff(json.loads(json.dumps(as_standoff(gold))), "a1") == gold


@pytest.mark.parametrize(
    ("plain", "message"),
    [
        (changed("locations", 0, "span", to=[36, 46]), "x: locations[0]: 36:46 is no stretch of a text of 45"),
        (changed("quotes", 0, "parts", to=[[11, 0]]), "x: quotes[0].parts: 11:0 is no stretch"),
        (changed("quotes", 0, "cue", to=[13, 13]), "x: quotes[0].cue: 13:13 is no stretch"),
        (changed("quotes", 0, "parts", to=[]), "x: quotes[0] has no part"),
        (changed("quotes", 0, "parts", to=[7]), "x: quotes[0].parts: 7 is no pair of offsets"),
        (changed("quotes", 0, "kind", to="langsung"), "x: quotes[0]: the kind 'langsung' is unknown; known are direct"),
        (changed("quotes", 0, "speaker_kind", to="unnamed"), "x: quotes[0]: the speaker_kind 'unnamed' is unknown"),
        (changed("locations", 0, "kind", to="kota"), "x: locations[0]: the kind 'kota' is unknown"),
        (changed("people", 0, "positions", 0, "acting", to="Plt."), "x: people[0].positions[0]: the acting 'Plt.'"),
        (changed("people", 0, "positions", 0, to={"title": "Bupati"}), "positions[0]: the fields ['span'] are missing"),
        (changed("people", 0, "nama", to="Rina"), "x: people[0]: unknown fields ['nama']"),
        (changed("people", to={}), "x: people is no list"),
        (changed("locations", 0, to="Banyumas"), "x: locations[0]: 'Banyumas' is no object"),
        (changed("tempat", to=[]), "x: unknown keys ['tempat']"),
        (changed("text", to=None), "x: gold is an object with at least the texts 'id' and 'text'"),
        (changed("sha256", to="00"), "x: the text is not the one annotated: its SHA-256 is "),
    ],
)
def test_what_is_wrong_is_named_with_its_item(plain, message):
    with pytest.raises(InputError, match=re.escape(message)):
        read_standoff(plain, "x")


def test_two_articles_of_one_id_are_refused(tmp_path):
    for name in ("b.json", "a.json"):
        (tmp_path / name).write_text(json.dumps(PLAIN), encoding="utf-8")
    with pytest.raises(InputError, match=r"b\.json: the id 'a1' is also that of an article in .*a\.json"):
        read_gold(tmp_path)


def test_broken_json_is_named(tmp_path):
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json: no JSON"):
        read_gold(tmp_path)


@pytest.mark.parametrize("name", ["", "none.json"])
def test_where_there_is_no_gold(tmp_path, name):
    with pytest.raises(InputError, match=r"no gold is there|no such file"):
        read_gold(tmp_path / name)


def test_the_corpus_compiled_is_the_corpus(corpus, tmp_path):
    golds = read_gold(corpus)
    write_standoff(golds, tmp_path / "compiled")
    assert read_gold(tmp_path / "compiled") == golds


def test_the_digest_knows_every_change_and_no_order():
    one, two = read_standoff(PLAIN, "a1"), read_standoff(changed("id", to="a2"), "a2")
    assert digest_of([one, two]) == digest_of([two, one])
    assert digest_of([one]) != digest_of([read_standoff(changed("people", 0, "official", to=False), "a1")])
    assert digest_of([one]) != digest_of([read_standoff(changed("text", to=PLAIN["text"] + " "), "a1")])
