"""Who is quoted, category by category: each example is a short article; speakers are written in the quotes."""

import pytest

from tests.components.examples import by_category, content_and_speaker, expected_quotes, found_quotes

WHO = {
    "enclitic, the name sentences back": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}. '
        'Pasar itu terbakar tahun lalu. Kini atapnya baru.\n\n"{q 2 direct speaker="Rina Wati"|Semua kios terisi}," ujarnya.',
        "Camat Cilongok Budi Santoso meninjau jembatan itu, Senin. Jembatan putus pada Minggu malam. Arusnya deras.\n\n"
        '"{q 1 direct speaker="Budi Santoso"|Kami pasang jembatan darurat}," katanya.',
        'Menurut Rina Wati, {q 1 indirect speaker="Rina Wati"|harga beras naik}. Beras itu datang dari Demak.\n\n'
        'Menurutnya, {q 2 indirect speaker="Rina Wati"|panen sedang sepi}.',
    ],
    "pronouns": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        '"{q 2 direct speaker="Rina Wati"|Semua kios terisi}," kata dia.',
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        'Ia berharap {q 2 indirect speaker="Rina Wati"|pedagang kembali berjualan}.',
        'Budi Santoso mengajar di sekolah itu. Menurut beliau, {q 1 indirect speaker="Budi Santoso"|gurunya kurang}.',
    ],
    "pihaknya": [
        'Kapolres Tegal AKBP Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|jalan itu ditutup}. '
        'Pihaknya juga menyebut {q 2 indirect speaker="Budi Santoso"|dua orang sudah diperiksa}.',
        '"{q 1 direct speaker="Rina Wati"|Pupuk sudah datang}," kata Rina Wati. '
        'Pihaknya berharap {q 2 indirect speaker="Rina Wati"|petani segera menanam}.',
        'Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|pihaknya akan memasang rambu}.',
    ],
    "the first name again": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        'Rina menambahkan {q 2 indirect speaker="Rina Wati"|harga beras sudah turun}.',
        'Camat Budi Santoso meninjau sawah itu.\n\n"{q 1 direct speaker="Budi Santoso"|Airnya belum surut}," kata Budi.',
        'Guru itu bernama Wulan Ayu Lestari.\n\nMenurut Wulan, {q 1 indirect speaker="Wulan Ayu Lestari"|murid senang belajar di kebun}.',
    ],
    "a middle or last name again": [
        'Bupati Banyumas Rina Wati Lestari datang.\n\n"{q 1 direct speaker="Rina Wati Lestari"|Kami siap}," kata Lestari.',
        "Gubernur Jawa Tengah Bagas Wijaya meninjau pasar.\n\n"
        'Wijaya mengatakan {q 1 indirect speaker="Bagas Wijaya"|atap pasar akan diganti}.',
        'Pelatih Persela Carlos Mendoza membawa dua kiper.\n\n"{q 1 direct speaker="Carlos Mendoza"|Kami datang untuk menang}," ujar Mendoza.',
    ],
    "a nickname in brackets": [
        "Menteri Sosial Syarif Hidayat (Gus Arif) membuka posko itu.\n\n"
        '"{q 1 direct speaker="Syarif Hidayat"|Beras sudah kami kirim}," kata Gus Arif.',
        'Rina Wati (Mbak Rin) menjual jamu. Menurut Mbak Rin, {q 1 indirect speaker="Rina Wati"|jahe sedang mahal}.',
        "Bupati Tegal Budi Santoso atau akrab disapa Bang Bud datang.\n\n"
        '"{q 1 direct speaker="Budi Santoso"|Jalan ini kami perbaiki}," ujar Bang Bud.',
    ],
    "two people share a name": [
        "Budi Santoso dan Budi Hartono datang ke balai desa.\n\n"
        '"{q 1 direct|Kami datang untuk mendengar warga}," kata Budi.',
        "Rina Wati dan Rina Lestari membuka toko itu.\n\nRina mengatakan {q 1 indirect|toko itu ramai sejak pagi}.",
        "Budi Santoso datang ke balai desa. Budi membawa surat. Lalu datang Rina Santoso.\n\n"
        '"{q 1 direct speaker="Budi Santoso"|Kami datang untuk mendengar warga}," kata Budi.',
    ],
    "father and child": [
        "Slamet Wijaya mengajar anaknya, Bagus Wijaya, menabuh gendang.\n\n"
        '"{q 1 direct speaker="Bagus Wijaya"|Ayah mulai mengajar saya sejak kecil}," kata Bagus.',
        "Slamet Wijaya mengajar anaknya, Bagus Wijaya, menabuh gendang.\n\n"
        '"{q 1 direct|Kami berlatih setiap malam}," kata Wijaya.',
        "Rina Lestari datang bersama putrinya, Ayu Lestari.\n\n"
        'Rina mengatakan {q 1 indirect speaker="Rina Lestari"|putrinya belajar menenun sejak kecil}.',
    ],
    "one-word names": [
        'Petani bernama Suparman mengeluh. "{q 1 direct speaker="Suparman"|Air tidak pernah sampai ke sini}," kata Suparman.',
        'Kepala Desa Karanganyar, Sutrisno, mengatakan {q 1 indirect speaker="Sutrisno"|warga sudah mengungsi}.',
        '"{q 1 direct speaker="Paijo"|Saya lari ke bukit}," tutur Paijo (54), warga Karanganyar.',
    ],
    "initials": [
        'Tersangka berinisial BS mengaku {q 1 indirect speaker="BS"|menjual pupuk itu ke pedagang}.',
        'Pelaku, RW (23), mengaku {q 1 indirect speaker="RW"|mengambil uang itu karena lapar}.',
        '"{q 1 direct speaker="BS"|Saya menyesal sudah melakukan itu}," kata BS di kantor polisi.',
    ],
    "a post alone": [
        'Kapolres Tegal AKBP Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|jalan itu sudah ditutup}. '
        'Camat Slawi Rina Wati mendukung langkah itu.\n\n"{q 2 direct speaker="Budi Santoso"|Jalan dibuka besok}," kata Kapolres.',
        "Bupati Brebes Rina Wati dan Camat Bumiayu Budi Santoso meninjau tanggul.\n\n"
        'Menurut Bupati, {q 1 indirect speaker="Rina Wati"|tanggul itu selesai Mei}.',
        "Wakil Ketua DPRD Tegal Budi Santoso datang bersama Camat Slawi Rina Wati.\n\n"
        '"{q 1 direct speaker="Budi Santoso"|Anggaran sudah siap}," kata Wakil Ketua DPRD itu.',
    ],
    "a description": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        '"{q 2 direct speaker="Rina Wati"|Semua kios terisi}," kata perempuan kelahiran Tegal itu.',
        'Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|pupuk itu hilang}.\n\n'
        'Politisi itu menilai {q 2 indirect speaker="Budi Santoso"|gudang tidak dijaga}.',
        'Pemain Persela Bagas Wijaya mencetak dua gol.\n\n"{q 1 direct speaker="Bagas Wijaya"|Gol ini untuk ibu saya}," ucap pemain 23 tahun itu.',
    ],
    "the post before the name": [
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Bupati Banyumas Rina Wati di Purwokerto.',
        'Kepala Dinas Kesehatan Kota Tegal Budi Santoso mengatakan {q 1 indirect speaker="Budi Santoso"|vaksin sudah tiba}.',
        '"{q 1 direct speaker="Budi Santoso"|Vaksin tiba}," kata Kepala Dinas Kesehatan Kota Tegal, Budi Santoso, Senin.',
    ],
    "the post after the name": [
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Rina Wati, Bupati Banyumas, Senin.',
        'Budi Santoso, Kepala Dinas Kesehatan Kota Tegal, mengatakan {q 1 indirect speaker="Budi Santoso"|vaksin sudah tiba}.',
        'Budi Santoso selaku ketua panitia menjelaskan {q 1 indirect speaker="Budi Santoso"|acara itu diikuti 200 warga}.',
    ],
    "a post split by a place": [
        'Wakil Bupati Banyumas Rina Wati di Purwokerto, Senin, mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.',
        'Kepala Balai Benih di Tegal, Budi Santoso, mengatakan {q 1 indirect speaker="Budi Santoso"|benih sudah dibagikan}.',
        '"{q 1 direct speaker="Budi Santoso"|Benih sudah dibagikan}," kata Kepala Balai Benih Tegal itu, Budi Santoso, Senin.',
    ],
    "false apposition": [
        '"{q 1 direct speaker="Budi Santoso"|Jalan dibuka besok}," sambung Budi Santoso, Gubernur Jakarta telah diberi tahu.',
        '{q 1 indirect speaker="Budi Santoso"|Selain jalan}, kata Budi Santoso, '
        "{q 1 indirect|Wali Kota Tegal akan memperbaiki jembatan}.",
        'Menurut Rina Wati, {q 1 indirect speaker="Rina Wati"|Bupati Brebes sudah menyetujui anggaran itu}.',
    ],
    "an intruder in a relative clause": [
        'Budi Santoso, yang menggantikan Tono Hartono, mengatakan {q 1 indirect speaker="Budi Santoso"|gaji guru naik}.',
        'Budi Santoso, pelatih yang membesarkan Tono Hartono, mengatakan {q 1 indirect speaker="Budi Santoso"|tim siap bertanding}.',
        'Camat Rina Wati yang mendampingi Bupati Tono Hartono mengatakan {q 1 indirect speaker="Rina Wati"|warga sudah pulang}.',
    ],
    "a spokesperson": [
        'Juru bicara Gubernur Tono Hartono, Budi Santoso, mengatakan {q 1 indirect speaker="Budi Santoso"|gubernur sedang sakit}.',
        '"{q 1 direct speaker="Rina Wati"|Bapak Menteri minta pupuk dibagi besok}," kata juru bicara Kementerian Pertanian Rina Wati.',
        'Kuasa hukum Tono Hartono, Rina Wati, menyebut {q 1 indirect speaker="Rina Wati"|kliennya tidak bersalah}.',
    ],
    "organisations": [
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) menyebutkan "
        '{q 1 indirect speaker="Badan Meteorologi, Klimatologi, dan Geofisika"|hujan akan turun sampai Jumat}.',
        'BMKG memperkirakan {q 1 indirect speaker="BMKG"|hujan akan turun sampai Jumat}.',
        'Kementerian Pertanian meminta petani agar {q 1 indirect speaker="Kementerian Pertanian"|menanam lebih awal}.',
        'Menurut Polres Tegal, {q 1 indirect speaker="Polres Tegal"|sopir itu mengantuk}.',
    ],
    "after a dateline": [
        "Tegal (ANTARA) - Badan Pusat Statistik (BPS) menyebutkan "
        '{q 1 indirect speaker="Badan Pusat Statistik"|harga beras turun dua persen}.',
        'BREBES, KOMPAS.com - Warga berharap {q 1 indirect speaker="Warga"|jembatan itu segera dibuka}.',
        'Jakarta - Sejumlah petani mengaku {q 1 indirect speaker="petani"|pupuk datang terlambat}.',
    ],
    "plural speakers": [
        'Warga menilai {q 1 indirect speaker="Warga"|bantuan itu terlambat datang}.',
        '"{q 1 direct speaker="warga"|Kami sudah menunggu lama}," ujar warga tersebut.',
        'Rina Wati dan Budi Santoso bertemu. Keduanya mengatakan {q 1 indirect speaker="Keduanya"|jalan itu harus dibuka}.',
        'Para petani berharap {q 1 indirect speaker="Para petani"|pupuk segera datang}. '
        'Mereka mengaku {q 2 indirect speaker="Para petani"|sudah rugi dua kali}.',
    ],
    "unnamed sources": [
        '"{q 1 direct speaker="sumber"|Surat itu palsu}," kata seorang sumber.',
        'Seorang warga mengatakan {q 1 indirect speaker="warga"|air naik sejak subuh}.',
        '"{q 1 direct speaker="sumber"|Uang itu dibagi bertiga}," ujar sumber yang enggan disebut namanya.',
    ],
    "hal senada": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        "Hal senada disampaikan Camat Cilongok Budi Santoso.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Warga kami juga menunggu}," ujarnya.',
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Rina Wati.\n\n'
        "Senada dengan itu, Budi Santoso mendukung pembukaan pasar.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Pedagang sudah lama menunggu}," tuturnya.',
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Rina Wati.\n\n'
        "Hal serupa diungkapkan oleh Budi Santoso.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Pedagang sudah lama menunggu}," imbuhnya.',
    ],
    "dihubungi terpisah": [
        'Bupati Banyumas Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.\n\n'
        "Dihubungi terpisah, Camat Cilongok Budi Santoso menyambut baik rencana itu.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Warga kami menunggu}," katanya.',
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Rina Wati.\n\n'
        "Di tempat yang sama, Ketua RT Budi Santoso meminta jalan dibersihkan.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Sampahnya menumpuk}," katanya.',
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Rina Wati.\n\n'
        "Sementara itu, Lurah Slawi Budi Santoso belum menerima surat apa pun.\n\n"
        '"{q 2 direct speaker="Budi Santoso"|Kami menunggu kabar}," ucapnya.',
    ],
    "a speaker named later": [
        '"{q 1 direct speaker="Budi Santoso"|Air naik cepat sekali. Kami lari ke bukit.}"\n\n'
        '"{q 2 direct speaker="Budi Santoso"|Rumah kami hanyut}," kata Budi Santoso.',
        '"{q 1 direct speaker="Rina Wati"|Saya tidak akan pulang}," ujarnya.\n\n'
        'Rina Wati mengatakan {q 2 indirect speaker="Rina Wati"|rumahnya sudah tertimbun}.',
        '"{q 1 direct speaker="Rina Wati"|Kami lari ke bukit dengan kaki telanjang.}"\n\n'
        'Begitu cerita Rina Wati.\n\n"{q 2 direct speaker="Rina Wati"|Tidak ada yang tersisa}," katanya.',
    ],
    "taken from another outlet": [
        '"{q 1 direct speaker="Rina Wati"|Pasar buka besok}," kata Rina Wati dikutip dari Antara, Senin.',
        'Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}, dikutip dari Harian Banyumas.',
        'Dikutip dari Antara, Rina Wati mengatakan {q 1 indirect speaker="Rina Wati"|pasar dibuka besok}.',
    ],
    "two speakers in one sentence": [
        '"{q 1 direct speaker="Rina Wati"|Kapan jalan dibuka?}" tanya Rina Wati. "{q 2 direct speaker="Budi Santoso"|Besok pagi}," jawab Budi Santoso.',
        '"{q 1 direct speaker="Rina Wati"|Kami menunggu}," kata Rina Wati, sementara Budi Santoso menyebut bahwa '
        '{q 2 indirect speaker="Budi Santoso"|jalan itu dibuka besok}.',
        'Rina Wati meminta Budi Santoso agar {q 1 indirect speaker="Rina Wati"|membuka jalan itu}.',
    ],
    "the only person": [
        'Rumah Rina Wati roboh.\n\n"{q 1 direct speaker="Rina Wati"|Kami tidur di tenda sejak Senin}," ujarnya.',
        'Tahun lalu kebun itu milik Budi Santoso. "{q 1 direct speaker="Budi Santoso"|Saya menanam kopi sejak muda}," kenangnya.',
        'Buku itu ditulis oleh Wulan Ayu Lestari. "{q 1 direct speaker="Wulan Ayu Lestari"|Saya menulisnya di dapur}," katanya.',
    ],
}


@pytest.mark.parametrize("marked", by_category(WHO))
def test_who_is_quoted(marked):
    text, expected = expected_quotes(marked)
    assert content_and_speaker(found_quotes(text)) == content_and_speaker(expected)
