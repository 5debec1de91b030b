"""spaCy component: parts of speech, lemmas and dependency trees from stanza, on the tokens of the Doc."""

from typing import Any

import numpy as np
from spacy.tokens import Doc

from beritaextract.language.stanza.alignment import Reading, read_tokens
from beritaextract.language.stanza.analysis import analyse
from beritaextract.language.stanza.models import load_models

_UNSIGNED = 2**64  # numpy has one kind of number a column; distances to the left are large ones


class StanzaComponent:
    """Fills `pos_`, `lemma_`, `morph`, `dep_`, `head` and sentence starts."""

    def __init__(self, name: str, models: str | None) -> None:
        self.name = name
        self.pipeline = load_models(models)

    def __call__(self, doc: Doc) -> Doc:
        """Analyse the Doc."""
        words = analyse(self.pipeline, doc.text)
        if words:
            write(doc, read_tokens(words, [token.idx for token in doc], [token.is_space for token in doc]))
        return doc


def write(doc: Doc, readings: list[Reading]) -> None:
    """Set the annotation in one go, as spaCy wants it: heads as distances, all else as numbers of strings.

    Args:
        doc: The Doc.
        readings: One for each token.
    """
    strings, morphology = doc.vocab.strings, doc.vocab.morphology
    rows = [
        (
            (reading.head - number) % _UNSIGNED,
            strings.add(reading.dep),
            strings.add(reading.pos),
            strings.add(reading.lemma or doc[number].text),
            morphology.add(reading.feats),
        )
        for number, reading in enumerate(readings)
    ]
    array: Any = np.array(rows, dtype=np.uint64)
    doc.from_array(["HEAD", "DEP", "POS", "LEMMA", "MORPH"], array)
