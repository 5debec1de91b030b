"""The words of a text as parallel lists: what every component reads instead of slow token objects."""

import re
from collections.abc import Mapping
from typing import Final

from beritaextract.language.ordered import index_from, index_past
from beritaextract.language.signs import Sign, signs_of
from beritaextract.lexicons.cues import cue_forms

# The order of the alternatives is the grammar: what is special first, the rest after.
# Every character falls into some alternative, so that words and tails rebuild the text exactly.
_ATOMS: Final = {
    # Nine words in ten; tried first for speed, the others would read them the same.
    "plain": r"(?:[a-z]++|[A-Z](?:[a-z]++|[A-Z]*+))(?=[ ,\n\"”)?!;])|[,\"“”]|"
    r"(?:[a-z]{4,}+|[A-Z](?:[a-z]{4,}+|[A-Z]++))(?=\.[\s\"”])|\.(?=[\n\"”]|\ [A-Z])",
    "link": r"(?:https?://|www\.)[^\s\"“”<>]*[\w/]",
    # Bounded as the mail standards have it: a long run of words and hyphens is looked at once, not once a word.
    "address": r"[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    "domain": r"[A-Za-z][\w-]{0,62}+(?:\.[\w-]{1,63}){0,8}"
    r"\.(?:com|co\.id|go\.id|or\.id|ac\.id|id|net|org|COM|CO\.ID|ID|NET)\b",
    "currency": r"(?:Rp|US\$|S\$|A\$|USD|IDR|EUR|SGD|[$€£¥])(?=\.?\ ?\d)",
    "date": r"\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])",
    "number": r"\d+(?:[.,:]\d+)*",
    # S.H., M.Si, S.Pd.I, K.H., d.a.; and what always carries its full stop
    "dotted": r"[^\W\d_]{1,4}+(?:\.[^\W\d_]{1,4}+)+\.?(?![^\W_])",
    "abbreviation": r"(?:Plt|Pjs?|Plh|[Dd]r|drg|Dr[as]|Ir|Prof|Hj|Tgk|Kab|Kec|Kel|Prov|Jln?|Gg|Sdr|Mrs?|Ms|"
    r"Moh|Muh|Abd|Kol|Inf)\.",
    # X is a site and no initial: "lewat platform X. Rina mengatakan"
    "initial": r"[A-WYZ]\.(?=\ ?[A-Z])",
    "glued": r"[a-z]{3,}+(?=[A-Z][a-z])",
    "word": r"[\w\u0300-\u036f]+(?:(?:['’‘`](?=[^\W\d_])|-(?=[a-zà-ÿ\d]))[\w\u0300-\u036f]+)*",
    "blank": r"[^\S ]\s*|\ \s*",
    "entity": r"&(?:quot|#34|ldquo|rdquo);",
    "other": r"\.{2,}|``|''|[^\w\s]",
}
_WORD: Final = re.compile("(" + "|".join(_ATOMS.values()) + ")( ?)")

# A name that lost its blank before a cue, where a link was taken out of the text: "Pantawmengatakan".
_CUES: Final = "|".join(
    sorted(form[2:] for form, cue in cue_forms().items() if cue.pattern == "active" and form.startswith("me"))
)
_GLUED_CUE: Final = re.compile(rf"me(?<=[a-z]{{2}}me)(?:{_CUES})\b")
_GLUED_WORD: Final = re.compile(
    rf"([A-Z](?:[a-z]|'(?!'))*?[a-z]{{2}}(?=me(?:{_CUES})\b)|{'|'.join(_ATOMS.values())})( ?)"
)


def read_words(text: str) -> "Words":
    """Return the words of an article; a name and a cue that lost the blank between them are two."""
    return Words(text, _GLUED_WORD if _GLUED_CUE.search(text) else _WORD)


class Words:
    """The words of one text, in order, with their places.

    Attributes:
        text: The text itself, untouched.
        strings: The words as printed; blank stretches other than one space are words too, so that nothing is lost.
        lowers: The same in lower case.
        starts: Where each word begins, in code points.
        tails: " " where one space follows the word, else "".
    """

    __slots__ = ("_places", "_printed", "_signs", "_signs_known", "lowers", "starts", "strings", "tails", "text")

    def __init__(self, text: str, pattern: re.Pattern[str] = _WORD) -> None:
        self.text = text
        cut = pattern.split(text)  # before each word there is nothing; a list is made faster than a tuple for each word
        self.strings: tuple[str, ...] = tuple(cut[1::3])
        self.tails: tuple[str, ...] = tuple(cut[2::3])
        self.lowers = [string.lower() for string in self.strings]
        self.starts = _starts(self.strings, self.tails)
        self._signs, self._signs_known = b"", 0
        self._places: dict[Sign, list[int]] = {}
        self._printed: frozenset[str] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """Leave out the places of signs: these hold functions, which do not travel once they are compiled."""
        return _read_before, (self.text, self.strings, self.lowers, self.starts, self.tails)

    def __len__(self) -> int:
        return len(self.strings)

    def printed(self) -> frozenset[str]:
        """Return the words as printed, each once."""
        if self._printed is None:
            self._printed = frozenset(self.strings)
        return self._printed

    def replaced(self, changes: Mapping[int, str]) -> "Words":
        """Return a copy in which some words read otherwise; their places stay."""
        strings = list(self.strings)
        for index, string in changes.items():
            strings[index] = string
        return _read_before(self.text, tuple(strings), list(map(str.lower, strings)), self.starts, self.tails)

    def where(self, sign: Sign, first: int = 0, last: int | None = None) -> list[int]:
        """Return the indices of the words that bear a sign, in a range of words; the list is not to be changed."""
        found: list[int] | None = self._places.get(sign)
        if found is None:
            if sign.number >= self._signs_known:
                self._signs_known = len(Sign.registered())
                self._signs = signs_of(self.strings, self.lowers)
            found = self._places[sign] = sign.places(self._signs)
        if last is None and not first:
            return found
        return found[index_from(found, first) : len(found) if last is None else index_from(found, last)]

    def end(self, index: int) -> int:
        """Return where the word ends, its tail left out."""
        return self.starts[index] + len(self.strings[index])

    def at(self, offset: int) -> int:
        """Return the index of the word that holds the character at the offset (or the blank before the next)."""
        return index_past(self.starts, offset) - 1

    def from_offset(self, offset: int) -> int:
        """Return the index of the first word that starts at or after the offset."""
        return index_from(self.starts, offset)


def _starts(strings: tuple[str, ...], tails: tuple[str, ...]) -> list[int]:
    starts, at = [0], 0
    for index in range(len(strings)):
        at += len(strings[index]) + len(tails[index])
        starts.append(at)
    return starts


def _read_before(
    text: str, strings: tuple[str, ...], lowers: list[str], starts: list[int], tails: tuple[str, ...]
) -> Words:
    """Return words that need no reading any more."""
    words = Words("")
    words.text, words.strings, words.lowers, words.starts, words.tails = text, strings, lowers, starts, tails
    return words
