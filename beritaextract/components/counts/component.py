"""spaCy component: counts, money, measures, durations, ages."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.counts.finder import find_counts
from beritaextract.language.component import component


@component("berita_counts")
class CountsComponent:
    """Writes `doc._.berita_counts`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Find the quantities of the Doc."""
        doc._.berita_counts = find_counts(doc._.berita_words, doc._.berita_sections)
        return doc
