"""What the frame says: names after a label, titles after "Baca juga", the claim of a copyright line."""

import re
from typing import Final

from beritaextract.components.sections.paragraphs import Paragraph
from beritaextract.components.sections.patterns import ROLES, Patterns
from beritaextract.findings import Imprint

_BETWEEN_NAMES: Final = re.compile(r"\s?[/,;&|]\s?|\ dan\ ")
_LEAD_OUTS: Final = ("di sini", "berikut ini", "di bawah ini")
_NO_TITLE: Final = re.compile(r"(?:pilihan|lengkap|selengkapnya|berikut|di bawah|di sini|klik)\b", re.IGNORECASE)
_MARKS: Final = {'"': '"', "“": "”", "'": "'", "‘": "’", "”": "”"}
_FRINGE: Final = " ()[]*-–—.:|\t\xa0\u200b"


def read_imprint(text: str, paragraphs: list[Paragraph], patterns: Patterns) -> Imprint:
    """Read by-lines, links and copyright in order; dateline and outlet are the opening's."""
    imprint = Imprint()
    for paragraph in paragraphs:
        words = text[paragraph.rest : paragraph.end]
        if paragraph.habit in ROLES:
            _read_names(text[paragraph.start : paragraph.end], paragraph.habit, patterns, imprint)
        elif paragraph.habit == "signatures":
            imprint.editors += _split_names(words)
        elif paragraph.habit == "related" and (title := _read_title(words)):
            imprint.related.append(title)
        elif paragraph.habit == "copyright":
            imprint.copyright = imprint.copyright or words.strip(" ©:.\t\xa0") or None
    return imprint


def _read_names(line: str, role: str, patterns: Patterns, imprint: Imprint) -> None:
    """Read a by-line such as `Pewarta: Rina Wati/Budi Santoso Editor: Siti`, or a name under its label."""
    labels = list(patterns.roles.finditer(line))
    stops = [*(label.start() for label in labels[1:]), len(line)]
    for label, stop in zip(labels, stops, strict=False):
        getattr(imprint, str(label.lastgroup)).extend(_split_names(line[label.end() : stop]))
    if not labels:
        known = getattr(imprint, role)
        if known and " " not in known[-1]:  # a name broken over two lines
            line = f"{known.pop()} {line}"
        known.extend(_split_names(line))


def _split_names(text: str) -> list[str]:
    names = (name.strip(_FRINGE) for name in _BETWEEN_NAMES.split(text.partition(" | ")[0]))
    return [name for name in names if name and name[0].isalpha() and ".com" not in name.lower()]


def _read_title(text: str) -> str | None:
    """Return the title of a linked article or video, or None where the line has none."""
    title = text.strip(" :\t\xa0").removesuffix(".").strip()
    lead_out = next(filter(title.endswith, _LEAD_OUTS), "")
    title = title.removesuffix(lead_out).rstrip()
    if len(title) > 1 and _MARKS.get(title[0]) == title[-1] and title[-1] not in title[1:-1]:
        title = title[1:-1].strip()
    return title if title and not _NO_TITLE.match(title) else None
