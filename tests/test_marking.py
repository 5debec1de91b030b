"""Cutting a text where marks begin and end: nothing is lost, nothing is there twice."""

from hypothesis import given
from hypothesis import strategies as st

from beritaextract.marking import Mark, Piece, pieces

LENGTH = 30
MARKS = st.lists(
    st.builds(Mark, st.integers(-5, 35), st.integers(-5, 35), st.sampled_from(["quote", "place", "person"]))
)


def kinds(length, *marks):
    return [(piece.start, piece.end, [mark.kind for mark in piece.marks]) for piece in pieces(length, marks)]


def test_nested_marks():
    assert kinds(9, Mark(2, 5, "place"), Mark(0, 9, "quote")) == [
        (0, 2, ["quote"]),
        (2, 5, ["quote", "place"]),
        (5, 9, ["quote"]),
    ]


def test_overlapping_marks():
    assert kinds(9, Mark(3, 9, "b"), Mark(0, 6, "a")) == [(0, 3, ["a"]), (3, 6, ["a", "b"]), (6, 9, ["b"])]


def test_marks_that_touch_do_not_overlap():
    assert kinds(4, Mark(0, 2, "a"), Mark(2, 4, "b")) == [(0, 2, ["a"]), (2, 4, ["b"])]


def test_the_same_stretch_twice():
    assert kinds(4, Mark(1, 3, "a"), Mark(1, 3, "b")) == [(0, 1, []), (1, 3, ["a", "b"]), (3, 4, [])]


def test_no_text_and_no_marks():
    assert list(pieces(0, [Mark(0, 3, "a")])) == []
    assert list(pieces(3, [])) == [Piece(0, 3, ())]


@given(MARKS)
def test_every_character_bears_exactly_the_marks_that_cover_it(marks):
    cut = list(pieces(LENGTH, marks))
    assert [at for piece in cut for at in range(piece.start, piece.end)] == list(range(LENGTH))
    for piece in cut:
        for at in range(piece.start, piece.end):
            covering = sorted(mark.kind for mark in marks if mark.start <= at < mark.end)
            assert sorted(mark.kind for mark in piece.marks) == covering


@given(MARKS)
def test_neighbours_differ(marks):
    cut = list(pieces(LENGTH, marks))
    ends = {mark.start for mark in marks} | {mark.end for mark in marks}
    assert all(piece.end in ends for piece in cut[:-1])
