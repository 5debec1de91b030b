"""spaCy component: paragraphs and what they are."""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.sections.finder import find_sections
from beritaextract.components.sections.patterns import compile_patterns
from beritaextract.language.component import component
from beritaextract.language.publisher import Publisher


@component("berita_sections")
class SectionsComponent:
    """Writes `doc._.berita_sections` and `doc._.berita_imprint`."""

    def __init__(self, nlp: Language, name: str, publishers: Sequence[Publisher]) -> None:
        """Compile the habits of the outlets, which spaCy's registry hands in."""
        self.name = name
        self.patterns = compile_patterns(publishers)

    def __call__(self, doc: Doc) -> Doc:
        """Find the sections of the Doc."""
        doc._.berita_sections, doc._.berita_imprint = find_sections(
            doc._.berita_words, self.patterns, doc._.berita_title
        )
        return doc
