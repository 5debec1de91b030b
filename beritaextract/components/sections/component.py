"""Component: paragraphs and what they are."""

from collections.abc import Sequence
from typing import Any

from beritaextract.components.sections.finder import find_sections
from beritaextract.components.sections.patterns import compile_patterns
from beritaextract.language.component import Component
from beritaextract.language.publisher import Publisher


class SectionsComponent(Component, factory="berita_sections"):
    """Writes `berita_sections` and `berita_imprint`.

    Args:
        name: The name in the pipeline.
        publishers: The outlets whose habits are known.
    """

    def __init__(self, name: str, publishers: Sequence[Publisher]) -> None:
        """Compile the habits of the outlets."""
        super().__init__(name)
        self.patterns = compile_patterns(publishers)

    def find(self, have: Any) -> None:
        """Find the sections."""
        have.berita_sections, have.berita_imprint = find_sections(have.berita_words, self.patterns, have.berita_title)
