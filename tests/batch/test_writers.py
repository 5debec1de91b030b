"""Every format, written and read back: the same data, the same bytes, whole or not there."""

import gzip
import json
import sqlite3
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from beritaextract import InputError, RecordError, SetupError
from beritaextract.batch.writers import FORMATS, format_of, open_writer, read_any, read_each
from beritaextract.batch.writers.batches import RECORDS
from beritaextract.tables import all_tables, columns_of, rows_of
from beritaextract.tables.csv_file import read_rows
from tests.tables.samples import corpus_records, odd_records, one_record

WHOLE = [name for name, made in FORMATS.items() if made.records]
every_whole_format = pytest.mark.parametrize("kind", WHOLE)


def write(path, records, *, tables=False):
    with open_writer(path, format_of(path), tables=tables) as writer:
        for record in records:
            writer.write(record)
    return path


def lines(records):
    return [record.model_dump_json() for record in records]


def rows_in(records, table):
    return [row for record in records for row in rows_of(record, table)]


def read_csv(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="\n") as stream:
        return list(read_rows(stream, table))


@every_whole_format
def test_the_corpus_comes_back(kind, tmp_path):
    path = write(tmp_path / f"records.{kind}", corpus_records())
    assert lines(read_any(path)) == lines(corpus_records())
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@every_whole_format
def test_no_records_come_back_as_none(kind, tmp_path):
    assert list(read_any(write(tmp_path / f"records.{kind}", []))) == []


@every_whole_format
@settings(max_examples=10)
@given(record=odd_records())
def test_odd_records_come_back(kind, record):
    with TemporaryDirectory() as folder:
        assert lines(read_any(write(Path(folder) / f"records.{kind}", [record]))) == lines([record])


@every_whole_format
def test_more_than_a_batch_comes_back_in_order(kind, tmp_path):
    records = [
        one_record().model_copy(update={"article": one_record().article.model_copy(update={"id": f"a{number}"})})
        for number in range(RECORDS + 3)
    ]
    found = read_any(write(tmp_path / f"records.{kind}", records))
    assert [record.article.id for record in found] == [record.article.id for record in records]


@pytest.mark.parametrize("kind", [name for name in WHOLE if name != "duckdb"])
def test_the_same_records_give_the_same_bytes(kind, tmp_path):
    one = write(tmp_path / f"one.{kind}", corpus_records())
    other = write(tmp_path / f"other.{kind}", corpus_records())
    assert one.read_bytes() == other.read_bytes()


def test_csv_tables_come_back(tmp_path):
    folder = write(tmp_path / "tables.csv", corpus_records(), tables=True)
    for table in all_tables():
        assert read_csv(folder, table) == rows_in(corpus_records(), table)


@given(record=odd_records())
@settings(max_examples=30)
def test_odd_csv_tables_come_back(record):
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "t.csv", [record], tables=True)
        for table in all_tables():
            assert read_csv(path, table) == rows_in([record], table)


@given(record=odd_records())
@settings(max_examples=10)
def test_odd_parquet_tables_come_back(record):
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "t.parquet", [record], tables=True)
        for table in all_tables():
            found = pq.read_table(path / f"{table}.parquet").to_pylist()
            assert [tuple(row.values()) for row in found] == rows_in([record], table)


@pytest.mark.parametrize("table", all_tables())
def test_databases_hold_the_tables(table, tmp_path):
    rows = rows_in(corpus_records(), table)
    with duckdb.connect(write(tmp_path / "r.duckdb", corpus_records()), read_only=True) as connection:
        assert connection.execute(f"FROM {table}").fetchall() == rows
    connection = sqlite3.connect(write(tmp_path / "r.sqlite", corpus_records()))
    found = connection.execute(f"SELECT * FROM {table}").fetchall()
    connection.close()
    lists = [column.type == "strings" for column in columns_of(table)]
    assert [
        tuple(json.loads(cell) if is_list else cell for cell, is_list in zip(row, lists, strict=True)) for row in found
    ] == rows


@pytest.mark.parametrize(("kind", "tables"), [*((name, False) for name in WHOLE), ("parquet", True), ("csv", True)])
def test_what_fails_leaves_nothing_and_keeps_what_was(kind, tables, tmp_path):
    path = tmp_path / f"records.{kind}"
    if not tables:
        path.write_text("was")
    with pytest.raises(ZeroDivisionError), open_writer(path, kind, tables=tables) as writer:
        writer.write(one_record())
        raise ZeroDivisionError
    assert [file.read_text() for file in tmp_path.iterdir()] == ([] if tables else ["was"])


def test_gzip_says_neither_name_nor_time(tmp_path):
    assert write(tmp_path / "r.jsonl.gz", []).read_bytes()[3:8] == bytes(5)


def test_formats_are_known_by_their_endings():
    assert format_of("run/A.JSONL.GZ") == "jsonl.gz"
    assert format_of("tables.parquet/") == "parquet"
    assert format_of("records", "sqlite") == "sqlite"
    with pytest.raises(SetupError, match=r"records\.doc: the ending tells no format; known are jsonl, jsonl\.gz"):
        format_of("records.doc")
    with pytest.raises(SetupError, match="no format 'doc'; known are jsonl"):
        format_of("records.jsonl", "doc")


def test_what_cannot_be_is_refused(tmp_path):
    (tmp_path / "full.csv").mkdir()
    (tmp_path / "full.csv" / "mine.txt").write_text("mine")
    for name, tables, message in (
        ("r.jsonl", True, "jsonl knows no tables"),
        ("r.csv", False, "csv holds flat tables only, in a folder; add --tables"),
        ("full.csv", True, "a folder is in the way"),
        ("none/r.jsonl", False, "there is no folder"),
    ):
        with pytest.raises(SetupError, match=message), open_writer(tmp_path / name, format_of(name), tables=tables):
            pass
    assert (tmp_path / "full.csv" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("module", "name"), [("zstandard", "r.jsonl.zst"), ("pyarrow", "r.parquet"), ("duckdb", "r.duckdb")]
)
def test_a_missing_library_is_named_with_what_installs_it(module, name, tmp_path, monkeypatch):
    for loaded in [loaded for loaded in sys.modules if loaded.partition(".")[0] == module]:
        monkeypatch.setitem(sys.modules, loaded, None)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SetupError, match=rf"needs {module}: pip install 'beritaextract\[batch\]'"):
        write(tmp_path / name, [one_record()])


@pytest.mark.parametrize("name", ["r.jsonl.gz", "r.jsonl.zst", "r.parquet", "r.sqlite", "r.duckdb"])
def test_a_file_that_is_cut_off_says_so(name, tmp_path):
    path = write(tmp_path / name, corpus_records())
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises((InputError, RecordError), match=name):
        list(read_any(path))


def test_gzip_files_one_after_another_are_one(tmp_path):
    path = tmp_path / "both.jsonl.gz"
    packed = gzip.compress(one_record().model_dump_json().encode() + b"\n")
    path.write_bytes(packed + packed)
    assert len(list(read_any(path))) == 2


def test_a_line_that_is_no_record_is_named_and_the_rest_goes_on(tmp_path):
    path = tmp_path / "r.jsonl"
    good = one_record().model_dump_json()
    bad = good.replace('"start":0', '"start":1', 1)
    path.write_text(f"{good}\n{bad}\n\n{{}}\n{good}\n", encoding="utf-8")
    found = [(Path(place).name, str(record).partition(": ")[2]) for place, record in read_each(path)]
    assert [place for place, _ in found] == ["r.jsonl:1", "r.jsonl:2", "r.jsonl:4", "r.jsonl:5"]
    assert found[2][1] == "article: Field required"
    with pytest.raises(RecordError, match=r"r\.jsonl:2: article\.dateline: "):
        list(read_any(path))


def test_what_holds_no_whole_records_is_refused(tmp_path):
    folder = write(tmp_path / "t.parquet", [one_record()], tables=True)
    with pytest.raises(InputError, match="no run"):
        list(read_any(folder))
    with pytest.raises(InputError, match="no whole records in it"):
        list(read_any(folder / "quotes.parquet"))
    sqlite3.connect(tmp_path / "other.sqlite").executescript("CREATE TABLE a (b)").connection.close()
    with pytest.raises(InputError, match="no records can be read from it"):
        list(read_any(tmp_path / "other.sqlite"))
    with pytest.raises(InputError, match="No such file"):
        list(read_any(tmp_path / "none.jsonl"))
