"""People, their posts and every mention of them; the gold stands inside the sentences.

`{per KEY|Rina Wati}` is a naming, `{pos KEY title=… institution="…" jurisdiction=… acting=… former=yes branch=…|…}` a
post, `{as KEY|Bupati itu}` a post that points to its holder. The fullest naming is the name.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.components.people.finder import find_people
from beritaextract.evaluation.markup import parse_markup
from beritaextract.findings import Section
from beritaextract.language.words import Words

FIELDS = ("title", "acting", "institution", "jurisdiction", "branch")


def read(text):
    """Find people in a text whose paragraphs are all body."""
    words, sections, start = Words(text), [], 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        sections.append(Section(start, end, "body", words.from_offset(start), words.from_offset(end)))
        start = end + 2
    return find_people(words, sections)[0]


def expected_people(marked):
    """Return the text, and by name the mentions and posts that the markup gives."""
    example = parse_markup(marked)
    names, people = {}, {}
    for tag in example.of("per"):
        name = tag.values.get("name", example.words(tag))
        names[tag.words[0]] = max(names.get(tag.words[0], ""), name, key=lambda text: len(text.split()))
    for tag in example.of("per", "as", "pos"):
        person = people.setdefault(names[tag.words[0]], {"mentions": [], "posts": []})
        if tag.name == "pos":
            person["posts"].append((example.words(tag), tag.values))
        else:
            person["mentions"].append((tag.start, example.words(tag)))
    return example.text, people


def assert_people(marked):
    """Hold what is found against the markup; only the fields that a post tag gives are compared."""
    text, expected = expected_people(marked)
    found = {person.name: person for person in read(text)}
    assert sorted(found) == sorted(expected)
    for name, gold in expected.items():
        person = found[name]
        assert [(m.start, text[m.start : m.end]) for m in person.mentions] == sorted(gold["mentions"])
        assert [text[p.start : p.end] for p in person.positions] == [wording for wording, _ in gold["posts"]]
        for position, (wording, values) in zip(person.positions, gold["posts"], strict=True):
            for field in FIELDS:
                if field in values:
                    assert (getattr(position, field) or "-") == values[field], f"{field} of {wording}"
            assert position.former == (values.get("former") == "yes")


POST_THEN_NAME = [
    "{pos P title=Bupati jurisdiction=Banyumas branch=executive|Bupati Banyumas} {per P|Rina Wati} hadir.",
    "Jalan itu diresmikan {pos P title=Gubernur jurisdiction=NTT|Gubernur NTT} {per P|Ayodi Kalase}.",
    '{pos P title="Kepala" institution="Dinas Kesehatan Kota Bandung" jurisdiction=Bandung|'
    "Kepala Dinas Kesehatan Kota Bandung} {per P|Ira Dewi Jani} datang.",
    '{pos P title="Menteri Koordinator Bidang Perekonomian" institution=- branch=executive|'
    "Menteri Koordinator Bidang Perekonomian} {per P|Airin Hartanto} menolak.",
    '{pos P title="Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi"|'
    "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi} {per P|Nadira Maharani} hadir.",
    '{pos P title="Direktur Utama" institution="PT Pertamina" branch=state_company|'
    "Direktur Utama PT Pertamina} {per P|Nila Widyawati} hadir.",
    '{pos P title="Kapolres Metro" jurisdiction="Jakarta Selatan" branch=police|'
    "Kapolres Metro Jakarta Selatan} Kombes Pol {per P|Ade Aryanto} hadir.",
    '{pos P title="Kasat Polairud" institution="Polres Bintan" jurisdiction=Bintan|Kasat Polairud Polres Bintan}, '
    "Iptu {per P|Siddiq Amin}, menuturkan hal itu.",
    '{pos P title="Sekretaris Daerah" jurisdiction=Manggarai|Sekretaris Daerah Kabupaten Manggarai} '
    "{per P|Fansi Jahung} menjawab.",
    '{pos P title="Anggota" institution="Komisi VII DPR RI" branch=legislature|Anggota Komisi VII DPR RI}, '
    "{per P|Bane Manalu}, mendukung.",
    '{pos P title="Ketua" institution=KPU branch=independent_agency|Ketua KPU} {per P|Hasan Asy\'ari} hadir.',
    '{pos P title="Deputi Bidang Kelembagaan dan Tata Laksana" institution="Kemenpan-RB"|'
    "Deputi Bidang Kelembagaan dan Tata Laksana Kemenpan-RB} {per P|Nanik Murwani} hadir.",
    '{pos P title="Wakil Menteri Luar Negeri" jurisdiction=Rusia branch=foreign|Wakil Menteri Luar Negeri Rusia} '
    "{per P|Sergei Ryabinin} hadir.",
    '{pos P title="Presiden" jurisdiction=RI|Presiden RI} {per P|Joko Santoso} meninjau pasar.',
    "Menurut {pos P title=pengamat|pengamat kebijakan publik} {per P|Taufan Rahmadi}, harga turun.".replace(
        "title=pengamat", 'title="pengamat kebijakan publik"'
    ),
    '{pos P title="Kepala" institution="Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"|'
    "Kepala Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)} {per P|A. Fahri Rajab} hadir.",
    "{pos P title=penyanyi branch=civil|penyanyi} {per P|Bunga Citra Melati} tampil lagi.",
]

PREFIXES = [
    "{pos P title=Gubernur acting=Pj jurisdiction=NTT|Pj. Gubernur NTT} {per P|Ayodi Santoso} hadir.",
    "{pos P title=Gubernur acting=Pj|Pj Gubernur NTT} {per P|Ayodi Santoso} hadir.",
    '{pos P title="Wali Kota" acting=Plt jurisdiction="Jakarta Selatan"|Pelaksana tugas (Plt) Wali Kota Jakarta Selatan} '
    "{per P|Handoko Adi} hadir.",
    '{pos P title="Sekretaris Daerah" acting=Pj jurisdiction=Pekanbaru|'
    "Penjabat (Pj) Sekretaris Daerah Kota Pekanbaru}, {per P|Zulham Anshori}, hadir.",
    '{pos P title=Kepala acting=Plh institution="Dishub DIY"|Pelaksana Harian (Plh) Kepala Dishub DIY} {per P|Sumarlan} hadir.',
    "{pos P title=Bupati former=yes jurisdiction=Banyumas|mantan Bupati Banyumas} dua periode, {per P|Sudarto Wiyono}, wafat.",
    '{pos P title=Ketua former=yes institution="DPR RI"|eks Ketua DPR RI} {per P|Harso Prakoso} ditahan.',
    '{pos P title="Wali Kota" jurisdiction=Bandung former=yes|Wali Kota Bandung nonaktif} {per P|Yayan Supriadi} diadili.',
    '{pos P title="Kepala" acting=Plt institution="Dinkes Banyuwangi"|Plt Kepala Dinkes Banyuwangi}, {per P|Kusnadi Wiratma}, hadir.',
]

POST_AFTER_NAME = [
    "{per P|Teguh Riyanto}, {pos P title=Menteri Ekonomi Kreatif|Menteri Ekonomi Kreatif}, hadir.".replace(
        "title=Menteri Ekonomi Kreatif", 'title="Menteri Ekonomi Kreatif"'
    ),
    '{per P|Wahyu Sudirman} selaku {pos P title=Kapolsek jurisdiction="Bogor Tengah"|Kapolsek Bogor Tengah} hadir.',
    "{per P|Wahyu Sudirman} (47), {pos P title=Lurah jurisdiction=Sempur|Lurah Sempur}, mengatakan hal itu.",
    '{per P|Wahyu Sudirman} yang menjabat {pos P title="Sekretaris Daerah"|Sekretaris Daerah} hadir.',
    '{per P|Wahyu Sudirman} yang juga {pos P title="Ketua Umum" institution=PSSI|Ketua Umum PSSI} hadir.',
    '"Harga turun," kata {per P|Wahyu Sudirman}, {pos P title=ekonom|ekonom asal Medan}.',
    "Kata Pak {per P|Rusdi} ({pos P title=CEO institution=Danantara|CEO Danantara}), uang sudah siap.",
]

SEVERAL = [
    '{pos A title=Gubernur|Gubernur} dan {pos B title="Wakil Gubernur" jurisdiction=Maluku|Wakil Gubernur Maluku} '
    "{per A|Hendrik Lewarissa} dan {per B|Abdullah Vanat} dilantik.",
    'Hadir {pos A title="Menteri Keuangan"|Menteri Keuangan} {per A|Sri Mulyawati}, {pos B title="Menteri Sosial"|Menteri Sosial} '
    "{per B|Saiful Yusra}, dan {pos C title=Kapolri|Kapolri} Jenderal Pol {per C|Listiyo Prasetyo}.",
    '{pos P title=Pendiri|Pendiri} sekaligus {pos P title=Direktur institution="Yayasan Bina Desa"|Direktur Yayasan Bina Desa} '
    "{per P|Hanna Kartika} hadir.",
    'Sejumlah {pos A|{pos B|{pos C title=anggota institution="DPRD Jateng"|anggota DPRD Jateng}}} yakni {per A|Rina Wati}, '
    "{per B|Budi Santoso}, dan {per C|Yusuf Ismail}, hadir.",
    "Debat diikuti {per A|Prabowo Santoso}-{per B|Gibran Rahardian} di Jakarta.",
]

MENTIONS = [
    "{pos P|Bupati Banyumas} {per P|Rina Wati} hadir. {per P|Rina} mengatakan harga turun. Menurut {per P|Wati}, aman.",
    "{pos P|Kapolres Banyumas} AKBP {per P|Edi Suranta Sitepu} hadir. {as P|Kapolres} meminta warga tenang.",
    '{pos P|Bupati Banyumas} {per P|Rina Wati} hadir.\n\n"Aman," ujar {as P|Bupati itu}.',
    "{per P|Saifullah Yusro} ({per P|Gus Ipung}) hadir. {per P|Gus Ipung} mengatakan hal itu.",
    "{pos P|Menteri Sosial} {per P|Maruli Sirait}, atau biasa disapa {per P|Ara}, hadir. {per P|Ara} mengatakan aman.",
    "{pos P|Penyanyi} {per P|Unggul Citra Melati} hadir. {as P|Penyanyi} yang akrab disapa {per P|Ungge} itu mengaku senang.",
    "{pos P|Presiden} {per P|Joko Widodo} hadir. {per P|Jokowi} mengatakan aman.",
    '{pos P|Pemain} {per P|Dimas Kurniawan} "{per P|Bolang}" menerima kekalahan itu. {per P|Bolang} mengaku kecewa.',
    'Ungkap {per P name="Sri Rahayu"|Yayuk}, panggilan akrab {per P|Sri Rahayu}.',
    "{pos P|Menteri Desa} {per P|Gregorius Yosef Talo} ({per P|Goris Talo}) hadir.",
    # a misspelt word, and a name cut short
    "{pos P|Direktur Bapanas} {per P|Rachmi Widiarti} hadir. Selain itu, {per P|Rachi} mengatakan hal lain.",
    "{pos P|Peneliti BRIN} {per P|Burhanuddin Muhtar} hadir. Menurut {per P|Burhan}, hasilnya baik.",
    # two people share a word of their names: the one whose first word it is
    "{per A|Sulistyo Sigit Prabowo} dan {per B|Prabowo Santoso} hadir. {per B|Prabowo} mengatakan aman.",
]

STANDING_ALONE = [
    '{pos P title="Direktur Pesisir dan Pulau-Pulau Kecil"|Direktur Pesisir dan Pulau-Pulau Kecil Direktorat Jenderal '
    "Pengelolaan Kelautan (DJPK) KKP} {per P|Ahmad Arman} hadir.",
    '"Silakan," kata {per P|Kusmanto}, {pos P|Ketua Harian Situs Persada Randu Kediri}.',
    "Poin terbanyak milik {per P|Franco Bagnara} (Ducati Lenovo) pada Moto3.",
    "{pos P|Menteri Sosial} {per P|Fathur Rozikin} ({per P|Cak Rozi}) hadir. Kata {per P|Cak Rozi}, ia pulang.",
    "Hal itu menyita perhatian {pos P jurisdiction=Siak|Bupati Siak}, {per P|Arni Z} karena sedih. Kata {per P|Arni}, iya.",
    "Kapten {per P|Maulana} hadir di Jalan Kapten Hasan Lubis.",
    "Ketidakhadiran Mabanza diisi {per P|Brent Alexander-Arthur} dan {per Q|Marc-Andre Ter Heuven}.",
    "{per P|Aris Baskara}-{per Q|Muhsin Iskandar} hadir bersama {per R|Haris Vrizal}-{per S|Agnia Hakim}.",
    "{pos P jurisdiction=RI|Presiden RI} {per P|Wirawan Hadikusumo} ({per P|Pak Wir}) memanggil lima orang.",
    "{pos P|Menteri Desa} {per P|Gregorius Yosef Tallo} ({per P|Goris Tallo}) hadir. {per P|Goris} mengatakan hal itu.",
    '{pos P institution="SMP Negeri 4 Prafi"|Kepala SMP Negeri 4 Prafi} {per P|Suparmi} hadir.',
    "Menurut {per P|Aris Baskara}, {per Q|Burhan}-{per R|Sulastri} menang.",
    "Kabar.com, Jakarta-{per P|Aris Baskara} menang.",
    "{pos P|Nakhoda}, {per P|Mambraku}, menceritakan hal itu.",
    "Di NTT, ujar {per P|Ika Mardiana}, gubernur sampai membuka pos pengaduan.",
    "{per P|Sumarni} membaca. Cucu yang tertawa, cucu juga yang mengajar, kata {per P|Sumarni}.",
    "{pos P|Bupati Mamuju}, {per P|Muslim Fattah}, menetapkan hal itu.",
    '{pos P institution="Serikat Buruh Tungku Bersatu"|Ketua Serikat Buruh Tungku Bersatu} {per P|Afdal Amin} menuntut. '
    "Kata {per P|Afdal}, upah naik.",
    "{pos P branch=executive|Rektor Universitas Negeri Andaleh} {per P|Syofwan Sutan} hadir.",
    "{pos P branch=civil|Peneliti Universitas Leiden} {per P|Anneke de Wit} hadir.",
    "Penyanyi {per P|Kim Jong-bin} atau dikenal sebagai {per P|Chan} hadir. Kata {per P|Chan}, ia senang.".replace(
        "Penyanyi", "{pos P|Penyanyi}"
    ),
    '{pos P title="Manajer Humas" institution="PT KAI Daop 5 Purwokerto"|Manajer Humas PT KAI Daop 5 Purwokerto} '
    "{per P|Reni Novinda} hadir. Menurut KAI Purwokerto, jalan itu aman.",
    "Sesuai Peraturan Presiden Nomor 5 itu, {pos P|Presiden} {per P|Marsono Norman} hadir. Keputusan Presiden itu baik.",
    "Kata {per P|Wenda Melfi}Wakil Ketua itu, jalan itu aman.",
    "{pos P title=Aktor|Aktor} {per P|Park Se-rin} hadir bersama {per Q|Cha Eun-bi} dan {per R|Park Seo-hee}.",
    "{pos P|Pelatih Manchester United} {per P|Rik ten Haar} menolak. {per P|Ten Haar} pulang.",
    '{pos P title="ahli hukum"|ahli hukum} {per P|Amien Sunarwan} hadir.',
    "Pemerintah di bawah pimpinan {pos P title=Presiden branch=executive|Presiden} {per P|Marsono Norman} bergerak.",
    "Bupati Banjar H. {per P|Rusdi Yusran} hadir.".replace("Bupati Banjar", "{pos P|Bupati Banjar}"),
    '{pos P title="Duta Besar" jurisdiction=Belanda|Duta Besar Belanda untuk Indonesia} {per P|Anouk van der Velden} hadir.',
    '{pos P title="Wali Nagari" jurisdiction="Sungai Durian"|Wali Nagari Sungai Durian} {per P|Dasrizal Sutan Rajo} hadir.',
    "{pos P title=Rektor|Rektor Universitas Andalas} Prof. Dr. Ir. {per P|Syofwan Marah Sutan}, M.Sc., hadir.",
    "{pos P|Direktur PT Karagenan Borneo Utama} {per P|Melissa Tanujaya} hadir.",
    "Seorang motoris perahu yang akrab disapa Daeng {per P|Ramlan} bercerita.",
    "{pos P title=Pekaseh|Pekaseh Subak} {per P|I Made Sudarsana} hadir.".replace(
        "title=Pekaseh|Pekaseh Subak", "title=Pekaseh|Pekaseh"
    ),
    "Menurut {per P|Norhidayati}, calon penumpang tujuan Yogyakarta, asap masih tebal.",
    "Dua gol dicetak {per P|Nguyen Van Khanh} dari kiri.",
    "Harga turun, kata {per P|Ramelvina}.",
    "Korban bernama {per P|Afnan Kaifandra}, warga Desa Kelong.",
    "Pelaku berinisial {per P|AR} (37) ditahan.",
    "Rumah milik almarhum {per P|Suratman} di Desa Sukaraja ludes.",
    "{per A|Khadijah Rahman}, ibu dari {per B|Noah Aidan}, datang.",
    "Gol dicetak {per A|Ole Romberg} setelah umpan {per B|Ricky Kambuno} dari kiri.",
    "Acara itu dihadiri {per A|Ade Safri Simanjuntak}, {per B|I Gusti Made Sudiksa}, dan {per C|Hary Tanujaya}.",
    "Prof. Dr. {per P|Edi Hartoyo}, Sp.A menyampaikan hal itu.",
    # a neighbour lost its space
    "Kata {pos P|Presiden} {per P|Vladimir Rudin}. {per P|Vladimir Rudin}sempat menolak.",
    "Menpora{per P|Dino Ariwibawa} hadir. {per P|Dino Ariwibawa} mengatakan aman.",
    "Suami baru BCL {per P|Tiko Pradipta} hadir.",
    "{per P|Gatot S. Dewa Bratu} hadir di Jakarta.",
    "{per P|Abdullah bin Hasan} hadir di Jakarta.",
]

NOBODY = [
    "Sementara itu, Pemerintah Kabupaten Banyumas menyalurkan bantuan.",
    "Kepala Dinas Kesehatan Kota Bandung mengatakan hal itu.",
    "Badan Anti-Doping Dunia (WADA) memberi sanksi. WADA mengatakan hal itu.",
    "PT Sumber Tenaga Optima memproduksi baterai.",
    "Dampak El Nino terasa di Jawa Tengah.",
    'Film "Selepas Tahlil" tayang besok.',
    "Kejadian itu di Muara Kate, Kabupaten Paser.",
    "Keputusan Menteri Perdagangan Nomor 1965 berlaku.",
    "Mereka bertemu di Rumah Sakit Siti Fatimah, Palembang.",
    "Polisi menyita sepatu merek Louis Vuitton.",
    "Kala itu, hujan turun deras.",
    "Narapidana itu ingin menjadi presiden RI.",
    "Pabrik PT Sawit Mustika Lestari ditutup.",
    "Gempa mengguncang perairan Pulau Batang Dua, Kota Ternate.",
    "Camat Pulau Batang Dua itu belum menjawab.",
]


@pytest.mark.parametrize("marked", [*POST_THEN_NAME, *PREFIXES, *POST_AFTER_NAME, *SEVERAL, *MENTIONS, *STANDING_ALONE])
def test_people_with_posts_and_mentions(marked):
    assert_people(marked)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_found(text):
    assert [person.name for person in read(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Menurut warga, sambung Ika, Gubernur Jakarta, telah berjanji membangun jembatan.",
        "Menurut warga, sambung Ika, Gubernur Jakarta telah berjanji membangun jembatan.",
    ],
)
def test_the_governor_after_a_cue_in_the_middle_opens_the_content(text):
    assert [(person.name, person.positions) for person in read(text)] == [("Ika", [])]


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Bupati Banyumas Rina Wati hadir.", True),
        ("mantan Bupati Banyumas Rina Wati hadir.", True),
        ("Calon Bupati Banyumas Rina Wati hadir.", False),
        ("Calon presiden nomor urut 2 sekaligus Menteri Pertahanan Rina Wati hadir.", True),
        ("Direktur Utama PLN Rina Wati hadir.", True),
        ("Direktur Utama PT Sumber Rejeki Rina Wati hadir.", False),
        ("Ketua Umum Partai Demokrat Rina Wati hadir.", False),
        ("Ketua Umum PSSI Rina Wati hadir.", False),
        ("Rektor Universitas Gadjah Mada Rina Wati hadir.", True),
        ("dosen Universitas Gadjah Mada Rina Wati hadir.", False),
        ("Peneliti BRIN Rina Wati hadir.", True),
        ("Presiden Partai Buruh Rina Wati hadir.", False),
        ("Presiden Kenya Rina Wati hadir.", True),
        ("penyanyi Rina Wati hadir.", False),
        ("Sekretaris Menteri BUMN Rina Wati hadir.", True),
        ("Ketua DPD Rina Wati hadir.", True),
        ("Ketua DPD Golkar Rina Wati hadir.", False),
        ("Direktur Pelindungan Kebudayaan Rina Wati hadir.", True),
        ("Direktur Pemasaran Rina Wati hadir.", False),
        ("Ketua RT Rina Wati hadir.", False),
        ("Hakim Rina Wati hadir.", True),
    ],
)
def test_official_is_who_holds_or_held_a_public_post(text, official):
    assert [(person.name, person.official) for person in read(text)] == [("Rina Wati", official)]


@pytest.mark.parametrize(
    ("text", "rank", "honorifics", "degrees"),
    [
        ("Letjen TNI (Purn) Marsono Norman hadir.", "Letjen TNI (Purn)", [], []),
        ("Kolonel Inf Budi Santoso hadir.", "Kolonel Inf", [], []),
        ("Ajun Komisaris Besar Irwan Sunudin hadir.", "Ajun Komisaris Besar", [], []),
        ("Prof. Dr. Rina Wati, S.H., M.Si hadir.", None, ["Prof.", "Dr."], ["S.H.", "M.Si"]),
        ("Rina Wati, M.Pharm., S.Kesos, hadir.", None, [], ["M.Pharm", "S.Kesos"]),
        ("K.H. Ahmad Fahrur Rozi hadir.", None, ["K.H."], []),
        ("KH. Ahmad Fahrur Rozi hadir.", None, ["KH."], []),
        ("Bu Rina Wati hadir.", None, ["Bu"], []),
    ],
)
def test_ranks_honorifics_and_degrees_stand_beside_the_name(text, rank, honorifics, degrees):
    (person,) = read(text)
    assert (person.rank, person.honorifics, person.degrees) == (rank, honorifics, degrees)


def test_the_place_of_a_post_leaves_the_level_out():
    text = "Wali Kota Jakarta Selatan Handoko Adi dan Kepala Dishub Kota Bandung Rina Wati hadir."
    places = [text[p.place.start : p.place.end] for person in read(text) for p in person.positions]
    assert places == ["Jakarta Selatan", "Bandung"]


def test_only_the_body_is_read():
    text = "Bupati Rina Wati hadir."
    words = Words(text)
    assert find_people(words, [Section(0, len(text), "related", 0, len(words))]) == ([], [], [])


@given(st.text(st.sampled_from("Rina Wati, Bupati Kapolres kata (47) \"-.AB\n'di dan PT"), max_size=400))
def test_any_text_whatever_gives_spans_that_hold_their_words(text):
    for person in read(text):
        assert person.name
        for mention in person.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
        for position in person.positions:
            assert text[position.start : position.end].strip() == text[position.start : position.end] != ""


@pytest.mark.parametrize(
    "text", ["(" * 50_000, "Rina " * 20_000, "A" * 100_000, "Bupati dan " * 20_000, "1, " * 30_000]
)
def test_hostile_text_takes_no_long(text):
    read(text)
