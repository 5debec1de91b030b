"""The gazetteer: complete, coded, and quick to search."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.errors import LexiconError
from beritaextract.language.place_names import place_names
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import context_words
from beritaextract.lexicons.places import former_codes, gazetteer
from beritaextract.lexicons.small_places import SmallPlaces, small_places, squash
from beritaextract.records.location import LocationKind

KINDS = set(LocationKind.__args__)
MEBIBYTE = 1 << 20


def test_the_administration_is_complete():
    kinds = [place.kind for place in gazetteer().areas.values()]
    assert {kind: kinds.count(kind) for kind in ("province", "city", "regency")} == {
        "province": 38,
        "city": 98,
        "regency": 416,
    }
    assert kinds.count("country") > 200


def test_every_area_lies_in_its_province_and_in_the_archipelago():
    areas = gazetteer().areas
    for code, place in areas.items():
        if place.country == "ID" and place.kind != "country":
            assert place.province in areas
            assert -11.1 < place.latitude < 6.1 and 95 < place.longitude < 141.1, code
            assert place.weight > 1000


def test_every_kind_is_one_of_the_record():
    assert {place.kind for name in gazetteer().phrases.values() for place in name.places} <= KINDS
    named = {word.kind for word in context_words() if word.kind} - {"hamlet"}
    assert named <= KINDS


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Jakarta", "31"),
        ("DKI Jakarta", "31"),
        ("Jaksel", "31.74"),
        ("Sumut", "12"),
        ("NTT", "53"),
        ("DIY", "34"),
        ("Solo", "33.72"),
        ("Jogja", "34.71"),
        ("Kota Kembang", "32.73"),
        ("Bandarlampung", "18.71"),
        ("Gunungsitoli", "12.78"),
        ("Gunung Sitoli", "12.78"),
        ("Kepri", "21"),
        ("Papua Pegunungan", "95"),
        ("Tiongkok", "CN"),
        ("China", "CN"),
        ("Amerika Serikat", "US"),
        ("Palestina", "PS"),
        ("Menteng", "31.71.06"),
    ],
)
def test_names_abbreviations_and_nicknames_lead_to_codes(phrase, code):
    assert gazetteer().phrases[phrase.lower()].places[0].code == code


@pytest.mark.parametrize("phrase", ["Bandung", "Bogor", "Malang", "Semarang", "Serang", "Bima"])
def test_of_two_areas_of_one_name_the_city_comes_first(phrase):
    assert [place.kind for place in gazetteer().phrases[phrase.lower()].places] == ["city", "regency"]


@pytest.mark.parametrize("phrase", ["Batu", "Pati", "Serang", "Puncak", "Bima", "Lingga", "Valencia", "Menteng"])
def test_words_and_names_of_people_need_context(phrase):
    assert gazetteer().phrases[phrase.lower()].needs_context


@pytest.mark.parametrize("phrase", ["AS", "DIY", "NTB", "RI", "Kota Kembang", "Tanah Air"])
def test_abbreviations_and_nicknames_count_in_these_letters_only(phrase):
    assert gazetteer().phrases[phrase.lower()].exact


@pytest.mark.parametrize("phrase", ["Jakarta Selatan", "Kep. Riau", "Bau-Bau", "Washington D.C."])
def test_every_name_is_found_by_the_words_of_a_text(phrase):
    words = Words(f"di {phrase} kemarin")
    assert [phrase for _, _, name in place_names().find(words)] == [phrase]


def test_areas_moved_by_law_have_both_codes():
    former = former_codes()
    assert former["95.01"].former == "91.02"
    assert former["95.01.02"].former == "91.02.03"
    assert former["95"].until < former["96"].until
    assert {code for code in former if len(code) <= 5} <= set(gazetteer().areas)
    kecamatan = {code for code in former if len(code) == 8}
    assert len(kecamatan) == 594
    assert all(former[code].former[:5] == former[code[:5]].former for code in kecamatan)


def test_kecamatan_and_desa_are_all_there():
    places = small_places()
    assert {place.code for place in places.find("Kebayoran Baru")} == {"31.74.07"}
    assert len([place for place in places.find("Sidomulyo") if len(place.code) == 13]) > 90


@pytest.mark.parametrize("name", ["Parungpanjang", "Parung Panjang", "PARUNG PANJANG", "parung-panjang"])
def test_blanks_hyphens_and_capitals_do_not_matter(name):
    assert [place.code for place in small_places().find(name) if len(place.code) == 8] == ["32.01.20"]


def test_a_desa_stands_at_its_kecamatan():
    village = next(place for place in small_places().find("Kelong") if place.code == "21.01.14.2001")
    district = next(place for place in small_places().find("Bintan Pesisir") if place.code == "21.01.14")
    assert (village.latitude, village.longitude) == (district.latitude, district.longitude)


@given(st.text(max_size=40))
def test_whatever_is_found_bears_the_name(name):
    assert all(squash(place.name) == squash(name) for place in small_places().find(name))


def test_the_packed_file_is_small_and_says_when_it_is_another():
    assert (files("beritaextract.lexicons") / "tables" / "places.bin").stat().st_size < 3 * MEBIBYTE
    with pytest.raises(LexiconError, match="build it again"):
        SmallPlaces(b"something else")
