"""Who holds a post: the name in the same run, after a comma, or in brackets; two posts of one holder, two holders."""

from collections.abc import Set
from typing import Final

from beritaextract.components.people.known import known_phrases
from beritaextract.components.people.names import Name, read_name
from beritaextract.components.people.posts import read_post
from beritaextract.components.people.readings import Candidate, PostReading, Scan, as_candidate
from beritaextract.components.people.tails import read_tail
from beritaextract.components.people.weights import contexts_after, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.names import person_words

_AND: Final = person_words("and")
_ADJUNCTS: Final = person_words("adjunct")
_FOR_SOMEBODY: Final = person_words("for somebody")
_NAMELY: Final = person_words("namely")
_PLURALS: Final = person_words("plural")
_LONGEST_ADJUNCT: Final = 6
_LONGEST_LIST: Final = 20
OWN_NAMES: Final = frozenset(("company", "association", "university"))
_IN_PUBLIC_POST: Final = 6.0
_NEXT_TO: Final = 5.0
_APART: Final = 3.5
_SURE_NAME: Final = 3


def read_holder(words: Words, first: PostReading, stop: int, spoken: Set[str], found: Scan) -> int | None:
    """Read the name after a post, and further posts joined to it.

    Args:
        words: The words of the text.
        first: The post.
        stop: Where its paragraph ends.
        spoken: Words, in lower case, that the article uses alone as a name.
        found: Takes the posts and the candidate.

    Returns:
        The word after all that was read; None where a lower-case title has no holder, and may be nothing.
    """
    posts = [first]
    while posts[-1].name_first is None:
        joint = posts[-1].last
        following = read_post(words, _over_and(words, joint, stop), stop, spoken)
        if following is None:
            break
        following.candidate = following.candidate or (first.candidate and words.lowers[joint] == "dan")
        posts.append(following)
    name, context = _name(words, posts[-1], stop)
    if name is None and not words.strings[first.first][0].isupper() and len(posts) == 1 and first.body is None:
        return None
    found.posts += posts
    if name is None:
        return posts[-1].last
    if first.post.form.split()[0] in _FOR_SOMEBODY and words.strings[min(name.stop, stop - 1)] == ",":
        holder = read_name(words, name.stop + 1, stop)
        if holder is not None and holds(words, holder, 0):
            found.candidates.append(as_candidate(words, name, _APART, []))
            first.last, name, context = name.last, holder, _APART
    elif posts[-1].body is not None and posts[-1].body.kind in OWN_NAMES and posts[-1].name_first is not None:
        name = _beside_named_body(words, posts[-1], name, stop)
    candidate = as_candidate(words, name, context, posts)
    found.candidates.append(candidate)
    if _is_plural(words, first):
        return _share(words, candidate, stop, found)
    second = _second_holder(words, posts, name, stop)
    if second is not None:
        candidate.posts = posts[:-1]
        found.candidates.append(as_candidate(words, second, context, posts[-1:]))
        return second.stop
    return read_tail(words, candidate, stop, found)


def _over_and(words: Words, index: int, stop: int) -> int:
    """Return where a further post of the same holder would begin: after "dan", "sekaligus", "yang juga"."""
    lowers = words.lowers
    at = index + 1 if index < stop and lowers[index] == "," else index
    if at + 1 < stop and lowers[at] == "yang" and lowers[at + 1] == "juga":
        return at + 2
    return index + 1 if index < stop and lowers[index] in _AND else stop


def _name(words: Words, post: PostReading, stop: int) -> tuple[Name | None, float]:
    """Return the name of the holder and how sure its place makes it."""
    at = post.name_first
    if at is not None:
        return read_name(words, at, stop), _IN_PUBLIC_POST if post.post.public else _NEXT_TO
    at = _over_adjuncts(words, post.last, stop)
    if at < stop and words.lowers[at] in _NAMELY and at + 1 < stop:
        at += 1
        name = read_name(words, at, stop)
        return (name, _APART) if name and holds(words, name, 0) else (None, 0.0)
    if at >= stop:
        return None, 0.0
    mark = words.strings[at]
    if mark not in (",", "("):
        name = read_name(words, at, stop)
        return (name, _NEXT_TO) if name and holds(words, name, -3) else (None, 0.0)
    name = read_name(words, at + 1, stop)
    if name is None:
        return None, 0.0
    enclosed = mark == "," and name.stop < stop and words.strings[name.stop] == ","
    enclosed = enclosed and words.strings[post.first][0].isupper()
    cued = enclosed and name.stop + 1 < stop and contexts_after().get(words.lowers[name.stop + 1], 0) >= _SURE_NAME
    likely = enclosed or (post.post.public and bool(post.blocks))
    held = holds(words, name, -3 if cued else -1 if likely else 0)
    if not held and not (enclosed and _ends_like_name(words, name)):
        return None, 0.0
    if mark == "(" and not (name.stop < stop and words.strings[name.stop] == ")"):
        return None, 0.0
    return name, _NEXT_TO if cued else _APART


def _over_adjuncts(words: Words, index: int, stop: int) -> int:
    """Go over "dua periode" or "setempat" between post and comma."""
    at = _over_place(words, index, stop)
    lowers = words.lowers
    while at < min(stop, index + _LONGEST_ADJUNCT) and (
        lowers[at] in _ADJUNCTS or (at > index and (lowers[at][0].isdigit() or lowers[at][0] in "-–"))
    ):
        at += 1
    dated = at > index and lowers[at - 1][0].isdigit() and at < stop and words.strings[at][0].isupper()
    return at if dated or (at < stop and words.strings[at] in (",", "(")) else index


def _over_place(words: Words, index: int, stop: int) -> int:
    """Go over a town between commas: "Universitas Andalas, Padang, Rina Wati"."""
    if index + 2 >= stop or words.strings[index] != ",":
        return index
    hit = known_phrases().match(words.lowers, index + 1, stop)
    town = hit and hit[1].place and hit[0] < stop and words.strings[hit[0]] == ","
    return hit[0] if hit and town else index


def holds(words: Words, name: Name, least: int) -> bool:
    """Return whether a run beside a post can be its holder: a rank says so, else the weights of its words."""
    if name.rank or name.honorifics:
        return True
    string = words.strings[name.first]
    weights = [name_weight(words.strings[at]) for at in range(name.first, name.last)]
    if weights[0] <= -3 or (string.isupper() and len(string) > 1 and weights[0] < 1):
        return False
    hit = known_phrases().match(words.lowers, name.first, name.last)
    other = hit is not None and hit[1].exact in (None, string) and (hit[1].place or hit[1].body or hit[1].thing)
    if other and hit and (hit[0] - name.first > 1 or weights[0] < 2):
        return False
    return sum(weights) > least


def _ends_like_name(words: Words, name: Name) -> bool:
    """Return whether an everyday word opens a name ("Muslim Fattah"): nothing else is known of it."""
    if name.last - name.first < 2 or known_phrases().match(words.lowers, name.first, name.last):
        return False
    return all(name_weight(words.strings[at]) >= _SURE_NAME for at in range(name.first + 1, name.last))


def _beside_named_body(words: Words, post: PostReading, name: Name, stop: int) -> Name:
    """Where a body bears somebody's name, the holder follows after a comma: "Rumah Sakit Siti Fatimah, dr. Rina"."""
    if name.stop + 1 >= stop or words.strings[name.stop] != ",":
        return name
    holder = read_name(words, name.stop + 1, stop)
    if holder is None or not (holder.honorifics or holder.rank) or not holds(words, holder, 0):
        return name
    post.last = name.last
    return holder


def _is_plural(words: Words, post: PostReading) -> bool:
    """Return whether a post has several holders: "sejumlah anggota DPR", "Majelis Bawaslu"."""
    before = words.lowers[post.first - 1] if post.first else ""
    return before in _PLURALS or post.post.form == "majelis"


def _share(words: Words, first: Candidate, stop: int, found: Scan) -> int:
    """Give a post to every name of the list that follows it; return the word after the last."""
    last = at = first.name.stop
    for _ in range(_LONGEST_LIST):
        start = at
        while at < stop and words.lowers[at] in (",", "dan", "serta"):
            at += 1
        name = read_name(words, at, stop) if at > start else None
        if name is None or not holds(words, name, 0):
            break
        found.candidates.append(as_candidate(words, name, _APART, first.posts))
        last = at = name.stop
    return last


def _second_holder(words: Words, posts: list[PostReading], name: Name, stop: int) -> Name | None:
    """Return the second name of "Gubernur dan Wakil Gubernur Maluku A dan B", where each holds one of two posts."""
    if len(posts) != 2 or name.stop + 1 >= stop or words.lowers[name.stop] not in ("dan", "-", "serta"):
        return None
    if posts[0].last != posts[0].title_last or posts[0].post.takes != posts[1].post.takes:
        return None
    second = read_name(words, name.stop + 1, stop)
    return second if second and holds(words, second, 0) else None
