"""Dates: the table beside this file holds a phrase a line, the date in it in double brackets, or none at all."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.components.dates.finder import find_dates
from beritaextract.findings import Section
from beritaextract.language.words import Words

TABLE = Path(__file__).with_name("dates.tsv")
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)


def rows():
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def find(text, published="2024-05-10", kind="body"):
    words = Words(text)
    return find_dates(words, [Section(0, len(text), kind, 0, len(words))], published)


def read(text, published="2024-05-10"):
    """Return words and date of each expression."""
    return [(text[found.start : found.end], found.date) for found in find(text, published)]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['text']} {row['published']}")
def test_phrase(row):
    marked = row["text"]
    text, phrase = marked.replace("[[", "").replace("]]", ""), marked.partition("[[")[2].partition("]]")[0]
    want = [(phrase, row["date"] or None, row["end_date"] or None, row["grain"])] if phrase else []
    found = find(text, row["published"] or None)
    assert [(text[one.start : one.end], one.date, one.end_date, one.grain) for one in found] == want


def test_the_tables_hold_three_hundred_phrases():
    counts = TABLE.with_name("counts.tsv").read_text(encoding="utf-8").splitlines()
    assert len(rows()) + len(counts) - 1 >= 300


def test_only_body_and_lists_are_read():
    assert len(find("Senin, 6 Mei 2024", kind="list")) == 1
    assert find("Senin, 6 Mei 2024", kind="byline") == []


def test_days_that_share_a_month():
    assert read("Debat digelar 12 dan 22 Desember 2023.") == [("12", "2023-12-12"), ("22 Desember 2023", "2023-12-22")]
    assert read("Libur pada 7, 14, dan 21 Mei.") == [
        ("7", "2024-05-07"),
        ("14", "2024-05-14"),
        ("21 Mei", "2024-05-21"),
    ]


def test_a_time_is_of_the_day_last_mentioned():
    assert read("Gempa terjadi Rabu (8/5). Getaran terasa pukul 13.30 WIB.") == [
        ("Rabu (8/5)", "2024-05-08"),
        ("pukul 13.30 WIB", "2024-05-08T13:30+07:00"),
    ]


def test_a_time_may_stand_before_its_day():
    assert read("Rapat dimulai pukul 09.00 Wita, Rabu (8/5).")[0] == ("pukul 09.00 Wita", "2024-05-08T09:00+08:00")


def test_a_time_on_every_such_day_is_of_none():
    assert read("Pasar buka Senin-Jumat. Loketnya buka pukul 09.00 WIB.")[-1] == ("pukul 09.00 WIB", None)


def test_a_rough_distance_is_no_day_for_a_time():
    assert read("Sepuluh hari lalu ia pergi. Ia pulang pukul 13.00 WIB.")[-1] == ("pukul 13.00 WIB", None)


def test_hours_that_are_counted_are_no_times():
    assert read("Ia menunggu dua jam 30 menit.") == []
    assert read("Jadwalnya jam 7, katanya.") == []


@pytest.mark.parametrize(
    ("time", "iso"),
    [
        ("pukul 7 malam", "19:00"),
        ("pukul 7 pagi", "07:00"),
        ("pukul dua siang", "14:00"),
        ("pukul 11 siang", "11:00"),
        ("pukul 12 malam", "00:00"),
        ("pukul 24.00", "00:00"),
        ("pukul tiga dini hari", "03:00"),
        ("pukul 06:15:07 WIB", "06:15+07:00"),
        ("pukul 21.45 GMT", "21:45Z"),
    ],
)
def test_times_of_day(time, iso):
    assert read(f"Rabu (8/5) {time} gempa.") == [(f"Rabu (8/5) {time}", f"2024-05-08T{iso}")]


def test_the_day_of_publication_may_come_with_a_time_or_be_no_day_at_all():
    assert read("Senin hujan.", "2024-05-10T21:30") == [("Senin", "2024-05-06")]
    assert read("Senin hujan.", "kemarin") == [("Senin", None)]


def test_distances_at_the_ends_of_the_calendar_are_unknown():
    assert read("9999 tahun lalu bumi lain.") == [("9999 tahun lalu", None)]
    assert read("kemarin hujan.", "0001-01-01") == [("kemarin", None)]
    assert read("pekan depan hujan.", "9999-12-31")[0][0] == "pekan depan"


@given(st.dates(date(1950, 1, 1), date(2090, 12, 28)))
def test_every_printed_form_of_a_day_means_the_day(day):
    name, month = DAYS[day.weekday()], MONTHS[day.month - 1]
    for printed in (
        f"{name} ({day.day}/{day.month}/{day.year})",
        f"{name}, {day.day} {month} {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
    ):
        assert read(f"Ia tiba {printed} itu.", None) == [(printed, day.isoformat())]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 28)), st.integers(0, 6))
def test_a_weekday_is_one_of_the_last_seven_days_and_today_is_one(base, back):
    day = date.fromordinal(base.toordinal() - back)
    assert read(f"Kata dia, {DAYS[day.weekday()]}.", base.isoformat()) == [(DAYS[day.weekday()], day.isoformat())]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 28)), st.integers(-150, 150))
def test_a_year_that_is_not_printed_is_the_nearest(base, distance):
    day = date.fromordinal(base.toordinal() + distance)
    name = DAYS[day.weekday()]
    assert read(f"Kata dia, {name} ({day.day}/{day.month}).", base.isoformat())[0][1] == day.isoformat()


@given(st.dates(date(1950, 1, 1), date(2090, 12, 28)), st.integers(1, 400))
def test_a_distance_in_days_is_counted_from_today(base, distance):
    day = date.fromordinal(base.toordinal() - distance)
    assert read(f"{distance} hari lalu hujan.", base.isoformat()) == [(f"{distance} hari lalu", day.isoformat())]


PIECES = st.sampled_from(
    [
        *"0123456789 ./-(),",
        "\n",
        "Senin",
        "Mei",
        "12/5",
        "2024",
        "lalu",
        "tahun",
        "pukul",
        "WIB",
        "awal",
        "kuartal",
        "I",
    ]
)


@given(
    st.lists(PIECES | st.characters(), max_size=60), st.sampled_from(["2024-02-29", "0001-01-01", "9999-12-31", None])
)
def test_findings_stay_in_the_text_and_in_order(pieces, published):
    text = " ".join(pieces)
    end = 0
    for found in find(text, published):
        assert end <= found.start < found.end <= len(text)
        assert found.date is not None or found.end_date is None
        assert found.end_date is None or found.date < found.end_date
        end = found.end


@pytest.mark.parametrize(
    "piece", ["Senin ", "12/5 ", "2024 ", "12, ", "awal ", "lalu ", "pukul ", "dua hari lalu ", "Mei-"]
)
def test_hostile_text_is_read_in_linear_time(piece):
    # The limit is on work, not on the clock: a quadratic pass over this text would take minutes.
    text = piece * (100_000 // len(piece))
    assert len(find(text)) <= len(text)
