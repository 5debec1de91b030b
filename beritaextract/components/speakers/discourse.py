"""The memory of who is speaking: the last speaker, unless the narrative brings in somebody else."""

from typing import Final

from beritaextract.components.speakers.mentions import MentionIndex, Named
from beritaextract.findings import Quote, Section, Span, Speaker
from beritaextract.language.sentences import STOP
from beritaextract.language.words import Words
from beritaextract.lexicons.clause_words import clause_words

_SUBJECT_REACH: Final = 24
_ENDS: Final = frozenset((".", "?", "!"))
# What opens an adjunct before the subject: `Sebagai ketua pada masa Rina Wati, Budi telah …`.
_FRONTED: Final = frozenset(
    ("sebagai", "selain", "berdasarkan", "atas", "dengan", "mewakili", "bersama", "berkat", "menyusul")
)


class Memory:
    """A speaker, where it was named, and the rule that put it into memory."""

    __slots__ = ("place", "rule", "speaker")

    def __init__(self, speaker: Speaker, place: Span, rule: str) -> None:
        self.speaker, self.place, self.rule = speaker, place, rule


class Discourse:
    """Reads the article from quote to quote and remembers who may be meant by `dia`, `-nya` and silence."""

    def __init__(self, words: Words, sections: list[Section], quotes: list[Quote], index: MentionIndex) -> None:
        self._words = words
        self._sections = [section for section in sections if section.kind == "body"]
        self._index = index
        self._at = 0
        self._next_section = 0
        self.current: Memory | None = self._only_person()
        self.group: Memory | None = None
        self.near: Memory | None = None  # subject of the narrative since the last quote, by whatever name

    def _only_person(self) -> Memory | None:
        """Where the article names one person, nobody else can be meant."""
        if len(self._index.people) != 1 or not self._index.people[0].mentions:
            return None
        person, mention = self._index.people[0], self._index.people[0].mentions[0]
        speaker = Speaker("person", person.name, "continuation", person=0)
        return Memory(speaker, Span(mention.start, mention.end), "only-person")

    def read_up_to(self, quote: Quote) -> None:
        """Read the narrative between the last quote and this one."""
        end = self._start_of(quote)
        while self._next_section < len(self._sections) and self._sections[self._next_section].start < end:
            section = self._sections[self._next_section]
            start, stop = max(section.start, self._at), min(section.end, end)
            if start < stop:
                self._narrative(start, stop)
            if section.end > end:
                break
            self._next_section += 1
        self._at = max(self._at, end)

    def heard(self, quote: Quote) -> None:
        """Remember the speaker of a quote, and that the text is read up to its end."""
        ends = [part.end for part in quote.parts]
        if quote.clause is not None:
            ends.append(quote.clause.end)
        self._at = max(self._at, *ends)
        self.near = None
        speaker = quote.speaker
        if speaker is None:
            return
        memory = Memory(speaker, speaker.mention or quote.parts[0], "last-speaker")
        if speaker.kind in ("group", "unnamed"):
            self.group = memory
            if self.current is None or speaker.kind == "unnamed":
                self.current = memory
        else:
            self.current = memory

    def _start_of(self, quote: Quote) -> int:
        start = min(part.start for part in quote.parts)
        return min(start, quote.clause.start) if quote.clause is not None else start

    def _narrative(self, start: int, stop: int) -> None:
        """A sentence whose subject is another person changes the speaker in mind."""
        words = self._words
        begin, last = words.from_offset(start), words.from_offset(stop)
        for at in words.where(STOP, begin, last):
            if words.strings[at] in _ENDS:
                if at > begin:
                    self._sentence(begin, at)
                begin = at + 1
        if last > begin:
            self._sentence(begin, last)

    def _sentence(self, first: int, last: int) -> None:
        words = self._words
        here = self._index.within(words.starts[first], words.end(last - 1))
        people = [mention for mention in here if mention.who == "person"]
        if not people:
            self._unnamed(first, last)
            return
        agent = self._after_passive(first, last, people)
        chosen = agent or self._subject(first, people)
        if chosen is None:
            return
        person = self._index.people[chosen.number]
        speaker = Speaker("person", person.name, "continuation", person=chosen.number)
        self.near = Memory(speaker, Span(chosen.start, chosen.end), "last-subject")
        if agent is not None or chosen.kind == "full":  # a short name goes on with the story
            self.current = self.near

    def _unnamed(self, first: int, last: int) -> None:
        """`Tiba-tiba hadir seorang warga …`, `Hal itu disuarakan nelayan …`: somebody without a name is brought in."""
        words, groups = self._words, clause_words()
        person_nouns, collectives, passives = groups["person_noun"], groups["collective"], groups["passive_of_saying"]
        for at in range(first, last - 1):
            word, following = words.lowers[at], words.lowers[at + 1]
            one = word == "seorang" and (following in person_nouns or following in collectives)
            if one or (word in passives and following in collectives):
                kind = "unnamed" if one else "group"
                place = Span(words.starts[at + 1], words.end(at + 1))
                memory = Memory(Speaker(kind, words.strings[at + 1], kind), place, "last-subject")
                self.current, self.group = memory, memory
                return

    def _after_passive(self, first: int, last: int, people: list[Named]) -> Named | None:
        """`Hal senada disampaikan Y`: the agent of a passive of saying."""
        passives = clause_words()["passive_of_saying"]
        for at in range(first, last - 1):
            if self._words.lowers[at] in passives:
                return next((mention for mention in people if mention.start >= self._words.end(at)), None)
        return None

    def _subject(self, first: int, people: list[Named]) -> Named | None:
        """The person before the first verb of the sentence."""
        words = self._words
        for mention in people:
            at = words.from_offset(mention.start)
            if at - first > _SUBJECT_REACH:
                return None
            opening = words.lowers[self._segment(first, at)]
            if opening in _FRONTED or opening in clause_words()["adjunct"]:
                continue
            before = words.lowers[at - 1] if at > first else ""
            if before in ("oleh", "kepada", "dengan", "untuk", "dari", "bagi", "dan", "terhadap", "bersama", "-"):
                continue
            return mention if not self._verb_before(first, at) else None
        return None

    def _segment(self, first: int, at: int) -> int:
        """Return the word after the last comma before a word."""
        return next((comma + 1 for comma in range(at - 1, first, -1) if self._words.strings[comma] == ","), first)

    def _verb_before(self, first: int, at: int) -> bool:
        words, verbs = self._words, ("me", "di", "ber", "ter")
        first = max((comma for comma in range(first, at) if words.strings[comma] == ","), default=first)
        return any(
            len(word) > 4 and word.startswith(verbs) and word not in clause_words()["not_verbs"]
            for word, printed in zip(words.lowers[first + 1 : at], words.strings[first + 1 : at], strict=True)
            if printed[0].islower()
        )
