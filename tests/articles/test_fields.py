"""Fields: the usual names are known, named ones come first; what news-watch writes goes in as it is."""

import csv
import io
import json

import openpyxl
import pytest

from beritaextract import Article
from beritaextract.articles.fields import Fields, usual_names
from beritaextract.articles.readers import read_articles
from beritaextract.articles.rows import to_article

COLUMNS = ["title", "publish_date", "author", "content", "keyword", "category", "source", "link"]
ROWS = [
    [
        "Harga beras turun",
        "2024-03-12 10:00:00",
        "Budi Santoso",
        "Slawi - Harga beras\nturun.",
        "beras",
        "Ekonomi",
        "antaranews.com",
        "https://www.antaranews.com/berita/1",
    ],
    [
        "Jalan dibuka",
        "2024-03-13 08:30:00",
        "Unknown",
        'Camat: "Jalan, dibuka."',
        "jalan",
        "Unknown",
        "kompas.com",
        "https://www.kompas.com/2",
    ],
]


def written(ending):
    """Return the rows as news-watch writes them."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in ROWS]
    if ending == "csv":
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, COLUMNS, quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)
        return text.getvalue().encode()
    if ending == "json":
        return json.dumps(rows, indent=2, ensure_ascii=False).encode()
    if ending == "jsonl":
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    book = openpyxl.Workbook()
    for row in (COLUMNS, *ROWS):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "xlsx"])
def test_what_the_scraper_news_watch_writes_goes_in_as_it_is(tmp_path, ending):
    path = tmp_path / f"news-watch-beras-20240312_10.{ending}"
    path.write_bytes(written(ending))
    found = [one.model_copy(update={"source": None}) for one in read_articles([str(path)])]
    assert found == [
        Article(
            title=title,
            published=date.replace(" ", "T"),
            author=None if author == "Unknown" else author,
            text=text,
            outlet=source,
            url=link,
        )
        for title, date, author, text, _, _, source, link in ROWS
    ]


NAMES = [(part, name) for part, names in usual_names().items() for name in names]


@pytest.mark.parametrize(("part", "name"), NAMES)
def test_every_usual_name_is_known_in_any_case(part, name):
    value = "2024-03-12" if part == "published" else "Nilai"
    for written in (name, name.upper(), name.replace("_", " ").title(), f" {name.replace('_', '-')} "):
        article = to_article({"isi": "Isi.", written: value} if part != "text" else {written: value}, "a", Fields())
        assert getattr(article, part) == value


def test_no_usual_name_stands_for_two_parts():
    names = [name for _, name in NAMES]
    assert len(set(names)) == len(names)


def test_the_likeliest_name_that_says_something_wins():
    row = {"content": "Isi panjang.", "text": "  ", "body": "Lain.", "judul": None, "headline": "Beras"}
    article = to_article(row, "a", Fields())
    assert (article.text, article.title) == ("Isi panjang.", "Beras")


def test_a_named_field_stands_alone():
    article = to_article({"isi": "Isi.", "title": "Judul", "nama": "Nama"}, "a", Fields(title="nama"))
    assert article.title == "Nama"
    assert to_article({"isi": "Isi.", "title": "Judul"}, "a", Fields(title="nama")).title is None


def test_a_named_text_field_that_is_not_there_is_named():
    fault = to_article({"isi": "Isi."}, "a:1", Fields(text="paragraf"))
    assert str(fault) == "a:1: no text: there is no field 'paragraf'; name another with --text-field (fields here: isi)"


@pytest.mark.parametrize(
    ("value", "plain"), [(7, "7"), (7.0, "7"), (7.5, "7.5"), (float("nan"), None), ("", None), (" ", None)]
)
def test_numbers_and_blanks_read_alike_from_every_format(value, plain):
    assert to_article({"isi": "Isi.", "id": value}, "a", Fields()).id == plain


@pytest.mark.parametrize(
    ("value", "author"),
    [("Rina", "Rina"), (["Rina", "Budi"], "Rina, Budi"), ([], None), ({"a": 1}, None), ([3], None), (5, None)],
)
def test_authors_in_all_their_shapes(value, author):
    assert to_article({"isi": "Isi.", "author": value}, "a", Fields()).author == author
