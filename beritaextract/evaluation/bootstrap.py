"""How sure a figure is: resampling articles, since the quotes of one article stand and fall together."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from beritaextract.evaluation.scores import ArticleScore, Scores

ROUNDS, SEED = 1000, 20


class Interval(NamedTuple):
    """The middle 95 percent of what resampled articles give."""

    low: float
    high: float


class Difference(NamedTuple):
    """One run minus another: the difference, its interval, and whether the interval leaves zero out."""

    value: float
    low: float
    high: float

    @property
    def real(self) -> bool:
        """Whether the two runs differ beyond the chance of the articles."""
        return self.low > 0 or self.high < 0


def intervals(scores: Scores, rounds: int = ROUNDS) -> dict[str, Interval]:
    """Return the 95 percent bootstrap interval of every figure.

    Args:
        scores: The scores.
        rounds: How often the articles are drawn again, with replacement; the draw is the same each time.

    Returns:
        Intervals by figure (percentile bootstrap, Efron and Tibshirani 1993).
    """
    samples = [_resampled([scores.articles], picks)[0] for picks in _draws(len(scores.articles), rounds)]
    return {name: Interval(*_middle([sample.get(name, 0.0) for sample in samples])) for name in scores.figures()}


def differences(scores: Scores, other: Scores, rounds: int = ROUNDS) -> dict[str, Difference]:
    """Return how two runs over the same articles differ, figure by figure (paired bootstrap)."""
    by_id = {article.article: article for article in other.articles}
    ours = [article for article in scores.articles if article.article in by_id]
    theirs = [by_id[article.article] for article in ours]
    now, before = Scores(ours).figures(), Scores(theirs).figures()
    pairs = [_resampled([ours, theirs], picks) for picks in _draws(len(ours), rounds)]
    result = {}
    for name in now:
        low, high = _middle([one.get(name, 0.0) - two.get(name, 0.0) for one, two in pairs])
        result[name] = Difference(now[name] - before.get(name, 0.0), low, high)
    return result


def _draws(count: int, rounds: int) -> list[list[int]]:
    dice = random.Random(SEED)
    return [dice.choices(range(count), k=count) for _ in range(rounds)] if count else []


def _resampled(runs: Sequence[list[ArticleScore]], picks: list[int]) -> list[dict[str, float]]:
    figures: Callable[[list[ArticleScore]], dict[str, float]] = lambda run: Scores([run[i] for i in picks]).figures()  # noqa: E731
    return [figures(run) for run in runs]


def _middle(values: list[float]) -> tuple[float, float]:
    ordered = sorted(values)
    if not ordered:
        return 0.0, 0.0
    return ordered[int(0.025 * (len(ordered) - 1))], ordered[int(0.975 * (len(ordered) - 1) + 0.5)]
