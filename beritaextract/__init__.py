"""beritaextract reads Indonesian news and says, with proof, who said what."""

from beritaextract.articles import Article
from beritaextract.errors import ArticleError, BeritaError, InputError, LexiconError, RecordError, SetupError
from beritaextract.extractor import extract, extract_many
from beritaextract.pipeline import load
from beritaextract.records import ArticleRecord, json_schema, read_records

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
]
