"""A record as a page on the terminal: the text in colour, below it who said what, people, places, numbers."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from beritaextract.records import ArticleInfo, ArticleRecord, QuoteRecord
from beritaextract.records.marks import marks_of

_QUOTES = {"direct": "green", "indirect": "cyan", "mixed": "yellow"}
_FRAME = "dim"
_NAME, _POST, _PLACE, _NUMBER = "bold", "italic magenta", "underline blue", "bold red"
_STYLES = {**_QUOTES, "frame": _FRAME, "count": _NUMBER, "place": _PLACE, "post": _POST, "person": _NAME}
# Control characters of an article must not reach the terminal; one stands for one, so that offsets hold.
_VISIBLE = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"} | {13: " "}


def page(record: ArticleRecord) -> Group:
    """Lay a record out for the terminal."""
    parts: list[RenderableType] = [Text(_heading(record.article), style="bold"), Padding(_body(record), (1, 0))]
    for title, table in _tables(record):
        if table.row_count:
            parts += [Rule(title, align="left", style=_FRAME), table]
    return Group(*parts)


def _heading(article: ArticleInfo) -> str:
    facts = (article.title, article.outlet, article.published, article.source or article.id)
    return " · ".join(_visible(fact) for fact in facts if fact)


def _body(record: ArticleRecord) -> Text:
    """Colour the text and name the speaker after each quote."""
    text = Text(_visible(record.article.text))
    for mark in marks_of(record):
        text.stylize(_STYLES.get(mark.kind, ""), mark.start, mark.end)
    tags = sorted((quote.parts[-1].end, _tag(quote)) for quote in record.quotes)
    pieces = text.divide([end for end, _ in tags])
    for piece, (_, tag) in zip(pieces, tags, strict=False):
        piece.append(tag, style="reverse")
    return Text.assemble(*pieces)


def _tag(quote: QuoteRecord) -> str:
    return f" {quote.id} {_visible(quote.speaker.name) if quote.speaker else '?'} "


def _tables(record: ArticleRecord) -> Iterator[tuple[str, Table]]:
    yield (
        "Quotes",
        _table(
            (
                quote.id,
                Text(quote.speaker.name if quote.speaker else "?", style=_NAME),
                Text(" … ".join(part.text for part in quote.parts), style=_QUOTES[quote.kind]),
                quote.cue.text if quote.cue else "",
                f"{quote.confidence:.2f}",
            )
            for quote in record.quotes
        ),
    )
    yield (
        "People",
        _table(
            (
                person.id,
                Text(person.name, style=_NAME),
                Text("\n".join(post.text for post in person.positions), style=_POST),
            )
            for person in record.people
        ),
    )
    yield (
        "Places",
        _table(
            (place.id, Text(place.name, style=_PLACE), place.kind, place.code or "", f"{len(place.mentions)}×")
            for place in record.locations
        ),
    )
    yield (
        "Numbers",
        _table(
            (Text(count.numeral.text, style=_NUMBER), count.noun or "", count.kind, count.unit or "")
            for count in record.counts
        ),
    )


def _table(rows: Iterator[tuple[str | Text, ...]]) -> Table:
    table = Table.grid(padding=(0, 2))
    for row in rows:
        table.add_row(*(Text(_visible(cell)) if isinstance(cell, str) else cell for cell in row))
    return table


def _visible(text: str) -> str:
    return text.translate(_VISIBLE)
