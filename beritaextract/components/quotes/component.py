"""spaCy component: quotes."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("berita_quotes", assigns=["doc._.berita_quotes", "doc._.berita_faults"])
class QuotesComponent:
    """Writes `doc._.berita_quotes`, `doc._.berita_faults`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find quotes."""
        doc._.berita_quotes = []
        doc._.berita_faults = []
        return doc
