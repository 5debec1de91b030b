"""Floors: no figure falls below what was reached, and no gold changes in silence.

To pin what is reached now: `python corpus/floors.py --pin`, in a commit that says why.
"""

import importlib.util
from pathlib import Path

import pytest

from beritaextract.evaluation.floors import Floors, breaches, read_floors, write_floors

SCRIPT = Path(__file__).parents[1] / "corpus" / "floors.py"
spec = importlib.util.spec_from_file_location("corpus_floors", SCRIPT)
floors = importlib.util.module_from_spec(spec)
spec.loader.exec_module(floors)


@pytest.mark.parametrize("pinned", floors.pinned_sets(), ids=lambda pinned: pinned.floors.stem)
def test_no_figure_falls_below_its_floor(pinned):
    assert breaches(read_floors(pinned.floors), floors.measured(pinned)) == []


REACHED = Floors("a1b2", 2, {"quotes": 0.9, "people": 0.8})


def test_a_drop_is_named():
    now = Floors("a1b2", 2, {"quotes": 0.8999, "people": 0.85})
    assert breaches(REACHED, now) == ["quotes fell from 0.9000 to 0.8999"]


def test_a_figure_that_is_gone_has_fallen():
    assert breaches(REACHED, Floors("a1b2", 2, {"quotes": 0.9})) == ["people fell from 0.8000 to 0.0000"]


def test_other_gold_is_named_even_if_the_figures_rise():
    (message,) = breaches(REACHED, Floors("c3d4", 3, {"quotes": 1.0, "people": 1.0}))
    assert message.startswith("the gold is another (3 articles, then 2)")


def test_what_is_pinned_is_read_again(tmp_path):
    write_floors(REACHED, tmp_path / "floors.json")
    assert read_floors(tmp_path / "floors.json") == REACHED
