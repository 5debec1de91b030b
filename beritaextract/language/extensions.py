"""The attributes as spaCy has them, on the Doc, and what a span of ours stands for.

A Doc that went through msgpack (`DocBin`, `to_bytes`, `nlp.pipe(n_process=2)`) comes back with plain lists and dicts in
place of findings; an attribute makes objects of them again when it is first asked for. Words are never stored: they
follow from the text.
"""

from functools import partial
from typing import Any

from spacy.tokens import Doc, Span

from beritaextract.language.attributes import ATTRIBUTES, user_data_key
from beritaextract.language.storage import is_plain, restorer
from beritaextract.language.words import Words, read_words


# Functions of the module with their first arguments: spaCy pickles them where processes are spawned.
def _get(key: Any, name: str, doc: Doc) -> Any:
    value = doc.user_data.get(key)
    if is_plain(value):
        value = doc.user_data[key] = restorer(ATTRIBUTES[name].kind)(value)
    return value


def _get_words(key: Any, doc: Doc) -> Words:
    words: Words | None = doc.user_data.get(key)
    if words is None:
        words = doc.user_data[key] = read_words(doc.text)
    return words


def _get_parse(doc: Doc) -> Doc | None:
    # Of a Doc without tokens spaCy says that it has every annotation.
    return doc if len(doc) > 0 and doc.has_annotation("DEP") else None


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


for _name in ATTRIBUTES.keys() - {"berita_parse"}:
    if not Doc.has_extension(_name):
        _register(_name)
if not Doc.has_extension("berita_parse"):
    Doc.set_extension("berita_parse", getter=_get_parse)
for _name, _getter in (("berita_finding", finding), ("berita_speaker", speaker)):
    if not Span.has_extension(_name):
        Span.set_extension(_name, getter=_getter)
