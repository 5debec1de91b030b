"""What a run promises, beyond what kills and faults show: markers that tell the truth, refusals that name the reason."""

import json
import subprocess
import sys
from hashlib import sha256
from itertools import count, islice
from pathlib import Path

import pytest

from beritaextract.batch import run as runs
from beritaextract.batch.child import obey
from beritaextract.batch.executors import Site, here
from beritaextract.batch.folder import RunFolder
from beritaextract.batch.lock import held
from beritaextract.batch.manifest import Limits, Options, describe
from beritaextract.batch.plan import Part
from beritaextract.batch.run import missing, open_run, parts, work
from beritaextract.batch.task import Lost, Order, Task
from beritaextract.errors import SetupError

RUN = RunFolder(Path("run"))
MANIFEST = describe(("dump.jsonl",), Options(shard_size=60))


@pytest.fixture
def dump(folder):
    """Write a dump of three articles, one a part."""
    lines = [json.dumps({"id": f"a{number}", "text": "Harga beras turun. " * 2}) + "\n" for number in range(3)]
    Path("dump.jsonl").write_text("".join(lines))


def finished(results):
    return [result for result in results if result]


def test_markers_name_the_files_and_their_hashes(dump):
    with open_run(RUN, MANIFEST), here(1) as site:
        done = finished(work(RUN, MANIFEST, Limits(), site))
    assert {marker.name for marker in done} == {part.name for part in parts(RUN)}
    files = [file for marker in done for file in marker.files]
    assert {file.name for file in files} == {path.name for path in RUN.records.iterdir()}
    for file in files:
        written = (RUN.records / file.name).read_bytes()
        assert (file.size, file.sha256) == (len(written), sha256(written).hexdigest())


def test_only_what_is_missing_is_done(dump):
    with open_run(RUN, MANIFEST), here(1) as site:
        finished(work(RUN, MANIFEST, Limits(), site))
        first = next(parts(RUN))
        RUN.marker(first.name).unlink()
        assert list(missing(RUN)) == [first]
        assert [done.name for done in finished(work(RUN, MANIFEST, Limits(), site))] == [first.name]


def test_an_input_that_is_gone_is_no_reason_to_mark_a_part_as_done(dump):
    with open_run(RUN, MANIFEST), here(1) as site:
        Path("dump.jsonl").unlink()
        lost = finished(work(RUN, MANIFEST, Limits(), site))
        assert {(type(result), result.hopeless) for result in lost} == {(Lost, True)}
        assert "dump.jsonl: is not here any more" in lost[0].reason
        assert list(missing(RUN)) == list(parts(RUN))


def test_an_input_that_changes_during_the_run_is_not_read(dump):
    with open_run(RUN, MANIFEST), here(1) as site:
        Path("dump.jsonl").write_text("lain")
        (lost, *_) = finished(work(RUN, MANIFEST, Limits(), site))
        assert lost.reason == "dump.jsonl: has changed since the run was begun; begin anew in another folder"


def test_a_worker_with_another_version_refuses(dump):
    other = MANIFEST.model_copy(update={"versions": {**MANIFEST.versions, "spacy": "2.0"}})
    with open_run(RUN, other):
        part = next(parts(RUN))
        task = Task(session="s", folder="run", home=".", part=part, manifest=other, limits=Limits())
        answer = obey(Order(task=task, place="run/running"))
    assert isinstance(answer, Lost) and answer.hopeless
    assert answer.reason.startswith(f"this worker has spacy {MANIFEST.versions['spacy']}, the run has 2.0; install")


def test_a_folder_in_use_is_refused(dump):
    Path("run").mkdir()
    with (
        held(RUN.lock),
        pytest.raises(SetupError, match=r"process \d+ on .* works in this folder"),
        open_run(RUN, MANIFEST),
    ):
        pass


def test_no_more_parts_are_handed_out_than_are_worked_on(dump, monkeypatch):
    """A plan may be endless: what is taken from it stays small."""
    taken = []

    def endless(folder):
        for number in count():
            taken.append(number)
            yield Part(name=f"{number}", size=1, pieces=())

    class Immediate:
        """An executor that has done everything at once."""

        def submit(self, function, task):
            future = runs.Future()
            future.set_result(Lost(name=task.part.name, reason="-"))
            return future

    monkeypatch.setattr(runs, "missing", endless)
    results = work(RUN, MANIFEST, Limits(), Site(Immediate(), lambda: 4, lambda session: None))
    assert len([result for result in islice(results, 500) if result]) > 400
    results.close()
    assert len(taken) <= 500 + 2 * 4


def test_who_hands_out_parts_does_not_load_what_reads_them():
    code = "import sys, beritaextract.cli.run_output; print({'spacy', 'numpy', 'distributed'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "set()\n"
