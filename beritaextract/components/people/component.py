"""spaCy component: people, their posts, organisations and abbreviations."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.people.finder import find_people
from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.weights import name_weight
from beritaextract.language.component import component


@component("berita_people")
class PeopleComponent:
    """Writes `doc._.berita_people`, `doc._.berita_organizations`, `doc._.berita_abbreviations`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicons."""
        self.name = name
        known_phrases()
        name_weight("a")

    def __call__(self, doc: Doc) -> Doc:
        """Find people."""
        people, organizations, abbreviations = find_people(doc._.berita_words, doc._.berita_sections)
        doc._.berita_people = people
        doc._.berita_organizations = organizations
        doc._.berita_abbreviations = abbreviations
        return doc
