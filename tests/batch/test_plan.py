"""The plan of a run: parts in order, small files bundled, other inputs refused."""

import os
from pathlib import Path

import pytest

from beritaextract.batch.plan import Part, PlanFault, plan_parts, read_plan, settle_plan
from beritaextract.errors import SetupError


def spans(parts):
    return [[(piece.shard.input, piece.shard.start, piece.size) for piece in part.pieces] for part in parts]


def test_a_long_file_is_cut_and_small_files_are_bundled(folder):
    Path("besar.jsonl").write_text("x" * 250)
    for name in "abc":
        Path(f"{name}.txt").write_text("x" * 40)
    parts = list(plan_parts(["a.txt", "b.txt", "c.txt", "besar.jsonl"], 100))
    assert spans(parts) == [
        [("a.txt", None, 40), ("b.txt", None, 40)],
        [("c.txt", None, 40)],
        [("besar.jsonl", 0, 100)],
        [("besar.jsonl", 100, 100)],
        [("besar.jsonl", 200, 50)],
    ]
    assert [part.size for part in parts] == [80, 40, 100, 100, 50]
    assert len({part.name for part in parts}) == 5
    assert [part.name for part in parts] == sorted(part.name for part in parts)


def test_a_folder_of_many_small_files_has_few_parts(folder):
    Path("dump").mkdir()
    for number in range(2500):
        Path(f"dump/{number}.txt").write_text("x")
    assert [len(part.pieces) for part in plan_parts(["dump"], 1 << 20)] == [1000, 1000, 500]


def test_a_plan_is_read_as_it_was_written(folder):
    Path("a.jsonl").write_text("x" * 250)
    inputs = ["a.jsonl", "hilang.jsonl"]
    settle_plan(Path("plan.jsonl"), inputs, 100)
    assert list(read_plan(Path("plan.jsonl"))) == list(plan_parts(inputs, 100))
    assert [type(part) for part in read_plan(Path("plan.jsonl"))] == [Part, Part, Part, PlanFault]
    settle_plan(Path("plan.jsonl"), inputs, 100)


def change(text):
    Path("a.jsonl").write_text(text)


@pytest.mark.parametrize(
    ("what", "message"),
    [
        (lambda: change("x" * 260), "a.jsonl has changed since (250 bytes"),
        (lambda: os.utime("a.jsonl", (1, 1)), "a.jsonl has changed since (250 bytes"),
        (lambda: Path("a.jsonl").rename("c.jsonl"), "a.jsonl: no such file or folder"),
        (lambda: Path("b.jsonl").unlink(), "b.jsonl: no such file or folder; check the path where b.jsonl was"),
    ],
)
def test_other_inputs_are_refused_and_the_first_difference_named(folder, what, message):
    Path("a.jsonl").write_text("x" * 250)
    Path("b.jsonl").write_text("x")
    settle_plan(Path("plan.jsonl"), ["a.jsonl", "b.jsonl"], 100)
    before = Path("plan.jsonl").read_bytes()
    what()
    with pytest.raises(SetupError) as refused:
        settle_plan(Path("plan.jsonl"), ["a.jsonl", "b.jsonl"], 100)
    assert message in str(refused.value)
    assert Path("plan.jsonl").read_bytes() == before


def test_more_inputs_are_other_inputs(folder):
    Path("a.jsonl").write_text("x" * 250)
    Path("b.jsonl").write_text("x")
    settle_plan(Path("plan.jsonl"), ["a.jsonl"], 100)
    with pytest.raises(SetupError, match="jsonl where nothing was"):
        settle_plan(Path("plan.jsonl"), ["a.jsonl", "b.jsonl"], 100)
