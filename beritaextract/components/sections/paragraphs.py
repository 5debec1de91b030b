"""Paragraphs, and what each is by its own looks."""

from typing import Final

from beritaextract.components.sections.patterns import KINDS, Patterns

_SENTENCE_ENDS: Final = (".", "!", "?", ":", ",", ";", '"', "”", "’", "'", ")")
_FRAME_LENGTH: Final = 300  # a by-line or a link is a line; what is longer is prose that begins alike
_CLOSING_LENGTH: Final = 120  # a credit or the link of a post is no longer


class Paragraph:
    """A line of the text that is not blank.

    Attributes:
        start: Its first character.
        end: One past its last.
        habit: The habit of an outlet that it fits (a field of `Publisher`), or "list", "pullquote", "body".
        rest: Where the title or the names begin, after the label.
    """

    __slots__ = ("end", "habit", "rest", "start")

    def __init__(self, start: int, end: int, habit: str, rest: int) -> None:
        self.start, self.end, self.habit, self.rest = start, end, habit, rest

    @property
    def kind(self) -> str:
        """The kind of section."""
        return KINDS.get(self.habit, self.habit)


def split_paragraphs(text: str, patterns: Patterns) -> list[Paragraph]:
    """Return the lines of a text that are not blank, each with the habit it fits."""
    paragraphs: list[Paragraph] = []
    after = 0
    for line in text.splitlines(keepends=True):
        after += len(line)
        if printed := line.lstrip():
            start = after - len(printed)
            paragraphs.append(_classify(text, start, start + len(printed.rstrip()), patterns))
    return paragraphs


def _classify(text: str, start: int, end: int, patterns: Patterns) -> Paragraph:
    opening = patterns.openings.match(text, start, end)
    if opening and (end - start <= _FRAME_LENGTH or opening.lastgroup == "list"):
        return Paragraph(start, end, str(opening.lastgroup), opening.end())
    tail = max(start, end - _CLOSING_LENGTH)
    is_worth_a_look = text.endswith((")", ")."), start, end) or text.find("/", tail, end) >= 0
    if is_worth_a_look and (closing := patterns.closings.search(text, tail, end)):
        return Paragraph(start, end, str(closing.lastgroup), end)
    return Paragraph(start, end, "body", start)


def ends_a_sentence(text: str, paragraph: Paragraph) -> bool:
    """Return whether a paragraph ends as prose does; headlines, names and list items do not."""
    return text[paragraph.end - 1] in _SENTENCE_ENDS
