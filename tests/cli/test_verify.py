"""`beritaextract verify`: what was tampered with is found."""

import json
from pathlib import Path

import pytest

DUMP = [
    {"id": "a1", "text": '"Harga beras turun," kata Bupati Banyumas Rina Wati.'},
    {"text": "Camat Slawi Budi Santoso mengatakan jalan itu sudah dibuka.\n\nPasar sepi."},
]


def write_dump(name, articles):
    Path(name).write_text("".join(json.dumps(article) + "\n" for article in articles))


@pytest.fixture
def records(run):
    """A file of two records; `run` has gone to an empty folder."""
    write_dump("dump.jsonl", DUMP)
    assert run("extract", "dump.jsonl", "-o", "records.jsonl").exit_code == 0
    return Path("records.jsonl")


def change(records, number, edit):
    """Change one record of a file."""
    lines = records.read_text().splitlines()
    record = json.loads(lines[number])
    edit(record)
    lines[number] = json.dumps(record)
    records.write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize("name", ["records.jsonl", "r.parquet", "r.sqlite", "r.duckdb"])
def test_what_is_well_is_said_to_be(run, records, name):
    if name != "records.jsonl":
        assert run("export", records, "--to", name).exit_code == 0
    result = run("verify", name, "--source", "dump.jsonl")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "2 records checked, no faults\n")


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (lambda record: record["quotes"][0]["parts"][0].update(start=2, end=19), "record: Value error, TextSpan 2:19"),
        (lambda record: record["article"].update(sha256="0" * 64), "the SHA-256 of the text is "),
        (lambda record: record["people"].append(record["people"][0]), "the id 'P1' is given 2 times in it"),
        (lambda record: record["article"]["sections"].clear(), None),
        (lambda record: record["article"]["sections"][0].update(end=9), "the character 9 is in no section"),
        (lambda record: record["article"]["sections"].append({"start": 3, "end": 9, "kind": "body"}), "begins before "),
        (lambda record: record.pop("provenance"), "provenance: Field required"),
        (lambda record: record.update(rahasia=1), "rahasia: Extra inputs are not permitted"),
    ],
)
def test_every_fault_is_found(run, records, edit, fault):
    change(records, 0, edit)
    result = run("verify", records)
    if fault is None:
        assert result.exit_code == 0
        return
    assert result.exit_code == 1
    assert result.stdout.startswith("records.jsonl:1: ")
    assert fault in result.stdout
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == "2 records checked, 1 faults\n"


def test_an_id_may_be_given_once(run, records):
    result = run("verify", records, records)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "records.jsonl:1: the id 'a1' is that of an article before"


def test_another_dump_is_noticed(run, records):
    other = [{"id": "a1", "text": DUMP[0]["text"] + " "}, {"id": "a3", "text": "Baru."}]
    write_dump("other.jsonl", other)
    result = run("verify", records, "--source", "other.jsonl")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[:2] == [
        "other.jsonl:1: the text of 'a1' is not that of its record",
        "other.jsonl:2: the article 'a3' has no record",
    ]
    assert lines[2].startswith("the record of 'sha256-")
    assert lines[2].endswith("' has no article in the source")


def test_what_cannot_be_read_in_the_dump_is_no_fault_of_the_records(run, records):
    with Path("dump.jsonl").open("a") as stream:
        stream.write("rusak\n")
    result = run("verify", records, "--source", "dump.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "dump.jsonl:3" in result.stderr


def test_fields_are_named_as_for_extract(run, records):
    write_dump("lain.jsonl", [{"kunci": one.get("id"), "paragraf": one["text"], "text": "x"} for one in DUMP])
    given = ("--source", "lain.jsonl", "--text-field", "paragraf", "--id-field", "kunci")
    assert run("verify", records, *given).exit_code == 0
    assert run("verify", records, "--source", "lain.jsonl").exit_code == 1


def test_what_is_not_there_is_wrong_usage(run):
    result = run("verify", "hilang.jsonl")
    assert result.exit_code == 2
    assert "hilang.jsonl: cannot be read" in result.stderr
