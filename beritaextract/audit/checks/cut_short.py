"""A quote that ends where another goes on with "kecuali", "namun" or "tetapi"."""

from collections.abc import Iterator

from beritaextract.audit.checks.finding import Finding, of_quote
from beritaextract.audit.checks.material import Material
from beritaextract.audit.checks.speakers import elsewhere

NAME = "cut-short"
_TURNS = frozenset({"kecuali", "namun", "tetapi", "tapi", "melainkan", "asal", "asalkan", "meski", "meskipun", "walau",
                    "walaupun"})  # fmt: skip
_SHORTEST = 4


def cut_short(material: Material) -> Iterator[Finding]:
    """Find quotes that are the beginning of another of one speaker, which goes on with a word that limits them.

    Args:
        material: What to look through.

    Yields:
        The findings: the quote that was cut, and the whole one.
    """
    by_words = {wording.words: wording for wording in material.wordings if len(wording.words) >= _SHORTEST}
    for whole in by_words.values():
        for place, word in enumerate(whole.words):
            if word not in _TURNS or place < _SHORTEST:
                continue
            beginning = by_words.get(whole.words[:place])
            if beginning and (found := elsewhere(beginning.holders, whole.holders)):
                yield Finding(NAME, word, tuple(of_quote(statement) for statement in found))
