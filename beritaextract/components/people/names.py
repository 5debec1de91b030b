"""Reading one name: honorifics, ranks, the name itself, degrees."""

from typing import NamedTuple

from beritaextract.components.people.known import Known, known_phrases, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.names import degrees

PARTICLES = frozenset("bin binti van der den de da dos di del al el ibn von la le ul ter bint".split())
RANK_TAILS = frozenset(
    "tni pol purn inf mar arm kav czi cba cpl cpn cke chk ckm caj cpm laut pnb nav tek polisi ret".split()
)
NAME_DOTS = frozenset(
    "moch mohd muh moh ach abd md st sy jr sr ma ny tb rd m r a s h e i n d j k p b w y f g t".split()
)
_MARKS = frozenset("(),.")
_LONGEST_NAME = 7


class Name(NamedTuple):
    """A name in the text: words `first` to `last` (exclusive), and what stood before and after it.

    `begin` is the first word of ranks and honorifics, `stop` one past the last degree.
    """

    first: int
    last: int
    begin: int
    stop: int
    rank: str | None
    honorifics: tuple[str, ...]
    degrees: tuple[str, ...]


def is_capital(string: str) -> bool:
    """Return whether a word begins with a capital letter."""
    return string[0].isupper()


def read_prelude(words: Words, index: int, stop: int) -> tuple[int, str | None, list[str]]:
    """Read ranks and honorifics.

    Returns:
        The word after them, the rank as printed or None, the honorifics as printed.
    """
    phrases, lowers, strings = known_phrases(), words.lowers, words.strings
    rank: str | None = None
    found: list[str] = []
    while index < stop:
        hit = phrases.match(lowers, index, stop)
        if hit is None:
            break
        end, known = hit
        if known.rank and strings[index][0].isupper():
            end = _rank_tail(words, end, stop)
            rank = words.text[words.starts[index] : words.end(end - 1)]
        elif known.honorific and not (known.post and known.post.takes != "role" and not _name_next(words, end, stop)):
            if not _name_next(words, end, stop):
                break
            found.append(words.text[words.starts[index] : words.end(end - 1)])
        else:
            break
        if end < stop and strings[end] == "." and words.starts[end] == words.end(end - 1):
            end += 1
        index = end
    return index, rank, found


def _name_next(words: Words, index: int, stop: int) -> bool:
    if index < stop and words.strings[index] == ".":
        index += 1
    return index < stop and words.strings[index][0].isupper()


def _rank_tail(words: Words, index: int, stop: int) -> int:
    """Take in "Pol", "TNI", "(Purn)", "Inf" after a rank."""
    lowers = words.lowers
    while index < stop:
        if lowers[index] in RANK_TAILS or (lowers[index] == "." and lowers[index - 1] in RANK_TAILS):
            index += 1
        elif lowers[index] == "(" and index + 2 < stop and lowers[index + 1] in RANK_TAILS:
            close = index + 2
            while close < stop and lowers[close] in _MARKS and lowers[close] != ")":
                close += 1
            if close >= stop or lowers[close] != ")":
                return index
            index = close + 1
        else:
            return index
    return index


def name_end(words: Words, first: int, stop: int) -> int:
    """Return where a name that begins at a word ends: capitalised words, initials and particles between them."""
    strings, lowers, starts = words.strings, words.lowers, words.starts
    index = first
    limit = min(stop, first + _LONGEST_NAME)
    while index < limit:
        string = strings[index]
        if string[0].isupper():
            if index > first and (
                ends_name(words, index, stop)
                or (index > first and not words.tails[index - 1] and not strings[index - 1].endswith("."))
            ):
                return index
            index += 1
            if (
                index < limit
                and strings[index] == "."
                and lowers[index - 1] in NAME_DOTS
                and words.tails[index]
                and index + 1 < stop
                and strings[index + 1][0].isupper()
                and starts[index] == words.end(index - 1)
                and not ends_name(words, index + 1, stop)
            ):
                index += 1
        elif (
            index > first
            and lowers[index] in PARTICLES
            and index + 1 < stop
            and strings[index + 1][0].isupper()
            and name_weight(strings[index + 1]) > -2
            and not (lowers[index] == "di" and known_place(words, index + 1, stop))
        ):
            index += 1
        else:
            return index
    return index


def known_place(words: Words, index: int, stop: int) -> bool:
    """Return whether a known place begins at a word."""
    hit = known_phrases().match(words.lowers, index, stop)
    return bool(hit and hit[1].place)


def ends_name(words: Words, index: int, stop: int) -> bool:
    """Return whether a capitalised word cannot be part of the name before it."""
    string = words.strings[index]
    weight = name_weight(string)
    if weight <= -3:
        return True
    if weight >= 2:
        return False
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is None:
        return False
    known: Known = hit[1]
    return bool(
        (known.post and known.post.takes != "role")
        or known.rank
        or (known.body and not (known.exact and known.exact != string))
    )


def read_degrees(words: Words, index: int, stop: int) -> tuple[int, list[str]]:
    """Read `, S.H., M.Si` after a name."""
    strings, known = words.strings, degrees()
    found: list[str] = []
    while index < stop:
        at = index + 1 if strings[index] == "," else index
        if (
            at < stop
            and (strings[at] in known or strings[at].rstrip(".") in known)
            and (found or at > index or "." in strings[at])
        ):
            found.append(strings[at])
            index = at + 1
            if index < stop and strings[index] == "." and index + 1 < stop and strings[index + 1] == ",":
                index += 1
        else:
            break
    return index, found


def read_name(words: Words, begin: int, stop: int) -> Name | None:
    """Read a name with what stands around it, wherever a name must be (after a post, a rank, an honorific).

    Returns:
        The name, or None where no capitalised word follows.
    """
    first, rank, found = read_prelude(words, begin, stop)
    if first >= stop or not words.strings[first][0].isupper():
        return None
    last = name_end(words, first, stop)
    after, titles = read_degrees(words, last, stop)
    return Name(first, last, begin, after, rank, tuple(found), tuple(titles))
