"""Formats: the same articles give the same, in whatever they are written and packed."""

import bz2
import csv
import gzip
import io
import json
import lzma
import pickle
import subprocess
import sys
import tarfile
import zipfile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beritaextract import Article, InputError
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers import read_articles

ROWS = [
    {
        "id": "a1",
        "judul": "Harga beras",
        "isi_berita": "Slawi (ANTARA) - \u201cHarga turun,\u201d kata Camat.\n\nPedagang; \"senang\", katanya,\t'ya'.",
        "tanggal": "2024-03-12",
        "link": "https://example.com/1?a=b&c=d",
        "media": "ANTARA",
        "penulis": "Rina Wati",
    },
    {
        "id": "a2",
        "judul": None,
        "isi_berita": "=SUM(1)? bukan | rumus; [itu] {saja}",
        "tanggal": None,
        "link": None,
        "media": None,
        "penulis": None,
    },
    {
        "id": "7",
        "judul": "Jalan",
        "isi_berita": "Jalan dibuka \U0001f600 di Kota Tégal.",
        "tanggal": "2024-03-12 10:00:00",
        "link": None,
        "media": "x",
        "penulis": None,
    },
]
EXPECTED = [
    Article(
        id=row["id"],
        title=row["judul"],
        text=row["isi_berita"],
        published=row["tanggal"] and row["tanggal"].replace(" ", "T"),
        url=row["link"],
        outlet=row["media"],
        author=row["penulis"],
    )
    for row in ROWS
]


def as_jsonl(rows):
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def as_json(rows):
    return json.dumps(rows, indent=2, ensure_ascii=False).encode()


def as_object(rows):
    return json.dumps({"jumlah": len(rows), "data": rows}, indent=1).encode()


def as_csv(rows, **how):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), **how)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def as_parquet(rows):
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, row_group_size=2)
    return out.getvalue()


def as_xlsx(rows):
    book = openpyxl.Workbook()
    book.active.append(list(rows[0]))
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row.values(), 1):
            cell = book.active.cell(number, column)
            cell.value = value
            cell.data_type = "s" if isinstance(value, str) else cell.data_type  # or "=" would make a formula
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FORMATS = {
    "dump.jsonl": as_jsonl,
    "dump.json": as_json,
    "baris.json": as_jsonl,
    "objek.json": as_object,
    "dump.csv": as_csv,
    "titik-koma.csv": lambda rows: as_csv(rows, delimiter=";", quoting=csv.QUOTE_ALL),
    "bom.csv": lambda rows: b"\xef\xbb\xbf" + as_csv(rows),
    "dump.tsv": lambda rows: as_csv(rows, delimiter="\t"),
    "dump.parquet": as_parquet,
    "dump.xlsx": as_xlsx,
}
COMPRESSED = {
    "": bytes,
    ".gz": gzip.compress,
    ".zst": zstandard.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}


def as_zip(name, data):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def as_tar(name, data):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def without_source(found):
    return [one.model_copy(update={"source": None}) if isinstance(one, Article) else str(one) for one in found]


def read(path, fields=None):
    return list(read_articles([str(path)], *([fields] if fields else [])))


@pytest.mark.parametrize("packing", COMPRESSED)
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_and_compression_gives_the_same_articles(tmp_path, name, packing):
    path = tmp_path / (name + packing)
    path.write_bytes(COMPRESSED[packing](FORMATS[name](ROWS)))
    assert without_source(read(path)) == EXPECTED


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("archive", ["dump.zip", "dump.tar", "dump.tar.gz", "dump.tgz", "dalam.zip"])
def test_archives_give_the_same_articles_and_name_the_member(tmp_path, archive, name):
    data = FORMATS[name](ROWS)
    packed = {
        "dump.zip": lambda: as_zip(f"2024/{name}", data),
        "dump.tar": lambda: as_tar(f"2024/{name}", data),
        "dump.tar.gz": lambda: gzip.compress(as_tar(f"2024/{name}", data)),
        "dump.tgz": lambda: gzip.compress(as_tar(f"2024/{name}", data)),
        "dalam.zip": lambda: as_zip("isi.tar.gz", gzip.compress(as_tar(f"2024/{name}.bz2", bz2.compress(data)))),
    }
    path = tmp_path / archive
    path.write_bytes(packed[archive]())
    found = read(path)
    assert without_source(found) == EXPECTED
    member = f"isi.tar.gz!2024/{name}.bz2" if archive == "dalam.zip" else f"2024/{name}"
    assert found[0].source.startswith(f"{path}!{member}:")


@pytest.mark.parametrize("packing", ["", ".gz", ".zst", ".bz2", ".xz"])
@pytest.mark.parametrize("name", FORMATS)
def test_without_an_ending_the_first_bytes_tell(tmp_path, name, packing):
    path = tmp_path / "masukan"
    path.write_bytes(COMPRESSED[packing](FORMATS[name](ROWS)))
    assert without_source(read(path)) == EXPECTED


@pytest.mark.parametrize("packing", [as_zip, as_tar])
def test_an_archive_without_an_ending_is_known_too(tmp_path, packing):
    path = tmp_path / "masukan"
    path.write_bytes(packing("dump.jsonl", as_jsonl(ROWS)))
    assert without_source(read(path)) == EXPECTED


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("dump.jsonl", ["1", "2", "3"]),
        ("dump.json", ["1", "2", "3"]),
        ("dump.csv", ["2", "5", "6"]),  # the first text has two line ends
        ("dump.parquet", ["1", "2", "3"]),
        ("dump.xlsx", ["2", "3", "4"]),
    ],
)
def test_the_source_is_the_line_or_row(tmp_path, name, sources):
    path = tmp_path / name
    path.write_bytes(FORMATS[name](ROWS))
    assert [article.source for article in read(path)] == [f"{path}:{number}" for number in sources]


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1).filter(str.strip)
ANY_ROWS = st.lists(
    st.fixed_dictionaries({"text": TEXTS, "title": st.none() | TEXTS, "published": st.none() | st.just("2024-03-12")}),
    min_size=1,
    max_size=4,
)
EXACT = [name for name in FORMATS if not name.endswith(".xlsx")]  # a sheet cannot hold control characters


@pytest.mark.parametrize("name", EXACT)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(rows=ANY_ROWS)
def test_any_text_comes_through_every_format_untouched(tmp_path, name, rows):
    path = tmp_path / name
    path.write_bytes(FORMATS[name](rows))
    assert without_source(read(path)) == [Article(**row) for row in rows]


def test_numbers_dates_and_times_of_typed_formats_read_like_their_strings(tmp_path):
    from datetime import UTC, date, datetime

    rows = [{"id": 7, "isi": "Satu.", "tanggal": datetime(2024, 3, 12, 10, tzinfo=UTC)}]
    (tmp_path / "waktu.parquet").write_bytes(as_parquet(rows))
    (tmp_path / "tanggal.xlsx").write_bytes(as_xlsx([{"id": 7.0, "isi": "Satu.", "tanggal": date(2024, 3, 12)}]))
    assert [(one.id, one.published) for one in read(tmp_path / "waktu.parquet")] == [("7", "2024-03-12T10:00:00+00:00")]
    assert [(one.id, one.published) for one in read(tmp_path / "tanggal.xlsx")] == [("7", "2024-03-12T00:00:00")]


def test_what_a_workbook_cannot_hold_is_read_as_it_was(tmp_path):
    (tmp_path / "dump.xlsx").write_bytes(as_xlsx([{"isi": "Satu._x000D_\nDua_x0009_tiga _xbukan_."}]))
    assert [one.text for one in read(tmp_path / "dump.xlsx")] == ["Satu.\r\nDua\ttiga _xbukan_."]


def test_a_workbook_of_several_sheets_reads_those_with_the_text(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Catatan"])
    for title in ("Maret", "April"):
        sheet = book.create_sheet(title)
        sheet.append(["judul", "isi"])
        sheet.append([title, "Harga turun."])
    book.save(tmp_path / "dump.xlsx")
    assert [one.source for one in read(tmp_path / "dump.xlsx")] == [
        f"{tmp_path}/dump.xlsx!Maret:2",
        f"{tmp_path}/dump.xlsx!April:2",
    ]


@pytest.mark.parametrize("packing", ["", ".zst"])
@pytest.mark.parametrize("name", ["baris.json", "titik-koma.csv", "dump.parquet", "dump.xlsx"])
def test_standard_input_is_known_by_its_first_bytes(tmp_path, name, packing):
    code = (
        "import sys; from beritaextract.articles.readers import read_articles\n"
        "from pickle import dump\n"
        "dump(list(read_articles(['-'])), sys.stdout.buffer)"
    )
    data = COMPRESSED[packing](FORMATS[name](ROWS))
    result = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    found = pickle.loads(result.stdout)
    assert without_source(found) == EXPECTED
    assert found[0].source.startswith("stdin:")


def test_fields_can_be_named(tmp_path):
    path = tmp_path / "dump.csv"
    path.write_bytes(as_csv([{"isi": "Ringkasan.", "paragraf": "Harga turun.", "nomor": "9"}]))
    (article,) = read(path, Fields(text="paragraf", id="nomor"))
    assert (article.text, article.id) == ("Harga turun.", "9")


@pytest.mark.parametrize("name", ["dump.csv", "dump.tsv", "dump.parquet", "dump.xlsx"])
@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (Fields(), "no column with the text; name it with --text-field (columns here: paragraf, judul)"),
        (Fields(text="isi"), "no column 'isi'; name one of those it has (columns here: paragraf, judul)"),
        (Fields(text="paragraf", title="jduul"), "no column 'jduul'; name one of those it has"),
    ],
)
def test_a_table_without_the_columns_says_so_once(tmp_path, name, fields, message):
    path = tmp_path / name
    path.write_bytes(FORMATS[name]([{"paragraf": "Satu.", "judul": "x"}] * 3))
    (fault,) = read(path, fields)
    assert isinstance(fault, InputError)
    assert str(fault).startswith(f"{path}: {message}")


def test_broken_rows_of_a_table_are_named_and_the_others_go_on(tmp_path):
    path = tmp_path / "dump.csv"
    path.write_bytes(b'judul,isi\na,Satu.\nb,"Du"a.\nc,caf\xe9\nd,Tiga.,lebih\ne,Empat.\nf,\n\nkurang\n')
    found = without_source(read(path))
    assert [one.text if isinstance(one, Article) else one.removeprefix(f"{path}:") for one in found] == [
        "Satu.",
        "3: broken CSV: ',' expected after '\"'; quote the cell, and double its quotes",
        "4: not UTF-8 (byte 6 is 0xe9); convert it first, for instance: iconv -f WINDOWS-1252 -t UTF-8",
        "5: the row has 3 cells, the header 2; quote cells that hold the separator",
        "Empat.",
        "7: the text is empty; fill it in or leave the line out",
        "9: no text: 'isi' is null; fill it in or leave the line out",
    ]


@pytest.mark.parametrize(
    ("content", "outcomes"),
    [
        (b"[]", []),
        (b" [ ]\n", []),
        (b'[{"isi": "Satu."}, 3, {"isi": "Dua."}]', ["Satu.", "2: a JSON number, not an object", "Dua."]),
        (b'[{"isi": "Satu."}, {"isi" "x"}, {"isi": "Dua."}]', ["Satu.", "2: broken JSON at column 8", "Dua."]),
        (b'[{"isi": "Satu."}, {"isi": "Du', ["Satu.", " its JSON array is cut off"]),
        (b'[{"isi": "Satu."}] [1]', ["Satu.", " more comes after the end of its JSON array"]),
        (b'{"isi": "Satu."}', ["Satu."]),
        (b'{\n"isi":\n"Satu."}', ["Satu."]),
        (b'{"berita": [{"isi": "Satu."}]}', ["Satu."]),
        (b'{"satu": [{"isi": "Satu."}], "lain": [{"isi": "Dua."}]}', ["1: no text"]),
        (b'\n{"isi": "Satu."}\n{"isi": "Dua."}\n{"isi\n', ["Satu.", "Dua.", "4: broken JSON"]),
    ],
)
def test_shapes_of_json(tmp_path, content, outcomes):
    path = tmp_path / "dump.json"
    path.write_bytes(content)
    found = [one.text if isinstance(one, Article) else str(one).removeprefix(f"{path}:") for one in read(path)]
    assert len(found) == len(outcomes)
    assert all(one.startswith(outcome) for one, outcome in zip(found, outcomes, strict=True))
