"""Nearly the same words with a negation dropped or added."""

from collections.abc import Iterator

from beritaextract.audit.checks.alike import Pair
from beritaextract.audit.checks.finding import Finding, of_quote
from beritaextract.audit.checks.material import Material
from beritaextract.audit.checks.speakers import elsewhere
from beritaextract.audit.checks.wording import NEGATIONS

NAME = "changed-negation"


def changed_negation(material: Material) -> Iterator[Finding]:
    """Find nearly the same words of one speaker that say tidak, bukan, belum, jangan or tanpa here and not there.

    Args:
        material: What to look through.

    Yields:
        The findings, each with two passages.
    """
    for pair in material.alike:
        if not (negations := _negations(pair)):
            continue
        one, other = material.wordings[pair.one].holders, material.wordings[pair.other].holders
        if found := elsewhere(one, other):
            passages = tuple(of_quote(statement) for statement in sorted(found, key=lambda one: one.order))
            yield Finding(NAME, ", ".join(negations), passages)


def _negations(pair: Pair) -> list[str]:
    """Return the negations that one has more of than the other, where words changed."""
    found = []
    for before, after in pair.changes:
        less, more = ([word for word in words if word in NEGATIONS] for words in (before, after))
        if bool(less) != bool(more):
            found += less or more
    return list(dict.fromkeys(found))
