"""Which column of a table, or which key of an object, holds what of an article."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

Names = tuple[str, ...]


class Fields(BaseModel):
    """The names of the fields in the input; what is left out is recognised by its usual names.

    Example:
        >>> Fields().columns(("judul", "isi_berita", "tanggal"))["text"]
        ('isi_berita',)
        >>> Fields(text="paragraf").columns(("isi", "paragraf"))["text"]
        ('paragraf',)
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str | None = Field(default=None, description="Field that holds the article.")
    title: str | None = Field(default=None, description="Field that holds the headline.")
    id: str | None = Field(default=None, description="Field that holds the identity.")
    published: str | None = Field(default=None, description="Field that holds the date of publication.")
    url: str | None = Field(default=None, description="Field that holds the address.")
    outlet: str | None = Field(default=None, description="Field that holds the outlet.")
    author: str | None = Field(default=None, description="Field that holds who wrote it.")

    def columns(self, names: Names) -> dict[str, Names]:
        """Return, for each part of an article, the names that may hold it, the likeliest first."""
        return _columns(self, names)

    def missing(self, names: Iterable[str]) -> Names:
        """Return the fields asked for that are not among these names."""
        given = {name for _, name in self if name is not None}
        return tuple(sorted(given - set(names)))


USUAL = Fields()


@lru_cache(maxsize=1024)
def _columns(fields: Fields, names: Names) -> dict[str, Names]:
    by_plain_name: dict[str, str] = {}
    for name in names:
        by_plain_name.setdefault(_plain(name), name)
    found: dict[str, Names] = {}
    for part in Fields.model_fields:
        asked = getattr(fields, part)
        if asked is not None:
            found[part] = (asked,) if asked in names else ()
        else:
            found[part] = tuple(by_plain_name[usual] for usual in usual_names()[part] if usual in by_plain_name)
    return found


@lru_cache(maxsize=1)
def usual_names() -> dict[str, Names]:
    """Return the usual names of each part of an article, the likeliest first."""
    table = (files("beritaextract.articles") / "fields.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {part: tuple(names.split("|")) for part, names in rows}


def _plain(name: str) -> str:
    """Return a name as the table writes it: "Isi Berita" and "isi-berita" are "isi_berita"."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")
