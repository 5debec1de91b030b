"""Markup: text and tags are told apart, and slips are named with their line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.errors import InputError
from beritaextract.evaluation.markup import parse_markup


def tags(marked):
    found = parse_markup(marked)
    return found.text, [(tag.name, found.words(tag)) for tag in found.tags]


def test_tags_nest():
    assert tags("{pos P1 title=Bupati|Bupati {loc 33.02 regency|Banyumas}} {per P1|Rina Wati}") == (
        "Bupati Banyumas Rina Wati",
        [("pos", "Bupati Banyumas"), ("loc", "Banyumas"), ("per", "Rina Wati")],
    )


def test_arguments_are_words_or_pairs():
    (tag,) = parse_markup('{num? 278 count unit=orang noun="pelaku usaha (UMKM), dan = |" x-y=1|278}').tags
    assert tag.optional
    assert tag.words == ["278", "count"]
    assert tag.values == {"unit": "orang", "noun": "pelaku usaha (UMKM), dan = |", "x-y": "1"}


def test_a_code_or_a_date_is_a_word():
    assert [tag.words for tag in parse_markup("{loc 33.02.27 district|A} {date 2024-03-12..2024-03-14|B}").tags] == [
        ["33.02.27", "district"],
        ["2024-03-12..2024-03-14"],
    ]


def test_escapes_are_plain_characters():
    assert tags(r"\{a\|b\} {org O1|c\|d \\}") == (r"{a|b} c|d \\"[:-1], [("org", "c|d \\")])


def test_a_tag_without_arguments():
    assert tags("{related|Baca juga: Harga beras}") == (
        "Baca juga: Harga beras",
        [("related", "Baca juga: Harga beras")],
    )


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("satu\n{per P1|Rina", r"x:2: the tag 'per' is never closed"),
        ("satu\n\ndua}", r"x:3: a brace closes that was never opened"),
        ("satu {Rina Wati} dua", r"x:1: no tag is read in '\{Rina Wati\} dua'"),
        ('{num 1 count noun="a|1}', r"x:1: no tag is read in"),
        ("{per P1|{q Q1|a}\nb", r"x:1: the tag 'per' is never closed"),
    ],
)
def test_slips_are_named_with_their_line(marked, message):
    with pytest.raises(InputError, match=message):
        parse_markup(marked, "x")


@given(text=st.text())
def test_escaped_text_comes_back(text):
    escaped = "".join("\\" + sign if sign in "{}|\\" else sign for sign in text)
    assert parse_markup(escaped).text == text


@given(words=st.lists(st.text("abc Rina.,", min_size=1), min_size=1, max_size=5))
def test_a_tag_spans_its_words_however_deep(words):
    marked = "".join(f"{{org O{number}|{word}" for number, word in enumerate(words)) + "}" * len(words)
    found = parse_markup(marked)
    assert found.text == "".join(words)
    assert [found.words(tag) for tag in found.tags] == ["".join(words[number:]) for number in range(len(words))]


@given(text=st.text('{}|\\q ab="1?\n'))
def test_any_text_is_read_or_refused(text):
    try:
        found = parse_markup(text)
    except InputError:
        return
    assert all(0 <= tag.start <= tag.end <= len(found.text) for tag in found.tags)
