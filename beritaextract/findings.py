"""What the components tell one another: light objects on the Doc, turned into records at the very end.

All offsets are Unicode code points into the untouched text of the Doc, end exclusive. Fields mean what the fields of
the same names mean in `beritaextract.records`; here they are plain, mutable and unchecked, because a finding is made
many times an article and a record once.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int


class Step(NamedTuple):
    """One step of evidence: the rule that fired and the words it fired on."""

    rule: str
    start: int
    end: int


class Fault(NamedTuple):
    """Something odd about the text, with its place; becomes a warning of the record."""

    code: str
    start: int
    end: int
    message: str


@dataclass(slots=True)
class Section:
    """A paragraph and what it is; `first` and `last` are its words in `Words`, `last` exclusive."""

    start: int
    end: int
    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Imprint:
    """What the frame of the article says about itself: dateline, by-line, copyright, related links."""

    dateline: Span | None = None
    outlet: str | None = None
    reporters: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    translators: list[str] = field(default_factory=list)
    copyright: str | None = None
    related: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Count:
    """A numeric expression: how much or how many. `start`, `end` cover numeral and noun."""

    start: int
    end: int
    numeral: Span
    kind: str
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    approximate: bool = False
    modifier: str | None = None
    unit: str | None = None
    noun: Span | None = None
    per: str | None = None


@dataclass(slots=True)
class Date:
    """A date expression; `date` and `end_date` are ISO strings or null, `grain` minute to year."""

    start: int
    end: int
    grain: str
    date: str | None = None
    end_date: str | None = None


@dataclass(slots=True)
class Position:
    """A post as printed next to a name. `place` is the span of its jurisdiction, for the place finder."""

    start: int
    end: int
    title: str
    branch: str
    public: bool
    acting: str | None = None
    former: bool = False
    institution: str | None = None
    jurisdiction: str | None = None
    place: Span | None = None


class Mention(NamedTuple):
    """Words that stand for a person; `kind`: full, short, nickname, position or pronoun."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Person:
    """A named person of the article."""

    name: str
    aliases: list[str] = field(default_factory=list)
    honorifics: list[str] = field(default_factory=list)
    rank: str | None = None
    degrees: list[str] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def official(self) -> bool:
        """Whether any stated post is or was in a public body."""
        return any(position.public for position in self.positions)


@dataclass(slots=True)
class Organization:
    """A named body, company, party or club."""

    name: str
    kind: str
    abbreviation: str | None = None
    mentions: list[Span] = field(default_factory=list)


class Abbreviation(NamedTuple):
    """`long (short)` as the article explains it; the span covers both."""

    short: str
    long: str
    start: int
    end: int


class PlaceMention(NamedTuple):
    """One occurrence of a place; `role`: dateline, jurisdiction or mention."""

    start: int
    end: int
    role: str


class Candidate(NamedTuple):
    """Another place that the same words could mean."""

    code: str | None
    name: str
    score: float


@dataclass(slots=True)
class Location:
    """A place of the article, resolved as far as the text allows."""

    name: str
    kind: str
    code: str | None = None
    province: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    confidence: float = 0.0
    candidates: list[Candidate] = field(default_factory=list)
    mentions: list[PlaceMention] = field(default_factory=list)


class Cue(NamedTuple):
    """The verb or preposition that attributes; `act`: say, ask or think."""

    start: int
    end: int
    lemma: str
    act: str


@dataclass(slots=True)
class Speaker:
    """Who is quoted: `person` and `organization` index the lists of the Doc."""

    kind: str
    name: str
    via: str
    person: int | None = None
    organization: int | None = None
    mention: Span | None = None


@dataclass(slots=True)
class Quote:
    """Reported words. `clause` is the cue clause, where the speaker is looked for; null for a floating quote.

    `order` says how cue clause and source stand: "cue-source" (kata X), "source-cue" (X mengatakan),
    "enclitic" (katanya), "preposition" (menurut X), "passive" (disampaikan X) or "floating".
    """

    kind: str
    parts: list[Span]
    cue: Cue | None
    clause: Span | None
    order: str
    steps: list[Step] = field(default_factory=list)
    speaker: Speaker | None = None
    confidence: float = 0.0
    when: int | None = None
    where: int | None = None
