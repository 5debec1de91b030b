"""Weights of the features of evidence: a logistic model fitted to gold (see `beritaextract.evaluation.calibrate`)."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class FeatureWeight(NamedTuple):
    """A feature of a quote's evidence and what it adds to the log-odds that content and speaker are right."""

    feature: str
    weight: float


@cache
def confidence_weights() -> dict[str, float]:
    """Return the weights by feature."""
    return {row.feature: row.weight for row in read_table("confidence", FeatureWeight)}
