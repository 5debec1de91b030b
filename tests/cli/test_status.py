"""`beritaextract status`: how a run stands, for people and for programs."""

import json
from pathlib import Path


def test_a_run_that_is_done(run):
    Path("dump.jsonl").write_text('{"text": "Harga beras turun."}\nrusak\n')
    assert run("extract", "dump.jsonl", "-o", "run/", "--workers", 1).exit_code == 1
    lines = run("status", "run/").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["done", "running", "left", "failed", "no"]
    found = json.loads(run("status", "run/", "--json").stdout)
    assert found["done"] == {"parts": 1, "articles": 1, "size": Path("dump.jsonl").stat().st_size}
    assert (found["failed"], found["left"]["parts"], found["working"]) == (1, 0, False)


def test_a_folder_without_a_run(run):
    Path("folder").mkdir()
    result = run("status", "folder")
    assert result.exit_code == 2
    assert "folder: no run in this folder: it has no run.json" in result.stderr
