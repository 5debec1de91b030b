"""Lines that only their neighbours explain: a name under its label, a title under "Baca juga:", a lone bullet."""

import re
from itertools import pairwise
from typing import Final

from beritaextract.components.sections.paragraphs import Paragraph, ends_a_sentence
from beritaextract.components.sections.patterns import ROLES, Patterns

_BARE_NAME: Final = re.compile(r"[A-Z][\w.'’-]{0,40}+(?:\ [A-Z][\w.'’-]{0,40}+){0,4}$")
_LINK_BULLETS: Final = "•●▪*"


def settle(text: str, paragraphs: list[Paragraph], patterns: Patterns) -> None:
    """Correct the habits of lines by what stands before and after them."""
    for before, paragraph in pairwise(paragraphs):
        if paragraph.habit == "body" and _continues(text, before, paragraph):
            paragraph.habit = before.habit
    for index, paragraph in enumerate(paragraphs):
        if paragraph.habit == "list" and _is_link(text, paragraph) and not _has_list_beside(paragraphs, index):
            paragraph.habit, paragraph.rest = "related", paragraph.start + 1
    for last in paragraphs[-1:]:
        if last.habit == "body" and (signature := patterns.signatures.match(text, last.start, last.end)):
            last.habit, last.rest = "signatures", signature.end()


def _continues(text: str, before: Paragraph, paragraph: Paragraph) -> bool:
    if before.habit in ROLES:
        return bool(_BARE_NAME.match(text, paragraph.start, paragraph.end))
    awaits_title = before.habit == "related" and not text[before.rest : before.end].strip(" :")
    return awaits_title and not ends_a_sentence(text, paragraph)


def _has_list_beside(paragraphs: list[Paragraph], index: int) -> bool:
    return any(paragraphs[at].habit == "list" for at in (index - 1, index + 1) if 0 <= at < len(paragraphs))


def _is_link(text: str, paragraph: Paragraph) -> bool:
    return text[paragraph.start] in _LINK_BULLETS and not ends_a_sentence(text, paragraph)
