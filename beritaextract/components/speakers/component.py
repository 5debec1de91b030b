"""Component: the speakers of quotes."""

from typing import Any

from beritaextract.components.speakers.circumstances import add_circumstances
from beritaextract.components.speakers.confidence import confidence, standings
from beritaextract.components.speakers.parse import compare_with_parse
from beritaextract.components.speakers.resolver import resolve_speakers
from beritaextract.language.component import Component


class SpeakersComponent(Component, factory="berita_speakers"):
    """Completes `berita_quotes` with speakers, evidence, confidence, time and place."""

    def find(self, have: Any) -> None:
        """Resolve the speakers."""
        words, quotes, people = have.berita_words, have.berita_quotes, have.berita_people
        resolve_speakers(words, have.berita_sections, quotes, people, have.berita_organizations)
        add_circumstances(words, quotes, have.berita_dates, have.berita_locations)
        parsed = have.berita_parse
        if parsed is not None:
            compare_with_parse(parsed, quotes)
        for quote, standing in zip(quotes, standings(quotes), strict=True):
            quote.confidence = confidence(quote, people, standing, parsed=parsed is not None)
