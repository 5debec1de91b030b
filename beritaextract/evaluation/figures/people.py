"""People by canonical name, officials, and posts by wording."""

import re

from beritaextract.evaluation.gold import Gold, GoldPerson, GoldPosition
from beritaextract.evaluation.matching import normal, overlap, pair, without_level
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import Entry, judge, note_unpaired, settle
from beritaextract.records import PersonRecord, PositionRecord

_SAME_BODY = 0.6
_BRACKETS = re.compile(r"\([^()]*\)")


def score_people(score: ArticleScore, gold: Gold, people: list[PersonRecord]) -> None:
    """Count people and officials by canonical name."""
    for figure, what, everybody in (("people", "person", True), ("officials", "official", False)):
        wanted = [person for person in gold.people if everybody or person.official]
        found = [person for person in people if everybody or person.official]
        names = [normal(person.name) for person in wanted], [normal(person.name) for person in found]
        pairs = pair(*names, lambda one, two: float(one == two), 1)
        entries = [Entry(_place_of(person.name, gold), person.name, person.optional) for person in wanted]
        settle(score.tallies[figure], entries, len(found), pairs)
        note_unpaired(score, what, entries, [Entry(_first_mention(person), person.name) for person in found], pairs)


def _place_of(name: str, gold: Gold) -> tuple[int, int]:
    start = max(0, gold.text.find(name))
    return start, start + len(name) if gold.text.startswith(name, start) else start


def _first_mention(person: PersonRecord) -> tuple[int, int]:
    return (person.mentions[0].start, person.mentions[0].end) if person.mentions else (0, 0)


def score_positions(score: ArticleScore, gold: Gold, people: list[PersonRecord]) -> None:
    """Count the posts of officials by holder and wording, with their fields."""
    wanted: dict[tuple[str, str], tuple[GoldPerson, GoldPosition]] = {}
    for person in gold.people:
        for post in person.positions if person.official else ():
            key = normal(person.name), normal(gold.text[slice(*post.span)])
            wanted.setdefault(key, (person, post))
    found: dict[tuple[str, str], tuple[PersonRecord, PositionRecord]] = {}
    for holder in people:
        for position in holder.positions if holder.official else ():
            found.setdefault((normal(holder.name), normal(position.text)), (holder, position))
    pairs = pair(list(wanted), list(found), _alike, 0.8)
    entries = [Entry(post.span, person.name, person.optional or post.optional) for person, post in wanted.values()]
    settle(score.tallies["positions"], entries, len(found), pairs)
    shown = [Entry((position.start, position.end), holder.name) for holder, position in found.values()]
    note_unpaired(score, "position", entries, shown, pairs)
    posts, positions = list(wanted.values()), list(found.values())
    for i, j in pairs:
        if not entries[i].optional:
            _position_fields(score, posts[i][1], positions[j][1])


def _alike(one: tuple[str, str], two: tuple[str, str]) -> float:
    return overlap(frozenset(one[1].split()), frozenset(two[1].split())) if one[0] == two[0] else 0.0


def _position_fields(score: ArticleScore, want: GoldPosition, got: PositionRecord) -> None:
    for field, form in (("title", _without_short_form), ("acting", normal), ("jurisdiction", without_level)):
        wish, answer = getattr(want, field), getattr(got, field)
        judge(score, field, want.span, wish, answer, form(wish) == form(answer))
    same = _same_body(want.institution, got.institution)
    judge(score, "institution", want.span, want.institution, got.institution, same)
    if want.former is not None:
        judge(score, "former", want.span, want.former, got.former)
    if want.branch:
        judge(score, "branch", want.span, want.branch, got.branch)


def _without_short_form(title: str | None) -> str:
    """Return a title without its short form in brackets, which annotators keep as often as not: "Mensos".

    A short form in brackets is no other title.
    """
    return normal(_BRACKETS.sub("", title or ""))


def _same_body(want: str | None, got: str | None) -> bool:
    """Whether two names of a body share most words: with or without its place or abbreviation it is the same."""
    left, right = frozenset(normal(want).split()), frozenset(normal(got).split())
    return left == right or overlap(left, right) >= _SAME_BODY
