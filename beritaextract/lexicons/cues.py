"""Cues: verbs, nouns and prepositions that attribute words to a source."""

from functools import cache
from typing import NamedTuple

from beritaextract.lexicons.reader import read_table


class CueForm(NamedTuple):
    """A form of a cue: `form` as printed in lower case, `pattern` how it takes its source (see `tables/cues.tsv`)."""

    form: str
    lemma: str
    act: str
    pattern: str
    strength: str


@cache
def cue_forms() -> dict[str, CueForm]:
    """Return the cue forms by their lower-case words."""
    return {row.form: row for row in read_table("cues", CueForm)}
