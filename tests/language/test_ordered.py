"""Looking up in ordered lists: the answers of the library's `bisect`."""

from bisect import bisect_left, bisect_right

from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language.ordered import index_from, index_past

NUMBERS = st.lists(st.integers(0, 50)).map(sorted)


@given(NUMBERS, st.integers(-1, 51))
def test_answers_are_those_of_bisect(numbers, number):
    assert index_from(numbers, number) == bisect_left(numbers, number)
    assert index_past(numbers, number) == bisect_right(numbers, number)
