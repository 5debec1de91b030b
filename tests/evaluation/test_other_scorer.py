"""Other gold, where the environment names it: our figures are those of the scorer that came with it.

BERITA_DEV_GOLD is a folder of standoff gold, BERITA_DEV_ARTICLES its articles as JSON lines, BERITA_SCORER a script
that takes both and prints JSON.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.reading import read_gold
from beritaextract.extractor import extract_many
from beritaextract.records import write_line

NAMES = ("BERITA_DEV_GOLD", "BERITA_DEV_ARTICLES", "BERITA_SCORER")
GOLD, ARTICLES, SCORER = (os.environ.get(name, "") for name in NAMES)
pytestmark = pytest.mark.skipif(
    not all(path and Path(path).exists() for path in (GOLD, ARTICLES, SCORER)), reason=f"{', '.join(NAMES)} are not set"
)


@pytest.fixture(scope="module")
def records():
    lines = Path(ARTICLES).read_text(encoding="utf-8").splitlines()
    return list(extract_many(json.loads(line) for line in lines))


@pytest.fixture(scope="module")
def theirs(records, tmp_path_factory):
    path = tmp_path_factory.mktemp("records") / "records.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for record in records:
            write_line(record, stream)
    run = subprocess.run([sys.executable, SCORER, GOLD, path, "--json"], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def ours(records):
    return evaluate(read_gold(GOLD), records)


def test_precision_recall_and_f1_are_the_same(ours, theirs):
    tallies = ours.tallies()
    assert theirs["f1"] == {
        name: {
            "P": round(tallies[name].precision, 4),
            "R": round(tallies[name].recall, 4),
            "F1": round(tallies[name].f1, 4),
            "gold": tallies[name].hits + tallies[name].missed,
            "found": tallies[name].hits + tallies[name].spurious,
        }
        for name in theirs["f1"]
    }


def test_accuracies_are_the_same(ours, theirs):
    shares = ours.shares()
    assert theirs["accuracy"] == {
        name: {"accuracy": round(shares[name].accuracy, 4), "of": shares[name].of} for name in theirs["accuracy"]
    }
