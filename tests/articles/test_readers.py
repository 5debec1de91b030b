"""Readers: articles come out with their source; what cannot be read comes out as a plain word, and the rest goes on."""

import json

import pytest

from beritaextract import Article, InputError
from beritaextract.articles.readers import read_articles


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Write a file into an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    return write


def read(*inputs):
    return list(read_articles(inputs))


def only_fault(name):
    (fault,) = read(name)
    assert isinstance(fault, InputError)
    return str(fault)


def test_a_text_file_is_one_article(write):
    write("beras.txt", "Harga beras turun.\r\n\r\nPedagang senang.\n")
    assert read("beras.txt") == [Article(text="Harga beras turun.\r\n\r\nPedagang senang.\n", source="beras.txt")]


def test_a_byte_order_mark_is_no_text(write):
    write("beras.txt", b"\xef\xbb\xbfHarga beras turun.")
    assert read("beras.txt")[0].text == "Harga beras turun."


def test_each_line_of_json_is_one_article(write):
    row = {
        "id": "a1",
        "text": "Harga turun.",
        "title": "Beras",
        "published": "2024-03-12",
        "url": "u",
        "outlet": "ANTARA",
    }
    write(
        "dump.jsonl", json.dumps(row) + "\n\n" + '{"text": "Harga naik.", "id": 7, "title": null, "rubrik": "ekonomi"}'
    )
    assert read("dump.jsonl") == [
        Article(**row, source="dump.jsonl:1"),
        Article(text="Harga naik.", id="7", source="dump.jsonl:3"),
    ]


def test_a_folder_gives_its_files_in_order_of_name_with_those_of_its_folders(write):
    for name in (
        "dump/b.txt",
        "dump/a.txt",
        "dump/dalam/c.jsonl",
        "dump/.tersembunyi/d.txt",
        "dump/.e.txt",
        "dump/f.pdf",
    ):
        write(name, '{"text": "Harga turun."}' if name.endswith("jsonl") else "Harga turun.")
    assert [article.source for article in read("dump")] == ["dump/a.txt", "dump/b.txt", "dump/dalam/c.jsonl:1"]


@pytest.mark.parametrize(
    ("content", "source"), [("Harga turun.", "masukan"), ('\n {"text": "Harga turun."}', "masukan:2")]
)
def test_a_file_without_ending_is_known_by_its_beginning(write, content, source):
    write("masukan", content)
    assert read("masukan") == [Article(text="Harga turun.", source=source)]


BROKEN_LINES = [
    ('{"text": "Harga turun."', "dump.jsonl:2: broken JSON at column 24"),
    ("Harga turun.", "dump.jsonl:2: broken JSON at column 1"),
    ('["Harga turun."]', "dump.jsonl:2: a JSON array, not an object"),
    ("null", "dump.jsonl:2: a JSON null, not an object"),
    (
        '{"paragraf": "Harga turun."}',
        "dump.jsonl:2: no text; name the field that holds the article with --text-field (fields here: paragraf)",
    ),
    ("{}", "dump.jsonl:2: no text"),
    ('{"text": null}', "dump.jsonl:2: no text"),
    ('{"text": 12}', "dump.jsonl:2: text is a JSON number"),
    ('{"text": "  \\n"}', "dump.jsonl:2: the text is empty"),
    ('{"text": "Harga turun.", "title": ["Beras"]}', "dump.jsonl:2: title is ['Beras']; it must be a string or null"),
    ("[" * 100_000, "dump.jsonl:2: JSON nested too deeply"),
    (b'{"text": "caf\xe9"}', "dump.jsonl:2: not UTF-8 (byte 14 is 0xe9)"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN_LINES)
def test_a_broken_line_is_named_and_the_others_go_on(write, line, message):
    line = line if isinstance(line, bytes) else line.encode()
    write("dump.jsonl", b'{"text": "Satu."}\n' + line + b'\n{"text": "Tiga."}\n')
    first, fault, third = read("dump.jsonl")
    assert (first.text, third.text, third.source) == ("Satu.", "Tiga.", "dump.jsonl:3")
    assert isinstance(fault, InputError)
    assert str(fault).startswith(message)


def test_bytes_that_are_no_utf8_are_named_with_their_line(write):
    write("lama.txt", b"Harga\nkaf\xe9 turun.")
    assert only_fault("lama.txt").startswith("lama.txt: not UTF-8 (line 2, byte 4 is 0xe9); convert it first")


@pytest.mark.parametrize("content", ["", " \n\t\n"])
def test_an_empty_file_is_named(write, content):
    write("kosong.txt", content)
    assert only_fault("kosong.txt").startswith("kosong.txt: the file is empty")


def test_what_is_not_there_is_named_and_the_others_go_on(write, tmp_path):
    write("beras.txt", "Harga turun.")
    write("foto.jpg", "a,b")
    (tmp_path / "kosong").mkdir()
    *faults, article = read("hilang.txt", "foto.jpg", "kosong", "beras.txt")
    assert [str(fault).split(";")[0] for fault in faults] == [
        "hilang.txt: no such file or folder",
        "foto.jpg: unknown format '.jpg'",
        "kosong: no articles in this folder",
    ]
    assert article.text == "Harga turun."


def test_a_file_that_may_not_be_read_is_named(write):
    write("beras.txt", "Harga turun.")

    def refuse(name):
        raise PermissionError(13, "Permission denied")

    (fault,) = read_articles(["beras.txt"], open_file=refuse)
    assert str(fault) == "beras.txt: cannot be read (Permission denied); check its permissions"
