"""Money: the sign before a number, scales of one letter, and decimals torn off by a slip."""

from typing import Final

from beritaextract.language.digits import Value
from beritaextract.language.numerals import Numeral
from beritaextract.language.words import Words
from beritaextract.lexicons.numbers import currencies, number_words

SIGNS: Final = {row.form: row.code for row in currencies() if row.side == "before"}
_SCALES: Final = {"M": 10**9, "T": 10**12, "K": 10**3, "k": 10**3, "B": 10**9, "jt": 10**6, "rb": 10**3}


def currency_before(words: Words, index: int, first: int) -> tuple[int, str | None]:
    """Return where the currency sign before a number begins, and its code; the number itself and None without one."""
    at = index - 1
    if at > first and words.strings[at].isspace():
        at -= 1  # Rp and its number parted by a blank that does not break
    if at > first and words.strings[at] == "." and words.lowers[at - 1] == "rp":
        at -= 1
    code = SIGNS.get(words.strings[at]) or SIGNS.get(words.strings[at].capitalize()) if at >= first else None
    return (at, code) if code else (index, None)


def mend(words: Words, index: int, numeral: Numeral, stop: int) -> Numeral:
    """Read what only money has: scales of one letter (Rp5 M), and decimals torn off by a slip (Rp 417, 3 triliun)."""
    at, strings = numeral.last, words.strings
    if numeral.value is None or at >= stop or numeral.scale > 1:
        return numeral
    if scale := _SCALES.get(strings[at]):
        return Numeral(at + 1, times(numeral.value, scale), scale=scale, vague=numeral.vague)
    torn = strings[at] == "," and strings[index].isdigit() and at + 2 < stop and strings[at + 1].isdigit()
    entry = number_words().get(words.lowers[at + 2]) if torn else None
    if entry and entry.role == "scale" and len(strings[at + 1]) <= 2:
        value = times(float(f"{strings[index]}.{strings[at + 1]}"), entry.value)
        return Numeral(at + 3, value, scale=entry.value, vague=numeral.vague)
    return numeral


def times(value: Value, scale: int) -> Value:
    """Multiply a number by a scale; what is whole stays a whole number."""
    product = round(value * scale, 6)
    return int(product) if product == int(product) else product
