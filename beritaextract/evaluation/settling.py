"""How paired items are counted, and how errors are noted."""

from collections.abc import Sequence
from typing import NamedTuple

from beritaextract.evaluation.gold import Place
from beritaextract.evaluation.scores import ArticleScore, Fault, Tally

Pairs = Sequence[tuple[int, int]]


class Entry(NamedTuple):
    """An item of gold or record as an error would show it; `optional` holds for gold alone."""

    span: Place
    detail: str
    optional: bool = False


def settle(tally: Tally, wanted: Sequence[Entry], found: int, pairs: Pairs) -> None:
    """Count pairs, leaving optional gold out on both sides."""
    hit_wanted, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
    tally.hits += sum(not wanted[i].optional for i, _ in pairs)
    tally.missed += sum(not entry.optional and i not in hit_wanted for i, entry in enumerate(wanted))
    tally.spurious += sum(j not in hit_found for j in range(found))


def note_unpaired(
    score: ArticleScore, what: str, wanted: Sequence[Entry], found: Sequence[Entry], pairs: Pairs
) -> None:
    """Note what was missed and what is spurious."""
    hit_wanted, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, entry in enumerate(wanted):
        if i not in hit_wanted and not entry.optional:
            note(score, f"missed {what}", entry.span, entry.detail)
    for j, entry in enumerate(found):
        if j not in hit_found:
            note(score, f"spurious {what}", entry.span, entry.detail)


def note(score: ArticleScore, kind: str, span: Place, detail: str) -> None:
    """Note one error."""
    score.faults.append(Fault(kind, score.article, *span, detail))


def judge(score: ArticleScore, field: str, span: Place, want: object, got: object, same: bool | None = None) -> None:
    """Count whether a field of a matched item is right, and note it if it is wrong.

    Args:
        score: Where to count.
        field: Name of the field.
        span: Where the item stands.
        want: What the gold says.
        got: What was found.
        same: Whether the two agree, where equality is not the measure.
    """
    right = want == got if same is None else same
    score.shares[field].add(right)
    if not right:
        note(score, f"wrong {field}", span, f"found {got!r}, gold {want!r}")
