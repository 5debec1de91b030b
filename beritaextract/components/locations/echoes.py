"""Further mentions of places the article has introduced: by short forms in brackets and by the bare name."""

from typing import Final

from beritaextract.components.locations.found import Found, Scan
from beritaextract.components.locations.known import alert_words
from beritaextract.components.locations.runs import opens_sentence
from beritaextract.language.words import Words

_SHORTEST: Final = 3
_LONGEST: Final = 12
_WITH_SHORT_FORMS: Final = frozenset({"facility", "city", "regency", "district"})


def add_echoes(scan: Scan) -> None:
    """Add the short forms that brackets introduce, and the places of small names met again."""
    words = scan.words
    names: dict[tuple[str, ...], Found] = {}
    for find in list(scan.found):
        plain = find.last - find.first > 1 or words.lowers[find.first] not in alert_words()
        if find.name is None and find.kind != "street" and plain:
            names.setdefault(words.strings[find.first : find.last], find)
        short = _short_form(words, find)
        if short is not None:
            names.setdefault((short,), find)
    if not names:
        return
    firsts = {name[0] for name in names}
    longest = max(map(len, names))
    gone: set[int] = set()
    echoes: list[Found] = []
    covered = {index: find for find in scan.found for index in range(find.first, find.last)}
    for index, string in enumerate(words.strings):
        if string in firsts and index not in scan.closed and scan.body[index]:
            inner = covered.get(index)
            if inner is not None and (inner.kind or inner.name is None):
                continue
            echo = _echo(words, index, longest, names)
            if echo and _is_plain_word(words, echo):
                continue
            if echo and not _in_person(scan, echo) and (inner is None or inner.last < echo.last):
                if inner is not None:
                    gone.add(id(inner))
                echoes.append(echo)
                covered.update(dict.fromkeys(range(echo.first, echo.last), echo))
    scan.found = [find for find in (*scan.found, *echoes) if id(find) not in gone]
    scan.found.sort(key=lambda find: find.first)


def _echo(words: Words, index: int, longest: int, names: dict[tuple[str, ...], Found]) -> Found | None:
    for last in range(min(len(words), index + longest), index, -1):
        origin = names.get(words.strings[index:last])
        if origin is not None:
            return Found(index, last, origin.name, origin.kind, senses=origin.senses, origin=origin)
    return None


def _is_plain_word(words: Words, echo: Found) -> bool:
    """Return whether an echo may be the plain word that opens a sentence: "Gambut itu terbakar" beside "gambut"."""
    single = echo.last - echo.first == 1 and opens_sentence(words, echo.first, 0)
    return single and words.lowers[echo.first] in words.printed()


def _in_person(scan: Scan, echo: Found) -> bool:
    """Return whether the words are part of a longer name of a person."""
    end = scan.people.get(echo.first)
    return end is not None and end != echo.last and scan.people.get(echo.first - 1) is not None


def _short_form(words: Words, find: Found) -> str | None:
    """Return the short form in brackets after a find: Taman Mini Indonesia Indah (TMII)."""
    inside = words.strings[find.last : find.last + 3]
    kind = find.place.kind if find.place else find.kind
    if kind not in _WITH_SHORT_FORMS or (kind == "district" and not find.senses):
        return None
    if len(inside) < 3 or inside[0] != "(" or inside[2] != ")":
        return None
    short = inside[1]
    if not _SHORTEST <= len(short) <= _LONGEST or not short[0].isupper():
        return None
    return short if short[0] == words.strings[find.first][0].upper() and sum(map(str.isupper, short)) > 1 else None
