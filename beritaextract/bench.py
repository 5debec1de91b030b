"""How fast it is: `python -m beritaextract.bench [ARTICLES]` times extraction beside spaCy's own tokenisation.

Both run in one process and take turns, so that whatever slows the machine slows both; what counts is the ratio.
"""

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import spacy
import typer
from spacy.language import Language

from beritaextract.articles import Article
from beritaextract.articles.readers import read_articles
from beritaextract.assembly import assemble
from beritaextract.errors import InputError
from beritaextract.extractor import read_article
from beritaextract.language.attributes import Findings
from beritaextract.language.words import read_words
from beritaextract.parts import parts

ROUNDS = 5
TURN = 20
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
SENTENCE = (
    '"Harga beras turun 12,5 persen," kata Bupati Banyumas Rina Wati di Purwokerto, Senin. Ia berharap pasar ramai.\n\n'
)
HOSTILE = {
    "quotes only": '"',
    "capitals only": "PADANG ",
    "digits only": "7",
    "one long word": "a",
    "one long acronym": "A",
    "honorifics only": "Pak ",
    "cues only": "menilai ",
    "nested marks": "“a ",
    "ordinary": SENTENCE,
}


def main(
    articles: Annotated[str | None, typer.Argument(metavar="ARTICLES", help="JSON lines; else the corpus.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, to compare with another run.")] = False,
    growth: Annotated[bool, typer.Option(help="Also time texts of 1 KB to 10 MB, ordinary and hostile.")] = True,
) -> None:
    """Time extraction against spaCy's blank("id") tokenisation of the same texts, side by side."""
    read = _read(articles or str(Path(__file__).parent.parent / "corpus" / "articles.jsonl"))
    figures = {**side_by_side(read), "components": shares(read), **cold_start()}
    # Before growth, whose texts of 10 MB are no articles.
    figures["peak memory, MB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    if growth:
        figures["growth"] = {name: round(exponent(piece), 2) for name, piece in HOSTILE.items()}
    print(json.dumps(figures, ensure_ascii=False, indent=1) if as_json else _as_text(figures))


def side_by_side(articles: list[Article]) -> dict[str, float]:
    """Return the ratio of our time to spaCy's, with what it comes to.

    Either reads twenty articles, then the other the same, as in a dump nobody changes sides after each: first as in a
    dump too, where no article comes twice (a first tenth only warms both up); then all of them again, when either
    knows their words by heart.

    Args:
        articles: The articles.

    Returns:
        The median ratio of twenty articles at their first reading; of the whole in further rounds; and what the first
        comes to.
    """
    tokenizer = spacy.blank("id")
    turns = [articles[first : first + TURN] for first in range(0, len(articles), TURN)]
    parts()  # loading is for the cold start
    warm = len(turns) // 10
    first = [_beside(turn, tokenizer) for turn in turns]
    rounds = [[_beside(turn, tokenizer) for turn in turns] for _ in range(ROUNDS)]
    again = [sum(ours for ours, _ in pairs) / sum(theirs for _, theirs in pairs) for pairs in rounds]
    ours, theirs = (sum(times) / sum(map(len, turns[warm:])) for times in zip(*first[warm:], strict=True))
    size = sum(len(article.text.encode()) for article in articles) / len(articles)
    return {
        "ratio to spaCy tokenisation, read once": round(median(ours / theirs for ours, theirs in first[warm:]), 3),
        "ratio to spaCy tokenisation, read again": round(median(again), 3),
        "spaCy, ms an article": round(1000 * theirs, 3),
        "ours, ms an article": round(1000 * ours, 3),
        "articles a second": round(1 / ours, 1),
        "MB a second": round(size / ours / 1e6, 2),
    }


def _beside(articles: list[Article], tokenizer: Language) -> tuple[float, float]:
    """Return the time that our reading of some articles takes, and spaCy's tokenisation."""

    def read() -> None:
        for article in articles:
            read_article(article).model_dump_json()

    def tokenise() -> None:
        for article in articles:
            tokenizer.make_doc(article.text)

    return _time(read), _time(tokenise)


def shares(articles: list[Article]) -> dict[str, float]:
    """Return which share of the time each component takes, record and JSON included."""
    spent = dict.fromkeys(("words", *(part.name for part in parts()), "record", "json"), 0.0)
    for article in articles:
        start = time.perf_counter()
        have = Findings(read_words(article.text), article.published, article.title)
        start = _add(spent, "words", start)
        for part in parts():
            part.find(have)
            start = _add(spent, part.name, start)
        record = assemble(have, article)
        start = _add(spent, "record", start)
        record.model_dump_json()
        _add(spent, "json", start)
    total = sum(spent.values())
    return {name: round(value / total, 3) for name, value in spent.items()}


def exponent(piece: str) -> float:
    """Return how time grows with size: the slope of log time over log size, from 1 KB to 10 MB (1 is linear)."""
    points = []
    for size in SIZES:
        text = (piece * (size // len(piece) + 1))[:size]
        rounds = 3 if size < 1_000_000 else 1
        spent = min(_time(partial(read_article, Article(text=text))) for _ in range(rounds))
        points.append((math.log(size), math.log(spent)))
    return _slope(points)


def cold_start() -> dict[str, float]:
    """Return the CPU seconds of `--help` and of a first record, each in a process of its own."""
    first = "import beritaextract; beritaextract.extract('Rina Wati mengatakan harga beras turun.')"
    return {
        "--help, CPU s": _cpu([sys.executable, "-m", "beritaextract", "--help"]),
        "first record, CPU s": _cpu([sys.executable, "-c", first]),
    }


def _read(source: str) -> list[Article]:
    found = []
    for article in read_articles([source]):
        if isinstance(article, InputError):
            raise typer.BadParameter(str(article))
        found.append(article)
    return found


def _time(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _add(spent: dict[str, float], name: str, start: float) -> float:
    now = time.perf_counter()
    spent[name] += now - start
    return now


def _cpu(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 2)


def _slope(points: list[tuple[float, float]]) -> float:
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return rise / sum((x - mean_x) ** 2 for x, _ in points)


def _as_text(figures: dict[str, Any], indent: str = "") -> str:
    lines = []
    for name, value in figures.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}", _as_text(value, indent + "  ")]
        else:
            lines.append(f"{indent}{name:<40} {value}")
    return "\n".join(lines)


if __name__ == "__main__":
    typer.run(main)
