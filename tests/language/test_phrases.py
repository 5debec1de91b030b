"""Known phrases: the longest that begins at a word, whatever its capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language.phrases import Phrases
from beritaextract.language.words import Words

AREAS = Phrases([("Bandung", 1), ("Bandung Barat", 2), ("Kota Banjar Baru", 3), ("S.H.", 4), ("Anak-anak", 5)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bandung", (1, 1)),
        ("bandung", (1, 1)),
        ("BANDUNG BARAT", (2, 2)),
        ("Bandung Raya", (1, 1)),
        ("Kota Banjar Baru", (3, 3)),
        ("Kota Banjar", None),
        ("Kota", None),
        ("S.H.", (1, 4)),
        ("anak-anak", (1, 5)),
        ("Garut", None),
    ],
)
def test_the_longest_phrase(text, found):
    assert AREAS.match(Words(text).lowers, 0) == found


def test_no_phrase_goes_over_the_stop():
    assert AREAS.match(["bandung", "barat"], 0, 1) == (1, 1)


def test_all_phrases_of_a_text():
    words = Words("Dari Bandung Barat ke Bandung lewat Kota Banjar")
    assert list(AREAS.find(words)) == [(1, 3, 2), (4, 5, 1)]
    assert list(AREAS.find(words, 2, 5)) == [(4, 5, 1)]


def test_openings():
    assert set(AREAS.openings) == {"bandung", "kota", "s.h.", "anak-anak"}
    assert AREAS.begins("kota")
    assert not AREAS.begins("banjar")


PHRASES = st.dictionaries(st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map(" ".join), st.integers())


@given(PHRASES, st.lists(st.sampled_from("abcd"), min_size=1))
def test_the_match_is_the_longest_beginning_that_is_known(table, lowers):
    known = [end for end in range(1, len(lowers) + 1) if " ".join(lowers[:end]) in table]
    longest = max(known, default=None)
    expected = None if longest is None else (longest, table[" ".join(lowers[:longest])])
    assert Phrases(table.items()).match(lowers, 0) == expected
