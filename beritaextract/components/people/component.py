"""spaCy component: people."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("berita_people", assigns=["doc._.berita_people", "doc._.berita_organizations", "doc._.berita_abbreviations"])
class PeopleComponent:
    """Writes `doc._.berita_people`, `doc._.berita_organizations`, `doc._.berita_abbreviations`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find people."""
        doc._.berita_people = []
        doc._.berita_organizations = []
        doc._.berita_abbreviations = []
        return doc
