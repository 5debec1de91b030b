"""The text of an article, cut where anything begins or ends, so that every piece knows all that it is part of."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from beritaextract.marking import pieces
from beritaextract.records import SectionRecord


class Mark(NamedTuple):
    """A stretch and what it is; `quote` is the number of the quote it belongs to, if to one."""

    start: int
    end: int
    role: str
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the same marks throughout; `ends` are the quotes whose last words these are."""

    start: int
    text: str
    roles: tuple[str, ...]
    content: tuple[str, ...]
    cue: tuple[str, ...]
    by: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and what it is."""

    kind: str
    pieces: list[Piece]


CONTENT = ("direct", "indirect", "mixed")


def paragraphs(text: str, sections: Iterable[SectionRecord], marks: Iterable[Mark]) -> list[Paragraph]:
    """Cut a text into paragraphs and pieces; together the pieces of a paragraph are its text.

    Args:
        text: Of the article.
        sections: Its paragraphs; a text without any is one.
        marks: What to mark; marks may overlap.

    Example:
        >>> marks = [Mark(0, 11, "direct", "Q1"), Mark(0, 11, "end", "Q1"), Mark(18, 22, "speaker", "Q1")]
        >>> [paragraph] = paragraphs("Harga turun, kata Rina.", [], marks)
        >>> [(piece.text, piece.roles, piece.ends) for piece in paragraph.pieces][:2]
        [('Harga turun', ('direct',), ('Q1',)), (', kata ', (), ())]
    """
    stretches = [(one.start, one.end, one.kind) for one in sections] or [(0, len(text), "body")]
    cut = list(pieces(len(text), marks, [offset for start, end, _ in stretches for offset in (start, end)]))
    starts = [piece.start for piece in cut]
    return [
        Paragraph(kind, [_piece(text, *cut[at]) for at in range(bisect_left(starts, start), bisect_left(starts, end))])
        for start, end, kind in stretches
    ]


def _piece(text: str, start: int, end: int, marks: tuple[Mark, ...]) -> Piece:
    ordered = sorted(marks)

    def of(*roles: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mark.quote for mark in ordered if mark.role in roles and mark.quote))

    roles = tuple(dict.fromkeys(mark.role for mark in ordered if mark.role != "end"))
    ends = tuple(mark.quote for mark in ordered if mark.role == "end" and mark.quote and mark.end == end)
    return Piece(start, text[start:end], roles, of(*CONTENT), of("cue"), of("speaker"), ends)
