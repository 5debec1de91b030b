"""How sure we are of a quote."""

from beritaextract.components.speakers.confidence import Standing, confidence, features, standings
from beritaextract.findings import Person, Quote, Span, Speaker, Step


def quote_of(name):
    speaker = Speaker("person", name, "full_name", person=0) if name else None
    return Quote("direct", [Span(0, 40)], None, None, "floating", [Step("name", 50, 54)], speaker)


def test_a_speaker_stands_among_the_speakers_of_the_article():
    quotes = [quote_of(name) for name in ("Rina", "Rina", "Budi", None, "Rina")]
    assert list(standings(quotes)) == [
        Standing(1, None),
        Standing(1, True),
        Standing(0, False),
        Standing(0, None),
        Standing(1, None),
    ]


def test_no_quotes_no_standings():
    assert list(standings([])) == []


def test_what_goes_on_with_the_main_speaker_is_surer():
    quote, people = quote_of("Rina"), [Person("Rina")]
    assert confidence(quote, people, Standing(3, True)) > confidence(quote, people, Standing(0, False))


def test_a_quote_without_a_speaker_says_so():
    assert "speaker:none" in features(quote_of(None), [], Standing(0, None))
