"""`kill -9` at any moment: the run goes on with the same command, and writes the same bytes."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.dumps import COMMAND, extract, ids_of, output_of, write_dump

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes under /proc")

ARGUMENTS = ("dump.jsonl", "--shard-size", "60KB", "--workers", "2", "--quiet")
CHANCE = random.Random(8)


def children_of(process):
    """Return the child processes that read, found by their parent."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            fields = (path / "stat").read_text().rpartition(")")[2].split()
            command = (path / "cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == process.pid and b"beritaextract.batch.child" in command:
            found.append(int(path.name))
    return found


def wait_for(condition, seconds=60):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "nothing happens"
        time.sleep(0.01)


def begun(run):
    return any(Path(run).glob("running/*/pulse"))


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory):
    """Return a folder with a dump, and what an uninterrupted run writes of it."""
    folder = tmp_path_factory.mktemp("kills")
    write_dump(folder / "dump.jsonl", 240)
    extract(*ARGUMENTS, "-o", "whole/", cwd=folder)
    assert ids_of(folder / "whole") == [f"a{number}" for number in range(240)]
    return folder, output_of(folder / "whole")


@pytest.fixture
def whole(uninterrupted, monkeypatch):
    """Return what an uninterrupted run writes; the test runs beside it."""
    folder, written = uninterrupted
    monkeypatch.chdir(folder)
    shutil.rmtree("run", ignore_errors=True)
    return written


def test_killed_parents_and_resumed(whole):
    kills = 0
    while kills < 4:
        process = subprocess.Popen([*COMMAND, "extract", *ARGUMENTS, "-o", "run/"])
        wait_for(lambda process=process: begun("run") or process.poll() is not None)
        time.sleep(CHANCE.random() * 0.5)
        if process.poll() is not None:
            break  # a fast machine is done before the fourth
        orphans = children_of(process)
        process.kill()
        process.wait()
        kills += 1
        wait_for(lambda orphans=orphans: not any(Path(f"/proc/{orphan}").exists() for orphan in orphans))
    assert kills
    extract(*ARGUMENTS, "-o", "run/")
    assert output_of("run") == whole


def test_killed_children_are_replaced(whole):
    process = subprocess.Popen([*COMMAND, "extract", *ARGUMENTS, "-o", "run/"])
    kills = 0
    while process.poll() is None and kills < 5:
        wait_for(lambda: children_of(process) or process.poll() is not None)
        time.sleep(CHANCE.random())
        for child in children_of(process)[:1]:
            os.kill(child, signal.SIGKILL)
            kills += 1
    assert kills
    assert process.wait(timeout=60) == 0
    assert output_of("run") == whole


def test_a_signal_ends_cleanly_and_the_command_to_go_on_is_told(whole):
    for number in (signal.SIGINT, signal.SIGTERM):
        command = [*COMMAND, "extract", *ARGUMENTS, "-o", "run/"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        wait_for(lambda: begun("run"))
        process.send_signal(number)
        _, told = process.communicate(timeout=30)
        assert process.returncode == 128 + number
        assert told.endswith(f"To go on: beritaextract extract {' '.join(ARGUMENTS)} -o run/\n")
        assert not any(Path("run/running").iterdir())
    extract(*ARGUMENTS, "-o", "run/")
    assert output_of("run") == whole
