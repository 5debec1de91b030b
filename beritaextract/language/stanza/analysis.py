"""Stanza's analysis of a text, in pieces that a parser can hold."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from beritaextract.language.stanza.alignment import ParsedWord, parsed_words

# Words. A parser needs memory with the square of a sentence: a list of ten thousand names without a full stop would
# take gigabytes. No sentence of news comes near.
_LONGEST = 200
# No words, but what a page left behind, such as an encoded picture; stanza takes milliseconds a sign over it.
_BLOB = re.compile(r"\S{200,}")


def analyse(pipeline: Any, text: str) -> list[ParsedWord]:
    """Analyse a text; endless sentences are cut, endless words passed over.

    Args:
        pipeline: A stanza Pipeline.
        text: Any text whatever.

    Returns:
        Its words; none where there is nothing to read.
    """
    text = _BLOB.sub(lambda found: " " * len(found.group()), text)
    if not text.strip():
        return []
    document = pipeline(text, processors="tokenize,mwt")
    if any(len(sentence.words) > _LONGEST for sentence in document.sentences):
        pieces = [piece for sentence in document.to_dict() for piece in cut(sentence, _LONGEST)]
        document = import_module("stanza.models.common.doc").Document(pieces, text=text)
    return parsed_words(pipeline(document, processors="pos,lemma,depparse"))


def cut(sentence: list[dict[str, Any]], longest: int) -> Iterator[list[dict[str, Any]]]:
    """Cut a sentence into pieces, never within a multi-word token.

    Args:
        sentence: Its tokens and words as stanza writes them; `id` numbers the words from 1, and is first and last word
            at a multi-word token, which stands before its words.
        longest: Words that a piece may have, but for a multi-word token longer than that.

    Yields:
        The pieces, their words numbered anew.

    Example:
        >>> [[row["id"] for row in piece] for piece in cut([{"id": 1}, {"id": (2, 3)}, {"id": 2}, {"id": 3}], 2)]
        [[1], [(1, 2), 1, 2]]
    """
    piece: list[dict[str, Any]] = []
    before = within = 0  # words in earlier pieces; the last word of the multi-word token we are in
    for row in sentence:
        numbers = row["id"] if isinstance(row["id"], tuple) else (row["id"],)
        if piece and numbers[0] > within and numbers[-1] - before > longest:
            yield piece
            piece, before = [], numbers[0] - 1
        if len(numbers) > 1:
            within = numbers[-1]
        anew = tuple(number - before for number in numbers)
        piece.append({**row, "id": anew if len(anew) > 1 else anew[0]})
    yield piece
