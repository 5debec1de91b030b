"""The whole record of one article, with the checks that hold it together."""

from collections.abc import Iterator
from typing import Final, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from beritaextract.records.article import ArticleInfo
from beritaextract.records.base import Record, TextSpan
from beritaextract.records.html import record_html
from beritaextract.records.location import LocationRecord
from beritaextract.records.organization import AbbreviationRecord, OrganizationRecord
from beritaextract.records.person import PersonRecord
from beritaextract.records.quantity import CountRecord, DateRecord
from beritaextract.records.quote import QuoteRecord

# The context of a validation where each span was cut from the text by its own offsets, so that only its length can be
# wrong, which each span looks at itself.
CUT_FROM_TEXT: Final = {"cut_from_text": True}


class WarningRecord(TextSpan):
    """Something odd about the text, such as a mark that is never closed."""

    code: str = Field(description="What kind of oddity, in kebab-case.")
    message: str = Field(description="The oddity in words.")


class Provenance(Record):
    """What made the record."""

    library: str = Field(description="Library and version.")
    pipeline: str = Field(description="'rules', or 'rules+parse' where a dependency parse was compared.")
    lexicons: str = Field(description="Digest of the tables.")


class ArticleRecord(Record):
    """Everything the library found in one article."""

    schema_version: Literal["1.0"] = Field("1.0", description="Version of this contract.")
    article: ArticleInfo = Field(description="The article itself.")
    people: list[PersonRecord] = Field(default_factory=list, description="Named people.")
    organizations: list[OrganizationRecord] = Field(default_factory=list, description="Named organisations.")
    locations: list[LocationRecord] = Field(default_factory=list, description="Places.")
    counts: list[CountRecord] = Field(default_factory=list, description="Numeric expressions.")
    dates: list[DateRecord] = Field(default_factory=list, description="Date expressions.")
    abbreviations: list[AbbreviationRecord] = Field(default_factory=list, description="Explained abbreviations.")
    quotes: list[QuoteRecord] = Field(default_factory=list, description="Who said what.")
    warnings: list[WarningRecord] = Field(default_factory=list, description="Oddities of the text.")
    provenance: Provenance = Field(description="Library, pipeline and tables that made the record.")

    def __str__(self) -> str:
        found = {
            name: len(getattr(self, name)) for name in ("quotes", "people", "organizations", "locations", "counts")
        }
        return f"{self.article.id}: {', '.join(f'{number} {name}' for name, number in found.items())}"

    def _repr_html_(self) -> str:
        """Return the article as notebooks show it: its text with everything marked, and tables below."""
        return record_html(self)

    def spans(self) -> Iterator[TextSpan]:
        """Yield every span of the record, whatever it is part of."""
        if self.article.dateline:
            yield self.article.dateline
        for person in self.people:
            yield from person.positions
            yield from person.mentions
        for organization in self.organizations:
            yield from organization.mentions
        for location in self.locations:
            yield from location.mentions
        for count in self.counts:
            yield count
            yield count.numeral
        yield from self.dates
        for quote in self.quotes:
            yield from quote.parts
            yield from quote.evidence
            if quote.cue:
                yield quote.cue
            if quote.speaker and quote.speaker.mention:
                yield quote.speaker.mention
        yield from self.warnings

    @model_validator(mode="after")
    def _spans_are_verbatim(self, info: ValidationInfo) -> Self:
        if info.context is CUT_FROM_TEXT:
            return self
        text = self.article.text
        for span in self.spans():
            if text[span.start : span.end] != span.text:
                raise ValueError(
                    f"{type(span).__name__} {span.start}:{span.end} says {span.text!r}, "
                    f"the article {text[span.start : span.end]!r}"
                )
        return self

    @model_validator(mode="after")
    def _stretches_lie_within(self) -> Self:
        size = len(self.article.text)
        stretches = [(section.start, section.end) for section in self.article.sections]
        stretches += [(abbreviation.start, abbreviation.end) for abbreviation in self.abbreviations]
        for start, end in stretches:
            if not start <= end <= size:
                raise ValueError(f"{start}:{end} lies outside the article of {size} characters")
        return self

    @model_validator(mode="after")
    def _references_exist(self) -> Self:
        people = {person.id for person in self.people}
        organizations = {organization.id for organization in self.organizations}
        locations = {location.id for location in self.locations}
        for quote in self.quotes:
            _known("quotes.where", quote.where, locations)
            if quote.when is not None and quote.when >= len(self.dates):
                raise ValueError(f"{quote.id}.when is {quote.when}, but there are {len(self.dates)} dates")
            if quote.speaker:
                _known("speaker.person_id", quote.speaker.person_id, people)
                _known("speaker.organization_id", quote.speaker.organization_id, organizations)
        for person in self.people:
            for position in person.positions:
                _known("position.location_id", position.location_id, locations)
        return self


def _known(field: str, reference: str | None, ids: set[str]) -> None:
    if reference is not None and reference not in ids:
        raise ValueError(f"{field} is {reference!r}, which the record does not hold")
