"""Organisations, and abbreviations the article explains."""

from typing import Literal

from pydantic import Field

from beritaextract.records.base import Offset, Record, TextSpan, shortened

OrganizationKind = Literal[
    "government", "legislature", "court", "police", "military", "state_company", "company", "party",
    "university", "association", "club", "media", "international", "other",
]  # fmt: skip


class OrganizationRecord(Record):
    """A named body, company, party, club or the like."""

    id: str = Field(description="O1, O2, … in order of first appearance.")
    name: str = Field(description="Fullest form in the article.")
    abbreviation: str | None = Field(None, description="Short form, if the article gives one.")
    kind: OrganizationKind = Field(description="What sort of organisation it is.")
    mentions: list[TextSpan] = Field(default_factory=list, description="Where it occurs.")

    def __str__(self) -> str:
        short = f" ({self.abbreviation})" if self.abbreviation else ""
        return f"{self.id} {shortened(self.name)}{short}, {self.kind}"


class AbbreviationRecord(Record):
    """A pair that the article explains: 'usaha mikro kecil menengah (UMKM)'."""

    short: str = Field(description="The short form.")
    long: str = Field(description="The long form, as printed.")
    start: Offset = Field(description="First character of the pair.")
    end: Offset = Field(description="One past its last character.")
