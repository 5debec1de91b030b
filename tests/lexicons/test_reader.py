"""Reading tables: typed rows, and a broken table is named with its line."""

from typing import NamedTuple

import pytest

from beritaextract import LexiconError
from beritaextract.lexicons import reader
from beritaextract.lexicons.digest import digest


class Row(NamedTuple):
    form: str
    weight: int
    share: float | None
    public: bool
    also: tuple[str, ...]


HEADER = "form\tweight\tshare\tpublic\talso"


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Return a function that reads a table of the given lines."""
    monkeypatch.setattr(reader, "files", lambda package: tmp_path)
    (tmp_path / "tables").mkdir()

    def read(*lines):
        (tmp_path / "tables" / "coba.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return reader.read_table("coba", Row)

    return read


def test_cells_are_typed(read):
    assert read(HEADER, "beras\t3\t0.5\tyes\tpadi|gabah", "gula\t-1\t\tno\t") == (
        Row("beras", 3, 0.5, True, ("padi", "gabah")),
        Row("gula", -1, None, False, ()),
    )


@pytest.mark.parametrize(
    ("line", "word"),
    [("beras\tx\t\tyes\t", "invalid literal"), ("beras\t3\t\tmaybe\t", "maybe"), ("beras\t3", "shorter")],
)
def test_a_cell_that_does_not_fit_is_named_with_its_line(read, line, word):
    with pytest.raises(LexiconError, match=rf"^coba\.tsv:3: .*{word}"):
        read(HEADER, "gula\t1\t\tno\t", line)


def test_a_header_that_does_not_fit_is_named(read):
    with pytest.raises(LexiconError, match=r"^coba\.tsv: the header is "):
        read("bentuk\tbobot", "beras\t3")


def test_the_digest_names_the_tables_as_they_are():
    assert digest().startswith("sha256:") and len(digest()) == 71
    digest.cache_clear()
    assert digest() == digest.__wrapped__()
