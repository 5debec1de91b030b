"""What stands between marks or beside a cue and is no quote, category by category."""

import pytest

from tests.components.examples import by_category, content_and_cue, expected_quotes, found_quotes

NOT_QUOTES = {
    "scare words": [
        'Warga yang disebut "pahlawan air" itu tersenyum.',
        'Petugas menyita uang "pelicin" dari meja loket.',
        'Harga "miring" itu membuat pembeli antre sejak pagi.',
        'Ia {cue 1|mengaku} {q 1 indirect|sudah "dipaksa" menandatangani surat itu}.',
    ],
    "titles, songs and books": [
        'Lagu "Hujan di Ujung Kampung" dinyanyikan bersama.',
        'Rina membaca puisi "Kami Menunggu Pagi di Ladang Ini" di depan warga.',
        'Film "Pulang Sebelum Terang" tayang mulai Jumat.',
        'Buku berjudul "Kami Tidak Akan Pergi" terbit pekan ini.',
    ],
    "programmes and events": [
        'Pelatihan "Membangun Desa Lewat Data" diikuti 40 perangkat desa.',
        'Seminar bertema "Meningkatkan Panen Melalui Benih Unggul" digelar di balai desa.',
        'Program "Satu Rumah Satu Pohon" dimulai di Cilongok, Senin.',
    ],
    "slogans and banners": [
        'Mereka membawa spanduk bertuliskan "Kembalikan Sawah Kami".',
        'Dengan semboyan "Bersih Itu Sehat", warga menyapu jalan.',
        'Kaus itu bertuliskan "Kami Bangga Jadi Petani" dengan huruf merah.',
    ],
    "laws": [
        'Pasal itu melarang "setiap orang menampung barang tanpa izin".',
        'Pasal 5 berbunyi "Setiap warga desa berhak atas air bersih".',
        'Frasa "keadaan darurat" dalam perda itu dicabut.',
    ],
    "a nickname after a name": [
        'Ketua panitia Suryadi "Pak Cik" Halim membuka acara.',
        'Petinju Budi "Si Palu" Santoso naik ke atas ring.',
        '"{q 1 direct|Kami siap bertanding besok}," {cue 1|kata} Budi "Si Palu" Santoso.',
    ],
    "foreign words": [
        'Rapat membahas "smart village" dan "city branding" di kantor camat.',
        'Konsep "zero waste" dipakai di pasar itu.',
        'Tim itu menang lewat "extra time" di kandang sendiri.',
    ],
    "a standfirst that repeats the body": [
        "“Air bersih sudah mengalir lagi,”\n\nSolo (ANTARA) - “{q 1 direct|Air bersih sudah mengalir lagi},” {cue 1|kata} Rina.",
        "Kami hanya minta air bersih\n\nTegal (ANTARA) - “{q 1 direct|Kami hanya minta air bersih},” {cue 1|ujar} Rina Wati.",
        "... jalan itu akan dibuka besok pagi ...\n\nBrebes (ANTARA) - Rina Wati {cue 1|mengatakan} {q 1 indirect|jalan itu akan dibuka besok pagi}.",
    ],
    "related links": [
        "Baca juga: “Kami butuh air,” kata warga Cilongok",
        "Rina datang.\n\nBaca juga: Bupati mengatakan jalan itu dibuka besok\n\nIa pulang.",
        'Simak juga: "Jalan dibuka besok," kata Rina Wati',
    ],
    "bylines and copyright": [
        "Hujan turun.\n\nPewarta: Rina Wati\nEditor: Budi Santoso\nCopyright © ANTARA 2024",
        "Hujan turun.\n\nEditor: Budi Santoso",
        "Hujan turun.\n\nPenerjemah: Rina Wati\n\nCopyright © ANTARA 2024",
    ],
    "a noun and no clause": [
        "Ia menyampaikan terima kasih kepada panitia.",
        "Bupati menyoroti masalah itu.",
        "Rina mengungkapkan rasa syukur atas bantuan itu.",
        "Polisi menjelaskan kronologi kejadian di depan wartawan.",
    ],
    "a passive without a source": [
        "Harga diperkirakan naik pekan depan.",
        "Jembatan itu disebut selesai lebih cepat.",
        "Bantuan diharapkan tiba sebelum musim hujan.",
    ],
    "data and documents": [
        "Jumlah itu menurut data terbaru turun.",
        "Menurut laporan itu, harga beras turun dua persen.",
        "Menurut undang-undang, desa berhak mengatur airnya sendiri.",
    ],
    "cue words that report nothing": [
        "Lebih lanjut, jalan itu akan dibuka besok.",
        "Panitia menambah jumlah kursi menjadi dua ratus.",
        "Kata itu ditulis besar di papan pengumuman.",
        "Rapat lanjutan akan digelar pekan depan di balai desa.",
    ],
}


@pytest.mark.parametrize("marked", by_category(NOT_QUOTES))
def test_what_is_no_quote(marked):
    text, expected = expected_quotes(marked)
    assert content_and_cue(found_quotes(text)) == content_and_cue(expected)
