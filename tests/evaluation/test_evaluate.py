"""Scoring whole records: what is perfect, what is missing, what is optional."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.errors import InputError
from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.reading import read_gold

EXAMPLE = (
    "{loc 33.02 regency|Banyumas} (ANTARA) - {pos P1 title=Bupati jurisdiction=Banyumas branch=executive|Bupati "
    "{loc 33.02 regency|Banyumas}} {src Q1|{per P1|Rina Wati}} {cue Q1|mengatakan} {q Q1 indirect P1|harga beras turun "
    "{num 5 percent unit=percent|lima persen}} pada {date 2024-03-12|Selasa}.\n\n"
    '"{q Q2 direct P1|Stok aman sampai Lebaran}," {cue Q2|kata} {src Q2|{per P1|Rina}}.\n\n'
    "{related|Baca juga: Harga gula naik}\n\n"
    "{src? Q3|{per? P2|Budi Santoso}} {cue Q3|menilai} {q? Q3 indirect P2|belum tentu begitu}."
)


def without(record, field, keep):
    items = [item for number, item in enumerate(getattr(record, field)) if keep(number)]
    return record.model_copy(update={field: items})


def test_a_perfect_record_is_perfect_in_every_figure(read, perfect):
    gold = read(EXAMPLE)
    scores = evaluate([gold], [perfect(gold)])
    assert {name: value for name, value in scores.figures().items() if value != 1.0} == {}
    assert scores.faults() == []
    assert {"quotes.indirect.attributed", "counts", "dates", "positions", "via", "section kind"} <= set(
        scores.figures()
    )


def test_our_own_corpus_compiled_to_perfect_records_is_perfect(corpus, perfect):
    golds = read_gold(corpus)
    scores = evaluate(golds, [perfect(gold) for gold in golds])
    assert {name: value for name, value in scores.figures().items() if value != 1.0} == {}
    assert scores.faults() == []
    assert all(right for _, right in scores.beliefs())


def test_an_article_without_a_record_is_missed_throughout(read):
    scores = evaluate([read(EXAMPLE)], [])
    assert scores.articles[0].missing
    assert {tally.recall for tally in scores.tallies().values()} == {0.0}
    assert scores.tallies()["quotes"].missed == 2  # the third is optional


def test_a_record_without_gold_is_passed_over(read, perfect):
    gold = read(EXAMPLE)
    other = perfect(Gold("a2", "Harga turun."))
    assert evaluate([gold], [other, perfect(gold)]).figures()["quotes"] == 1.0


def test_a_record_of_another_text_is_refused(read, perfect):
    with pytest.raises(InputError, match="a1: the record was read from another text"):
        evaluate([read(EXAMPLE)], [perfect(Gold("a1", "Harga turun."))])


@given(data=st.data())
def test_leaving_out_what_is_optional_costs_nothing(data, read, perfect):
    gold = read(EXAMPLE)
    record = perfect(gold)
    for field in ("quotes", "people", "locations", "counts"):
        optional = [item.optional for item in getattr(gold, field)]
        kept = [not free or data.draw(st.booleans()) for free in optional]
        record = without(record, field, kept.__getitem__)
    scores = evaluate([gold], [record])
    assert set(scores.figures().values()) == {1.0}


@given(gone=st.sets(st.integers(0, 1)))
def test_what_is_left_out_is_missed_and_nothing_else(gone, read, perfect):
    gold = read(EXAMPLE)
    scores = evaluate([gold], [without(perfect(gold), "quotes", lambda number: number not in gone)])
    tally = scores.tallies()["quotes"]
    assert (tally.hits, tally.missed, tally.spurious) == (2 - len(gone), len(gone), 0)
    assert [fault.kind for fault in scores.faults()] == ["missed quote"] * len(gone)
    assert scores.tallies()["locations"].f1 == 1.0
