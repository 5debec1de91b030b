"""Records into the database and back."""

import pytest

from beritaextract import extract
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import Loaded, load
from beritaextract.audit.store.records import read_record
from beritaextract.errors import InputError

PRICES = '"Harga beras turun," kata Bupati Banyumas Rina Wati di Purwokerto, Senin.\n\n"Stok aman, katanya.'


def line(text=PRICES, **fields):
    return extract(text, **{"id": "a1", "outlet": "ANTARA", "published": "2024-03-12", **fields}).model_dump_json()


@pytest.fixture
def database(tmp_path):
    prepare(tmp_path / "audit.sqlite")
    with connected(tmp_path / "audit.sqlite") as connection:
        yield connection


def load_all(database, *lines, complain=print):
    return list(load(database, [one.encode() for one in lines], "records", complain))[-1]


def found(database, query):
    return [tuple(row) for row in database.execute(query)]


def test_a_record_comes_back_as_it_went_in(database):
    load_all(database, line())
    assert read_record(database, 1).model_dump_json() == line()
    assert read_record(database, 2) is None


def test_quotes_stand_in_rows(database):
    load_all(database, line())
    (first, *_) = found(database, "SELECT number, kind, content, speaker, speaker_kind, outlet, day FROM quotes")
    assert first == ("Q1", "direct", "Harga beras turun", "Rina Wati", "person", "ANTARA", "2024-03-12")
    assert found(database, "SELECT name, branch, jurisdiction FROM positions") == [
        ("Rina Wati", "executive", "Banyumas")
    ]
    assert ("Kabupaten Banyumas", "33.02") in found(database, "SELECT name, code FROM places")


def test_a_quote_bears_the_warnings_of_its_paragraph(database):
    load_all(database, line())
    assert found(database, "SELECT number, warned FROM quotes ORDER BY id") == [
        ("Q1", None),
        ("Q2", "|unclosed-quote|"),
    ]


def test_what_is_known_is_not_loaded_twice(database):
    load_all(database, line())
    assert load_all(database, line(), "", line(id="a2")) == Loaded(added=1, known=1, faults=0)


def test_a_changed_record_takes_the_place_of_the_old_one(database):
    load_all(database, line())
    load_all(database, line("Harga cabai naik, kata Budi Santoso."))
    assert found(database, "SELECT content FROM quotes") == [("Harga cabai naik",)]
    for table, old, new in (("article_words", "beras", "cabai"), ("speaker_words", "rina", "budi")):
        search = f"SELECT count(*) FROM {table} WHERE {table} MATCH "
        assert found(database, f"{search} '{old}'") == [(0,)]
        assert found(database, f"{search} '{new}'") == [(1,)]


def test_a_line_without_a_record_is_told_and_the_others_go_on(database):
    told = []
    assert load_all(database, "{", line(), complain=told.append) == Loaded(added=1, known=0, faults=1)
    assert told[0].startswith("records:1: record: Invalid JSON")


def test_a_database_of_something_else_is_left_alone(tmp_path):
    with connected(tmp_path / "other.sqlite") as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(InputError, match=r"other\.sqlite: no database of this version"):
        prepare(tmp_path / "other.sqlite")


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "notes.txt").write_text("Harga beras turun. " * 100, encoding="utf-8")
    with pytest.raises(InputError, match=r"notes\.txt: no database"):
        prepare(tmp_path / "notes.txt")
