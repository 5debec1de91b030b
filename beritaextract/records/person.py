"""People, the posts they hold, and the words that stand for them."""

from typing import Literal

from pydantic import Field

from beritaextract.records.base import Record, TextSpan, shortened

Branch = Literal[
    "executive", "legislature", "judiciary", "police", "military", "state_company", "independent_agency",
    "foreign", "international", "party", "private", "civil", "other",
]  # fmt: skip


class PositionRecord(TextSpan):
    """A post as printed next to a person's name."""

    title: str = Field(description="The head of the post: 'Wali Kota', 'Kepala', 'Menteri Keuangan'.")
    acting: Literal["Plt", "Pj", "Pjs", "Plh"] | None = Field(None, description="Acting in one of these ways.")
    former: bool = Field(False, description="Whether the text calls the post a former one (mantan, eks).")
    institution: str | None = Field(None, description="The body the post belongs to, as printed.")
    jurisdiction: str | None = Field(None, description="The place the post governs, as printed.")
    location_id: str | None = Field(None, description="The location of the jurisdiction, in locations.")
    branch: Branch = Field(description="Branch of government, or what else the body is.")


class PersonMention(TextSpan):
    """One place where a person is named or pointed to."""

    kind: Literal["full", "short", "nickname", "position", "pronoun"] = Field(description="How the words point.")


class PersonRecord(Record):
    """A named person of the article."""

    id: str = Field(description="P1, P2, … in order of first appearance.")
    name: str = Field(description="Fullest form in the article, without rank, honorific or degree.")
    aliases: list[str] = Field(default_factory=list, description="Every other form of the name.")
    honorifics: list[str] = Field(default_factory=list, description="Bapak, Ibu, Haji, Gus and the like, as printed.")
    rank: str | None = Field(None, description="Police or military rank, as printed.")
    degrees: list[str] = Field(default_factory=list, description="Academic degrees, as printed.")
    official: bool = Field(description="Holds or held a post in a public body.")
    positions: list[PositionRecord] = Field(default_factory=list, description="Posts as printed.")
    mentions: list[PersonMention] = Field(default_factory=list, description="Where the person occurs.")

    def __str__(self) -> str:
        return ", ".join((f"{self.id} {self.name}", *(shortened(position.text) for position in self.positions)))
