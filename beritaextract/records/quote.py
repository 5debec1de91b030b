"""Quotes: who said what, and how we know."""

from typing import Annotated, Literal

from pydantic import Field

from beritaextract.records.base import Offset, Record, TextSpan, shortened


class CueRecord(TextSpan):
    """The verb or preposition that attributes the words to their source."""

    lemma: str = Field(description="Dictionary form: 'kata', 'jelas', 'nilai', 'turut'.")
    act: Literal["say", "ask", "think"] = Field(description="What the cue does.")


class SpeakerRecord(Record):
    """The resolved source of a quote."""

    kind: Literal["person", "organization", "group", "unnamed"] = Field(description="What sort of source it is.")
    person_id: str | None = Field(None, description="The person, in people.")
    organization_id: str | None = Field(None, description="The organisation, in organizations.")
    name: str = Field(description="Canonical name.")
    mention: TextSpan | None = Field(None, description="Words of the cue clause; null for -nya and floating quotes.")
    via: Literal[
        "full_name", "short_name", "position", "pronoun", "enclitic", "continuation", "organization", "group", "unnamed"
    ] = Field(description="How the mention led to the source.")

    def __str__(self) -> str:
        return f"{self.name} ({self.kind}, by {self.via})"


class EvidenceRecord(TextSpan):
    """One step that led to content or speaker."""

    rule: str = Field(description="Name of the rule.")


class QuoteRecord(Record):
    """Words that the text attributes to a source."""

    id: str = Field(description="Q1, Q2, … in order of first appearance.")
    kind: Literal["direct", "indirect", "mixed"] = Field(description="With marks, without, or a clause holding marks.")
    parts: Annotated[list[TextSpan], Field(min_length=1)] = Field(
        description="The content, without marks, cue clause and 'bahwa'."
    )
    cue: CueRecord | None = Field(None, description="The cue; null for a floating quote.")
    speaker: SpeakerRecord | None = Field(None, description="Null where the text does not let one tell.")
    when: Offset | None = Field(None, description="Index into dates, if the cue clause gives one.")
    where: str | None = Field(None, description="Location id, if the cue clause gives one.")
    confidence: Annotated[float, Field(ge=0, le=1)] = Field(description="Chance that content and speaker are right.")
    evidence: list[EvidenceRecord] = Field(default_factory=list, description="Each step, in order.")

    def __str__(self) -> str:
        who = self.speaker.name if self.speaker else "?"
        words = shortened(" … ".join(part.text for part in self.parts))
        return f"{self.id} {who}: {words!r} ({self.kind}, {self.confidence:.2f})"
