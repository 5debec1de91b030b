"""`beritaextract export`: records in another format, and back."""

from pathlib import Path

import pytest

from beritaextract import read_records

DUMP = (
    '{"id": "a1", "text": "\\"Harga beras turun,\\" kata Bupati Banyumas Rina Wati."}\n{"id": "a2", "text": "Sepi."}\n'
)


@pytest.fixture
def records(run):
    """A file of two records; `run` has gone to an empty folder."""
    Path("dump.jsonl").write_text(DUMP)
    assert run("extract", "dump.jsonl", "-o", "records.jsonl").exit_code == 0
    return Path("records.jsonl")


@pytest.mark.parametrize("name", ["r.jsonl.gz", "r.jsonl.zst", "r.parquet", "r.sqlite", "r.duckdb"])
def test_there_and_back(run, records, name):
    result = run("export", records, "--to", name)
    assert (result.exit_code, result.stderr) == (0, f"2 records written to {name}\n")
    assert run("export", name, "--to", "back.jsonl").exit_code == 0
    assert Path("back.jsonl").read_bytes() == records.read_bytes()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_tables_are_a_folder(run, records, form):
    assert run("export", records, "--to", "tables", "--format", form, "--tables").exit_code == 0
    assert Path("tables", f"quotes.{form}").stat().st_size
    assert len(list(Path("tables").iterdir())) == 15


def test_a_run_is_read_in_order_as_a_file_would_be(run, records):
    assert (
        run("extract", "dump.jsonl", "-o", "run/", "--format", "parquet", "--quiet", "--shard-size", 60).exit_code == 0
    )
    assert len(list(Path("run/records").iterdir())) == 2
    assert run("export", "run/", "--to", "back.jsonl").exit_code == 0
    # A part of a run knows the byte at which a line begins, not its number.
    found, expected = ([sourceless(record) for record in read_records(name)] for name in ("back.jsonl", records))
    assert found == expected


def sourceless(record):
    return record.model_copy(update={"article": record.article.model_copy(update={"source": None})})


def test_a_run_of_tables_holds_no_whole_records(run, records):
    assert run("extract", "dump.jsonl", "-o", "run/", "--format", "csv", "--tables", "--quiet").exit_code == 0
    result = run("export", "run/", "--to", "back.jsonl")
    assert result.exit_code == 2
    assert "run: holds flat tables only, no whole records" in result.stderr


def test_several_files_become_one(run, records):
    assert run("export", records, records, "--to", "both.parquet").exit_code == 0
    assert run("export", "both.parquet", "--to", "both.jsonl").exit_code == 0
    assert len(list(read_records("both.jsonl"))) == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["records.jsonl", "--to", "records.jsonl"], "records.jsonl: is read from too"),
        (["records.jsonl", "--to", "records.doc"], "records.doc: the ending tells no format"),
        (["records.jsonl", "--to", "records.csv"], "csv holds flat tables only, in a folder; add --tables"),
        (["hilang.jsonl", "--to", "r.parquet"], "hilang.jsonl: cannot be read (No such file or directory)"),
        (["dump.jsonl", "--to", "r.parquet"], "dump.jsonl:1: article: Field required"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(run, records, arguments, message):
    before = sorted(Path().iterdir())
    result = run("export", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert sorted(Path().iterdir()) == before
