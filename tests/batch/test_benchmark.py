"""The dump that runs are measured with: the same for the same seed, and no two articles alike."""

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "dump.py"


def test_articles_are_varied_and_repeatable(folder):
    for name in ("a.jsonl", "b.jsonl"):
        subprocess.run([sys.executable, SCRIPT, "make", name, "--articles", "200"], check=True)
    assert Path("a.jsonl").read_bytes() == Path("b.jsonl").read_bytes()
    articles = [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({article["id"] for article in articles}) == len({article["text"] for article in articles}) == 200
