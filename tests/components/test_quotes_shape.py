"""How speech and its cue clause are put together: content, cue and kind, category by category."""

import pytest

from tests.components.examples import by_category, content_and_cue, expected_quotes, found_quotes

SHAPES = {
    "one sentence goes on after the cue": [
        '"{q 1 direct|Kami siap}," {cue 1|kata} Rina Wati, "{q 1|asal jalannya dibuka.}"',
        '"{q 1 direct|Harga pupuk}," {cue 1|ujar} Budi, "{q 1|naik dua kali sejak Lebaran.}"',
        '"{q 1 direct|Kalau hujan turun lagi}," {cue 1|katanya}, "{q 1|kami pindah ke bukit.}"',
    ],
    "a new sentence after the cue": [
        '"{q 1 direct|Kami siap membuka jalan}," {cue 1|kata} Rina Wati. "{q 2 direct|Besok alat berat datang.}"',
        '"{q 1 direct|Pupuk sudah datang}," {cue 1|ujar} Budi. "{q 2 direct|Tinggal kita bagi ke kelompok tani.}"',
        '"{q 1 direct|Air naik cepat},” {cue 1|katanya}. “{q 2 direct|Kami hanya membawa baju di badan.}”',
    ],
    "a follow-up without a cue": [
        'Rina {cue 1|mengatakan} {q 1 indirect|pasar dibuka besok}.\n\n"{q 2 direct|Semua kios sudah terisi. Besok pedagang masuk.}"',
        '"{q 1 direct|Kami siap membuka jalan}," {cue 1|kata} Rina.\n\n"{q 2 direct|Besok alat berat datang dari kota.}"',
        'Budi menunjuk sawahnya yang kering. "{q 1 direct|Sudah dua bulan air tidak sampai ke sini.}"',
    ],
    "a cue a sentence later": [
        '"{q 1 direct|Kami tidak akan pulang.}" Begitu {cue 1|kata} Rina Wati di depan warga.',
        '"{q 1 direct|Pupuk harus sampai ke petani.}" Demikian {cue 1|disampaikan} Rina Wati di Tegal.',
        '"{q 1 direct|Jalan itu milik warga.}" {cue 1|Ucap} Budi Santoso saat ditemui di rumahnya.',
    ],
    "a colon leads in": [
        'Rina Wati {cue 1|mengatakan}: "{q 1 direct|Kami siap membuka jalan.}"',
        'Budi Santoso {cue 1|menulis} dalam suratnya: "{q 1 direct|Kami menunggu jawaban Bapak.}"',
        "{cue 1|Kata} Rina: “{q 1 direct|Hutan ini rumah kami semua.}”",
    ],
    "demikian": [
        '"{q 1 direct|Kami siap membuka jalan}," {cue 1|demikian} Rina Wati.',
        "{q 1 indirect|Sopir akan diperiksa besok}, {cue 1|demikian} Kapolres.",
        "{q 1 indirect|Pupuk akan dibagikan pekan depan}, demikian {cue 1|disampaikan} Rina Wati.",
    ],
    "menurut": [
        "{cue 1|Menurut} Rina, {q 1 indirect|harga beras sudah turun}.",
        "{q 1 indirect|Harga beras sudah turun}, {cue 1|menurut} Rina.",
        "{q 1 indirect|Harga beras}, {cue 1|menurut} Rina, {q 1|sudah turun sejak Senin}.",
        "{cue 1|Menurutnya}, {q 1 indirect|harga beras sudah turun}.",
        "{cue 1|Menurut} Kepala Dinas Pertanian Tegal Budi Santoso, {q 1 indirect|pupuk akan datang besok}.",
    ],
    "bagi": [
        "{cue 1|Bagi} Rina, {q 1 indirect|hutan adalah lumbung}.",
        "{cue 1|Bagi} dia, {q 1 indirect|menanam padi adalah cara merawat kampung}.",
        "{cue 1|Bagi} perempuan itu, {q 1 indirect|sawah lebih berharga daripada emas}.",
    ],
    "the source adds": [
        '"{q 1 direct|Kami siap membuka jalan}," Rina {cue 1|menambahkan}.',
        "Ia {cue 1|menambahkan}, {q 1 indirect|bantuan akan tiba besok}.",
        "Dia {cue 1|menambahkan} bahwa {q 1 indirect|bantuan akan tiba besok}.",
    ],
    "with bahwa": [
        "Rina Wati {cue 1|mengatakan} bahwa {q 1 indirect|jalan itu dibuka pekan depan}.",
        "Budi {cue 1|menegaskan} kepada warga bahwa {q 1 indirect|tanah itu tidak dijual}.",
        "Rina tidak {cue 1|membantah} bahwa {q 1 indirect|pupuk datang terlambat}.",
    ],
    "without bahwa": [
        "Rina Wati {cue 1|mengatakan} {q 1 indirect|jalan itu dibuka pekan depan}.",
        "Rina Wati {cue 1|menuturkan}, {q 1 indirect|warga sudah kembali ke rumah}.",
        "Rina {cue 1|mengaku} {q 1 indirect|lega setelah hujan turun}.",
        "Rina {cue 1|berharap} {q 1 indirect|panen tahun ini lebih baik}.",
    ],
    "asking": [
        "Rina {cue 1|meminta} warga agar {q 1 indirect|tidak membakar sampah}.",
        "Budi {cue 1|mengingatkan} warga supaya {q 1 indirect|menjauhi tebing itu}.",
        "Rina {cue 1|mengimbau} {q 1 indirect|warga untuk tidak membakar sampah}.",
        "Ia {cue 1|mendesak} {q 1 indirect|pemerintah untuk membuka jalan itu}.",
    ],
    "a cue in the middle": [
        "{q 1 indirect|Jembatan itu}, {cue 1|kata} Rina, {q 1|akan dibangun tahun depan}.",
        "Selain itu, {cue 1|kata} dia, {q 1 indirect|harga pupuk turun}.",
        "{q 1 indirect|Warga yang mengungsi}, {cue 1|lanjut} dia, {q 1|akan mendapat beras}.",
        "{q 1 indirect|Sawah di sana}, {cue 1|ujarnya}, {q 1|sudah tiga tahun tidak panen}.",
    ],
    "words of the source inside a clause": [
        'Rina {cue 1|mengatakan} {q 1 mixed|warga "tidak akan mundur" dari sawah mereka}.',
        'Budi {cue 1|menyebut} {q 1 mixed|keputusan itu "terlalu cepat dan tidak adil" bagi petani}.',
        '{cue 1|Menurut} Rina, {q 1 mixed|pupuk itu "hilang begitu saja" dari gudang}.',
    ],
    "under four words": [
        '"{q 1 direct|Siap}," {cue 1|katanya}.',
        '"{q 1 direct|Tidak benar}," {cue 1|tegas} Rina Wati.',
        'Rina {cue 1|menjawab}, "{q 1 direct|Belum tahu.}"',
    ],
    "a missing verb": [
        '"{q 1 direct|Kami siap membuka jalan}," Direktur Riset Rina Wati, dalam keterangan tertulis.',
        '"{q 1 direct|Pupuk akan datang besok pagi}," Kepala Dinas Pertanian Tegal Budi Santoso di kantornya, Senin.',
        '"{q 1 direct|Kami tidak pernah menerima surat itu}," Rina Wati, Selasa.',
    ],
    "passive cues": [
        "{cue 1|Dikatakan} Rina, {q 1 indirect|jembatan itu dibangun tahun depan}.",
        "{cue 1|Disampaikan} oleh Rina Wati, {q 1 indirect|pupuk akan datang besok}.",
        '"{q 1 direct|Jembatan itu dibangun tahun depan}," {cue 1|ungkapnya}.',
        "Bahwa {q 1 indirect|jembatan itu dibangun tahun depan} {cue 1|dikatakan} Rina Wati.",
    ],
    "adjuncts are no content": [
        "Rina Wati di Purwokerto, Senin, {cue 1|menjelaskan} {q 1 indirect|jembatan itu dibangun tahun depan}.",
        "Dalam konferensi pers di Jakarta, Senin, Rina Wati {cue 1|mengatakan} {q 1 indirect|pupuk sudah datang}.",
        "{q 1 indirect|Pupuk sudah datang sejak pagi}, {cue 1|kata} Rina Wati kepada wartawan di Tegal, Senin (11/3/2024).",
        "Rina {cue 1|mengatakan} {q 1 indirect|panen akan dimulai besok}, seperti dikutip dari siaran pers.",
    ],
    "a clause fronted": [
        "{q 1 indirect|Meskipun hujan turun}, Rina {cue 1|menilai} {q 1|panen tetap aman}.",
        "{q 1 indirect|Jika hujan turun}, Budi {cue 1|mengatakan} {q 1|jalan itu akan ditutup}.",
        "Terkait harga pupuk, Rina {cue 1|mengatakan} {q 1 indirect|pemerintah akan menambah pasokan}.",
    ],
    "a clause and then speech": [
        'Rina {cue 1|mengeluh} {q 1 indirect|sawahnya mengering sejak Juni}: "{q 2 direct|Air tidak pernah sampai ke sini.}"',
        'Rina {cue 1|mengatakan} {q 1 indirect|pasar dibuka besok}. "{q 2 direct|Kios sudah dicat}," {cue 2|katanya}.',
        '"{q 1 direct|Pupuk sudah datang}," {cue 1|kata} Rina seraya {cue 2|menambahkan} bahwa {q 2 indirect|harga akan turun}.',
    ],
    "a comma is lost": [
        "{q 1 indirect|Jembatan gantung itu}, {cue 1|kata} Rina Wati {q 1|telah diuji dua kali}.",
        "Selain itu {cue 1|kata} dia, {q 1 indirect|harga pupuk akan turun}.",
        '"{q 1 direct|Semua kios sudah terisi}" {cue 1|kata} Rina.',
    ],
    "a cue no table holds": [
        '"{q 1 direct|Kami siap membuka jalan itu}," {cue 1|buka} Rina Wati sambil tersenyum.',
        '"{q 1 direct|Pupuk itu hilang dari gudang}," {cue 1|cerocos} Budi.',
        '"{q 1 direct|Kami sudah menunggu dua hari}," {cue 1|gerutunya}.',
    ],
}


@pytest.mark.parametrize("marked", by_category(SHAPES))
def test_content_and_cue(marked):
    text, expected = expected_quotes(marked)
    assert content_and_cue(found_quotes(text)) == content_and_cue(expected)
