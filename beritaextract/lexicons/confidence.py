"""Weights of the features of evidence: a logistic model fitted to gold (see `beritaextract.evaluation.calibrate`)."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class FeatureWeight(NamedTuple):
    """A feature of a quote's evidence and what it adds to the log-odds that content and speaker are right."""

    feature: str
    weight: float


@cache
def confidence_weights(parsed: bool = False) -> dict[str, float]:
    """Return the weights by feature; those for texts with a dependency parse have been taught apart."""
    rows = read_table("confidence_parsed", FeatureWeight) if parsed else read_table("confidence", FeatureWeight)
    return {row.feature: row.weight for row in rows}
