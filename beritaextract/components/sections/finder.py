"""Which paragraph is what."""

import re

from beritaextract.findings import Imprint, Section
from beritaextract.language.words import Words

_PARAGRAPH = re.compile(r"\S[^\n]*")
_FRAME = re.compile(
    r"(?P<related>(?:baca|lihat|simak|tonton) (?:juga|pula))|(?P<byline>(?:pewarta|editor|penerjemah|reporter|penulis)\s*:)"
    r"|(?P<copyright>copyright|hak cipta)",
    re.IGNORECASE,
)


def find_sections(words: Words) -> tuple[list[Section], Imprint]:
    """Return the paragraphs with their kinds, and the imprint."""
    sections = []
    for match in _PARAGRAPH.finditer(words.text):
        end = match.start() + len(match.group().rstrip())
        frame = _FRAME.match(words.text, match.start())
        kind = frame.lastgroup if frame and frame.lastgroup else "body"
        first, last = words.from_offset(match.start()), words.from_offset(end)
        sections.append(Section(match.start(), end, kind, first, last))
    return sections, Imprint()
