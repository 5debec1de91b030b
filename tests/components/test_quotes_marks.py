"""Quotation marks as they are printed and lost: content and cue of speech, category by category."""

import pytest

from tests.components.examples import by_category, content_and_cue, expected_quotes, found_quotes

MARKS = {
    "straight": [
        '"{q 1 direct|Pasar buka lagi besok}," {cue 1|kata} Rina Wati.',
        'Kata Rina pendek. "{q 1 direct|Pasar buka lagi besok},"{cue 1|ucapnya}.',
        'Budi Santoso {cue 1|menjawab}, "{q 1 direct|Kami belum menerima surat itu.}"',
    ],
    "curly": [
        "“{q 1 direct|Pasar buka lagi besok},” {cue 1|kata} Rina Wati.",
        "“{q 1 direct|Berapa lama kami harus menunggu?}” {cue 1|tanya} Rina Wati.",
        "“{q 1 direct|Air sudah surut sejak subuh},” {cue 1|ujar} Camat Cilongok Budi Santoso.",
    ],
    "one shape at both ends": [
        "”{q 1 direct|Pasar buka lagi besok},” {cue 1|kata} Rina Wati.",
        "”{q 1 direct|Kami siaga dua puluh empat jam},” {cue 1|kata} Rina. ”{q 2 direct|Posko dibuka di balai desa},” {cue 2|katanya}.",
        "“{q 1 direct|Semua kios sudah terisi},“ {cue 1|ujar} Rina Wati.",
    ],
    "shapes mixed in one article": [
        '“{q 1 direct|Pasar buka lagi besok}," {cue 1|ujar} Rina Wati di Purwokerto.',
        '"{q 1 direct|Pasar buka lagi besok},” {cue 1|ujar} Rina.\n\n“{q 2 direct|Kios sudah dicat},” {cue 2|katanya}.',
        '"{q 1 direct|Pupuk sudah datang}," {cue 1|kata} Rina.\n\n”{q 2 direct|Tinggal dibagi saja},” {cue 2|imbuhnya}.',
    ],
    "the closing mark is lost": [
        '"{q 1 direct|Air sudah surut sejak pagi}, {cue 1|kata} Rina Wati.\n\n"{q 2 direct|Kami tetap siaga}," {cue 2|katanya}.',
        "“{q 1 direct|Jembatan putus tadi malam}, {cue 1|ujarnya}.\n\nJalan itu ditutup.\n\n“{q 2 direct|Kami pasang rambu},” {cue 2|katanya}.",
        'Rina {cue 1|mengatakan}: "{q 1 direct|Kami akan datang lagi besok pagi.}\n\nWarga menunggu di balai desa.',
    ],
    "the opening mark is lost": [
        '{q 1 direct|Air sudah surut sejak pagi}," {cue 1|kata} Rina Wati.\n\n"{q 2 direct|Kami siaga}," {cue 2|katanya}.',
        "{q 1 direct|Jembatan putus tadi malam},” {cue 1|ujar} Rina Wati di Tegal.\n\nJalan itu ditutup sementara.",
        'Hujan reda.\n\n{q 1 direct|Semua warga kami sudah mengungsi}," {cue 1|tutur} Rina.\n\n"{q 2 direct|Posko penuh}," {cue 2|katanya}.',
    ],
    "a blank before the closing mark": [
        '"{q 1 direct|Kami siap demi bangsa}, " {cue 1|kata} Rina Wati.',
        "“{q 1 direct|Kami siap demi bangsa}, ” {cue 1|ujarnya}.",
        '"{q 1 direct|Apakah jalan itu sudah dibuka?} " {cue 1|tanya} Rina Wati. "{q 2 direct|Belum, masih dijaga} ," {cue 2|jawab} Budi.',
    ],
    "a blank after the opening mark": [
        '" {q 1 direct|Kami siap demi bangsa}," {cue 1|kata} Rina Wati.',
        "“ {q 1 direct|Kami siap demi bangsa},” {cue 1|ujarnya}.",
        'Rina {cue 1|berkata}, " {q 1 direct|Kami tidak akan pulang sebelum terang.}"',
    ],
    "a mark glued to a word": [
        "Rina pun {cue 1|menjawab},”{q 1 direct|Tidak, kami tetap di sini sampai besok}”.",
        'Budi {cue 1|berkata},"{q 1 direct|Pupuk harus sampai ke petani}".',
        "“{q 1 direct|Pasar buka lagi besok},”{cue 1|kata} Rina Wati.",
    ],
    "apostrophes and 'ain": [
        "\"{q 1 direct|Jum'at nanti Ma'ruf membaca Qur'an di sini},\" {cue 1|katanya}.",
        "“{q 1 direct|Jum’at nanti kami salat di lapangan},” {cue 1|ujar} Ustaz Ma’ruf.",
        "“{q 1 direct|Do'a kami ikut mereka yang di Ka'bah},” {cue 1|kata} Rina Wati.",
    ],
    "single inside double": [
        "\"{q 1 direct|Dia bilang 'jangan pulang' lalu pergi}," + '" {cue 1|tutur} Rina Wati.',
        "“{q 1 direct|Kata orang tua, ‘air itu hidup’, jadi jangan dikotori},” {cue 1|tutur} Rina.",
        "\"{q 1 direct|Saya menulis buku 'Laut Kita' selama dua tahun},\" {cue 1|ungkap} Rina Wati.",
    ],
    "the same mark nested": [
        '"{q 1 direct|Buku "Laut Kita" laku keras}," {cue 1|kata} Rina Wati.',
        "“{q 1 direct|Program “Desa Terang” sudah masuk ke tiga dusun},” {cue 1|kata} Rina Wati.",
        '"{q 1 direct|Mereka bilang "besok saja" terus kepada kami}," {cue 1|keluh} Rina.',
    ],
    "opened again at each paragraph": [
        "“{q 1 direct|Kami datang dari jauh dan berjalan dua hari.}\n\n“{q 2 direct|Kami hanya minta air bersih},” {cue 2|kata} Rina.",
        '"{q 1 direct|Air naik pukul dua dini hari.}\n\n"{q 2 direct|Kami lari ke bukit.}\n\n"{q 3 direct|Rumah kami hanyut}," {cue 3|tutur} Rina.',
        '"{q 1 direct|Pupuk datang terlambat}," {cue 1|kata} Rina.\n\n"{q 2 direct|Tahun lalu juga begitu.}\n\n"{q 3 direct|Kami rugi dua kali.}"',
    ],
    "one pair over two paragraphs": [
        '"{q 1 direct|Air naik pukul dua dini hari. Kami lari ke bukit.}\n\n{q 2 direct|Rumah kami hanyut semua}," {cue 2|tutur} Rina Wati.',
        "“{q 1 direct|Kami sudah bertemu bupati di kantornya.}\n\n{q 2 direct|Hasilnya belum ada},” {cue 2|kata} Rina Wati.",
        'Rina {cue 1|mengatakan}: "{q 1 direct|Kami minta jalan itu diperbaiki.}\n\n{q 2 direct|Kalau tidak, kami tanam pisang.}"',
    ],
    "no comma before the closing mark": [
        '"{q 1 direct|Pasar buka lagi besok}" {cue 1|kata} Rina Wati.',
        '"{q 1 direct|Pasar buka lagi besok}", {cue 1|ucapnya}.',
        "“{q 1 direct|Semua warga sudah mengungsi sejak tadi malam}” {cue 1|ujar} Budi Santoso kepada wartawan.",
    ],
    "inches, feet and minutes": [
        'Layar 6,5" itu pecah. "{q 1 direct|Kami ganti dengan yang baru}," {cue 1|kata} Rina Wati.',
        '"{q 1 direct|Kami memakai pipa 3" untuk saluran ini}," {cue 1|kata} Rina Wati.',
        'Kapal itu berada di 7°12\'30" LS. "{q 1 direct|Semua awak kapal selamat}," {cue 1|kata} Rina Wati.',
    ],
    "HTML entities": [
        "&quot;{q 1 direct|Pasar buka lagi besok},&quot; {cue 1|katanya}.",
        "&ldquo;{q 1 direct|Pasar buka lagi besok},&rdquo; {cue 1|kata} Rina Wati.",
        "&#34;{q 1 direct|Pasar buka lagi besok},&#34; {cue 1|ujar} Rina Wati.",
    ],
    "TeX marks": [
        "``{q 1 direct|Pasar buka lagi besok},'' {cue 1|katanya}.",
        "``{q 1 direct|Semua kios sudah terisi},'' {cue 1|kata} Rina Wati.",
        "Rina {cue 1|menjawab}, ``{q 1 direct|Kami masih menunggu kabar.}''",
    ],
}


@pytest.mark.parametrize("marked", by_category(MARKS))
def test_speech_between_marks(marked):
    text, expected = expected_quotes(marked)
    assert content_and_cue(found_quotes(text)) == content_and_cue(expected)
