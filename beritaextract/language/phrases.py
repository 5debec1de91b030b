"""Finding known phrases: a trie over lower-case words, one dictionary step per word."""

from collections.abc import Iterable, Set
from typing import Generic, TypeVar

from beritaextract.language.words import Words

Value = TypeVar("Value")


class _Node(Generic[Value]):
    """How far phrases have got: what they are worth if they end here, and the words they may go on with."""

    __slots__ = ("ends", "following", "value")

    def __init__(self) -> None:
        self.ends = False
        self.value: Value | None = None
        self.following: dict[str, _Node[Value]] | None = None


class Phrases(Generic[Value]):
    """A set of phrases with a value each, matched longest first and without regard to case."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        """Take phrases as they are printed; they are cut into words exactly as the text will be."""
        self._first: dict[str, _Node[Value]] = {}
        for phrase, value in entries:
            plain = phrase.replace(" ", "").isalpha()  # such a phrase needs no tokeniser, which takes ten times as long
            self.add(phrase.lower().split(" ") if plain else Words(phrase).lowers, value)

    def add(self, lowers: list[str], value: Value) -> None:
        """Add a phrase that is cut into lower-case words already."""
        following, node = self._first, None
        for word in lowers:
            if node is not None:
                if node.following is None:
                    node.following = {}
                following = node.following
            node = following.get(word)
            if node is None:
                node = following[word] = _Node()
        if node is not None:
            node.ends, node.value = True, value

    @property
    def openings(self) -> Set[str]:
        """The first words of all phrases."""
        return self._first.keys()

    def begins(self, word: str) -> bool:
        """Return whether a phrase begins with a lower-case word."""
        return word in self._first

    def match(self, lowers: list[str], start: int, stop: int | None = None) -> tuple[int, Value] | None:
        """Return the end (exclusive word index) and value of the longest phrase that begins at a word, or None."""
        node = self._first.get(lowers[start])
        if node is None:
            return None
        best: tuple[int, Value] | None = None
        index, stop = start + 1, len(lowers) if stop is None else stop
        while True:
            if node.ends:
                best = (index, node.value)  # type: ignore[assignment]  # where a phrase ends there is a value
            if index >= stop or node.following is None:
                return best
            node = node.following.get(lowers[index])
            if node is None:
                return best
            index += 1

    def find(self, words: Words, first: int = 0, last: int | None = None) -> Iterable[tuple[int, int, Value]]:
        """Yield `(first, last, value)` of the phrases in a range of words, longest first, none overlapping."""
        lowers = words.lowers
        index, stop = first, len(lowers) if last is None else last
        while index < stop:
            if hit := self.match(lowers, index, stop):
                yield index, hit[0], hit[1]
                index = hit[0]
            else:
                index += 1
