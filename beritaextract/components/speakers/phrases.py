"""Noun phrases without a name: a post, a description of the last speaker, a group or an unnamed source."""

from typing import NamedTuple

from beritaextract.components.speakers.mentions import MentionIndex
from beritaextract.lexicons.clause_words import clause_words

_DEMONSTRATIVES = frozenset(("ini", "itu", "tersebut", "setempat", "terkait"))
_DESCRIPTION = 3  # `warga itu` is somebody, `warga Binjai Hulu itu` somebody we know
_INITIALS, _INITIALS_REACH = 3, 8  # letters; words of the phrase that are looked at
_FORMER = frozenset(("mantan", "eks"))
_UNNAMED = frozenset(("seorang", "sebuah", "salah", "sumber", "seseorang"))
_DETERMINERS = frozenset(
    ("seorang", "sebuah", "salah", "satu", "sang", "si", "sejumlah", "beberapa", "pihak", "sesosok")
)


class Reading(NamedTuple):
    """How a phrase is read: `kind` is "person" (with its index), "current", "group" or "unnamed" (with a name)."""

    kind: str
    person: int | None
    name: str
    rule: str


def read_phrase(phrase: list[str], printed: list[str], index: MentionIndex) -> Reading | None:
    """Say whom a noun phrase means.

    Args:
        phrase: Its words in lower case.
        printed: The same as printed.
        index: Who is named in the article, with their posts.

    Returns:
        The reading, or None where the phrase can mean nobody who speaks.
    """
    bare = [word for word in phrase if word not in ("ini", "itu", "tersebut", "juga")]
    holder = index.by_title(bare)
    if holder is not None:
        return Reading("person", holder, "", "holder-of-post")
    if all(word in clause_words()["connective"] for word in phrase):
        return Reading("current", None, "", "no-source")
    speaking = clause_words()["collective"]
    pointing = phrase[-1] in ("ini", "itu", "tersebut")
    initials = _initials(phrase, printed)
    if initials is not None:
        return Reading("unnamed", None, initials, "initials")
    if phrase[0] in _UNNAMED:
        return Reading("unnamed", None, _name(phrase, printed), "unnamed-source")
    person_noun = phrase[0] in clause_words()["person_noun"]
    if person_noun and (pointing or (phrase[0] not in speaking and printed[0][0].islower())):
        return Reading("current", None, "", "description")
    if phrase[0] in _FORMER:
        return Reading("current", None, "", "description")
    if (phrase[0] in speaking and len(bare) < _DESCRIPTION) or not pointing:
        return Reading("group", None, _name(phrase, printed), "group")
    return Reading("current", None, "", "description")


def _initials(phrase: list[str], printed: list[str]) -> str | None:
    """`tersangka berinisial BS`, `pelaku BS`, `RW (23)`: a person whom the article names by initials only."""
    for at, word in enumerate(printed[:_INITIALS_REACH]):
        if word.isalpha() and word.isupper() and len(word) <= _INITIALS:
            aged = printed[at + 1 : at + 2] == ["("] and "".join(printed[at + 2 : at + 3]).isdigit()
            introduced = at > 0 and (
                phrase[at - 1] in ("berinisial", "inisial") or phrase[at - 1] in clause_words()["person_noun"]
            )
            return word if aged or introduced else None
    return None


def _name(phrase: list[str], printed: list[str]) -> str:
    """Return the phrase as a name: without determiners before it, and without demonstratives and brackets after it."""
    if "(" in printed[1:]:
        phrase, printed = phrase[: printed.index("(", 1)], printed[: printed.index("(", 1)]
    words = list(zip(phrase, printed, strict=True))
    while len(words) > 1 and words[0][0] in _DETERMINERS:
        words.pop(0)
    while len(words) > 1 and words[-1][0] in _DEMONSTRATIVES and words[-1][0] != "setempat":
        words.pop()
    return " ".join(word for _, word in words)
