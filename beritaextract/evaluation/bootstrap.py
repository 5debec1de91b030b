"""How sure a figure is: resampling articles, since the quotes of one article stand and fall together."""

import random
from typing import NamedTuple

from beritaextract.evaluation.scores import ArticleScore, Scores

ROUNDS, SEED = 1000, 20
_TAIL = 0.025
Ratios = dict[str, tuple[list[int], list[int]]]  # figure -> numerators and denominators, one an article


class Interval(NamedTuple):
    """The middle 95 percent of what resampled articles give."""

    low: float
    high: float


class Difference(NamedTuple):
    """One run minus another, with its interval."""

    value: float
    low: float
    high: float

    @property
    def real(self) -> bool:
        """Whether the two runs differ beyond the chance of the articles: the interval leaves zero out."""
        return self.low > 0 or self.high < 0


def intervals(scores: Scores, rounds: int = ROUNDS) -> dict[str, Interval]:
    """Return the 95 percent bootstrap interval of every figure.

    Args:
        scores: The scores.
        rounds: How often the articles are drawn again, with replacement; the draw is the same each time.

    Returns:
        Intervals by figure (percentile bootstrap, Efron and Tibshirani 1993).
    """
    draws = _draws(len(scores.articles), rounds)
    ratios = _ratios(scores.articles)
    return {
        name: Interval(*_middle([value for picks in draws if (value := _value(columns, picks)) is not None]))
        for name, columns in ratios.items()
    }


def differences(scores: Scores, other: Scores, rounds: int = ROUNDS) -> dict[str, Difference]:
    """Return how two runs differ, figure by figure, over the articles that both hold (paired bootstrap).

    Args:
        scores: The run in question.
        other: The run it is compared with.
        rounds: How often the articles are drawn again; both runs get the same draw.

    Returns:
        Differences by figure, of the figures that both runs have.
    """
    by_id = {article.article: article for article in other.articles}
    ours = [article for article in scores.articles if article.article in by_id]
    now, before = _ratios(ours), _ratios([by_id[article.article] for article in ours])
    draws = _draws(len(ours), rounds)
    everything = list(range(len(ours)))
    result = {}
    for name in now:
        value = _minus(now[name], before.get(name), everything)
        if value is not None:
            moved = [some for picks in draws if (some := _minus(now[name], before.get(name), picks)) is not None]
            result[name] = Difference(value, *_middle(moved))
    return result


def _draws(count: int, rounds: int) -> list[list[int]]:
    dice = random.Random(SEED)
    return [dice.choices(range(count), k=count) for _ in range(rounds)] if count else []


def _ratios(articles: list[ArticleScore]) -> Ratios:
    rows = [article.ratios() for article in articles]
    names = dict.fromkeys(name for row in rows for name in row)
    return {
        name: ([row.get(name, (0, 0))[0] for row in rows], [row.get(name, (0, 0))[1] for row in rows]) for name in names
    }


def _value(columns: tuple[list[int], list[int]], picks: list[int]) -> float | None:
    """Return the figure of some articles; null where they hold nothing to judge."""
    below = sum(map(columns[1].__getitem__, picks))
    return sum(map(columns[0].__getitem__, picks)) / below if below else None


def _minus(one: tuple[list[int], list[int]], two: tuple[list[int], list[int]] | None, picks: list[int]) -> float | None:
    left, right = _value(one, picks), _value(two, picks) if two else None
    return None if left is None or right is None else left - right


def _middle(values: list[float]) -> tuple[float, float]:
    if not values:
        return 0.0, 0.0
    ordered, last = sorted(values), len(values) - 1
    return ordered[int(_TAIL * last)], ordered[int((1 - _TAIL) * last + 0.5)]
