"""Gold: what an article holds according to people; read from standoff JSON and written as such."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from beritaextract.errors import InputError

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
    """A post as printed."""

    span: Place
    title: str
    acting: str | None = None
    institution: str | None = None
    jurisdiction: str | None = None
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
    approximate: bool = False
    optional: bool = False


@dataclass(slots=True)
class GoldDate:
    """A date expression."""

    span: Place
    date: str | None
    end_date: str | None = None
    optional: bool = False


@dataclass(slots=True)
class Gold:
    """Everything annotated in one article; `skip` are the paragraphs that hold no findings."""

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    skip: list[Place] = field(default_factory=list)
    quotes: list[GoldQuote] = field(default_factory=list)
    people: list[GoldPerson] = field(default_factory=list)
    locations: list[GoldLocation] = field(default_factory=list)
    counts: list[GoldCount] = field(default_factory=list)
    dates: list[GoldDate] | None = None

    def as_article(self) -> dict[str, Any]:
        """Return what `beritaextract.extract_many` takes."""
        return {
            "id": self.id,
            "text": self.text,
            "title": self.title,
            "published": self.published,
            "outlet": self.outlet,
        }


def read_standoff(path: Path) -> Gold:
    """Read the gold of one article from standoff JSON.

    Args:
        path: A file with the keys id, text, skip, quotes, people, locations, counts and perhaps dates.

    Returns:
        The gold.

    Raises:
        InputError: The file is no JSON, or an item has unknown or missing fields; the message names file and item.
    """
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(f"{path}: no JSON: {error}") from error
    return gold_from_plain(plain, str(path))


def gold_from_plain(plain: dict[str, Any], name: str) -> Gold:
    """Make gold from the parsed JSON of one article; `name` is used in errors."""

    def items(key: str, make: Any) -> list[Any]:
        return list(_items(plain, key, make, name))

    people = []
    for number, person in enumerate(plain.get("people", [])):
        posts = [
            _item(GoldPosition, post, f"{name}: people[{number}].positions") for post in person.get("positions", [])
        ]
        people.append(_item(GoldPerson, {**person, "positions": posts}, f"{name}: people[{number}]"))
    return Gold(
        id=plain["id"],
        text=plain["text"],
        outlet=plain.get("outlet"),
        title=plain.get("title"),
        published=plain.get("published"),
        skip=[_place(place) for place in plain.get("skip", [])],
        quotes=items("quotes", GoldQuote),
        people=people,
        locations=items("locations", GoldLocation),
        counts=items("counts", GoldCount),
        dates=items("dates", GoldDate) if "dates" in plain else None,
    )


def _items(plain: dict[str, Any], key: str, make: Any, name: str) -> Iterator[Any]:
    for number, item in enumerate(plain.get(key, [])):
        yield _item(make, item, f"{name}: {key}[{number}]")


def _item(make: Any, item: dict[str, Any], name: str) -> Any:
    fields = dict(item)
    for key in ("span", "cue", "mention"):
        if fields.get(key) is not None:
            fields[key] = _place(fields[key])
    if "parts" in fields:
        fields["parts"] = [_place(part) for part in fields["parts"]]
    for key in ("approximate", "optional"):
        if key in fields:
            fields[key] = bool(fields[key])
    try:
        return make(**fields)
    except TypeError as error:
        raise InputError(f"{name}: {error}") from error


def _place(span: Any) -> Place:
    start, end = span
    return int(start), int(end)


def as_standoff(gold: Gold) -> dict[str, Any]:
    """Return the gold as plain data for JSON; spans are lists."""
    plain = asdict(gold)
    if gold.dates is None:
        del plain["dates"]
    return plain
