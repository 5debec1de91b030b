"""Bombs, traps and wrecks: each is named once, and what stands before and beside it is read."""

import bz2
import gzip
import io
import json
import lzma
import os
import subprocess
import sys
import tarfile
import zipfile
from functools import partial

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from beritaextract import Article, InputError
from beritaextract.articles.readers import read_articles

MB = 1024 * 1024
LINE = b'{"text": "Harga turun."}\n'
COMPRESS = {
    ".gz": gzip.compress,
    ".zst": zstandard.ZstdCompressor(write_checksum=True).compress,
    ".bz2": partial(bz2.compress, compresslevel=1),
    ".xz": lzma.compress,
}


def write(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return str(path)


def read(path):
    """Return the articles, and the faults without the path."""
    found = list(read_articles([path]))
    return (
        [one for one in found if isinstance(one, Article)],
        [str(one).removeprefix(path) for one in found if isinstance(one, InputError)],
    )


def zipped(*members, **how):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data, **how)
    return out.getvalue()


def tarred(*members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            if isinstance(data, bytes):
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
            else:
                info.type, info.linkname = data
                archive.addfile(info)
    return out.getvalue()


def lines_of_many_bytes():
    """Return lines that do not compress to nothing, so that a broken place lies in their middle."""
    return b"".join(json.dumps({"text": f"Harga {os.urandom(40).hex()}."}).encode() + b"\n" for _ in range(8_000))


@pytest.mark.parametrize("ending", COMPRESS)
def test_a_stream_that_is_cut_off_gives_what_comes_before(tmp_path, ending):
    data = lines_of_many_bytes()
    packed = COMPRESS[ending](data)
    articles, faults = read(write(tmp_path, "dump.jsonl" + ending, packed[: len(packed) * 3 // 4]))
    assert len(articles) > 3_000
    assert [article.text for article in articles] == [
        json.loads(line)["text"] for line in data.splitlines()[: len(articles)]
    ]
    assert len(faults) == 1
    assert faults[0].startswith(f": its {ending} is cut off after ")


@pytest.mark.parametrize("name", ["dump.json.gz", "dump.csv.gz", "a.txt.gz", "a.html.gz"])
def test_nothing_half_is_taken_for_whole(tmp_path, name):
    texts = [f"Harga {os.urandom(40).hex()}." for _ in range(300)]
    data = {
        "dump.json.gz": json.dumps([{"text": text} for text in texts]),
        "dump.csv.gz": "text\n" + "\n".join(texts),
        "a.txt.gz": " ".join(texts),
        "a.html.gz": f"<html><body><article><p>{' '.join(texts)}</p></article></body></html>",
    }[name]
    packed = gzip.compress(data.encode())
    articles, faults = read(write(tmp_path, name, packed[: len(packed) // 2]))
    assert len(faults) == 1
    assert faults[0].startswith(": its .gz is cut off after ")
    assert [article.text for article in articles] == texts[: len(articles)]
    assert len(articles) == 0 if name in ("a.txt.gz", "a.html.gz") else len(articles) > 100


@pytest.mark.parametrize("ending", COMPRESS)
def test_a_stream_with_a_broken_middle_gives_what_comes_before(tmp_path, ending):
    packed = bytearray(COMPRESS[ending](lines_of_many_bytes()))
    middle = len(packed) * 3 // 4
    packed[middle : middle + 64] = bytes(64)
    articles, faults = read(write(tmp_path, "dump.jsonl" + ending, bytes(packed)))
    # The line in which the damage lies may be a fault of its own.
    assert len(articles) > 1_000
    assert any(f"its {ending} is broken after " in fault for fault in faults)


@pytest.mark.parametrize("ending", COMPRESS)
def test_what_only_claims_to_be_compressed_is_named(tmp_path, ending):
    assert read(write(tmp_path, "dump.jsonl" + ending, LINE))[1][0].startswith(
        f": its {ending} is broken after 0 bytes"
    )


@pytest.mark.parametrize("ending", COMPRESS)
def test_streams_of_several_frames_are_read_through(tmp_path, ending):
    packed = COMPRESS[ending](LINE) + COMPRESS[ending](b"") + COMPRESS[ending](LINE)
    articles, faults = read(write(tmp_path, "dump.jsonl" + ending, packed))
    assert (len(articles), faults) == (2, [])


@pytest.mark.parametrize("ending", COMPRESS)
def test_a_bomb_is_stopped_early(tmp_path, ending):
    bomb = COMPRESS[ending](LINE + b" " * (80 * MB))
    articles, faults = read(write(tmp_path, "dump.jsonl" + ending, bomb))
    assert len(articles) == 1
    assert "refused as a bomb" in faults[-1]


def test_a_bomb_in_a_zip_is_refused_and_its_neighbours_are_read(tmp_path):
    path = write(tmp_path, "dump.zip", zipped(("a.jsonl", LINE), ("b.txt", b"0" * (70 * MB)), ("c.jsonl", LINE)))
    articles, faults = read(path)
    assert len(articles) == 2
    (fault,) = faults
    assert fault.startswith("!b.txt: refused as a bomb: ")
    assert fault.endswith(" would become 73,400,320")


def test_a_workbook_that_is_a_bomb_is_refused(tmp_path):
    path = write(tmp_path, "dump.xlsx", zipped(("xl/worksheets/sheet1.xml", b"0" * (70 * MB))))
    assert read(path)[1][0].startswith(": refused as a bomb")


def test_archives_within_archives_end_somewhere(tmp_path):
    data = LINE
    name = "dump.jsonl"
    for depth in range(8):
        data, name = zipped((name, data)), f"{depth}.zip"
    articles, faults = read(write(tmp_path, "dump.zip", data))
    assert articles == []
    (fault,) = faults
    assert fault.endswith(": refused: packed more than 4 times; unpack it first")


@pytest.mark.parametrize("name", ["../../x.txt", "/tmp/x.txt", "a/../../x.txt", "C:/x.txt", "..\\x.txt"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_lead_out_of_an_archive_are_refused(tmp_path, pack, name):
    packed = pack((name, b"Harga turun."), ("baik.txt", b"Harga naik."))
    articles, faults = read(write(tmp_path, "dump.zip" if pack is zipped else "dump.tar", packed))
    assert [article.text for article in articles] == ["Harga naik."]
    assert len(faults) == 1
    assert faults[0].endswith(": refused: its name leads out of the archive")


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
def test_links_in_a_tar_are_refused(tmp_path, kind):
    packed = tarred(("a.txt", (kind, "/etc/passwd")), ("b.txt", b"Harga turun."))
    articles, faults = read(write(tmp_path, "dump.tar", packed))
    assert len(articles) == 1
    assert faults == ["!a.txt: refused: a link to '/etc/passwd'"]


def test_pipes_and_devices_in_a_tar_are_refused(tmp_path):
    _, faults = read(write(tmp_path, "dump.tar", tarred(("a.txt", (tarfile.FIFOTYPE, "")))))
    assert faults == ["!a.txt: refused: no ordinary file"]


def test_links_in_a_zip_are_refused(tmp_path):
    info = zipfile.ZipInfo("a.txt")
    info.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert read(write(tmp_path, "dump.zip", out.getvalue())) == ([], ["!a.txt: refused: a link to another file"])


def test_an_encrypted_member_is_named(tmp_path):
    packed = bytearray(zipped(("a.txt", b"Harga turun.")))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = packed.index(mark) + (6 if mark == b"PK\x03\x04" else 8)
        packed[at] |= 1
    assert read(write(tmp_path, "dump.zip", bytes(packed)))[1] == [
        "!a.txt: encrypted; unpack it with its password first"
    ]


def test_a_broken_member_of_a_zip_is_named_and_its_neighbours_are_read(tmp_path):
    packed = bytearray(zipped(("a.txt", b"Harga naik."), ("b.txt", b"Harga beras turun."), ("c.txt", b"Harga tetap.")))
    at = packed.index(b"b.txt") + len("b.txt")
    packed[at : at + 6] = b"\xff" * 6
    articles, faults = read(write(tmp_path, "dump.zip", bytes(packed)))
    assert [article.text for article in articles] == ["Harga naik.", "Harga tetap."]
    assert len(faults) == 1
    assert faults[0].startswith("!b.txt: broken after 0 bytes")


@pytest.mark.parametrize("name", ["dump.zip", "dump.tar", "dump.parquet", "dump.xlsx", "dump.warc"])
def test_what_only_claims_to_be_a_format_is_named(tmp_path, name):
    articles, faults = read(write(tmp_path, name, b"Harga beras turun." * 100))
    assert (articles, len(faults)) == ([], 1)
    assert faults[0].startswith((": no ", ": broken"))


@pytest.mark.parametrize("name", ["dump.zip", "dump.tar", "dump.tar.gz"])
def test_an_archive_that_is_cut_off_gives_one_fault(tmp_path, name):
    members = [(f"{number}.txt", os.urandom(2000).hex().encode()) for number in range(50)]
    packed = {"dump.zip": zipped, "dump.tar": tarred, "dump.tar.gz": lambda *all: gzip.compress(tarred(*all))}[name](
        *members
    )
    articles, faults = read(write(tmp_path, name, packed[: len(packed) // 2]))
    assert len(faults) == 1
    assert len(articles) == 0 if name == "dump.zip" else len(articles) > 10


def test_an_archive_without_articles_says_so(tmp_path):
    _, faults = read(write(tmp_path, "dump.zip", zipped(("foto.jpg", b"x"), ("__MACOSX/._a.txt", b"x"))))
    assert faults[0].startswith(": no articles in this archive; looked for .csv, ")


def test_links_out_of_a_folder_are_refused_and_those_within_are_read(tmp_path):
    outside, dump = tmp_path / "luar", tmp_path / "dump"
    outside.mkdir()
    dump.mkdir()
    (outside / "rahasia.txt").write_text("Rahasia.")
    (dump / "a.txt").write_text("Harga turun.")
    (dump / "b.txt").symlink_to(outside / "rahasia.txt")
    (dump / "c.txt").symlink_to(dump / "a.txt")
    (dump / "d").symlink_to(outside)
    articles, faults = read(str(dump))
    assert [article.text for article in articles] == ["Harga turun.", "Harga turun."]
    assert sorted(fault.split(" that")[0] for fault in faults) == ["/b.txt: refused: a link", "/d: refused: a link"]
    assert "Rahasia" not in str(articles)


def test_pipes_in_a_folder_are_refused_and_do_not_hold_it_up(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("Harga turun.")
    (tmp_path / "c.txt").symlink_to(tmp_path / "hilang.txt")
    articles, faults = read(str(tmp_path))
    assert len(articles) == 1
    assert faults == [f"/{name}.txt: refused: no ordinary file, or a link to nothing" for name in "ac"]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_file_that_should_hold_one_article_is_not_read_without_bound(tmp_path, name):
    _, faults = read(write(tmp_path, name, b"x" * (33 * MB)))
    assert faults == [": refused: longer than 33,554,432 bytes, but it should hold one article"]


@pytest.mark.parametrize("name", ["dump.jsonl", "dump.json", "dump.csv"])
def test_a_line_of_a_hundred_million_bytes_is_skipped_in_little_memory(tmp_path, name):
    path = tmp_path / name
    begin, line, end = {
        "dump.jsonl": (b"", b'{"text": "%s"}\n', b""),
        "dump.json": (b"[", b'{"text": "%s"},\n', b'{"text": "c"}]'),
        "dump.csv": (b"text,title\n", b"%s,x\n", b""),
    }[name]
    with path.open("wb") as stream:
        stream.write(begin + line % b"a")
        head, tail = line.split(b"%s")
        stream.write(head)
        for _ in range(100):
            stream.write(b"x" * MB)
        stream.write(tail + line % b"b" + end)
    code = (
        "import resource, sys; from beritaextract.articles.readers import read_articles\n"
        "from beritaextract import Article\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "for one in read_articles(sys.argv[1:]): print(one.text if isinstance(one, Article) else str(one)[-60:])\n"
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)"
    )
    result = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    first, fault, second, *third, megabytes = result.stdout.splitlines()
    assert (first, second) == ("a", "b")
    assert "longer than 33,554,432 bytes" in fault
    assert third == (["c"] if name == "dump.json" else [])
    assert int(megabytes) < 90


def test_memory_stays_flat(tmp_path):
    """Six times the lines, in every streamed format, take no more memory."""
    code = (
        "import resource, sys, gzip; from beritaextract.articles.readers import read_articles\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "for name in sys.argv[1:]:\n"
        "    sum(1 for _ in read_articles([name])); print(peak() // 1024)"
    )
    row = {"text": "Harga beras turun. " * 50}
    names = []
    for count in (2_000, 12_000):
        lines = b"".join(json.dumps({"id": str(number), **row}).encode() + b"\n" for number in range(count))
        rows = b"id,text\n" + b"".join(f"{number},{row['text']}\n".encode() for number in range(count))
        array = b"[" + lines.strip().replace(b"\n", b",") + b"]"
        table = io.BytesIO()
        pq.write_table(pa.table({"text": [row["text"]] * count}), table, use_dictionary=False, row_group_size=count)
        texts = tarred(*((f"{number}.txt", row["text"].encode()) for number in range(count)))
        for name, data in (
            ("dump.jsonl.gz", gzip.compress(lines, 1)),
            ("dump.csv", rows),
            ("dump.json", array),
            ("dump.tar.gz", gzip.compress(texts, 1)),
            ("dump.parquet", table.getvalue()),
        ):
            names.append(str(tmp_path / f"{count}-{name}"))
            (tmp_path / f"{count}-{name}").write_bytes(data)
    result = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True, check=True)
    peaks = [int(line) for line in result.stdout.split()]
    few, many = peaks[:5], peaks[5:]
    assert max(many) - max(few) <= 12
