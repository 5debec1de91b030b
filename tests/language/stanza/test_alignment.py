"""Words laid onto tokens: by hand, and for any cut of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from beritaextract.language.stanza.alignment import ParsedWord, homes, read_tokens
from beritaextract.language.stanza.component import write

# Words and tokens of a text, each marked by "|"; heads of the words by number, a root its own; then what tokens get.
EXAMPLES = {
    "a multi-word token takes its higher word": (
        "kata|nya| Rina",
        [(0, "root"), (0, "nmod"), (0, "nsubj")],
        "katanya |Rina",
        [(0, "root"), (0, "nsubj")],
    ),
    "a word of several tokens hangs on its first": (
        "kasus| COVID-19| naik",
        [(2, "nsubj"), (0, "nmod"), (2, "root")],
        "kasus |COVID|-|19 |naik",
        [(4, "nsubj"), (0, "nmod"), (1, "goeswith"), (1, "goeswith"), (4, "root")],
    ),
    "tokens and words that overlap": (
        "ab|cd| e",
        [(1, "x"), (1, "root"), (1, "y")],
        "a|bc|d |e",
        [(1, "x"), (1, "root"), (1, "goeswith"), (1, "y")],
    ),
    "blank stretches hang on what stands before": (
        "  Rina|\n\nBudi",
        [(0, "root"), (1, "root")],
        "  |Rina|\n\n|Budi",
        [(1, "dep"), (1, "root"), (1, "dep"), (3, "root")],
    ),
}


def cut(marked):
    """Return where the pieces begin, and the pieces."""
    pieces = marked.split("|")
    return [sum(map(len, pieces[:number])) for number in range(len(pieces))], pieces


def parsed(marked, heads):
    starts, pieces = cut(marked)
    return [
        ParsedWord(start + len(piece) - len(piece.lstrip()), start + len(piece), piece.strip(), "X", "", head, dep)
        for start, piece, (head, dep) in zip(starts, pieces, heads, strict=True)
    ]


@pytest.mark.parametrize(("words", "heads", "tokens", "expected"), EXAMPLES.values(), ids=EXAMPLES)
def test_examples(words, heads, tokens, expected):
    starts, pieces = cut(tokens)
    readings = read_tokens(parsed(words, heads), starts, [not piece.strip() for piece in pieces])
    assert [(reading.head, reading.dep) for reading in readings] == expected


@st.composite
def analysed(draw):
    """A text with two unrelated cuts and random trees over the words."""
    text = draw(st.text("abc \n", min_size=1, max_size=30))
    cuts = st.sets(st.integers(1, max(1, len(text) - 1)))
    starts = sorted({0, *draw(cuts)} - {len(text)})
    spans = list(zip(starts, [*starts[1:], len(text)], strict=True))
    words, order = [], draw(st.permutations(range(len(spans))))
    rank = {number: place for place, number in enumerate(order)}
    for number, (start, end) in enumerate(spans):
        above = [other for other in range(len(spans)) if rank[other] < rank[number]]
        head = draw(st.sampled_from([*above, number]))
        words.append(ParsedWord(start, end, f"w{number}", "NOUN", "", head, "root" if head == number else "dep"))
    tokens = sorted({0, *draw(cuts)} - {len(text)})
    return text, words, tokens


@given(analysed())
def test_no_word_is_lost_and_heads_are_trees(given_parts):
    text, words, starts = given_parts
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    home = homes(words, starts)
    for word, token in zip(words, home, strict=True):
        assert starts[token] <= word.start < starts[token] + len(pieces[token])
    readings = read_tokens(words, starts, [piece.isspace() for piece in pieces])
    assert {token for token, reading in enumerate(readings) if reading.lemma} == set(home)
    for token in range(len(readings)):
        seen = set()
        while readings[token].head != token:
            assert token not in seen, "the heads go in a circle"
            seen.add(token)
            token = readings[token].head
    doc = Doc(Vocab(), pieces, [False] * len(pieces))
    write(doc, readings)
    assert [token.head.i for token in doc] == [reading.head for reading in readings]
    assert [token.lemma_ for token in doc] == [
        reading.lemma or token.text for token, reading in zip(doc, readings, strict=True)
    ]
