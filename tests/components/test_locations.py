"""Places: what is one, what is none, and which one it is. Gold: `{loc CODE KIND|name}`, `-` for no code."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import extract, to_geojson
from beritaextract.components.locations.finder import find_locations
from beritaextract.evaluation.markup import parse_markup
from beritaextract.findings import Imprint, Mention, Organization, Person, Section, Span
from beritaextract.language.words import Words

SAMPLES = Path(__file__).with_name("disambiguation.tsv")
FEWEST_RIGHT = 0.95


def locations(text, published=None, people=(), organizations=(), dateline=None):
    """Return the places of one body paragraph."""
    words = Words(text)
    sections = [Section(0, len(text), "body", 0, len(words))] if text.strip() else []
    imprint = Imprint(dateline=dateline)
    return find_locations(words, sections, imprint, list(people), list(organizations), published)


def found_in(text, **given):
    """Return start, end and code of every mention."""
    return sorted(
        (mention.start, mention.end, place.code) for place in locations(text, **given) for mention in place.mentions
    )


def gold_of(marked):
    """Return the text, and start, end and code of every tag."""
    example = parse_markup(marked)
    tags = [(tag.start, tag.end, None if tag.words[0] == "-" else tag.words[0]) for tag in example.of("loc")]
    return example.text, sorted(tags)


def check(marked, **given):
    text, gold = gold_of(marked)
    assert [(text[start:end], code) for start, end, code in found_in(text, **given)] == [
        (text[start:end], code) for start, end, code in gold
    ]


@pytest.mark.parametrize(
    "marked",
    [
        # the span leaves the level word out, but for heads that belong to the name
        "Banjir merendam Kabupaten {loc 33.02 regency|Banyumas}, {loc 33 province|Jawa Tengah}.",
        "Pendaki hilang di {loc - mountain|Gunung Slamet}, kata petugas.",
        "Kapal itu karam di {loc - water|Selat Sunda} dekat Pulau {loc - island|Sangiang}.",
        "Ia tinggal di {loc - street|Jalan Kenanga}, Kelurahan {loc 33.74.10.1006 village|Tembalang}, Kota {loc 33.74 city|Semarang}.",
        "Laga digelar di {loc - facility|Stadion Wijayakusuma}, {loc 33.01 regency|Cilacap}.",
        "Warga berkumpul di {loc - facility|Masjid Agung Nurul Iman}.",
        "Kedua pelari menyusuri {loc - other|Pantai Lampuuk} pagi itu.",
        "Mobil itu keluar di {loc - facility|Tol Jakarta-Cikampek}.",
        # abbreviations, nicknames, spellings
        "Pemprov {loc 12 province|Sumut} dan Pemprov {loc 31 province|DKI Jakarta} bekerja sama.",
        "Gubernur {loc 34 province|DIY} menemui Wali Kota {loc 33.72 city|Solo}.",
        "Pameran itu menghibur warga {loc 32.73 city|Kota Kembang}.",
        "Kantor itu pindah dari {loc 18.71 city|Bandarlampung} ke {loc 18.72 city|Metro}, {loc 18 province|Lampung}.",
        # posts and public bodies name their jurisdiction
        "Kepala Dinas Kesehatan {loc 35 province|Jawa Timur} Ratna Dewi membantah.",
        "Ketua KPU {loc 35.09 regency|Jember} dan Kapolsek {loc 35.09.21 district|Sumbersari} hadir.",
        "Presiden {loc FR country|Prancis} bertemu Perdana Menteri {loc JP country|Jepang}.",
        # lists and chains
        "Hujan turun di {loc 13.71 city|Padang}, {loc 16.71 city|Palembang}, {loc 35.79 city|Batu}, dan {loc - island|Lombok}.",
        "Desa {loc 33.02.05.2009 village|Kebasen}, Kecamatan {loc 33.02.05 district|Kebasen}, Kabupaten {loc 33.02 regency|Banyumas}.",
        "Rute {loc 31 province|Jakarta}-{loc 35.78 city|Surabaya} kembali dibuka.",
        # countries, their teams, and towns abroad
        "{loc VN country|Vietnam} menang atas {loc TH country|Thailand} di {loc - world_city|Hanoi}.",
        "Timnas U-20 {loc ID country|Indonesia} berangkat ke {loc - world_city|Doha}, {loc QA country|Qatar}.",
        "Petenis {loc DK country|Denmark} Karla Mikkelsen mundur.",
        # small letters after a level word
        "Luasnya dua kali pulau {loc - island|jawa}.",
    ],
)  # fmt: skip
def test_places(marked):
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Mahasiswa Universitas Airlangga dan Universitas Negeri Malang berlomba.",
        "Bank Indonesia dan PT Semen Padang menandatangani kontrak.",
        "Persib Bandung menjamu Persija Jakarta, lalu Bali United.",
        "Kabar itu dimuat The Jakarta Post dan Jawa Pos.",
        "Kabar itu dimuat POS-KUPANG.COM kemarin.",
        "Partai Aceh mengumumkan calonnya.",
        "Undang-Undang Republik Indonesia Nomor 5 disahkan.",
        "Nilainya dua juta dolar Amerika Serikat (AS) dan seribu dolar Singapura.",
        "Ia fasih berbahasa Jepang dan bahasa Jawa.",
        "Ia menjual sate Padang dan batik Pekalongan.",
        "Ia membintangi film \"Jakarta Malam Hari\".",
        "Piala Asia dan SEA Games 2021 Vietnam sudah usai.",
        "Asosiasi Petani Kopi Indonesia (APKI) mengeluh.",
        "Google Indonesia membantah kabar itu.",
        "Kapal JKW Mahakam ditahan.",
        "Dana Desa dan Koperasi Desa Merah Putih dibahas.",
        "Pegawai Negeri Sipil dilarang ikut.",
        "Menteri Perumahan Rakyat membuka Pasar Modal dan Lapangan Kerja.",
        "Ini keempat kali Timnas juara.",
        "Ia kelahiran desa wisata di tepi pantai.",
    ],
)  # fmt: skip
def test_what_is_no_place(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("Warga {loc 32.01.30 district|Dramaga}, {loc 32.01 regency|Bogor}, protes.", "what it holds"),
        ("Api melalap pasar di {loc 32.73 city|Bandung}.", "the city comes first"),
        ("Pemkab {loc 32.04 regency|Bandung} menolak. Di {loc 32.04 regency|Bandung}, harga naik.", "said elsewhere"),
        ("Polres {loc 35.07 regency|Malang} menyita dua motor.", "a Polres is that of the kabupaten"),
        ("Polresta {loc 35.73 city|Malang} Kota menyita dua motor.", "but a Polresta is that of the city"),
        ("Polisi {loc 75 province|Gorontalo}, kata Kapolda {loc 75 province|Gorontalo}, bersiaga.", "the province"),
        ("Kata Bupati {loc 36.04 regency|Serang}, warga {loc 36.04.05 district|Kramatwatu} gelisah. Ia dari "
         "{loc 36.04.05 district|Kramatwatu}.", "one kabupaten of the article has it"),
        ("Dishub {loc 34 province|DIY} memasang kamera di {loc 34.04.09 district|Prambanan}, "
         "{loc 34.01.01 district|Temon}, dan {loc 34.02.14 district|Piyungan}.", "the others of a list"),
        ("Ia pindah ke {loc - world_city|Valencia}, {loc ES country|Spanyol}.", "the country beside it"),
    ],
)  # fmt: skip
def test_which_place_it_is(marked, why):
    check(marked)


def test_the_set_of_pairs_words_and_repeated_names():
    """Each name where it is a place, and where it is none or another; see disambiguation.tsv."""
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        samples = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong = [sample["sentence"] for sample in samples if not _is_right(sample["name"], sample["sentence"])]
    assert 1 - len(wrong) / len(samples) >= FEWEST_RIGHT, wrong


def _is_right(name, marked):
    example = parse_markup(marked)
    text, gold = gold_of(marked)
    optional = {(tag.start, tag.end) for tag in example.of("loc") if tag.optional}
    named = [name.casefold() in text[start:end].casefold() for start, end, _ in gold]
    wanted = {item for item, has in zip(gold, named, strict=True) if has and item[:2] not in optional}
    got = {item for item in found_in(text) if name.casefold() in text[item[0] : item[1]].casefold()}
    return wanted <= got and all(item in wanted or item[:2] in optional for item in got)


def test_a_name_of_many_places_without_a_parent_has_no_code_but_candidates():
    (place,) = locations("Warga Desa Sidomulyo menanam pohon.")
    assert place.code is None and place.confidence < 0.5
    assert place.candidates and all(candidate.name == "Sidomulyo" for candidate in place.candidates)


def test_the_other_reading_is_kept():
    (place,) = locations("Ia lahir di Bandung.")
    assert (place.code, [candidate.code for candidate in place.candidates]) == ("32.73", ["32.04"])
    assert place.confidence + place.candidates[0].score == pytest.approx(1, abs=0.01)


def test_an_article_knows_only_the_provinces_of_its_day():
    text = "Bupati Jayawijaya meninjau jembatan."
    (before,) = locations(text, published="2021-05-03")
    (after,) = locations(text, published="2023-05-03T10:00+07:00")
    assert (before.code, before.province, [c.code for c in before.candidates]) == ("91.02", "91", ["95.01"])
    assert (after.code, after.province, after.candidates) == ("95.01", "95", [])
    (region,) = locations("Jalan di Papua Pegunungan dibangun.", published="2021-05-03")
    assert (region.kind, region.code) == ("region", None)


def test_kecamatan_have_the_code_of_the_day_and_desa_abstain():
    text = "Banjir di Desa Umpagalo, Distrik Kurulu, Kabupaten Jayawijaya, surut."
    codes = [{one.kind: one.code for one in locations(text, published=day)} for day in ("2021-05-03", "2024-05-03")]
    assert codes[0] == {"village": None, "district": "91.02.03", "regency": "91.02"}
    assert codes[1] == {"village": "95.01.02.2009", "district": "95.01.02", "regency": "95.01"}
    village = next(one for one in locations(text, published="2021-05-03") if one.kind == "village")
    assert (village.province, [one.code for one in village.candidates]) == ("91", ["95.01.02.2009"])


def test_the_dateline_is_a_place_whatever_stands_there():
    text = "PURWOKERTO, KOMPAS.com - Harga beras turun."
    (place,) = extract(text).locations
    assert [(mention.text, mention.role) for mention in place.mentions] == [("PURWOKERTO", "dateline")]
    (place,) = locations("BOGOR TENGAH - Polisi datang.", dateline=Span(0, 12))
    assert (place.code, place.kind) == ("32.71.03", "district")


def test_roles():
    record = extract("Jakarta (ANTARA) - Wali Kota Bogor Rina Wati mengunjungi Depok.")
    roles = {mention.text: mention.role for place in record.locations for mention in place.mentions}
    assert roles == {"Jakarta": "dateline", "Bogor": "jurisdiction", "Depok": "mention"}
    assert record.people[0].positions[0].location_id == "L2"


def test_short_forms_and_bare_names_repeat_a_place():
    places = locations(
        "Pameran digelar di Gedung Nusa Elok (GNE), Denpasar. Pengunjung GNE datang dari Kecamatan Mengwi, "
        "Kabupaten Badung. Di Mengwi jalanan macet."
    )
    assert {place.name: len(place.mentions) for place in places} == {
        "Gedung Nusa Elok": 3,
        "Kota Denpasar": 1,
        "Mengwi": 2,
        "Kabupaten Badung": 1,
    }


def test_names_of_people_are_no_places():
    text = "Menurut Bima Lombok Pratama, harga turun. Lombok juga menyebut stok aman."
    person = Person("Bima Lombok Pratama", mentions=[Mention(8, 27, "full"), Mention(42, 48, "short")])
    assert text[8:27] == person.name and text[42:48] == "Lombok"
    assert found_in(text, people=[person]) == []


def test_a_surname_in_a_list_of_places_is_a_place():
    text = "Lomba singgah di Karo, Dairi, Samosir, dan Toba, kata Andi Samosir."
    person = Person("Andi Samosir", mentions=[Mention(54, 66, "full"), Mention(30, 37, "short")])
    assert [text[start:end] for start, end, _ in found_in(text, people=[person])] == [
        "Karo",
        "Dairi",
        "Samosir",
        "Toba",
    ]


def test_places_inside_the_names_of_private_bodies_do_not_count():
    text = "Ketua Lingkar Kopi Malang Selaras mengeluh di Malang."
    body = Organization("Lingkar Kopi Malang Selaras", "association", mentions=[Span(6, 33)])
    assert found_in(text, organizations=[body]) == [(46, 52, "35.73")]


def test_a_club_named_as_such_is_a_club_after_di_too():
    assert found_in("Ia memperkuat Barcelona. Di bawah pelatih baru di Barcelona, ia bersinar.") == []
    assert [code for *_, code in found_in("Uji coba motor berlangsung di Barcelona.")] == [None]


def test_places_on_a_map():
    records = [extract("Jakarta (ANTARA) - Banjir melanda Desa Sidomulyo dan Kabupaten Banyumas.", id="a1")]
    collection = to_geojson(records)
    assert collection["type"] == "FeatureCollection"
    assert [feature["properties"]["name"] for feature in collection["features"]] == [
        "DKI Jakarta",
        "Kabupaten Banyumas",
    ]
    feature = collection["features"][1]
    assert feature["properties"] | {"confidence": 1.0} == {
        "article": "a1",
        "title": None,
        "published": None,
        "name": "Kabupaten Banyumas",
        "kind": "regency",
        "code": "33.02",
        "province": "33",
        "country": "ID",
        "confidence": 1.0,
        "mentions": 1,
    }
    longitude, latitude = feature["geometry"]["coordinates"]
    assert 109 < longitude < 110 and -8 < latitude < -7


NEWS = """di ke dari Pulau Leti Sungai Padang Belakang Kota Kabupaten Desa Kecamatan Jalan Gunung Polres Bupati Bandung Jakarta Batu Solo Sidomulyo Menteng
    Indonesia AS ( ) , . - dan " Film Universitas Bank Raya Timur Center 12 Rina Hotel pulau"""
NEWS_WORDS = st.sampled_from([*NEWS.split(), "\n\n"])


@given(st.one_of(st.text(max_size=200), st.lists(NEWS_WORDS, max_size=40).map(" ".join)))
def test_mentions_lie_in_the_text_in_order_and_apart(text):
    found = found_in(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert found == found_in(text)


@pytest.mark.parametrize("text", ["Jalan " * 20000, "(" * 50000, "Kota Bandung, " * 8000, "Aa" * 50000, '"' * 50000])
def test_hostile_text_takes_no_more_than_its_length(text):
    locations(text)
