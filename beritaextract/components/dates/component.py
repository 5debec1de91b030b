"""spaCy component: dates."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("berita_dates", assigns=["doc._.berita_dates"])
class DatesComponent:
    """Writes `doc._.berita_dates`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find dates."""
        doc._.berita_dates = []
        return doc
