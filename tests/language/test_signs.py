"""What may begin at a word: one byte a word, shared by all walks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.components.counts.finder import _BEGINNING as NUMBER
from beritaextract.components.people.scan import _OPENING as NAME
from beritaextract.language import signs
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
def test_the_hits_are_the_words_that_pass_the_test(text):
    words = Words(text)
    expected = [
        at for at, (string, low) in enumerate(zip(words.strings, words.lowers, strict=True)) if NUMBER.test(string, low)
    ]
    assert words.where(NUMBER) == expected


def test_replaced_words_bear_their_own_signs():
    words = Words("skor 4,512. Dinas")
    words.where(NUMBER)
    other = words.replaced({0: "dua"})
    assert other.where(NUMBER) == [0, 1]
    assert other.starts == words.starts


def test_words_read_before_a_component_was_imported_bear_its_signs(monkeypatch):
    monkeypatch.setattr(Sign, "_all", [])
    monkeypatch.setattr(signs, "_known", signs._Known())
    words = Words("dua Rina")
    assert words.where(Sign(lambda string, low: low == "dua")) == [0]
    assert words.where(Sign(lambda string, low: low != string)) == [1]


def test_a_word_has_one_byte(monkeypatch):
    monkeypatch.setattr(Sign, "_all", [NUMBER] * 8)
    with pytest.raises(ValueError, match="one byte"):
        Sign(lambda string, low: True)
