"""`beritaextract show`: the text as it is, then who said what."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from beritaextract import extract
from beritaextract.cli.page import page

TEXT = """Purwokerto (ANTARA) - Harga beras turun di 12 pasar.

"Harga beras turun," kata Bupati Banyumas Rina Wati di Purwokerto, Senin."""


@pytest.fixture
def dump():
    lines = [json.dumps({"text": "Harga gula naik."}), "rusak", json.dumps({"text": TEXT, "title": "Beras turun"})]
    Path("dump.jsonl").write_text("\n".join(lines))


def lay_out(text):
    screen = StringIO()
    Console(width=200, file=screen).print(page(extract(text)))
    return screen.getvalue()


def test_text_and_tables(run):
    Path("beras.txt").write_text(TEXT)
    result = run("show", "beras.txt")
    assert result.exit_code == 0
    assert "ANTARA · beras.txt" in result.stdout
    for heading in ("Quotes", "People", "Places", "Numbers"):
        assert f"{heading} ─" in result.stdout
    assert "Rina Wati" in result.stdout.partition("People")[2]


def test_the_speaker_is_named_right_after_the_quote():
    assert '"Harga beras turun Q1 Rina Wati ," kata' in lay_out(TEXT)


def test_a_line_of_a_dump(run, dump):
    result = run("show", "dump.jsonl:3")
    assert result.exit_code == 0
    assert "Beras turun · ANTARA · dump.jsonl:3" in result.stdout


def test_the_first_article_of_a_dump(run, dump):
    assert "Harga gula naik." in run("show", "dump.jsonl").stdout


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("dump.jsonl:2", "dump.jsonl:2: broken JSON at column 1"),
        ("dump.jsonl:9", "dump.jsonl:9: no article on this line"),
        ("hilang.jsonl:1", "hilang.jsonl: no such file or folder"),
        ("hilang.txt", "hilang.txt: no such file or folder"),
    ],
)
def test_what_cannot_be_shown_is_named(run, dump, source, message):
    result = run("show", source)
    assert result.exit_code == 1
    assert result.stderr.startswith(message)
    assert result.stdout == ""


def test_control_characters_of_an_article_do_not_reach_the_terminal():
    shown = lay_out("Harga\x1b[31m beras\x07 turun\x9b5m.\r\n\r\n" + TEXT)
    assert not set("\x1b\x07\x9b\r") & set(shown)
    assert '"Harga beras turun Q1' in shown


def test_words_that_look_like_markup_stay_words():
    assert "[bold]Harga[/bold]" in lay_out("[bold]Harga[/bold] turun.")
