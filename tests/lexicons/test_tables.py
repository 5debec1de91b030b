"""The tables: headed, sorted, unique, clean, read by a loader, and with a source."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

LEXICONS = Path(str(files("beritaextract.lexicons")))
TABLES = sorted((LEXICONS / "tables").glob("*.tsv"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in LEXICONS.glob("*.py"))
SOURCES = (LEXICONS / "SOURCES.md").read_text(encoding="utf-8")

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)


def rows(table):
    return [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]


def test_there_are_tables():
    assert TABLES


@every_table
def test_the_header_names_each_column_once(table):
    header = table.read_text(encoding="utf-8").splitlines()[0].split("\t")
    assert all(re.fullmatch(r"[a-z][a-z_]*", name) for name in header)
    assert len(set(header)) == len(header)
    assert {len(row) for row in rows(table)} == {len(header)}


@every_table
def test_the_rows_are_sorted_and_unique(table):
    """By code point; where the first column holds whole numbers, by these first."""
    found = rows(table)
    numbers = all(re.fullmatch(r"-?\d+", row[0]) for row in found)
    assert found == sorted(found, key=lambda row: (int(row[0]) if numbers else 0, row))
    assert len({tuple(row) for row in found}) == len(found)


@every_table
def test_no_cell_holds_stray_blanks_or_marks_of_an_editor(table):
    text = table.read_bytes().decode("utf-8")
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert not set(text) & set("\r\ufeff\u00a0\u200b")
    for row in rows(table):
        for cell in row:
            for part in cell.split("|"):
                assert part == " ".join(part.split()), f"{table.name}: {row}"


@every_table
def test_a_list_cell_holds_each_entry_once(table):
    for row in rows(table):
        for cell in row:
            parts = cell.split("|")
            assert len(parts) == 1 or (all(parts) and len(set(parts)) == len(parts)), f"{table.name}: {row}"


@every_table
def test_a_loader_reads_it(table):
    assert f'read_table("{table.stem}"' in CODE


def test_every_table_has_its_source_and_no_source_lacks_its_table():
    packed = {path.name for path in (LEXICONS / "tables").glob("*.bin")}
    named = set(re.findall(r"`([\w]+\.(?:tsv|bin))`", SOURCES))
    assert {table.name for table in TABLES} | packed == named
