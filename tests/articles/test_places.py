"""Places: files of the web and of other stores are read as those on this machine are."""

import gzip
import json
import re
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaextract import Article, InputError, SetupError
from beritaextract.articles.fields import Fields
from beritaextract.articles.places import open_file, size_of
from beritaextract.articles.readers import read_articles
from beritaextract.articles.shards import plan_shards, read_shard

ROWS = [{"id": str(number), "text": f"Harga {number} turun."} for number in range(40)]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


class Whole(SimpleHTTPRequestHandler):
    """A server that gives files only as a whole."""

    def log_message(self, *args):
        pass


class Parts(Whole):
    """A server that gives parts of files too."""

    def end_headers(self):
        self.send_header("Accept-Ranges", "bytes")
        super().end_headers()

    def do_GET(self):
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if not asked:
            return super().do_GET()
        data = Path(self.translate_path(self.path)).read_bytes()
        begin, end = int(asked[1]), min(int(asked[2]) + 1, len(data))
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {begin}-{end - 1}/{len(data)}")
        self.send_header("Content-Length", str(end - begin))
        self.end_headers()
        self.wfile.write(data[begin:end])
        return None


@pytest.fixture(params=[Whole, Parts])
def site(tmp_path, request):
    """Serve a folder at an address of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(request.param, directory=tmp_path))
    thread = threading.Thread(target=partial(server.serve_forever, poll_interval=0.02), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def memory():
    """Give an empty store in memory, and a function that fills it."""
    store = fsspec.filesystem("memory")
    store.store.clear()
    store.pseudo_dirs[:] = [""]
    yield store.pipe_file
    store.store.clear()


def ids(found):
    return [one.id if isinstance(one, Article) else str(one) for one in found]


ALL = [row["id"] for row in ROWS]


def test_a_file_of_the_web_is_read(tmp_path, site):
    (tmp_path / "dump.jsonl.gz").write_bytes(gzip.compress(LINES))
    found = list(read_articles([f"{site}/dump.jsonl.gz?versi=2"]))
    assert ids(found) == ALL
    assert found[0].source == f"{site}/dump.jsonl.gz?versi=2:1"


def test_what_the_web_does_not_have_is_named(site):
    (fault,) = read_articles([f"{site}/hilang.jsonl"])
    assert isinstance(fault, InputError)
    assert str(fault).startswith(f"{site}/hilang.jsonl: cannot be read (")


def test_a_page_of_the_web_knows_where_it_lies(tmp_path, site):
    (tmp_path / "berita").write_text("<html><body><article><h1>Beras</h1><p>" + "Harga beras turun di pasar. " * 20)
    (article,) = read_articles([f"{site}/berita"])
    assert article.url == f"{site}/berita"
    assert "Harga beras turun" in article.text


def test_a_folder_and_a_pattern_of_a_store_are_read_in_order(memory):
    memory("/dump/b.jsonl", LINES)
    memory("/dump/dalam/a.txt", b"Harga naik.")
    memory("/dump/foto.jpg", b"x")
    assert [article.source for article in read_articles(["memory://dump"])][-2:] == [
        "memory:///dump/b.jsonl:40",
        "memory:///dump/dalam/a.txt",
    ]
    assert ids(read_articles(["memory://dump/*.jsonl"])) == ALL


def test_a_store_without_articles_says_so(memory):
    memory("/dump/foto.jpg", b"x")
    (fault,) = read_articles(["memory://dump"])
    assert str(fault).startswith("memory://dump: no articles there; looked for .csv")
    (fault,) = read_articles(["memory://hilang.jsonl"])
    assert str(fault).startswith("memory://hilang.jsonl: cannot be read (")


@pytest.mark.parametrize("name", ["dump.jsonl", "dump.parquet"])
def test_shards_of_a_store_are_cut_and_read(memory, name):
    if name == "dump.parquet":
        sink = pa.BufferOutputStream()
        pq.write_table(pa.Table.from_pylist(ROWS), sink, row_group_size=10)
        memory(f"/{name}", sink.getvalue().to_pybytes())
    else:
        memory(f"/{name}", LINES)
    shards = list(plan_shards([f"memory://{name}"], size=size_of(f"memory://{name}") // 5))
    assert len(shards) > 2
    assert ids(found for shard in shards for found in read_shard(shard, Fields())) == ALL


def test_a_large_file_of_the_web_is_read_through_and_never_held(tmp_path, site):
    (tmp_path / "dump.jsonl").write_bytes(LINES + b" " * 12_000_000 + b"\n" + LINES)
    assert ids(read_articles([f"{site}/dump.jsonl"])) == ALL + ALL


@pytest.mark.parametrize("site", [Parts], indirect=True)
def test_a_table_of_the_web_is_sought_in(tmp_path, site):
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "dump.parquet", row_group_size=10)
    shards = list(plan_shards([f"{site}/dump.parquet"], size=1))
    assert len(shards) == 4
    assert ids(found for shard in shards for found in read_shard(shard, Fields())) == ALL


@pytest.mark.parametrize("site", [Whole], indirect=True)
def test_a_table_that_cannot_be_sought_in_is_laid_down_first(tmp_path, site):
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "dump.parquet", row_group_size=10)
    assert ids(read_articles([f"{site}/dump.parquet"])) == ALL


def test_a_file_of_the_web_is_cut_where_its_server_gives_parts(tmp_path, site, request):
    (tmp_path / "dump.jsonl").write_bytes(LINES)
    shards = list(plan_shards([f"{site}/dump.jsonl"], size=600))
    assert len(shards) == (3 if request.node.callspec.params["site"] is Parts else 1)
    assert ids(found for shard in shards for found in read_shard(shard, Fields())) == ALL


def test_a_kind_of_url_that_nobody_knows_is_named():
    (fault,) = read_articles(["gopher2://x/dump.jsonl"])
    assert str(fault).startswith("gopher2://x/dump.jsonl: cannot be reached (Protocol not known: gopher2")


MISSING = [
    ("pyarrow.parquet", "dump.parquet", "reading Parquet needs pyarrow: pip install 'beritaextract[batch]'"),
    ("openpyxl", "dump.xlsx", "reading XLSX needs openpyxl: pip install 'beritaextract[batch]'"),
    ("zstandard", "dump.jsonl.zst", "reading .zst needs zstandard: pip install 'beritaextract[batch]'"),
    ("warcio.archiveiterator", "dump.warc", "reading WARC needs warcio: pip install 'beritaextract[batch]'"),
    ("selectolax.lexbor", "a.html", "reading HTML needs selectolax: pip install 'beritaextract[batch]'"),
    ("trafilatura", "a.html", "reading pages of unknown sites needs trafilatura: pip install 'beritaextract[batch]'"),
    ("fsspec", "memory://dump.jsonl", "reading URLs needs fsspec: pip install 'beritaextract[batch]'"),
]


@pytest.mark.parametrize(("module", "name", "message"), MISSING)
def test_a_missing_library_is_named_with_the_way_to_install_it(tmp_path, monkeypatch, module, name, message):
    monkeypatch.setitem(sys.modules, module, None)
    if "://" not in name:
        (tmp_path / name).write_bytes(b"WARC/1.0")
        name = str(tmp_path / name)
    with pytest.raises(SetupError) as error:
        list(read_articles([name]))
    assert str(error.value) == message


def test_a_store_whose_library_is_missing_says_which(monkeypatch):
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(SetupError, match="reading s3:// needs more: Install s3fs"):
        list(read_articles(["s3://berita/dump.jsonl"]))


def test_standard_input_has_no_size():
    assert size_of("-") is None


def test_a_local_file_opens_at_its_beginning(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Harga")
    with open_file(str(tmp_path / "a.txt")) as stream:
        assert stream.read() == b"Harga"
    assert size_of(str(tmp_path / "a.txt")) == 5
