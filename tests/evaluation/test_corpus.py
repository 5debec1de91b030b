"""Marked articles become gold; a tag that does not fit is named with file and line."""

import re

import pytest

from beritaextract.errors import InputError
from beritaextract.evaluation.corpus import read_marked
from beritaextract.evaluation.gold import GoldCount, GoldDate, GoldLocation, GoldPosition
from beritaextract.evaluation.lint import lint
from beritaextract.evaluation.reading import read_gold


def write(folder, body, front='id = "a1"\n[people.P1]\nname = "Rina Wati"\nofficial = true'):
    path = folder / "a1.txt"
    path.write_text(f"+++\n{front}\n+++\n\n{body}\n", encoding="utf-8")
    return path


def said(gold, span):
    return gold.text[slice(*span)]


def test_a_quote_has_parts_cue_speaker_and_mention(read):
    gold = read("{q Q1 mixed P1|Apalagi}, {cue Q1|lanjut} {src Q1|dia}, {q Q1|krisis itu “nyata”}. {per P1|Rina Wati}")
    (quote,) = gold.quotes
    assert [said(gold, part) for part in quote.parts] == ["Apalagi", "krisis itu “nyata”"]
    assert (said(gold, quote.cue), said(gold, quote.mention)) == ("lanjut", "dia")
    assert (quote.kind, quote.speaker, quote.speaker_kind, quote.optional) == ("mixed", "Rina Wati", "person", False)


def test_speakers_may_be_organisations_groups_or_nobody(read):
    gold = read("{q Q1 direct O1|A} {q Q2 direct G1|B} {q? Q3 direct -|C}")
    assert [(quote.speaker, quote.speaker_kind) for quote in gold.quotes] == [
        ("Perum Bulog", "organization"),
        ("warga", "group"),
        (None, "unknown"),
    ]
    assert gold.quotes[2].optional


def test_names_are_gathered_and_a_person_is_optional_where_all_namings_are(read):
    gold = read("{per P1|Rina Wati} {per? P1|Rina} {per P1|Rina} {per? P2|Budi}")
    assert [(person.name, person.aliases, person.optional) for person in gold.people] == [
        ("Rina Wati", ["Rina"], False),
        ("Budi Santoso", ["Budi"], True),
    ]


def test_posts(read):
    gold = read("{pos P1 title=Bupati acting=Plt former=yes branch=executive|mantan Plt Bupati} {per P1|Rina Wati}")
    assert gold.people[0].positions == [
        GoldPosition((0, 17), "Bupati", "Plt", former=True, branch="executive"),
    ]


@pytest.mark.parametrize(
    ("tag", "count"),
    [
        ('{num 278 count unit=orang noun="warga"|x}', GoldCount((0, 1), "count", 278, unit="orang", noun="warga")),
        ("{num 2..3 duration unit=hari|x}", GoldCount((0, 1), "duration", None, 2, 3, "hari")),
        ("{num -1.5 measure|x}", GoldCount((0, 1), "measure", -1.5)),
        ("{num? ~10..99 count|x}", GoldCount((0, 1), "count", None, 10, 99, approximate=True, optional=True)),
        ("{num ~ count|x}", GoldCount((0, 1), "count", approximate=True)),
    ],
)
def test_counts(read, tag, count):
    assert read(tag).counts == [count]


@pytest.mark.parametrize(
    ("tag", "date"),
    [
        ("{date 2024-03-12|x}", GoldDate((0, 1), "2024-03-12", None, "day")),
        ("{date 2024-03-10..2024-03-16 grain=week|x}", GoldDate((0, 1), "2024-03-10", "2024-03-16", "week")),
        ("{date - grain=year|x}", GoldDate((0, 1), None, None, "year")),
    ],
)
def test_dates(read, tag, date):
    assert read(tag).dates == [date]


def test_the_gazetteer_gives_the_name_that_is_left_out(read):
    assert read('{loc 33.02 regency|Banyumas} {loc - street name="Jalan Merdeka"|Jalan Merdeka}').locations == [
        GoldLocation((0, 8), "Kabupaten Banyumas", "regency", "33.02"),
        GoldLocation((9, 22), "Jalan Merdeka", "street", None),
    ]


def test_frames_are_skipped(read):
    gold = read("Harga turun.\n\n{related|Baca juga: Beras}")
    assert gold.skip == [(14, 30)]
    assert [(section.span, section.kind) for section in gold.sections] == [((14, 30), "related")]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{per P1|Rina Wati}\n\n{nama P1|Rina}", "a1.txt:10: the tag 'nama' is unknown"),
        ("{per P1|Rina Wati} {per P9|Ali}", "a1.txt:8: P9 is not among the people"),
        ("{per P1|Rina Wati} {q Q1 direct P9|A}", "a1.txt:8: the speaker P9 is not in the front matter"),
        ("{per P1|Rina Wati} {q Q1|A}", "a1.txt:8: the first part of Q1 must say kind and speaker"),
        ("{per P1|Rina Wati} {q Q1 direct P1|A} {q Q1 direct P1|B}", "a1.txt:8: Q1 begins a second time"),
        ("{per P1|Rina Wati} {cue Q7|kata}", "a1.txt:8: cue Q7 belongs to no quote"),
        ("{q Q1 direct P1|A} {cue Q1|kata} {cue Q1|ujar} {per P1|Rina Wati}", "a1.txt:8: Q1 has a second cue"),
        ("{per P1|Rina Wati} {loc 33.02|Banyumas}", "a1.txt:8: 'loc' takes 2 words, but ['33.02'] are given"),
        ("{per P1|Rina Wati} {num dua count|dua}", "a1.txt:8: 'dua' is no number, range (2..3) or vague quantity"),
        ("{per P1|Rina Wati} {num ~5 count|lima}", "a1.txt:8: '~5' is no number"),
        ("{per P1|Rina Wati} {num 5 count satuan=orang|5}", "a1.txt:8: 'num' takes no ['satuan']"),
        ("{per P1|Rina Wati} {num 5 jumlah|5}", "counts[0]: the kind 'jumlah' is unknown"),
        ("{per P1|Rina Wati} {q Q1 langsung P1|A}", "quotes[0]: the kind 'langsung' is unknown"),
        ("{per P1|Rina Wati} {loc 33 province|}", "locations[0]: 10:10 is no stretch of a text of 10 characters"),
        ("Harga turun.", "['P1'] of people are nowhere in the text"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path, body, message):
    with pytest.raises(InputError, match=re.escape(message)):
        read_marked(write(tmp_path, body))


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("id = ", "front matter: "),
        ('title = "A"', "the front matter gives no id"),
        ('id = "a1"\n[people.P1]\nname = "Rina Wati"', "['P1'] must each say name and official"),
    ],
)
def test_front_matter_is_checked(tmp_path, front, message):
    with pytest.raises(InputError, match=re.escape(message)):
        read_marked(write(tmp_path, "{per P1|Rina Wati}", front))


def test_an_article_without_front_matter_is_none(tmp_path):
    (tmp_path / "a.txt").write_text("Harga turun.", encoding="utf-8")
    with pytest.raises(InputError, match="no front matter between two lines"):
        read_marked(tmp_path / "a.txt")


def test_our_own_corpus_has_no_slips(corpus):
    golds = read_gold(corpus)
    assert [problem for gold in golds for problem in lint(gold)] == []
    assert {file.stem for file in corpus.glob("*.txt")} == {gold.id for gold in golds}
