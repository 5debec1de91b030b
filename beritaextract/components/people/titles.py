"""What stands around a name: ranks and honorifics before it, degrees after it."""

from typing import Final

from beritaextract.components.people.known import Known, known_phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.names import degrees, person_words

_RANK_TAILS: Final = person_words("rank tail")
_LONGEST_PRELUDE: Final = 24  # words of ranks and honorifics before one name
_LONGEST_RANK_NOTE: Final = 5
_LONGEST_DEGREE: Final = 6


def read_prelude(words: Words, index: int, stop: int) -> tuple[int, str | None, list[str]]:
    """Read ranks and honorifics; return the word after them, the last rank and all honorifics, as printed."""
    rank: str | None = None
    titles: list[str] = []
    stop = min(stop, index + _LONGEST_PRELUDE)
    while index < stop:
        hit = known_phrases().match(words.lowers, index, stop)
        if hit is None:
            break
        end, known = hit
        string = words.strings[index]
        if known.rank and string[0].isupper():
            end = _rank_end(words, end, stop)
            rank = words.text[words.starts[index] : words.end(end - 1)]
        elif known.honorific and not known.post and _goes_on(words, end, stop):
            titles.append(words.text[words.starts[index] : words.end(end - 1)])
        else:
            break
        index = _over_stop(words, end, stop)
    return index, rank, titles


def _over_stop(words: Words, index: int, stop: int) -> int:
    """Go over the full stop of an abbreviation."""
    glued = index < stop and words.strings[index] == "." and words.starts[index] == words.end(index - 1)
    return index + 1 if glued else index


def _goes_on(words: Words, index: int, stop: int) -> bool:
    """Return whether a name or another honorific follows an honorific."""
    index = _over_stop(words, index, stop)
    if index >= stop:
        return False
    hit = known_phrases().match(words.lowers, index, stop)
    return words.strings[index][0].isupper() or bool(hit and hit[1].honorific)


def _rank_end(words: Words, index: int, stop: int) -> int:
    """Take in "Pol", "TNI", "Inf", "(Purn)" and "(PM)" after a rank."""
    lowers = words.lowers
    while index < stop:
        if lowers[index] in _RANK_TAILS or (lowers[index] == "." and lowers[index - 1] in _RANK_TAILS):
            index += 1
        elif lowers[index] == "(":
            close = index + 1
            while close < min(stop, index + _LONGEST_RANK_NOTE) and lowers[close] != ")":
                close += 1
            if close >= stop or lowers[close] != ")" or not words.strings[index + 1][0].isalpha():
                return index
            index = close + 1
        else:
            return index
    return index


def read_degrees(words: Words, index: int, stop: int) -> tuple[int, tuple[str, ...]]:
    """Read `, S.H., M.Si` after a name; return the word after it and the degrees."""
    strings, known = words.strings, degrees()
    found: list[str] = []
    while index < stop:
        at = index + 1 if strings[index] == "," else index
        if at > index and _is_cut_degree(words, at, stop):
            degree, after = strings[at] + strings[at + 1], at + 2
        elif at < stop and (
            strings[at] in known
            or strings[at].rstrip(".") in known
            or (found and at > index and _is_degree_in_a_row(words, at, stop))
        ):
            degree, after = strings[at], at + 1
        else:
            break
        if not found and at == index and "." not in degree:
            break
        found.append(degree)
        index = after
        if index + 1 < stop and strings[index] == "." and strings[index + 1] == ",":
            index += 1
    return index, tuple(found)


def _is_degree_in_a_row(words: Words, at: int, stop: int) -> bool:
    """Return whether capitals that no table has follow the comma after another degree: "SKM, RQ berkata"."""
    string = words.strings[at]
    closed = at + 1 >= stop or not words.strings[at + 1][0].isupper()
    return closed and 1 < len(string) <= _LONGEST_DEGREE and string.isupper() and string.isalpha()


def _is_cut_degree(words: Words, at: int, stop: int) -> bool:
    """Return whether a degree that no table has stands here, as the two words "M." and "Pharm" of "M.Pharm"."""
    strings = words.strings
    if at + 1 >= stop or len(strings[at]) != 2 or strings[at][1] != "." or words.tails[at]:
        return False
    return strings[at + 1][0].isupper() and len(strings[at + 1]) <= _LONGEST_DEGREE


def opens_name(words: Words, known: Known, index: int, end: int, stop: int) -> bool:
    """Return whether a rank or an honorific stands here, so that the holder's name follows."""
    if known.body and known.exact in (None, words.strings[index]):
        return False
    if known.rank:
        return True
    if not known.honorific or end >= stop:
        return False
    if words.strings[end][0].isupper() or words.strings[end] == ".":
        return True
    hit = known_phrases().match(words.lowers, end, stop)
    return bool(hit and hit[1].honorific)
