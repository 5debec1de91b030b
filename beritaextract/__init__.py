"""beritaextract reads Indonesian news and says, with proof, who said what."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beritaextract.articles import Article
    from beritaextract.displacy import to_displacy
    from beritaextract.errors import ArticleError, BeritaError, InputError, LexiconError, RecordError, SetupError
    from beritaextract.extractor import extract, extract_many
    from beritaextract.geojson import to_geojson
    from beritaextract.pipeline import load
    from beritaextract.records import ArticleRecord, json_schema, read_records
    from beritaextract.tables import to_arrow, to_frame

__all__ = [
    "Article",
    "ArticleError",
    "ArticleRecord",
    "BeritaError",
    "InputError",
    "LexiconError",
    "RecordError",
    "SetupError",
    "extract",
    "extract_many",
    "json_schema",
    "load",
    "read_records",
    "to_arrow",
    "to_displacy",
    "to_frame",
    "to_geojson",
]

# Public name -> module. Imported when first asked for (PEP 562), so that `import beritaextract` costs nothing.
_HOMES = {
    "Article": "articles",
    "ArticleError": "errors",
    "ArticleRecord": "records",
    "BeritaError": "errors",
    "InputError": "errors",
    "LexiconError": "errors",
    "RecordError": "errors",
    "SetupError": "errors",
    "extract": "extractor",
    "extract_many": "extractor",
    "json_schema": "records",
    "load": "pipeline",
    "read_records": "records",
    "to_arrow": "tables",
    "to_displacy": "displacy",
    "to_frame": "tables",
    "to_geojson": "geojson",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'beritaextract' has no attribute {name!r}")
    from beritaextract.collector import uncollected

    with uncollected():
        value = getattr(import_module(f"beritaextract.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted({*globals(), *__all__})
