"""The benchmark measures; no test holds a time, since machines differ."""

import json
import math

import pytest
from typer.testing import CliRunner

from beritaextract import bench
from beritaextract.articles import Article

ARTICLES = [Article(text='"Pasar buka besok," kata Bupati Banyumas Rina Wati.'), Article(text="Harga beras turun.")]


def test_shares_of_all_components_make_a_whole():
    shares = bench.shares(ARTICLES)
    assert {"words", "berita_quotes", "record", "json"} <= set(shares)
    assert sum(shares.values()) == pytest.approx(1, abs=0.01)


def test_the_slope_of_a_cube_is_three():
    assert bench._slope([(math.log(x), math.log(x**3)) for x in (2, 20, 200)]) == pytest.approx(3)


def test_the_whole_benchmark_prints_json(tmp_path):
    dump = tmp_path / "dump.jsonl"
    dump.write_text(ARTICLES[0].model_dump_json() + "\n", encoding="utf-8")
    app = bench.typer.Typer()
    app.command()(bench.main)
    result = CliRunner().invoke(app, [str(dump), "--json", "--no-growth"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["ratio to spaCy tokenisation, read once"] > 0
