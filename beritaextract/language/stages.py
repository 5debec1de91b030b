"""Who writes what on the Doc: the components in order, with the attributes that each requires and assigns."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class Stage(NamedTuple):
    """A component: its factory, the folder it lives in, and the Doc attributes it reads and writes.

    `settings` are what spaCy's configuration may change, with their defaults.
    """

    factory: str
    folder: str
    requires: tuple[str, ...]
    assigns: tuple[str, ...]
    settings: Mapping[str, Any] = MappingProxyType({})


STAGES = (
    Stage(
        "berita_sections",
        "sections",
        (),
        ("berita_sections", "berita_imprint"),
        {"publishers": {"@misc": "berita_publishers.v1"}},
    ),
    Stage("berita_counts", "counts", ("berita_sections",), ("berita_counts",)),
    Stage("berita_dates", "dates", ("berita_sections",), ("berita_dates",)),
    Stage(
        "berita_people",
        "people",
        ("berita_sections",),
        ("berita_people", "berita_organizations", "berita_abbreviations"),
    ),
    Stage(
        "berita_locations",
        "locations",
        ("berita_sections", "berita_imprint", "berita_people", "berita_organizations"),
        ("berita_locations",),
    ),
    Stage("berita_quotes", "quotes", ("berita_sections",), ("berita_quotes", "berita_faults")),
    Stage(
        "berita_speakers",
        "speakers",
        (
            "berita_sections",
            "berita_quotes",
            "berita_people",
            "berita_organizations",
            "berita_dates",
            "berita_locations",
        ),
        ("berita_quotes",),
    ),
)

# For pipelines that work with spaCy's tokens; extraction does without, so `load` leaves it out.
SPANS = Stage(
    "berita_spans",
    "spans",
    (
        "berita_counts",
        "berita_dates",
        "berita_people",
        "berita_organizations",
        "berita_locations",
        "berita_quotes",
    ),
    ("spans",),
)

# The optional analyser stands before all others; `load(analyser="stanza")` adds it.
ANALYSER = Stage(
    "berita_stanza",
    "stanza",
    (),
    ("token.pos", "token.lemma", "token.morph", "token.dep", "token.head", "token.is_sent_start", "doc.sents"),
    {"models": None},
)


def giver_of(name: str) -> str:
    """Return the component that first assigns an attribute.

    Example:
        >>> giver_of("berita_imprint")
        'berita_sections'
    """
    return next(stage.factory for stage in STAGES if name in stage.assigns)
