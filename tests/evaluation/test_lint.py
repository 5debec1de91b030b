"""Lint: slips that no format forbids."""

import pytest

from beritaextract.evaluation.gold import Gold, GoldCount, GoldDate, GoldLocation, GoldPerson, GoldPosition, GoldQuote
from beritaextract.evaluation.lint import lint


def slips(gold):
    return [f"{item}: {message}" for _, item, message in lint(gold)]


def test_good_gold_has_none(read):
    assert slips(read("{pos P1 title=Bupati branch=executive|Bupati} {per P1|Rina Wati} hadir.")) == []


@pytest.mark.parametrize(
    ("marked", "slip"),
    [
        ("{loc 33.02 regency|Banyumas }ramai", "locations[0]: 'Banyumas ' has a blank at an edge"),
        ("warga {loc 33.02 regency|Banyuma}s", "locations[0]: 'Banyuma' cuts a word: 'warga Banyumas'"),
        ("{related|Baca juga: {loc 33.02 regency|Banyumas}}", "stands in a paragraph that holds no findings"),
        ("{loc 33.99 regency|Banyumas}", "locations[0]: 'Banyumas': the code 33.99 does not exist"),
        ("{loc 33.02 city|Banyumas}", "33.02 is Kabupaten Banyumas, a regency, not a city"),
        ("{loc 33.02.01 district|Purwokerto}", "'Purwokerto': 33.02.01 is no place of that name"),
        ("{loc - country|Wakanda}", "locations[0]: 'Wakanda': a country has a code"),
        ("{loc XX country|Wakanda}", "the code XX does not exist"),
        ("{q Q1 direct G1|Harga turun}", "quotes[0]: the speaker 'warga' is not named in the text: ['warga']"),
        ('{q Q1 direct -|"Harga turun}"', "direct words stand without marks"),
        ("{q Q1 direct -|Harga turun,} katanya", "without a comma at the end"),
        ("{q Q1 indirect -|harga turun.}", "a clause stands without its final stop or comma: 'harga turun.'"),
        ("{q Q1 indirect -|bahwa harga turun}", "the conjunction is no content: 'bahwa harga turun'"),
        ("{q Q1 mixed -|harga turun}", "a mixed quote holds words in marks"),
        ("{q Q1 indirect -|harga {cue Q1|kata} turun}", "the cue 'kata' lies in the content"),
        ("{q Q1 direct -|Harga {q Q2 direct -|turun}}", "quotes: 'Harga turun' and 'turun' overlap"),
        (
            "{pos P1 title=Camat branch=executive|Bupati} {per P1|Rina Wati}",
            "people[0] Rina Wati: the title 'Camat' is not in 'Bupati'",
        ),
        (
            '{pos P1 title=Bupati jurisdiction="Kabupaten Banyumas" branch=executive|Bupati Kabupaten Banyumas} '
            "{per P1|Rina Wati}",
            "the jurisdiction 'Kabupaten Banyumas' is a place name without its level",
        ),
        ("{pos P1 title=Bupati acting=Pj branch=executive|Bupati} {per P1|Rina Wati}", "Pj is not in 'Bupati'"),
        ("{pos P1 title=Ketua branch=party|Ketua} {per P1|Rina Wati}", "official, but no post is in a public body"),
        (
            "{pos P2 title=Camat branch=executive|Camat} {per P2|Budi Santoso}",
            "not official, but the post 'Camat' is executive",
        ),
        ("{num 3..2 count|2-3}", "counts[0]: '2-3': the range 3..2 is empty"),
        ("{num 3 money|Rp3}", "counts[0]: 'Rp3': money without a unit"),
        ('{num 3 count noun="kapal"|tiga} perahu', "counts[0]: 'tiga': the noun 'kapal' is not in the paragraph"),
        ("{num 3 count|tiga {num 4 count|empat}}", "counts: 'tiga empat' and 'empat' overlap"),
        ("{date 12-03-2024|12/3/2024}", "dates[0]: '12-03-2024' is no ISO date"),
        ("{date 2024-03-12..2024-03-10|x}", "dates[0]: it ends on 2024-03-10 before it begins on 2024-03-12"),
    ],
)
def test_slips(read, marked, slip):
    found = slips(read(marked))
    assert any(slip in line for line in found), found


@pytest.mark.parametrize(
    "marked",
    [
        "{cue? Q1|kata}Rina, {q Q1 indirect -|harga turun}",  # a lost blank
        "{date 2024 grain=year|2024} {date 2024-03 grain=month|Maret}",
        "{pos P1 title=Bupati acting=Plh branch=executive|Pelaksana Harian Bupati} {per P1|Rina Wati}",
        '{loc 33.02.27 district name="Purwokerto Utara"|Purwokerto}',
        "{loc? 33.02 regency|Kabupaten {loc 33.02 regency|Banyumas}}",
    ],
)
def test_what_is_no_slip(read, marked):
    assert slips(read(marked)) == []


@pytest.mark.parametrize(("published", "clean"), [("2021-08-22", True), ("2024-08-22", False), (None, False)])
def test_a_code_is_good_as_long_as_it_was_in_force(published, clean):
    gold = Gold("a1", "Sorong", published=published, locations=[GoldLocation((0, 6), "Kota Sorong", "city", "92.71")])
    assert (slips(gold) == []) == clean


def test_what_markup_cannot_say_is_found_in_standoff_gold():
    gold = Gold(
        "a1",
        "Rina Wati",
        published="kemarin",
        quotes=[GoldQuote("direct", [(0, 4), (2, 9)], None, "Ali", "person", None)],
        people=[
            GoldPerson("Rina Wati", ["Neng"], False, [GoldPosition((0, 4), "Rina")]),
            GoldPerson("rina wati", [], False),
        ],
        counts=[GoldCount((0, 4), "count")],
        dates=[GoldDate((5, 9), None)],
    )
    found = "\n".join(slips(gold))
    for slip in (
        "published: 'kemarin' is no ISO date",
        "people: 'rina wati' is there twice",
        "quotes[0]: the speaker 'Ali' is none of the people",
        "quotes[0]: its parts overlap",
        "people[0] Rina Wati: 'Neng' is not in the text",
        "counts[0]: 'Rina' has no value",
    ):
        assert slip in found
