"""Arrow tables, flat and whole, and Hugging Face's data sets made of them."""

import os
import typing

import pyarrow as pa
import pytest
from hypothesis import given
from pydantic import BaseModel

from beritaextract import ArticleRecord, SetupError, to_arrow
from beritaextract.tables import all_tables, columns_of, rows_of
from beritaextract.tables.nested import EXACT, from_plain, record_schema
from tests.tables.samples import corpus_records, odd_records, one_record


def read_back(table):
    return [ArticleRecord.model_validate(from_plain(plain)).model_dump_json() for plain in table.to_pylist()]


@pytest.mark.parametrize("table", all_tables())
def test_a_flat_table_holds_the_rows(table):
    found = to_arrow(corpus_records(), table)
    assert found.column_names == [column.name for column in columns_of(table)]
    assert [tuple(row.values()) for row in found.to_pylist()] == [
        row for record in corpus_records() for row in rows_of(record, table)
    ]
    assert found.schema.equals(to_arrow([], table).schema)
    found.validate(full=True)


def test_whole_records_come_back():
    assert read_back(to_arrow(corpus_records())) == [record.model_dump_json() for record in corpus_records()]
    assert read_back(to_arrow(one_record())) == [one_record().model_dump_json()]


@given(odd_records())
def test_odd_records_come_back(record):
    table = to_arrow(record)
    table.validate(full=True)
    assert read_back(table) == [record.model_dump_json()]


def names(kind):
    """Return the names within an Arrow type, those of structs and lists in it too."""
    while pa.types.is_list(kind):
        kind = kind.value_type
    return {field.name: names(field.type) for field in kind} if pa.types.is_struct(kind) else None


def models(annotation):
    """Return the names within a model, likewise."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {name: models(field.annotation) for name, field in annotation.model_fields.items()}
    return next((found for part in typing.get_args(annotation) if (found := models(part))), None)


def test_the_nested_schema_is_that_of_the_model():
    nested = names(pa.struct(list(record_schema())))
    exact = {name for name in nested["counts"] if name.endswith(EXACT)}
    assert exact == {"value_exact", "low_exact", "high_exact"}
    for name in exact:
        del nested["counts"][name]
    assert nested == models(ArticleRecord)
    assert record_schema().field("quotes").metadata == {b"description": b"Who said what."}


def test_columns_carry_their_descriptions():
    field = to_arrow([], "quotes").schema.field("cue_lemma")
    assert (field.type, field.nullable) == (pa.string(), True)
    assert field.metadata == {b"description": b"Dictionary form of the cue."}


def test_a_missing_table_is_refused():
    with pytest.raises(SetupError, match="there is no table 'kutipan'"):
        to_arrow([], "kutipan")


def test_hugging_face_takes_it_as_it_is(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    try:
        import datasets
    except ImportError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"Hugging Face datasets is not installed, or not whole: {error}")
    found = datasets.Dataset(to_arrow(corpus_records(), "quotes"))
    assert found.num_rows == sum(len(record.quotes) for record in corpus_records())
    assert found[0]["quote_id"] == "Q1"
    whole = datasets.Dataset(to_arrow(one_record()))
    assert whole[0]["quotes"][0]["speaker"]["name"] == "Rina Wati"
