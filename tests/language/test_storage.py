"""Findings survive msgpack: as they were, object for object, in a Doc that came from elsewhere."""

import pytest
import srsly
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin

from beritaextract import findings, load
from beritaextract.language.attributes import ATTRIBUTES
from beritaextract.language.storage import is_plain, restorer

TEXT = """Purwokerto (ANTARA) - Harga beras turun Rp1.500 per kilogram di 12 dari sekitar 40 pasar.

"Harga beras turun," kata Pelaksana tugas (Plt) Bupati Banyumas Rina Wati di Purwokerto, Senin (4/3/2024).

Usaha mikro kecil menengah (UMKM) ikut senang, menurut Dinas Perdagangan. "Belum semua buka.

Pewarta: Budi Santoso
Editor: Sari Dewi"""

# Everything that has a field of its own, so that no kind of finding is left out.
EXAMPLES = [
    findings.Imprint(findings.Span(0, 7), "ANTARA", ["Budi"], related=["Harga gula"]),
    findings.Imprint(),
    [findings.Section(0, 9, "body", 0, 2)],
    [findings.Count(0, 9, findings.Span(0, 2), "count", 12, noun=findings.Span(3, 9))],
    [findings.Count(0, 9, findings.Span(0, 2), "money", low=0.1, high=1e300, approximate=True)],
    [findings.Date(0, 9, "day", "2024-03-04")],
    [
        findings.Person(
            "Rina Wati",
            positions=[findings.Position(0, 6, "Bupati", "executive", True, place=findings.Span(7, 9))],
            mentions=[findings.Mention(0, 9, "full")],
        )
    ],
    [findings.Organization("PT Maju", "company", mentions=[findings.Span(0, 7)])],
    [findings.Abbreviation("UMKM", "usaha mikro", 0, 9), findings.Abbreviation("PN", "pengadilan negeri", 10, 20)],
    [
        findings.Location(
            "Solo",
            "city",
            candidates=[findings.Candidate(None, "Solok", 0.1)],
            mentions=[findings.PlaceMention(0, 4, "mention")],
        )
    ],
    [
        findings.Quote(
            "direct",
            [findings.Span(0, 3), findings.Span(5, 9)],
            findings.Cue(10, 14, "kata", "say"),
            None,
            "cue-source",
            [findings.Step("cue-after-quote", 10, 14)],
            findings.Speaker("person", "Rina", "full_name", 0, mention=findings.Span(15, 19)),
            0.9,
            where=0,
        )
    ],
    [findings.Fault("unclosed-quote", 0, 1, "never closed")],
    [],
]
KINDS = [attribute.kind for name, attribute in ATTRIBUTES.items() if name != "berita_parse"]


def kind_of(value):
    return type(value) if not isinstance(value, list) else list[type(value[0])] if value else KINDS[-1]


def through_msgpack(value, **settings):
    return srsly.msgpack_loads(srsly.msgpack_dumps({"value": value}), **settings)["value"]


@pytest.mark.parametrize("use_list", [True, False], ids=["Doc.from_bytes", "DocBin"])
@pytest.mark.parametrize(
    "value",
    EXAMPLES,
    ids=lambda value: type(value[0] if value else value).__name__ if isinstance(value, list) else "Imprint",
)
def test_a_finding_is_the_same_object_again(value, use_list):
    plain = through_msgpack(value, use_list=use_list)
    assert not is_plain(value)
    assert is_plain(plain) or plain == []
    again = restorer(kind_of(value))(plain)
    assert again == value
    assert repr(again) == repr(value), "a tuple equals a NamedTuple, but its repr does not"


def test_every_kind_of_finding_has_an_example():
    assert {str(kind_of(value)) for value in EXAMPLES} == {
        str(kind) for kind in KINDS if kind.__module__ != "builtins" or kind is not str
    } - {str(ATTRIBUTES["berita_words"].kind)}


@given(
    st.recursive(
        st.none() | st.integers(-(2**60), 2**60) | st.text() | st.floats(allow_nan=False),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=12,
    )
)
def test_what_is_no_finding_is_stored_as_ever(value):
    assert through_msgpack(value) == value


@pytest.fixture(scope="module")
def read():
    nlp = load()
    doc = nlp.make_doc(TEXT)
    doc._.berita_published, doc._.berita_title = "2024-03-04", "Beras turun"
    return nlp(doc)


def by_doc_bin(doc):
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    return next(DocBin().from_bytes(stored).get_docs(doc.vocab))


def by_bytes(doc):
    return Doc(doc.vocab).from_bytes(doc.to_bytes())


def twice(doc):
    return by_bytes(by_doc_bin(by_bytes(doc)))


@pytest.mark.parametrize("travel", [by_doc_bin, by_bytes, twice])
def test_a_doc_comes_back_with_all_its_findings(read, travel):
    again = travel(read)
    for name in ATTRIBUTES.keys() - {"berita_words"}:
        assert repr(getattr(again._, name)) == repr(getattr(read._, name)), name
    assert again._.berita_words.strings == read._.berita_words.strings
    assert again._.berita_record(id="a1") == read._.berita_record(id="a1")


def test_what_is_changed_in_place_stays_changed(read):
    again = by_bytes(read)
    again._.berita_quotes[0].confidence = 0.125
    assert again._.berita_quotes[0].confidence == 0.125
