"""Sentences and clauses, as far as quotes need them."""

from functools import cache
from typing import Final

from beritaextract.language.words import Words
from beritaextract.lexicons.clause_words import clause_words

PRONOUNS: Final = frozenset(("dia", "ia", "beliau", "mereka", "pihaknya", "keduanya", "ketiganya", "dirinya"))
DEMONSTRATIVES: Final = frozenset(("ini", "itu", "tersebut"))
# `Irjen Pol. X`
_SHORTENED: Final = frozenset(("Pol", "Purn", "Jend", "Komjen", "Irjen", "Brigjen", "Kombes", "Kompol"))
_NO_NOUN: Final = ("adjunct", "connective", "subordinate", "joins_active", "blocks_active", "adverb", "not_content")
_ENDS: Final = frozenset((".", "?", "!", "…"))
_VERBAL: Final = ("me", "di", "ber", "ter")
_SHORTEST_VERB: Final = 4


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of one group of the table `clause_words`."""
    return clause_words()[name]


def starts_upper(words: Words, index: int) -> bool:
    """Whether the word begins with a capital."""
    return words.strings[index][0].isupper()


def is_end(words: Words, index: int, last: int) -> bool:
    """Whether a sentence ends with this word: a stop, with a blank and no small letter after it."""
    if words.strings[index] not in _ENDS:
        return False
    if index + 1 >= last:
        return True
    following = words.strings[index + 1]
    if index and words.strings[index - 1] in _SHORTENED:
        return False
    if following[0].isalpha() and not words.tails[index] and not words.strings[index - 1].islower():
        return False  # `Sp.A`, `Subsp.Inf`; but a lost blank as in `selesai.Namun` ends a sentence
    return (
        not following[0].islower()
        and following not in (",", ")", ";")
        and not (following[0].isdigit() and not words.tails[index])
    )


def sentence_end(words: Words, index: int, last: int) -> int:
    """Return the index of the stop that ends the sentence, or `last`."""
    while index < last and not is_end(words, index, last):
        index += 1
    return index


def _noun_follows(words: Words, index: int, last: int) -> bool:
    """`sampah tersebut kiriman …`: a noun right after a demonstrative is said of what stands before it."""
    if index >= last:
        return False
    word = words.lowers[index]
    return words.strings[index][0].islower() and not any(word in group(name) for name in _NO_NOUN)


def _is_verb(word: str) -> bool:
    """Whether a word has the shape of a verb; "terselenggaranya" and "dibangunnya" are nouns."""
    if len(word) <= _SHORTEST_VERB or not word.startswith(_VERBAL):
        return False
    return not word.endswith("nya") or (word.startswith("me") and word.endswith(("kannya", "inya")))


def has_predicate(words: Words, first: int, last: int, *, auxiliary: bool = False) -> bool:
    """Whether the words hold a verb or auxiliary outside relative clauses: whether they are a clause.

    With `auxiliary`, words that are a verb by their shape alone do not count.
    """
    lowers = words.lowers
    predicates, not_verbs = group("predicate"), group("not_verbs")
    relative = chain = False  # inside a relative clause; among the verbs of one
    for index in range(first, last):
        word = lowers[index]
        if word == "yang" or word == "untuk":
            relative, chain = True, False
        elif word in predicates:
            if not relative:
                return True
            chain = True
        elif _is_verb(word) and word not in not_verbs:
            if not (relative or auxiliary or words.strings[index][0].isupper()):
                return True
            relative = chain = False
        elif word == "," or chain:
            relative = chain = False
        elif word in DEMONSTRATIVES and not relative and _noun_follows(words, index + 1, last):
            return True
    return False
