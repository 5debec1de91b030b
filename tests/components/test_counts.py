"""Counts: the table beside this file holds a phrase a line, the quantity in it in double brackets, or none at all."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.components.counts.finder import find_counts
from beritaextract.findings import Section
from beritaextract.language.words import Words

TABLE = Path(__file__).with_name("counts.tsv")


def rows():
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def find(text, kind="body"):
    words = Words(text)
    return find_counts(words, [Section(0, len(text), kind, 0, len(words))])


def unmark(marked):
    """Return the text and what stands in double brackets, if anything."""
    text = marked.replace("[[", "").replace("]]", "")
    return text, marked.partition("[[")[2].partition("]]")[0] or None


def amount(count):
    """Return the value as the table has it: 278, 2..3 for a range, ~10..99 for what is vague."""
    if count.value is not None:
        return str(count.value)
    return f"{'~' if count.approximate else ''}{count.low}..{count.high}"


def described(text, count):
    return {
        "numeral": text[slice(*count.numeral)],
        "value": amount(count),
        "kind": count.kind,
        "unit": count.unit or "",
        "noun": text[slice(*count.noun)] if count.noun else "",
        "modifier": count.modifier or "",
        "per": count.per or "",
    }


def nouns(text):
    return [text[slice(*count.noun)] if count.noun else None for count in find(text)]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_phrase(row):
    text, numeral = unmark(row.pop("text"))
    assert [described(text, count) for count in find(text)] == ([{"numeral": numeral, **row}] if numeral else [])


def test_the_table_is_of_a_good_size_and_has_no_phrase_twice():
    texts = [row["text"] for row in rows()]
    assert len(texts) >= 200
    assert len(set(texts)) == len(texts)


def test_the_finding_covers_numeral_and_noun():
    text = "Ia menjual sekitar 30 ekor kambing jantan di pasar."
    (count,) = find(text)
    assert text[count.start : count.end] == "30 ekor kambing jantan"
    assert (text[slice(*count.numeral)], text[slice(*count.noun)]) == ("30", "kambing jantan")


def test_only_body_and_lists_are_read():
    assert len(find("Ada 5 orang di sana.", "list")) == 1
    assert find("Ada 5 orang di sana.", "related") == []
    assert find("Ada 5 orang di sana.", "caption") == []


def test_several_quantities_in_a_sentence():
    text = "Tim meraih satu emas, tiga perak dan tujuh perunggu dari 12 nomor lomba."
    assert [(count.value, text[slice(*count.noun)]) for count in find(text)] == [
        (1, "emas"),
        (3, "perak"),
        (7, "perunggu"),
        (12, "nomor lomba"),
    ]


def test_a_time_of_two_units_is_two_quantities():
    assert [(count.value, count.unit) for count in find("Laga itu berlangsung satu jam 52 menit.")] == [
        (1, "h"),
        (52, "min"),
    ]


def test_a_bare_number_takes_the_unit_of_the_one_it_goes_on_with():
    assert [(count.value, count.kind, count.unit) for count in find("Keduanya mencetak 13 dan 12 poin.")] == [
        (13, "measure", "poin"),
        (12, "measure", "poin"),
    ]


def test_ages_go_on_in_a_list():
    text = "Lomba dibagi untuk usia 12-14 tahun dan 15-17 tahun, lalu lari 10 kilometer."
    assert [(count.kind, count.low) for count in find(text)] == [("age", 12), ("age", 15), ("measure", None)]


def test_numbers_that_go_on_with_a_name_are_names_too():
    assert find("Ia naik dari peringkat tujuh dan delapan klasemen.") == []
    assert find("Pasal 3, 4, dan 5 dilanggar.") == []


def test_readings_go_on_in_a_sentence():
    text = "Indeks berada di level 5.482 dan terendah 5.316, kata analis."
    assert [(count.value, count.kind) for count in find(text)] == [(5482, "measure"), (5316, "measure")]


def test_a_number_that_begins_the_text_after_the_dateline_is_found():
    assert nouns("Kendari (ANTARA) - Sebanyak 64 pesilat bertanding.") == ["pesilat"]
    assert nouns("Kendari (ANTARA) - Empat penari topeng itu tiba.") == ["penari topeng"]


def test_the_noun_ends_before_clauses_adjuncts_and_verbs():
    assert nouns("Ada 30 posko relawan yang tersebar di kota.") == ["posko relawan"]
    assert nouns("Ada 30 posko relawan di kota.") == ["posko relawan"]
    assert nouns("Ada 30 posko relawan menampung warga.") == ["posko relawan"]
    assert nouns("Ada 30 posko relawan, kata dia.") == ["posko relawan"]
    assert nouns("Ada 30 posko relawan tersebut.") == ["posko relawan"]
    assert nouns("Ada 30 truk berkapasitas besar.") == ["truk"]


def test_the_noun_keeps_its_abbreviation_and_lets_other_brackets_go():
    assert nouns("Ada 12 wajib pajak (WP) baru.") == ["wajib pajak (WP) baru"]
    assert nouns("Ada 12 anggota SKN (Serikat Kopi Nusantara) baru.") == ["anggota SKN (Serikat Kopi Nusantara) baru"]
    assert nouns("Ada 12 produk krim (sabun, bedak, serum) palsu.") == ["produk krim"]


def test_no_noun_where_a_verb_or_an_adverb_follows():
    assert nouns("Dari sepuluh orang, dua ditangkap.") == [None, None]
    assert nouns("Ia tinggal lima tahun berturut-turut.") == [None]
    assert nouns("Nilainya 20 persen lebih tinggi.") == [None]


def test_lists_whose_line_breaks_were_lost_are_cut_at_their_numbers():
    text = "Hasilnya: 1. Dinas Angin skor 4,512. Dinas Awan skor 4,273. Dinas Hujan skor 4,1"
    assert [count.value for count in find(text)] == [4.51, 4.27, 4.1]
    text = "Terlaris: 1. Sepeda Angin: 1.735 unit2. Sepeda Awan: 941 unit3. Sepeda Hujan: 86 unit"
    assert [(count.value, count.unit) for count in find(text)] == [(1735, "unit"), (941, "unit"), (86, "unit")]


def test_decimals_before_a_full_stop_stay_whole_elsewhere():
    assert [count.value for count in find("Ia mendapat skor 4,512. Dinas lain tidak.")] == [4.512]


def test_a_lost_blank_does_not_join_what_follows():
    text = "Perak 1 gram: Rp 21.000Perak 2 gram: Rp 40.500"
    assert [count.value for count in find(text)] == [1, 21_000, 2, 40_500]


def test_a_blank_that_does_not_break_parts_sign_and_number():
    (count,) = find("Harganya Rp\u00a01.500 saja.")
    assert (count.kind, count.unit, count.value) == ("money", "IDR", 1500)


def test_roughness():
    roughly, at_least = find("Sekitar 30 orang datang, minimal 5 orang pulang.")
    assert (roughly.modifier, roughly.approximate) == ("Sekitar", True)
    assert (at_least.modifier, at_least.approximate) == ("minimal", False)


def test_foreign_money_beside_rupiah_is_two_quantities():
    text = "Nilainya 80 juta dolar AS (Rp1,2 triliun) atau sekitar Rp 1,3 triliun."
    assert [(count.unit, count.value) for count in find(text)] == [
        ("USD", 80_000_000),
        ("IDR", 1_200_000_000_000),
        ("IDR", 1_300_000_000_000),
    ]


PIECES = st.sampled_from(
    [
        *"0123456789 .,-/()%\"'",
        "\n",
        "Rp",
        "dua",
        "puluh",
        "juta",
        "ratusan",
        "orang",
        "Pasal",
        "Mei",
        "tahun",
        "hingga",
    ]
)


@given(st.lists(PIECES | st.characters(), max_size=80))
def test_findings_stay_in_the_text_and_in_order(pieces):
    text = " ".join(pieces)
    counts = find(text)
    end = 0
    for count in counts:
        assert end <= count.start <= count.numeral.start < count.numeral.end <= count.end <= len(text)
        assert count.noun is None or count.numeral.end <= count.noun.start < count.noun.end <= count.end
        assert (count.value is None) == (count.low is not None)
        assert count.low is None or count.low < count.high
        end = count.numeral.end


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1-2-",
        "1,1,",
        "dua ",
        "puluhan ratusan ",
        "triliun juta ",
        "seribu sejuta ",
        "1 (",
        "Rp 5 Rp ",
        "koma ",
    ],
)
def test_hostile_text_is_read_in_linear_time(piece):
    # The limit is on work, not on the clock: a quadratic pass over this text would take minutes.
    text = piece * (100_000 // len(piece))
    assert len(find(text)) <= len(text)
