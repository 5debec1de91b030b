"""The shipped corpus: articles with gold written inside the text, compiled to standoff gold."""

import re
import tomllib
from pathlib import Path
from typing import Any

from beritaextract.errors import InputError
from beritaextract.evaluation.gold import (
    Gold,
    GoldCount,
    GoldDate,
    GoldLocation,
    GoldPerson,
    GoldPosition,
    GoldQuote,
    read_standoff,
)
from beritaextract.evaluation.markup import Marked, Tag, parse_markup

FRAMES = ("related", "byline", "copyright", "pullquote", "caption", "embed")
_FRONT = re.compile(r"\+\+\+\n(?P<front>.*?)\n\+\+\+\n(?P<body>.*)\Z", re.DOTALL)


def read_gold(path: str | Path) -> list[Gold]:
    """Read gold: a folder of marked articles (`*.txt`) or standoff files (`*.json`), or one such file.

    Args:
        path: The folder or file.

    Returns:
        The gold of all articles, in order of file names.

    Raises:
        InputError: Nothing is there, a file is malformed, or two articles have one id.
    """
    path = Path(path)
    files = sorted(file for file in path.iterdir() if file.suffix in (".txt", ".json")) if path.is_dir() else [path]
    if not files or not path.exists():
        raise InputError(f"{path}: no gold is there; give a folder of .txt (markup) or .json (standoff) files")
    golds = [read_standoff(file) if file.suffix == ".json" else read_marked(file) for file in files]
    seen: dict[str, Path] = {}
    for gold, file in zip(golds, files, strict=True):
        if gold.id in seen:
            raise InputError(f"{file}: the id {gold.id!r} is also that of {seen[gold.id]}")
        seen[gold.id] = file
    return golds


def read_marked(path: Path) -> Gold:
    """Read one article with TOML front matter and marked text.

    Raises:
        InputError: Front matter or markup is malformed; the message names file and place.
    """
    parts = _FRONT.match(path.read_text(encoding="utf-8"))
    if parts is None:
        raise InputError(f"{path}: no front matter between two lines of +++")
    try:
        front = tomllib.loads(parts["front"])
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: front matter: {error}") from error
    return compile_gold(front, parse_markup(parts["body"].strip("\n"), str(path)), str(path))


def compile_gold(front: dict[str, Any], marked: Marked, name: str) -> Gold:
    """Turn front matter and tags into gold."""
    skip = [(tag.start, tag.end) for tag in marked.of(*FRAMES)]
    return Gold(
        id=front["id"],
        text=marked.text,
        outlet=front.get("outlet"),
        title=front.get("title"),
        published=str(front["published"]) if "published" in front else None,
        skip=skip,
        quotes=_quotes(front, marked, name),
        people=_people(front, marked, name),
        locations=[_location(tag, marked, name) for tag in marked.of("loc")],
        counts=[_count(tag, name) for tag in marked.of("num")],
        dates=[_date(tag) for tag in marked.of("date")],
    )


def _first(tag: Tag, name: str) -> str:
    if not tag.words:
        raise InputError(f"{name}: the tag {tag.name!r} at character {tag.start} has no argument")
    return tag.words[0]


def _quotes(front: dict[str, Any], marked: Marked, name: str) -> list[GoldQuote]:
    quotes: dict[str, GoldQuote] = {}
    for tag in marked.of("q"):
        key = _first(tag, name)
        if len(tag.words) == 3:
            speaker, kind = _speaker(front, tag.words[2], name)
            quotes[key] = GoldQuote(tag.words[1], [], None, speaker, kind, None, tag.optional)
        if key not in quotes:
            raise InputError(f"{name}: the first part of {key} must say kind and speaker")
        quotes[key].parts.append((tag.start, tag.end))
    for tag in marked.of("cue", "src"):
        key = _first(tag, name)
        if key not in quotes:
            raise InputError(f"{name}: {tag.name} {key} belongs to no quote")
        setattr(quotes[key], "cue" if tag.name == "cue" else "mention", (tag.start, tag.end))
    return sorted(quotes.values(), key=lambda quote: quote.parts[0])


def _speaker(front: dict[str, Any], key: str, name: str) -> tuple[str | None, str]:
    if key == "-":
        return None, "unknown"
    for table, kind in (("people", "person"), ("organizations", "organization"), ("groups", "group")):
        if key in front.get(table, {}):
            entry = front[table][key]
            return entry["name"], entry.get("kind", kind) if table == "groups" else kind
    raise InputError(f"{name}: the speaker {key} is not in the front matter")


def _people(front: dict[str, Any], marked: Marked, name: str) -> list[GoldPerson]:
    people: dict[str, GoldPerson] = {}
    optional: dict[str, list[bool]] = {}
    for key, entry in front.get("people", {}).items():
        people[key] = GoldPerson(entry["name"], [], bool(entry["official"]))
    for tag in marked.of("per"):
        person = people.get(_first(tag, name))
        if person is None:
            raise InputError(f"{name}: {tag.words[0]} is not among the people of the front matter")
        optional.setdefault(tag.words[0], []).append(tag.optional)
        words = marked.words(tag)
        if words != person.name and words not in person.aliases:
            person.aliases.append(words)
    for key, marks in optional.items():
        people[key].optional = all(marks)
    for tag in marked.of("pos"):
        people[_first(tag, name)].positions.append(_position(tag))
    return [people[key] for key in people if key in optional]


def _position(tag: Tag) -> GoldPosition:
    values = tag.values
    return GoldPosition(
        (tag.start, tag.end),
        values.get("title", ""),
        values.get("acting"),
        values.get("institution"),
        values.get("jurisdiction"),
        tag.optional,
    )


def _location(tag: Tag, marked: Marked, name: str) -> GoldLocation:
    if len(tag.words) != 2:
        raise InputError(f"{name}: loc {marked.words(tag)!r} must say code (or -) and kind")
    code = None if tag.words[0] == "-" else tag.words[0]
    return GoldLocation(
        (tag.start, tag.end), tag.values.get("name", marked.words(tag)), tag.words[1], code, tag.optional
    )


def _count(tag: Tag, name: str) -> GoldCount:
    if len(tag.words) != 2:
        raise InputError(f"{name}: num at character {tag.start} must say value and kind")
    value, kind = tag.words
    vague = value.startswith("~")
    low, high = (float(part) for part in value.lstrip("~").split("..")) if ".." in value else (None, None)
    plain = None if vague or ".." in value else float(value)
    get = tag.values.get
    return GoldCount(
        (tag.start, tag.end), kind, plain, low, high, get("unit"), get("noun"), get("modifier"), vague, tag.optional
    )


def _date(tag: Tag) -> GoldDate:
    value = tag.words[0] if tag.words else "-"
    start, _, end = value.partition("..")
    return GoldDate((tag.start, tag.end), None if start == "-" else start, end or None, tag.optional)
