"""One walk over the body of the article: posts with their holders, and every other run that may be a name."""

from collections.abc import Set
from typing import Final

from beritaextract.components.people.holders import read_holder
from beritaextract.components.people.known import Known, known_phrases, lower_openers
from beritaextract.components.people.names import Name, is_plain_word, read_bare_name, read_name, starts_sentence
from beritaextract.components.people.posts import read_post
from beritaextract.components.people.readings import Scan, as_candidate
from beritaextract.components.people.surroundings import surroundings
from beritaextract.components.people.tails import read_tail
from beritaextract.components.people.weights import contexts_after, contexts_before, name_weight
from beritaextract.findings import Section
from beritaextract.language.datelines import after_dateline
from beritaextract.language.signs import Sign
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body
from beritaextract.lexicons.names import person_words
from beritaextract.lexicons.places import Name as PlaceName

_AFTER_RANK: Final = 5.0
_AFTER_HONORIFIC: Final = 3.0
_AFTER_DEGREE: Final = 2.0
_LIKE_A_NAME: Final = 3
_TITLE_LIKE: Final = -3
_GLUE: Final = frozenset(["dan", "&", "untuk", "of", "for", "the"])
_NEAR: Final = 8
_CALLS: Final = frozenset(("disapa", "dipanggil"))
_LONGEST_BODY: Final = 10
_CUE: Final = 3
_SPEECH: Final = 4
_SHORTEST_ACRONYM: Final = 3
# Their names are made of everyday words, so that a word like a name ends them.
_PLAIN_KINDS: Final = frozenset(("government", "police", "court", "legislature"))
# A word that holds a capital, or may open a title in lower case.
_OPENING: Final = Sign(lower_openers, capitals=True)


class Scanner:
    """The walk; `found` is what it found."""

    def __init__(self, words: Words, sections: list[Section]) -> None:
        """Look at the paragraphs once, for the words at which anything can begin."""
        self.words = words
        self.found = Scan()
        self._before, self._after = contexts_before(), contexts_after()
        self._paragraphs = [(section, words.where(_OPENING, section.first, section.last)) for section in sections]
        self._spoken = self._spoken_words()
        self._begin = self._stop = 0

    def walk(self) -> Scan:
        """Read every paragraph."""
        strings, lowers, known = self.words.strings, self.words.lowers, known_phrases()
        for section, openings in self._paragraphs:
            self._begin, self._stop = after_dateline(self.words, section.first, section.last), section.last
            done = self._begin
            for index in openings:
                if index < done:
                    continue
                after = self._known(index) if known.begins(lowers[index]) else None
                if after is None and strings[index][0].isupper():
                    after = self._run(index)
                done = after or done
        return self.found

    def _spoken_words(self) -> Set[str]:
        """Return the words, in lower case, that stand alone after "kata" or before "mengatakan": short names."""
        lowers, strings, before, after = self.words.lowers, self.words.strings, self._before, self._after
        found = set()
        for section, openings in self._paragraphs:
            last = section.last - 1
            for index in openings:
                if not section.first < index < last or strings[index + 1][0].isupper():
                    continue
                cued = before.get(lowers[index - 1], 0) >= _CUE or after.get(lowers[index + 1], 0) >= _CUE
                if not cued or not strings[index][0].isupper() or name_weight(strings[index]) < -1:
                    continue
                if not strings[index - 1][0].isupper() or name_weight(strings[index - 1]) <= _TITLE_LIKE:
                    found.add(lowers[index])
        return found

    def _known(self, index: int) -> int | None:
        """Read what begins with a known phrase; return the word after it, None where it is nothing here."""
        hit = known_phrases().match(self.words.lowers, index, self._stop)
        if hit is None:
            return None
        end, known = hit
        string = self.words.strings[index]
        named = end - index == 1 and string[0].isupper() and name_weight(string) > 1
        named = named and not starts_sentence(self.words, index, self._begin)
        if (known.post or known.prefix) and not ((known.rank or named) and self._names(end)):
            reading = read_post(self.words, index, self._stop, self._spoken)
            after = read_holder(self.words, reading, self._stop, self._spoken, self.found) if reading else None
            if after is not None:
                return after
        if not string[0].isupper():
            return self._person(index, _AFTER_HONORIFIC) if known.honorific else None
        if known.rank and not known.place:
            return self._person(index, _AFTER_RANK)
        if known.thing:
            return end
        if known.exact in (None, string):
            if known.body and (end - index > 1 or string.isupper() or name_weight(string) < _LIKE_A_NAME):
                return self._body(index, end, known.body)
            if known.head and self._names(end) and name_weight(string) < _LIKE_A_NAME:
                return self._over_capitals(end)
            if known.place and self._speaks(index, end, known.place):
                return None
            if known.place and not self._named_like_place(index, end, known.place):
                return end
        return self._person(index, _AFTER_HONORIFIC) if known.honorific else None

    def _over_capitals(self, first: int) -> int:
        """Go over a run of capitalised words up to a title or a rank that does not open it ("Jalan Kapten Maulana")."""
        index = first
        while index < self._stop and self.words.strings[index][0].isupper():
            hit = known_phrases().match(self.words.lowers, index, self._stop)
            if hit is not None and (hit[1].post or hit[1].rank) and index > first:
                break
            index = hit[0] if hit else index + 1
        return index

    def _names(self, index: int) -> bool:
        """Return whether a word that looks like a name stands there."""
        return index < self._stop and self.words.strings[index][0].isupper() and not self._opens_body(index)

    def _opens_body(self, index: int) -> bool:
        hit = known_phrases().match(self.words.lowers, index, self._stop)
        return bool(hit and (hit[1].body or hit[1].place) and name_weight(self.words.strings[index]) < _LIKE_A_NAME)

    def _named_like_place(self, index: int, end: int, place: PlaceName) -> bool:
        """Return whether a place name is or opens the name of a person ("Vladimir", "Bima Arya")."""
        strings = self.words.strings
        if end - index > 1:
            return False
        weight = name_weight(strings[index])
        if place.needs_context and weight >= _LIKE_A_NAME:
            return True
        return weight >= 1 and end < self._stop and strings[end][0].isupper() and name_weight(strings[end]) >= 1

    def _speaks(self, index: int, end: int, place: PlaceName) -> bool:
        """Return whether a place name of one word stands after "kata" or the like: towns do not speak, countries do."""
        if end - index > 1 or index == self._begin or place.places[0].kind == "country":
            return False
        return self._before.get(self.words.lowers[index - 1], 0) >= _SPEECH

    def _body(self, index: int, end: int, body: Body) -> int:
        """Go on over the words of a body's own name; an opening word alone ("Dinas", "Bank") is no body."""
        last = self._body_end(end, body) if body.opens else end
        if last > end or not body.opens or self._is_whole(index, end):
            self.found.bodies.append((index, last, body))
        return last

    def _is_whole(self, index: int, end: int) -> bool:
        """Return whether the opening of a body's name does as its name: "KPU", "Bawaslu", "Kejaksaan Agung"."""
        if end - index == 1:
            return self.words.lowers[index] not in person_words("body word")
        return self.words.strings[end - 1][0].isupper()

    def _body_end(self, index: int, body: Body) -> int:
        words, phrases = self.words, known_phrases()
        limit = min(self._stop, index + _LONGEST_BODY)
        while index < limit:
            string = words.strings[index]
            if string[0].isupper():
                hit = phrases.match(words.lowers, index, limit)
                known = hit[1] if hit else Known()
                if (known.rank or known.post) and not known.body:
                    break
                if (
                    body.kind in _PLAIN_KINDS
                    and name_weight(string) >= _LIKE_A_NAME
                    and not (known.place or known.body)
                ):
                    break
                index = hit[0] if hit else index + 1
            elif self._glued_on(index, limit):
                index += 1
            else:
                break
        return index

    def _glued_on(self, index: int, limit: int) -> bool:
        """Return whether a small word or a number goes on with a body's name: "Badan Riset dan Inovasi", "SMPN 33"."""
        words = self.words
        if words.lowers[index] in _GLUE:
            goes_on = index + 1 < limit and words.strings[index + 1][0].isupper()
            return goes_on and not self._opens_body(index + 1)
        return words.strings[index].isdigit() and words.strings[index - 1][0].isalpha()

    def _person(self, index: int, context: float) -> int | None:
        """Read a name after a rank or an honorific."""
        name = read_name(self.words, index, self._stop)
        if name is None or name.first == index or name_weight(self.words.strings[name.first]) <= -3:
            return None
        return self._add(name, context)

    def _run(self, index: int) -> int:
        """Read a run of capitalised words of which nothing is known yet."""
        if is_plain_word(self.words, index, self._begin):
            self.found.plain.append(index)
            return index + 1
        if self._is_acronym_before_name(index):
            return index + 1
        name = read_bare_name(self.words, index, self._stop, index)
        alone = name.stop == index + 1 and starts_sentence(self.words, index, self._begin)
        if alone and self.words.lowers[index] in self.words.printed():  # "Cucu yang tertawa, cucu juga yang mengajar"
            self.found.plain.append(index)
            return index + 1
        return self._add(name, _AFTER_DEGREE if name.degrees else 0.0)

    def _is_acronym_before_name(self, index: int) -> bool:
        """Return whether an acronym stands before a name: "suami baru BCL Tiko Pradipta"."""
        strings, string = self.words.strings, self.words.strings[index]
        if not string.isupper() or len(string) < _SHORTEST_ACRONYM or name_weight(string) > 0:
            return False
        return index + 1 < self._stop and strings[index + 1].istitle()

    def _add(self, name: Name, context: float) -> int:
        candidate = as_candidate(
            self.words, name, context + surroundings(self.words, name, self._begin, self._stop), []
        )
        candidate.called = name.begin > self._begin and self.words.lowers[name.begin - 1] in _CALLS
        if candidate.called and "seorang" in self.words.lowers[max(self._begin, name.begin - _NEAR) : name.begin]:
            candidate.called = False  # somebody new: "seorang motoris yang akrab disapa Ramli"
        self.found.candidates.append(candidate)
        return read_tail(self.words, candidate, self._stop, self.found)
