"""spaCy component: locations."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("berita_locations", assigns=["doc._.berita_locations"])
class LocationsComponent:
    """Writes `doc._.berita_locations`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find locations."""
        doc._.berita_locations = []
        return doc
