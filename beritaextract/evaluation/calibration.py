"""What confidence is worth: reliability bins, expected calibration error, risk and coverage."""

from typing import NamedTuple

BINS = 10


class Bin(NamedTuple):
    """Quotes of like confidence: how many, their mean confidence, and the share that is right."""

    low: float
    high: float
    size: int
    confidence: float
    accuracy: float


class RiskPoint(NamedTuple):
    """If only the surest share of quotes is kept (`coverage`), what share of these is wrong (`risk`)."""

    coverage: float
    risk: float


def reliability(beliefs: list[tuple[float, bool]]) -> list[Bin]:
    """Return ten bins of equal width, empty ones left out.

    Args:
        beliefs: Confidence and outcome of each quote.
    """
    bins = []
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        inside = [(belief, right) for belief, right in beliefs if low <= belief < high or (belief == high == 1)]
        if inside:
            confidence = sum(belief for belief, _ in inside) / len(inside)
            accuracy = sum(right for _, right in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), confidence, accuracy))
    return bins


def expected_calibration_error(beliefs: list[tuple[float, bool]]) -> float:
    """Return the mean distance of confidence and accuracy over the bins, weighted by size (Naeini et al. 2015)."""
    return sum(b.size * abs(b.confidence - b.accuracy) for b in reliability(beliefs)) / max(1, len(beliefs))


def risk_coverage(beliefs: list[tuple[float, bool]]) -> list[RiskPoint]:
    """Return the share of errors among the surest tenth, two tenths, … of all quotes (Geifman and El-Yaniv 2017)."""
    ordered = sorted(beliefs, key=lambda belief: -belief[0])
    points = []
    for tenth in range(1, 11):
        kept = ordered[: round(len(ordered) * tenth / 10)]
        if kept:
            points.append(RiskPoint(tenth / 10, sum(not right for _, right in kept) / len(kept)))
    return points


def errors_in_least_sure_tenth(beliefs: list[tuple[float, bool]]) -> float:
    """Return which share of all errors stands among the tenth of quotes with the least confidence."""
    ordered = sorted(beliefs, key=lambda belief: belief[0])
    errors = sum(not right for _, right in ordered)
    tail = ordered[: max(1, round(len(ordered) / 10))]
    return sum(not right for _, right in tail) / errors if errors else 1.0
