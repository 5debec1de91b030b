"""Who is named where: one sorted index over people and organisations, asked by place."""

from itertools import pairwise
from typing import Final

from beritaextract.findings import Organization, Person, Position, Span
from beritaextract.language.ordered import index_from
from beritaextract.language.words import Words
from beritaextract.lexicons.posts import post_short_forms

_FORMER: Final = frozenset(("mantan", "eks"))


class Named:
    """A mention: `who` is "person" or "organization", `number` counts in its list."""

    __slots__ = ("end", "kind", "number", "start", "who")

    def __init__(self, start: int, end: int, who: str, number: int, kind: str) -> None:
        self.start, self.end, self.who, self.number, self.kind = start, end, who, number, kind


class MentionIndex:
    """All mentions of an article in order of place, and the posts that stand next to names."""

    def __init__(self, words: Words, people: list[Person], organizations: list[Organization]) -> None:
        self._words = words
        self.people = people
        self.organizations = organizations
        found = [Named(m.start, m.end, "person", i, m.kind) for i, p in enumerate(people) for m in p.mentions]
        found += [
            Named(m.start, m.end, "organization", i, "full") for i, o in enumerate(organizations) for m in o.mentions
        ]
        self._all = sorted(found, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._all]
        posts = [(post.start, post.end, i) for i, person in enumerate(people) for post in person.positions]
        self._posts = sorted(posts)
        self._post_starts = [post[0] for post in self._posts]

    def within(self, start: int, end: int) -> list[Named]:
        """Return the mentions that begin in the span, in order."""
        return self._all[index_from(self._starts, start) : index_from(self._starts, end)]

    def organization_before(self, start: int) -> Named | None:
        """Return the mention of an organisation that comes last before a place."""
        for at in range(index_from(self._starts, start) - 1, -1, -1):
            if self._all[at].who == "organization":
                return self._all[at]
        return None

    def namesakes(self, named: Named, words: Words) -> list[Span]:
        """Return where the bearers of a short name are first named, if several people of the article bear it alike.

        A first name stands for the one person it is the first name of; any other word of a name for the one person who
        bears it at all. Who comes in after the short name is in use does not share it.
        """
        if named.who != "person" or named.kind != "short":
            return []
        short = words.text[named.start : named.end]
        if " " in short:
            return []
        first = [person for person in self.people if person.name.partition(" ")[0] == short]
        bearers = first or [person for person in self.people if short in person.name.split()]
        used = next(m.start for m in self._all if m.kind == "short" and words.text[m.start : m.end] == short)
        bearers = [person for person in bearers if person.mentions and person.mentions[0].start < used] or bearers
        if len(bearers) < 2:
            return []
        return [Span(person.mentions[0].start, person.mentions[0].end) for person in bearers if person.mentions]

    def holder(self, start: int, end: int) -> tuple[int, Span] | None:
        """Return the person whose post begins in the span, with the post; the first, where there are several."""
        at = index_from(self._post_starts, start)
        if at < len(self._posts) and self._post_starts[at] < end:
            first, last, person = self._posts[at]
            return person, Span(first, last)
        return None

    def by_title(self, phrase: list[str]) -> int | None:
        """Return the one person whose post these lower-case words name or shorten, or None."""
        wanted = set(phrase) - _FORMER
        long = post_short_forms().get(" ".join(phrase))
        if not wanted:
            return None
        holders = {
            number
            for number, person in enumerate(self.people)
            for post in person.positions
            if self._names_post(wanted, post) or (long and self._names_post(set(long.split()), post))
        }
        return holders.pop() if len(holders) == 1 else None

    def _names_post(self, wanted: set[str], post: Position) -> bool:
        """Whether the words begin like the post's title, or like its short form in brackets, and add nothing to it."""
        words = self._words
        printed = words.lowers[words.from_offset(post.start) : words.from_offset(post.end)]
        title = post.title.lower().split()
        known = {
            *title,
            *printed,
            *f"{post.institution or ''} {post.jurisdiction or ''} kota kabupaten".lower().split(),
        }
        short = {word for before, word in pairwise(printed) if before == "("}
        return wanted <= known and bool(title) and (title[0] in wanted or bool(short & wanted))
