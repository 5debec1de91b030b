"""Articles in which everything comes from one mouth."""

from collections.abc import Iterator
from itertools import groupby

from beritaextract.audit.checks.finding import Finding, of_quote
from beritaextract.audit.checks.material import Material

NAME = "single-source"


def single_source(material: Material) -> Iterator[Finding]:
    """Find articles whose quotes are all of one source; one quote of an unknown speaker could be of another.

    Args:
        material: What to look through.

    Yields:
        The findings, one an article, with its first quote.
    """
    for _, group in groupby(material.statements, key=lambda one: one.article.id):
        statements = list(group)
        speakers = {(statement.speaker_kind, statement.speaker) for statement in statements}
        if len(speakers) == 1 and statements[0].speaker:
            yield Finding(NAME, statements[0].speaker, (of_quote(statements[0], len(statements)),))
