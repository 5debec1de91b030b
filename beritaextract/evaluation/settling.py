"""How paired items are counted, and how errors are noted."""

from collections.abc import Sequence
from typing import Protocol

from beritaextract.evaluation.gold import Place
from beritaextract.evaluation.scores import ArticleScore, Fault, Tally


class MaybeOptional(Protocol):
    """A gold item that may be optional."""

    @property
    def optional(self) -> bool:
        """Whether a reasonable annotator could leave it out."""
        ...


def settle(tally: Tally, gold: Sequence[MaybeOptional], found: int, pairs: Sequence[tuple[int, int]]) -> None:
    """Count pairs, leaving optional gold out on both sides."""
    hit_gold, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
    tally.hits += sum(not gold[i].optional for i, _ in pairs)
    tally.missed += sum(not item.optional and i not in hit_gold for i, item in enumerate(gold))
    tally.spurious += found - len(hit_found)


def fault(score: ArticleScore, kind: str, span: Place, detail: str) -> None:
    """Note one error."""
    score.faults.append(Fault(kind, score.article, span[0], span[1], detail))
