"""Gold as standoff JSON: one object an article, spans as pairs of offsets; read, checked and written."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import MISSING, asdict, fields
from pathlib import Path
from typing import Any, TypeVar, get_args

from beritaextract.errors import InputError
from beritaextract.evaluation.gold import (
    Gold,
    GoldCount,
    GoldDate,
    GoldLocation,
    GoldPerson,
    GoldPosition,
    GoldQuote,
    GoldSection,
    Place,
)
from beritaextract.records import CountRecord, LocationRecord, QuoteRecord, SectionRecord

Item = TypeVar("Item")
QUOTE_KINDS = get_args(QuoteRecord.model_fields["kind"].annotation)
SPEAKER_KINDS = ("person", "organization", "group", "unknown")
LOCATION_KINDS = get_args(LocationRecord.model_fields["kind"].annotation)
COUNT_KINDS = get_args(CountRecord.model_fields["kind"].annotation)
SECTION_KINDS = get_args(SectionRecord.model_fields["kind"].annotation)
ACTING = ("Plt", "Pj", "Pjs", "Plh", None)


def read_standoff(plain: Any, name: str) -> Gold:
    """Make gold from the parsed JSON of one article.

    Args:
        plain: An object with the keys id, text, skip, quotes, people, locations, counts, perhaps dates and sections.
        name: What to call it in an error, say the file.

    Returns:
        The gold, checked by `verify`.

    Raises:
        InputError: An item has unknown or missing fields, an unknown label or a wrong offset.
    """
    if not isinstance(plain, dict) or not all(isinstance(plain.get(key), str) for key in ("id", "text")):
        raise InputError(f"{name}: gold is an object with at least the texts 'id' and 'text'")
    known = {field.name for field in fields(Gold)} | {"sha256"}
    if unknown := sorted(set(plain) - known):
        raise InputError(f"{name}: unknown keys {unknown}; known are {sorted(known)}")
    if plain.get("sha256", digest := hashlib.sha256(plain["text"].encode()).hexdigest()) != digest:
        raise InputError(f"{name}: the text is not the one annotated: its SHA-256 is {digest}")
    gold = Gold(
        id=plain["id"],
        text=plain["text"],
        outlet=plain.get("outlet"),
        title=plain.get("title"),
        published=plain.get("published"),
        theme=plain.get("theme"),
        skip=[_place(place, f"{name}: skip[{at}]") for at, place in enumerate(plain.get("skip", []))],
        quotes=_items(GoldQuote, plain, "quotes", name),
        people=_items(GoldPerson, plain, "people", name),
        locations=_items(GoldLocation, plain, "locations", name),
        counts=_items(GoldCount, plain, "counts", name),
        dates=_items(GoldDate, plain, "dates", name) if plain.get("dates") is not None else None,
        sections=_items(GoldSection, plain, "sections", name) if plain.get("sections") is not None else None,
    )
    return verify(gold, name)


def _items(make: type[Item], plain: dict[str, Any], key: str, name: str) -> list[Item]:
    items = plain.get(key, [])
    if not isinstance(items, list):
        raise InputError(f"{name}: {key} is no list")
    return [_item(make, item, f"{name}: {key}[{at}]") for at, item in enumerate(items)]


def _item(make: Any, item: Any, name: str) -> Any:
    if not isinstance(item, dict):
        raise InputError(f"{name}: {item!r} is no object")
    known = {field.name: field for field in fields(make)}
    values = {key: item[key] for key in item if key in known}
    if unknown := sorted(set(item) - set(known)):
        raise InputError(f"{name}: unknown fields {unknown}; known are {sorted(known)}")
    needed = [key for key, field in known.items() if field.default is MISSING and field.default_factory is MISSING]
    if missing := sorted(set(needed) - set(values)):
        raise InputError(f"{name}: the fields {missing} are missing")
    for key in {"span", "cue", "mention"} & set(values):
        values[key] = None if values[key] is None and key != "span" else _place(values[key], f"{name}.{key}")
    if "parts" in values:
        values["parts"] = [_place(part, f"{name}.parts") for part in values["parts"]]
    if "positions" in values:
        values["positions"] = _items(GoldPosition, values, "positions", name)
    for key in {"approximate", "optional", "official"} & set(values):
        values[key] = bool(values[key])
    return make(**values)


def _place(span: Any, name: str) -> Place:
    if not isinstance(span, list | tuple) or len(span) != 2 or not all(isinstance(bound, int) for bound in span):
        raise InputError(f"{name}: {span!r} is no pair of offsets")
    return span[0], span[1]


def verify(gold: Gold, name: str) -> Gold:
    """Return the gold if every offset lies in the text and every label is known.

    Args:
        gold: The gold, however it was read.
        name: What to call it in an error.

    Raises:
        InputError: An offset or label is wrong; the message names the item.
    """
    for item, (start, end) in gold.spans():
        if not 0 <= start < end <= len(gold.text):
            raise InputError(f"{name}: {item}: {start}:{end} is no stretch of a text of {len(gold.text)} characters")
    for key, label, allowed in (
        ("quotes", "kind", QUOTE_KINDS),
        ("quotes", "speaker_kind", SPEAKER_KINDS),
        ("locations", "kind", LOCATION_KINDS),
        ("counts", "kind", COUNT_KINDS),
        ("sections", "kind", SECTION_KINDS),
    ):
        _check_labels(getattr(gold, key) or (), label, allowed, f"{name}: {key}")
    for at, person in enumerate(gold.people):
        _check_labels(person.positions, "acting", ACTING, f"{name}: people[{at}].positions")
    for at, quote in enumerate(gold.quotes):
        if not quote.parts:
            raise InputError(f"{name}: quotes[{at}] has no part")
    return gold


def _check_labels(items: Iterable[object], label: str, allowed: tuple[str | None, ...], name: str) -> None:
    for at, item in enumerate(items):
        value = getattr(item, label)
        if value not in allowed:
            known = ", ".join(str(one) for one in allowed)
            raise InputError(f"{name}[{at}]: the {label} {value!r} is unknown; known are {known}")


def as_standoff(gold: Gold) -> dict[str, Any]:
    """Return the gold as plain data for JSON; what nobody annotated is left out."""
    return {key: value for key, value in asdict(gold).items() if value is not None}


def write_standoff(golds: Iterable[Gold], folder: Path) -> None:
    """Write one JSON file an article, named by its id.

    Args:
        golds: The gold.
        folder: Where to; made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for gold in golds:
        text = json.dumps(as_standoff(gold), ensure_ascii=False, indent=1)
        (folder / f"{gold.id}.json").write_text(text + "\n", encoding="utf-8")


def digest_of(golds: Iterable[Gold]) -> str:
    """Return one SHA-256 over all gold, texts included, in order of ids; spaces and order of files do not matter."""
    plain = [as_standoff(gold) for gold in sorted(golds, key=lambda gold: gold.id)]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
