"""What is broken is listed with its reason; everything else is written."""

import gzip
import json
import os
import sys
from pathlib import Path

import pytest

from tests.batch.dumps import extract, failures_of, ids_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's alarm and its limit of memory")


def line(identity, text="Harga beras turun."):
    return json.dumps({"id": identity, "text": text}) + "\n"


def kinds_of(run):
    return {failure["source"]: failure["kind"] for failure in failures_of(run)}


def test_everything_else_is_written(faulty):
    lines = [line(f"a{number}") if number % 100 else "{rusak\n" for number in range(500)]
    lines[150] = line("macet", "MACET di jalan.")
    lines[250] = line("galat", "GALAT di sistem.")
    lines[350] = line("raksasa", "x" * 100_000_000)
    lines[450] = line("rakus", "RAKUS sekali.")
    lines[460] = line("mati", "MATI lampu.")
    Path("dump.jsonl").write_text("".join(lines))
    Path("rusak.jsonl.gz").write_bytes(gzip.compress(line("gz").encode() * 50)[:-20])
    arguments = ("dump.jsonl", "rusak.jsonl.gz", "-o", "run/", "--timeout", "5", "--memory-limit", "500MB")
    result = extract(*arguments, check=False)
    assert result.returncode == 1
    assert result.stderr.endswith("failed, named in run/failures.jsonl\n")
    named = {failure["id"]: failure for failure in failures_of("run") if failure["id"]}
    assert {name: failure["kind"] for name, failure in named.items()} == {
        "macet": "timeout",
        "galat": "fault",
        "rakus": "memory",
        "mati": "died",
    }
    assert "--timeout" in named["macet"]["reason"]
    broken = [failure for failure in failures_of("run") if failure["kind"] == "input"]
    assert len([failure for failure in broken if "broken JSON" in failure["reason"]]) == 5
    assert len([failure for failure in broken if "longer than" in failure["reason"]]) == 1
    assert any(failure["source"].startswith("rusak.jsonl.gz") for failure in broken)
    good = [f"a{number}" for number in range(500) if number % 100 and number not in (150, 250, 350, 450, 460)]
    assert [name for name in ids_of("run") if name != "gz"] == good


def test_retry_failed_takes_them_up_again(faulty):
    Path("dump.jsonl").write_text(line("a1") + line("macet", "MACET di jalan.") + line("a2"))
    Path("other.jsonl").write_text(line("b1") * 20)
    arguments = ("dump.jsonl", "other.jsonl", "-o", "run/", "--timeout", "2", "--shard-size", "200")
    assert extract(*arguments, check=False).returncode == 1
    assert [failure["id"] for failure in failures_of("run")] == ["macet"]
    untouched = {path: path.stat().st_mtime_ns for path in Path("run/done").glob("*other*")}
    assert untouched
    faulty()
    assert extract(*arguments, check=False).returncode == 1, "a plain run leaves failures as they are"
    assert [failure["id"] for failure in failures_of("run")] == ["macet"]
    assert extract(*arguments, "--retry-failed").returncode == 0
    assert failures_of("run") == []
    assert ids_of("run") == ["a1", "macet", "a2", *["b1"] * 20]
    assert {path: path.stat().st_mtime_ns for path in Path("run/done").glob("*other*")} == untouched


def test_an_input_that_never_answers_is_given_up_and_the_next_is_read(folder):
    os.mkfifo("a.jsonl")  # opening it waits for a writer, for ever
    Path("b.jsonl").write_text(line("b1"))
    result = extract("a.jsonl", "b.jsonl", "-o", "run/", "--timeout", "2", check=False)
    assert result.returncode == 1
    assert kinds_of("run") == {"a.jsonl": "timeout"}
    assert ids_of("run") == ["b1"]


def test_an_input_that_is_missing_is_a_failure_too(folder):
    Path("b.jsonl").write_text(line("b1"))
    assert extract("hilang.jsonl", "b.jsonl", "-o", "run/", check=False).returncode == 1
    assert failures_of("run") == [
        {"source": "hilang.jsonl", "id": None, "kind": "input", "reason": "no such file or folder; check the path"}
    ]
    assert ids_of("run") == ["b1"]
