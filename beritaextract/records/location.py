"""Places, with their codes and what else they could have been."""

from typing import Annotated, Literal

from pydantic import Field

from beritaextract.records.base import Record, TextSpan

LocationKind = Literal[
    "country", "province", "city", "regency", "district", "village", "island", "region", "water", "mountain",
    "street", "facility", "world_city", "other",
]  # fmt: skip
Share = Annotated[float, Field(ge=0, le=1)]


class LocationCandidate(Record):
    """Another place that the same words could mean."""

    code: str | None = Field(description="Its code, if it has one.")
    name: str = Field(description="Its name.")
    score: Share = Field(description="Its share of the belief, 0 to 1.")


class LocationMention(TextSpan):
    """One place where a location is named."""

    role: Literal["dateline", "jurisdiction", "mention"] = Field(description="What the name does there.")


class LocationRecord(Record):
    """A place of the article."""

    id: str = Field(description="L1, L2, … in order of first appearance.")
    name: str = Field(description="Official full name.")
    kind: LocationKind = Field(description="What sort of place it is.")
    code: str | None = Field(None, description="Kemendagri code; ISO 3166-1 alpha-2 for a country; else null.")
    province: str | None = Field(None, description="Kemendagri code of the province it lies in.")
    country: str | None = Field(None, description="ISO 3166-1 alpha-2 code of the country it lies in.")
    latitude: float | None = Field(None, description="Degrees north, of the seat or centre.")
    longitude: float | None = Field(None, description="Degrees east, of the seat or centre.")
    confidence: Share = Field(description="Belief in this reading, 0 to 1.")
    candidates: list[LocationCandidate] = Field(default_factory=list, description="What else it could have been.")
    mentions: list[LocationMention] = Field(default_factory=list, description="Where it occurs.")

    def __str__(self) -> str:
        return " ".join(part for part in (self.id, self.name, f"({self.kind})", self.code) if part)
