"""Reading a quantity: sign or currency, numeral, range, percent word, unit or classifier."""

from beritaextract.components.counts.expression import Expression
from beritaextract.components.counts.measures import take_name, take_repeat, take_second, take_unit
from beritaextract.components.counts.money import currency_before, mend
from beritaextract.components.counts.ranges import read_range
from beritaextract.language.numerals import read_numeral
from beritaextract.language.words import Words


def read_expression(words: Words, index: int, first: int, stop: int) -> Expression | None:
    """Read the quantity whose numeral begins at a word.

    Args:
        words: The words of the text.
        index: The first word of the numeral.
        first: The first word that may belong to the quantity.
        stop: One past the last word that may.

    Returns:
        The quantity, or None where no numeral begins.
    """
    numeral = read_numeral(words.strings, words.lowers, index, stop)
    if numeral is None:
        return None
    sign, currency = currency_before(words, index, first)
    if currency:
        numeral = mend(words, index, numeral, stop)
    found = Expression(sign, numeral.last, numeral.value, numeral.low, numeral.high, numeral.vague)
    found.scaled = numeral.scale > 1 or numeral.vague or not words.strings[index].isalnum()
    if currency:
        found.kind, found.unit = "money", currency
    if whole := read_range(words, index, numeral, currency is not None, stop):
        found.last = found.after = whole.last
        found.value, found.low, found.high, found.dashed = None, whole.low, whole.high, whole.dashed
    _take_roundness(words, found, stop)
    _take_sign(words, found, first)
    if currency:
        take_name(words, found, stop)
    else:
        take_unit(words, found, stop)
        if found.kind in ("percent", "money"):
            take_second(words, found, stop)
    take_repeat(words, found, stop)
    return found


def _take_roundness(words: Words, found: Expression, stop: int) -> None:
    """Read the ending of `Rp16.400-an` and `20an`."""
    at = found.last
    if at < stop and not words.tails[at - 1] and words.strings[at] == "-":
        at += 1
    if at < stop and words.lowers[at] == "an" and not words.tails[at - 1]:
        found.last = found.after = at + 1
        found.approximate = True


def _take_sign(words: Words, found: Expression, first: int) -> None:
    at = found.first - 1
    if found.value is None or at < first or found.kind == "money":
        return
    before = words.lowers[at - 1] if at > first else ""
    if words.lowers[at] == "minus" and before != "plus":
        found.first, found.value = at, -found.value
    elif words.strings[at] in "-−–" and not words.tails[at] and (before in ("", "(") or words.tails[at - 1]):
        following = words.strings[found.last] if found.last < len(words) else ""
        if "," in words.strings[found.first] or following in ("%", "persen", "derajat"):
            found.first, found.value = at, -found.value
