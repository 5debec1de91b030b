"""What annotation tools have in common: labelled regions with attributes, and links between regions.

Labels are Direct, Indirect, Mixed, Cue, Mention, Person, Organization, Group, Position, Location, Count, Date and Skip,
in any case. Links go from a quote to its `speaker`, `cue` and `mention`, and from a position to its `holder`.
"""

from dataclasses import dataclass, field

from beritaextract.errors import InputError
from beritaextract.evaluation.gold import (
    Gold,
    GoldCount,
    GoldDate,
    GoldLocation,
    GoldPerson,
    GoldPosition,
    GoldQuote,
    Place,
)
from beritaextract.evaluation.standoff import QUOTE_KINDS, verify

_SOURCES = {"person": "person", "organization": "organization", "group": "group"}
_OTHERS = ("cue", "mention", "position", "location", "count", "date", "skip")
_LINKS = ("speaker", "cue", "mention", "holder")


@dataclass(slots=True)
class Region:
    """A labelled stretch, or several of one item; attributes have lower-case names."""

    id: str
    label: str
    places: list[Place]
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def optional(self) -> bool:
        """Whether a reasonable annotator could leave the item out."""
        return is_yes(self.attributes.get("optional"))


@dataclass(slots=True)
class Annotated:
    """One article as a tool exports it; links are (name, from, to)."""

    id: str
    text: str
    regions: dict[str, Region]
    links: list[tuple[str, str, str]]
    meta: dict[str, str] = field(default_factory=dict)


def is_yes(value: str | None) -> bool:
    """Whether an attribute is set: brat's bare attributes are "true"."""
    return (value or "").casefold() in ("yes", "true", "1", "ya")


def gold_from_regions(annotated: Annotated, name: str) -> Gold:
    """Turn regions and links into gold.

    Args:
        annotated: What the tool exported.
        name: What to call it in an error.

    Returns:
        The gold, checked.

    Raises:
        InputError: A label or link is unknown, a link leads nowhere, or an attribute is no number.
    """
    _check(annotated, name)
    regions = sorted(annotated.regions.values(), key=lambda region: region.places)
    target = {(link, source): annotated.regions[to] for link, source, to in annotated.links}

    def of(label: str) -> list[Region]:
        return [region for region in regions if region.label == label]

    gold = Gold(
        id=annotated.id,
        text=annotated.text,
        outlet=annotated.meta.get("outlet"),
        title=annotated.meta.get("title"),
        published=annotated.meta.get("published"),
        skip=[place for region in of("skip") for place in region.places],
        quotes=[_quote(region, target, annotated.text) for region in regions if region.label in QUOTE_KINDS],
        people=_people(of("person"), of("position"), target, annotated.text, name),
        locations=[_location(region, annotated.text) for region in of("location")],
        counts=[_count(region, name) for region in of("count")],
        dates=[_date(region) for region in of("date")] or None,
    )
    return verify(gold, name)


def _check(annotated: Annotated, name: str) -> None:
    known = (*QUOTE_KINDS, *_SOURCES, *_OTHERS)
    for region in annotated.regions.values():
        if region.label not in known:
            raise InputError(f"{name}: {region.id}: the label {region.label!r} is none of {', '.join(known)}")
    for link, source, target in annotated.links:
        if link not in _LINKS:
            raise InputError(f"{name}: the link {link!r} is unknown; known are {', '.join(_LINKS)}")
        for end in (source, target):
            if end not in annotated.regions:
                raise InputError(f"{name}: a {link} link leads to {end}, which is not there")


def _called(region: Region, text: str) -> str:
    start, end = region.places[0]
    return region.attributes.get("name") or text[start:end]


def _quote(region: Region, target: dict[tuple[str, str], Region], text: str) -> GoldQuote:
    cue, mention = target.get(("cue", region.id)), target.get(("mention", region.id))
    source = target.get(("speaker", region.id))
    return GoldQuote(
        region.label,
        region.places,
        cue.places[0] if cue else None,
        _called(source, text) if source else None,
        _SOURCES.get(source.label, "unknown") if source else "unknown",
        mention.places[0] if mention else None,
        region.optional,
    )


def _people(
    named: list[Region], posts: list[Region], target: dict[tuple[str, str], Region], text: str, name: str
) -> list[GoldPerson]:
    people: dict[str, GoldPerson] = {}
    for region in named:
        called = _called(region, text)
        person = people.setdefault(called, GoldPerson(called, [], False, optional=True))
        person.official |= is_yes(region.attributes.get("official"))
        person.optional &= region.optional
        words = text[slice(*region.places[0])]
        if words != called and words not in person.aliases:
            person.aliases.append(words)
    for region in posts:
        holder = target.get(("holder", region.id))
        if holder is None or holder.label != "person":
            raise InputError(f"{name}: the position {region.id} has no link 'holder' to a person")
        people[_called(holder, text)].positions.append(_position(region))
    return list(people.values())


def _position(region: Region) -> GoldPosition:
    get = region.attributes.get
    former = is_yes(get("former")) if "former" in region.attributes else None
    return GoldPosition(
        region.places[0],
        get("title", ""),
        get("acting"),
        get("institution"),
        get("jurisdiction"),
        former,
        get("branch"),
        region.optional,
    )


def _location(region: Region, text: str) -> GoldLocation:
    get = region.attributes.get
    return GoldLocation(region.places[0], _called(region, text), get("kind", "other"), get("code"), region.optional)


def _count(region: Region, name: str) -> GoldCount:
    def number(key: str) -> float | None:
        digits = region.attributes.get(key)
        try:
            return float(digits) if digits else None
        except ValueError as error:
            raise InputError(f"{name}: {region.id}: {key} is {digits!r}, no number") from error

    get = region.attributes.get
    return GoldCount(
        region.places[0],
        get("kind", "count"),
        number("value"),
        number("low"),
        number("high"),
        get("unit"),
        get("noun"),
        get("modifier"),
        get("per"),
        is_yes(get("approximate")),
        region.optional,
    )


def _date(region: Region) -> GoldDate:
    get = region.attributes.get
    return GoldDate(region.places[0], get("date"), get("end_date"), get("grain"), region.optional)
