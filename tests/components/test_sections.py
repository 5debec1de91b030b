"""Sections: each example is a text in which every paragraph says before the bar what it is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.articles.publishers import PUBLISHERS
from beritaextract.components.sections.finder import find_sections
from beritaextract.components.sections.patterns import compile_patterns
from beritaextract.language.words import Words

PATTERNS = compile_patterns(PUBLISHERS)


def read(text, title=None):
    return find_sections(Words(text), PATTERNS, title)


def unmark(marked):
    """Return kinds and paragraphs of an example."""
    pairs = [line.split("| ", 1) for line in marked.strip().splitlines()]
    return [kind.strip() for kind, _ in pairs], [paragraph for _, paragraph in pairs]


def check(marked, break_="\n\n", title=None):
    kinds, paragraphs = unmark(marked)
    text = break_.join(paragraphs)
    sections, imprint = read(text, title)
    assert [(section.kind, text[section.start : section.end]) for section in sections] == list(
        zip(kinds, paragraphs, strict=True)
    )
    return imprint


ANTARA = """
pullquote | Air bersih sudah mengalir lagi ke rumah warga
body      | Purwokerto (ANTARA) - Pemerintah Kabupaten Banyumas memperbaiki jaringan pipa di tiga desa.
body      | "Air bersih sudah mengalir lagi ke rumah warga," kata Bupati Banyumas Rina Wati di Purwokerto, Senin.
related   | Baca juga: Warga Cilongok gotong royong bangun embung
body      | Ia mengatakan perbaikan itu selesai dalam dua pekan.
caption   | Petugas memeriksa pipa di Cilongok, Senin (12/4/2021). (ANTARA/Budi Santoso)
related   | Baca juga: Banyumas tambah sepuluh sumur
byline    | Pewarta: Budi Santoso/Dewi Lestari Putri
byline    | Editor: Ahmad Fauzan
copyright | COPYRIGHT © ANTARA 2021
"""


@pytest.mark.parametrize("break_", ["\n\n", "\n", "\r\n", "\r\n\r\n", "\n \n"])
def test_a_whole_article_however_its_paragraphs_are_parted(break_):
    imprint = check(ANTARA, break_)
    assert imprint.outlet == "ANTARA"
    assert imprint.reporters == ["Budi Santoso", "Dewi Lestari Putri"]
    assert imprint.editors == ["Ahmad Fauzan"]
    assert imprint.copyright == "ANTARA 2021"
    assert imprint.related == ["Warga Cilongok gotong royong bangun embung", "Banyumas tambah sepuluh sumur"]


@pytest.mark.parametrize(
    ("opening", "place", "outlet"),
    [
        ("Jakarta (ANTARA) - Harga naik.", "Jakarta", "ANTARA"),
        ("Nusa Dua, Bali (ANTARA) - Harga naik.", "Nusa Dua, Bali", "ANTARA"),
        ("Pekanbaru, (ANTARA) - Harga naik.", "Pekanbaru", "ANTARA"),
        ("Kuala Lumpur (ANTARA/JACX) — Harga naik.", "Kuala Lumpur", "ANTARA"),
        ("TRIBUNJATENG.COM, PURWOKERTO - Harga naik.", "PURWOKERTO", "Tribun"),
        ("TRIBUNPEKANBARU.COM,PEKANBARU- Harga naik.", "PEKANBARU", "Tribun"),
        ("TRIBUN-PAPUA.COM, JAYAPURA – Harga naik.", "JAYAPURA", "Tribun"),
        ("BINTAN, TRIBUNBATAM.id - Harga naik.", "BINTAN", "Tribun"),
        ("TRIBUNBATAM.id - Harga naik.", None, "Tribun"),
        ("SURYA.co.id | BLITAR - Harga naik.", "BLITAR", "Tribun"),
        ("SERAMBINEWS.COM, BANDA ACEH - Harga naik.", "BANDA ACEH", "Tribun"),
        ("JAKARTA, KOMPAS.com - Harga naik.", "JAKARTA", "Kompas"),
        ("KABUPATEN BOGOR, KOMPAS.com -Harga naik.", "KABUPATEN BOGOR", "Kompas"),
        ("KOMPAS.com – Harga naik.", None, "Kompas"),
        ("Liputan6.com, Jakarta - Harga naik.", "Jakarta", "Liputan6"),
        ("Liputan6.com, Banda Aceh -Harga naik.", "Banda Aceh", "Liputan6"),
        ("Liputan6.com, JakartaHarga beras naik.", "Jakarta", "Liputan6"),
        ("Jakarta, detikcom - Harga naik.", "Jakarta", "detik"),
        ("Jakarta - Harga naik.", "Jakarta", None),
        ("JAKARTA- Harga naik.", "JAKARTA", None),
        ("HO CHI MINH– Harga naik.", "HO CHI MINH", None),
        ("MEDAN, Kabarsatu.com - Harga naik.", "MEDAN", "Kabarsatu.com"),
        ("KABARSATU.CO.ID, Medan -- Harga naik.", "Medan", "KABARSATU.CO.ID"),
        ("Jakarta (Kabar Satu) - Harga naik.", "Jakarta", "Kabar Satu"),
        ("Jakarta, CNN Indonesia -- Harga naik.", "Jakarta", "CNN Indonesia"),
    ],
)
def test_datelines(opening, place, outlet):
    sections, imprint = read(opening + "\n\nHarga beras naik lagi di pasar.")
    assert (opening[slice(*imprint.dateline)] if imprint.dateline else None) == place
    assert imprint.outlet == outlet
    assert [section.kind for section in sections] == ["body", "body"]


@pytest.mark.parametrize(
    "opening",
    [
        "Anak-anak sekolah pulang lebih awal.",
        "UPDATE - Harga beras naik.",
        "KISAH pedagang beras menarik diulas.",
        "Indonesia-Malaysia sepakat soal beras.",
        "Harga beras (medium) - kata pedagang - naik.",
    ],
)
def test_what_is_no_dateline(opening):
    assert read(opening)[1].dateline is None


def test_the_dateline_of_a_later_paragraph_is_none():
    body = [f"Harga beras naik {number} persen." for number in range(8)]
    text = "\n\n".join([*body, "Jakarta (ANTARA) - Harga gula turun."])
    sections, imprint = read(text)
    assert imprint.dateline is None
    assert {section.kind for section in sections} == {"body"}


HEADED = """
pullquote | Harga Beras Naik, Pedagang di Pasar Manis Mengeluh
body      | Harga beras di Pasar Manis naik sejak pekan lalu.
body      | Pedagang mengeluhkan sepinya pembeli.
"""


def test_a_headline_above_the_text_is_no_body():
    check(HEADED)
    check(HEADED, title="Harga beras naik, pedagang di  Pasar Manis mengeluh")


def test_a_headline_of_small_letters_is_known_by_the_title():
    marked = """
    pullquote | Beras naik lagi
    body      | Harga beras di Pasar Manis naik sejak pekan lalu.
    """
    marked = "\n".join(line.strip() for line in marked.strip().splitlines())
    check(marked, title="Beras naik lagi")
    with pytest.raises(AssertionError):
        check(marked)


def test_headline_standfirst_and_reporter_above_a_dateline():
    imprint = check("""
pullquote | Kebakaran Hanguskan Tiga Rumah di Citeureup
byline    | Laporan Wartawan TribunnewsBogor.com, Rahmat Maulana
body      | TRIBUNNEWSBOGOR.COM, CITEUREUP - Tiga rumah terbakar pada Senin (9/6/2025).
body      | Tidak ada korban jiwa.
""")
    assert imprint.reporters == ["Rahmat Maulana"]


def test_a_standfirst_that_a_later_quote_repeats_needs_no_dateline():
    check("""
pullquote | Kami sudah menyiapkan tiga posko di jalur utama...
body      | Dinas Perhubungan menyiapkan posko mudik sejak pekan lalu.
body      | "Kami sudah menyiapkan tiga posko di jalur utama," kata Kepala Dinas Perhubungan Rina Wati.
""")


def test_a_single_paragraph_is_body():
    check("body | Harga Beras Naik di Pasar Manis")


def test_linked_videos_and_embeds_of_detik():
    imprint = check("""
body    | Harga beras naik sejak pekan lalu.
related | Simak juga Video 'Pedagang: Pembeli Sepi':
embed   | [Gambas:Video 20detik]
embed   | ADVERTISEMENT
body    | Pedagang menunggu operasi pasar.
related | Tonton juga video "Panen Raya di Ngada"  di sini:
related | Lihat Video 'Banjir di Siak':
related | Lihat juga Video: Gempa di Mamuju
embed   | Saksikan Live DetikPagi:
embed   | Beras di Ngada murah sekali 🙏 pic.twitter.com/x1YzK3
copyright | Artikel ini telah tayang di detikSumut. Selengkapnya klik di sini.
byline  | (rin/bud)
""")
    assert imprint.related == ["Pedagang: Pembeli Sepi", "Panen Raya di Ngada", "Banjir di Siak", "Gempa di Mamuju"]
    assert imprint.copyright is None


def test_captions_and_links_of_kompas():
    imprint = check("""
body    | JAKARTA, KOMPAS.com - Mobil listrik itu dipamerkan pada Rabu.
caption | KOMPAS.com/RINAMobil listrik Garuda One
related | Baca juga:Harga Mobil Listrik Turun
caption | Dok. Garuda MotorMobil listrik di pabrik
caption | ISTIMEWAIlustrasi mobil listrik
byline  | Penulis: Rina Wati | Editor: Budi Santoso
""")
    assert imprint.related == ["Harga Mobil Listrik Turun"]
    assert (imprint.reporters, imprint.editors) == (["Rina Wati"], ["Budi Santoso"])


def test_a_bullet_alone_is_a_link_but_bullets_in_a_row_are_a_list():
    imprint = check("""
body    | TRIBUNKALTIM.CO, SAMARINDA - Pasar murah digelar di dua kecamatan.
related | • Harga Cabai di Samarinda Turun
body    | Warga mengantre sejak pagi.
body    | Barang yang dijual:
list    | • Beras
list    | • Gula
body    | Syaratnya sebagai berikut.
list    | 1. Membawa kartu keluarga
list    | 2. Datang sendiri
byline  | (TribunKaltim.co/Dewi Lestari)
""")
    assert imprint.related == ["Harga Cabai di Samarinda Turun"]
    assert imprint.reporters == ["Dewi Lestari"]


def test_the_editor_in_brackets_counts_only_at_the_end():
    imprint = check("""
body   | JAKARTA – Tim nasional berlatih di Jakarta.
body   | (Pemain Terbaik)
body   | Pelatih memuji semangat pemain.
byline | (Arif Setiawan )
""")
    assert imprint.editors == ["Arif Setiawan"]


def test_a_name_under_its_label_and_a_name_broken_in_two():
    imprint = check("""
body   | Jakarta (ANTARA) - Harga beras turun.
byline | Pewarta:
byline | Rina Wati
byline | Budi Santoso
byline | Penerjemah: Dewi
byline | Lestari Putri
byline | Editor: Ahmad Fauzan
""")
    assert imprint.reporters == ["Rina Wati", "Budi Santoso"]
    assert imprint.translators == ["Dewi Lestari Putri"]
    assert imprint.editors == ["Ahmad Fauzan"]


def test_a_whole_by_line_on_one_line():
    imprint = check("""
body   | Jakarta (ANTARA) - Harga beras turun.
byline | Pewarta: Rina Wati dan Budi Santoso Editor: Ahmad Fauzan
""")
    assert (imprint.reporters, imprint.editors) == (["Rina Wati", "Budi Santoso"], ["Ahmad Fauzan"])


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Harga gula turun",
        "Baca juga:\u2003Harga gula turun",
        "Baca juga: Harga gula turun di sini",
        "Baca juga: Harga gula turun berikut ini.",
        'Baca juga: "Harga gula turun"',
    ],
)
def test_a_title_is_read_without_what_leads_in_and_out(line):
    _, imprint = read(f"Jakarta (ANTARA) - Harga beras turun.\n\n{line}\n\nPewarta: Rina Wati")
    assert imprint.related == ["Harga gula turun"]


def test_a_title_under_its_lead():
    imprint = check("""
body    | Harga beras turun.
related | Baca juga:
related | Harga Gula Ikut Turun
body    | Pedagang senang.
""")
    assert imprint.related == ["Harga Gula Ikut Turun"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Editor: " + "menurut saya naskah itu sudah diperiksa berkali-kali oleh penyunting. " * 6,
        "Baca juga: Harga Gula Turun" + " Pedagang di pasar mengatakan harga itu tidak akan bertahan lama." * 6,
        "Simak penelusuran lengkapnya berikut ini.",
        "Lihat video yang beredar itu, warga ketakutan.",
        "Laporan itu disampaikan Rina kepada wartawan.",
        "Ilustrasi itu dibuat Rina. Ia menjualnya di pasar.",
        "Foto itu diambil Rina pada Senin.",
        "Penulis buku itu, Rina Wati, lahir di Solo.",
        "Hak cipta lagu itu dipegang Rina.",
        "12.345 orang mengungsi.",
        "Ia lahir pada Senin (12/4/2021) (kalender Jawa).",
    ],
)
def test_body_that_begins_or_ends_like_a_frame(paragraph):
    sections, imprint = read("Harga beras turun di pasar.\n\n" + paragraph)
    assert sections[-1].kind == "body"
    assert imprint.related == imprint.reporters == imprint.editors == []


def test_no_text_no_sections():
    assert read("")[0] == read(" \n\t\n")[0] == []


@given(st.text() | st.lists(st.sampled_from([*ANTARA, "\n", "\r", "\u2028", "\x85", "\x1c", "(", "•"])).map("".join))
def test_sections_tile_the_text_that_is_not_blank(text):
    words = Words(text)
    sections, imprint = find_sections(words, PATTERNS, None)
    covered = "".join(text[section.start : section.end] for section in sections)
    assert "".join(covered.split()) == "".join(text.split())
    for section in sections:
        assert text[section.start : section.end].strip() == text[section.start : section.end]
        assert "\n" not in text[section.start : section.end]
        assert words.starts[section.first] >= section.start
    for before, after in pairwise(sections):
        assert before.end <= after.start and before.last <= after.first
    if imprint.dateline:
        assert text[slice(*imprint.dateline)]
