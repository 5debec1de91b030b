"""How sure we are of a quote: features of its evidence, weighed as gold has taught."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp
from typing import Final, NamedTuple

from beritaextract.components.speakers.parse import PREFIX
from beritaextract.findings import Person, Quote, Step
from beritaextract.lexicons.confidence import confidence_weights

_SHORT, _FAR = 30, 600  # characters
_THIRDS: Final = 3


class Standing(NamedTuple):
    """The speaker of a quote among the speakers of the article: who speaks once among many is wrong more often.

    `share` is the speaker's part of the quotes in thirds, 0 to 3; `goes_on` says that the quote before has the same
    speaker, None for the first quote and where there is none.
    """

    share: int
    goes_on: bool | None


def standings(quotes: Sequence[Quote]) -> Iterator[Standing]:
    """Yield the standing of each quote's speaker."""
    names = [quote.speaker.name if quote.speaker else None for quote in quotes]
    told = Counter(names)
    for before, name in zip([None, *names], names, strict=False):
        if name is None:
            yield Standing(0, None)
        else:
            yield Standing(_THIRDS * told[name] // len(names), None if before is None else before == name)


def confidence(quote: Quote, people: list[Person], standing: Standing, *, parsed: bool = False) -> float:
    """Return the chance, 0 to 1, that content and speaker of a quote are both right.

    The weights are those of `lexicons/tables/confidence.tsv`, or of `confidence_parsed.tsv` where there is a parse to
    agree or disagree: logistic regression over the features below.
    """
    weights = confidence_weights(parsed)
    odds = sum(weights.get(feature, 0.0) for feature in features(quote, people, standing))
    return round(1 / (1 + exp(-odds)), 3)


def features(quote: Quote, people: list[Person], standing: Standing) -> Iterator[str]:
    """Yield the features of a quote's evidence, by name."""
    yield "bias"
    yield f"kind:{quote.kind}"
    yield f"order:{quote.order}"
    yield from (f"rule:{rule}" for rule in {step.rule: None for step in quote.steps})
    yield f"act:{quote.cue.act}" if quote.cue else "act:none"
    if quote.kind != "direct" and quote.cue:
        yield f"lemma:{quote.cue.lemma}"
    if sum(part.end - part.start for part in quote.parts) < _SHORT:
        yield "content:short"
    if len(quote.parts) > 1:
        yield "content:parts"
    yield from _speaker_features(quote, people)
    if quote.speaker is not None and quote.speaker.person is not None:
        yield f"share:{standing.share}"
    if standing.goes_on:
        yield "speaker:goes-on"


def _speaker_features(quote: Quote, people: list[Person]) -> Iterator[str]:
    speaker = quote.speaker
    if speaker is None:
        yield "speaker:none"
        return
    last = _last_step(quote)
    yield f"via:{speaker.via}"
    yield f"via:{speaker.via}+{last.rule}"
    yield f"speaker:{speaker.kind}"
    if speaker.person is not None:
        person = people[speaker.person]
        yield "name:one-word" if " " not in person.name else "name:words"
        yield "name:post" if person.positions else "name:no-post"
        yield "name:once" if len(person.mentions) == 1 else "name:again"
    elif speaker.name[:1].isupper():
        yield f"{speaker.kind}:capital"
    distance = quote.parts[0].start - last.start
    if abs(distance) > _FAR:
        yield "source:far"
    if speaker.mention is None and distance > 0 and _rivals(quote, speaker.person, people):
        yield "source:rivals"


def _rivals(quote: Quote, speaker: int | None, people: list[Person]) -> bool:
    """Whether somebody else is named between the words that put the speaker into memory and the quote."""
    start, end = _last_step(quote).start, quote.parts[0].start
    return any(
        start < mention.start < end
        for number, person in enumerate(people)
        if number != speaker
        for mention in person.mentions
    )


def _last_step(quote: Quote) -> Step:
    """Return the step that settled the speaker; what a parse says of it comes after."""
    return next(step for step in reversed(quote.steps) if not step.rule.startswith(PREFIX))
