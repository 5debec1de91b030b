"""A record as a piece of HTML, for notebooks: the text with everything marked, below it who said what.

It loads nothing and runs nothing, and every word of the article is escaped. Colours are thin layers over the page's
own, so that they read on light and on dark.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from beritaextract.marking import pieces
from beritaextract.records.marks import marks_of

if TYPE_CHECKING:
    from beritaextract.records.quote import QuoteRecord
    from beritaextract.records.record import ArticleRecord

_STYLE = """
.berita{max-width:48rem;line-height:1.6;overflow-wrap:break-word}
.berita .text{white-space:pre-wrap;unicode-bidi:isolate;margin:.5rem 0}
.berita .text span{border-radius:.2em}
.berita .frame{opacity:.65}
.berita .direct{background:#2e9e4f40}.berita .indirect{background:#1898b540}.berita .mixed{background:#c79a1640}
.berita .cue{text-decoration:underline dotted 2px;text-underline-offset:.2em}
.berita .speaker{outline:1px solid #8889}
.berita .person{font-weight:600}.berita .post{font-style:italic}
.berita .place{border-bottom:2px solid #4a8fe7}.berita .count{border-bottom:2px solid #d9534f}
.berita .by{font-size:.75em;opacity:.8;border:1px solid #8889;padding:0 .4em;margin:0 .2em;white-space:nowrap}
.berita table{border-collapse:collapse;margin:.5rem 0;font-size:inherit}
.berita th,.berita td{text-align:left;vertical-align:top;padding:.15rem 1rem .15rem 0;border-bottom:1px solid #8884}
.berita td{unicode-bidi:isolate}
"""
_KEY = (
    ("direct", "direct"), ("indirect", "indirect"), ("mixed", "mixed"), ("cue", "cue"), ("speaker", "speaker"),
    ("person", "person"), ("post", "post"), ("place", "place"), ("count", "number"),
)  # fmt: skip
Row = tuple[str, ...]


def record_html(record: "ArticleRecord") -> str:
    """Lay a record out as HTML.

    Args:
        record: The record.

    Returns:
        One `div`, with its style inside.

    Example:
        >>> from beritaextract import extract
        >>> '<span class="count" title="count: 12">12</span> pasar' in record_html(extract("Ada 12 pasar."))
        True
    """
    article = record.article
    facts = (article.title, article.outlet, article.published, article.id)
    key = " ".join(f'<span class="{name}">{word}</span>' for name, word in _KEY)
    return "".join(
        (
            # Notebooks read $ … $ as mathematics; these classes tell them that prices are none.
            f'<div class="berita tex2jax_ignore mathjax_ignore"><style>{_STYLE}</style>',
            f"<div><b>{escape(' · '.join(fact for fact in facts if fact))}</b></div>",
            f'<div class="text">{"".join(_text(record))}</div>',
            *(_table(head, rows) for head, rows in _tables(record)),
            f'<div class="text"><small>{key}</small></div></div>',
        )
    )


def _text(record: "ArticleRecord") -> Iterator[str]:
    text = record.article.text
    closing: dict[int, list[str]] = defaultdict(list)
    for quote in record.quotes:
        closing[quote.parts[-1].end].append(f"{quote.id} {_speaker(quote)}")
    for piece in pieces(len(text), marks_of(record)):
        words = escape(text[piece.start : piece.end])
        if piece.marks:
            kinds = " ".join(dict.fromkeys(mark.kind for mark in piece.marks))
            notes = "; ".join(dict.fromkeys(mark.note for mark in piece.marks if mark.note))
            words = f'<span class="{kinds}" title="{escape(notes)}">{words}</span>'
        yield words
        yield from (f'<span class="by">{escape(tag)}</span>' for tag in closing.get(piece.end, ()))


def _speaker(quote: "QuoteRecord") -> str:
    return quote.speaker.name if quote.speaker else "?"


def _tables(record: "ArticleRecord") -> Iterator[tuple[Row, list[Row]]]:
    yield (
        ("", "speaker", "quote", "cue", "confidence"),
        [
            (
                quote.id,
                _speaker(quote),
                " … ".join(part.text for part in quote.parts),
                quote.cue.text if quote.cue else "",
                f"{quote.confidence:.2f}",
            )
            for quote in record.quotes
        ],
    )
    yield (
        ("", "person", "posts"),
        [(one.id, one.name, "; ".join(post.text for post in one.positions)) for one in record.people],
    )
    yield (
        ("", "place", "kind", "code"),
        [(place.id, place.name, place.kind, place.code or "") for place in record.locations],
    )
    yield (
        ("number", "of what", "kind", "unit"),
        [(count.numeral.text, count.noun or "", count.kind, count.unit or "") for count in record.counts],
    )


def _table(head: Row, rows: Iterable[Row]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>{body}</table>" if body else ""
