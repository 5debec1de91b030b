"""Quotes without a speaker, and quotes of somebody without a name."""

from collections.abc import Iterator

from beritaextract.audit.checks.finding import Finding, of_quote
from beritaextract.audit.checks.material import Material
from beritaextract.audit.store.rows import NOBODY

NAME = "no-speaker"
UNNAMED = "unnamed-speaker"


def no_speaker(material: Material) -> Iterator[Finding]:
    """Find quotes of which the text does not tell the speaker.

    Args:
        material: What to look through.

    Yields:
        The findings, one a quote.
    """
    for statement in material.statements:
        if statement.speaker_kind == NOBODY:
            yield Finding(NAME, "", (of_quote(statement),))


def unnamed_speaker(material: Material) -> Iterator[Finding]:
    """Find quotes of somebody who is not named: "seorang warga", "sumber di kementerian".

    Args:
        material: What to look through.

    Yields:
        The findings, one a quote.
    """
    for statement in material.statements:
        if statement.speaker_kind == "unnamed":
            yield Finding(UNNAMED, "", (of_quote(statement),))
