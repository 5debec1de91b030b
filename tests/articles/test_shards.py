"""Shards: every line is read exactly once, however a file is cut."""

import json
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beritaextract import Article, InputError
from beritaextract.articles.fields import Fields
from beritaextract.articles.readers import read_articles
from beritaextract.articles.shards import Shard, plan_shards, read_shard

LINES = st.lists(
    st.one_of(
        st.text(st.characters(codec="utf-8"), max_size=12).map(lambda text: json.dumps({"text": text}).encode()),
        st.sampled_from([b"", b"  ", b"{", b"\r", b"\xff", b'"a"']),
    ),
    max_size=12,
)


def outcomes(found):
    return [one.text if isinstance(one, Article) else str(one).partition(": ")[2] for one in found]


def shards_of(*inputs, size):
    return list(plan_shards(inputs, size=size))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lines=LINES, ends_with_newline=st.booleans(), size=st.integers(1, 60))
def test_every_line_is_read_once_for_any_cutting(tmp_path, lines, ends_with_newline, size):
    path = tmp_path / "dump.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n" * ends_with_newline)
    apart = [found for shard in shards_of(str(path), size=size) for found in read_shard(shard, Fields())]
    assert outcomes(apart) == outcomes(read_articles([str(path)]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lines=LINES, cuts=st.sets(st.integers(0, 400)))
def test_ranges_need_not_be_even(tmp_path, lines, cuts):
    path = tmp_path / "dump.jsonl"
    path.write_bytes(b"\n".join(lines))
    edges = [0, *sorted(cuts - {0}), 10_000]
    shards = [Shard(number=0, input=str(path), start=a, end=b) for a, b in pairwise(edges)]
    apart = [found for shard in shards for found in read_shard(shard, Fields())]
    assert outcomes(apart) == outcomes(read_articles([str(path)]))


def test_the_source_in_a_range_is_the_byte_where_the_line_begins(tmp_path):
    path = tmp_path / "dump.jsonl"
    first, second = '{"text": "Satu."}\n', '{"text": "Dua."}\n'
    path.write_text(first + second)
    shards = shards_of(str(path), size=len(first))
    found = [article.source for shard in shards for article in read_shard(shard, Fields())]
    assert found == [f"{path}@0", f"{path}@{len(first)}"]


def test_a_small_file_is_one_shard_and_keeps_its_line_numbers(tmp_path):
    path = tmp_path / "dump.jsonl"
    path.write_text('{"text": "Satu."}\n')
    (shard,) = shards_of(str(path), size=100)
    assert (shard.start, shard.end, shard.name) == (None, None, "000000-dump.jsonl")
    assert [article.source for article in read_shard(shard, Fields())] == [f"{path}:1"]


@pytest.mark.parametrize("size", [1, 700, 1500, 10_000_000])
def test_parquet_is_cut_by_row_groups(tmp_path, size):
    path = tmp_path / "dump.parquet"
    rows = [{"isi": f"{number} {sha256(bytes([number])).hexdigest()}"} for number in range(50)]
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=7)
    shards = shards_of(str(path), size=size)
    apart = [found for shard in shards for found in read_shard(shard, Fields())]
    assert apart == list(read_articles([str(path)]))
    assert [article.source for article in apart] == [f"{path}:{number}" for number in range(1, 51)]
    assert len(shards) == {1: 8, 700: 8, 1500: 4, 10_000_000: 1}[size]


def test_a_parquet_without_the_column_says_so_once_however_it_is_cut(tmp_path):
    path = tmp_path / "dump.parquet"
    pq.write_table(pa.Table.from_pylist([{"paragraf": "Satu."}] * 20), path, row_group_size=5)
    shards = shards_of(str(path), size=1)
    assert len(shards) == 4
    (fault,) = [found for shard in shards for found in read_shard(shard, Fields())]
    assert "no column with the text" in str(fault)


@pytest.mark.parametrize("name", ["dump.jsonl.gz", "dump.csv", "dump.zip"])
def test_what_cannot_be_cut_is_one_shard(tmp_path, name):
    (tmp_path / name).write_bytes(b"x" * 100)
    (shard,) = shards_of(str(tmp_path / name), size=10)
    assert shard.start is None


def test_names_are_unique_in_order_and_safe_for_files(tmp_path):
    for folder in "ab":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Berita: März?.jsonl").write_bytes(b'{"text": "Satu."}\n' * 5)
    names = [shard.name for shard in shards_of(str(tmp_path), size=40)]
    assert len(set(names)) == len(names) == 6
    assert names == sorted(names)
    assert all(name.replace("-", "").replace(".", "").replace("_", "").isalnum() and name.isascii() for name in names)


def test_a_plan_opens_no_file(tmp_path, monkeypatch):
    path = tmp_path / "dump.jsonl"
    path.write_bytes(b'{"text": "Satu."}\n' * 100)
    monkeypatch.setattr(Path, "open", None)
    monkeypatch.setattr("builtins.open", None)
    assert len(shards_of(str(path), size=600)) == 3


def test_what_cannot_be_a_shard_is_named_in_its_place(tmp_path):
    (tmp_path / "a.txt").write_text("Harga turun.")
    missing, piped, shard = plan_shards(["hilang.jsonl", "-", str(tmp_path / "a.txt")])
    assert isinstance(missing, InputError)
    assert str(piped) == "-: standard input cannot be read in parts; save it to a file first"
    assert shard.number == 0


def test_a_file_that_is_gone_when_its_shard_is_read_is_named():
    (fault,) = read_shard(Shard(number=0, input="hilang.jsonl", start=0, end=9), Fields())
    assert str(fault).startswith("hilang.jsonl: cannot be read (No such file or directory)")


@pytest.mark.parametrize("wrong", [{"start": -1}, {"extra": 1}, {"number": -1}])
def test_a_shard_refuses_what_it_is_not(wrong):
    with pytest.raises(ValueError, match="validation error"):
        Shard(**{"number": 0, "input": "a", **wrong})
