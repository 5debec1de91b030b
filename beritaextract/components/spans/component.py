"""spaCy component: the findings as groups of spans, for pipelines that work with spaCy's tokens."""

from collections.abc import Iterable

from spacy.tokens import Doc

from beritaextract.components.spans.finder import (
    Stretch,
    count_stretches,
    cue_stretches,
    date_stretches,
    location_stretches,
    organization_stretches,
    person_stretches,
    quote_stretches,
    speaker_stretches,
)
from beritaextract.language.component import Component


class SpansComponent(Component, factory="berita_spans"):
    """Writes `doc.spans["quotes"]`, `cues`, `speakers`, `people`, `organizations`, `locations`, `counts`, `dates`.

    Spans are as wide as the tokens they touch. `span.label_` is the kind, `span.id_` the number of the finding
    (Q1, P2), `span.kb_id_` what it stands for: the speaker's P1 or O1, the code of a place, the ISO form of a date.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Write the groups."""
        self.check(doc)
        found = doc._
        self._write(doc, "quotes", quote_stretches(found.berita_quotes))
        self._write(doc, "cues", cue_stretches(found.berita_quotes))
        self._write(doc, "speakers", speaker_stretches(found.berita_quotes))
        self._write(doc, "people", person_stretches(found.berita_people))
        self._write(doc, "organizations", organization_stretches(found.berita_organizations))
        self._write(doc, "locations", location_stretches(found.berita_locations))
        self._write(doc, "counts", count_stretches(found.berita_counts))
        self._write(doc, "dates", date_stretches(found.berita_dates))
        return doc

    def _write(self, doc: Doc, group: str, stretches: Iterable[Stretch]) -> None:
        spans = (
            doc.char_span(start, end, label, kb_id=kb_id, span_id=id_, alignment_mode="expand")
            for start, end, label, id_, kb_id in stretches
        )
        doc.spans[group] = [span for span in spans if span is not None]  # a Doc without tokens has no spans
