"""`beritaextract extract`: records out, faults named, exit status 0, 1 or 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract import read_records
from beritaextract.records import read_lines

TEXT = 'Purwokerto (ANTARA) - Harga beras turun.\n\n"Harga beras turun," kata Bupati Banyumas Rina Wati di Purwokerto.'


def test_records_go_to_standard_output_one_a_line(run):
    Path("beras.txt").write_text(TEXT)
    Path("dump.jsonl").write_text('{"id": "a1", "text": "Harga gula turun."}\n{"text": "Harga gula naik."}\n')
    result = run("extract", "beras.txt", "dump.jsonl")
    assert result.exit_code == 0
    assert result.stderr == ""
    records = list(read_lines(result.stdout.splitlines()))
    assert [record.article.source for record in records] == ["beras.txt", "dump.jsonl:1", "dump.jsonl:2"]
    assert records[0].article.text == TEXT
    assert records[1].article.id == "a1"


def test_out_replaces_an_older_file_and_leaves_nothing_beside_it(run):
    Path("beras.txt").write_text(TEXT)
    Path("records.jsonl").write_text("lama")
    result = run("extract", "beras.txt", "-o", "records.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert [record.article.outlet for record in read_records("records.jsonl")] == ["ANTARA"]
    assert sorted(path.name for path in Path.cwd().iterdir()) == ["beras.txt", "records.jsonl"]


def test_some_articles_fail_and_the_rest_is_written(run):
    Path("dump.jsonl").write_text('{"text": "Satu."}\n{"text": "\\ud800"}\nrusak\n{"text": "Empat."}\n')
    result = run("extract", "dump.jsonl", "hilang.txt")
    assert result.exit_code == 1
    assert [record.article.text for record in read_lines(result.stdout.splitlines())] == ["Satu.", "Empat."]
    assert result.stderr.splitlines() == [
        "dump.jsonl:2: character 0 of text is a lone surrogate; decode the source again",
        "dump.jsonl:3: broken JSON at column 1: Expecting value; mend the line or leave it out",
        "hilang.txt: no such file or folder; check the path",
        "3 failed, 2 written",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract"], "Missing argument"),
        (["extract", "beras.txt", "-o", "folder/"], "folder: holds something else than a run"),
        (["extract", "-", "-o", "run/"], "standard input cannot be read in parts; save it to a file first"),
        (["extract", "beras.txt", "-o", "s3://berita/run/"], "s3://berita/run/ is a URL; name a path as OUT"),
        (["extract", "folder/lama.txt", "-o", "folder/"], "lies in the output folder folder"),
        (["extract", "folder", "-o", "folder/run/"], "lies in the input folder"),
        (["extract", "beras.txt", "-o", "run/", "--format", "warna"], "warna"),
        (["extract", "beras.txt", "-o", "run/", "--memory-limit", "banyak"], "'banyak' is no size"),
        (["extract", "beras.txt", "-o", "records.jsonl", "--workers", "2"], "--workers is for runs"),
        (["extract", "beras.txt", "-o", "hilang/records.jsonl"], "there is no folder hilang"),
        (["extract", "beras.txt", "-o", "beras.txt"], "is an input too"),
        (["extract", "beras.txt", "--warna"], "No such option"),
        (["ekstrak", "beras.txt"], "No such command"),
    ],
)
def test_wrong_usage(run, arguments, message):
    Path("beras.txt").write_text(TEXT)
    Path("folder").mkdir()
    Path("folder/lama.txt").write_text(TEXT)
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert Path("beras.txt").read_text() == TEXT


def test_standard_input_and_utf8_whatever_the_locale(tmp_path):
    result = subprocess.run(
        [sys.executable, "-m", "beritaextract", "extract", "-"],
        input="“Harga beras turun,” kata Rina Wati.".encode(),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    (record,) = read_lines(result.stdout.decode().splitlines())
    assert record.article.text == "“Harga beras turun,” kata Rina Wati."
    assert record.article.source == "stdin"
