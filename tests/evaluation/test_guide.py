"""The guide of the corpus: what it counts is there, what it shows can be read, what it names exists."""

import importlib.util
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from beritaextract.evaluation.context import Sentences
from beritaextract.evaluation.corpus import read_marked
from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.lint import lint
from beritaextract.evaluation.reading import read_gold

CORPUS = Path(__file__).parents[2] / "corpus"
GUIDE = (CORPUS / "GUIDE.md").read_text(encoding="utf-8")
spec = importlib.util.spec_from_file_location("corpus_build", CORPUS / "build.py")
build = importlib.util.module_from_spec(spec)
spec.loader.exec_module(build)
STALE = "python corpus/build.py brings it up to date"


@pytest.fixture(scope="module")
def golds():
    return read_gold(CORPUS / "articles")


def test_the_input_is_that_of_the_marked_articles(golds):
    assert build.ARTICLES.read_text(encoding="utf-8") == build.article_lines(golds), STALE


def test_the_counts_are_those_of_the_articles(golds):
    assert build.with_counts(GUIDE, golds) == GUIDE, STALE


def test_no_sentence_is_used_twice(golds):
    sentences = [
        (" ".join(gold.text[start:end].split()), gold.id)
        for gold in golds
        for start, end in pairwise([*Sentences(gold.text).starts, len(gold.text)])
        if not any(one <= start < two for one, two in gold.skip)
    ]
    counts = Counter(sentence for sentence, _ in set(sentences) if len(sentence.split()) > 3)
    assert [sentence for sentence, count in counts.items() if count > 1] == []


def test_articles_have_the_length_of_news(golds):
    assert all(150 <= len(gold.text.split()) <= 450 for gold in golds)


def test_the_example_is_good_gold(tmp_path):
    (example,) = re.findall(r"```\n(\+\+\+\n.*?)```", GUIDE, re.DOTALL)
    (tmp_path / "a.txt").write_text(example, encoding="utf-8")
    gold = read_marked(tmp_path / "a.txt")
    assert lint(gold) == []
    assert gold.quotes[0].speaker == "Rina Wati"


def test_every_figure_is_explained(golds, perfect):
    figures = evaluate(golds, map(perfect, golds)).tallies()
    for figure in figures:
        assert f"`{figure.removesuffix('.attributed')}`" in GUIDE


@pytest.mark.parametrize("name", re.findall(r"^\| `([^`*]+)` \|", GUIDE.partition("<!--")[0], re.MULTILINE))
def test_every_file_it_names_is_there(name):
    assert (CORPUS / name).exists()
