"""Dates of publication: what is exact becomes ISO 8601, what is not becomes nothing."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.articles.timestamps import find_iso, to_iso

EXACT = [
    ("2024-03-12", "2024-03-12"),
    ("2024/3/12", "2024-03-12"),
    ("12/3/2024", "2024-03-12"),
    ("12-03-2024", "2024-03-12"),
    ("12.03.2024", "2024-03-12"),
    ("2024-03-12 10:00:00", "2024-03-12T10:00:00"),
    ("2024-03-12T10:00:00", "2024-03-12T10:00:00"),
    ("2024-03-12T10:00:00Z", "2024-03-12T10:00:00+00:00"),
    ("2024-03-12T10:00:00+07:00", "2024-03-12T10:00:00+07:00"),
    ("2024-03-12T10:00:00+0700", "2024-03-12T10:00:00+07:00"),
    ("2024-03-12T10:00:00.123456Z", "2024-03-12T10:00:00+00:00"),
    ("2024-03-12 10:00:00 UTC", "2024-03-12T10:00:00+00:00"),
    ("2024-03-12T10:00:00-03:30", "2024-03-12T10:00:00-03:30"),
    ("12 Maret 2024", "2024-03-12"),
    ("Selasa, 12 Maret 2024", "2024-03-12"),
    ("Jum'at, 15 Maret 2024", "2024-03-15"),
    ("Selasa, 12 Maret 2024 10:00 WIB", "2024-03-12T10:00:00+07:00"),
    ("Selasa, 12 Mar 2024 | 10.00 WITA", "2024-03-12T10:00:00+08:00"),
    ("12 Mei 2024, pukul 10.00 WIT", "2024-05-12T10:00:00+09:00"),
    ("12 Agt 2024 - 10:00 WIB", "2024-08-12T10:00:00+07:00"),
    ("March 12, 2024", "2024-03-12"),
    ("Tue, 12 Mar 2024 10:00:00 +0700", "2024-03-12T10:00:00+07:00"),
    ("Tue, 12 Mar 2024 10:00:00 GMT", "2024-03-12T10:00:00+00:00"),
    ("1710212400", "2024-03-12T03:00:00+00:00"),
    (1710212400, "2024-03-12T03:00:00+00:00"),
    ("1710212400000", "2024-03-12T03:00:00+00:00"),
    (datetime(2024, 3, 12, 10, tzinfo=UTC), "2024-03-12T10:00:00+00:00"),
    (datetime(2024, 3, 12, 10, 0, 0, 5), "2024-03-12T10:00:00"),
    (date(2024, 3, 12), "2024-03-12"),
]


@pytest.mark.parametrize(("value", "iso"), EXACT)
def test_exact_dates_become_iso(value, iso):
    assert to_iso(value) == iso


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "kemarin",
        "2 jam lalu",
        "2024-13-45",
        "31/2/2024",
        "12 Tahun 2024",
        "2024",
        2024,
        True,
        [],
        "2024-03-12T25:00",
        "x" * 10_000,
        "2024-03-12 lalu",
        float("nan"),
        "99999999999",
    ],
)
def test_what_is_no_exact_date_becomes_nothing(value):
    assert to_iso(value) is None


@given(st.text() | st.integers() | st.floats())
def test_nothing_breaks_it(value):
    found = to_iso(value)
    assert found is None or datetime.fromisoformat(found)


@given(st.datetimes(min_value=datetime(1000, 1, 1)))
def test_what_is_iso_stays_as_it_is(moment):
    written = moment.isoformat(timespec="seconds")
    assert to_iso(written) == written
    assert to_iso(written.replace("T", " ")) == written


def test_a_date_is_found_within_a_line():
    assert find_iso("Diterbitkan: Selasa, 12/03/2024 10:00 WIB oleh Redaksi") == "2024-03-12T10:00:00+07:00"
    assert find_iso("Redaksi") is None
    assert find_iso(None) is None
