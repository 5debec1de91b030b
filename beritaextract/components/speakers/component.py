"""spaCy component: the speakers of quotes."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.speakers.circumstances import add_circumstances
from beritaextract.components.speakers.confidence import confidence, standings
from beritaextract.components.speakers.parse import compare_with_parse
from beritaextract.components.speakers.resolver import resolve_speakers
from beritaextract.language.component import component
from beritaextract.language.parsing import is_parsed


@component("berita_speakers")
class SpeakersComponent:
    """Completes `doc._.berita_quotes` with speakers, evidence, confidence, time and place."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the speakers of the Doc."""
        found = doc._
        words, quotes, people = found.berita_words, found.berita_quotes, found.berita_people
        resolve_speakers(words, found.berita_sections, quotes, people, found.berita_organizations)
        add_circumstances(words, quotes, found.berita_dates, found.berita_locations)
        parsed = is_parsed(doc)
        if parsed:
            compare_with_parse(doc, quotes)
        for quote, standing in zip(quotes, standings(quotes), strict=True):
            quote.confidence = confidence(quote, people, standing, parsed=parsed)
        return doc
