"""Component: places, resolved to codes."""

from typing import Any

from beritaextract.components.locations.finder import find_locations
from beritaextract.components.locations.known import known_phrases
from beritaextract.language.component import Component


class LocationsComponent(Component, factory="berita_locations"):
    """Writes `berita_locations`."""

    def __init__(self, name: str) -> None:
        """Load the gazetteer."""
        super().__init__(name)
        known_phrases()

    def find(self, have: Any) -> None:
        """Find the places."""
        have.berita_locations = find_locations(
            have.berita_words,
            have.berita_sections,
            have.berita_imprint,
            have.berita_people,
            have.berita_organizations,
            have.berita_published,
        )
