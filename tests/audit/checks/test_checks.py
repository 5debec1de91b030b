"""Each check: what it finds, and what it must not."""

import pytest

RINA = "kata Bupati Banyumas Rina Wati di Purwokerto, Selasa."
BUDI = "kata Bupati Cilacap Budi Santoso di Cilacap, Selasa."
HARVEST = "Panen padi tahun ini lebih baik daripada tahun lalu"


def said(words, by=RINA):
    return f'"{words}," {by}'


# --- other-speaker


def test_the_same_words_with_another_speaker(find):
    (finding,) = find("other-speaker", said(HARVEST), said(HARVEST, BUDI), said(HARVEST))
    assert finding.about == "Rina Wati / Budi Santoso"
    assert [(one.article.id, one.speaker, one.times) for one in finding.passages] == [
        ("a1", "Rina Wati", 2),
        ("a2", "Budi Santoso", 1),
    ]


def test_one_word_in_ten_may_differ(about):
    words = "Panen padi di kecamatan itu tahun ini jauh lebih baik daripada tahun lalu"
    assert about("other-speaker", said(words), said(words.replace("jauh ", ""), BUDI)) == ["Rina Wati / Budi Santoso"]


@pytest.mark.parametrize(
    ("words", "by"),
    [
        (HARVEST, "kata Rina."),  # a short form of the name
        (HARVEST, "kata warga."),
        (HARVEST, "kata Kementerian Pertanian."),  # she may speak for it
        ("Harga cabai rawit di semua pasar turun pekan ini", BUDI),
    ],
)
def test_that_is_no_other_speaker(about, words, by):
    assert about("other-speaker", said(HARVEST), said(words, by)) == []


def test_short_forms_find_the_name_they_belong_to_in_a_crowd(find):
    others = [said(HARVEST, f"kata {first} {last}.") for first in ("Budi", "Rina", "Tono") for last in ("Wati", "Sari")]
    (finding,) = find("other-speaker", *others, said(HARVEST, "kata Tono."), said(HARVEST, "kata Tono Sari."))
    assert len(finding.passages) == 6
    assert sum(passage.times for passage in finding.passages) == 8


def test_short_words_are_everybodys(about):
    assert about("other-speaker", said("Kami sudah siap"), said("Kami sudah siap", BUDI)) == []


# --- changed-number


def test_a_changed_number(find):
    (finding,) = find(
        "changed-number",
        said("Banjir merusak 12 rumah dan satu jembatan di desa itu"),
        said("Banjir merusak 21 rumah dan satu jembatan di desa itu"),
        said("Banjir merusak dua puluh rumah dan satu jembatan di desa itu"),
    )
    assert finding.about == "12 / 21 / dua puluh"
    assert [one.article.id for one in finding.passages] == ["a1", "a2", "a3"]


def test_other_words_may_differ_a_little(about):
    words = "Banjir semalam merusak {} rumah serta satu jembatan gantung di desa itu dan kini airnya sudah surut"
    other = words.replace("serta", "dan")
    assert about("changed-number", said(words.format("12")), said(other.format("dua belas ribu"))) == [
        "12 / dua belas ribu"
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Banjir merusak dua belas rumah dan 1 jembatan di desa itu",  # the same in words
        "Banjir merusak banyak rumah dan satu jembatan di desa itu",  # no number
    ],
)
def test_that_is_no_changed_number(about, other):
    assert about("changed-number", said("Banjir merusak 12 rumah dan satu jembatan di desa itu"), said(other)) == []


def test_another_speaker_may_have_another_number(about):
    words = "Banjir merusak {} rumah dan satu jembatan di desa itu"
    assert about("changed-number", said(words.format(12)), said(words.format(21), BUDI)) == []


def test_figures_move_in_a_week(article, about):
    words = "Banjir merusak {} rumah dan satu jembatan di desa itu"
    first = article(said(words.format(12)), 1, "2024-03-12")
    assert about("changed-number", first, article(said(words.format(21)), 2, "2024-03-19")) == ["12 / 21"]
    assert about("changed-number", first, article(said(words.format(21)), 2, "2024-03-20")) == []


def test_one_article_may_count_twice(about):
    words = "Banjir merusak {} rumah dan satu jembatan di desa itu"
    assert about("changed-number", said(words.format(12)) + "\n\n" + said(words.format(21))) == []


# --- changed-negation


@pytest.mark.parametrize("negation", ["tidak", "tak", "belum", "bukan"])
def test_a_negation_is_lost(find, negation):
    words = "Kami {}akan menaikkan tarif angkutan desa pada tahun ini"
    (finding,) = find("changed-negation", said(words.format(f"{negation} ")), said(words.format("")))
    assert finding.about == ("tidak" if negation == "tak" else negation)
    assert [one.article.id for one in finding.passages] == ["a1", "a2"]


def test_tak_says_what_tidak_says(about):
    words = "Kami {} akan menaikkan tarif angkutan desa pada tahun ini"
    assert about("changed-negation", said(words.format("tidak")), said(words.format("tak"))) == []


def test_somebody_else_may_deny(about):
    words = "Kami {}akan menaikkan tarif angkutan desa pada tahun ini"
    assert about("changed-negation", said(words.format("tidak ")), said(words.format(""), BUDI)) == []


# --- cut-short


@pytest.mark.parametrize("turn", ["kecuali", "namun", "tetapi", "tapi"])
def test_a_quote_is_cut_before_a_turn(find, turn):
    whole = said(f"Semua pasar sudah kembali buka, {turn} los ikan masih menunggu izin")
    (finding,) = find("cut-short", whole, said("Semua pasar sudah kembali buka"))
    assert finding.about == turn
    assert [one.article.id for one in finding.passages] == ["a2", "a1"]


@pytest.mark.parametrize(
    "cut",
    [said("Semua pasar sudah kembali"), said("Pasar sudah kembali buka"), said("Semua pasar sudah kembali buka", BUDI)],
)
def test_that_is_no_cut(about, cut):
    assert about("cut-short", said("Semua pasar sudah kembali buka, kecuali los ikan di sisi barat"), cut) == []


def test_what_goes_on_without_a_turn_is_no_cut(about):
    whole = said("Semua pasar sudah kembali buka sejak Senin pagi")
    assert about("cut-short", whole, said("Semua pasar sudah kembali buka")) == []


# --- conflicting-posts


def post(title, name="Rina Wati"):
    return f'"Jalan itu sudah dibuka," kata {title} {name}.'


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bupati Banyumas", "Wakil Bupati Banyumas"),
        ("Bupati Banyumas", "Bupati Cilacap"),
        ("Bupati Banyumas", "Gubernur Jawa Tengah"),
        ("Plt Bupati Banyumas", "Bupati Banyumas"),
        ("Kapolres Banyumas AKBP", "Wakapolres Banyumas AKBP"),
        ("Menteri Perdagangan", "Menteri Pertanian"),
    ],
)
def test_posts_that_nobody_holds_together(find, one, other):
    (finding,) = find("conflicting-posts", post(one), post(other))
    assert finding.about.startswith("Rina Wati: ")
    assert [(passage.article.id, passage.quote) for passage in finding.passages] == [("a1", None), ("a2", None)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bupati Banyumas", "Bupati Banyumas"),
        ("Bupati Banyumas", "Ketua PMI Banyumas"),
        ("Plt Bupati Banyumas", "Wakil Bupati Banyumas"),
        ("mantan Bupati Banyumas", "Bupati Cilacap"),
        ("Bupati Banyumas", "Bupati"),
        ("Dirreskrimum Polda Sulawesi Utara", "Dirreskrimum Polda Sulut"),
        ("Menteri Koordinator Bidang Perekonomian", "Menteri Koordinator"),
        ("Menteri PUPR", "Menteri Pekerjaan Umum"),
    ],
)
def test_posts_that_one_may_hold_together(about, one, other):
    assert about("conflicting-posts", post(one), post(other)) == []


def test_posts_change_overnight(article, about):
    one = article(post("Bupati Banyumas"), 1, "2024-03-12")
    assert about("conflicting-posts", one, article(post("Bupati Cilacap"), 2, "2024-03-13")) == []
    assert (
        about("conflicting-posts", article(post("Bupati Banyumas"), 1, None), article(post("Bupati Cilacap"), 2, None))
        == []
    )


def test_a_name_of_one_word_is_many_people(about):
    assert about("conflicting-posts", post("Bupati Banyumas", "Sutrisno"), post("Bupati Cilacap", "Sutrisno")) == []


# --- the single article


def test_a_quote_without_a_speaker(find):
    (finding,) = find(
        "no-speaker", 'Jalan itu dibuka. "Kami sudah lama menunggu jalan ini dibuka lagi."', said(HARVEST)
    )
    assert (finding.passages[0].article.id, finding.passages[0].speaker) == ("a1", None)


def test_a_quote_of_somebody_without_a_name(find):
    (finding,) = find("unnamed-speaker", said(HARVEST, "kata seorang petani."), said(HARVEST))
    assert (finding.passages[0].article.id, finding.passages[0].speaker) == ("a1", "petani")


def test_a_mark_that_is_never_closed(find):
    text = f'{said(HARVEST)}\n\n"Stok aman, kata Rina.'
    (finding,) = find("unbalanced-marks", text)
    assert finding.passages[0].text == text[finding.passages[0].start : finding.passages[0].end]
    assert finding.about == "unclosed-quote"


def test_everything_from_one_mouth(find):
    second = "Rina mengatakan pupuk sudah tiba di semua desa."
    (finding,) = find("single-source", f"{said(HARVEST)}\n\n{second}", f"{said(HARVEST)}\n\n{said('Pupuk tiba', BUDI)}")
    assert (finding.about, finding.passages[0].article.id, finding.passages[0].times) == ("Rina Wati", "a1", 2)
