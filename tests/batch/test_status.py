"""How a run stands, before, in the middle, after."""

from pathlib import Path

from beritaextract.batch.folder import RunFolder
from beritaextract.batch.manifest import Options, describe
from beritaextract.batch.pulse import Pulse
from beritaextract.batch.run import open_run, parts
from beritaextract.batch.status import Status, Tally, status_of
from beritaextract.batch.task import Done


def finish(folder, part, written, failed):
    marker = Done(name=part.name, written=written, failed=failed, size=part.size, files=())
    folder.marker(part.name).write_text(marker.model_dump_json())


def test_done_running_failed_left(folder):
    Path("dump.jsonl").write_text("x" * 350)
    run = RunFolder(Path("run"))
    with open_run(run, describe(("dump.jsonl", "hilang.jsonl"), Options(shard_size=100))):
        first, second, *_ = parts(run)
        nothing = Status(working=True, done=Tally(), running=Tally(), failed=1, left=Tally(parts=4, size=350))
        assert status_of(run) == nothing
        finish(run, first, written=8, failed=2)
        with run.workplace(second.name) as place, Pulse(place / "pulse", 60, second.size) as pulse:
            pulse.add_read(30)
            pulse.ask()
            pulse.begin()
            found = status_of(run)
    assert found.done == Tally(parts=1, articles=8, size=100)
    assert found.running == Tally(parts=1, articles=1, size=30)
    assert found.failed == 3
    assert found.left == Tally(parts=3, articles=20, size=250)
    after = status_of(run)
    assert (after.working, after.running, after.done) == (False, Tally(), found.done)
