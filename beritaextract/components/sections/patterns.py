"""The outlets' habits as a few compiled patterns: one look at a paragraph says what it is."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from beritaextract.language.publisher import Publisher

# What a paragraph may open with: habit -> kind of section, in the order of trial.
OPENINGS: Final = {
    "related": "related",
    "embeds": "embed",
    "reporters": "byline",
    "editors": "byline",
    "translators": "byline",
    "signs": "byline",
    "copyright": "copyright",
    "notices": "copyright",
    "captions": "caption",
}
# What a paragraph may close with.
CLOSINGS: Final = {"posts": "embed", "credits": "caption"}
KINDS: Final = {**OPENINGS, **CLOSINGS, "signatures": "byline"}
ROLES: Final = ("reporters", "editors", "translators")
_LIST: Final = r"(?P<list>(?:\d{1,2}|[a-z])[.)]\ ?[^\W\d]|[•●▪*–-]\ )"


class Dateline(NamedTuple):
    """A dateline pattern and the outlet it gives away; None where the pattern itself names it, or nobody does."""

    pattern: re.Pattern[str]
    outlet: str | None


class Patterns(NamedTuple):
    """All habits of all outlets, compiled."""

    openings: re.Pattern[str]
    closings: re.Pattern[str]
    roles: re.Pattern[str]
    signatures: re.Pattern[str]
    datelines: tuple[Dateline, ...]
    bare_datelines: tuple[Dateline, ...]
    names: tuple[str, ...]


def compile_patterns(publishers: Iterable[Publisher]) -> Patterns:
    """Compile the habits of outlets, of which the first that fits decides."""
    publishers = tuple(publishers)
    return Patterns(
        openings=re.compile("|".join([*(_group(publishers, habit) for habit in OPENINGS), _LIST])),
        closings=re.compile("|".join(_group(publishers, habit) for habit in CLOSINGS)),
        roles=re.compile("|".join(_group(publishers, role) for role in ROLES)),
        signatures=re.compile(_group(publishers, "signatures")),
        datelines=tuple(Dateline(re.compile(p), one.name) for one in publishers for p in one.datelines),
        bare_datelines=tuple(Dateline(re.compile(p), None) for one in publishers for p in one.bare_datelines),
        names=tuple(one.name for one in publishers if one.name),
    )


def _group(publishers: tuple[Publisher, ...], habit: str) -> str:
    patterns = [pattern for one in publishers for pattern in getattr(one, habit)]
    return f"(?P<{habit}>{'|'.join(patterns) or '(?!)'})"
