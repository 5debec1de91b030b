"""Component: people, their posts, organisations and abbreviations."""

from typing import Any

from beritaextract.components.people.finder import find_people
from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.weights import name_weight
from beritaextract.language.component import Component


class PeopleComponent(Component, factory="berita_people"):
    """Writes `berita_people`, `berita_organizations`, `berita_abbreviations`."""

    def __init__(self, name: str) -> None:
        """Load the lexicons."""
        super().__init__(name)
        known_phrases()
        name_weight("a")

    def find(self, have: Any) -> None:
        """Find people."""
        people, organizations, abbreviations = find_people(have.berita_words, have.berita_sections)
        have.berita_people = people
        have.berita_organizations = organizations
        have.berita_abbreviations = abbreviations
