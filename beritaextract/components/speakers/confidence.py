"""How sure we are of a quote: features of its evidence, weighed as gold has taught."""

from collections.abc import Sequence
from math import exp
from typing import Final, NamedTuple

from beritaextract.components.speakers.parse import PREFIX
from beritaextract.findings import Person, Quote, Step
from beritaextract.lexicons.confidence import confidence_weights

_SHORT: Final = 30  # characters
_FAR: Final = 600  # characters
_THIRDS: Final = 3


class Standing(NamedTuple):
    """The speaker of a quote among the speakers of the article: who speaks once among many is wrong more often.

    `share` is the speaker's part of the quotes in thirds, 0 to 3; `goes_on` says that the quote before has the same
    speaker, None for the first quote and where there is none.
    """

    share: int
    goes_on: bool | None


def standings(quotes: Sequence[Quote]) -> list[Standing]:
    """Return the standing of each quote's speaker."""
    names = [quote.speaker.name if quote.speaker else None for quote in quotes]
    told: dict[str | None, int] = {}
    for name in names:
        told[name] = told.get(name, 0) + 1
    found = []
    for index, name in enumerate(names):
        if name is None:
            found.append(Standing(0, None))
        else:
            before = names[index - 1] if index else None
            found.append(Standing(_THIRDS * told[name] // len(names), None if before is None else before == name))
    return found


def confidence(quote: Quote, people: list[Person], standing: Standing, *, parsed: bool = False) -> float:
    """Return the chance, 0 to 1, that content and speaker of a quote are both right.

    The weights are those of `lexicons/tables/confidence.tsv`, or of `confidence_parsed.tsv` where there is a parse to
    agree or disagree: logistic regression over the features below.
    """
    weights = confidence_weights(parsed)
    odds = 0.0
    for feature in features(quote, people, standing):
        odds += weights.get(feature, 0.0)
    return round(1 / (1 + exp(-odds)), 3)


def features(quote: Quote, people: list[Person], standing: Standing) -> list[str]:
    """Return the features of a quote's evidence, by name."""
    cue, parts = quote.cue, quote.parts
    found = ["bias", f"kind:{quote.kind}", f"order:{quote.order}"]
    found += [f"rule:{rule}" for rule in {step.rule: None for step in quote.steps}]
    found.append(f"act:{cue.act}" if cue else "act:none")
    if quote.kind != "direct" and cue:
        found.append(f"lemma:{cue.lemma}")
    if sum([part.end - part.start for part in parts]) < _SHORT:
        found.append("content:short")
    if len(parts) > 1:
        found.append("content:parts")
    found += _speaker_features(quote, people)
    if quote.speaker is not None and quote.speaker.person is not None:
        found.append(f"share:{standing.share}")
    if standing.goes_on:
        found.append("speaker:goes-on")
    return found


def _speaker_features(quote: Quote, people: list[Person]) -> list[str]:
    speaker = quote.speaker
    if speaker is None:
        return ["speaker:none"]
    last = _last_step(quote)
    found = [f"via:{speaker.via}", f"via:{speaker.via}+{last.rule}", f"speaker:{speaker.kind}"]
    if speaker.person is not None:
        person = people[speaker.person]
        found.append("name:one-word" if " " not in person.name else "name:words")
        found.append("name:post" if person.positions else "name:no-post")
        found.append("name:once" if len(person.mentions) == 1 else "name:again")
    elif speaker.name[:1].isupper():
        found.append(f"{speaker.kind}:capital")
    distance = quote.parts[0].start - last.start
    if abs(distance) > _FAR:
        found.append("source:far")
    if speaker.mention is None and distance > 0 and _rivals(quote, speaker.person, people):
        found.append("source:rivals")
    return found


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
