"""`beritaextract check`: findings as a table and as files."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from beritaextract import extract
from beritaextract.audit.checks.table import NAMES

WORDS = '"Banjir merusak {} rumah dan satu jembatan di desa itu," kata Bupati Banyumas Rina Wati.'


@pytest.fixture
def records(run):
    """A file with two articles that do not agree; `run` has gone to an empty folder."""
    lines = [extract(WORDS.format(number), id=f"a{number}", outlet="=ANTARA").model_dump_json() for number in (12, 21)]
    Path("records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return Path("records.jsonl")


def test_a_table_shows_what_differs_and_what_was_not_found(run, records):
    result = run("check", records)
    assert result.exit_code == 0
    assert "Changed number (1)" in result.stdout
    assert "12 / 21" in result.stdout
    assert "Nothing found: other-speaker, changed-negation, " in result.stdout


def test_a_table_shows_the_first_and_counts_the_rest(run):
    one = extract('"Stok aman, kata warga.\n\n' * 25, id="a1")
    Path("records.jsonl").write_text(one.model_dump_json(), encoding="utf-8")
    result = run("check", "records.jsonl", "--only", "unbalanced-marks")
    assert "… and 4 more: --only unbalanced-marks --format csv" in result.stdout


def test_csv_has_a_row_a_passage_and_no_formula(run, records):
    assert run("check", records, "--only", "changed-number", "--format", "csv", "-o", "out.csv").exit_code == 0
    with Path("out.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["finding"], row["article"], row["quote"], row["outlet"]) for row in rows] == [
        ("1", "a12", "Q1", "'=ANTARA"),
        ("1", "a21", "Q1", "'=ANTARA"),
    ]


def test_json_lines_have_a_line_a_finding(run, records):
    result = run("check", records, "--only", "single-source", "--only", "changed-number", "--format", "jsonl")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["check"] for one in found] == ["changed-number", "single-source", "single-source"]
    passage = found[0]["passages"][1]
    text = WORDS.format(21)
    assert text[passage["start"] : passage["end"]] == passage["text"]


def test_records_may_be_packed_and_in_several_files(run, records):
    one, other = records.read_bytes().splitlines(keepends=True)
    Path("one.jsonl.gz").write_bytes(gzip.compress(one))
    Path("other.jsonl").write_bytes(other)
    packed = run("check", "one.jsonl.gz", "other.jsonl", "--format", "jsonl")
    assert packed.stdout == run("check", records, "--format", "jsonl").stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "bad.jsonl:1: record: Invalid JSON"),
        (b'{"text": "Harga turun."}', "bad.jsonl:1: article: Field required"),
        (b"\xff\xfe", "utf-8"),
    ],
)
def test_what_is_no_record_is_told_in_one_line(run, content, message):
    Path("bad.jsonl").write_bytes(content)
    result = run("check", "bad.jsonl", "-o", "out")
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert not Path("out").exists()


def test_a_file_that_is_not_there_and_one_that_is_not_packed(run, records):
    assert "none.jsonl" in run("check", "none.jsonl").stderr
    records.rename("plain.gz")
    result = run("check", "plain.gz")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_an_unknown_check_is_told_with_those_there_are(run, records):
    result = run("check", records, "--only", "typo")
    assert result.exit_code == 2
    assert "there is no check typo" in result.output


def test_help_explains_each_check(run):
    assert all(f"\n    {name} " in run("check", "--help").stdout for name in NAMES)
