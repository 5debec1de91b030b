"""Lists whose line breaks were lost: `… skor 4,512. Dinas Awan skor 4,273. …` has scores of 4,51 and 4,27."""

import re
from typing import Final

from beritaextract.findings import Section
from beritaextract.language.words import Words

_ITEM: Final = re.compile(r"(\d{1,2})\.\ ?(?=[A-Z])")
_FEWEST: Final = 3  # items that make a list


def split_items(words: Words, section: Section) -> Words:
    """Cut the numbers of list items off the words that they were glued to.

    Args:
        words: The words of the text.
        section: A paragraph.

    Returns:
        The same words; where the paragraph is a list run together, a copy in which such words end where they should.
    """
    text = words.text
    if text.find("2. ", section.start, section.end) < 0:
        return words
    cuts = _cuts(text, section.start, section.end)
    places = {at: text[words.starts[at] : cut] for cut in cuts if words.starts[at := words.at(cut)] < cut}
    return words.replaced(places) if places else words


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Return where the item numbers 1, 2, 3, … begin; nothing where there are too few."""
    cuts: list[int] = []
    for match in _ITEM.finditer(text, start, end):
        digits, number = match.group(1), str(len(cuts) + 1)
        if digits.endswith(number):
            cuts.append(match.end(1) - len(number))
    return cuts if len(cuts) >= _FEWEST else []
