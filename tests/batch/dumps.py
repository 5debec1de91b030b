"""Small dumps, the command line as a process of its own, and what a run wrote."""

import json
import random
import re
import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "articles.jsonl"
COMMAND = [sys.executable, "-m", "beritaextract"]


def articles(count, seed=1):
    """Return articles of the corpus, their numbers varied."""
    chance = random.Random(seed)
    kept = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    for number in range(count):
        one = kept[number % len(kept)]
        text = re.sub(r"\d{2,}", lambda found: str(chance.randrange(10, 10 ** len(found.group()))), one["text"])
        yield {**one, "id": f"a{number}", "text": text}


def write_dump(path, count):
    """Write a dump of JSON lines."""
    lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in articles(count))
    Path(path).write_text("".join(lines), encoding="utf-8")


def extract(*arguments, check=True, **options):
    """Run `beritaextract extract` to its end."""
    command = [*COMMAND, "extract", *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, text=True, **options)
    assert not check or result.returncode == 0, result.stderr
    return result


def output_of(run):
    """Return what a run wrote: path within it -> bytes; without the lock, which names its last holder."""
    kept = [path for path in Path(run).rglob("*") if path.is_file() and path.name != "lock"]
    return {path.relative_to(run).as_posix(): path.read_bytes() for path in kept}


def failures_of(run):
    """Return the failures that a run lists."""
    return [json.loads(line) for line in Path(run, "failures.jsonl").read_text(encoding="utf-8").splitlines()]


def ids_of(run):
    """Return the ids of all records of a run, in the order of its parts."""
    paths = sorted(Path(run, "records").iterdir())
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line)["article"]["id"] for line in lines]
