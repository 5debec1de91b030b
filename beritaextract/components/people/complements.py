"""Walking over what a title governs: portfolio, institution, jurisdiction, short forms in brackets."""

from collections.abc import Callable
from typing import Final

from beritaextract.components.people.joints import JOINERS, LEVELS, LOOSE, Joint, over_comma, over_connective
from beritaextract.components.people.known import Known, known_phrases
from beritaextract.components.people.readings import PUBLIC, Block, PostReading, after_bracket
from beritaextract.components.people.titles import opens_name
from beritaextract.components.people.weights import contexts_after, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body
from beritaextract.lexicons.names import person_words
from beritaextract.lexicons.places import Name as PlaceName
from beritaextract.lexicons.small_places import small_places

_INACTIVE: Final = frozenset(("nonaktif", "non-aktif"))
_SUFFIXES: Final = _INACTIVE | {"terpilih", "petahana", "interim"}
_TAILS: Final = person_words("tail body")
_PUBLIC_INNER: Final = frozenset(
    ("legislature", "judiciary", "police", "military", "independent_agency", "state_company")
)
_NUMBERED: Final = frozenset(("nomor", "no", "no."))  # "Peraturan Presiden Nomor 5"
_NO_TITLE_WORDS: Final = person_words("no title word")
_NEVER_ALONE: Final = frozenset(("universitas", "institut", "politeknik", "pt", "cv"))
_VERBAL: Final = ("me", "ber", "di", "ter")
_MOST_PLAIN: Final = 5
_LONGEST: Final = 30
_LONGEST_SMALL: Final = 3
_NAME_LIKE: Final = 4
_LIKE_A_NAME: Final = 3


class Complement:
    """One walk; `floor` is the first word at which a name could begin, `index` the word after the complement."""

    def __init__(self, words: Words, reading: PostReading, stop: int, apposition: bool) -> None:
        self.words = words
        self.reading = reading
        self.index = self.floor = reading.last
        if reading.post.takes == "person":
            reading.sealed = reading.last
        self._stop = stop
        self._limit = min(stop, reading.last + _LONGEST)
        self.closed = False  # a rank or an honorific follows, so that the name is not in this run
        self._apposition = apposition
        self._titled = True  # what follows still belongs to the title
        while self.index < self._limit and self._step():
            pass
        self._trim()

    def _step(self) -> bool:
        """Go over one word or phrase; return whether the complement may go on."""
        words, index = self.words, self.index
        string, low = words.strings[index], words.lowers[index]
        if string[0].isupper():
            return self._capital(string)
        if string == "(":
            if sum(name_weight(word) for word in words.strings[self.floor : index]) >= _NAME_LIKE:
                return False  # the bracket stands after a name
            after = after_bracket(words, index, self._stop)
            self._titled = False
            return self._seal(after) if after > index else False
        self.reading.former |= low in _INACTIVE
        if low in _SUFFIXES or (low == "ad" and words.lowers[index + 1 : index + 2] == ["interim"]):
            return self._seal(index + 1)
        if low.startswith("ke-") and low[3:].isdigit():
            return self._seal(index + 1)
        if low == "nomor" and words.lowers[index + 1 : index + 2] == ["urut"] and index + 2 < self._limit:
            return self._seal(index + 3)
        if low in JOINERS or low in LOOSE:
            return self._joint(over_connective)
        if low == ",":
            return self._joint(over_comma)
        if low == "-" and words.lowers[index - 1 : index] == words.lowers[index + 1 : index + 2]:
            return self._jump(index + 2)  # "Pulau-Pulau"
        if string[0].isdigit():
            number = self.reading.body is not None and "." not in string and words.strings[index - 1][0].isalpha()
            return self._seal(index + 1) if number and self.floor == index else False
        if low in LEVELS and index + 1 < self._limit and words.strings[index + 1][0].isupper():
            self.index = index + 1
            return True
        return self._plain(low)

    def _plain(self, low: str) -> bool:
        """Go over a word in lower case that says what the title is about: "pengamat kebijakan publik"."""
        if self.index != self.floor or self.reading.body is not None or not low.isalpha():
            return False
        if self.reading.post.takes not in ("expert", "body", "seat") and self.reading.post.branch != "civil":
            return False
        if low in _NO_TITLE_WORDS or low.startswith(_VERBAL) or contexts_after().get(low, 0) > 1:
            return False
        if self.index - self.reading.last >= _MOST_PLAIN:
            return False
        return self._seal(self.index + 1)

    def _within_name(self, known: Known, index: int) -> bool:
        """Return whether an honorific stands inside a name: "Zulkifli Daeng Nassa"."""
        return known.rank is None and index > self.floor and name_weight(self.words.strings[index - 1]) >= _NAME_LIKE

    def _jump(self, index: int) -> bool:
        """Go on at a word before which no name can begin."""
        self.index = self.floor = index
        return True

    def _seal(self, index: int) -> bool:
        """Go on at a word at which the holder's name may well begin: what the post needs is said."""
        self.reading.sealed = index
        return self._jump(index)

    def _capital(self, string: str) -> bool:
        """Go over a capitalised word: a body, a place, a title inside the post, or a plain word."""
        words, index = self.words, self.index
        if words.lowers[index] in _NUMBERED:
            return False
        hit = known_phrases().match(words.lowers, index, self._limit)
        if hit is not None:
            end, known = hit
            exact = known.exact is None or known.exact == string
            weight = name_weight(string)
            if opens_name(words, known, index, end, self._stop) and not self._within_name(known, index):
                self.closed = True
                return False
            if known.thing and end - index > 1:
                return self._seal(end)
            opener = known.body is not None and known.body.opens and self.reading.post.takes == "portfolio"
            place_first = known.place is not None and self.reading.post.takes in ("place", "country")
            sure = exact and (end - index > 1 or weight < _LIKE_A_NAME)
            if known.body and not opener and not place_first and (sure or (exact and string.isupper())):
                self._enter(known.body, index, end)
                return True
            if string.lower() in LEVELS and end < self._limit and words.strings[end][0].isupper():
                self.index = index + 1
                return True
            if (
                known.place
                and exact
                and (end - index > 1 or weight < _LIKE_A_NAME or (index == self.reading.last and place_first))
            ):
                longer = end < self._limit and words.strings[end][0].isupper() and name_weight(words.strings[end]) < 1
                if longer and self.reading.post.takes == "place" and self._small_place(index, end + 1):
                    return True
                self.reading.blocks.append(Block(index, end, known.place))
                self._titled = False
                self.index = end
                return True
            if (known.post or known.prefix) and weight < 1:
                if known.prefix and known.prefix[0] == "P":
                    self.reading.acting, self._titled = known.prefix, False
                    self.reading.inserted = index
                return self._jump(end)
        if self.reading.post.takes == "place" and not self.reading.blocks and self._small_place(index):
            return True
        if self._after_number(index) and small_places().find(string):
            return self._seal(index + 1)
        if self._pair(index):
            return self._seal(index + 3)
        self.index = index + 1
        return True

    def _after_number(self, index: int) -> bool:
        """Return whether a word goes on with the name of a numbered body: "SMP Negeri 4 Prafi"."""
        strings = self.words.strings
        more = index + 1 < self._limit and strings[index + 1][0].isupper()
        return more and self.reading.body is not None and strings[index - 1].isdigit()

    def _small_place(self, index: int, shortest: int = 0) -> bool:
        """Go over the name of a kecamatan or desa right after the title, its level a part of it or not."""
        words, first = self.words, self.reading.last
        if any(words.lowers[at] not in LEVELS for at in range(first, index)):
            return False
        last = index
        while last < min(self._limit, index + _LONGEST_SMALL) and words.strings[last][0].isupper():
            last += 1
        for start, end in (
            (start, end) for start in {first, index} for end in range(last, max(index, shortest - 1), -1)
        ):
            text = words.text[words.starts[start] : words.end(end - 1)]
            if small_places().find(text):
                self.reading.blocks.append(Block(start, end, PlaceName(text, (), end == index + 1, False)))
                self._titled, self.index = False, end
                return True
        return False

    def _enter(self, body: Body, first: int, last: int) -> None:
        """Take in a body as the institution, or as part of it."""
        reading = self.reading
        if reading.body is None:
            reading.body, reading.body_first = body, first
            if self.words.lowers[first] in _TAILS and self.floor < first:
                reading.body, reading.body_first = body._replace(opens=False), self.floor
        elif reading.body.opens and (body.branch in _PUBLIC_INNER or not (body.opens or reading.body.branch in PUBLIC)):
            reading.body = body
        reading.body_last, reading.body_open = last, body.opens and self.words.lowers[first] not in _TAILS
        self._titled = False
        self._jump(last) if reading.body_open else self._seal(last)
        named = last < self._limit and self.words.strings[last][0].isupper()
        if reading.body_open and named and self.words.lowers[first] in _NEVER_ALONE:
            self.floor = last + 1

    def _pair(self, index: int) -> bool:
        """Return whether "Ganjar-Mahfud" stands here, as part of a campaign team's name."""
        strings, tails = self.words.strings, self.words.tails
        return (
            self.reading.body is not None
            and index + 2 < self._limit
            and strings[index + 1] == "-"
            and not tails[index]
            and not tails[index + 1]
            and strings[index + 2][0].isupper()
        )

    def _joint(self, go_over: Callable[[Joint], int | None]) -> bool:
        """Go over a connective or a comma; return whether it joins more of this post."""
        joint = Joint(self.words, self.reading, self.index, self.floor, self._limit, self._apposition)
        after = go_over(joint)
        return after is not None and self._jump(after)

    def _trim(self) -> None:
        """Give back what cannot close a post: a connective, or a level word without a place."""
        lowers, reading = self.words.lowers, self.reading
        while self.index > reading.last and self._loose_end():
            self.index -= 1
        while self.index > reading.last and (
            lowers[self.index - 1] in JOINERS
            or (lowers[self.index - 1] in LEVELS and not any(block.last == self.index - 1 for block in reading.blocks))
        ):
            self.index -= 1
        self.floor = min(self.floor, self.index)

    def _loose_end(self) -> bool:
        """Return whether the last word is in lower case and no name follows it."""
        strings, index = self.words.strings, self.index
        if not strings[index - 1].islower() or strings[index - 1] in _SUFFIXES:
            return False
        at = index + 1 if index < self._stop and strings[index] in (",", "(") else index
        return at >= self._stop or not strings[at][0].isupper()
