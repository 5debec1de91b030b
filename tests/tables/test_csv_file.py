"""CSV that no spreadsheet takes for formulas, and from which everything comes back."""

import csv
import io

import pytest
from hypothesis import given

from beritaextract import InputError
from beritaextract.tables.csv_file import defused, read_rows, restored, write_header, write_rows
from tests.tables.samples import ODD_TEXTS, texts

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HEADER = "article_id,number,short,long,start,end\r\n"


@pytest.mark.parametrize(
    "text", [*ODD_TEXTS, "=2", " +62", '"=2"', "'@x", "\u00a0-1", "a;=1", 'a;"=1', "\n\n=1", "a\t-b", "a|@b"]
)
def test_no_cell_begins_with_a_formula_whatever_the_separator(text):
    written = io.StringIO()
    write_rows([("a1", -5, text, "x", 0, 0)], written)
    for separator in ";,|\t":
        for row in csv.reader(io.StringIO(written.getvalue(), newline=""), delimiter=separator):
            for cell in row:
                if cell != "-5":
                    assert not cell.strip(' \u00a0"').startswith(FORMULA)


@given(texts())
def test_what_was_defused_is_restored(text):
    assert restored(defused(text)) == text


@pytest.mark.parametrize("text", ["naik 2-3 persen", "a@b.id", "x = 1", "'Aisyiyah", "Rp1.500,-", "Sabtu (12/4)", ""])
def test_harmless_texts_stay_as_they_are(text):
    assert defused(text) == text or text.endswith(",-")


def test_null_and_nothing_are_not_the_same_and_numbers_are_numbers():
    stream = io.StringIO()
    write_header("counts", stream)
    row = ("a1", 0, 0, 4, "-5°C", "-5", 0, 2, -5.0, None, None, False, "", "measure", "Cel", None, None)
    write_rows([row], stream)
    assert stream.getvalue().splitlines()[1] == ('"a1",0,0,4,"\'-5°C","\'-5",0,2,-5.0,,,false,"","measure","Cel",,')
    stream.seek(0)
    assert list(read_rows(stream, "counts")) == [row]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\r\n", "no table of abbreviations: the first line"),
        (HEADER + '"a1",0,"x"\r\n', "row 1 of abbreviations is broken"),
        (HEADER + '"a1",0,"x","y",1,2\r\n"a1","', "row 2 of abbreviations is broken"),
        (HEADER + '"a1",x,"x","y",1,2\r\n', "'x' is no integer of number"),
    ],
)
def test_what_is_no_table_of_ours_is_refused(text, message):
    with pytest.raises(InputError, match=message):
        list(read_rows(io.StringIO(text, newline="\n"), "abbreviations"))
