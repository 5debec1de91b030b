"""What the words before and after a run of capitalised words say about its being a person."""

from typing import Final

from beritaextract.components.people.known import known_phrases, lower_openers
from beritaextract.components.people.names import Name, starts_sentence
from beritaextract.components.people.weights import contexts_after, contexts_before, name_weight
from beritaextract.language.words import Words

_CUE: Final = 3
_THING_LIKE: Final = -4
_QUOTED: Final = -5.0
_BRACKETED: Final = -1.0
_PART_OF_MORE: Final = -3.0
_CUE_OVER_COMMA: Final = 2.0
_ROLE_OVER_COMMA: Final = 2.0
_QUOTES: Final = frozenset("\"“”'‘’")


def surroundings(words: Words, name: Name, begin: int, stop: int) -> float:
    """Return what stands around a name in its paragraph, the words from `begin` to `stop`."""
    context = 0.0
    if name.begin > begin:
        context += contexts_before().get(words.lowers[name.begin - 1], 0) + _enclosed(words, name, begin, stop)
    if name.stop < stop:
        context += contexts_after().get(words.lowers[name.stop], 0)
        if words.strings[name.stop][0].isupper() and _goes_on_as_a_thing(words, name.stop, stop):
            context += _PART_OF_MORE
        if words.lowers[name.stop] == "," and name.stop + 1 < stop:
            context += _over_comma(words, name.stop + 1, stop)
    if name.last - name.first == 1 and "&" in words.strings[max(0, name.first - 1) : name.last + 1]:
        context += _QUOTED  # Cushman & Wakefield
    return context


def _enclosed(words: Words, name: Name, begin: int, stop: int) -> float:
    """Return what quote marks or brackets around a run, or a capitalised word right before it, say against it."""
    before = name.begin - 1
    opening = words.strings[before]
    closing = words.strings[name.stop] if name.stop < stop else ""
    if opening in _QUOTES and closing in _QUOTES:
        return _QUOTED
    if opening == "(" and closing == ")":
        return _BRACKETED if name.last - name.first > 1 else _QUOTED
    part_of_more = opening[0].isupper() and words.tails[before] and not starts_sentence(words, before, begin)
    return _PART_OF_MORE if part_of_more else 0.0


def _goes_on_as_a_thing(words: Words, index: int, stop: int) -> bool:
    """Return whether a capitalised word that no name and no post begins with follows a run: "Rimba Raya Cup"."""
    if not words.tails[index - 1] or name_weight(words.strings[index]) > _THING_LIKE:
        return False
    hit = known_phrases().match(words.lowers, index, stop)
    return hit is None or not (hit[1].post or hit[1].prefix or hit[1].rank or hit[1].honorific)


def _over_comma(words: Words, index: int, stop: int) -> float:
    """Return what a cue ("Rina, mengaku") or a word for what somebody is ("Rina, santri") says after a comma."""
    low = words.lowers[index]
    if low == "misalnya" and index + 2 < stop:
        low = words.lowers[index + 2]
    if contexts_after().get(low, 0) >= _CUE:
        return _CUE_OVER_COMMA
    hit = known_phrases().match(words.lowers, index, stop) if low in lower_openers() else None
    return _ROLE_OVER_COMMA if hit and (hit[1].role or hit[1].post or hit[1].prefix) else 0.0
