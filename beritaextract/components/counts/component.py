"""spaCy component: counts."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("berita_counts", assigns=["doc._.berita_counts"])
class CountsComponent:
    """Writes `doc._.berita_counts`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find counts."""
        doc._.berita_counts = []
        return doc
