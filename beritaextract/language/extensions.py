"""What lies on the Doc: one table of the attributes through which components meet.

The values are light objects of `beritaextract.findings`. A Doc that went through msgpack (`DocBin`, `to_bytes`,
`nlp.pipe(n_process=2)`) comes back with plain lists and dicts in their place; an attribute makes objects of them again
when it is first asked for. Words are never stored: they follow from the text.
"""

from functools import partial
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span

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
from beritaextract.language.storage import is_plain, restorer
from beritaextract.language.words import Words


class Attribute(NamedTuple):
    """An attribute of `doc._`: its type and what it holds."""

    kind: Any
    holds: str


ATTRIBUTES = {
    "berita_words": Attribute(Words, "the words of the text as parallel lists, whatever the tokens are"),
    "berita_published": Attribute(str, "ISO date of publication or None, set by the caller, for relative dates"),
    "berita_title": Attribute(str, "headline or None, set by the caller"),
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

# What lies on a Doc before the first component: from the tokenizer, and from the caller.
GIVEN = frozenset({"berita_words", "berita_published", "berita_title"})


def user_data_key(name: str) -> Any:
    """Return the key under which spaCy keeps an attribute in `doc.user_data`."""
    return ("._.", name, None, None)


# Functions of the module with their first arguments: spaCy pickles them where processes are spawned.
def _get(key: Any, name: str, doc: Doc) -> Any:
    value = doc.user_data.get(key)
    if is_plain(value):
        value = doc.user_data[key] = restorer(ATTRIBUTES[name].kind)(value)
    return value


def _get_words(key: Any, doc: Doc) -> Words:
    words: Words | None = doc.user_data.get(key)
    if words is None:
        words = doc.user_data[key] = Words(doc.text)
    return words


def _set(key: Any, doc: Doc, value: Any) -> None:
    doc.user_data[key] = value


def _register(name: str) -> None:
    key = user_data_key(name)
    getter = partial(_get_words, key) if name == "berita_words" else partial(_get, key, name)
    Doc.set_extension(name, getter=getter, setter=partial(_set, key))


def finding(span: Span) -> Any:
    """Return the finding that a span of ours stands for (`span._.berita_finding`), or None for other spans."""
    found = span.doc._
    lists = {
        "Q": found.berita_quotes,
        "P": found.berita_people,
        "O": found.berita_organizations,
        "L": found.berita_locations,
        "C": found.berita_counts,
        "D": found.berita_dates,
    }
    findings, number = lists.get(span.id_[:1]), span.id_[1:]
    return findings[int(number) - 1] if findings and number.isdecimal() and 0 < int(number) <= len(findings) else None


def speaker(span: Span) -> str | None:
    """Return the canonical name of the speaker of a quote, cue or speaker span (`span._.berita_speaker`), or None."""
    quote = finding(span) if span.id_.startswith("Q") else None
    return quote.speaker.name if quote and quote.speaker else None


for _name in ATTRIBUTES:
    if not Doc.has_extension(_name):
        _register(_name)
for _name, _getter in (("berita_finding", finding), ("berita_speaker", speaker)):
    if not Span.has_extension(_name):
        Span.set_extension(_name, getter=_getter)
