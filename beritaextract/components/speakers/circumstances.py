"""When and where something was said, if the cue clause says so: `kata Rina di Purwokerto, Senin`."""

from typing import Final

from beritaextract.findings import Date, Location, Quote
from beritaextract.language.ordered import index_from
from beritaextract.language.words import Words

_PLACE_REACH: Final = 6  # words between `di` and the name: `di kantor bupati lama, Purwokerto`


def add_circumstances(words: Words, quotes: list[Quote], dates: list[Date], locations: list[Location]) -> None:
    """Set `when` and `where` of each quote from its cue clause.

    Args:
        words: The words of the text.
        quotes: The quotes; `when` and `where` are filled in as indices into the two lists.
        dates: The dates of the article, in order.
        locations: Its places.
    """
    date_starts = [date.start for date in dates]
    places = sorted((mention.start, number) for number, place in enumerate(locations) for mention in place.mentions)
    place_starts = [start for start, _ in places]
    for quote in quotes:
        if quote.clause is None or quote.clause.start >= quote.clause.end:
            continue
        start, end = quote.clause
        at = index_from(date_starts, start)
        if at < len(dates) and date_starts[at] < end:
            quote.when = at
        for at in range(index_from(place_starts, start), index_from(place_starts, end)):
            if _after_di(words, start, places[at][0]):
                quote.where = places[at][1]
                break


def _after_di(words: Words, start: int, place: int) -> bool:
    """Whether `di` stands shortly before a place, inside the clause."""
    index = words.from_offset(place)
    first = max(words.from_offset(start), index - _PLACE_REACH)
    return "di" in words.lowers[first:index]
