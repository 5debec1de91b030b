"""How sure of a place we must be to give its code: belief against gold, with most of the context taken away.

    python -m beritaextract.evaluation.place_beliefs GOLD [MORE …]

In whole articles nearly every place is beyond doubt, and says nothing of where guessing begins. So each place of the
gold is read once more from its own paragraph alone, and the belief in what it is taken for is held against the gold.
The least belief printed is the one that the resolver asks for (`components.locations.resolver`).
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from beritaextract.evaluation.gold import Gold, GoldLocation
from beritaextract.evaluation.reading import read_gold
from beritaextract.extractor import extract
from beritaextract.records import ArticleRecord
from beritaextract.records.location import LocationRecord

# Codes below this belief are the doubtful ones; above it no threshold would be put.
DOUBTFUL, PRECISION, STEPS = 0.8, 0.95, 20


class Belief(NamedTuple):
    """How much one meaning of some words was believed in, and whether it was right."""

    belief: float
    right: bool
    words: str


def beliefs(golds: Iterable[Gold]) -> Iterator[Belief]:
    """Yield the belief in every place that could have been another, read from its paragraph alone.

    Args:
        golds: Articles with gold.
    """
    for gold in golds:
        for (start, end), places in _paragraphs(gold):
            record = extract(gold.text[start:end], published=gold.published)
            for place in places:
                location = _found(record, place, start)
                if location is not None and location.candidates:
                    code, belief = _likeliest(location)
                    yield Belief(belief, code == place.code, gold.text[slice(*place.span)])


def least_belief(found: Sequence[Belief]) -> float:
    """Return the least belief, in steps of a twentieth, from which 95 of 100 doubtful codes are right.

    Args:
        found: What `beliefs` gives.
    """
    for step in range(STEPS):
        doubtful = [one.right for one in found if step / STEPS <= one.belief < DOUBTFUL]
        if not doubtful or sum(doubtful) >= PRECISION * len(doubtful):
            return step / STEPS
    return DOUBTFUL


def _paragraphs(gold: Gold) -> Iterator[tuple[tuple[int, int], list[GoldLocation]]]:
    start = 0
    for paragraph in gold.text.splitlines(keepends=True):
        end = start + len(paragraph)
        inside = [one for one in gold.locations if start <= one.span[0] < end and (one.code or "").startswith(_DIGITS)]
        if inside:
            yield (start, end), inside
        start = end


_DIGITS = tuple("123456789")


def _found(record: ArticleRecord, place: GoldLocation, offset: int) -> LocationRecord | None:
    span = place.span[0] - offset, place.span[1] - offset
    for location in record.locations:
        if any((mention.start, mention.end) == span for mention in location.mentions):
            return location
    return None


def _likeliest(location: LocationRecord) -> tuple[str | None, float]:
    """Return the code that would be given if any belief were enough."""
    if location.code is not None:
        return location.code, location.confidence
    return location.candidates[0].code, location.confidence


def main(arguments: Sequence[str]) -> None:
    """Print how often codes are right, by tenths of belief, and the least belief that is enough."""
    parser = ArgumentParser(prog="python -m beritaextract.evaluation.place_beliefs", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    found = list(beliefs(gold for path in parser.parse_args(arguments).gold for gold in read_gold(path)))
    for tenth in range(10):
        right = [one.right for one in found if tenth <= one.belief * 10 < tenth + 1 + tenth // 9]
        print(f"belief {tenth / 10:.1f}-{(tenth + 1) / 10:.1f}: {sum(right)} of {len(right)} right")
    print(f"least belief: {least_belief(found)}")


if __name__ == "__main__":
    main(sys.argv[1:])
