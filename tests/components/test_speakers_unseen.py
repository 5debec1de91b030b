"""Speakers as they come in articles that nobody tuned for."""

import pytest

from tests.components.examples import expected_quotes, found_quotes

EXAMPLES = {
    "a dateline is no part of who speaks": 'Medan (ANTARA) - Badan Pusat Statistik {cue 1|menyatakan}, {q 1 indirect speaker="Badan Pusat Statistik"|inflasi di wilayah itu masih rendah}.',
    "a name behind a place": '"{q 1 direct speaker="Anita Rahayu"|Anak butuh sarapan sebelum sekolah}," {cue 1|ucap} dokter anak di Klinik Sehat di Slawi, Tegal, Anita Rahayu.',
    "a rank with a full stop": '"{q 1 direct speaker="Wahyudi"|Lomba perahu tahun depan kami perluas}," {cue 1|ujar} Irjen Pol. Wahyudi, Rabu.',
    "a town does not speak": '"{q 1 direct speaker="Hamilton"|Mesin ini akan kami perbaiki besok}," {cue 1|kata} Hamilton.',
    "a country does": '"{q 1 direct speaker="Iran"|Kami akan membalas serangan itu segera}," {cue 1|kata} Iran.',
    "a group without what follows it": '"{q 1 direct speaker="polisi"|Kamu mau ke mana sekarang?}" {cue 1|tanya} polisi lagi.',
    "an account as printed": '"{q 1 direct speaker="akun @eza_hrs"|Setuju sekali dengan usul itu}," {cue 1|tulis} akun @eza_hrs.',
    "whom the story is about": "Darmanta (35) menambal jalan. Kenalannya, Dewi Sartika, lewat. Darmanta tersenyum.\n\n“{q 1 direct speaker=\"Darmanta\"|Semuanya saya simpan di gudang belakang},” {cue 1|ujar} dia.",
    "who stands in an adjunct is no subject": "Rina Wati hadir. Sebagai ketua pada masa Bupati Budi Santoso, Rina menata pasar.\n\n{cue 1|Menurutnya}, {q 1 indirect speaker=\"Rina Wati\"|pasar itu kini lebih bersih}.",
    "the head of state": 'Presiden Harsono Wibawa meninjau pasar di Slawi.\n\n"{q 1 direct speaker="Harsono Wibawa"|Harga harus turun pekan ini}," {cue 1|kata} Kepala Negara.',
    "no subject, no speaker": 'Perubahan aturan itu bahkan masuk dalam poin keempat yang {cue 1|berbunyi}: "{q 1 direct|Membuka pasar malam dengan menata pedagang.}"',
    "an initial and its word": 'Wakil Bupati Slawi Markus O Mansur hadir. Bupati dan Markus Oktavian Mansur bersalaman.\n\n"{q 1 direct speaker="Markus Oktavian Mansur"|Program itu sudah berjalan baik}," {cue 1|ujar} Markus.',
    "two spellings of one word": 'Ketua panitia Syafrudin hadir. "{q 1 direct speaker="Syafrudin"|Dokumen itu kini boleh dibuka}," {cue 1|tulis} Syafruddin.',
}  # fmt: skip


@pytest.mark.parametrize("marked", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_speaker(marked):
    text, expected = expected_quotes(marked)
    assert found_quotes(text) == expected
