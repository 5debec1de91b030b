"""The Language object: Indonesian without spaCy's exception tables, which take seconds to build."""

from spacy.language import BaseDefaults, Language
from thinc.api import Config

import beritaextract.language.extensions  # noqa: F401 (registers the Doc attributes)
from beritaextract.language.tokenizer import create_tokenizer


class NewsDefaults(BaseDefaults):
    """No tokenizer exceptions: the tokenizer is our own, and the configuration says so to `spacy.load`."""

    config = Config({"nlp": {"tokenizer": {"@tokenizers": "berita_tokenizer.v1"}}})


class NewsIndonesian(Language):  # type: ignore[no-untyped-call]  # of spaCy's __init_subclass__
    """spaCy's Language with our tokenizer; its language code is Indonesian's."""

    lang = "id"
    Defaults = NewsDefaults


def blank() -> Language:
    """Return an empty pipeline with the news tokenizer; takes milliseconds."""
    return NewsIndonesian(create_tokenizer=create_tokenizer())
