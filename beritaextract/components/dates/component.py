"""Component: dates and times."""

from typing import Any

from beritaextract.components.dates.finder import find_dates
from beritaextract.language.component import Component


class DatesComponent(Component, factory="berita_dates"):
    """Writes `berita_dates`."""

    def find(self, have: Any) -> None:
        """Find the dates."""
        have.berita_dates = find_dates(have.berita_words, have.berita_sections, have.berita_published)
