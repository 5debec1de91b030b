"""Teach confidence from gold: logistic regression over the features of evidence, judged by cross-validation.

    python -m beritaextract.evaluation.calibrate GOLD [MORE …] [--models DIR] [--write]

prints calibration on held-out articles of GOLD; MORE gold only teaches, with an error rate of its own. With --write the
weights of a fit on all articles are stored in the lexicon. With --models the texts are parsed by the stanza models of
DIR, and it is the weights for parsed texts that are fitted.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from beritaextract.articles import Article
from beritaextract.assembly import assemble
from beritaextract.components.speakers.confidence import features, standings
from beritaextract.evaluation.calibration import errors_in_least_sure_tenth, expected_calibration_error
from beritaextract.evaluation.figures import score_article
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.reading import read_gold
from beritaextract.extractor import find
from beritaextract.pipeline import load

# What a parse says may only raise confidence where it agrees, only lower it where it does not: else it was chance.
_SENSE = {
    "rule:parse-agrees": 1,
    "rule:parse-content-agrees": 1,
    "rule:parse-disagrees": -1,
    "rule:parse-content-differs": -1,
}
FOLDS, PENALTY, STEPS, RARE = 10, 5.0, 30, 4
Matrix = NDArray[np.float64]


class Example(NamedTuple):
    """A quote that the gold decides: its article, the features of its evidence, and whether it is right."""

    article: str
    features: tuple[str, ...]
    right: bool


def examples(golds: Sequence[Gold], nlp: Language | None) -> list[Example]:
    """Read the gold's articles and return their quotes as examples."""
    found = []
    for gold in golds:
        article = Article(text=gold.text, id=gold.id, published=gold.published, title=gold.title)
        have = find(article, nlp)
        outcomes = score_article(gold, assemble(have, article)).outcomes
        quotes = have.berita_quotes
        for number, (quote, standing) in enumerate(zip(quotes, standings(quotes), strict=True), 1):
            if f"Q{number}" in outcomes:
                named = tuple(features(quote, have.berita_people, standing))
                found.append(Example(gold.id, named, outcomes[f"Q{number}"]))
    return found


def fit(data: Sequence[Example]) -> dict[str, float]:
    """Return weights by feature; rare features are left out, and those that came out against their sense."""
    seen = Counter(name for example in data for name in example.features)
    weights = _fit(data, sorted(name for name, count in seen.items() if count >= RARE))
    sensible = [name for name, weight in weights.items() if weight * _SENSE.get(name, 0) >= 0]
    return weights if len(sensible) == len(weights) else _fit(data, sensible)


def _fit(data: Sequence[Example], names: list[str]) -> dict[str, float]:
    """Return the weights of some features (Newton's method with an L2 penalty)."""
    design, target = _matrix(data, names), np.array([float(example.right) for example in data])
    penalty = PENALTY * np.eye(len(names))
    penalty[names.index("bias"), names.index("bias")] = 0.01
    weights: Matrix = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (target - chance) - penalty @ weights
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + penalty
        weights = weights + np.linalg.solve(bend, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def held_out(data: Sequence[Example], more: Sequence[Example] = ()) -> list[tuple[float, bool]]:
    """Return confidence and outcome of each quote of `data`, from weights fitted on other articles."""
    articles = sorted({example.article for example in data})
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    beliefs = []
    for number in range(FOLDS):
        weights = fit([*(example for example in data if fold[example.article] != number), *more])
        for example in data:
            if fold[example.article] == number:
                odds = sum(weights.get(name, 0.0) for name in example.features)
                beliefs.append((float(1 / (1 + np.exp(-odds))), example.right))
    return beliefs


def _matrix(data: Sequence[Example], names: list[str]) -> Matrix:
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(data), len(names)))
    for row, example in enumerate(data):
        for name in example.features:
            if name in place:
                matrix[row, place[name]] = 1.0
    return matrix


def write(weights: dict[str, float], name: str) -> None:
    """Store weights as a table of the lexicon."""
    rows = "".join(f"{feature}\t{weight}\n" for feature, weight in sorted(weights.items()))
    table = Path(str(files("beritaextract.lexicons"))) / "tables" / f"{name}.tsv"
    table.write_text("feature\tweight\n" + rows, encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Run the command line above."""
    parser = ArgumentParser(prog="calibrate")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--models")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    first, *others = given.gold
    nlp = load(analyser="stanza", models=given.models) if given.models else None
    data = examples(read_gold(first), nlp)
    more = [
        example._replace(features=(*example.features, f"gold:{number}"))  # what sets this gold apart is learnt apart
        for number, path in enumerate(others, 2)
        for example in examples(read_gold(path), nlp)
    ]
    beliefs = held_out(data, more)
    wrong = sum(not right for _, right in beliefs)
    print(f"{len(data)} quotes, {wrong} wrong")
    print(f"expected calibration error, held out: {expected_calibration_error(beliefs):.3f}")
    print(f"errors in the least sure tenth: {errors_in_least_sure_tenth(beliefs):.2f}")
    if given.write:
        weights = {name: weight for name, weight in fit([*data, *more]).items() if not name.startswith("gold:")}
        write(weights, "confidence_parsed" if given.models else "confidence")


if __name__ == "__main__":
    main(sys.argv[1:])
