"""spaCy component: speakers."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("berita_speakers", assigns=["doc._.berita_quotes"])
class SpeakersComponent:
    """Writes `doc._.berita_quotes`."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Nothing to load."""

    def __call__(self, doc: Doc) -> Doc:
        """Find speakers."""

        return doc
