"""What may begin at a word: one byte a word, shared by all walks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.components.counts.finder import _BEGINNING as NUMBER
from beritaextract.components.counts.finder import _STARTS
from beritaextract.components.people.scan import _OPENING as NAME
from beritaextract.language.signs import Sign
from beritaextract.language.words import Words


def words_at(words, places):
    return [words.strings[index] for index in places]


def test_a_walk_goes_from_hit_to_hit():
    words = Words("Bupati Rina Wati membagikan 12 karung dan dua kambing.")
    assert words_at(words, words.where(NUMBER)) == ["12", "dua"]
    assert words_at(words, words.where(NAME)) == ["Bupati", "Rina", "Wati"]


def test_a_range_of_words_has_the_hits_within_it():
    words = Words("satu dua tiga empat")
    assert words.where(NUMBER, 1, 3) == [1, 2]
    assert words.where(NUMBER, 4, 4) == []


@given(st.text())
def test_numbers_may_begin_at_digits_and_number_words(text):
    words = Words(text)
    expected = [at for at, low in enumerate(words.lowers) if low in _STARTS or low[0] in "0123456789"]
    assert words.where(NUMBER) == expected


@pytest.fixture
def no_signs(monkeypatch):
    """No component has been imported yet."""
    monkeypatch.setattr(Sign, "_all", [])


@pytest.mark.parametrize(
    ("reasons", "borne"),
    [
        ({"words": lambda: ["dua", "rina"]}, ["Dua", "dua", "Rina", "rina"]),
        ({"capitalised": lambda: ["dua", "rina"]}, ["Dua", "Rina"]),
        ({"capitals": True}, ["Dua", "Rina", "eKTP", "Plt."]),
        ({"firsts": "0e"}, ["07", "eKTP"]),
        ({"lasts": ".a"}, ["Dua", "dua", "Rina", "rina", "Plt."]),
        ({"words": lambda: ["07"], "lasts": "."}, ["07", "Plt."]),
        ({}, []),
    ],
)
def test_a_word_bears_a_sign_for_any_of_its_reasons(no_signs, reasons, borne):
    sign = Sign(**reasons)
    words = Words("Dua dua Rina rina 07 eKTP Plt. itu")
    assert words_at(words, words.where(sign)) == borne


def test_replaced_words_bear_their_own_signs():
    words = Words("skor 4,512. Dinas")
    words.where(NUMBER)
    other = words.replaced({0: "dua"})
    assert other.where(NUMBER) == [0, 1]
    assert other.starts == words.starts


def test_words_read_before_a_component_was_imported_bear_its_signs(no_signs):
    words = Words("dua Rina")
    assert words.where(Sign(lambda: ["dua"])) == [0]
    assert words.where(Sign(capitals=True)) == [1]


def test_a_word_has_one_byte(monkeypatch):
    monkeypatch.setattr(Sign, "_all", [NUMBER] * 8)
    with pytest.raises(ValueError, match="one byte"):
        Sign(capitals=True)
