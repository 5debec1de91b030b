"""The words of the pages, in Indonesian and English, from tables beside this file."""

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Translate = Callable[..., str]


@cache
def tables() -> dict[str, dict[str, str]]:
    """Return key -> language -> words, of all tables."""
    found: dict[str, dict[str, str]] = {}
    folder = files("beritaextract.audit").joinpath("translations")
    for table in sorted((one for one in folder.iterdir() if one.name.endswith(".tsv")), key=lambda one: one.name):
        rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
        found |= {row["key"]: row for row in rows}
    return found


@cache
def translator(language: Language) -> Translate:
    """Return a function from a key, and values for its places in braces, to words.

    Args:
        language: "id" or "en".

    Example:
        >>> translator("en")("nav.queue")
        'Queue'
    """

    def translate(key: str, /, **values: object) -> str:
        words = tables()[key][language]
        return words.format(**values) if values else words

    return translate


def name_of(translate: Translate, prefix: str, value: str) -> str:
    """Return the words for a value of a record; the value itself where no table names it, as a rule newly made.

    Args:
        translate: From `translator`.
        prefix: What sort of value, such as "rule".
        value: The value.

    Example:
        >>> name_of(translator("en"), "kind", "direct"), name_of(translator("en"), "rule", "brand-new")
        ('direct', 'brand new')
    """
    key = f"{prefix}.{value}"
    return translate(key) if key in tables() else value.replace("-", " ").replace("_", " ")
