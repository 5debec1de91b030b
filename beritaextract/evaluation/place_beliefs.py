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

from beritaextract.evaluation.calibration import reliability
from beritaextract.evaluation.gold import Gold, GoldLocation
from beritaextract.evaluation.reading import read_gold
from beritaextract.extractor import extract
from beritaextract.records import ArticleRecord
from beritaextract.records.location import LocationRecord

# Codes below this belief are the doubtful ones; above it no threshold would be put.
DOUBTFUL, PRECISION, STEPS = 0.8, 0.95, 20


def beliefs(golds: Iterable[Gold]) -> Iterator[tuple[float, bool]]:
    """Yield how far each place that could have been another was believed in, and whether rightly.

    Args:
        golds: Articles with gold.
    """
    for gold in golds:
        for (start, end), places in _paragraphs(gold):
            record = extract(gold.text[start:end], published=gold.published)
            for place in places:
                location = _found(record, place, start)
                if location is not None and location.candidates:
                    # Where belief was too little for a code, the likeliest candidate is what was believed in.
                    yield location.confidence, (location.code or location.candidates[0].code) == place.code


def least_belief(found: Sequence[tuple[float, bool]]) -> float:
    """Return the least belief, in steps of a twentieth, from which 95 of 100 doubtful codes are right.

    Args:
        found: What `beliefs` gives.
    """
    for step in range(STEPS):
        doubtful = [right for belief, right in found if step / STEPS <= belief < DOUBTFUL]
        if not doubtful or sum(doubtful) >= PRECISION * len(doubtful):
            return step / STEPS
    return DOUBTFUL


def _paragraphs(gold: Gold) -> Iterator[tuple[tuple[int, int], list[GoldLocation]]]:
    start = 0
    for paragraph in gold.text.splitlines(keepends=True):
        end = start + len(paragraph)
        inside = [one for one in gold.locations if start <= one.span[0] < end and one.code and one.code[0].isdigit()]
        if inside:
            yield (start, end), inside
        start = end


def _found(record: ArticleRecord, place: GoldLocation, offset: int) -> LocationRecord | None:
    span = place.span[0] - offset, place.span[1] - offset
    for location in record.locations:
        if any((mention.start, mention.end) == span for mention in location.mentions):
            return location
    return None


def main(arguments: Sequence[str]) -> None:
    """Print how often codes are right, by tenths of belief, and the least belief that is enough."""
    parser = ArgumentParser(prog="python -m beritaextract.evaluation.place_beliefs", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    found = list(beliefs(gold for path in parser.parse_args(arguments).gold for gold in read_gold(path)))
    for tenth in reliability(found):
        print(f"belief {tenth.low}-{tenth.high}: {tenth.size} places, {tenth.accuracy:.2f} right")
    print(f"least belief: {least_belief(found)}")


if __name__ == "__main__":
    main(sys.argv[1:])
