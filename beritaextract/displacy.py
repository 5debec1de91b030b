"""Quotes in displaCy's look: each under the name of its speaker, with its cue and the words that name the speaker."""

from collections.abc import Iterator
from html import escape
from typing import Any

from spacy.tokens import Doc

from beritaextract.errors import SetupError
from beritaextract.findings import Quote

# After Okabe and Ito, lightened: apart for colour-blind eyes, and displaCy prints black labels on them.
_COLORS = ("#8ecbf0", "#f5c55a", "#7dd3b2", "#f0a37a", "#e3a8c8", "#f2e86b", "#b7b7f0")
_NOBODY, _CUE, _SOURCE = "#dddddd", "#eeeeee", "#ffffff"


def to_displacy(doc: Doc, *, page: bool = False) -> str:
    """Render the quotes of a Doc with spaCy's displaCy, in its span style.

    Args:
        doc: A Doc of a pipeline with `berita`, or with our components up to `berita_quotes` or `berita_speakers`.
        page: Whether to return a whole page rather than a piece of one.

    Returns:
        HTML in which all words of the article are escaped; in a notebook, `IPython.display.HTML` shows it.

    Raises:
        SetupError: The Doc has no quotes yet, or no tokens to hang them on.

    Example:
        >>> from beritaextract import load
        >>> "Q1 Rina Wati" in to_displacy(load()("Rina Wati mengatakan harga beras turun."))
        True
    """
    from spacy import displacy
    from spacy.displacy import templates

    quotes = doc._.berita_quotes
    if quotes is None:
        raise SetupError('to_displacy needs doc._.berita_quotes, which is not set: nlp.add_pipe("berita") finds quotes')
    if doc._.berita_words.text != doc.text:
        raise SetupError("to_displacy needs a Doc with tokens, as nlp(text) makes one")
    spans = list(_spans(doc, quotes))
    data = {"text": doc.text, "tokens": [token.text for token in doc], "spans": spans}
    # A name stays on one line; displaCy would fold it into the width of its first word, over the text below.
    start = templates.TPL_SPAN_START.replace("line-height: 1;", "line-height: 1; white-space: nowrap;")
    template = {"span": templates.TPL_SPAN, "slice": templates.TPL_SPAN_SLICE, "start": start}
    options = {"colors": _colors(quotes), "template": template}
    return str(displacy.render(data, style="span", manual=True, jupyter=False, page=page, options=options))


def _spans(doc: Doc, quotes: list[Quote]) -> Iterator[dict[str, Any]]:
    for number, quote in enumerate(quotes, 1):
        for start, end in quote.parts:
            yield _span(doc, start, end, _label(number, quote))
        if quote.cue:
            yield _span(doc, quote.cue.start, quote.cue.end, f"cue Q{number}")
        if quote.speaker and quote.speaker.mention:
            yield _span(doc, *quote.speaker.mention, f"speaker Q{number}")


def _span(doc: Doc, start: int, end: int, label: str) -> dict[str, Any]:
    span = doc.char_span(start, end, alignment_mode="expand") or doc[:]
    return {"start_token": span.start, "end_token": span.end, "label": label}


def _label(number: int, quote: Quote) -> str:
    # displaCy escapes the words of the text, but prints labels as they are.
    return escape(f"Q{number} {quote.speaker.name if quote.speaker else '?'}")


def _colors(quotes: list[Quote]) -> dict[str, str]:
    """Give each speaker a colour, the first seven each their own."""
    speakers = list(dict.fromkeys(quote.speaker.name for quote in quotes if quote.speaker))
    of = {name: _COLORS[at % len(_COLORS)] for at, name in enumerate(speakers)}
    colors = {}
    for number, quote in enumerate(quotes, 1):
        colors[_label(number, quote)] = of[quote.speaker.name] if quote.speaker else _NOBODY
        colors[f"cue Q{number}"], colors[f"speaker Q{number}"] = _CUE, _SOURCE
    return colors
