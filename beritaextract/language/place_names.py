"""Place names as a trie over words, shared by all that look for them."""

from functools import cache

from beritaextract.language.phrases import Phrases
from beritaextract.lexicons.places import Name, gazetteer


@cache
def place_names() -> Phrases[Name]:
    """Return every name of the gazetteer, matched by words."""
    return Phrases((name.phrase, name) for name in gazetteer().phrases.values())
