"""What is uttered is a clause, not a thing: objects of a cue are no content."""

import pytest

from tests.components.examples import expected_quotes, found_quotes

OBJECTS = [
    "Bupati Rina Wati menyampaikan apresiasi atas terselenggaranya pameran itu.",
    "Rina Wati menekankan pentingnya menjaga kebersihan pasar.",
    "Rina Wati juga menyampaikan permohonan maaf atas antrean yang dianggap merugikan pedagang.",
    "Dian Sukarta memaparkan pengalamannya menanam kopi di lereng Slamet.",
    "Rina Wati memaparkan beberapa usulan yang masuk dari desa, termasuk mengenai pompa yang macet.",
    "Dinas Sosial Slawi terus melanjutkan pembangunan rumah singgah guna membantu warga.",
    "Pemerintah Kota Slawi mendorong penggunaan becak listrik oleh warga dalam mendukung udara bersih.",
    "Panitia mengumumkan perubahan jadwal lomba di Slawi.",
    "Rina Wati menyampaikan kekhawatiran nelayan terkait naiknya ombak yang menerjang dermaga.",
    "Rina Wati menegaskan komitmennya dalam menjaga hutan dan memperluas taman.",
]
CLAUSES = [
    "Rina Wati {cue 1|menambahkan} {q 1 indirect speaker=\"Rina Wati\"|permintaan beras diproyeksikan meningkat pada Desember}.",
    "Rina Wati {cue 1|menekankan} {q 1 indirect speaker=\"Rina Wati\"|persoalan sampah itu berasal dari pasar}.",
    "Rina Wati {cue 1|melanjutkan} {q 1 indirect speaker=\"Rina Wati\"|harga beras sudah turun sejak Senin}.",
    "Rina Wati {cue 1|menyebutkan} {q 1 indirect speaker=\"Rina Wati\"|rata-rata hasil panen di Slawi sebesar 6,4 ton per hektare}.",
    "Rina Wati juga menegaskan dan {cue 1|mengingatkan} warga agar {q 1 indirect speaker=\"Rina Wati\"|membawa payung ke alun-alun}.",
    "Rina Wati {cue 1|meminta} {q 1 indirect speaker=\"Rina Wati\"|pedagang memajang harga supaya pembeli tidak merasa dijebak}.",
    "Tenaga Ahli Troy Wibawa{cue 1|mengatakan} bahwa {q 1 indirect speaker=\"Troy Wibawa\"|pasar itu dibuka besok}.",
]  # fmt: skip


@pytest.mark.parametrize("text", OBJECTS)
def test_an_object_is_no_content(text):
    assert found_quotes(text) == []


@pytest.mark.parametrize("marked", CLAUSES)
def test_a_clause_is(marked):
    text, expected = expected_quotes(marked)
    assert found_quotes(text) == expected
