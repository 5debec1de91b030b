"""Reading gold in whatever form it comes: marked articles, standoff JSON, Label Studio, brat."""

import json
from collections.abc import Iterator
from pathlib import Path

from beritaextract.errors import InputError
from beritaextract.evaluation.corpus import FENCE, read_marked
from beritaextract.evaluation.exchange.brat import read_brat
from beritaextract.evaluation.exchange.label_studio import read_label_studio
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.standoff import read_standoff

_ENDINGS = (".txt", ".json", ".ann")


def read_gold(path: str | Path) -> list[Gold]:
    """Read gold from a file, or from all files of a folder.

    Each file tells by itself what it is: an article in our markup (`.txt`, begins with +++), the annotations of brat
    (`.ann`, its text beside it), an export of Label Studio (`.json`, a list of tasks) or standoff gold (`.json`, one
    object).

    Args:
        path: The file or folder.

    Returns:
        The gold of all articles, in order of file names.

    Raises:
        InputError: Nothing is there, a file is malformed, or two articles have one id.
    """
    path = Path(path)
    files = sorted(file for file in path.iterdir() if file.suffix in _ENDINGS) if path.is_dir() else [path]
    golds: dict[str, Gold] = {}
    origin: dict[str, Path] = {}
    for file in files:
        for gold in _read_file(file):
            if gold.id in golds:
                raise InputError(f"{file}: the id {gold.id!r} is also that of an article in {origin[gold.id]}")
            golds[gold.id], origin[gold.id] = gold, file
    if not golds:
        raise InputError(f"{path}: no gold is there; give articles in markup (.txt), .json or brat's .ann with .txt")
    return list(golds.values())


def _read_file(file: Path) -> Iterator[Gold]:
    if not file.exists():
        raise InputError(f"{file}: no such file or folder")
    if file.suffix == ".ann":
        yield read_brat(file)
    elif file.suffix == ".txt":
        if file.with_suffix(".ann").exists() and not _is_marked(file):
            return  # the text of brat's annotations, read with them
        yield read_marked(file)
    else:
        try:
            plain = json.loads(file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise InputError(f"{file}: no JSON: {error}") from error
        yield from read_label_studio(plain, str(file)) if isinstance(plain, list) else [read_standoff(plain, str(file))]


def _is_marked(file: Path) -> bool:
    with file.open(encoding="utf-8") as lines:
        return lines.readline().rstrip() == FENCE
