"""Every mention of the people found: short names, nicknames, and posts that point to their one holder."""

from collections.abc import Set
from typing import Final

from beritaextract.components.people.positions import to_position
from beritaextract.components.people.readings import Scan
from beritaextract.findings import Mention, Person, Position, Span
from beritaextract.language.words import Words
from beritaextract.lexicons.names import person_words
from beritaextract.lexicons.posts import post_short_forms

_NO_PERSON_AFTER: Final = person_words("no person after")
_POINTERS: Final = frozenset(("itu", "ini", "tersebut"))
_PLURALS: Final = person_words("plural") | person_words("decree")


def add_mention(words: Words, person: Person, span: Span, kind: str) -> None:
    """Add a stretch of the text as a mention, and as an alias if it is not the name itself."""
    text = words.text[span.start : span.end]
    person.mentions.append(Mention(*span, "full" if text == person.name else kind))
    if text != person.name and text not in person.aliases:
        person.aliases.append(text)


def add_short_mentions(words: Words, people: list[Person], found: Scan, settled: Set[int]) -> None:
    """Add each further run of words that is part of one person's name.

    Args:
        words: The words of the text.
        people: The people so far.
        found: What the walk found.
        settled: The first words of the names that are mentions already.
    """
    owners = _owners(people)
    runs = [(c.name.first, c.name.last) for c in found.candidates if c.name.first not in settled]
    for first, last in (*runs, *((at, at + 1) for at in found.plain)):
        at = first
        while at < last:
            holders = owners.get(words.lowers[at])
            if not holders or words.lowers[at - 1] in _NO_PERSON_AFTER:
                at += 1
                continue
            end, owner = _longest(words, at, last, holders, people)
            if owner is not None:
                add_mention(words, people[owner], Span(words.starts[at], words.end(end - 1)), "short")
            at = end


def _owners(people: list[Person]) -> dict[str, list[int]]:
    """Return the people by each word of their names."""
    owners: dict[str, list[int]] = {}
    for number, person in enumerate(people):
        for token in dict.fromkeys(" ".join((person.name, *person.aliases)).lower().split()):
            if len(token) > 1 and token[0].isalpha():
                owners.setdefault(token, []).append(number)
    return owners


def _longest(words: Words, first: int, last: int, holders: list[int], people: list[Person]) -> tuple[int, int | None]:
    """Return the end of the longest part of somebody's name, and who; nobody where two fit alike."""
    lowers = words.lowers
    best: list[int] = []
    best_end = first
    for holder in holders:
        tokens = people[holder].name.lower().split()
        end = first + 1
        while end < last and lowers[end] in tokens:
            end += 1
        if end > best_end:
            best, best_end = [holder], end
        elif end == best_end:
            best.append(holder)
    if len(best) > 1:
        best = [holder for holder in best if people[holder].name.lower().startswith(lowers[first])]
    return best_end, best[0] if len(best) == 1 else None


def add_position_mentions(words: Words, people: list[Person], found: Scan) -> None:
    """Add posts without a name that only one person of the article holds: "Kapolres", "Bupati Banyumas itu"."""
    held = [
        (_title(position), position, number) for number, person in enumerate(people) for position in person.positions
    ]
    owned = {post.first for candidate in found.candidates for post in candidate.posts}
    for reading in found.posts:
        start = words.starts[reading.first]
        if reading.first in owned or reading.acting or reading.candidate or reading.former:
            continue
        last = reading.last
        pointed = last < len(words) and words.lowers[last] in _POINTERS
        if not pointed and not words.strings[reading.first][0].isupper():
            continue
        if reading.first and words.lowers[reading.first - 1] in _PLURALS:
            continue
        number = _holder(to_position(words, reading), held)
        if number is not None:
            end = words.end(last if pointed else last - 1)
            people[number].mentions.append(Mention(start, end, "position"))
    for person in people:
        person.mentions = sorted({mention.start: mention for mention in person.mentions}.values())


def _title(position: Position) -> str:
    title = position.title.lower()
    return post_short_forms().get(title, title)


def _holder(mention: Position, held: list[tuple[str, Position, int]]) -> int | None:
    """Return who alone can be meant by a post: by the same title, else by one that goes on after it."""
    title = _title(mention)
    fitting = [(known, number) for known, position, number in held if _fits(mention, position)]
    same = {number for known, number in fitting if known == title}
    longer = {number for known, number in fitting if known.startswith(title + " ")}
    for numbers in (same, longer):
        if numbers:
            return numbers.pop() if len(numbers) == 1 else None
    return None


def _fits(mention: Position, position: Position) -> bool:
    """Return whether two posts can be one: neither place nor institution may differ."""
    if position.former:
        return False
    if mention.jurisdiction and position.jurisdiction and mention.jurisdiction != position.jurisdiction:
        return False
    if mention.institution and position.institution:
        one, other = mention.institution.lower().split(), position.institution.lower().split()
        return bool(set(one) & set(other))
    return mention.branch == position.branch or "foreign" not in (mention.branch, position.branch)
