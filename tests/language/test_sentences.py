"""Sentences: in the examples a bar stands before each sentence but the first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language.sentences import sentence_starts
from beritaextract.language.words import Words

EXAMPLES = [
    "Harga beras turun. |Pedagang senang.",
    'Ia berkata, "Harga turun. |Kami senang." |Lalu ia pergi.',
    '"Siapa?" tanya Rina. |"Saya!" |Budi menjawab.',
    '"Harga turun.", kata Rina. |Ia pergi.',
    "“Harga turun.” |Rina mengatakan itu pada Senin.",
    'Ia pergi.|"Ya," katanya.',
    "Menurut Plt. Wali Kota A. Rina, harga turun. |Ia senang.",
    "Kombes Pol. Rina datang ke Jl. Merdeka No. 5 bersama PT. Maju. |Ia senang.",
    "Rina Wati, S.H., M.Si. mengatakan harga turun.",
    "Ketua itu Rina Wati, S.H. |Menurut dia, harga turun.",
    "Harganya Rp1.500 per kg pada pukul 10.30 WIB. |Harga itu turun.",
    "Itu terjadi pada 2021. |Setelah itu harga turun.",
    "1. Beras turun. |2. Gula naik.",
    "Rina (lahir di Solo. Jawa Tengah) mengatakan harga turun. |Ia senang.",
    "Harga turun (kata Rina. |Ia senang",
    "Harga turun... |Lalu naik lagi.",
    "Harga turun… tetapi naik lagi.",
    "Rina pergi.|Budi datang.",
    "Harga turun! |(ANTARA)",
    "Situs beritasatu.com memuatnya. |Ia senang.",
    "Harga turun?! |Benar.",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_sentences(example):
    words = Words(example.replace("|", ""))
    starts = [words.starts[index] for index in sentence_starts(words, 0, len(words))]
    pieces = example.split("|")
    assert starts == [sum(map(len, pieces[:number])) for number in range(len(pieces))]


def test_a_range_within_the_text():
    words = Words("Harga turun. Ia senang. Budi datang. Rina pergi.")
    assert sentence_starts(words, 3, 9) == [3, 6]
    assert sentence_starts(words, 3, 3) == []


@given(st.text() | st.lists(st.sampled_from([*'.!?…"”()[] aA1,', "S.H.", "...", "No", "\n"]), max_size=60).map("".join))
def test_starts_rise_within_the_range(text):
    words = Words(text)
    starts = sentence_starts(words, 0, len(words))
    assert starts == sorted(set(starts))
    assert starts[:1] == ([0] if len(words) else [])
    assert all(index < len(words) for index in starts)
