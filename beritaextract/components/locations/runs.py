"""Runs of capitalised words: where they end, and what they skip."""

from typing import Final

from beritaextract.components.locations.known import Known, known_phrases
from beritaextract.language.words import Words
from beritaextract.lexicons.place_context import support_words

QUOTES: Final = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
_LINKS: Final = frozenset({"of", "the", "de", "del", "al", "el", "for", "and", "&", "dan"})
_JOINING: Final = frozenset({"-", "–", "/"})
_ENDS: Final = frozenset({".", "!", "?", '"', "“", "”", "'", "‘", "’", ":", "(", "-", "–", "—", "``", "''", "•", "*"})
_LONGEST: Final = 12
_LONGEST_BRACKET: Final = 4


def is_capital(words: Words, index: int) -> bool:
    """Return whether a word begins with a capital letter."""
    return words.strings[index][0].isupper()


def is_joint(words: Words, index: int) -> bool:
    """Return whether a mark joins the words beside it without blanks: Jakarta-Cikampek."""
    return words.strings[index] in _JOINING and not words.tails[index] and not words.tails[index - 1]


def is_quoted(words: Words, first: int, last: int) -> bool:
    """Return whether the words stand alone in quotation marks, as a title does."""
    inside = first > 0 and last < len(words)
    return inside and words.strings[first - 1] in QUOTES and words.strings[last] in QUOTES


def opens_sentence(words: Words, index: int, begin: int) -> bool:
    """Return whether a word stands where any word has a capital letter."""
    return index <= begin or words.strings[index - 1] in _ENDS or words.strings[index - 1][0] == "\n"


def support_before(words: Words, index: int, begin: int) -> str:
    """Return why the word before makes a capital a place: "place", "group", or "" for not at all."""
    if index <= begin:
        return ""
    before = index - 1
    support = support_words().get(words.lowers[before], "")
    if support == "list":
        return ""
    if support != "place" or not is_capital(words, before) or opens_sentence(words, before, begin):
        return support
    if not is_capital(words, before - 1) or not words.tails[before - 1]:
        return support
    hit = known_phrases().match(words.lowers, before, index)  # inside a name only bodies are: Polres, but not Nelayan
    return support if hit and (hit[1].body == "public" or hit[1].office) else ""


def after_bracket(words: Words, index: int, stop: int) -> int:
    """Return the word after a short form in brackets, "(Pemkab)", if one stands here; else the index itself."""
    if index >= stop or words.strings[index] != "(":
        return index
    for close in range(index + 2, min(stop, index + _LONGEST_BRACKET)):
        if words.strings[close] == ")":
            return close + 1 if is_capital(words, index + 1) else index
    return index


def name_run(words: Words, index: int, stop: int, longest: int) -> int:
    """Return the end of the run of capitalised words from a word on, without level words, posts and marks."""
    strings, lowers, phrases = words.strings, words.lowers, known_phrases()
    limit = min(stop, index + longest)
    while index < limit:
        string = strings[index]
        if string[0].isupper():
            if _ends_names(phrases.match(lowers, index, stop)):
                break
            index += 1
        elif index + 1 < limit and is_joint(words, index) and strings[index + 1][0].isupper():
            index += 2
        else:
            break
    return index


def capital_run(words: Words, index: int, stop: int, longest: int) -> int:
    """Return the end of the run of capitals from a word on, whatever they are: Baning Kota, Pulau Rimau."""
    limit, last = min(stop, index + longest), index
    while last < limit and (is_capital(words, last) or (last > index and is_joint(words, last))):
        last += 1
    return last - 1 if last > index and is_joint(words, last - 1) else last


def run_start(words: Words, index: int, begin: int) -> int:
    """Return where the run of capitals that holds a word begins; brackets and small links are part of it."""
    floor = max(begin, index - _LONGEST)
    while index > floor:
        before = index - 1
        if not (is_capital(words, before) or words.strings[before] in ("(", ")") or words.lowers[before] in _LINKS):
            break
        index = before
    return index


def proper_end(words: Words, index: int, stop: int) -> int:
    """Return the end of a proper name that begins before the word: capitals, brackets, numbers and small links."""
    strings, lowers, phrases = words.strings, words.lowers, known_phrases()
    limit = min(stop, index + _LONGEST)
    while index < limit:
        string = strings[index]
        if string[0].isupper():
            hit = phrases.match(lowers, index, stop)
            if _ends_names(hit):
                break
            index += 1
        elif string == "(":
            after = after_bracket(words, index, stop)
            if after == index or _is_town(words, after, stop):
                return after
            index = after
        elif string[0].isdigit() and words.tails[index - 1]:
            index += 1
        elif index + 1 < limit and strings[index + 1][0].isupper() and _links(words, index, stop):
            index += 2
        else:
            break
    return index


def _is_town(words: Words, index: int, stop: int) -> bool:
    """Return whether a town follows: "Universitas Parahyangan (Unpar) Bandung" has its name, and then says where."""
    hit = known_phrases().match(words.lowers, index, stop) if index < stop else None
    return hit is not None and hit[1].name is not None and hit[1].name.places[0].kind in ("city", "regency")


def _links(words: Words, index: int, stop: int) -> bool:
    if words.lowers[index] not in _LINKS:
        return is_joint(words, index)
    hit = known_phrases().match(words.lowers, index + 1, stop)
    return hit is None or hit[1].name is None


def _ends_names(hit: tuple[int, Known] | None) -> bool:
    if hit is None:
        return False
    known = hit[1]
    return known.stop or (known.context is not None and known.context.use in ("level", "post", "stop"))
