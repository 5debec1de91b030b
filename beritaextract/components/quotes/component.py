"""Component: quotes, without their speakers."""

from typing import Any

from beritaextract.components.quotes.finder import find_quotes
from beritaextract.language.component import Component


class QuotesComponent(Component, factory="berita_quotes"):
    """Writes `berita_quotes` and `berita_faults`."""

    def find(self, have: Any) -> None:
        """Find the quotes."""
        have.berita_quotes, have.berita_faults = find_quotes(have.berita_words, have.berita_sections)
