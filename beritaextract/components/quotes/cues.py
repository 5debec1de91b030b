"""Cue words in the text: one dictionary step a word."""

from functools import cache
from typing import Final

from beritaextract.language.signs import Sign
from beritaextract.lexicons.cues import CueForm, cue_forms


@cache
def cues() -> dict[str, CueForm]:
    """Return all cue forms by their lower-case words."""
    return cue_forms()


CUE: Final = Sign(cues)
AFTER_QUOTE: Final = frozenset(("base", "enclitic", "closing", "passive", "passive_enclitic"))
