"""What a check finds: passages of articles, side by side."""

from collections.abc import Iterable
from typing import NamedTuple

from beritaextract.audit.checks.material import Article, Mark, Post, Statement


class Passage(NamedTuple):
    """A passage of an article.

    Attributes:
        article: The article.
        quote: Number of the quote in its record (Q3); null for what is no quote.
        start: First character, in the text of the article.
        end: One past its last.
        text: The words; the parts of a quote are joined by " … ".
        speaker: Who is said to have said it, or who is spoken of; null where the text does not tell.
        times: How many passages it stands for.
    """

    article: Article
    quote: str | None
    start: int
    end: int
    text: str
    speaker: str | None
    times: int = 1


class Finding(NamedTuple):
    """Something for a person to look at: what it is about (the names, the numbers), and where it stands."""

    check: str
    about: str
    passages: tuple[Passage, ...]


def of_quote(statement: Statement, times: int = 1) -> Passage:
    """Return a quote as a passage.

    Args:
        statement: The quote.
        times: How many like it it stands for.
    """
    article, quote, start, end, text, speaker, _ = statement
    return Passage(article, quote, start, end, text, speaker, times)


def of_post(post: Post) -> Passage:
    """Return a post as a passage.

    Args:
        post: The post.
    """
    return Passage(post.article, None, post.start, post.end, post.text, post.person)


def of_mark(mark: Mark) -> Passage:
    """Return a warning as a passage.

    Args:
        mark: The warning.
    """
    return Passage(mark.article, None, mark.start, mark.end, mark.text, None)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by their first passage, so that the same records give the same list.

    Args:
        findings: The findings.
    """
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[str, str, int, str]:
    first = finding.passages[0]
    return first.article.day, first.article.id, first.start, finding.about
