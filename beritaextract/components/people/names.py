"""Reading one name: ranks and honorifics before it, the name itself, degrees after it."""

import re
from typing import Final

from beritaextract.components.people.known import Known, known_phrases
from beritaextract.components.people.titles import read_degrees, read_prelude
from beritaextract.components.people.weights import is_derived, is_given_name_of_two, name_weight, unglued_length
from beritaextract.findings import Span
from beritaextract.language.words import Words
from beritaextract.lexicons.names import common_words, person_words

# Lower-case words inside names, and what is joined to the next word by a hyphen.
_PARTICLES: Final = person_words("particle")
_HYPHENATED: Final = person_words("hyphenated")
_CAPITAL_PARTICLES: Final = _PARTICLES | frozenset(("di", "do"))
_SHORTENED: Final = person_words("shortened")
_CLOSING: Final = frozenset(",.)")
_PREPOSITIONS: Final = frozenset(("dari", "di", "ke", "dan", "yang", "untuk", "pada", "oleh", "dengan", "dalam"))
_SENTENCE_MARKS: Final = frozenset('.?!"“”:—–-‘«')
_LOST_SPACE: Final = re.compile("(?<=[a-z]{3}|[A-Z]{3})(?=[A-Z][a-z]{2})")
_NO_LETTERS: Final = ".‘’'\"“”"
_POINTERS: Final = frozenset(("itu", "ini", "tersebut"))
_SUFFIXES: Final = ("nya", "lah", "kah", "pun")
_QUOTES: Final = frozenset("‘’'\"“”")
_LONGEST_INITIALS: Final = 2
_TITLE_LIKE: Final = -5
_LONGEST_NAME: Final = 7


class Name:
    """A name in the text: words `first` to `last` (exclusive), and what stands around it.

    `begin` is the first word of its ranks and honorifics, `stop` one past its last degree. `lead` and `trim` are how
    many characters at the beginning and at the end belong to a neighbour that lost its space.
    """

    __slots__ = ("begin", "degrees", "first", "honorifics", "last", "lead", "rank", "stop", "trim")

    def __init__(
        self,
        first: int,
        last: int,
        begin: int,
        stop: int,
        rank: str | None,
        honorifics: tuple[str, ...],
        degrees: tuple[str, ...],
        lead: int,
        trim: int,
    ) -> None:
        self.first, self.last, self.begin, self.stop = first, last, begin, stop
        self.rank, self.honorifics, self.degrees, self.lead, self.trim = rank, honorifics, degrees, lead, trim

    def span(self, words: Words) -> Span:
        """Return where the name stands in the text."""
        return Span(words.starts[self.first] + self.lead, words.end(self.last - 1) - self.trim)

    def text(self, words: Words) -> str:
        """Return the name as printed."""
        return words.text[words.starts[self.first] + self.lead : words.end(self.last - 1) - self.trim]

    def strings(self, words: Words) -> tuple[str, ...]:
        """Return its words as printed."""
        strings = words.strings[self.first : self.last]
        if self.lead or self.trim:
            last = strings[-1][: len(strings[-1]) - self.trim]
            strings = (strings[0][self.lead :], *strings[1:-1], last) if len(strings) > 1 else (last[self.lead :],)
        return strings


def plain_tokens(string: str) -> tuple[str, ...]:
    """Return a printed word in lower case and plain letters; in two where it lost a space ("TasyaKamila")."""
    if string.isalpha() and string[1:].islower():
        return (string.lower(),)
    plain = (part.lower().replace("’", "'").strip(_NO_LETTERS) for part in _LOST_SPACE.split(string))
    return tuple(part for part in plain if part)


def read_name(words: Words, begin: int, stop: int) -> Name | None:
    """Read a name with its ranks, honorifics and degrees; None where no capitalised word follows."""
    first, rank, titles = read_prelude(words, begin, stop)
    if first >= stop or not words.strings[first][0].isupper() or _is_known_else(words, first, stop, first > begin):
        return None
    return read_bare_name(words, first, stop, begin, rank, tuple(titles))


def read_bare_name(
    words: Words, first: int, stop: int, begin: int, rank: str | None = None, titles: tuple[str, ...] = ()
) -> Name:
    """Read a name that begins at a capitalised word, with its degrees; `begin` is where its ranks began."""
    last = name_end(words, first, stop)
    after, found = read_degrees(words, last, stop)
    trim = len(words.strings[last - 1]) - _own_length(words, last - 1)
    lead = 0 if trim and last - first == 1 else glued_lead(words.strings[first])  # one word lost one space
    return Name(first, last, begin, after, rank, titles, found, lead, trim)


def _own_length(words: Words, index: int) -> int:
    """Return how much of a word is a name; no preposition stands glued before a comma ("Ratudari,")."""
    string = words.strings[index]
    length = unglued_length(string)
    closed = length < len(string) and index + 1 < len(words) and words.strings[index + 1] in _CLOSING
    return len(string) if closed and string[length:] in _PREPOSITIONS else length


def glued_lead(string: str) -> int:
    """Return how many letters before a name belong to the word before it ("PresidenPrabowo"): mostly none."""
    if string[1:].islower():
        return 0
    parts = _LOST_SPACE.split(string)
    if len(parts) != 2 or name_weight(parts[0]) > 0 or name_weight(parts[1]) < 1:
        return 0
    return len(parts[0])


def _is_known_else(words: Words, index: int, stop: int, titled: bool) -> bool:
    """Return whether a thing stands where a name should, or after a rank or an honorific a title or a body."""
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is None:
        return False
    string, known = words.strings[index], hit[1]
    body = known.body and known.exact in (None, string)
    return known.thing or bool(titled and (known.post or body) and name_weight(string) < 2)


def starts_sentence(words: Words, index: int, begin: int) -> bool:
    """Return whether a word stands where every word is capitalised; `begin` is the first word of its paragraph."""
    return index <= begin or words.strings[index - 1][0] in _SENTENCE_MARKS


def is_plain_word(words: Words, index: int, begin: int) -> bool:
    """Return whether a capitalised word is an everyday word that only opens a sentence."""
    string = words.strings[index]
    weight = name_weight(string)
    following = words.strings[index + 1] if index + 1 < len(words) else ""
    if is_given_name_of_two(following) or (words.lowers[index] in _PARTICLES and following[:1].isupper()):
        return False
    if weight <= -3:
        return True
    if not starts_sentence(words, index, begin):
        return False
    if following in _POINTERS:
        return True
    low = string.lower()
    return weight < 2 and (low in common_words() or low.endswith(_SUFFIXES) or is_derived(low))


def name_end(words: Words, first: int, stop: int) -> int:
    """Return where a name that begins at a word ends: after capitalised words, initials and particles between them."""
    strings, lowers = words.strings, words.lowers
    index, limit = first + 1, min(stop, first + _LONGEST_NAME)
    while index < limit:
        string, low = strings[index], lowers[index]
        following = index + 1 < stop and strings[index + 1][0].isupper()
        if _own_length(words, index - 1) < len(strings[index - 1]):
            return index
        if string[0].isupper():
            glued = not words.tails[index - 1] and strings[index - 1][-1] not in ".-"
            particle = (low in _CAPITAL_PARTICLES and following) or strings[index - 1] in _PARTICLES
            acronym = len(string) > _LONGEST_INITIALS and string.isupper() and not strings[first].isupper()
            if glued or (acronym and name_weight(string) < 1) or (not particle and _ends_name(words, index, stop)):
                return index
        elif string == ".":
            initial = lowers[index - 1] in _SHORTENED or (len(strings[index - 1]) == 1 and lowers[index - 1] != "x")
            if not (initial and following) or _ends_name(words, index + 1, stop):
                return index
        elif string in _QUOTES:
            if not _quoted_nickname(words, index, stop):
                return index
            index += 2
        elif low == "-":
            joined = lowers[index - 1] in _HYPHENATED or 1 in map(len, strings[index - 1 : index + 2 : 2])
            if not joined or words.tails[index] or words.tails[index - 1] or not following:
                return index
        elif low not in _PARTICLES or not _goes_on_after(words, index, stop):
            return index
        index += 1
    return index


def _goes_on_after(words: Words, index: int, stop: int) -> bool:
    """Return whether a name goes on after its particles: "van der Velde"."""
    while index < stop and words.lowers[index] in _PARTICLES and not words.strings[index][0].isupper():
        index += 1
    return index < stop and words.strings[index][0].isupper() and name_weight(words.strings[index]) > _TITLE_LIKE


def _quoted_nickname(words: Words, index: int, stop: int) -> bool:
    """Return whether a nickname in quote marks stands inside a name: "Dedek 'Uki' Prayudi"."""
    strings = words.strings
    return (
        index + 3 < stop
        and strings[index + 1][0].isupper()
        and strings[index + 2] in _QUOTES
        and strings[index + 3][0].isupper()
        and not words.tails[index]
    )


def _ends_name(words: Words, index: int, stop: int) -> bool:
    """Return whether a capitalised word cannot be part of the name before it."""
    string = words.strings[index]
    weight = name_weight(string)
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is not None and hit[1].thing:
        return True
    if weight >= 2 or (len(string) <= _LONGEST_INITIALS and string.isupper() and weight > _TITLE_LIKE + 1):
        return False
    if weight <= -4:
        return True
    if hit is not None:
        known: Known = hit[1]
        if known.post or known.rank or (known.body and known.exact in (None, string)):
            return True
        if known.place and hit[0] - index > 1:
            return True
    # an everyday word may close a name (Dewi Kasih), but what goes on after it must look like a name again
    if weight > -3 or index + 1 >= stop or not words.strings[index + 1][0].isupper():
        return False
    return name_weight(words.strings[index + 1]) < 2
