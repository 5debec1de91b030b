"""Stanza's words laid onto the tokens of a Doc, with the characters as common ground.

The two cut a text differently: stanza makes `kata` and `nya` of `katanya`, we keep `COVID-19` whole where it may not.
Every word has one home, the token in which it begins; a token takes the analysis of the word at home in it that
stands highest in the tree. So heads always lead upwards, and no word is lost.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

_CONTINUED = "goeswith"  # Universal Dependencies' name for pieces of one word
_BLANK = "dep"


class ParsedWord(NamedTuple):
    """A syntactic word of stanza's; `head` counts the words of the text, and is the word itself at a root."""

    start: int
    end: int
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


class Reading(NamedTuple):
    """What a token gets; `head` counts the tokens of the Doc."""

    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


def parsed_words(document: Any) -> list[ParsedWord]:
    """Return the words of a stanza Document, each with its characters.

    Args:
        document: What a stanza Pipeline returns.

    Returns:
        The words in order. Words of one multi-word token share its characters as their lengths say; where they do not
        add up, each has all of them.
    """
    words: list[ParsedWord] = []
    for sentence in document.sentences:
        first = len(words)
        for token in sentence.tokens:
            for word, (start, end) in zip(token.words, _shares(token), strict=True):
                head = first + (word.head or word.id) - 1
                lemma, feats = word.lemma or word.text, word.feats or ""
                words.append(ParsedWord(start, end, lemma, word.upos or "X", feats, head, word.deprel or "dep"))
    return words


def _shares(token: Any) -> list[tuple[int, int]]:
    """Divide the characters of a token among its words."""
    start, end = token.start_char, token.end_char
    lengths = [len(word.text) for word in token.words]
    if sum(lengths) != end - start:
        return [(start, end)] * len(lengths)
    ends = [start + sum(lengths[: number + 1]) for number in range(len(lengths))]
    return list(zip([start, *ends[:-1]], ends, strict=True))


def homes(words: Sequence[ParsedWord], starts: Sequence[int]) -> list[int]:
    """Return for each word the token in which it begins.

    Args:
        words: The words.
        starts: Where each token of the Doc begins; together the tokens cover the text.

    Returns:
        One token for each word.

    Example:
        >>> kata, nya = ParsedWord(0, 4, "kata", "VERB", "", 0, "root"), ParsedWord(4, 7, "nya", "PRON", "", 0, "nsubj")
        >>> homes([kata, nya], [0])
        [0, 0]
    """
    return [max(0, bisect_right(starts, word.start) - 1) for word in words]


def read_tokens(words: Sequence[ParsedWord], starts: Sequence[int], blank: Sequence[bool]) -> list[Reading]:
    """Give each token of a Doc its analysis.

    A token in which no word begins goes on with the word before it; a blank stretch hangs on the token before it, as is
    spaCy's custom.

    Args:
        words: The words of the text.
        starts: Where each token begins.
        blank: Whether each token is nothing but white space.

    Returns:
        One reading a token; the heads form trees.
    """
    home = homes(words, starts)
    highest = _highest(words, home)
    readings: list[Reading] = []
    before = next(iter(sorted(highest)), 0)  # what stands before the first word hangs on its token
    for token, is_blank in enumerate(blank):
        if token in highest:
            word = words[highest[token]]
            readings.append(Reading(word.lemma, word.pos, word.feats, home[word.head], word.dep))
            before = token
        else:
            pos, dep = ("SPACE", _BLANK) if is_blank else ("X", _CONTINUED)
            readings.append(Reading("", pos, "", before if highest else 0, dep))
    return readings


def _highest(words: Sequence[ParsedWord], home: Sequence[int]) -> dict[int, int]:
    """Return for each token that is a home the word in it that is nearest to its root."""
    depths = _depths(words)
    highest: dict[int, int] = {}
    for number, token in enumerate(home):
        if token not in highest or depths[number] < depths[highest[token]]:
            highest[token] = number
    return highest


def _depths(words: Sequence[ParsedWord]) -> list[int]:
    """Return how many steps each word is from the root of its sentence."""
    depths = [-1] * len(words)
    for number in range(len(words)):
        path = []
        while depths[number] < 0 and words[number].head != number:
            path.append(number)
            number = words[number].head
        depth = max(depths[number], 0)
        depths[number] = depth
        for above, below in enumerate(reversed(path), depth + 1):
            depths[below] = above
    return depths
