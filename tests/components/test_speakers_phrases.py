"""Sources without a name of a person: what the phrase is cut to, and whom it means."""

import pytest

from tests.components.examples import by_category, content_and_speaker, expected_quotes, found_quotes

PHRASES = {
    "the noun phrase alone": [
        'Warga kemudian berteriak dan mengatakan bahwa {q 1 indirect speaker="Warga"|jalan itu milik desa}.',
        'Petani yang sawahnya kering berharap {q 1 indirect speaker="Petani"|hujan segera turun}.',
        'Pengelola pasar pada Senin malam menyatakan {q 1 indirect speaker="Pengelola pasar"|kios akan dibuka}.',
        'Tentu para pendukung berharap {q 1 indirect speaker="para pendukung"|tim itu menang lagi}.',
        'Rina datang. Pertanyaan itu dijawab oleh warga yang mengatakan bahwa {q 1 indirect speaker="warga"|harga beras naik}.',
    ],
    "as it is printed": [
        '"{q 1 direct speaker="akun @kabar_tegal"|Jalan itu rusak lagi}," tulis akun @kabar_tegal, Senin.',
        'Sejumlah RT/RW mengusulkan agar {q 1 indirect speaker="RT/RW"|jalan itu diperlebar}.',
        'Kelompok petani (Poktan) meminta agar {q 1 indirect speaker="Kelompok petani"|pupuk segera dikirim}.',
    ],
    "the organisation named last": [
        'PT Karya Tani (Persero) menjual pupuk. Perusahaan itu menyatakan {q 1 indirect speaker="PT Karya Tani"|harga tidak akan naik}.',
        "Bank Sinar Desa membuka kantor baru. Rina Wati bekerja di sana. Bank tersebut menargetkan bahwa "
        '{q 1 indirect speaker="Bank Sinar Desa"|nasabahnya akan bertambah}.',
        "Kementerian Pertanian membagikan benih. Rina Wati menerima benih itu. Kementerian tersebut berjanji "
        '{q 1 indirect speaker="Kementerian Pertanian"|akan mengirim pupuk}.',
    ],
    "things do not speak like people": [
        'Rina Wati membaca pengumuman itu. "{q 1 direct speaker="pengumuman"|Jalan ditutup mulai besok}," tulis pengumuman tersebut.',
        "Rina Wati membuat film itu. Film ini mengisahkan seorang petani yang kehilangan sawahnya.",
        "Rina Wati datang ke pasar. Perkembangan tersebut mendorong harga beras naik di semua kios.",
    ],
    "the reader and the writer": [
        "Rina Wati pulang. Lalu, menurut Anda, siapa yang harus membayar kerugian itu?",
        "Menurut saya, jalan itu memang harus ditutup.",
        "Menurut kita semua, harga itu terlalu tinggi untuk petani.",
    ],
    "an apposition and a post with a demonstrative": [
        'Dito Bagas, pemeran utama dalam film itu, menilai {q 1 indirect speaker="Dito Bagas"|ceritanya akan disukai penonton}.',
        'Rina Wati hadir. Camat Slawi Budi Santoso pada Kamis ini juga mengatakan {q 1 indirect speaker="Budi Santoso"|jalan itu dibuka}.',
        'Camat Slawi Budi Santoso datang. Rina Wati hadir. Camat itu menegaskan {q 1 indirect speaker="Budi Santoso"|jalan itu dibuka}.',
    ],
    "initials": [
        'Korban berinisial RW (19) mengatakan {q 1 indirect speaker="RW"|pelaku lari ke sawah}.',
        '"{q 1 direct speaker="BS"|Saya menyesal}," kata tersangka BS di kantor polisi.',
        '"{q 1 direct speaker="SM"|Dia tidak pernah pulang}," ujar SM (40) kepada polisi.',
    ],
}


@pytest.mark.parametrize("marked", by_category(PHRASES))
def test_what_a_phrase_means(marked):
    text, expected = expected_quotes(marked)
    assert content_and_speaker(found_quotes(text)) == content_and_speaker(expected)
