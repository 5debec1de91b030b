"""The noun phrase that names the source: found in the cue clause, before or after the cue."""

from typing import Final

from beritaextract.components.speakers.mentions import MentionIndex, Named
from beritaextract.findings import Quote, Span
from beritaextract.language.words import Words
from beritaextract.lexicons.clause_words import clause_words

_DEMONSTRATIVES: Final = frozenset(("ini", "itu", "tersebut"))
_SKIP: Final = frozenset(("oleh", "lagi", "pula", "juga", "sang", "si", "pak", "bu", "kembali", "lanjut"))
_JOINS: Final = frozenset(("dan", "serta", "tetapi", "tapi", "sembari", "seraya", "sambil", "sekaligus"))
_NAMELY: Final = frozenset(("yakni", "yaitu", "misalnya"))
_PHRASE_REACH: Final = 18
_TITLE_REACH: Final = 14  # characters that rank, honorific and degree may take between a comma and the name


class Source:
    """What the cue clause says about the source.

    `kind`: "named" (a person or organisation), "pronoun", "phrase" (a noun phrase without a name) or "none".
    """

    __slots__ = ("kind", "named", "rule", "span")

    def __init__(self, kind: str, named: Named | None, span: Span | None, rule: str) -> None:
        self.kind, self.named, self.span, self.rule = kind, named, span, rule


NONE: Final = Source("none", None, None, "no-source")


def source_of(words: Words, quote: Quote, index: MentionIndex) -> Source:
    """Read the source of a quote from its cue clause.

    Args:
        words: The words of the text.
        quote: The quote; `order` says on which side of the cue the source stands.
        index: Who is named where.

    Returns:
        The source; kind "none" where the clause names nobody (`katanya`, floating quotes).
    """
    if quote.clause is None or quote.order in ("enclitic", "floating"):
        return NONE
    first, last = words.from_offset(quote.clause.start), words.from_offset(quote.clause.end)
    if first >= last:
        return NONE
    if quote.order == "source-cue":
        return _before_cue(words, first, last, index)
    return _after_cue(words, first, last, index)


def _after_cue(words: Words, first: int, last: int, index: MentionIndex) -> Source:
    while first < last and (words.lowers[first] in _SKIP or words.strings[first] in (",", ":")):
        first += 1
    if first >= last:
        return NONE
    if words.lowers[first] in _group("pronoun"):
        return Source("pronoun", None, _span(words, first, first + 1), "pronoun")
    head = _head_end(words, first, last)
    return _named_in(words, first, head, last, index) or _phrase(words, first, head)


def _head_end(words: Words, first: int, last: int) -> int:
    """Return where the head of the phrase ends: at a comma, an adjunct or a relative clause."""
    adjunct, depth = _group("adjunct"), 0
    for at in range(first, last):
        word = words.strings[at]
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
        elif depth <= 0 and at > first and (word in (",", "–", "—") or words.lowers[at] in adjunct):
            return at
    return last


def _named_in(words: Words, first: int, head: int, last: int, index: MentionIndex) -> Source | None:
    """Return who is named in the head of a phrase that follows the cue."""
    start, end = words.starts[first], words.end(head - 1)
    here = index.within(start, end)
    held = index.holder(start, min(end, words.end(min(first + 2, head - 1))))
    if held is not None:
        person, post = held
        reach = words.end(min(last, head + _PHRASE_REACH) - 1)
        own = next((m for m in index.within(post.start, reach) if m.who == "person" and m.number == person), None)
        if own is not None:
            return Source("named", own, Span(own.start, own.end), "post-and-name")
    people = [mention for mention in here if mention.who == "person"]
    if people:
        return Source("named", people[0], Span(people[0].start, people[0].end), "name")
    named = _after_comma(words, first, head, last, index)
    if named is not None:
        return Source("named", named, Span(named.start, named.end), "name-after-post")
    if (here and here[0].start == start) or (here and not people and _opens_with(words, first, here[0])):
        return Source("named", here[0], Span(here[0].start, here[0].end), "organization")
    return None


def _after_comma(words: Words, first: int, head: int, last: int, index: MentionIndex) -> Named | None:
    """Return the person named after what they are: `kata Direktur Riset, Ali Noer`, `kata dokter di X, Ali Noer`."""
    limit = min(last, head + _PHRASE_REACH)
    titled = words.lowers[first] in _group("person_noun")
    at = head if head < last and words.strings[head] == "," else _next_comma(words, head, limit) if titled else last
    while at < limit:
        after = index.within(words.end(at), words.end(min(last - 1, at + 6)))
        adjacent = bool(after) and after[0].start - words.end(at) <= _TITLE_REACH
        if adjacent and after[0].who == "person" and _stands_alone(words, after[0], last):
            return after[0]
        at = _next_comma(words, at + 1, limit) if titled else last
    return None


def _next_comma(words: Words, at: int, last: int) -> int:
    while at < last and words.strings[at] != ",":
        at += 1
    return at


def _stands_alone(words: Words, mention: Named, last: int) -> bool:
    """Whether a name ends its phrase: nothing, a comma, a bracket or an adjunct follows."""
    at = words.from_offset(mention.end)
    return at >= last or not words.strings[at][0].isalpha() or words.lowers[at] in _group("adjunct")


def _opens_with(words: Words, first: int, mention: Named) -> bool:
    """Whether the mention follows a word such as `pihak` or `manajemen`."""
    at = words.from_offset(mention.start)
    return at - first == 1 and words.lowers[first] in ("pihak", "manajemen", "tim", "akun", "media", "laman", "kantor")


def _before_cue(words: Words, first: int, last: int, index: MentionIndex) -> Source:
    adverbs, adjuncts = _group("adverb"), _group("adjunct")
    closed = words.strings[last - 1] == ","
    while last > first and (words.lowers[last - 1] in adverbs or words.strings[last - 1] == ","):
        last -= 1
    segments = _segments(words, first, last)
    for number in range(len(segments) - 1, -1, -1):
        start, end = segments[number]
        opening = words.lowers[start]
        adjunct = opening in adjuncts or opening in _NAMELY or opening[0].isdigit()
        if adjunct and number > 0 and not (number == len(segments) - 1 and _has_person(words, start, end, index)):
            continue
        if number > 0 and (all(word in _JOINS for word in words.lowers[start:end]) or _is_verb(words, start)):
            continue  # `X memuji tarian itu, tetapi mengingatkan …`
        if words.lowers[end - 1] in _DEMONSTRATIVES and words.lowers[start] in _group("person_noun"):
            if closed and number > 0 and _names(words, segments[number - 1], index):
                continue  # `Dito, tokoh utama dalam cerita itu, menilai …`
            if not _has_person(words, start, end, index):
                return _phrase(words, start, end)
        if closed and number > 0 and words.strings[start][0].islower() and _names(words, segments[number - 1], index):
            continue  # `X, guru yang melatih Y, mengatakan`: between commas stands an apposition
        found = _in_segment(words, start, end, adjunct, index)
        if found is not None:
            return found
        described = words.lowers[end - 1] in _DEMONSTRATIVES or (
            words.lowers[start] in _group("collective") and not closed
        )
        if not described and any(_names(words, earlier, index) for earlier in segments[:number]):
            continue
        if described or number == len(segments) - 1:
            return _phrase(words, _phrase_start(words, start, end), end)
    return NONE


def _is_verb(words: Words, index: int) -> bool:
    word = words.strings[index]
    return len(word) > 4 and word.startswith(("me", "ber", "di", "ter")) and word not in _group("not_verbs")


def _names(words: Words, segment: tuple[int, int], index: MentionIndex) -> bool:
    """Whether a segment names somebody, so that what follows is an apposition: `Santi Jo (64), pemilik bengkel, …`."""
    if words.lowers[segment[0]] in _group("adjunct"):
        return False
    return bool(index.within(words.starts[segment[0]], words.end(segment[1] - 1)))


def _has_person(words: Words, start: int, end: int, index: MentionIndex) -> bool:
    return any(mention.who == "person" for mention in index.within(words.starts[start], words.end(end - 1)))


def _in_segment(words: Words, start: int, end: int, adjunct: bool, index: MentionIndex) -> Source | None:
    for at in range(end - 1, max(start - 1, end - 3), -1):
        if words.lowers[at] in _group("pronoun"):
            return Source("pronoun", None, _span(words, at, at + 1), "pronoun")
    here = index.within(words.starts[start], words.end(end - 1))
    people = [mention for mention in here if mention.who == "person"]
    if people:
        chosen = people[-1] if adjunct else _subject(words, start, people, index)
        return Source("named", chosen, Span(chosen.start, chosen.end), "name")
    opening = _phrase_start(words, start, end)
    if here and (here[0].start == words.starts[opening] or _opens_with(words, opening, here[0])):
        return Source("named", here[0], Span(here[0].start, here[0].end), "organization")
    return None


def _subject(words: Words, start: int, people: list[Named], index: MentionIndex) -> Named:
    """Return the person that heads the subject: the holder of the post it begins with, else the first."""
    held = index.holder(words.starts[start], people[0].end)
    if held is not None:
        return next((mention for mention in people if mention.number == held[0]), people[0])
    return people[0]


def _segments(words: Words, first: int, last: int) -> list[tuple[int, int]]:
    segments, start, depth = [], first, 0
    for at in range(first, last):
        word = words.strings[at]
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
        elif word == "," and depth <= 0:
            if at > start:
                segments.append((start, at))
            start = at + 1
    if start < last:
        segments.append((start, last))
    return segments


def _phrase_start(words: Words, start: int, end: int) -> int:
    """Skip a fronted connective: `Lebih lanjut pelatih itu`."""
    connective = _group("connective")
    while start < end - 1 and (words.lowers[start] in connective or words.lowers[start] in _group("adverb")):
        start += 1
    return start


def _phrase(words: Words, first: int, last: int) -> Source:
    while first < last - 1 and not words.strings[first][0].isalnum():
        first += 1
    while last > first + 1 and not words.strings[last - 1][0].isalnum():
        last -= 1
    if last <= first or not words.strings[first][0].isalnum() or last - first > _PHRASE_REACH:
        return NONE
    return Source("phrase", None, _span(words, first, last), "noun-phrase")


def _span(words: Words, first: int, last: int) -> Span:
    return Span(words.starts[first], words.end(last - 1))


def _group(name: str) -> frozenset[str]:
    return clause_words()[name]
