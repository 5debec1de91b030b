"""Floors: the figures that were reached, pinned with the gold they were reached on, so that no drop goes unseen."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from beritaextract.errors import InputError
from beritaextract.evaluation.calibration import expected_calibration_error
from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.standoff import digest_of
from beritaextract.records import ArticleRecord, atomic_writer

_DIGITS = 4


class Floors(NamedTuple):
    """Figures to four digits, and the digest of the gold; no words of any article."""

    gold: str
    articles: int
    figures: dict[str, float]


def measure(golds: list[Gold], records: Iterable[ArticleRecord]) -> Floors:
    """Score records and return what could be pinned.

    Args:
        golds: The gold.
        records: Records of its articles.

    Returns:
        Every figure of the evaluation, and `calibration`: 1 minus the expected calibration error.
    """
    scores = evaluate(golds, records)
    figures = scores.figures() | {"calibration": 1 - expected_calibration_error(scores.beliefs())}
    return Floors(digest_of(golds), len(golds), {name: round(value, _DIGITS) for name, value in figures.items()})


def read_floors(path: Path) -> Floors:
    """Read a floors file.

    Raises:
        InputError: The file is not there, or holds something else.
    """
    try:
        return Floors(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"{path}: no floors are pinned: {error}") from error


def write_floors(floors: Floors, path: Path) -> None:
    """Pin figures: write them to a file."""
    with atomic_writer(path) as stream:
        stream.write(json.dumps(floors._asdict(), indent=1) + "\n")


def breaches(pinned: Floors, now: Floors) -> list[str]:
    """Return in words what fell below its floor, and whether the gold is another.

    Args:
        pinned: What was reached.
        now: What is reached now.
    """
    if now.gold != pinned.gold:
        counts = f"{now.articles} articles, then {pinned.articles}"
        return [f"the gold is another ({counts}): pin again, and say in the commit why"]
    return [
        f"{name} fell from {floor:.4f} to {now.figures.get(name, 0.0):.4f}"
        for name, floor in pinned.figures.items()
        if now.figures.get(name, 0.0) < floor
    ]
