"""What spaCy finds after `pip install`: the entry points name these classes, so that `nlp.add_pipe` knows them all.

`nlp.add_pipe("berita")` adds everything in one go; the single components serve those who want some, or other things in
between.
"""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.counts.component import CountsComponent
from beritaextract.components.dates.component import DatesComponent
from beritaextract.components.locations.component import LocationsComponent
from beritaextract.components.people.component import PeopleComponent
from beritaextract.components.quotes.component import QuotesComponent
from beritaextract.components.sections.component import SectionsComponent
from beritaextract.components.spans.component import SpansComponent
from beritaextract.components.speakers.component import SpeakersComponent
from beritaextract.language.component import component
from beritaextract.language.extensions import ATTRIBUTES
from beritaextract.pipeline import SPANS, STAGES

__all__ = [
    "BeritaComponent",
    "CountsComponent",
    "DatesComponent",
    "LocationsComponent",
    "PeopleComponent",
    "QuotesComponent",
    "SectionsComponent",
    "SpansComponent",
    "SpeakersComponent",
]


@component(
    "berita",
    assigns=(*(name for name, attribute in ATTRIBUTES.items() if attribute.assigned_by), *SPANS.assigns),
)
class BeritaComponent:
    """All components in order, the spans included, as one."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.parts = [nlp.create_pipe(stage.factory, f"{name}.{stage.factory}") for stage in (*STAGES, SPANS)]

    def __call__(self, doc: Doc) -> Doc:
        """Find everything."""
        for part in self.parts:
            doc = part(doc)
        return doc
