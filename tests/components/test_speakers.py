"""Who is quoted: each example is a short article; speakers are written in the quotes."""

import pytest

from beritaextract import extract
from tests.components.examples import expected_quotes, found_quotes

LEAD = "Bupati Banyumas Rina Wati membuka pasar itu, Senin.\n\n"
EXAMPLES = {
    "full name after the cue": ['"{q 1 direct speaker="Budi Santoso"|Pasar buka besok}," kata Budi Santoso.'],
    "post and name": [
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Bupati Banyumas Rina Wati di Purwokerto.',
        'Kepala Dinas Kesehatan Kota Tegal Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|vaksin sudah tiba}.',
        '"{q 1 direct speaker="Budi Santoso"|Vaksin tiba}," kata Kepala Dinas Kesehatan Kota Tegal, Budi Santoso, Senin.',
    ],
    "first name again": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        'Rina menambahkan {q 2 indirect speaker="Rina Wati"|harga beras sudah turun}.',
    ],
    "enclitic, sentences back": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}. '
        'Pasar itu terbakar tahun lalu. Kini atapnya baru.\n\n"{q 2 direct speaker="Rina Wati"|Semua kios terisi}," ujarnya.',
    ],
    "pronouns": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        '"{q 2 direct speaker="Rina Wati"|Semua kios terisi}," kata dia.\n\n'
        'Ia berharap {q 3 indirect speaker="Rina Wati"|pedagang kembali berjualan}.\n\n'
        'Menurut beliau, {q 4 indirect speaker="Rina Wati"|harga akan turun}.',
    ],
    "floating quote": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        '"{q 2 direct speaker="Rina Wati"|Semua kios sudah terisi. Besok pedagang masuk.}"',
    ],
    "false apposition": [
        '"{q 1 direct speaker="Budi Santoso"|Jalan dibuka besok}," sambung Budi Santoso, Gubernur Jakarta telah diberi tahu.',
    ],
    "an intruder in a relative clause": [
        'Budi Santoso, yang menggantikan Tono Hartono, mengatakan {q 1 indirect speaker="Budi Santoso"|gaji guru naik}.',
        'Budi Santoso, pelatih yang membesarkan Tono Hartono, mengatakan {q 1 indirect speaker="Budi Santoso"|tim siap bertanding}.',
    ],
    "switch of speaker": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        "Hal senada disampaikan Camat Cilongok Budi Santoso.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Warga kami juga menunggu}," ujarnya.',
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        "Dihubungi terpisah, Camat Cilongok Budi Santoso menyambut baik rencana itu.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Warga kami menunggu}," katanya.',
    ],
    "a description": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        '"{q 2 direct speaker="Rina Wati"|Semua kios terisi}," kata perempuan kelahiran Tegal itu.',
    ],
    "a post alone": [
        'Kapolres Tegal AKBP Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|jalan itu sudah ditutup}. '
        'Camat Slawi Rina Wati mendukung langkah itu.\n\n"{q 2 direct speaker="Budi Santoso"|Jalan dibuka besok}," kata Kapolres.',
    ],
    "a post in its short form": [
        "Kepala Satuan Reserse Kriminal Polres Tegal AKP Budi Santoso datang. "
        'Camat Slawi Rina Wati juga datang.\n\n"{q 1 direct speaker="Budi Santoso"|Dua orang kami periksa}," kata Kasat Reskrim.',
    ],
    "a rank with a full stop": [
        '"{q 1 direct speaker="Budi Santoso"|Dua orang kami periksa}," kata Kapolda Riau Irjen Pol. Budi Santoso, Senin.',
    ],
    "an organisation": [
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) menyebutkan "
        '{q 1 indirect speaker="Badan Meteorologi, Klimatologi, dan Geofisika"|hujan akan turun sampai Jumat}.',
    ],
    "a group": [
        'Warga menilai {q 1 indirect speaker="Warga"|bantuan itu terlambat datang}.',
        '"{q 1 direct speaker="warga"|Kami sudah menunggu lama}," ujar warga tersebut.',
    ],
    "an unnamed source": [
        '"{q 1 direct speaker="sumber"|Surat itu palsu}," kata seorang sumber.',
        'Seorang warga mengatakan {q 1 indirect speaker="warga"|air naik sejak subuh}.',
    ],
    "two people of one name": [
        "Budi Santoso dan Budi Hartono datang ke balai desa.\n\n"
        '"{q 1 direct|Kami datang untuk mendengar warga}," kata Budi.',
        "Budi Santoso datang ke balai desa. Budi membawa surat. Lalu datang Rina Santoso.\n\n"
        '"{q 1 direct speaker="Budi Santoso"|Kami datang untuk mendengar warga}," kata Budi.',
    ],
    "the only person": [
        'Rumah Rina Wati roboh.\n\n"{q 1 direct speaker="Rina Wati"|Kami tidur di tenda sejak Senin}," ujarnya.',
    ],
    "a speaker named later": [
        '"{q 1 direct speaker="Budi Santoso"|Air naik cepat sekali. Kami lari ke bukit.}"\n\n'
        '"{q 2 direct speaker="Budi Santoso"|Rumah kami hanyut}," kata Budi Santoso.',
    ],
}


@pytest.mark.parametrize("marked", [m for group in EXAMPLES.values() for m in group])
def test_speakers(marked):
    text, expected = expected_quotes(marked)
    found = found_quotes(text)
    assert [(q["parts"], q["speaker"]) for q in found] == [(q["parts"], q["speaker"]) for q in expected]


def test_the_text_does_not_tell():
    assert extract('"Kami menunggu lama," katanya.').quotes[0].speaker is None


def test_every_step_is_shown():
    quote = extract('Rina Wati mengatakan pasar itu dibuka. "Semua kios terisi," ujarnya.').quotes[1]
    assert [(step.rule, step.text) for step in quote.evidence] == [
        ("cue-after-quote", "ujarnya"),
        ("last-speaker", "Rina Wati"),
    ]
    assert quote.speaker.via == "enclitic"
    assert quote.speaker.mention is None
