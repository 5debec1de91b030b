"""What follows a name: age and nickname in brackets, and posts in apposition."""

from typing import Final

from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.names import name_end, read_name
from beritaextract.components.people.posts import read_post
from beritaextract.components.people.readings import Candidate, PostReading, Scan, as_candidate
from beritaextract.components.people.weights import contexts_after, contexts_before, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.names import nicknames, person_words

_LINKS: Final = person_words("link")
_SURE_LINKS: Final = frozenset(["selaku", "sebagai", "menjabat", "merupakan", "adalah", "sekaligus"])
_CALLS: Final = frozenset(("disapa", "dipanggil"))
_KNOWN_AS: Final = frozenset(("sebagai", "dengan"))
_NAME_NOUNS: Final = frozenset(("nama", "panggung", "panggilan", "sapaan"))
_CALL_NOUNS: Final = frozenset(("panggilan", "sapaan"))
_CALL_LINKS: Final = person_words("call link")
_CLAUSE_WORDS: Final = person_words("clause")
_QUOTES: Final = frozenset("\"“”'‘’")
_OPENERS: Final = _LINKS | _CALL_LINKS | _QUOTES | {"(", "alias"}
_ENDS: Final = frozenset(",.")
_AGE: Final = 4.0
_POST: Final = 2.5
_LONGEST_LINK: Final = 6
_LONGEST_NICKNAME: Final = 4
_CUE: Final = 4
_NAME_LIKE: Final = 4
_ALIKE: Final = 3


def read_tail(words: Words, candidate: Candidate, stop: int, found: Scan) -> int:
    """Read what follows a name and put it on the candidate; return the word after it."""
    index = candidate.name.stop
    if index >= stop or words.lowers[index] not in _OPENERS:
        return index
    while index + 2 < stop and words.strings[index] == "(":
        after = _bracket(words, candidate, index, stop, found)
        if after is None:
            break
        index = after
    index = _quoted(words, candidate, index, stop)
    after_call = _call(words, candidate, index, stop)
    if after_call is None:
        after_call = _panggilan(words, candidate, index, stop, found)
    if after_call is not None:
        return after_call
    reading, end = _apposition(words, candidate, index, stop)
    if reading is None:
        return index
    candidate.posts.append(reading)
    candidate.context += _POST
    found.posts.append(reading)
    return end


def _quoted(words: Words, candidate: Candidate, index: int, stop: int) -> int:
    """Read a nickname in quote marks: Dimas Kurniawan "Bolang"; return the word after it."""
    strings = words.strings
    if index + 2 >= stop or strings[index] not in _QUOTES or strings[index + 2] not in _QUOTES:
        return index
    if words.tails[index] or not strings[index + 1][0].isupper():
        return index
    candidate.nicknames.append((index + 1, index + 2))
    return index + 3


def _bracket(words: Words, candidate: Candidate, index: int, stop: int, found: Scan) -> int | None:
    """Read one bracket: "(37)", "(CEO Danantara)", "(Gus Ipul)"; return the word after it, None if it is nothing."""
    strings, first = words.strings, index + 1
    if strings[first].isdigit():
        if strings[first + 1] != ")":
            return None
        candidate.context += _AGE
        return first + 2
    reading = read_post(words, first, stop, apposition=True)
    if reading is not None:
        if reading.last < stop and strings[reading.last] == ")":
            candidate.posts.append(reading)
            found.posts.append(reading)
            return reading.last + 1
        return None
    if not strings[first][0].isupper():
        return None
    close = first
    while close < min(stop, first + _LONGEST_NICKNAME) and strings[close] != ")":
        close += 1
    if close >= stop or strings[close] != ")" or not _can_be_nickname(words, candidate, first, close):
        return None
    candidate.nicknames.append((first, close))
    return close + 1


def _can_be_nickname(words: Words, candidate: Candidate, first: int, last: int) -> bool:
    """Return whether words in brackets after a name are another name: "Zulhas", "Gus Ipul", not "Ducati Lenovo"."""
    string = words.strings[first]
    weights = [name_weight(words.strings[at]) for at in range(first, last)]
    hit = known_phrases().match(words.lowers, first, last)
    if hit is not None and hit[1].honorific and last - first > 1:
        return True
    if hit is not None and (hit[1].body or hit[1].place or hit[1].thing) and hit[1].exact in (None, string):
        return weights[0] >= 2 and last - first > 1 and min(weights) >= 1
    if last - first > 1:
        own = set(words.lowers[candidate.name.first : candidate.name.last])
        longer = len(own) == 1 and candidate.key not in nicknames()  # a role and who plays it: "Bagus (Ringgo Rahman)"
        return (not longer and sum(weights) >= _NAME_LIKE) or not own.isdisjoint(words.lowers[first:last])
    like = words.lowers[first][:_ALIKE]
    alike = any(words.lowers[at].startswith(like) for at in range(candidate.name.first, candidate.name.last))
    initial = string.isupper() and string[0] == words.strings[candidate.name.first][0]
    return initial or alike or (weights[0] >= 1 and not string.isupper())


def _call(words: Words, candidate: Candidate, index: int, stop: int) -> int | None:
    """Read ", yang akrab disapa X"; return the word after X."""
    at, limit = index, min(stop, index + _LONGEST_LINK)
    while at < limit and words.lowers[at] in _CALL_LINKS:
        at += 1
    if at > index and at + 2 < stop and words.lowers[at] == "dikenal" and words.lowers[at + 1] in _KNOWN_AS:
        return _known_as(words, candidate, at + 2, stop)
    if at == index or at + 1 >= stop or words.lowers[at] not in _CALLS:
        if at + 1 < stop and at == index and words.lowers[at] == "alias":
            return _nickname(words, candidate, at + 1, stop)
        return None
    return _nickname(words, candidate, at + 1, stop)


def _known_as(words: Words, candidate: Candidate, first: int, stop: int) -> int | None:
    """Read "dikenal sebagai Chen"; return the word after the name, None if what follows is no name."""
    while first < stop and words.lowers[first] in _NAME_NOUNS:
        first += 1
    if first >= stop or name_weight(words.strings[first]) < 0 or known_phrases().match(words.lowers, first, stop):
        return None
    return _nickname(words, candidate, first, stop)


def _panggilan(words: Words, candidate: Candidate, index: int, stop: int, found: Scan) -> int | None:
    """Read "Yayuk, panggilan akrab Sri Rahayu"; return the word after the full name."""
    lowers, at = words.lowers, index + 2
    if at + 1 >= stop or lowers[index] != "," or lowers[index + 1] not in _CALL_NOUNS:
        return None
    at = at + 1 if lowers[at] in _CALL_LINKS else at
    hit = known_phrases().match(lowers, at, stop)
    name = None if hit and hit[1].post else read_name(words, at, stop)
    if name is None:
        return None
    full = as_candidate(words, name, _POST, [])
    full.nicknames.append((candidate.name.first, candidate.name.last))
    found.candidates.append(full)
    return name.stop


def _nickname(words: Words, candidate: Candidate, first: int, stop: int) -> int | None:
    if words.lowers[first] in ("dengan", "nama") and first + 1 < stop:
        first += 1
    if not words.strings[first][0].isupper():
        return None
    last = name_end(words, first, stop)
    candidate.nicknames.append((first, last))
    return last


def _apposition(words: Words, candidate: Candidate, index: int, stop: int) -> tuple[PostReading | None, int]:
    """Read a post after the name, set off by a comma or linked by "selaku", "yang juga", "menjabat"."""
    lowers = words.lowers
    comma = index < stop and lowers[index] == ","
    start = index + 1 if comma else index
    limit = min(stop, start + _LONGEST_LINK)
    linked = False
    while start < limit and lowers[start] in _LINKS:
        linked = linked or lowers[start] in _SURE_LINKS
        start += 1
    linked_loosely = lowers[max(0, start - 2) : start] == ["yang", "juga"]
    if start >= stop or not (comma or linked or linked_loosely):
        return None, index
    reading = read_post(words, start, stop, apposition=linked)
    if reading is not None and reading.name_first is not None and not linked and _is_cued(words, candidate):
        reading = _as_one_whole(words, reading, stop)
    if reading is None or (reading.name_first is not None and not linked):
        return None, index
    end = reading.last
    if not linked and _belongs_on(words, candidate, reading, stop):
        return None, index
    return reading, end


def _as_one_whole(words: Words, reading: PostReading, stop: int) -> PostReading:
    """Return a post together with what seemed its holder: "Ketua Harian Situs {Soekarno Kediri}."."""
    whole = read_post(words, reading.first, stop, apposition=True) if reading.post.takes == "seat" else None
    if whole is None or whole.last >= stop or words.strings[whole.last] not in _ENDS:
        return reading
    return reading if "dan" in words.lowers[reading.last : whole.last] else whole


def _is_cued(words: Words, candidate: Candidate) -> bool:
    """Return whether a cue stands right before a name, so that what follows its comma is about it."""
    before = candidate.name.begin - 1
    return before >= 0 and contexts_before().get(words.lowers[before], 0) == _CUE


def _belongs_on(words: Words, candidate: Candidate, reading: PostReading, stop: int) -> bool:
    """Return whether a post after a comma belongs to what follows it, and not to the name before."""
    strings, lowers, end = words.strings, words.lowers, reading.last
    if end >= stop:
        return False
    if lowers[end] in _CLAUSE_WORDS:
        return True
    bare = reading.last == reading.title_last == reading.title_first + 1 and strings[reading.first].islower()
    if bare and contexts_after().get(lowers[end], 0) > 1:
        return True
    if lowers[end] in ("dan", "serta") and strings[reading.first][0].isupper() and candidate.posts:
        return True
    if strings[end] == ",":
        if end + 1 < stop and strings[end + 1][0].isupper():
            follow = read_name(words, end + 1, stop)
            weight = sum(name_weight(strings[at]) for at in range(follow.first, follow.last)) if follow else 0
            return bool(candidate.posts) and (weight > 2 or bool(follow and follow.rank))
        # "sambung Rina, Gubernur Jawa Tengah, telah ...": the post opens what she says
        before = candidate.name.begin - 1
        cue = before > 0 and contexts_before().get(lowers[before], 0) == _CUE and strings[before - 1] == ","
        return cue and end + 1 < stop and lowers[end + 1] in _CLAUSE_WORDS
    return strings[end][0].isupper() or strings[end] == "("
