"""All quantities of an article: how much and how many."""

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
from beritaextract.components.counts.expressions import Expression, read_expression
from beritaextract.components.counts.kinds import is_age, is_bracketed_age, kind_of_bare
from beritaextract.components.counts.modifiers import modifier_after, modifier_before
from beritaextract.components.counts.nouns import noun_phrase
from beritaextract.components.counts.rates import rate_after
from beritaextract.findings import Count, Section, Span
from beritaextract.language.numerals import number_pairs
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import number_words, units, vague_numbers

_KINDS = frozenset(("body", "list"))
_BEGINS = frozenset(("zero", "digit", "whole", "hundred", "one", "fraction"))
_SINGLES = {row.form: row.code for row in units() if row.kind == "one"}  # sehari, setahun
_STARTS = frozenset(
    [row.word for row in number_words().values() if row.role in _BEGINS]
    + [*vague_numbers(), *number_pairs(), *_SINGLES, "beberapa"]
)
_WITH_NOUN = frozenset(("count", "percent", "money", "measure", "duration"))
_LINKING = frozenset((",", "dan", "atau", "serta"))


def find_counts(words: Words, sections: list[Section]) -> list[Count]:
    """Find the quantities in the body and the lists of an article.

    Args:
        words: The words of the text.
        sections: Its paragraphs; those of other kinds are passed over.

    Returns:
        The quantities in order, none overlapping.
    """
    counts: list[Count] = []
    strings, lowers = words.strings, words.lowers
    for section in sections:
        if section.kind in _KINDS:
            first, stop = section.first, section.last
            starts = [
                at for at in range(first, stop) if lowers[at] in _STARTS or "0" <= strings[at][0] <= "9"
            ]
            _find_in(words, starts, first, stop, counts)
    return counts


def _find_in(words: Words, starts: list[int], first: int, stop: int, counts: list[Count]) -> None:
    free, last, previous = first, first, None
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
        linked = previous is not None and found.first - last == 1 and words.lowers[last] in _LINKING
        count, last = _make_count(words, found, first, stop, previous if linked else None)
        if count:
            counts.append(count)
            free = last
            previous = count
        else:
            free, last = max(chain_end(words, found.last, stop), found.last), first
            previous = None


def _single(words: Words, at: int) -> Count:
    start, end = words.starts[at], words.end(at)
    return Count(start, end, Span(start, end), "duration", 1, unit=_SINGLES[words.lowers[at]])


def _make_count(
    words: Words, found: Expression, first: int, stop: int, previous: Count | None
) -> tuple[Count | None, int]:
    """Return the quantity as a finding, if it is one, and one past its last word."""
    if is_numbered(words, found, first, stop):
        return None, found.last
    if is_bracketed_age(words, found, first, stop):
        found.kind, found.unit = "age", "a"
        return _finding(words, found, found.after, found.after), found.after
    if _is_barred(words, found, first, stop):
        return None, found.last
    modifier = modifier_before(words, found.first, first) or modifier_after(words, found.after, stop)
    after = modifier.last if modifier and modifier.first >= found.after else found.after
    if is_age(words, found, modifier, first, stop, previous is not None and previous.kind == "age"):
        found.kind, found.unit = "age", found.unit or "a"
        last = noun = after
    else:
        start = after + 1 if _is_hyphen(words, after, stop) else after
        noun, last = start, noun_phrase(words, start, stop)
    if last == noun and is_score(words, found, has_noun=False):
        return None, found.last
    if found.bare and not found.kind:
        if last == noun:
            if not modifier and not is_introduced(words, found, first, stop):
                return None, found.last
            after_reading = previous is not None and previous.kind == "measure" and previous.unit is None
            found.kind = kind_of_bare(words, found, first, after_reading)
        else:
            found.kind = "count"
    count = _finding(words, found, noun, last)
    count.per, last = rate_after(words, last, stop)
    if modifier:
        count.modifier = words.text[words.starts[modifier.first] : words.end(modifier.last - 1)]
        count.approximate |= modifier.rough
    return count, max(last, after)


def _is_barred(words: Words, found: Expression, first: int, stop: int) -> bool:
    return (
        is_glued(words, found, first)
        or is_date_or_time(words, found, first, stop)
        or is_name(words, found, first, stop)
        or is_list_number(words, found, first, stop)
        or is_idiom(words, found, first, stop)
    )


def _is_hyphen(words: Words, at: int, stop: int) -> bool:
    """Whether a hyphen ties the noun to the number: `18-speaker`."""
    return at + 1 < stop and words.strings[at] == "-" and not words.tails[at - 1] and words.strings[at + 1][0].isalpha()


def _finding(words: Words, found: Expression, noun: int, last: int) -> Count:
    start, end = words.starts[found.first], words.end(max(found.after, last) - 1)
    count = Count(start, end, Span(start, words.end(found.last - 1)), found.kind)
    count.value, count.low, count.high, count.approximate = found.value, found.low, found.high, found.approximate
    count.unit = found.unit
    if last > noun:
        count.noun = Span(words.starts[noun], words.end(last - 1))
    return count
