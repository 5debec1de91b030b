"""From a row to an article: one function for every format, so that the same data gives the same article."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from beritaextract.articles.article import Article
from beritaextract.articles.fields import Fields
from beritaextract.articles.timestamps import to_iso
from beritaextract.errors import InputError


def to_article(row: Mapping[str, Any], place: str, fields: Fields) -> Article | InputError:
    """Make an article of a row: an object of JSON, a line of a table.

    Args:
        row: The values by name.
        place: Where the row stands; becomes the article's source.
        fields: The names of the fields.

    Returns:
        The article; or why there is none.

    Example:
        >>> article = to_article({"judul": "Beras", "isi": "Harga turun.", "tanggal": "12/3/2024"}, "a.csv:2", Fields())
        >>> article.title, article.text, article.published, article.source
        ('Beras', 'Harga turun.', '2024-03-12', 'a.csv:2')
    """
    found = {part: _first(row, names) for part, names in fields.columns(tuple(row)).items()}
    text = found["text"]
    if not isinstance(text, str):
        return InputError(f"{place}: {_no_text(row, text, fields)}")
    found["published"] = to_iso(found["published"])
    found["author"] = _authors(found["author"])
    try:
        return Article.model_validate({**found, "source": place})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        return InputError(f"{place}: {field} is {first['input']!r:.60}; it must be a string or null")


def kind_of(value: object) -> str:
    """Return what JSON calls a value.

    Example:
        >>> kind_of([1])
        'array'
    """
    kinds = {list: "array", dict: "object", str: "string", bool: "boolean", type(None): "null"}
    return kinds.get(type(value), "number")


def _first(row: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    """Return the first value that says something; blank cells and blank strings are the same nothing."""
    for name in names:
        value = row[name]
        if isinstance(value, float):
            if value != value:  # not a number: pandas' way to leave a cell empty
                continue
            value = int(value) if value.is_integer() else value
        if value is not None and not (isinstance(value, str) and not value.strip()):
            return value
    return None


def _authors(value: object) -> str | None:
    """Return authors as one string; what is neither a string nor a list of them says nothing, nor does "Unknown"."""
    names = value if isinstance(value, list) else [value]
    return ", ".join(name for name in names if isinstance(name, str) and name.lower() != "unknown") or None


def _no_text(row: Mapping[str, Any], text: object, fields: Fields) -> str:
    if text is not None:
        return f"text is a JSON {kind_of(text)}; it must be a string"
    if names := fields.columns(tuple(row))["text"]:
        if any(isinstance(row[name], str) for name in names):
            return "the text is empty; fill it in or leave the line out"
        return f"no text: {names[0]!r} is null; fill it in or leave the line out"
    have = ", ".join(sorted(map(str, row))) or "none"
    if fields.text:
        return f"no text: there is no field {fields.text!r}; name another with --text-field (fields here: {have:.300})"
    return f"no text; name the field that holds the article with --text-field (fields here: {have:.300})"
