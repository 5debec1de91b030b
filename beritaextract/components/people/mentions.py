"""Every mention of the people found: short names, nicknames, posts that point to their one holder."""

from beritaextract.components.people.known import name_weight
from beritaextract.components.people.posts import PostReading
from beritaextract.components.people.scan import Scan
from beritaextract.findings import Mention, Person
from beritaextract.language.words import Words

_NOT_AFTER = frozenset(
    "di ke pt kota kabupaten provinsi desa kecamatan kelurahan jalan gedung stadion gunung sungai pulau".split()
)


def add_short_mentions(words: Words, people: list[Person], found: Scan) -> None:
    """Add each further run of words that is part of one person's name."""
    holders = _holders(people)
    taken = {mention.start for person in people for mention in person.mentions}
    strings, lowers = words.strings, words.lowers
    for first, last in found.runs:
        at = first
        while at < last:
            owners = holders.get(lowers[at])
            if not owners or (at and lowers[at - 1] in _NOT_AFTER):
                at += 1
                continue
            end, owner = _longest(words, at, last, owners, people)
            start = words.starts[at]
            if owner is not None and start not in taken:
                text = words.text[start : words.end(end - 1)]
                person = people[owner]
                person.mentions.append(Mention(start, start + len(text), "full" if text == person.name else "short"))
                taken.add(start)
                if text != person.name and text not in person.aliases:
                    person.aliases.append(text)
            at = end
    for person in people:
        person.mentions.sort()


def _holders(people: list[Person]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = {}
    for number, person in enumerate(people):
        for token in dict.fromkeys(Words(" ".join([person.name, *person.aliases])).lowers):
            if len(token) > 1 and token[0].isalpha():
                holders.setdefault(token, []).append(number)
    return holders


def _longest(words: Words, first: int, last: int, owners: list[int], people: list[Person]) -> tuple[int, int | None]:
    """Return the end of the longest part of one person's name, and the person; None where two fit alike."""
    lowers = words.lowers
    best: list[int] = []
    best_end = first + 1
    for owner in owners:
        tokens = people[owner].name.lower().split()
        end = first + 1
        while end < last and (lowers[end] in tokens or lowers[end] == "."):
            end += 1
        if end > best_end:
            best, best_end = [owner], end
        elif end == best_end:
            best.append(owner)
    if len(best) > 1:
        leading = [owner for owner in best if people[owner].name.lower().split()[0] == lowers[first]]
        best = leading if len(leading) == 1 else []
    return best_end, best[0] if best else None


def add_position_mentions(words: Words, people: list[Person], posts: list[PostReading]) -> None:
    """Add posts without a name that only one person of the article holds."""
    titles: dict[str, set[int]] = {}
    for number, person in enumerate(people):
        for position in person.positions:
            titles.setdefault(position.title.lower().split(" (")[0], set()).add(number)
    owned = {position.start for person in people for position in person.positions}
    for post in posts:
        start = words.starts[post.first]
        if start in owned or post.acting or post.candidate:
            continue
        title = " ".join(words.lowers[post.title_first : post.title_last]).split(" (")[0]
        holders = titles.get(title, set())
        if len(holders) != 1 or not words.strings[post.title_first][0].isupper():
            continue
        person = people[next(iter(holders))]
        if post.place and not any(
            p.place
            and words.text[p.place.start : p.place.end]
            == words.text[words.starts[post.place[0]] : words.end(post.place[1] - 1)]
            for p in person.positions
        ):
            continue
        last = post.last
        if last < len(words) and words.lowers[last] in ("itu", "ini", "tersebut"):
            last += 1
        person.mentions.append(Mention(start, words.end(last - 1), "position"))
    for person in people:
        person.mentions.sort()
