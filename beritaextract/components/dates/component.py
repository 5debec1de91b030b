"""spaCy component: dates and times."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.dates.finder import find_dates
from beritaextract.language.component import component


@component("berita_dates")
class DatesComponent:
    """Writes `doc._.berita_dates`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Find the dates of the Doc."""
        found = doc._
        found.berita_dates = find_dates(found.berita_words, found.berita_sections, found.berita_published)
        return doc
