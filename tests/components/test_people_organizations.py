"""Organisations of the article and the short forms that it explains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.components.people.finder import find_people
from beritaextract.findings import Section
from beritaextract.language.words import Words


def read(text):
    """Find the organisations and abbreviations of one body paragraph."""
    words = Words(text)
    return find_people(words, [Section(0, len(text), "body", 0, len(words))])[1:]


EXPLAINED = [
    ("Pelaku usaha mikro, kecil, dan menengah (UMKM) hadir.", "UMKM", "usaha mikro, kecil, dan menengah"),
    ("Mereka mengikuti bimbingan teknis (bimtek) di Solo.", "bimtek", "bimbingan teknis"),
    ("Kementerian Pariwisata (Kemenpar) menolak.", "Kemenpar", "Kementerian Pariwisata"),
    ("Kata Badan Pusat Statistik (BPS), harga naik.", "BPS", "Badan Pusat Statistik"),
    ("Harga bahan bakar minyak (BBM) naik.", "BBM", "bahan bakar minyak"),
    ("Kepolisian Daerah (Polda) Jambi hadir.", "Polda", "Kepolisian Daerah"),
]


@pytest.mark.parametrize(("text", "short", "long"), EXPLAINED)
def test_explained_pairs(text, short, long):
    _, pairs = read(text)
    assert [(pair.short, pair.long) for pair in pairs] == [(short, long)]
    assert text[pairs[0].start : pairs[0].end] == f"{long} ({short})"


@pytest.mark.parametrize(
    "text",
    [
        "Ia hadir di Jakarta (12/3) pagi.",
        "Kata Rina Wati (42), harga naik.",
        "Kata Kapolri (Purn) itu.",
        "Bupati Banyumas (foto) hadir.",
        "Tim itu menang di Solo. (ANTARA)",
        "Mereka hadir, Rabu (malam).",
        "Kepala itu melihat langsung proses pulang jamaah haji Indonesiakelompok terbang (Kloter) dua.",
    ],
)
def test_other_brackets_explain_nothing(text):
    assert read(text)[1] == []


def test_a_pair_is_given_once():
    _, pairs = read("Badan Pusat Statistik (BPS) hadir. Badan Pusat Statistik (BPS) pulang.")
    assert len(pairs) == 1


def named(text):
    organizations, _ = read(text)
    return {
        item.name: (item.abbreviation, item.kind, [text[m.start : m.end] for m in item.mentions])
        for item in organizations
    }


def test_short_form_joins_the_long_one():
    text = "Badan Pusat Statistik (BPS) hadir. Menurut BPS, harga naik."
    assert named(text) == {
        "Badan Pusat Statistik": ("BPS", "government", ["Badan Pusat Statistik", "BPS", "BPS"]),
    }


def test_short_form_that_the_lexicon_alone_knows():
    found = named("Komisi Pemberantasan Korupsi hadir. Menurut KPK, harga naik.")
    assert list(found) == ["Komisi Pemberantasan Korupsi"]
    assert found["Komisi Pemberantasan Korupsi"][2] == ["Komisi Pemberantasan Korupsi", "KPK"]


def test_short_form_explained_as_something_else():
    assert "PMI" not in named("Indeks purchasing managers index (PMI) naik. Menurut data, PMI turun.")


def test_institution_of_a_post_is_an_organisation():
    assert list(named("Direktur Utama PT Pertamina Nila Widyawati hadir.")) == ["PT Pertamina"]


def test_institution_goes_on_to_its_end_without_bracket():
    text = "Kata Ketua Gabungan Industri Kendaraan Bermotor Indonesia (Gaikindo), Nila Widyawati, harga naik."
    assert named(text)["Gabungan Industri Kendaraan Bermotor Indonesia"][0] == "Gaikindo"


@pytest.mark.parametrize("text", ["Kata Badan itu.", "Mereka masuk Grup C lagi.", "Ia pulang dari Hotel, kata dia."])
def test_opening_word_alone_is_no_organisation(text):
    assert named(text) == {}


@pytest.mark.parametrize("name", ["Bawaslu", "Kejaksaan Agung", "KPU", "Bareskrim", "Pemkab Siak"])
def test_body_that_may_go_on_stands_alone(name):
    assert list(named(f"Kemarin {name} menolak.")) == [name]


def test_and_joins_two_organisations():
    assert named("Kemarin Arema FC dan Persita Tangerang bermain.").keys() == {"Arema FC", "Persita Tangerang"}


def test_daughter_is_not_its_mother():
    found = named("Pupuk Indonesia hadir. Petrokimia Gresik pulang.")
    assert {"Pupuk Indonesia", "Petrokimia Gresik"} <= found.keys()


def test_kinds():
    kinds = {name: kind for name, (_, kind, _) in named("KPK, Partai Golkar, dan PT PLN hadir.").items()}
    assert kinds["Partai Golkar"] == "party"
    assert kinds["PT PLN"] == "state_company"


@given(st.text("Badan PustSik()KP., ", max_size=80))
def test_mentions_lie_in_the_text_and_in_order(text):
    organizations, pairs = read(text)
    for item in organizations:
        assert all(0 <= m.start < m.end <= len(text) for m in item.mentions)
        assert item.mentions == sorted(item.mentions)
    for pair in pairs:
        assert text[pair.start : pair.end].startswith(pair.long)
