"""Hold today's figures against the pinned ones: `python corpus/floors.py`; `--pin` pins those of today.

The corpus has its floors in corpus/floors.json. Where the environment names a folder of other gold (BERITA_DEV_GOLD)
and its articles (BERITA_DEV_ARTICLES, JSON lines), the floors of that are in corpus/dev-floors.json: figures only.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from beritaextract.articles import Article
from beritaextract.articles.readers import read_articles
from beritaextract.errors import BeritaError, InputError
from beritaextract.evaluation.floors import Floors, breaches, measure, read_floors, write_floors
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.reading import read_gold
from beritaextract.extractor import extract_many, read_article
from beritaextract.records import ArticleRecord

CORPUS = Path(__file__).parent


class Pinned(NamedTuple):
    """Gold and the file of its floors; `articles` is the input to read, the gold's own texts if there is none."""

    gold: Path
    floors: Path
    articles: Path | None = None


def pinned_sets() -> list[Pinned]:
    """Return what there is to hold: the corpus, and other gold where the environment names it and it exists."""
    sets = [Pinned(CORPUS / "articles", CORPUS / "floors.json")]
    gold, articles = os.environ.get("BERITA_DEV_GOLD"), os.environ.get("BERITA_DEV_ARTICLES")
    if gold and Path(gold).is_dir():
        there = Path(articles) if articles and Path(articles).exists() else None
        sets.append(Pinned(Path(gold), CORPUS / "dev-floors.json", there))
    return sets


def measured(pinned: Pinned) -> Floors:
    """Extract the articles of a set and return its figures."""
    golds = read_gold(pinned.gold)
    return measure(golds, _records(golds, pinned.articles))


def _records(golds: list[Gold], articles: Path | None) -> Iterator[ArticleRecord]:
    if articles is None:
        return extract_many(gold.as_article() for gold in golds)
    return map(_record, read_articles([str(articles)]))


def _record(article: Article | InputError) -> ArticleRecord:
    if isinstance(article, InputError):
        raise article
    return read_article(article)


def main() -> None:
    """Hold or pin every set."""
    pin = sys.argv[1:] == ["--pin"]
    if sys.argv[1:] and not pin:
        sys.exit(__doc__)
    failed = False
    for pinned in pinned_sets():
        now = measured(pinned)
        if pin:
            write_floors(now, pinned.floors)
            print(f"{pinned.floors}: {len(now.figures)} figures of {now.articles} articles are pinned")
            continue
        for breach in breaches(read_floors(pinned.floors), now):
            print(f"{pinned.floors}: {breach}")
            failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    try:
        main()
    except BeritaError as error:
        sys.exit(str(error))
