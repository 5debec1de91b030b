"""From cue clauses to speakers: one walk over the quotes with a memory of who is speaking."""

from typing import Final

from beritaextract.components.speakers.discourse import Discourse
from beritaextract.components.speakers.mentions import MentionIndex, Named
from beritaextract.components.speakers.phrases import read_phrase
from beritaextract.components.speakers.source import Source, source_of
from beritaextract.findings import Organization, Person, Quote, Section, Span, Speaker, Step
from beritaextract.language.words import Words

_VIA: Final = {
    "full": "full_name",
    "short": "short_name",
    "nickname": "short_name",
    "position": "position",
    "pronoun": "pronoun",
}


def resolve_speakers(
    words: Words,
    sections: list[Section],
    quotes: list[Quote],
    people: list[Person],
    organizations: list[Organization],
) -> None:
    """Give each quote its speaker, with the steps that led to it; where the text does not tell, leave it null.

    Args:
        words: The words of the text.
        sections: Its paragraphs.
        quotes: The quotes, in order; `speaker` and `steps` are filled in.
        people: The people of the article.
        organizations: Its organisations.
    """
    index = MentionIndex(words, people, organizations)
    discourse = Discourse(words, sections, quotes, index)
    waiting: list[Quote] = []
    for quote in quotes:
        discourse.read_up_to(quote)
        source = source_of(words, quote, index)
        quote.speaker = _resolve(words, quote, source, index, discourse)
        if quote.speaker is None and source.kind == "none":
            waiting.append(quote)
        elif quote.speaker is not None:
            _name_later(quote, waiting, words)
            waiting = []
        discourse.heard(quote)


def _resolve(words: Words, quote: Quote, source: Source, index: MentionIndex, discourse: Discourse) -> Speaker | None:
    if source.span is not None:
        quote.steps.append(Step(source.rule, *source.span))
    if source.kind == "named" and source.named is not None:
        rivals = index.namesakes(source.named, words)
        if rivals:
            quote.steps += [Step("candidate", *rival) for rival in rivals]
            return None
        return _named(source.named, source.span, index)
    if source.kind == "pronoun" and source.span is not None:
        word = words.text[source.span.start : source.span.end]
        plural = word.lower() in ("mereka", "keduanya", "ketiganya")
        if plural and discourse.group is None and word.lower() != "mereka":
            return Speaker("group", word, "group", mention=source.span)
        return _remembered(quote, discourse, "pronoun", source.span, plural)
    if source.kind == "phrase" and source.span is not None:
        return _from_phrase(words, quote, source.span, index, discourse)
    via = "continuation" if quote.cue is None else "enclitic"
    return _remembered(quote, discourse, via, None, False)


def _named(named: Named, span: Span | None, index: MentionIndex) -> Speaker:
    if named.who == "person":
        return Speaker(
            "person",
            index.people[named.number].name,
            _VIA.get(named.kind, named.kind),
            person=named.number,
            mention=span,
        )
    name = index.organizations[named.number].name
    return Speaker("organization", name, "organization", organization=named.number, mention=span)


def _remembered(quote: Quote, discourse: Discourse, via: str, mention: Span | None, plural: bool) -> Speaker | None:
    """Take the speaker from memory; the step shows the words that put it there."""
    last = discourse.group if plural else discourse.current
    if discourse.near is not None and not plural and (quote.order == "floating" or last is None):
        last = discourse.near
    if last is None:
        return None
    speaker = last.speaker
    quote.steps.append(Step(last.rule, *last.place))
    return Speaker(speaker.kind, speaker.name, via, speaker.person, speaker.organization, mention)


def _from_phrase(words: Words, quote: Quote, span: Span, index: MentionIndex, discourse: Discourse) -> Speaker | None:
    first, last = words.from_offset(span.start), words.from_offset(span.end)
    reading = read_phrase(words, first, last, index)
    if reading is None:
        return None
    quote.steps.append(Step(reading.rule, *span))
    if reading.kind == "person" and reading.person is not None:
        name = index.people[reading.person].name
        return Speaker("person", name, "position", person=reading.person, mention=span)
    if reading.kind == "body":
        return _last_body(quote, span, reading.name, index)
    if reading.kind == "current":
        return _remembered(quote, discourse, "position", span, False)
    return Speaker(reading.kind, reading.name, reading.kind, mention=span)


def _last_body(quote: Quote, span: Span, name: str, index: MentionIndex) -> Speaker:
    """`perusahaan itu`, `agensi`: the organisation named last, or the word itself where none is."""
    last = index.organization_before(span.start)
    if last is None:
        return Speaker("group", name, "group", mention=span)
    quote.steps.append(Step("last-organization", last.start, last.end))
    name = index.organizations[last.number].name
    return Speaker("organization", name, "organization", organization=last.number, mention=span)


def _name_later(quote: Quote, waiting: list[Quote], words: Words) -> None:
    """Quotes before the first named speaker belong to that speaker, if nobody else was in sight."""
    speaker = quote.speaker
    if speaker is None:
        return
    place = speaker.mention or quote.parts[0]
    for earlier in waiting:
        via = "continuation" if earlier.cue is None else "enclitic"
        earlier.speaker = Speaker(speaker.kind, speaker.name, via, speaker.person, speaker.organization)
        earlier.steps.append(Step("named-later", *place))
