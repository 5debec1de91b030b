"""Finding known phrases: a trie over lower-case words, one dictionary step per word."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Generic, TypeVar

from beritaextract.language.words import Words

Value = TypeVar("Value")
_END: Final = ""


class Phrases(Generic[Value]):
    """A set of phrases with a value each, matched longest first and without regard to case."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        """Take phrases as they are printed; they are cut into words exactly as the text will be."""
        self._root: dict[str, Any] = {}
        for phrase, value in entries:
            plain = phrase.replace(" ", "").isalpha()  # such a phrase needs no tokeniser, which takes ten times as long
            self.add(phrase.lower().split(" ") if plain else Words(phrase).lowers, value)

    def add(self, lowers: Iterable[str], value: Value) -> None:
        """Add a phrase that is cut into lower-case words already."""
        node = self._root
        for word in lowers:
            node = node.setdefault(word, {})
        node[_END] = value

    @property
    def root(self) -> Mapping[str, Any]:
        """The first words of all phrases: a quick test whether a phrase may begin with a word."""
        return self._root

    def begins(self, word: str) -> bool:
        """Return whether a phrase begins with a lower-case word."""
        return word in self._root

    def match(self, lowers: list[str], start: int, stop: int | None = None) -> tuple[int, Value] | None:
        """Return the end (exclusive word index) and value of the longest phrase that begins at a word, or None."""
        node = self._root.get(lowers[start])
        if node is None:
            return None
        best = None
        index, stop = start + 1, len(lowers) if stop is None else stop
        while True:
            if _END in node:
                best = (index, node[_END])
            if index >= stop:
                return best
            node = node.get(lowers[index])
            if node is None:
                return best
            index += 1

    def find(self, words: Words, first: int = 0, last: int | None = None) -> Iterable[tuple[int, int, Value]]:
        """Yield `(first, last, value)` of the phrases in a range of words, longest first, none overlapping."""
        lowers, root = words.lowers, self._root
        index, stop = first, len(lowers) if last is None else last
        while index < stop:
            if lowers[index] in root and (hit := self.match(lowers, index, stop)):
                yield index, hit[0], hit[1]
                index = hit[0]
            else:
                index += 1
