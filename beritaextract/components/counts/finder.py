"""All quantities of an article: how much and how many."""

from string import digits
from typing import Final

from beritaextract.components.counts.barriers import (
    chain_end,
    is_date_or_time,
    is_glued,
    is_idiom,
    is_introduced,
    is_list_number,
    is_name,
    is_numbered,
    is_score,
)
from beritaextract.components.counts.expression import Expression
from beritaextract.components.counts.kinds import is_age, is_bracketed_age, is_price, is_reading, kind_of_counted
from beritaextract.components.counts.modifiers import modifier_after, modifier_before
from beritaextract.components.counts.nouns import noun_phrase
from beritaextract.components.counts.rates import rate_after
from beritaextract.components.counts.reading import read_expression
from beritaextract.components.counts.run_on import split_items
from beritaextract.findings import Count, Section, Span
from beritaextract.language.numerals import number_pairs
from beritaextract.language.signs import Sign
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import classifiers, number_words, units, vague_numbers

_KINDS: Final = frozenset(("body", "list"))
_BEGINS: Final = frozenset(("zero", "digit", "whole", "hundred", "one", "fraction"))
_SINGLES: Final = {row.form: row.code for row in units() if row.kind == "one"}  # sehari, setahun
_STARTS: Final = frozenset(
    [row.word for row in number_words().values() if row.role in _BEGINS]
    + [*vague_numbers(), *number_pairs(), *_SINGLES, "beberapa"]
)
_BEGINNING: Final = Sign(lambda: _STARTS, firsts=digits)
_STAND_ALONE: Final = classifiers()
_LINKING: Final = frozenset((",", "dan", "/", "atau", "serta", "hingga", "sampai", "-"))
_MOST_LINKS: Final = 3  # dan/atau
_STOPS: Final = frozenset(".!?;:")
_BARRIERS: Final = (is_glued, is_date_or_time, is_name, is_list_number, is_idiom)


def find_counts(words: Words, sections: list[Section]) -> list[Count]:
    """Find the quantities in the body and the lists of an article.

    Args:
        words: The words of the text.
        sections: Its paragraphs; those of other kinds are passed over.

    Returns:
        The quantities in order, none overlapping.
    """
    counts: list[Count] = []
    for section in sections:
        if section.kind in _KINDS:
            first, stop = section.first, section.last
            starts = words.where(_BEGINNING, first, stop)
            if starts:
                counts.extend(_find_in(split_items(words, section), starts, first, stop))
    return counts


def _find_in(words: Words, starts: list[int], first: int, stop: int) -> list[Count]:
    counts: list[Count] = []
    free = last_before = first  # one past the last word of the number before
    kind_before = ""  # what that was, for numbers that go on with it
    previous: Count | None = None
    for at in starts:
        if at < free:
            continue
        if words.lowers[at] in _SINGLES:
            counts.append(_single(words, at))
            free = at + 1
            continue
        found = read_expression(words, at, max(first, free), stop)
        if found is None:
            free = chain_end(words, at + 1, stop)
            continue
        # satu jam 52 menit: no time of day, though jam stands before it
        adjacent = previous is not None and previous.noun is None and found.first == last_before
        linked = adjacent or _goes_on(words, last_before, kind_before, found.first)
        floor = found.first if adjacent else first
        count, last, kind = _judge(words, found, floor, stop, kind_before if linked else "")
        if count:
            if linked and previous and kind_before == "bare":
                previous.kind, previous.unit = count.kind, count.unit  # 13 dan 12 poin
            counts.append(count)
        else:
            last = max(last, chain_end(words, last, stop))
        free, last_before, kind_before, previous = last, last, kind, count
    return counts


def _single(words: Words, at: int) -> Count:
    start, end = words.starts[at], words.end(at)
    return Count(start, end, Span(start, end), "duration", 1, unit=_SINGLES[words.lowers[at]])


def _goes_on(words: Words, last: int, kind: str, first: int) -> bool:
    """Whether only a comma, `dan` or the like stand between the end of one number and the next."""
    if not 0 < first - last <= _MOST_LINKS:
        return False
    between = words.lowers[last:first]
    return _LINKING.issuperset(between) or (kind == "reading" and _STOPS.isdisjoint(between))


def _judge(words: Words, found: Expression, first: int, stop: int, before: str) -> tuple[Count | None, int, str]:
    """Decide whether a quantity is a finding, and of which kind; `before` is what it goes on with.

    Returns:
        The finding, if it is one; one past its last word; and what it was.
    """
    if is_numbered(words, found, first, stop) or (before == "numbered" and found.bare and not found.scaled):
        return None, found.last, "numbered"
    if is_bracketed_age(words, found, first, stop):
        found.kind, found.unit = "age", "a"
        return _finding(words, found, found.after, found.after), found.after, "age"
    if any(barrier(words, found, first, stop) for barrier in _BARRIERS):
        return None, found.last, ""
    modifier = modifier_before(words, found.first, first) or modifier_after(words, found.after, stop)
    after = modifier.last if modifier and modifier.first >= found.after else found.after
    noun, last = after, after
    if is_age(words, found, modifier, first, stop, before == "age"):
        found.kind, found.unit = "age", found.unit or "a"
    else:
        noun, last = _noun(words, found, after, stop)
    if last == noun and (is_score(found) or not (modifier or is_introduced(words, found, first, stop))):
        return None, found.last, ""
    kind = found.kind
    if not kind and last == noun and is_price(words, found, first):
        kind, found.kind, found.unit = "price", "money", "IDR"
    elif not kind:
        reading = last == noun and is_reading(words, found, first, before == "reading")
        found.kind = "measure" if reading else kind_of_counted(words, found, noun)
        kind = "reading" if reading else "bare" if last == noun else ""
    count = _finding(words, found, noun, last)
    count.per, last = rate_after(words, last, stop)
    if modifier:
        count.modifier = words.text[words.starts[modifier.first] : words.end(modifier.last - 1)]
        count.approximate |= modifier.rough
    return count, last, kind


def _noun(words: Words, found: Expression, at: int, stop: int) -> tuple[int, int]:
    """Return the first word of the noun phrase and one past its last; twice the same where there is none."""
    strings, start = words.strings, at
    if at + 1 < stop and strings[at] == "-" and not words.tails[at - 1] and strings[at + 1][0].isalpha():
        start = at + 1  # 18-speaker
    elif (
        found.unit and at + 2 < stop and strings[at] == "(" and strings[at + 1][0].isalpha() and strings[at + 2] == ")"
    ):
        start = at + 3  # 5 hektare (ha) hutan
    elif found.kind and at < stop and _is_no_noun(words, found, at):
        return at, at
    last = noun_phrase(words, start, stop)
    if last == start and found.unit and not _STAND_ALONE.get(found.unit, True):
        found.unit = None
        return found.last, at  # lima botol: what is counted is bottles
    return (start, last) if last > start else (at, at)


def _is_no_noun(words: Words, found: Expression, at: int) -> bool:
    """Whether what follows begins something else: `lima kali Rina Wati`, `lima orang haknya sama`, `Rp500Emas`."""
    if words.strings[at][0].isupper():
        return found.unit == "kali" or not words.tails[at - 1]
    return found.kind == "count" and words.lowers[at].endswith("nya")


def _finding(words: Words, found: Expression, noun: int, last: int) -> Count:
    start, end = words.starts[found.first], words.end(max(found.after, last) - 1)
    return Count(
        start,
        end,
        Span(start, words.end(found.last - 1)),
        found.kind,
        value=found.value,
        low=found.low,
        high=found.high,
        approximate=found.approximate,
        unit=found.unit,
        noun=Span(words.starts[noun], words.end(last - 1)) if last > noun else None,
    )
