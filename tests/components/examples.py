"""Examples with the gold written inside the sentence, and what the library finds in them, in one comparable form."""

import pytest

from beritaextract import extract
from beritaextract.evaluation.markup import parse_markup


def expected_quotes(marked):
    """Return text and quotes of an example: `{q 1 direct speaker="Rina"|…}`, further parts `{q 1|…}`, `{cue 1|kata}`."""
    example = parse_markup(marked)
    quotes = {}
    for tag in example.of("q"):
        key, *kind = tag.words
        quote = quotes.setdefault(key, {"kind": kind[0] if kind else None, "parts": [], "cue": None, "speaker": None})
        quote["parts"].append(example.words(tag))
        quote["speaker"] = tag.values.get("speaker", quote["speaker"])
    for tag in example.of("cue"):
        quotes[tag.words[0]]["cue"] = example.words(tag)
    return example.text, list(quotes.values())


def found_quotes(text):
    """Return the quotes of a text in the same form."""
    return [
        {
            "kind": quote.kind,
            "parts": [part.text for part in quote.parts],
            "cue": quote.cue.text if quote.cue else None,
            "speaker": quote.speaker.name if quote.speaker else None,
        }
        for quote in extract(text).quotes
    ]


def content_and_cue(quotes):
    """Leave the speakers out."""
    return [(quote["kind"], quote["parts"], quote["cue"]) for quote in quotes]


def by_category(examples):
    """Return the examples of all categories as parameters named after their category."""
    return [
        pytest.param(marked, id=f"{name}-{n}") for name, some in examples.items() for n, marked in enumerate(some, 1)
    ]


def content_and_speaker(quotes):
    """Leave kind and cue out."""
    return [(quote["parts"], quote["speaker"]) for quote in quotes]
