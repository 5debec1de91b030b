"""Who is named in the article, which posts they hold, and where they are mentioned."""

from beritaextract.components.people.known import name_weight
from beritaextract.components.people.mentions import add_position_mentions, add_short_mentions
from beritaextract.components.people.posts import PostReading
from beritaextract.components.people.scan import Candidate, scan
from beritaextract.findings import Abbreviation, Mention, Organization, Person, Position, Section, Span
from beritaextract.language.words import Words

_THRESHOLD = 3.0
PUBLIC = frozenset(
    {
        "executive",
        "legislature",
        "judiciary",
        "police",
        "military",
        "state_company",
        "independent_agency",
        "foreign",
        "international",
    }
)


def find_people(words: Words, sections: list[Section]) -> tuple[list[Person], list[Organization], list[Abbreviation]]:
    """Find people, organisations and explained abbreviations in the body."""
    found = scan(words, sections)
    groups = _group(words, found.candidates)
    people = [_person(words, group) for group in groups]
    add_short_mentions(words, people, found)
    add_position_mentions(words, people, found.posts)
    return people, [], []


def _group(words: Words, candidates: list[Candidate]) -> list[list[Candidate]]:
    """Put the candidates that name one person together and drop the groups that are nobody."""
    lowers = words.lowers
    order = sorted(candidates, key=lambda c: (c.name.first - c.name.last, c.name.first))
    groups: list[tuple[tuple[str, ...], list[Candidate]]] = []
    by_token: dict[str, list[int]] = {}
    for candidate in order:
        tokens = tuple(low for low in lowers[candidate.name.first : candidate.name.last] if low != ".")
        home = None
        for number in by_token.get(tokens[0], ()):
            if _within(tokens, groups[number][0]):
                home = number if home is None else home
        if home is None:
            home = len(groups)
            groups.append((tokens, []))
            for token in set(tokens):
                by_token.setdefault(token, []).append(home)
        groups[home][1].append(candidate)
    kept = [group for tokens, group in groups if _score(words, tokens, group) >= _THRESHOLD]
    for group in kept:
        group.sort(key=lambda c: c.name.first)
    kept.sort(key=lambda group: group[0].name.first)
    return kept


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(token in rest for token in short)


def _score(words: Words, tokens: tuple[str, ...], group: list[Candidate]) -> float:
    best = max(group, key=lambda c: c.name.last - c.name.first)
    weights = [name_weight(words.strings[at]) for at in range(best.name.first, best.name.last)]
    if len(tokens) == 1 and len(tokens[0]) < 3:
        return -9.0
    weight = max(-4.0, min(5.0, float(sum(weights))))
    if len(weights) == 1:
        weight = min(weight, 1.5)
    return weight + max(c.context for c in group) + min(len(weights) - 1, 2) * 0.5


def _person(words: Words, group: list[Candidate]) -> Person:
    longest = max(group, key=lambda c: c.name.last - c.name.first)
    person = Person(_text(words, longest.name.first, longest.name.last))
    for candidate in group:
        name = candidate.name
        text = _text(words, name.first, name.last)
        kind = "full" if text == person.name else "short"
        if text != person.name and text not in person.aliases:
            person.aliases.append(text)
        person.mentions.append(Mention(words.starts[name.first], words.end(name.last - 1), kind))
        person.rank = person.rank or name.rank
        person.honorifics += [h for h in name.honorifics if h not in person.honorifics]
        person.degrees += [d for d in name.degrees if d not in person.degrees]
        person.positions += [_position(words, post) for post in candidate.posts]
    return person


def _text(words: Words, first: int, last: int) -> str:
    return words.text[words.starts[first] : words.end(last - 1)]


def _position(words: Words, reading: PostReading) -> Position:
    branch, public = reading.post.branch, reading.post.public
    if branch == "body":
        if reading.body is not None:
            branch = reading.body.branch
            public = branch in PUBLIC
        else:
            branch = "executive" if public else "other"
    if reading.candidate:
        branch, public = "other", False
    start, end = words.starts[reading.first], words.end(reading.last - 1)
    title = _text(words, reading.title_first, reading.title_last)
    institution = None
    if reading.body_first is not None and reading.body_first < reading.last:
        institution = _text(words, reading.body_first, reading.last)
    place = Span(words.starts[reading.place[0]], words.end(reading.place[1] - 1)) if reading.place else None
    return Position(
        start,
        end,
        title,
        branch,
        public,
        reading.acting,
        reading.former,
        institution,
        words.text[place.start : place.end] if place else None,
        place,
    )
