"""Numerals: digits and words that mean the same are worth the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language.digits import read_digits
from beritaextract.language.numerals import read_numeral
from beritaextract.language.words import Words

BELOW_TWELVE = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()  # noqa: SIM905
SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
SHORT = {"satu ribu": "seribu"}
OPTIONAL_SHORT = {"satu juta": "sejuta", "satu miliar": "semiliar", "satu triliun": "setriliun"}


def digit_value(string):
    ratio = read_digits(string)
    return None if ratio is None else ratio.value()


def spell(number):
    """Return a whole number below 10^15 in Indonesian words."""
    if number < len(BELOW_TWELVE):
        return BELOW_TWELVE[number]
    if number < 20:
        return f"{BELOW_TWELVE[number - 10]} belas"
    if number < 100:
        return join(f"{BELOW_TWELVE[number // 10]} puluh", number % 10)
    if number < 1000:
        return join("seratus" if number < 200 else f"{BELOW_TWELVE[number // 100]} ratus", number % 100)
    for scale, word in SCALES:
        if number >= scale:
            head = f"{spell(number // scale)} {word}"
            return join(SHORT.get(head, head), number % scale)
    raise AssertionError


def join(head, rest):
    return f"{head} {spell(rest)}" if rest else head


def dotted(number):
    return f"{number:,}".replace(",", ".")


def read(text):
    """Return what a numeral is worth that takes up the whole text."""
    words = Words(text)
    numeral = read_numeral(words.strings, words.lowers, 0, len(words))
    assert numeral is not None and numeral.last == len(words), text
    return numeral


def begin(text):
    """Return the value and the words of the numeral that a text begins with."""
    words = Words(text)
    numeral = read_numeral(words.strings, words.lowers, 0, len(words))
    return numeral and (numeral.value, text[: words.end(numeral.last - 1)])


def test_the_speller_of_these_tests_speaks_indonesian():
    assert spell(0) == "nol"
    assert spell(1_011) == "seribu sebelas"
    assert spell(118_000) == "seratus delapan belas ribu"
    assert spell(2_305_071) == "dua juta tiga ratus lima ribu tujuh puluh satu"


def test_words_and_digits_agree_on_every_small_number():
    for number in range(12_000):
        assert read(spell(number)).value == number
        assert digit_value(dotted(number)) == digit_value(str(number)) == number


@given(st.integers(0, 10**15 - 1))
def test_words_and_digits_agree_on_every_number_below_a_quadrillion(number):
    assert read(spell(number)).value == digit_value(dotted(number)) == read(dotted(number)).value == number


@given(st.integers(0, 999_999), st.text("0123456789", min_size=1, max_size=6))
def test_words_and_digits_agree_on_decimals(whole, decimals):
    in_words = f"{spell(whole)} koma {' '.join(BELOW_TWELVE[int(digit)] for digit in decimals)}"
    in_digits = f"{dotted(whole)},{decimals}"
    if whole < 1000:
        assert read(in_words).value == digit_value(in_digits)
    assert digit_value(in_digits) == float(f"{whole}.{decimals}")


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(SCALES))
def test_a_scale_multiplies_exactly(whole, hundredths, scale):
    factor, word = scale
    value = read(f"{whole},{hundredths:02} {word}").value
    assert value == (whole * 100 + hundredths) * factor // 100
    assert isinstance(value, int)


@given(st.sampled_from(sorted(OPTIONAL_SHORT.items())), st.integers(0, 10**6 - 1))
def test_the_short_forms_of_one_are_worth_the_same(forms, rest):
    long, short = forms
    assert read(join(long, rest)).value == read(join(short, rest)).value


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("1.234", 1234),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1,234,567", 1234567),
        ("25,000", 25000),
        ("17.20", 17.2),
        ("0.125", 0.125),
        ("0,05", 0.05),
        ("1.016,3", 1016.3),
        ("007", 7),
        ("12:30", None),
        ("1.2.3", None),
        ("12.34.567", None),
        ("1.234.5", None),
        ("9" * 100_000, None),
    ],
)
def test_separators_part_thousands_or_decimals(digits, value):
    assert digit_value(digits) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,5 juta", 1_500_000),
        ("2 ribu", 2_000),
        ("1 juta 200 ribu", 1_200_000),
        ("setengah juta", 500_000),
        ("dua setengah juta", 2_500_000),
        ("satu setengah", 1.5),
        ("tiga perempat", 0.75),
        ("dua pertiga", 2 / 3),
        ("sepertiga", 1 / 3),
        ("nol koma dua puluh lima", 0.25),
        ("tiga koma lima juta", 3_500_000),
        ("1,5 ribu triliun", 1_500_000_000_000_000),
        ("seribu triliun", 1_000_000_000_000_000),
        ("5 jt", 5_000_000),
        ("Dua Puluh Satu", 21),
    ],
)
def test_digits_words_and_fractions_mix(text, value):
    assert read(text).value == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("belasan", 11, 19),
        ("puluhan", 10, 99),
        ("ratusan", 100, 999),
        ("puluhan ribu", 10_000, 99_999),
        ("belasan juta", 11_000_000, 19_999_999),
        ("jutaan", 1_000_000, 9_999_999),
        ("beberapa ratus ribu", 200_000, 999_999),
        ("tujuh-delapan", 7, 8),
        ("dua-tiga ratus", 2, 3),
    ],
)
def test_what_is_vague_has_bounds(text, low, high):
    words = Words(text)
    numeral = read_numeral(words.strings, words.lowers, 0, len(words))
    assert (numeral.value, numeral.low, numeral.high) == (None, low, high)


def test_a_number_with_an_ending_is_rough():
    numeral = read("285 jutaan")
    assert (numeral.value, numeral.vague) == (285_000_000, True)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("1 juta 200 orang", (1_000_000, "1 juta")),
        ("dua tiga orang", (2, "dua")),
        ("seratus ribu dua ratus juta", (100_000, "seratus ribu")),
        ("sebelas ratus", (11, "sebelas")),
        ("lima belas kasihan", (15, "lima belas")),
        ("dua koma", (2, "dua")),
        ("juta", None),
        ("beberapa orang", None),
        ("rumah", None),
    ],
)
def test_a_numeral_ends_where_it_cannot_go_on(text, begins):
    assert begin(text) == begins


@given(st.lists(st.sampled_from(["dua", "puluh", "belas", "ratus", "seratus", "juta", "koma", "nol", "5", "1,5"])))
def test_any_heap_of_number_words_is_read_without_fail(heap):
    words = Words(" ".join(heap))
    for index in range(len(words)):
        numeral = read_numeral(words.strings, words.lowers, index, len(words))
        assert numeral is None or index < numeral.last <= len(words)
