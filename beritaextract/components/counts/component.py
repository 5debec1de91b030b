"""Component: counts, money, measures, durations, ages."""

from typing import Any

from beritaextract.components.counts.finder import find_counts
from beritaextract.language.component import Component


class CountsComponent(Component, factory="berita_counts"):
    """Writes `berita_counts`."""

    def find(self, have: Any) -> None:
        """Find the quantities."""
        have.berita_counts = find_counts(have.berita_words, have.berita_sections)
