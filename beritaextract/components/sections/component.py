"""spaCy component: paragraphs and what they are."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.sections.finder import find_sections


@Language.factory("berita_sections", assigns=["doc._.berita_sections", "doc._.berita_imprint"])
class SectionsComponent:
    """Writes `doc._.berita_sections` and `doc._.berita_imprint`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the sections of the Doc."""
        doc._.berita_sections, doc._.berita_imprint = find_sections(doc._.berita_words)
        return doc
