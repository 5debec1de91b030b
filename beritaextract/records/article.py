"""The article itself: where it came from, and how its frame was read."""

from typing import Literal

from pydantic import Field

from beritaextract.records.base import Offset, Record, TextSpan, shortened

SectionKind = Literal["pullquote", "body", "related", "byline", "copyright", "caption", "embed", "list"]


class SectionRecord(Record):
    """A paragraph and what it is."""

    start: Offset = Field(description="First character of the paragraph.")
    end: Offset = Field(description="One past its last character.")
    kind: SectionKind = Field(description="What the paragraph is; findings come from body and list only.")


class ArticleInfo(Record):
    """The article a record was read from."""

    id: str = Field(description="Given with the article; else derived from the SHA-256 of the text.")
    source: str | None = Field(None, description="Where it was read: file and line, row or member; null for a string.")
    url: str | None = Field(None, description="Address of the article, if given.")
    outlet: str | None = Field(None, description="Given, or recognised from dateline or copyright line; else null.")
    title: str | None = Field(None, description="Headline, if given.")
    published: str | None = Field(None, description="ISO 8601 date or date-time as given; never guessed.")
    dateline: TextSpan | None = Field(None, description="The place in a dateline such as 'Jakarta (ANTARA) -'.")
    reporters: list[str] = Field(default_factory=list, description="Names after Pewarta, Reporter, Laporan.")
    editors: list[str] = Field(default_factory=list, description="Names after Editor.")
    translators: list[str] = Field(default_factory=list, description="Names after Penerjemah.")
    copyright: str | None = Field(None, description="What the copyright line claims, without the sign.")
    related: list[str] = Field(default_factory=list, description="Titles after 'Baca juga', 'Lihat juga' and the like.")
    text: str = Field(description="The input text, unchanged in every character.")
    sha256: str = Field(description="SHA-256 of the text in UTF-8, as hexadecimal digits.")
    sections: list[SectionRecord] = Field(default_factory=list, description="Paragraphs; they tile the non-blank text.")

    def __str__(self) -> str:
        facts = (self.id, self.outlet, self.published, self.title and shortened(self.title))
        return ", ".join(fact for fact in facts if fact) + f": {len(self.text)} characters"
