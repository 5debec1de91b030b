"""Where a paragraph's first sentence begins: after the dateline, if it has one."""

from typing import Final

from beritaextract.language.words import Words

_DASHES: Final = frozenset("-–—")
_LONGEST: Final = 14


def after_dateline(words: Words, first: int, last: int) -> int:
    """Return the first word after a dateline such as `Jakarta (ANTARA) -`, or the first word of the paragraph.

    Args:
        words: The words of the text.
        first: First word of the paragraph.
        last: One past its last word.

    Example:
        >>> words = Words("Tegal (ANTARA) - Hujan turun.")
        >>> words.strings[after_dateline(words, 0, len(words))]
        'Hujan'
    """
    strings = words.strings
    for index in range(first, min(last, first + _LONGEST)):
        if strings[index] in _DASHES and not _joins_names(words, index, first):
            return index + 1
        if strings[index][0].islower() and "." not in strings[index]:
            break
    return first


def _joins_names(words: Words, index: int, first: int) -> bool:
    """Return whether a hyphen stands between two words (`Aris-Budi`), and not after a place or an outlet."""
    if words.strings[index] != "-" or index == first or words.tails[index] or words.tails[index - 1]:
        return False
    if "." in words.strings[first]:  # `Kabar.com, Jakarta-Polisi`
        return False
    return words.strings[index - 1].istitle() and words.strings[index - 1].isalpha()
