"""Who is named in the article, which posts they hold, and where they are mentioned."""

from typing import Final

from beritaextract.components.people.abbreviations import find_abbreviations
from beritaextract.components.people.groups import Group, group_candidates
from beritaextract.components.people.mentions import add_mention, add_position_mentions, add_short_mentions
from beritaextract.components.people.organizations import find_organizations
from beritaextract.components.people.positions import text_of, to_position
from beritaextract.components.people.scan import Scanner
from beritaextract.findings import Abbreviation, Organization, Person, Section, Span
from beritaextract.language.words import Words

_KINDS: Final = ("body", "list")


def find_people(words: Words, sections: list[Section]) -> tuple[list[Person], list[Organization], list[Abbreviation]]:
    """Find people, organisations and explained abbreviations in the body.

    Args:
        words: The text.
        sections: Its paragraphs; only those of the body are read.

    Returns:
        The people, the organisations and the abbreviations, each in order of first appearance.
    """
    body = [section for section in sections if section.kind in _KINDS]
    found = Scanner(words, body).walk()
    nicknames = {text_of(words, *span) for candidate in found.candidates for span in candidate.nicknames}
    abbreviations = [pair for pair in find_abbreviations(words.text, body) if pair.short not in nicknames]
    groups = group_candidates(words, found.candidates, {pair.short for pair in abbreviations})
    people = [_person(words, group) for group in groups]
    settled = {candidate.name.first for group in groups for candidate in (*group.candidates, *group.called)}
    add_short_mentions(words, people, found, settled)
    add_position_mentions(words, people, found)
    return people, find_organizations(words, found, abbreviations), abbreviations


def _person(words: Words, group: Group) -> Person:
    """Make a person of the candidates that name them."""
    person = Person(_fullest(words, group))
    for candidate in group.candidates:
        name = candidate.name
        start, end = name.span(words)
        if candidate.nickname:
            start = words.starts[name.begin]
        add_mention(words, person, Span(start, end), "nickname" if candidate.nickname else "short")
        for first, last in candidate.nicknames:
            add_mention(words, person, Span(words.starts[first], words.end(last - 1)), "nickname")
        person.rank = name.rank or person.rank
        person.honorifics += [title for title in name.honorifics if title not in person.honorifics]
        person.degrees += [degree for degree in name.degrees if degree not in person.degrees]
        for post in candidate.posts:
            position = to_position(words, post)
            printed = words.text[position.start : position.end]
            if all(words.text[other.start : other.end] != printed for other in person.positions):
                person.positions.append(position)
    for candidate in group.called:
        add_mention(words, person, candidate.name.span(words), "nickname")
    return person


def _fullest(words: Words, group: Group) -> str:
    """Return the longest form; of forms of one length the one with fewest initials, then the one most often printed."""
    forms: dict[str, tuple[int, int]] = {}
    for candidate in group.candidates:
        if len(candidate.tokens) == len(group.tokens) and not candidate.nickname:
            text = candidate.name.text(words)
            # a form with a glued neighbour is taken only where there is no other
            initials, times = forms.get(text, (-sum(len(token) == 1 for token in candidate.tokens), 0))
            forms[text] = initials, times + (candidate.weight > 0)
    return max(forms, key=lambda text: forms[text])
