"""Bring up to date what is made from the marked articles: `python corpus/build.py`.

That is `articles.jsonl`, the articles without gold, as input for the library; and the counts in `GUIDE.md`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.reading import read_gold

CORPUS = Path(__file__).parent
ARTICLES, GUIDE = CORPUS / "articles.jsonl", CORPUS / "GUIDE.md"
_BEGIN, _END = "<!-- counts: made by build.py -->\n", "<!-- end of counts -->\n"


def article_lines(golds: Iterable[Gold]) -> str:
    """Return the articles as JSON lines."""
    return "".join(json.dumps(gold.as_article(), ensure_ascii=False) + "\n" for gold in golds)


def with_counts(guide: str, golds: list[Gold]) -> str:
    """Return the guide with the counts of these articles."""
    before, _, rest = guide.partition(_BEGIN)
    after = rest.partition(_END)[2]
    rows = "".join(f"| {name} | {count} |\n" for name, count in _counts(golds))
    return f"{before}{_BEGIN}| what | how many |\n|---|---|\n{rows}{_END}{after}"


def _counts(golds: list[Gold]) -> Iterator[tuple[str, str]]:
    yield "articles", f"{len(golds)}: {_shares(gold.outlet for gold in golds)}"
    yield "themes", _shares(gold.theme for gold in golds)
    lengths = sorted(len(gold.text.split()) for gold in golds)
    yield "words", f"{sum(lengths):,} in all; {lengths[0]} to {lengths[-1]} an article"
    codes = {place.code for gold in golds for place in gold.locations if place.code}
    yield "provinces named", str(len({code[:2] for code in codes if code[0].isdigit()}))
    quotes = [quote for gold in golds for quote in gold.quotes]
    yield "quotes", f"{len(quotes)}: {_shares(quote.kind for quote in quotes)}; {_optional(quotes)} of them optional"
    yield "segments", str(sum(len(quote.parts) for quote in quotes))
    yield "speakers", _shares(quote.speaker_kind for quote in quotes)
    people = [person for gold in golds for person in gold.people]
    posts = [post for person in people for post in person.positions]
    yield "people", f"{len(people)}, {sum(person.official for person in people)} of them officials"
    yield "posts", f"{len(posts)}, {_optional(posts)} of them optional"
    places = [place for gold in golds for place in gold.locations]
    yield "mentions of places", f"{len(places)}, {_optional(places)} of them optional; {len(codes)} different codes"
    counts = [count for gold in golds for count in gold.counts]
    yield "numeric expressions", f"{len(counts)}: {_shares(count.kind for count in counts)}"
    yield "dates", str(sum(len(gold.dates or ()) for gold in golds))


def _shares(values: Iterable[str | None]) -> str:
    return ", ".join(f"{value} {count}" for value, count in sorted(Counter(values).items(), key=lambda row: -row[1]))


def _optional(items: Iterable[object]) -> int:
    return sum(getattr(item, "optional", False) for item in items)


if __name__ == "__main__":
    articles = read_gold(CORPUS / "articles")
    ARTICLES.write_text(article_lines(articles), encoding="utf-8")
    GUIDE.write_text(with_counts(GUIDE.read_text(encoding="utf-8"), articles), encoding="utf-8")
