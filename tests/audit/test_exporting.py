"""What leaves: gold that `evaluate` reads, corrected records, tasks, verdicts, a report that loads nothing."""

import csv
import io
import json
import re
import zipfile

import pytest

from beritaextract.audit.exporting.corrected import corrected_record
from beritaextract.audit.exporting.corrections import check_article, checked_articles
from beritaextract.audit.exporting.gold import gold_of, write_gold
from beritaextract.audit.exporting.label_studio import label_studio
from beritaextract.audit.store.agreement import agreements, items_apart, kappa
from beritaextract.audit.store.records import read_record
from beritaextract.audit.store.standing import standings
from beritaextract.audit.store.verdicts import Statement, add_verdict
from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.reading import read_gold
from beritaextract.records import read_lines


def judge(database, number, action, reviewer="Sari", **values):
    row = database.execute("SELECT * FROM quotes ORDER BY id LIMIT 1 OFFSET ?", (number,)).fetchone()
    add_verdict(database, reviewer, Statement(row["article"], values.pop("item", row["item"]), action, **values))


@pytest.fixture
def judged(database):
    """The first article judged in all ways: a wrong speaker, wrong words, no quote, a missing one, one right."""
    text = read_record(database, 1).article.text
    judge(database, 0, "right")
    judge(database, 1, "speaker", speaker="Budi Santoso", speaker_kind="person")
    start = text.index("masih menunggu")
    judge(database, 2, "words", parts=((start, text.index(" dari Cilacap")),))
    judge(database, 3, "not_quote")
    start = text.index("harga beras")
    judge(database, 0, "missing", item="+", parts=((start, start + 16),), speaker="warga", speaker_kind="group")
    return database


def unpacked(database, folder, reviewer=None):
    with (folder / "gold.zip").open("wb") as stream:
        write_gold(checked_articles(database, reviewer), stream)
    zipfile.ZipFile(folder / "gold.zip").extractall(folder)
    return read_gold(folder / "gold")


def test_corrected_gold_scores_one_against_the_corrections(judged, tmp_path):
    golds = unpacked(judged, tmp_path)
    corrected = [corrected_record(checked) for checked in checked_articles(judged)]
    figures = evaluate(golds, corrected).figures()
    assert {name: figure for name, figure in figures.items() if figure not in (1.0, None)} == {}
    assert figures["quotes"] == figures["quotes.attributed"] == 1.0


def test_corrected_gold_finds_the_faults_of_the_record(judged, tmp_path):
    figures = evaluate(unpacked(judged, tmp_path), [read_record(judged, 1)]).figures()
    assert figures["quotes"] < 1
    assert figures["quotes.attributed"] < figures["quotes"]
    assert figures["people"] == figures["locations"] == 1.0


def test_right_throughout_is_the_record_itself(database, tmp_path):
    for number in range(4):
        judge(database, number, "right")
    (gold,) = unpacked(database, tmp_path)
    assert gold.id == "rice"
    assert set(evaluate([gold], [read_record(database, 1)]).figures().values()) <= {1.0, None}


def test_an_article_that_is_not_wholly_judged_is_no_gold(database, tmp_path):
    judge(database, 0, "right")
    (checked,) = checked_articles(database)
    assert not checked.is_whole
    with zipfile.ZipFile(tmp_path / "gold.zip", "w"), (tmp_path / "gold.zip").open("wb") as stream:
        write_gold([checked], stream)
    assert zipfile.ZipFile(tmp_path / "gold.zip").namelist() == []


def test_what_is_unsure_or_disputed_is_optional(database):
    judge(database, 0, "unsure")
    judge(database, 1, "right")
    judge(database, 1, "not_quote", "Adi")
    record = read_record(database, 1)
    said = standings(database, "rice")
    gold = gold_of(check_article(record, said))
    assert [quote["optional"] for quote in gold["quotes"]] == [True, True, True, True]
    alone = gold_of(check_article(record, said, "Sari"))
    assert [quote["optional"] for quote in alone["quotes"]] == [True, False, True, True]


def test_evaluate_reads_the_tasks_of_label_studio(judged, tmp_path):
    (tmp_path / "tasks.json").write_text("".join(label_studio(checked_articles(judged))), encoding="utf-8")
    (gold,) = read_gold(tmp_path / "tasks.json")
    corrected = [corrected_record(checked) for checked in checked_articles(judged)]
    figures = evaluate([gold], corrected).figures()
    assert figures["quotes.exact"] == 1.0
    assert gold.text == corrected[0].article.text


def test_verdicts_come_as_csv_and_json_lines(client, judged):
    rows = list(csv.DictReader(io.StringIO(client.get("/ekspor/csv").text)))
    lines = [json.loads(line) for line in client.get("/ekspor/jsonl").text.splitlines()]
    assert [row["action"] for row in rows] == [line["action"] for line in lines]
    assert [line["action"] for line in lines] == ["right", "speaker", "words", "not_quote", "missing"]
    assert lines[1]["speaker"] == "Budi Santoso"
    assert client.get("/ekspor/csv?pemeriksa=Adi").text.count("\n") == 1


def test_a_spreadsheet_takes_no_note_for_a_formula(client, database):
    judge(database, 0, "note", note='=HYPERLINK("x")')
    (row,) = csv.DictReader(io.StringIO(client.get("/ekspor/csv").text))
    assert row["note"] == '\'=HYPERLINK("x")'


def test_corrected_records_are_records(client, judged):
    (record,) = read_lines(client.get("/ekspor/records").text.splitlines())
    assert [(quote.id, quote.speaker.name) for quote in record.quotes][-1] == ("Q4", "Budi Santoso")
    assert [quote.speaker.name for quote in record.quotes if quote.speaker.kind == "group"] == ["warga"]


@pytest.mark.parametrize("address", ["/ekspor/report", "/artikel/1/laporan"])
def test_the_report_is_one_file_that_loads_nothing(client, judged, address):
    page = client.get(address).text
    assert "Harga beras turun" in page
    assert "Budi Santoso" in page
    assert re.search(r"default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;", page)
    assert not re.search(r"<(?:script|link|img|iframe|form)|@import|url\(", page)


def test_the_report_of_an_article_needs_no_verdict(client):
    assert "Jembatan Slawi dibuka" in client.get("/artikel/2/laporan").text
    assert client.get("/ekspor/nothing").status_code == 404


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({("a", "a"): 1, ("b", "b"): 1}, 1),
        ({("a", "b"): 1, ("b", "a"): 1}, -1),
        ({("a", "a"): 1, ("a", "b"): 1, ("b", "a"): 1, ("b", "b"): 1}, 0),
        ({}, None),
        ({("a", "a"): 5}, None),
        # The example of many textbooks: 20 and 15 agreed, 5 and 10 not.
        ({("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15}, pytest.approx(0.4)),
    ],
)
def test_kappa_takes_chance_out(table, expected):
    assert kappa(table) == expected


def test_agreement_counts_what_both_have_judged(database):
    for number, action in enumerate(("right", "right", "not_quote")):
        judge(database, number, action)
    judge(database, 0, "right", "Adi")
    judge(database, 1, "speaker", "Adi", speaker="Budi Santoso", speaker_kind="person")
    judge(database, 3, "right", "Adi")
    (pair,) = agreements(database)
    assert (pair.one, pair.other, pair.items, pair.share) == ("Adi", "Sari", 2, 0.5)
    assert pair.apart == 1
    assert [row["other_verdict"] for row in items_apart(database, pair, 10)] == ["right"]
