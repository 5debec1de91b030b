"""Errors in their sentence."""

from bisect import bisect_right

from beritaextract.evaluation.scores import Fault
from beritaextract.language.sentences import sentence_starts
from beritaextract.language.words import Words


class Sentences:
    """The sentences of a text, asked by span; `starts` says where each begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts = sorted({0, *_starts(text)})

    def around(self, fault: Fault) -> tuple[str, str, str]:
        """Return what stands in the sentence before an error, its words, and what stands after; the words may be none.

        An error that has no place, such as a missed name, has no sentence either.
        """
        if fault.end <= fault.start:
            return "", "", ""
        start = self.starts[bisect_right(self.starts, fault.start) - 1]
        after = bisect_right(self.starts, fault.end - 1)
        end = self.starts[after] if after < len(self.starts) else len(self._text)
        text = self._text
        return text[start : fault.start], text[fault.start : fault.end], text[fault.end : end].rstrip()


def _starts(text: str) -> list[int]:
    words = Words(text)
    found = []
    at = 0
    for line in text.splitlines(keepends=True):
        first, last = words.from_offset(at), words.from_offset(at + len(line))
        found.append(at)
        found += [words.starts[index] for index in sentence_starts(words, first, last)]
        at += len(line)
    return found
