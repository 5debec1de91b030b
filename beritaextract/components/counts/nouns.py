"""The counted noun phrase: where it begins and where it ends."""

import re
from typing import Final

from beritaextract.kept import keep
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import classifiers, count_context, number_words, units

_CONTEXT: Final = count_context()
_END: Final = _CONTEXT["end"] | _CONTEXT["state"]
_ADJECTIVES: Final = _CONTEXT["adjective"]
_NOT_VERBS: Final = _CONTEXT["noun"] | _ADJECTIVES
# The shapes of Indonesian verbs: membeli, mencapai, menyita, melihat; disita; berjalan; terjadi.
_VERBAL: Final = re.compile(
    r"(?:mem[abefiloprtuv]|men[acdegijouty]|mel[aeiou]|mer[aeiou]|mew[aeiou]|mey[aeiou]|di[a-z]|ber[a-z]|ter[a-z]|beker|belaj)"
    r"[a-z]{2,}(?:-[a-z]+)?"
)
_COUNTABLE: Final = frozenset([*classifiers(), *(row.form for row in units())])
_LONGEST: Final = 14  # words of a noun phrase
_LONGEST_BRACKET: Final = 8
_SHORTEST_OWNED: Final = 5  # letters of the shortest word with -nya (anaknya, but not: punya)
_PAIR: Final = ("dan", "wakil")  # presiden dan wakil presiden are one phrase
_WITHOUT: Final = "tanpa"  # kosmetik tanpa izin
_HEADS: Final = frozenset((("bakal", "calon"), ("bakal", "pasangan"), ("wajib", "pajak")))

_answers: Final[dict[str, bool]] = {}  # of `ends_noun_phrase`, by word


def ends_noun_phrase(lower: str) -> bool:
    """Whether a word in lower case can be no part of a noun phrase: function words, adverbs and verbs."""
    ends = _answers.get(lower)
    return keep(_answers, lower, _ends(lower)) if ends is None else ends


def _ends(lower: str) -> bool:
    return lower in _END or lower.startswith("ke-") or is_rate(lower) or is_verb(lower)


def is_rate(lower: str) -> bool:
    """Whether a word in lower case is a rate that lost its blank: perbulan, perorang."""
    return lower.startswith("per") and lower[3:] in _COUNTABLE


def is_verb(lower: str) -> bool:
    """Whether a word in lower case has the shape of a verb."""
    if not _VERBAL.fullmatch(lower):
        return False
    return lower not in _NOT_VERBS and lower.removesuffix("nya") not in _NOT_VERBS


def noun_phrase(words: Words, index: int, stop: int) -> int:
    """Return one past the last word of the noun phrase that begins at a word; the word itself where none begins."""
    strings, lowers = words.strings, words.lowers
    last, limit = index, min(stop, index + _LONGEST)
    at = limit if index < limit and lowers[index] in _ADJECTIVES else index
    while at < limit:
        string = strings[at]
        if string[0].isalpha():
            if len(string) == 1 or (ends_noun_phrase(lowers[at]) and not _goes_on(words, at, index, limit)):
                break
            last = at + 1
            if lowers[at].endswith("nya") and len(string) >= _SHORTEST_OWNED:
                break  # what is owned is named in full
            at += 1
        elif at == index:
            break
        elif string == "(":
            closing = _abbreviation(words, at, stop)
            if not closing:
                break
            last = at = closing
        elif _joins(words, at, limit):
            at += 1
        elif _is_of_a_name(words, at, stop):
            last = at = at + 1  # SMPN 33, Pemilu 2024
        else:
            break
    return last


def _goes_on(words: Words, at: int, index: int, limit: int) -> bool:
    """Whether a word that usually ends a noun phrase is part of this one."""
    if words.strings[at][0].isupper() and words.lowers[at] in number_words():
        return True  # Satu Juta Jubir
    pair = tuple(words.lowers[at : min(at + 2, limit)])
    if at == index or len(pair) < len(_PAIR):
        return pair in _HEADS
    return (
        pair in _HEADS or pair == _PAIR or (pair[0] == _WITHOUT and pair[1].isalpha() and not ends_noun_phrase(pair[1]))
    )


def _joins(words: Words, at: int, limit: int) -> bool:
    """Whether a mark joins two words into one: kabupaten/kota, Koperasi & UKM, K-pop."""
    if at + 1 >= limit or not words.strings[at + 1][0].isalpha():
        return False
    if words.strings[at] == "&":
        return True
    return words.strings[at] in "/-" and not words.tails[at - 1] and not words.tails[at]


def _is_of_a_name(words: Words, at: int, stop: int) -> bool:
    """Whether digits belong to the name before them, and do not count what follows."""
    if not words.strings[at].isdigit() or not words.strings[at - 1][0].isupper() or not words.tails[at - 1]:
        return False
    return at + 1 >= stop or words.lowers[at + 1] not in _COUNTABLE


def _abbreviation(words: Words, at: int, stop: int) -> int:
    """Return one past the bracket that opens at a word, if it holds an abbreviation or what one stands for; else 0."""
    strings = words.strings
    try:
        closing = strings.index(")", at + 1, min(stop, at + 2 + _LONGEST_BRACKET))
    except ValueError:
        return 0
    inside = strings[at + 1 : closing]
    if len(inside) == 1:
        short = inside[0]
        return closing + 1 if sum(map(str.isupper, short)) > 1 else 0
    spelled_out = strings[at - 1].isupper() and len(strings[at - 1]) > 1
    return closing + 1 if spelled_out and all(word[0].isalpha() for word in inside) else 0
