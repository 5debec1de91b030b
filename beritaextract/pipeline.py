"""One table: the components in order, what each requires and assigns; and `load`, which builds them."""

from importlib import import_module
from typing import NamedTuple

from spacy.language import Language

import beritaextract.articles.publishers  # (registers the outlets that berita_sections asks for)
import beritaextract.assembly  # noqa: F401 (registers doc._.berita_record)
from beritaextract.language.language import blank
from beritaextract.loading import uncollected


class Stage(NamedTuple):
    """A component: its factory, the folder it lives in, and the Doc attributes it reads and writes."""

    factory: str
    folder: str
    requires: tuple[str, ...]
    assigns: tuple[str, ...]


STAGES = (
    Stage("berita_sections", "sections", (), ("berita_sections", "berita_imprint")),
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


@uncollected()
def load() -> Language:
    """Build the whole pipeline.

    Returns:
        A spaCy Language whose Docs carry the findings on `doc._.berita_*`.
    """
    nlp = blank()
    for stage in STAGES:
        import_module(f"beritaextract.components.{stage.folder}.component")
        nlp.add_pipe(stage.factory)
    return nlp
