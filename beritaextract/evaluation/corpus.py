"""Articles with gold written inside the text: TOML front matter, then marked text."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

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
)
from beritaextract.evaluation.markup import Marked, Tag, parse_markup
from beritaextract.evaluation.standoff import verify
from beritaextract.lexicons.places import gazetteer

FENCE = "+++"
FRAMES = ("related", "byline", "copyright", "pullquote", "caption", "embed")
_FRONT = re.compile(r"\+\+\+\n(?P<front>.*?\n)\+\+\+\n(?P<blank>\s*)(?P<body>.*)\Z", re.DOTALL)
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?(?:\.\.-?\d+(?:\.\d+)?)?")
_VAGUE = re.compile(r"~(?:\d+\.\.\d+)?")


class _Form(NamedTuple):
    """What a tag takes: how many words, and which keys."""

    words: tuple[int, ...]
    keys: tuple[str, ...] = ()


_FORMS = {
    "q": _Form((1, 3)),
    "cue": _Form((1,)),
    "src": _Form((1,)),
    "per": _Form((1,)),
    "org": _Form((1,)),
    "pos": _Form((1,), ("title", "acting", "institution", "jurisdiction", "former", "branch")),
    "loc": _Form((2,), ("name",)),
    "num": _Form((2,), ("unit", "noun", "modifier", "per")),
    "date": _Form((1,), ("grain",)),
} | dict.fromkeys(FRAMES, _Form((0,)))


def read_marked(path: Path) -> Gold:
    """Read one article with TOML front matter and marked text.

    Raises:
        InputError: Front matter or markup is malformed; the message names file and line.
    """
    parts = _FRONT.match(path.read_text(encoding="utf-8"))
    if parts is None:
        raise InputError(f"{path}: no front matter between two lines of {FENCE}")
    try:
        front = tomllib.loads(parts["front"])
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: front matter: {error}") from error
    if not isinstance(front.get("id"), str):
        raise InputError(f"{path}: the front matter gives no id")
    first_line = 3 + parts["front"].count("\n") + parts["blank"].count("\n")
    return compile_gold(front, parse_markup(parts["body"].rstrip(), str(path), first_line), str(path))


def compile_gold(front: dict[str, Any], marked: Marked, name: str = "markup") -> Gold:
    """Turn front matter and tags into gold.

    Args:
        front: id, outlet, title, published, theme, and the tables people, organizations and groups.
        marked: The text with its tags.
        name: What to call it in an error.

    Returns:
        The gold.

    Raises:
        InputError: A tag is unknown or does not fit the front matter; the message gives its line.
    """
    for tag in marked.tags:
        _check_form(tag, marked, name)
    frames = marked.of(*FRAMES)
    _check_front(front, marked, name)
    gold = Gold(
        id=front.get("id", name),
        text=marked.text,
        outlet=front.get("outlet"),
        title=front.get("title"),
        published=str(front["published"]) if "published" in front else None,
        theme=front.get("theme"),
        skip=[(tag.start, tag.end) for tag in frames],
        quotes=_quotes(front, marked, name),
        people=_people(front, marked, name),
        locations=[_location(tag, marked) for tag in marked.of("loc")],
        counts=[_count(tag, name) for tag in marked.of("num")],
        dates=[_date(tag) for tag in marked.of("date")],
        sections=[GoldSection((tag.start, tag.end), tag.name) for tag in frames],
    )
    return verify(gold, name)


def _check_form(tag: Tag, marked: Marked, name: str) -> None:
    form = _FORMS.get(tag.name)
    if form is None:
        raise _error(tag, name, f"the tag {tag.name!r} is unknown; known are {', '.join(_FORMS)}")
    if len(tag.words) not in form.words:
        takes = " or ".join(map(str, form.words))
        raise _error(tag, name, f"{tag.name!r} takes {takes} words, but {tag.words} are given: {marked.words(tag)!r}")
    if unknown := sorted(set(tag.values) - set(form.keys)):
        raise _error(tag, name, f"{tag.name!r} takes no {unknown}; known are {list(form.keys)}")


def _check_front(front: dict[str, Any], marked: Marked, name: str) -> None:
    """See that whoever the front matter lists occurs in the text, under that key."""
    speakers = {tag.words[2] for tag in marked.of("q") if len(tag.words) == 3}
    named = {tag.words[0] for tag in marked.of("per", "org")}
    for table, used in (("people", named), ("organizations", named | speakers), ("groups", speakers)):
        if idle := sorted(set(front.get(table, {})) - used):
            raise InputError(f"{name}: front matter: {idle} of {table} are nowhere in the text")


def _error(tag: Tag, name: str, message: str) -> InputError:
    return InputError(f"{name}:{tag.line}: {message}")


def _quotes(front: dict[str, Any], marked: Marked, name: str) -> list[GoldQuote]:
    quotes: dict[str, GoldQuote] = {}
    for tag in marked.of("q"):
        key = tag.words[0]
        if len(tag.words) == 3:
            if key in quotes:
                raise _error(tag, name, f"{key} begins a second time; further parts are {{q {key}|…}}")
            speaker, kind = _speaker(front, tag, name)
            quotes[key] = GoldQuote(tag.words[1], [], None, speaker, kind, None, tag.optional)
        if key not in quotes:
            raise _error(tag, name, f"the first part of {key} must say kind and speaker")
        quotes[key].parts.append((tag.start, tag.end))
    for tag in marked.of("cue", "src"):
        key, side = tag.words[0], "cue" if tag.name == "cue" else "mention"
        if key not in quotes:
            raise _error(tag, name, f"{tag.name} {key} belongs to no quote")
        if getattr(quotes[key], side) is not None:
            raise _error(tag, name, f"{key} has a second {tag.name}")
        setattr(quotes[key], side, (tag.start, tag.end))
    return sorted(quotes.values(), key=lambda quote: quote.parts[0])


def _speaker(front: dict[str, Any], tag: Tag, name: str) -> tuple[str | None, str]:
    key = tag.words[2]
    if key == "-":
        return None, "unknown"
    for table, kind in (("people", "person"), ("organizations", "organization"), ("groups", "group")):
        if key in front.get(table, {}):
            entry = front[table][key]
            return entry["name"], entry.get("kind", kind) if table == "groups" else kind
    raise _error(tag, name, f"the speaker {key} is not in the front matter")


def _people(front: dict[str, Any], marked: Marked, name: str) -> list[GoldPerson]:
    entries = front.get("people", {})
    if incomplete := [key for key, entry in entries.items() if not {"name", "official"} <= set(entry)]:
        raise InputError(f"{name}: front matter: {incomplete} must each say name and official")
    people = {key: GoldPerson(entry["name"], [], entry["official"]) for key, entry in entries.items()}
    certain = dict.fromkeys(people, False)
    for tag, person in _tags_of_people(people, marked, name):
        if tag.name == "pos":
            person.positions.append(_position(tag))
            continue
        certain[tag.words[0]] |= not tag.optional
        words = marked.words(tag)
        if words != person.name and words not in person.aliases:
            person.aliases.append(words)
    for key, entry in entries.items():
        people[key].optional = entry.get("optional", not certain[key])
    return list(people.values())


def _tags_of_people(people: dict[str, GoldPerson], marked: Marked, name: str) -> Iterator[tuple[Tag, GoldPerson]]:
    for tag in marked.of("per", "pos"):
        if tag.words[0] not in people:
            raise _error(tag, name, f"{tag.words[0]} is not among the people of the front matter")
        yield tag, people[tag.words[0]]


def _position(tag: Tag) -> GoldPosition:
    get = tag.values.get
    return GoldPosition(
        (tag.start, tag.end),
        get("title", ""),
        get("acting"),
        get("institution"),
        get("jurisdiction"),
        get("former") == "yes",
        get("branch"),
        tag.optional,
    )


def _location(tag: Tag, marked: Marked) -> GoldLocation:
    code = None if tag.words[0] == "-" else tag.words[0]
    area = gazetteer().areas.get(code or "")
    name = tag.values.get("name") or (area.name if area else marked.words(tag))
    return GoldLocation((tag.start, tag.end), name, tag.words[1], code, tag.optional)


def _count(tag: Tag, name: str) -> GoldCount:
    value, kind = tag.words
    vague = value.startswith("~")
    if not (_VAGUE if vague else _PLAIN).fullmatch(value):
        raise _error(tag, name, f"{value!r} is no number, range (2..3) or vague quantity (~ or ~10..99)")
    numbers = [_number(part) for part in value.removeprefix("~").split("..") if part]
    low, high = numbers if len(numbers) == 2 else (None, None)
    return GoldCount(
        (tag.start, tag.end),
        kind,
        numbers[0] if len(numbers) == 1 else None,
        low,
        high,
        tag.values.get("unit"),
        tag.values.get("noun"),
        tag.values.get("modifier"),
        tag.values.get("per"),
        vague,
        tag.optional,
    )


def _number(digits: str) -> float:
    return int(digits) if digits.lstrip("-").isdigit() else float(digits)


def _date(tag: Tag) -> GoldDate:
    start, _, end = tag.words[0].partition("..")
    grain = tag.values.get("grain", "day")
    return GoldDate((tag.start, tag.end), None if start == "-" else start, end or None, grain, tag.optional)
