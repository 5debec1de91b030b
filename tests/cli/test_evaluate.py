"""`evaluate` and `gold` on the command line."""

import json

import pytest

from beritaextract.extractor import extract
from beritaextract.records import write_line

MARKED = """+++
id = "a1"
outlet = "ANTARA"
[people.P1]
name = "Rina Wati"
official = true
+++
"{q Q1 direct P1|Harga beras turun sejak pekan lalu}," {cue Q1|kata} {pos P1 title="Bupati" jurisdiction="Banyumas" \
branch=executive|Bupati {loc 33.02 regency|Banyumas}} {src Q1|{per P1|Rina Wati}} di {loc CODE district|Purwokerto}.
"""


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "gold").mkdir()
    marked = MARKED.replace("{loc CODE district|Purwokerto}", "Purwokerto")
    (tmp_path / "gold" / "a1.txt").write_text(marked, encoding="utf-8")
    return tmp_path / "gold"


@pytest.fixture
def records(tmp_path):
    text = '"Harga beras turun sejak pekan lalu," kata Bupati Banyumas Rina Wati di Purwokerto.'
    for name, title in (("new.jsonl", ""), ("old.jsonl", "Bupati ")):
        record = extract(text, id="a1")
        plain = record.model_dump()
        plain["people"][0]["name"] = title + "Rina Wati"
        with (tmp_path / name).open("w", encoding="utf-8") as stream:
            write_line(type(record).model_validate(plain), stream)
    return tmp_path / "new.jsonl"


def test_figures_and_errors(run, gold, records):
    result = run("evaluate", gold, records, "--errors", 3)
    assert result.exit_code == 0
    assert "quotes.direct.attributed" in result.stdout
    assert "spurious location (1)" in result.stdout
    assert "kata Bupati Banyumas Rina Wati di Purwokerto." in result.stdout


def test_json(run, gold, records):
    plain = json.loads(run("evaluate", gold, records, "--json").stdout)
    assert plain["f1"]["quotes.attributed"]["f1"] == 1.0
    assert "change" not in plain
    assert "outlets" not in plain


def test_against_another_run_and_by_outlet(run, gold, records):
    arguments = ("evaluate", gold, records, "--against", records.with_name("old.jsonl"), "--by", "outlet")
    plain = json.loads(run(*arguments, "--json").stdout)
    assert plain["change"]["people"]["value"] == 1.0
    assert list(plain["outlets"]) == ["ANTARA"]
    table = run(*arguments).stdout
    assert "+1.000 (+1.000 to +1.000)  better" in table


def test_page(run, gold, records, tmp_path):
    assert run("evaluate", gold, records, "--html", tmp_path / "report.html").exit_code == 0
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<mark>Purwokerto</mark>" in page


def test_pfsa_says_how_definitions_differ(run, records, tmp_path):
    text = '"Harga beras turun sejak pekan lalu," kata Bupati Banyumas Rina Wati di Purwokerto.'
    span = {"label": "CUE", "start": text.index("kata"), "end": text.index("kata") + 4, "text": "kata"}
    (tmp_path / "pfsa.jsonl").write_text(json.dumps({"id": "a1", "text": text, "spans": [span]}), encoding="utf-8")
    result = run("evaluate", tmp_path / "pfsa.jsonl", records, "--pfsa")
    assert "CUE    1.000" in result.stdout
    assert "ISSUE and EVENT have no counterpart." in result.stdout


@pytest.mark.parametrize(
    ("gold_name", "records_name", "message"),
    [
        ("none", "new.jsonl", "none: no such file or folder"),
        ("gold", "none.jsonl", "none.jsonl"),
        ("gold", "gold/a1.txt", "a1.txt:1: "),
    ],
)
def test_what_cannot_be_read(run, gold, records, tmp_path, gold_name, records_name, message):
    result = run("evaluate", tmp_path / gold_name, tmp_path / records_name)
    assert result.exit_code == 2
    assert message in result.stderr


def test_good_gold_is_passed(run, gold):
    result = run("gold", "check", gold)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 articles, 0 slips\n")


def test_slips_are_listed(run, gold):
    (gold / "a1.txt").write_text(MARKED.replace("CODE", "33.02.01"), encoding="utf-8")
    result = run("gold", "check", gold)
    assert result.exit_code == 1
    assert result.stdout == "a1: locations[1]: 'Purwokerto': 33.02.01 is no place of that name\n"


def test_compiled_gold_is_gold(run, gold, records, tmp_path):
    assert run("gold", "compile", gold, tmp_path / "compiled").exit_code == 0
    one, two = (run("evaluate", folder, records, "--json").stdout for folder in (gold, tmp_path / "compiled"))
    assert one == two


@pytest.mark.parametrize("arguments", [("check", "none"), ("compile", "none", "out")])
def test_gold_that_cannot_be_read(run, arguments):
    result = run("gold", *arguments)
    assert result.exit_code == 2
    assert result.stderr == "none: no such file or folder\n"


@pytest.mark.parametrize("command", ["check", "compile"])
def test_help_shows_an_example(run, command):
    assert f"\n    beritaextract gold {command} corpus/articles" in run("gold", command, "--help").stdout
