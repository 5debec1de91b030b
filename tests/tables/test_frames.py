"""Data frames: pandas or polars, typed also when empty."""

import importlib.util
import subprocess
import sys

import pandas as pd
import polars as pl
import pytest

from beritaextract import SetupError, to_frame
from beritaextract.tables import all_tables, columns_of, rows_of
from tests.tables.samples import corpus_records, one_record


def test_quotes_in_pandas():
    frame = to_frame(one_record())
    assert isinstance(frame, pd.DataFrame)
    assert frame.loc[0, "speaker"] == "Rina Wati"
    assert frame.groupby("speaker_kind").size().to_dict() == {"organization": 1, "person": 1}


def test_quotes_in_polars():
    frame = to_frame([one_record()], "quotes", library="polars")
    assert isinstance(frame, pl.DataFrame)
    assert frame.filter(pl.col("person_id") == "P1")["cue_lemma"].to_list() == ["kata"]


@pytest.mark.parametrize("table", all_tables())
def test_frames_hold_the_rows(table):
    rows = [row for record in corpus_records() for row in rows_of(record, table)]
    assert to_frame(corpus_records(), table, library="polars").rows() == rows
    frame = to_frame(corpus_records(), table, library="pandas")
    assert list(frame.columns) == [column.name for column in columns_of(table)]
    plain = frame.astype(object).where(frame.notna(), None)
    assert [tuple(row) for row in plain.itertuples(index=False)] == rows


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_types_do_not_depend_on_what_there_is(library):
    for table in all_tables():
        full = to_frame(corpus_records(), table, library=library)
        empty = to_frame([], table, library=library)
        assert list(full.dtypes) == list(empty.dtypes)


def test_an_integer_that_may_be_missing_stays_one():
    assert str(to_frame([], "quotes")["cue_start"].dtype) == "Int64"


def test_polars_is_taken_where_there_is_no_pandas(monkeypatch):
    monkeypatch.setattr("beritaextract.tables.frames.find_spec", lambda name: name == "polars" or None)
    assert isinstance(to_frame(one_record()), pl.DataFrame)
    with pytest.raises(SetupError, match="data frames need pandas: pip install pandas"):
        to_frame(one_record(), library="pandas")


def test_without_either_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setattr("beritaextract.tables.frames.find_spec", lambda name: None)
    with pytest.raises(SetupError, match="data frames need pandas or polars: pip install pandas"):
        to_frame(one_record())


def test_other_libraries_are_refused():
    with pytest.raises(SetupError, match="no data frames by 'excel'; there are pandas and polars"):
        to_frame(one_record(), library="excel")


def test_the_front_door_loads_neither():
    assert importlib.util.find_spec("pandas")
    code = (
        "import sys, beritaextract; beritaextract.to_frame, beritaextract.to_arrow\n"
        "print(sorted({'pandas', 'polars', 'pyarrow', 'duckdb', 'spacy'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
