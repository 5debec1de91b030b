"""Nearly the same words with a changed number."""

from collections.abc import Iterator

from beritaextract.audit.checks.alike import Pair
from beritaextract.audit.checks.finding import Finding, of_quote
from beritaextract.audit.checks.grouping import groups_of
from beritaextract.audit.checks.material import Material, Statement
from beritaextract.audit.checks.speakers import elsewhere
from beritaextract.audit.checks.wording import NUMBER, words_of

NAME = "changed-number"
_DAYS = 7  # figures move: what differs after a week is news, not a slip


def changed_number(material: Material) -> Iterator[Finding]:
    """Find nearly the same words of one speaker, in articles of one week, with another number in the same place.

    "12 rumah" and "dua belas rumah" are the same number.

    Args:
        material: What to look through.

    Yields:
        The findings; each has one passage for every wording.
    """
    pairs = []
    for pair in material.alike:
        if _numbers(pair):
            one, other = material.wordings[pair.one].holders, material.wordings[pair.other].holders
            if found := elsewhere(one, other, _DAYS):
                pairs.append(found)
    for group in groups_of(pairs):
        statements = sorted(group, key=lambda one: one.order)
        yield Finding(NAME, _about(statements), tuple(of_quote(statement) for statement in statements))


def _numbers(pair: Pair) -> bool:
    """Return whether a number became another, and nothing but a number for each."""
    return any(
        len(before) == len(after) and any(x != y and x[0] == y[0] == NUMBER for x, y in zip(before, after, strict=True))
        for before, after in pair.changes
    )


def _about(statements: list[Statement]) -> str:
    """Return the numbers that differ, as printed: "12 rumah / 21 rumah" without what they count."""
    printed = [_printed(statement.text) for statement in statements]
    common = set.intersection(*(set(numbers) for numbers in printed))
    told = (", ".join(text for key, text in numbers.items() if key not in common) for numbers in printed)
    return " / ".join(dict.fromkeys(filter(None, told)))


def _printed(text: str) -> dict[str, str]:
    return {word.key: text[word.start : word.end] for word in words_of(text) if word.key[0] == NUMBER}
