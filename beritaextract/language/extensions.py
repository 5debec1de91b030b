"""What lies on the Doc: one table of the attributes through which components meet.

The values are light objects of `beritaextract.findings`. A Doc that went through msgpack (`DocBin`, `to_bytes`,
`nlp.pipe(n_process=2)`) comes back with plain lists and dicts in their place; an attribute makes objects of them again
when it is first asked for. Words are never stored: they follow from the text.
"""

from typing import Any, NamedTuple

from spacy.tokens import Doc

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
from beritaextract.language.words import Words, read_words


class Attribute(NamedTuple):
    """An attribute of `doc._`: its type, the component that assigns it (None: tokenizer or caller), what it holds."""

    kind: Any
    assigned_by: str | None
    holds: str


ATTRIBUTES = {
    "berita_words": Attribute(Words, None, "the words of the text as parallel lists, whatever the tokens are"),
    "berita_published": Attribute(str, None, "ISO date of publication or None, set by the caller, for relative dates"),
    "berita_title": Attribute(str, None, "headline or None, set by the caller"),
    "berita_sections": Attribute(list[Section], "berita_sections", "paragraphs and what they are"),
    "berita_imprint": Attribute(Imprint, "berita_sections", "dateline, outlet, by-line, copyright, related links"),
    "berita_counts": Attribute(list[Count], "berita_counts", "counts, money, measures, durations, ages"),
    "berita_dates": Attribute(list[Date], "berita_dates", "dates and times"),
    "berita_people": Attribute(list[Person], "berita_people", "named people with posts and mentions"),
    "berita_organizations": Attribute(list[Organization], "berita_people", "named bodies, companies, parties, clubs"),
    "berita_abbreviations": Attribute(list[Abbreviation], "berita_people", "short forms that the article explains"),
    "berita_locations": Attribute(list[Location], "berita_locations", "places, resolved to codes"),
    "berita_quotes": Attribute(
        list[Quote], "berita_quotes", "content, cue and cue clause; berita_speakers adds speakers and confidence"
    ),
    "berita_faults": Attribute(list[Fault], "berita_quotes", "unbalanced marks and the like"),
}


def user_data_key(name: str) -> Any:
    """Return the key under which spaCy keeps an attribute in `doc.user_data`."""
    return ("._.", name, None, None)


def _register(name: str, kind: Any) -> None:
    key = user_data_key(name)
    restore = restorer(kind)

    def get(doc: Doc) -> Any:
        value = doc.user_data.get(key)
        if is_plain(value):
            value = doc.user_data[key] = restore(value)
        return value

    def get_words(doc: Doc) -> Words:
        words: Words | None = doc.user_data.get(key)
        if words is None:
            words = doc.user_data[key] = read_words(doc.text)
        return words

    def put(doc: Doc, value: Any) -> None:
        doc.user_data[key] = value

    Doc.set_extension(name, getter=get_words if kind is Words else get, setter=put)


for _name, _attribute in ATTRIBUTES.items():
    if not Doc.has_extension(_name):
        _register(_name, _attribute.kind)
