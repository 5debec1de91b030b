"""spaCy component: the speakers of quotes."""

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.components.speakers.resolver import resolve_speakers


@Language.factory(
    "berita_speakers",
    requires=[
        "doc._.berita_words",
        "doc._.berita_sections",
        "doc._.berita_quotes",
        "doc._.berita_people",
        "doc._.berita_organizations",
        "doc._.berita_dates",
        "doc._.berita_locations",
    ],
    assigns=["doc._.berita_quotes"],
)
class SpeakersComponent:
    """Completes `doc._.berita_quotes` with speakers, evidence, confidence, time and place."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the speakers of the Doc."""
        found = doc._
        resolve_speakers(
            found.berita_words,
            found.berita_sections,
            found.berita_quotes,
            found.berita_people,
            found.berita_organizations,
        )
        return doc
