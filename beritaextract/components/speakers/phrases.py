"""Noun phrases without a name: a post, a description of the last speaker, a group or an unnamed source."""

from typing import NamedTuple

from beritaextract.components.speakers.mentions import MentionIndex
from beritaextract.lexicons.clause_words import clause_words

_DEMONSTRATIVES = frozenset(("ini", "itu", "tersebut", "setempat", "terkait"))
_DESCRIPTION = 3  # `warga itu` is somebody, `warga Binjai Hulu itu` somebody we know
_INITIALS, _INITIALS_REACH = 3, 8  # letters; words of the phrase that are looked at
_LONGEST_GROUP = 9  # words; what is longer is a sentence that was cut wrongly
_TRAILING = _DEMONSTRATIVES - {"setempat"} | {"lagi", "pula", "juga", "pun", "kembali", "kemudian"}
_VERBAL, _SHORTEST_VERB = ("me", "ber", "di"), 4
_FORMER = frozenset(("mantan", "eks"))
_UNNAMED = frozenset(("seorang", "sebuah", "salah", "sumber", "seseorang"))
_DETERMINERS = frozenset(
    ("seorang", "sebuah", "salah", "satu", "sang", "si", "sejumlah", "beberapa", "pihak", "sesosok")
)


class Reading(NamedTuple):
    """How a phrase is read: `kind` is "person" (with its index), "current", "group" or "unnamed".

    `first` and `last` (exclusive) are the words of the phrase that name a group.
    """

    kind: str
    person: int | None
    rule: str
    first: int = 0
    last: int = 0


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
        return Reading("person", holder, "holder-of-post")
    if all(word in clause_words()["connective"] for word in phrase):
        return Reading("current", None, "no-source")
    speaking = clause_words()["collective"]
    pointing = phrase[-1] in ("ini", "itu", "tersebut")
    first, last = _named(phrase, printed)
    initials = _initials(phrase, printed)
    if initials is not None:
        return Reading("unnamed", None, "initials", initials, initials + 1)
    if phrase[0] in _UNNAMED:
        return Reading("unnamed", None, "unnamed-source", first, last)
    person_noun = phrase[0] in clause_words()["person_noun"]
    if person_noun and (pointing or (phrase[0] not in speaking and printed[0][0].islower())):
        return Reading("current", None, "description")
    if phrase[0] in _FORMER:
        return Reading("current", None, "description")
    if (phrase[0] in speaking and len(bare) < _DESCRIPTION) or not pointing:
        return None if _is_clause(phrase[first:last]) else Reading("group", None, "group", first, last)
    return Reading("current", None, "description")


def _initials(phrase: list[str], printed: list[str]) -> int | None:
    """`tersangka berinisial BS`, `pelaku BS`, `RW (23)`: a person whom the article names by initials only."""
    for at, word in enumerate(printed[:_INITIALS_REACH]):
        if word.isalpha() and word.isupper() and len(word) <= _INITIALS:
            aged = printed[at + 1 : at + 2] == ["("] and "".join(printed[at + 2 : at + 3]).isdigit()
            introduced = at > 0 and (
                phrase[at - 1] in ("berinisial", "inisial") or phrase[at - 1] in clause_words()["person_noun"]
            )
            return at if aged or introduced else None
    return None


def _named(phrase: list[str], printed: list[str]) -> tuple[int, int]:
    """Return the words that name a group: without determiners before, and without pointers and brackets after them."""
    first, last = 0, printed.index("(", 1) if "(" in printed[1:] else len(phrase)
    while last - first > 1 and phrase[first] in _DETERMINERS:
        first += 1
    while last - first > 1 and phrase[last - 1] in _TRAILING:
        last -= 1
    return first, last


def _is_clause(phrase: list[str]) -> bool:
    """Return whether words are no noun phrase: a verb or a pointer stands in them outside a relative clause."""
    if phrase[-1] == "yang":
        return True
    plain = phrase[: phrase.index("yang")] if "yang" in phrase else phrase
    not_verbs = clause_words()["not_verbs"]
    verbs = [w for w in plain[1:] if len(w) > _SHORTEST_VERB and w.startswith(_VERBAL) and w not in not_verbs]
    return len(plain) > _LONGEST_GROUP or bool(verbs) or any(word in ("ini", "itu") for word in plain[:-1])
