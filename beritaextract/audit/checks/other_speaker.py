"""The same words with another speaker."""

from collections import defaultdict
from collections.abc import Iterator

from beritaextract.audit.checks.alike import SHORTEST
from beritaextract.audit.checks.finding import Finding, of_quote
from beritaextract.audit.checks.grouping import groups_of
from beritaextract.audit.checks.material import Material, Statement
from beritaextract.audit.checks.speakers import NAMED, is_same_name

NAME = "other-speaker"
_SAME = 0.1  # so large a share of the words may differ


def other_speaker(material: Material) -> Iterator[Finding]:
    """Find words that are given to one person here and to another there, or to two organisations.

    A short form of a name is no other speaker; nor is the organisation a person speaks for.

    Args:
        material: What to look through.

    Yields:
        The findings; each has one passage for every speaker.
    """
    wordings = material.wordings
    alone = ((number, number) for number, wording in enumerate(wordings) if len(wording.shape) >= SHORTEST)
    near = ((pair.one, pair.other) for pair in material.alike if pair.changed <= _SAME * len(wordings[pair.one].words))
    for group in groups_of([*alone, *near]):
        statements = [statement for number in group for statement in wordings[number].holders]
        for kind in NAMED:
            speakers = _by_speaker([one for one in statements if one.speaker_kind == kind])
            if len(speakers) > 1:
                firsts = sorted(speakers.values(), key=lambda held: held[0].order)
                passages = tuple(of_quote(held[0], len(held)) for held in firsts)
                yield Finding(NAME, " / ".join(str(one.speaker) for one in passages), passages)


def _by_speaker(statements: list[Statement]) -> dict[str, list[Statement]]:
    """Return name -> quotes, longer names first, so that a short one finds the name it belongs to."""
    by_name: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=lambda one: one.order):
        by_name.setdefault(statement.speaker or "", []).append(statement)
    if len(by_name) < 2:
        return by_name
    speakers: dict[str, list[Statement]] = {}
    by_word: dict[str, list[str]] = defaultdict(list)  # so that a greeting of thousands is not held against each other
    for name in sorted(by_name, key=lambda one: (-len(one.split()), one)):
        words = name.casefold().split()
        rarest = min((by_word[word] for word in words), key=len, default=[])
        full = next((known for known in rarest if is_same_name(name, known)), name)
        if full == name:
            for word in words:
                by_word[word].append(name)
        speakers.setdefault(full, []).extend(by_name[name])
    return {name: sorted(held, key=lambda one: one.order) for name, held in speakers.items()}
