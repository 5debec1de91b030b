"""Which candidates name one person, and which of them are people at all."""

from collections.abc import Container, Set
from itertools import pairwise
from typing import Final

from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.names import plain_tokens
from beritaextract.components.people.readings import Candidate
from beritaextract.language.words import Words
from beritaextract.lexicons.names import name_weights, nicknames

THRESHOLD: Final = 3.0
_SECOND_CONTEXT: Final = 0.5
_LIST_MATE: Final = 2.5
_FAR: Final = 3
_LISTED: Final = frozenset((",", "dan", "serta", "-", "&"))
_LEAST_WEIGHT: Final = -4.0
_MOST_WEIGHT: Final = 6.0
_MOST_SINGLE: Final = 2.5
_MOST_GUESSED: Final = 1.0
_INITIALS: Final = 2.0
_LONGEST_INITIALS: Final = 3
_LONGER_NAME: Final = 0.5
_GIVEN_NAME: Final = 3
_SHORTEST_GLUED: Final = 3
_SHORTEST_MISSPELT: Final = 6
_SHORTEST_CUT: Final = 4
_LONGEST: Final = 15


class Group:
    """The candidates of one person; `tokens` are the words of the fullest form in lower case."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        self.tokens = tokens
        self.candidates: list[Candidate] = []
        self.called: list[Candidate] = []

    def score(self) -> float:
        """Return the evidence that this is a person, in binary orders of odds."""
        longest = max(self.candidates, key=lambda candidate: (len(candidate.tokens), candidate.weight))
        contexts = sorted((candidate.context for candidate in self.candidates), reverse=True)
        second = _SECOND_CONTEXT * max(0.0, contexts[1]) if len(contexts) > 1 else 0.0
        return _score(longest, contexts[0] + second)


def _score(candidate: Candidate, context: float) -> float:
    """Return the evidence of a name and its surroundings."""
    length, weight = len(candidate.tokens), float(candidate.weight)
    if length == 1:
        token = candidate.tokens[0]
        weight = min(weight, _MOST_SINGLE if token in name_weights() else _MOST_GUESSED)
        weight -= _INITIALS if len(token) <= _LONGEST_INITIALS else 0.0
    elif name_weights().get(candidate.tokens[0], 0) >= _GIVEN_NAME:
        weight += _LONGER_NAME
    return max(_LEAST_WEIGHT, min(_MOST_WEIGHT, weight)) + context + _LONGER_NAME * min(length - 1, 2)


def group_candidates(words: Words, candidates: list[Candidate], abbreviations: Set[str]) -> list[Group]:
    """Put together what names one person.

    Args:
        words: The words of the text.
        candidates: The runs that may be names.
        abbreviations: Short forms that the article explains; they are nobody.

    Returns:
        The people among the candidates, in order of appearance.
    """
    _support_lists(words, candidates)
    groups: list[Group] = []
    homes: dict[str, list[Group]] = {}
    called = {**nicknames(), **_explained(words, candidates)}
    named = [c for c in candidates if c.tokens and c.name.text(words) not in abbreviations]
    # the fullest forms first, what is only a nickname last
    named.sort(key=lambda c: (c.key in called, -len(c.tokens), c.name.first))
    for candidate in named:
        group = _home(candidate, homes, called)
        if group is None:
            group = Group(candidate.tokens)
            groups.append(group)
        candidate.nickname = candidate.key in called and not is_part(candidate.tokens, group.tokens)
        group.candidates.append(candidate)
        for token in candidate.tokens:
            known = homes.setdefault(token, [])
            if group not in known:
                known.append(group)
    candidates.sort(key=lambda candidate: candidate.name.first)
    people = _adopt_misspelt(_adopt_calls([group for group in groups if group.score() >= THRESHOLD]))
    for group in people:
        group.candidates.sort(key=lambda candidate: candidate.name.first)
    people.sort(key=lambda group: group.candidates[0].name.first)
    return people


def _adopt_calls(groups: list[Group]) -> list[Group]:
    """Give what somebody is called ("penyanyi yang akrab disapa X itu") to the person named last before it."""
    kept = [group for group in groups if not any(candidate.called for candidate in group.candidates)]
    for group in groups:
        call = next((candidate for candidate in group.candidates if candidate.called), None)
        if call is None:
            continue
        before = [(c.name.first, owner) for owner in kept for c in owner.candidates if c.name.first < call.name.first]
        if before:
            max(before, key=lambda pair: pair[0])[1].called += group.candidates
        else:
            kept.append(group)
    return kept


def _explained(words: Words, candidates: list[Candidate]) -> dict[str, str]:
    """Return the names beside which a nickname stands, by the nickname; "Gus Ipung" also by "Ipung" alone."""
    found: dict[str, str] = {}
    for candidate in candidates:
        for first, last in candidate.nicknames:
            found[tokens_between(words, first, last)] = candidate.key
            if first < last - 1:  # "Goris Tallo" may go on as "Goris"
                found.setdefault(tokens_between(words, first, first + 1), candidate.key)
            hit = known_phrases().match(words.lowers, first, last)
            if hit is not None and hit[1].honorific and hit[0] < last:
                found[tokens_between(words, hit[0], last)] = candidate.key
    return found


def tokens_between(words: Words, first: int, last: int) -> str:
    """Return words as the tokens of a name, in one string."""
    return " ".join(token for string in words.strings[first:last] for token in plain_tokens(string))


def _adopt_misspelt(groups: list[Group]) -> list[Group]:
    """Give a single word that is nobody else's to the person whose name it misspells or cuts ("Rachi", "Burhan")."""
    if not any(len(group.tokens) == 1 for group in groups):
        return groups
    names = {token: group for group in groups for token in group.tokens}
    long = [token for token in names if _SHORTEST_MISSPELT <= len(token) <= _LONGEST]
    spellings = {form: token for token in long for form in _without_one(token)}
    beginnings = {token[:length]: token for token in long for length in range(_SHORTEST_CUT, len(token))}
    kept: list[Group] = []
    gone: list[Group] = []  # of two single words each like the other, the second goes to the first
    for group in groups:
        token = group.tokens[0]
        like = None
        if len(group.tokens) == 1 and _SHORTEST_CUT <= len(token) <= _LONGEST:
            like = beginnings.get(token) or _alike(token, spellings, names)
        owner = names.get(like or "")
        alike = like and like[0] == token[0] and (like.startswith(token) or abs(len(like) - len(token)) <= 1)
        if owner is not None and owner not in gone and alike:
            owner.candidates += group.candidates
            gone.append(group)
        else:
            kept.append(group)
    return kept


def _alike(token: str, spellings: dict[str, str], names: Container[str]) -> str | None:
    """Return a word of a name that differs from a word by one letter; `spellings` are names with one left out."""
    if len(token) < _SHORTEST_MISSPELT - 1:
        return None
    shorter = _without_one(token)
    forms = [spellings.get(form) for form in (token, *shorter)] + [form for form in shorter if form in names]
    return next((found for found in forms if found is not None and found != token), None)


def _without_one(token: str) -> list[str]:
    """Return the word with each of its letters left out."""
    return [token[:at] + token[at + 1 :] for at in range(len(token))]


def _support_lists(words: Words, candidates: list[Candidate]) -> None:
    """In "A, B, dan C" what is likely for one is likelier for its neighbours."""
    for left, right in pairwise(candidates):
        apart = right.name.begin - left.name.stop
        if not 0 < apart < _FAR or any(word not in _LISTED for word in words.lowers[left.name.stop : right.name.begin]):
            continue
        one, other = _score(left, left.context), _score(right, right.context)
        if one >= THRESHOLD > other:
            right.context += _LIST_MATE
        elif other >= THRESHOLD > one:
            left.context += _LIST_MATE


def _home(candidate: Candidate, homes: dict[str, list[Group]], called: dict[str, str]) -> Group | None:
    """Return the group whose fullest form holds these tokens; one that begins with them comes first."""
    tokens, full = candidate.tokens, called.get(candidate.key)
    fitting = [group for group in homes.get(tokens[0], ()) if is_part(tokens, group.tokens)]
    if not fitting and full is not None:
        wanted = tuple(full.split())
        fitting = [
            group
            for group in homes.get(wanted[0], ())
            if is_part(group.tokens, wanted) or is_part(wanted, group.tokens)
        ]
    if not fitting and len(tokens) > 1:
        fitting = [group for token in tokens for group in homes.get(token, ()) if _glued(tokens, group.tokens)]
    leading = [group for group in fitting if group.tokens[0] == tokens[0]]
    found = leading or fitting
    return found[0] if found else None


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether the tokens of one name occur in the other in their order; an initial stands for its word."""
    rest = iter(full)
    return all(any(token == other or _stands_for(token, other) for other in rest) for token in short)


def _stands_for(token: str, other: str) -> bool:
    return token[0] == other[0] and 1 in (len(token), len(other))


def _glued(tokens: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether two names differ only by a neighbouring word that lost its space ("Ricardisebut")."""
    if len(tokens) != len(full):
        return False
    odd = [(a, b) for a, b in zip(tokens, full, strict=True) if a != b]
    if len(odd) != 1:
        return False
    short, long = sorted(odd[0], key=len)
    return len(short) >= _SHORTEST_GLUED and (long.startswith(short) or long.endswith(short))
