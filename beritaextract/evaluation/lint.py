"""Faults of gold that no format forbids: what two annotators would agree is a slip."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from beritaextract.evaluation.gold import Gold, GoldCount, GoldLocation, GoldPerson, GoldPosition, GoldQuote, Place
from beritaextract.evaluation.matching import normal
from beritaextract.lexicons.places import former_codes, gazetteer
from beritaextract.lexicons.small_places import small_places

_MARKS = "\"“”'‘’"
_CONJUNCTIONS = re.compile(r"(?:bahwa|agar|supaya)\b", re.IGNORECASE)
_PUBLIC = frozenset(
    ("executive", "legislature", "judiciary", "police", "military", "state_company", "independent_agency", "foreign")
) | {"international"}
_ACTING = {
    "Plt": ("plt", "pelaksana tugas"),
    "Pj": ("pj", "penjabat"),
    "Pjs": ("pjs", "penjabat sementara", "pejabat sementara"),
    "Plh": ("plh", "pelaksana harian", "pelaksana tugas harian"),
}
_UNIT_NEEDED = ("money", "percent", "duration")
_REGENCY, _DISTRICT = len("33.02"), len("33.02.27")


class Problem(NamedTuple):
    """A fault of one item."""

    article: str
    item: str
    message: str


def lint(gold: Gold) -> list[Problem]:
    """Return the faults of an article's gold, in order of its lists.

    Args:
        gold: The gold, read from whatever form.

    Returns:
        Faults: words cut or padded, items in paragraphs that hold none, speakers nobody names, codes that do not
        exist, fields that are not in the text, items given twice.
    """
    found: list[tuple[str, str]] = [*_article(gold), *_spans(gold)]
    for at, quote in enumerate(gold.quotes):
        found += ((f"quotes[{at}]", message) for message in _quote(quote, gold))
    for at, person in enumerate(gold.people):
        found += ((f"people[{at}] {person.name}", message) for message in _person(person, gold.text))
    for at, place in enumerate(gold.locations):
        found += ((f"locations[{at}]", message) for message in _location(place, gold))
    for at, count in enumerate(gold.counts):
        found += ((f"counts[{at}]", message) for message in _count(count, gold.text))
    for at, date in enumerate(gold.dates or ()):
        days = [day for day in (date.date, date.end_date) if day]
        found += ((f"dates[{at}]", f"{day!r} is no ISO date") for day in days if not _is_iso(day))
        if len(days) == 2 and days[1] < days[0]:
            found.append((f"dates[{at}]", f"it ends on {days[1]} before it begins on {days[0]}"))
    found += _twice(gold)
    return [Problem(gold.id, item, message) for item, message in found]


def _article(gold: Gold) -> Iterator[tuple[str, str]]:
    if gold.published and not _is_iso(gold.published):
        yield "published", f"{gold.published!r} is no ISO date or date-time"
    names = [normal(person.name) for person in gold.people]
    yield from (("people", f"{name!r} is there twice") for name in sorted({n for n in names if names.count(n) > 1}))


def _is_iso(day: str) -> bool:
    """Whether it is a year, a month, a day or a date-time."""
    padded = day + "-01" * (2 - day.count("-")) if re.fullmatch(r"\d{4}(?:-\d\d)?", day) else day
    try:
        datetime.fromisoformat(padded)
    except ValueError:
        return False
    return True


def _spans(gold: Gold) -> Iterator[tuple[str, str]]:
    text = gold.text
    for item, (start, end) in gold.spans():
        words = text[start:end]
        if words != words.strip():
            yield item, f"{words!r} has a blank at an edge"
        if _cuts(text, start) or _cuts(text, end):
            yield item, f"{words!r} cuts a word: {text[max(0, start - 10) : end + 10]!r}"
        if not item.startswith(("skip", "sections")) and any(one < end and start < two for one, two in gold.skip):
            yield item, f"{words!r} stands in a paragraph that holds no findings"


def _cuts(text: str, at: int) -> bool:
    """Whether a bound falls inside a word; between a small letter and a capital a blank was lost."""
    if not 0 < at < len(text) or not (text[at - 1].isalnum() and text[at].isalnum()):
        return False
    return not (text[at - 1].islower() and text[at].isupper())


def _quote(quote: GoldQuote, gold: Gold) -> Iterator[str]:
    text = gold.text
    if quote.speaker is None and quote.speaker_kind != "unknown":
        yield f"no speaker, but of kind {quote.speaker_kind}"
    if quote.speaker and quote.speaker_kind == "person" and quote.speaker not in {p.name for p in gold.people}:
        yield f"the speaker {quote.speaker!r} is none of the people"
    if quote.speaker_kind != "person" and (strange := set(normal(quote.speaker).split()) - set(normal(text).split())):
        yield f"the speaker {quote.speaker!r} is not named in the text: {sorted(strange)} are not there"
    for start, end in quote.parts:
        words = text[start:end]
        if quote.kind == "direct" and (words[0] in _MARKS[:3] or words[-1] in '"“”,'):
            yield f"direct words stand without marks and without a comma at the end: {words[:20]!r} … {words[-20:]!r}"
        if quote.kind != "direct" and words[-1] in ".,":
            yield f"a clause stands without its final stop or comma: {words[-20:]!r}"
        if quote.kind != "direct" and _CONJUNCTIONS.match(words):
            yield f"the conjunction is no content: {words[:30]!r}"
    if quote.kind == "mixed" and not any(set(text[start:end]) & set(_MARKS) for start, end in quote.parts):
        yield "a mixed quote holds words in marks"
    for start, end in quote.parts:
        if quote.cue and quote.cue[0] < end and start < quote.cue[1]:
            yield f"the cue {text[slice(*quote.cue)]!r} lies in the content"
    if any(after[0] < before[1] for before, after in pairwise(sorted(quote.parts))):
        yield "its parts overlap"


def _person(person: GoldPerson, text: str) -> Iterator[str]:
    for name in (person.name, *person.aliases):
        if name not in text and normal(name) not in normal(text):
            yield f"{name!r} is not in the text"
    public = [position for position in person.positions if position.branch in _PUBLIC]
    if public and not person.official and any(not position.optional for position in public):
        yield f"not official, but the post {text[slice(*public[0].span)]!r} is {public[0].branch}"
    if person.official and not public and any(position.branch for position in person.positions):
        yield "official, but no post is in a public body"
    for position in person.positions:
        yield from _position(position, text[slice(*position.span)])


def _position(position: GoldPosition, words: str) -> Iterator[str]:
    said = normal(words)
    for field in ("title", "institution", "jurisdiction"):
        value = getattr(position, field)
        if value and normal(value) not in said:
            yield f"the {field} {value!r} is not in {words!r}"
    if position.jurisdiction and position.jurisdiction.split()[0] in ("Kota", "Kabupaten", "Provinsi"):
        yield f"the jurisdiction {position.jurisdiction!r} is a place name without its level"
    if position.acting and not any(form in said for form in _ACTING[position.acting]):
        yield f"{position.acting} is not in {words!r}"


def _location(place: GoldLocation, gold: Gold) -> Iterator[str]:
    words, code = gold.text[slice(*place.span)], place.code
    if code is None:
        if place.kind == "country":
            yield f"{words!r}: a country has a code"
        return
    today = _code_of_today(code, gold.published)
    area = gazetteer().areas.get(today)
    if area is not None:
        if area.kind != place.kind:
            yield f"{words!r}: {code} is {area.name}, a {area.kind}, not a {place.kind}"
    elif len(code) > _REGENCY:
        if not any(today == unit.code for name in (words, place.name) for unit in small_places().find(name)):
            yield f"{words!r}: {code} is no place of that name"
        elif (len(code) == _DISTRICT) != (place.kind == "district"):
            yield f"{words!r}: {code} is no {place.kind}"
    else:
        yield f"{words!r}: the code {code} does not exist"


def _code_of_today(code: str, published: str | None) -> str:
    """Return the code that an area has now, if at the time of the article it had another."""
    for today, former in former_codes().items():
        if former.former == code and published and published[:10] < former.until:
            return today
    return code


def _count(count: GoldCount, text: str) -> Iterator[str]:
    words, paragraph = text[slice(*count.span)], _paragraph(text, count.span)
    if count.value is None and count.low is None and not count.approximate:
        yield f"{words!r} has no value"
    if count.low is not None and count.high is not None and count.low >= count.high:
        yield f"{words!r}: the range {count.low}..{count.high} is empty"
    if count.kind in _UNIT_NEEDED and not count.unit:
        yield f"{words!r}: {count.kind} without a unit"
    for field in ("noun", "modifier", "per"):
        value = getattr(count, field)
        if value and value not in paragraph:
            yield f"{words!r}: the {field} {value!r} is not in the paragraph"


def _paragraph(text: str, span: Place) -> str:
    end = text.find("\n", span[1])
    return text[text.rfind("\n", 0, span[0]) + 1 : end if end >= 0 else len(text)]


def _twice(gold: Gold) -> Iterator[tuple[str, str]]:
    for key in ("locations", "counts", "dates"):
        items = sorted(getattr(gold, key) or (), key=lambda item: item.span)
        for before, after in pairwise(items):
            if after.span[0] < before.span[1] and not (before.optional or after.optional):
                words = gold.text[slice(*before.span)], gold.text[slice(*after.span)]
                yield key, f"{words[0]!r} and {words[1]!r} overlap"
    parts = sorted(part for quote in gold.quotes if not quote.optional for part in quote.parts)
    for one, two in pairwise(parts):
        if two[0] < one[1]:
            yield "quotes", f"{gold.text[slice(*one)]!r} and {gold.text[slice(*two)]!r} overlap"
