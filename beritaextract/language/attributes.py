"""What components tell one another: one table of the attributes through which they meet.

The attributes lie on the Doc (`doc._.berita_quotes`), or on `Findings` where there is no Doc. The values are light
objects of `beritaextract.findings`.
"""

from types import SimpleNamespace
from typing import Any, NamedTuple

from beritaextract.findings import (
    Abbreviation,
    Count,
    Date,
    Fault,
    Imprint,
    Location,
    Organization,
    Person,
    Quote,
    Section,
)
from beritaextract.language.words import Words


class Attribute(NamedTuple):
    """An attribute of `doc._`: its type and what it holds."""

    kind: Any
    holds: str


ATTRIBUTES = {
    "berita_words": Attribute(Words, "the words of the text as parallel lists, whatever the tokens are"),
    "berita_published": Attribute(str, "ISO date of publication or None, set by the caller, for relative dates"),
    "berita_title": Attribute(str, "headline or None, set by the caller"),
    "berita_parse": Attribute(Any, "the Doc itself where an analyser has parsed it, else None"),
    "berita_sections": Attribute(list[Section], "paragraphs and what they are"),
    "berita_imprint": Attribute(Imprint, "dateline, outlet, by-line, copyright, related links"),
    "berita_counts": Attribute(list[Count], "counts, money, measures, durations, ages"),
    "berita_dates": Attribute(list[Date], "dates and times"),
    "berita_people": Attribute(list[Person], "named people with posts and mentions"),
    "berita_organizations": Attribute(list[Organization], "named bodies, companies, parties, clubs"),
    "berita_abbreviations": Attribute(list[Abbreviation], "short forms that the article explains"),
    "berita_locations": Attribute(list[Location], "places, resolved to codes"),
    "berita_quotes": Attribute(
        list[Quote], "content, cue and cue clause; berita_speakers adds speakers and confidence"
    ),
    "berita_faults": Attribute(list[Fault], "unbalanced marks and the like"),
}

# What is there before the first component: from the tokenizer, from the caller, from an analyser.
GIVEN = frozenset({"berita_words", "berita_published", "berita_title", "berita_parse"})


class Findings(SimpleNamespace):
    """The attributes of one article without a Doc: what `extract` has, which needs nothing of spaCy.

    Args:
        words: The words of the article.
        published: ISO date of publication.
        title: Headline.
    """

    def __init__(self, words: Words, published: str | None, title: str | None) -> None:
        super().__init__(**_NOTHING)
        self.berita_words, self.berita_published, self.berita_title = words, published, title


_NOTHING = dict.fromkeys(ATTRIBUTES)


def user_data_key(name: str) -> Any:
    """Return the key under which spaCy keeps an attribute in `doc.user_data`."""
    return ("._.", name, None, None)
