"""spaCy component: quotes, without their speakers."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.quotes.finder import find_quotes
from beritaextract.language.component import component


@component("berita_quotes")
class QuotesComponent:
    """Writes `doc._.berita_quotes` and `doc._.berita_faults`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotes of the Doc."""
        doc._.berita_quotes, doc._.berita_faults = find_quotes(doc._.berita_words, doc._.berita_sections)
        return doc
