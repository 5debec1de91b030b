"""spaCy component: places, resolved to codes."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.locations.finder import find_locations
from beritaextract.components.locations.known import known_phrases
from beritaextract.language.component import component


@component("berita_locations")
class LocationsComponent:
    """Writes `doc._.berita_locations`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the gazetteer."""
        self.name = name
        known_phrases()

    def __call__(self, doc: Doc) -> Doc:
        """Find the places of the Doc."""
        have = doc._
        have.berita_locations = find_locations(
            have.berita_words,
            have.berita_sections,
            have.berita_imprint,
            have.berita_people,
            have.berita_organizations,
            have.berita_published,
        )
        return doc
