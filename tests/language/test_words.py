"""Words: what news needs kept together or apart, and never a lost character.

In the examples a bar stands between words; a blank after a word goes with it.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language.words import _ATOMS, Words, read_words

EXAMPLES = [
    "Rp|1,5 |triliun",
    "12.345 |orang",
    "Senin |(|12/4/2021|)",
    "COVID-19",
    "anak-anak",
    "7|-|8 |Januari",
    "pukul |10.30 |WIB",
    "Rina |Wati|, |S.H.|, |M.Si",
    "Plt. |Wali |Kota",
    "Plt |Wali |Kota",
    "Jum'at",
    "Ma’ruf",
    'UMKM|.|"',
    "“|Di",
    'bangsa|, |" |kata',
    "mengatakan|(|rokok|)",
    "K.H. |Ahmad |Fauzan",
    "A. |Rina",
    "https://contoh.id/a?b=1|.",
    "rina@contoh.co.id",
    "TribunJateng.com|, |Purwokerto",
    "POS-BANYUMAS.COM |- |Polisi",
    "US$|235 |juta",
    "5|%",
    "Rp|57.000|/|kg",
    "memuji|Rina",
    "Rina|-|Gibran",
    "naik|...",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_words(example):
    words = Words(example.replace("|", ""))
    assert [string + tail for string, tail in zip(words.strings, words.tails, strict=True)] == example.split("|")


def test_blanks_other_than_one_space_are_words():
    assert Words("Harga  naik\n\nlagi\t").strings == ("Harga", " ", "naik", "\n\n", "lagi", "\t")


def test_places_of_words():
    words = Words("Harga beras, naik")
    assert words.starts == [0, 6, 11, 13, 17]
    assert [words.end(index) for index in range(len(words))] == [5, 11, 12, 17]
    assert [words.at(offset) for offset in (0, 5, 6, 12, 16)] == [0, 0, 1, 2, 3]
    assert [words.from_offset(offset) for offset in (0, 1, 6, 12, 17)] == [0, 1, 1, 3, 4]


BITS = st.sampled_from([*"aZ1 .,-'’\"“”()/&\n\t\u00a0\u200b\u0301😀", "Rp", "Plt.", "S.H.", "12/4", "www.", "A."])


@given(st.text() | st.lists(BITS, max_size=40).map("".join))
def test_no_character_is_lost(text):
    words = Words(text)
    assert "".join(string + tail for string, tail in zip(words.strings, words.tails, strict=True)) == text
    assert [
        text[start : start + len(string)] for start, string in zip(words.starts, words.strings, strict=False)
    ] == list(words.strings)
    assert words.starts[-1] == len(text)
    assert all(words.strings), "no word is empty"
    assert words.lowers == [string.lower() for string in words.strings]


def test_a_name_and_a_cue_that_lost_the_blank_between_them_are_two_words():
    assert read_words("Troy Pantawmengatakan bahwa").strings == ("Troy", "Pantaw", "mengatakan", "bahwa")
    assert read_words("Mengatakan hal itu").strings == ("Mengatakan", "hal", "itu")
    assert read_words("Pa''ntawmengatakan").strings == ("Pa", "''", "ntawmengatakan")


PIECES = st.lists(
    st.sampled_from(
        [*" \n,.\"”’'-:;/@&)?!aZ1\u0301", "Rp", "US$", "dr", "Plt", "www.a", "https://a", "S.H", "glued", "Rina", "id"]
    )
).map("".join)


@given(st.text() | PIECES)
def test_plain_words_are_a_short_cut_only(text):
    atoms = [pattern for name, pattern in _ATOMS.items() if name != "plain"]
    words, longer = Words(text), Words(text, re.compile(f"({'|'.join(atoms)})( ?)"))
    assert (words.strings, words.tails) == (longer.strings, longer.tails)
