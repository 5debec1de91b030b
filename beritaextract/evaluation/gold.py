"""Gold: what an article holds according to people."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Place = tuple[int, int]


@dataclass(slots=True)
class GoldQuote:
    """A quote; `speaker` is a canonical name or null, `speaker_kind` person, organization, group or unknown."""

    kind: str
    parts: list[Place]
    cue: Place | None
    speaker: str | None
    speaker_kind: str
    mention: Place | None
    optional: bool = False


@dataclass(slots=True)
class GoldPosition:
    """A post as printed; `former` and `branch` are null where the annotators were not asked for them."""

    span: Place
    title: str
    acting: str | None = None
    institution: str | None = None
    jurisdiction: str | None = None
    former: bool | None = None
    branch: str | None = None
    optional: bool = False


@dataclass(slots=True)
class GoldPerson:
    """A named person."""

    name: str
    aliases: list[str]
    official: bool
    positions: list[GoldPosition] = field(default_factory=list)
    optional: bool = False


@dataclass(slots=True)
class GoldLocation:
    """One mention of a place."""

    span: Place
    name: str
    kind: str
    code: str | None
    optional: bool = False


@dataclass(slots=True)
class GoldCount:
    """A numeric expression: `span` is its numeral."""

    span: Place
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    noun: str | None = None
    modifier: str | None = None
    per: str | None = None
    approximate: bool = False
    optional: bool = False


@dataclass(slots=True)
class GoldDate:
    """A date expression."""

    span: Place
    date: str | None
    end_date: str | None = None
    grain: str | None = None
    optional: bool = False


@dataclass(slots=True)
class GoldSection:
    """A paragraph that is not body, and what it is."""

    span: Place
    kind: str


@dataclass(slots=True)
class Gold:
    """Everything annotated in one article.

    `skip` are the paragraphs that hold no findings. `dates` and `sections` are null where nobody annotated them.
    """

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    theme: str | None = None
    skip: list[Place] = field(default_factory=list)
    quotes: list[GoldQuote] = field(default_factory=list)
    people: list[GoldPerson] = field(default_factory=list)
    locations: list[GoldLocation] = field(default_factory=list)
    counts: list[GoldCount] = field(default_factory=list)
    dates: list[GoldDate] | None = None
    sections: list[GoldSection] | None = None

    def as_article(self) -> dict[str, Any]:
        """Return what `beritaextract.extract_many` takes."""
        return {
            "id": self.id,
            "text": self.text,
            "title": self.title,
            "published": self.published,
            "outlet": self.outlet,
        }

    def spans(self) -> Iterator[tuple[str, Place]]:
        """Yield every span with the name of what it belongs to, such as `quotes[2].cue`."""
        for at, place in enumerate(self.skip):
            yield f"skip[{at}]", place
        for at, quote in enumerate(self.quotes):
            yield from ((f"quotes[{at}].parts", part) for part in quote.parts)
            if quote.cue:
                yield f"quotes[{at}].cue", quote.cue
            if quote.mention:
                yield f"quotes[{at}].mention", quote.mention
        for at, person in enumerate(self.people):
            yield from ((f"people[{at}].positions", position.span) for position in person.positions)
        for key in ("locations", "counts", "dates", "sections"):
            for at, item in enumerate(getattr(self, key) or ()):
                yield f"{key}[{at}]", item.span
