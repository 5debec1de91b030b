"""Content and cue of quotes; speakers are tested in `test_speakers.py`."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import extract
from beritaextract.components.quotes.finder import find_quotes
from beritaextract.components.quotes.marks import MARKS, pair_marks
from beritaextract.findings import Section
from beritaextract.language.words import Words
from tests.components.examples import expected_quotes, found_quotes

MARK_EXAMPLES = [
    '"{q 1 direct|Pasar buka lagi besok}," {cue 1|kata} Rina Wati.',
    "“{q 1 direct|Pasar buka lagi besok},” {cue 1|kata} Rina Wati.",
    "”{q 1 direct|Pasar buka lagi besok},” {cue 1|kata} Rina Wati.",
    '“{q 1 direct|Pasar buka lagi besok}," {cue 1|ujar} Rina Wati di Purwokerto.',
    '"{q 1 direct|Pasar buka lagi besok}”, {cue 1|ucapnya}.',
    '"{q 1 direct|Kami siap demi bangsa}, " {cue 1|kata} Rina Wati.',
    "&quot;{q 1 direct|Pasar buka lagi besok},&quot; {cue 1|katanya}.",
    "``{q 1 direct|Pasar buka lagi besok},'' {cue 1|katanya}.",
    "\"{q 1 direct|Jum'at nanti Ma'ruf membaca Qur'an di sini},\" {cue 1|katanya}.",
    "\"{q 1 direct|Dia bilang 'jangan pulang' lalu pergi}," + '" {cue 1|tutur} Rina Wati.',
    '"{q 1 direct|Buku "Laut Kita" laku keras}," {cue 1|kata} Rina Wati.',
    "Rina pun {cue 1|menjawab},”{q 1 direct|Tidak, kami tetap di sini sampai besok}”.",
    # a lost closing mark does not swallow the next paragraph
    '"{q 1 direct|Air sudah surut sejak pagi}, {cue 1|kata} Rina Wati.\n\n"{q 2 direct|Kami tetap siaga}," {cue 2|katanya}.',
    # a lost opening mark
    '{q 1 direct|Air sudah surut sejak pagi}," {cue 1|kata} Rina Wati.\n\n"{q 2 direct|Kami siaga}," {cue 2|katanya}.',
    # opened again at each paragraph of a longer speech
    "“{q 1 direct|Kami datang dari jauh dan berjalan dua hari.}\n\n“{q 2 direct|Kami hanya minta air bersih},” {cue 2|kata} Rina.",
]

NOT_QUOTES = [
    'Pelatihan "Membangun Desa Lewat Data" diikuti 40 perangkat desa.',
    'Lagu "Hujan di Ujung Kampung" dinyanyikan bersama.',
    'Warga yang disebut "pahlawan air" itu tersenyum.',
    'Ketua panitia Suryadi "Pak Cik" Halim membuka acara.',
    'Pasal itu melarang "setiap orang menampung barang tanpa izin".',
    'Rapat membahas "smart village" dan "city branding" di kantor camat.',
    "Baca juga: “Kami butuh air,” kata warga Cilongok",
    "Ia menyampaikan terima kasih kepada panitia.",
    "Bupati menyoroti masalah itu.",
    "Harga diperkirakan naik pekan depan.",
    "Jumlah itu menurut data terbaru turun.",
]

SHAPE_EXAMPLES = [
    '"{q 1 direct|Kami siap}," {cue 1|kata} Rina Wati, "{q 1|asal jalannya dibuka.}"',
    '"{q 1 direct|Kami siap membuka jalan}," {cue 1|kata} Rina Wati. "{q 2 direct|Besok alat berat datang.}"',
    'Rina Wati {cue 1|mengatakan}: "{q 1 direct|Kami siap membuka jalan.}"',
    '"{q 1 direct|Kami siap membuka jalan}," Rina {cue 1|menambahkan}.',
    '"{q 1 direct|Kami siap membuka jalan}," Direktur Riset Rina Wati, dalam keterangan tertulis.',
    '"{q 1 direct|Kami siap membuka jalan}," {cue 1|demikian} Rina Wati.',
    '"{q 1 direct|Kami siap membuka jalan itu}," {cue 1|buka} Rina Wati sambil tersenyum.',
    "Rina Wati {cue 1|mengatakan} {q 1 indirect|jalan itu dibuka pekan depan}.",
    "Rina Wati {cue 1|mengatakan} bahwa {q 1 indirect|jalan itu dibuka pekan depan}.",
    "Rina Wati {cue 1|menuturkan}, {q 1 indirect|warga sudah kembali ke rumah}.",
    "Rina Wati di Purwokerto, Senin, {cue 1|menjelaskan} {q 1 indirect|jembatan itu dibangun tahun depan}.",
    "Ia {cue 1|menambahkan}, {q 1 indirect|bantuan akan tiba besok}.",
    "Rina {cue 1|meminta} warga agar {q 1 indirect|tidak membakar sampah}.",
    "Rina {cue 1|mengimbau} {q 1 indirect|warga untuk tidak membakar sampah}.",
    "Rina {cue 1|berharap} {q 1 indirect|panen tahun ini lebih baik}.",
    "Rina {cue 1|mengaku} {q 1 indirect|lega setelah hujan turun}.",
    "{cue 1|Menurut} Rina, {q 1 indirect|harga beras sudah turun}.",
    "{q 1 indirect|Harga beras}, {cue 1|menurut} Rina, {q 1|sudah turun sejak Senin}.",
    "{q 1 indirect|Harga beras sudah turun}, {cue 1|menurut} Rina.",
    "{cue 1|Menurutnya}, {q 1 indirect|harga beras sudah turun}.",
    "Bagi Rina, {q 1 indirect|hutan adalah lumbung}.".replace("Bagi", "{cue 1|Bagi}"),
    "{q 1 indirect|Jembatan itu}, {cue 1|kata} Rina, {q 1|akan dibangun tahun depan}.",
    "Selain itu, {cue 1|kata} dia, {q 1 indirect|harga pupuk turun}.",
    "{cue 1|Lanjut} dia, {q 1 indirect|harga pupuk akan diturunkan}.",
    "{q 1 indirect|Banyak jalan belum bisa dilewati truk}, {cue 1|ungkap} Rina.",
    "{q 1 indirect|Meskipun hujan turun}, Rina {cue 1|menilai} {q 1|panen tetap aman}.",
    'Rina {cue 1|mengatakan} {q 1 mixed|warga "tidak akan mundur" dari sawah mereka}.',
    "{cue 1|Dikatakan} Rina, {q 1 indirect|jembatan itu dibangun tahun depan}.",
    "{q 1 indirect|Sopir akan diperiksa besok}, {cue 1|demikian} Kapolres.",
    'Rina {cue 1|mengeluh} {q 1 indirect|sawahnya mengering sejak Juni}: "{q 2 direct|Air tidak pernah sampai ke sini.}"',
    '"{q 1 direct|Siap}," {cue 1|katanya}.',
    "Jembatan itu selesai, {cue 1|kata} Rina Wati {q 1 indirect|telah diuji dua kali}.".replace(
        "Jembatan itu selesai", "{q 1 indirect|Jembatan gantung itu}"
    ),
]


@pytest.mark.parametrize("marked", MARK_EXAMPLES + SHAPE_EXAMPLES)
def test_content_and_cue(marked):
    text, expected = expected_quotes(marked)
    found = found_quotes(text)
    assert [(q["kind"], q["parts"], q["cue"]) for q in found] == [(q["kind"], q["parts"], q["cue"]) for q in expected]


@pytest.mark.parametrize("text", NOT_QUOTES)
def test_what_is_no_quote(text):
    assert found_quotes(text) == []


def test_one_lost_mark_is_a_warning_with_its_place_and_spoils_nothing_else():
    text = '"Air surut, kata Rina.\n\n"Kami siaga," katanya.\n\n"Besok hujan," ujarnya.'
    record = extract(text)
    assert [warning.code for warning in record.warnings] == ["unclosed-quote"]
    assert record.warnings[0].start == 0
    assert [quote.parts[0].text for quote in record.quotes] == ["Air surut", "Kami siaga", "Besok hujan"]


def test_a_quote_of_a_standfirst_is_found_in_the_body_only():
    text = "“Air bersih sudah mengalir lagi,”\n\nSolo (ANTARA) - “Air bersih sudah mengalir lagi,” kata Rina."
    assert [quote.parts[0].start > 40 for quote in extract(text).quotes] == [True]


def body(text):
    words = Words(text)
    return words, [Section(0, len(text), "body", 0, len(words))]


@given(st.lists(st.sampled_from([*'"“”ab .,:\n', "kata ", "Rina "]), max_size=200).map("".join))
def test_stretches_between_marks_never_overlap(text):
    words, _ = body(text)
    stretches = pair_marks(words, 0, len(words), [])
    assert all(one.after <= two.before + 1 for one, two in pairwise(stretches))
    assert all(stretch.before <= stretch.first <= stretch.last <= stretch.after for stretch in stretches)


@given(
    st.lists(
        st.sampled_from(
            [*sorted(MARKS), "kata", "Rina", "mengatakan", "bahwa", "harga", "turun", ",", ".", "menurut", "\n"]
        )
    )
)
def test_parts_are_in_order_and_inside_the_text(pieces):
    text = " ".join(pieces)
    quotes, _ = find_quotes(*body(text))
    for quote in quotes:
        assert quote.parts == sorted(quote.parts)
        assert all(0 <= part.start < part.end <= len(text) for part in quote.parts)


@pytest.mark.parametrize("piece", ['"', "“", "”", '" kata ', "mengatakan ", "menurut ", '"a" '])
def test_hostile_repetition_ends(piece):
    text = piece * 20_000
    find_quotes(*body(text))
