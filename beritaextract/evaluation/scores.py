"""Precision, recall and accuracy of records against gold, article by article."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple


class Fault(NamedTuple):
    """One error: what kind, in which article, where, and what was found and expected."""

    kind: str
    article: str
    start: int
    end: int
    detail: str


@dataclass(slots=True)
class Tally:
    """Counts of one figure; optional gold items are left out of all three."""

    hits: int = 0
    spurious: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        """Add the counts of another tally."""
        self.hits += other.hits
        self.spurious += other.spurious
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.hits / (self.hits + self.spurious) if self.hits + self.spurious else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = 2 * self.hits + self.spurious + self.missed
        return 2 * self.hits / both if both else 0.0


@dataclass(slots=True)
class Share:
    """How many of some matched items are right."""

    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        """Count one more item."""
        self.right += right
        self.of += 1

    @property
    def accuracy(self) -> float:
        """Share of right items."""
        return self.right / self.of if self.of else 0.0


@dataclass(slots=True)
class ArticleScore:
    """All counts of one article.

    `beliefs` pairs each quote's confidence with whether content and speaker are right, `outcomes` tells that by the
    quote's id; both leave out quotes that the gold does not decide. `missing` says that there was no
    record.
    """

    article: str
    outlet: str | None
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    shares: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    beliefs: list[tuple[float, bool]] = field(default_factory=list)
    outcomes: dict[str, bool] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    missing: bool = False

    def ratios(self) -> dict[str, tuple[int, int]]:
        """Return every figure as numerator and denominator, which add up over articles: F1 is such a ratio too."""
        ratios = {name: (2 * t.hits, 2 * t.hits + t.spurious + t.missed) for name, t in self.tallies.items()}
        return ratios | {name: (share.right, share.of) for name, share in self.shares.items()}


@dataclass(slots=True)
class Scores:
    """Counts summed over articles."""

    articles: list[ArticleScore]

    def tallies(self) -> dict[str, Tally]:
        """Return the tally of each figure."""
        total: dict[str, Tally] = {}
        for article in self.articles:
            for name, tally in article.tallies.items():
                total.setdefault(name, Tally()).add(tally)
        return total

    def shares(self) -> dict[str, Share]:
        """Return the accuracy counts of each field, by name."""
        total: dict[str, Share] = {}
        for article in self.articles:
            for name, share in article.shares.items():
                sum_ = total.setdefault(name, Share())
                sum_.right += share.right
                sum_.of += share.of
        return dict(sorted(total.items()))

    def figures(self) -> dict[str, float]:
        """Return every figure as one number: F1 of tallies, accuracy of shares."""
        numbers = {name: tally.f1 for name, tally in self.tallies().items()}
        return numbers | {name: share.accuracy for name, share in self.shares().items()}

    def by_outlet(self) -> dict[str, "Scores"]:
        """Return the scores of each outlet, by name; articles without one are under the empty name."""
        groups: dict[str, list[ArticleScore]] = {}
        for article in self.articles:
            groups.setdefault(article.outlet or "", []).append(article)
        return {outlet: Scores(articles) for outlet, articles in sorted(groups.items())}

    def faults(self) -> list[Fault]:
        """Return all errors, in order of articles."""
        return [fault for article in self.articles for fault in article.faults]

    def beliefs(self) -> list[tuple[float, bool]]:
        """Return confidence and outcome of every quote that the gold decides."""
        return [belief for article in self.articles for belief in article.beliefs]
