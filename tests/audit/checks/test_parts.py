"""What the checks are made of: words, neighbours, names, groups, and where their material comes from."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from beritaextract.audit.checks.grouping import groups_of
from beritaextract.audit.checks.material import from_database, from_records
from beritaextract.audit.checks.neighbours import neighbours
from beritaextract.audit.checks.speakers import is_same_name
from beritaextract.audit.checks.table import CHECKS, run_checks
from beritaextract.audit.checks.wording import shape_of, words_of
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import load

VOCABULARY = [
    "rumah",
    "warga",
    "tidak",
    "belum",
    "12",
    "1.500",
    "dua",
    "puluh",
    "juta",
    "anak-anak",
    "Jumat",
    "21.30",
    "—",
    "Rp",
]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Dua belas rumah", ["#12", "rumah"]),
        ("1,5 juta jiwa", ["#1500000", "jiwa"]),
        ("Rp10.000", ["rp", "#10000"]),
        ("pukul 21:30", ["pukul", "#21:30"]),
        ("puluhan anak-anak", ["#10-99", "anak-anak"]),
        ("Jum'at", ["jum'at"]),
        ("", []),
    ],
)
def test_words_are_compared_by_their_sense(text, keys):
    assert [word.key for word in words_of(text)] == keys


@given(some.lists(some.sampled_from(VOCABULARY) | some.text(max_size=6), max_size=12).map(" ".join))
def test_words_stand_where_they_say_and_in_order(text):
    words = words_of(text)
    assert all(0 <= word.start < word.end <= len(text) and word.key for word in words)
    assert all(one.end <= other.start for one, other in itertools.pairwise(words))
    assert len(shape_of(word.key for word in words)) <= len(words)


@given(some.integers(0, 999_999))
def test_a_number_is_masked_whatever_it_is(number):
    assert shape_of(word.key for word in words_of(f"ada {number} rumah")) == ("ada", "#", "rumah")


WORDS = [f"kata{number}" for number in range(400)]


def test_texts_that_share_most_words_meet_and_others_do_not():
    chance = random.Random(7)
    texts = [[chance.choice(WORDS) for _ in range(20)] for _ in range(300)]
    copies = [[*text[:9], "lain", *text[10:]] for text in texts]
    pairs = set(neighbours([*texts, *copies]))
    met = sum((number, number + 300) in pairs for number in range(300))
    assert met >= 295
    assert len(pairs) - met < 30


def test_a_crowd_gives_pairs_by_its_number_and_not_its_square():
    pairs = list(neighbours([["harga", "beras", "turun"]] * 3000))
    assert len(pairs) == len(set(pairs)) <= 40 * 3000
    assert all(one < other for one, other in pairs)


@pytest.mark.parametrize("texts", [[], [["satu"]]])
def test_who_is_alone_has_no_neighbour(texts):
    assert list(neighbours(texts)) == []


@given(some.lists(some.tuples(some.integers(0, 12), some.integers(0, 12)), max_size=20))
def test_groups_hold_each_member_once_and_both_of_a_pair(pairs):
    groups = groups_of(pairs)
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members)) == len({one for pair in pairs for one in pair})
    assert all(any(one in group and other in group for group in groups) for one, other in pairs)


@given(some.lists(some.sampled_from(["Rina", "Wati", "Sari"]), min_size=1, max_size=3).map(" ".join))
def test_a_name_is_its_own(name):
    assert is_same_name(name, name.upper())
    assert is_same_name(name, name.split()[0])


def test_records_and_database_hold_the_same(article, tmp_path):
    words = '"Banjir merusak {} rumah dan satu jembatan di desa itu," kata {} Rina Wati.\n\n"Stok aman, kata warga.'
    records = [
        article(words.format(12, "Bupati Banyumas"), 1, outlet="ANTARA"),
        article(words.format(21, "Bupati Cilacap"), 2, title="Banjir"),
        article(words.format(30, "mantan Plt Bupati Cilacap"), 3, None),
    ]
    prepare(tmp_path / "audit.sqlite")
    with connected(tmp_path / "audit.sqlite") as database:
        for _ in load(database, [record.model_dump_json().encode() for record in records]):
            pass
        stored = dict(run_checks(from_database(database)))
    found = dict(run_checks(from_records(reversed(records))))
    assert [check.name for check, findings in found.items() if findings] == [
        "changed-number",
        "conflicting-posts",
        "unbalanced-marks",
        "single-source",
    ]
    numbered = {record.article.id: number for number, record in enumerate(records, 1)}
    for check in CHECKS:
        assert [
            finding._replace(
                passages=tuple(
                    passage._replace(article=passage.article._replace(number=numbered[passage.article.id]))
                    for passage in finding.passages
                )
            )
            for finding in found[check]
        ] == stored[check]


def test_no_records_give_no_findings():
    assert [findings for _, findings in run_checks(from_records([])) if findings] == []
