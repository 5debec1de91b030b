"""Noun phrases without a name: a post, a description of the last speaker, a group or an unnamed source."""

from typing import Final, NamedTuple

from beritaextract.components.speakers.mentions import MentionIndex
from beritaextract.language.words import Words
from beritaextract.lexicons.clause_words import clause_words, is_thing

_POINTERS: Final = frozenset(("ini", "itu", "tersebut"))
_TRAILING: Final = _POINTERS | {"terkait", "lagi", "pula", "juga", "pun", "kembali", "kemudian"}
_LONGEST_GROUP: Final = 9  # words; what is longer is a sentence that was cut wrongly
_DESCRIPTION: Final = 3  # `warga itu` is somebody, `warga Binjai Hulu itu` somebody we know
_INITIALS: Final = 3  # letters
_INITIALS_REACH: Final = 8  # words of the phrase that are looked at
_PEOPLE: Final = ("person_noun", "collective")
_FORMER: Final = frozenset(("mantan", "eks"))
_UNNAMED: Final = frozenset(("seorang", "sebuah", "salah", "sumber", "seseorang"))
_DETERMINERS: Final = frozenset(
    ("seorang", "sebuah", "salah", "satu", "sang", "si", "sejumlah", "beberapa", "pihak", "sesosok")
)
_OPENERS: Final = frozenset(("para", "sejumlah", "beberapa", "seorang"))
# Prepositions that belong to the name of a group: `akademisi di Malang`, `peneliti dari Kolombia`.
_INSIDE: Final = frozenset(("di", "dari", "untuk", "bersama"))


class Reading(NamedTuple):
    """How a phrase is read.

    `kind` is "person" (with its index), "current" (the last speaker), "body" (the last organisation), "group" or
    "unnamed" (with a name).
    """

    kind: str
    person: int | None
    name: str
    rule: str


def read_phrase(words: Words, first: int, last: int, index: MentionIndex) -> Reading | None:
    """Say whom a noun phrase means.

    Args:
        words: The words of the text.
        first: First word of the phrase.
        last: One past its last word.
        index: Who is named in the article, with their posts.

    Returns:
        The reading, or None where the phrase can mean nobody who speaks.
    """
    phrase, groups = words.lowers[first:last], clause_words()
    bare = [word for word in phrase if word not in ("ini", "itu", "tersebut", "juga")]
    holder = index.by_title(bare)
    if holder is not None:
        return Reading("person", holder, "", "holder-of-post")
    if all(word in groups["connective"] for word in phrase):
        return Reading("current", None, "", "no-source")
    initials = _initials(words, first, last)
    if initials is not None:
        return Reading("unnamed", None, initials, "initials")
    if phrase[0] in _UNNAMED:
        return _named(words, first, last, "unnamed", "unnamed-source")
    pointing = phrase[-1] in _POINTERS
    if phrase[0] in groups["body_noun"] and pointing:
        return Reading("body", None, words.strings[first], "body")
    if _is_description(phrase, words.strings[first], pointing, len(bare)):
        return Reading("current", None, "", "description")
    return _named(words, first, last, "group", "group")


def _is_description(phrase: list[str], printed: str, pointing: bool, length: int) -> bool:
    """`perempuan kelahiran Tegal itu`, `mantan rektor`: words for somebody we know."""
    groups = clause_words()
    head, speaking = phrase[0], phrase[0] in groups["collective"]
    if head in groups["person_noun"] and (pointing or (not speaking and printed[0].islower())):
        return True
    if head in _FORMER:
        return True
    return pointing and not (speaking and length < _DESCRIPTION) and not is_thing(head)


def _initials(words: Words, first: int, last: int) -> str | None:
    """`tersangka berinisial BS`, `pelaku BS`, `RW (23)`: a person whom the article names by initials only."""
    printed, lowers, groups = words.strings, words.lowers, clause_words()
    for at in range(first, min(last, first + _INITIALS_REACH)):
        word = printed[at]
        if word.isalpha() and word.isupper() and len(word) <= _INITIALS:
            aged = at + 2 < last and printed[at + 1] == "(" and printed[at + 2].isdigit()
            before = lowers[at - 1] if at > first else ""
            person = any(before in groups[name] for name in _PEOPLE) and before not in _OPENERS
            introduced = person or before in ("berinisial", "inisial")
            return word if aged or introduced else None
    return None


def _named(words: Words, first: int, last: int, kind: str, rule: str) -> Reading | None:
    """Read a phrase as the name of a group: the noun phrase itself, without determiners and demonstratives."""
    lowers, groups = words.lowers, clause_words()
    if lowers[last - 1] == "yang":  # `dijawab oleh warga yang mengatakan bahwa …`
        last -= 1
        first = max((at + 1 for at in range(first, last - 1) if _breaks(words, at)), default=first)
        if words.strings[first].islower() and not any(lowers[first] in groups[name] for name in _PEOPLE):
            return None  # `masuk dalam poin keempat yang berbunyi`
    first = next((at for at in range(first, min(last, first + 3)) if lowers[at] in _OPENERS), first)
    last = next((at for at in range(first + 1, last) if _ends(words, at)), last)
    while last - first > 1 and lowers[first] in _DETERMINERS and not lowers[first + 1].startswith("berw"):
        first += 1
    while last - first > 1 and (lowers[last - 1] in _TRAILING or lowers[last - 1] in _INSIDE):
        last -= 1
    if not words.strings[first][0].isalnum() or _breaks(words, first) or last - first > _LONGEST_GROUP:
        return None
    name = " ".join(words.text[words.starts[first] : words.end(last - 1)].split())
    return Reading(kind, None, name, rule)


def _ends(words: Words, at: int) -> bool:
    """Whether a noun phrase ends before a word: an adverb, a verb, a bracket, most prepositions."""
    word, groups = words.lowers[at], clause_words()
    if words.strings[at] == "(" or (words.strings[at].islower() and word in groups["resumes"]):
        return True
    return (word not in _INSIDE and _breaks(words, at)) or (words.strings[at].islower() and word in groups["adverb"])


def _breaks(words: Words, at: int) -> bool:
    """Whether a word is a preposition or a verb."""
    word, groups = words.strings[at], clause_words()
    if not word.islower():
        return False
    verbal = len(word) > 4 and word.startswith(("me", "ber", "di", "ter"))
    return word in groups["adjunct"] or (verbal and word not in groups["not_verbs"])
