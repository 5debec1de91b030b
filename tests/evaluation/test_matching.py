"""Matching: words in spans, overlap, and pairs one to one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.evaluation.matching import WordIndex, normal, overlap, pair

TEXT = "Harga beras, kata Rina."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Harga beras", ["harga", "beras"]),
        ("Harga ber", ["harga", "beras"]),  # more than half of a word counts
        ("Harga be", ["harga"]),
        ("beras, ", ["beras"]),
        (", ", [""]),  # no word: its own place stands for it
    ],
)
def test_words_lie_in_a_span_by_more_than_half(words, found):
    index, start = WordIndex(TEXT), TEXT.index(words)
    inside = index.within(start, start + len(words))
    assert [index.word(at) for at in sorted(inside)] == found


@given(text=st.text("ab ,."), bounds=st.tuples(st.integers(0, 20), st.integers(0, 20)))
def test_a_span_always_holds_something_and_nothing_from_outside(text, bounds):
    start, end = min(*bounds, len(text)), min(max(bounds), len(text))
    inside = WordIndex(text).within(start, end)
    assert inside
    for at in inside - {start}:
        assert at < end


def test_overlap():
    assert overlap(frozenset((1, 2, 3)), frozenset((2, 3, 4))) == 0.5
    assert overlap(frozenset[int](), frozenset[int]()) == 0.0


def test_the_best_pairs_come_first_and_each_item_is_taken_once():
    scores = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.4}
    assert pair("ab", "xy", lambda one, two: scores[one, two], 0.5) == [(0, 1)]
    assert pair("ab", "xy", lambda one, two: scores[one, two], 0.4) == [(0, 1), (1, 0)]


def test_of_equal_pairs_the_earlier_come_first():
    assert pair("aa", "aa", lambda one, two: float(one == two), 1) == [(0, 0), (1, 1)]


def test_names_are_compared_by_their_words():
    assert normal("  MA'RUF   Amin, S.H.") == "ma ruf amin s h"
    assert normal(None) == ""
