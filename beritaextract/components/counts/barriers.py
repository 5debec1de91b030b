"""What is printed as a number and counts nothing: dates, times, ordinals, scores, names, articles of law, phones."""

from typing import Final

from beritaextract.components.counts.expression import Expression
from beritaextract.components.counts.nouns import ends_noun_phrase, is_verb, noun_phrase
from beritaextract.components.counts.ranges import to_end
from beritaextract.language.words import Words
from beritaextract.lexicons.calendar import calendar_words
from beritaextract.lexicons.numbers import count_context

_CONTEXT: Final = count_context()
_NUMBERED: Final = _CONTEXT["numbered"]
_STRICT: Final = _CONTEXT["numbered_strict"]
_INTRODUCERS: Final = _CONTEXT["introducer"]
_TITLE_WORDS: Final = _CONTEXT["title_word"]
_SCALES: Final = _CONTEXT["measure_head"]
_STATES: Final = _CONTEXT["state"]
_MONTHS: Final = calendar_words("month")
_BY_DAY: Final = frozenset(calendar_words("daypart")) - {"malam"}  # 10 pagi is an hour, 10 malam may be nights
_AFTER_DATES: Final = {*_MONTHS, *calendar_words("zone"), *calendar_words("hijri_month"), *calendar_words("era")}
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_ALSO: Final = frozenset((",", "dan", "atau", "serta", "&"))
_SENTENCE_BEFORE: Final = frozenset((*'.!?:;"“”‘(•-–—', "``", "''", "&quot;", "&ldquo;", "&#34;"))
_TIMES: Final = frozenset("x×")
_CHAIN: Final = frozenset("-–—/.:+'’")
_TITLE_BEFORE: Final = frozenset("\"“‘':")
_RANKS: Final = frozenset(("besar", "terdepan", "teratas", "terbawah", "terbaik"))  # lima besar: a place in a table
_THIS: Final = frozenset(("ini", "depan", "tersebut"))
_IDIOMS: Final = frozenset(("sama", "per", "persatu", "demi", "pun", "sisi"))  # satu sama lain, satu per satu
_HALF_IDIOMS: Final = frozenset(("hati", "mati", "sadar", "matang", "jadi", "jalan", "baya", "final", "main"))
_PHRASES: Final = (["di", "antara"], ["lawan", "satu"])
_RECURRENT: Final = frozenset(("tahunan", "bulanan", "mingguan", "harian"))  # lima tahunan: every five years
_PARTITIVES: Final = frozenset(("di", "lainnya", "lagi", "dari", "besar"))


def chain_end(words: Words, index: int, stop: int) -> int:
    """Return one past a chain of digits and marks without blanks: 0812-3456-7890, 001/LP/2023, 16.30-17.00."""
    strings, tails = words.strings, words.tails
    while index + 1 < stop and not tails[index - 1] and strings[index] in _CHAIN and not tails[index]:
        if not strings[index + 1][0].isalnum():
            break
        index += 2
    return index


def is_glued(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether letters or marks right beside the number make it part of something else: 5G, @77, 1/2023, 45'."""
    index, last = found.first, found.after
    if found.bare and _TIMES.intersection((words.lowers[max(index - 1, first)], words.lowers[min(last, stop - 1)])):
        return True
    if index > first and not words.tails[index - 1]:
        before = words.strings[index - 1]
        if before[-1].isalnum() or before in ("/", "@", "#", "_", "+", "*", "\\", "=", "’", "'", "‘"):
            return True
        if before in ".-,–" and index - 1 > first and not words.tails[index - 2]:
            return before != "," and not (before in ".–" and words.strings[index - 2].islower())
    if last >= stop or words.tails[last - 1]:
        return False
    after = words.strings[last]
    following = words.strings[last + 1] if last + 1 < stop and not words.tails[last] else ""
    if after[0].isalpha() or after in ("'", "’", "+", "×", "*", "_", "′", "=", "#"):
        return found.bare and not _is_glued_noun(words, last)
    if after in "-–—/" and following[:1].isalnum():
        return found.bare and not following[0].islower()
    return after == "/" and found.bare


def _is_glued_noun(words: Words, last: int) -> bool:
    """Whether a lower-case word lost its blank: `ratusan wargadari` does, `5G` and `2nd` do not."""
    return len(words.strings[last]) > 3 and words.strings[last].islower()


def is_date_or_time(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether the number is a day, a year or a time of day."""
    if found.kind == "money" or found.kind == "percent":
        return False
    lowers, index, last = words.lowers, found.first, found.last
    at = last
    for _ in range(3):  # 12 dan 22 Desember; 7, 14 dan 21 Mei
        if at < stop and lowers[at].partition("-")[0] in _AFTER_DATES:
            return words.strings[at][0].isupper()
        jump = at + 1 if at < stop and lowers[at] in _ALSO else to_end(words, at, stop)
        if jump == at or jump >= stop or not words.strings[jump].isdigit():
            break
        at = jump + 1
    value = found.value if found.value is not None else found.low
    unscaled = words.strings[index].isdigit() and not found.scaled
    is_year = unscaled and _FIRST_YEAR <= (value or 0) <= _LAST_YEAR
    if found.kind == "duration" and (is_year or _is_law(words, last, stop)):
        return True
    if not found.bare or not words.strings[index].isalnum():
        return bool(not found.bare and index > first and lowers[index - 1] in ("pukul", "jam", "tanggal"))
    if last < stop and lowers[last] in _BY_DAY and words.strings[index].isdigit():
        return True
    if index == first or is_year:
        return is_year
    if _is_old_year(words, found, stop):
        return True
    in_words = words.strings[index].isalpha() and (value is None or value < _FIRST_YEAR)
    return lowers[index - 1] in _MONTHS or (lowers[index - 1] == "tahun" and not in_words)


def _is_old_year(words: Words, found: Expression, stop: int) -> bool:
    """Whether four digits without a noun are the year of an older time: `lahir pada 1853`."""
    digits = words.strings[found.first]
    return len(digits) == len("1853") and digits[0] == "1" and noun_phrase(words, found.last, stop) == found.last


def _is_law(words: Words, last: int, stop: int) -> bool:
    """Whether `Tahun 2023` follows, as in the number of a law or a decree."""
    year = words.strings[last + 1] if last + 1 < stop and words.lowers[last] == "tahun" else ""
    return year.isdigit() and len(year) == len("2023")


def is_numbered(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether the number tells which one, not how many: nomor 5, Pasal 3 ayat (1), kelas 6, peringkat lima."""
    if found.kind in ("money", "percent") or found.first <= first:
        return False
    at = found.first - 1
    if words.strings[at] in ("(", ".") and at > first:
        at -= 1
    head = words.lowers[at].removesuffix("nya")
    if head in _STRICT:
        return not (head == "nomor" and found.kind == "measure")  # lari nomor 100 meter
    if head == "ke":  # HUT ke 79, but: dikirim ke 12 negara
        has_noun = noun_phrase(words, found.last, stop) > found.last and words.strings[found.last].islower()
        return found.bare and not found.scaled and not has_noun
    if at != found.first - 1 or head not in _NUMBERED:
        return False
    return found.bare and not (found.scaled and head in _SCALES)


def is_name(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether the number belongs to a proper name: Liga 1, Terminal 3, Nusa Dua, Satu Juta Jubir."""
    index, last, strings = found.first, found.last, words.strings
    if found.kind == "duration" and found.after < stop and words.lowers[found.after] in _THIS:
        if index == first or not strings[index].isdigit() or begins_sentence(words, index - 1, first):
            return False
        return _is_name_word(words, index - 1, first)  # AP 250 tahun ini
    if found.kind in ("money", "percent") or found.unit:
        return False
    if last < stop and words.lowers[last] in _TITLE_WORDS:
        return True
    if last < stop and words.lowers[last] in _RANKS:
        return not found.scaled
    if last < stop and words.lowers[last] in _RECURRENT:
        return True
    if index > first and strings[index - 1] in _TITLE_BEFORE and last < stop and strings[last].istitle():
        return True  # "13 Bom di Jakarta"
    if strings[index][0].isalpha():
        return strings[index][0].isupper() and not begins_sentence(words, index, first)
    if _is_campaign(words, found, first, stop):
        return True
    if index == first or found.scaled:
        return False
    return _is_name_word(words, index - 1, first)


def _is_campaign(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether a decimal in the English manner is a name: `Industri 4.0`, `Belanja Akbar 12.12`, `9.9 Super Day`."""
    left, dot, right = words.strings[found.first].partition(".")
    if not dot or found.last != found.first + 1:
        return False
    before, after = words.strings[found.first - 1 : found.first], words.strings[found.last : min(found.last + 1, stop)]
    return (
        left == right or (bool(after) and after[0].istitle()) or (right == "0" and bool(before) and before[0].istitle())
    )


def _is_name_word(words: Words, index: int, first: int) -> bool:
    string = words.strings[index]
    if string.islower() or not string[0].isalpha() or not words.tails[index]:
        return False
    lower = words.lowers[index]
    common = lower in _INTRODUCERS or lower.removesuffix("nya") in _SCALES or ends_noun_phrase(lower)
    return not (common and begins_sentence(words, index, first))


def begins_sentence(words: Words, index: int, first: int) -> bool:
    """Whether a word begins a sentence, a quote or what stands in brackets."""
    return index <= first or words.strings[index - 1] in _SENTENCE_BEFORE


def is_score(found: Expression) -> bool:
    """Whether a range with a dash and no noun is a score: menang 3-4."""
    return found.dashed and found.bare and not found.scaled


def is_list_number(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether the number counts the items of a list: `1. …`, `2) …`, `satu, …; dua, …`."""
    index, last = found.first, found.last
    if not found.bare or last >= stop:
        return False
    after = words.strings[last]
    if index == first and after in (".", ")") and not words.tails[last - 1]:
        return True
    if after == ")" and (index == first or words.strings[index - 1] != "("):
        return True
    return after in ",:" and (index == first or words.strings[index - 1] in ",;.:")


def is_idiom(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether it counts nothing: salah satu, satu sama lain, satu per satu, satu di antara kota-kota, setengah hati."""
    index, last = found.first, found.last
    if words.lowers[index] == "setengah":
        return last < stop and words.lowers[last] in _HALF_IDIOMS
    if words.lowers[index] != "satu" or last != index + 1:
        return False
    if index > first and words.lowers[index - 1] in ("salah", "tak", "tiada"):
        return True
    if last >= stop:
        return index > first and words.lowers[index - 1] in ("menjadi", "jadi")
    return words.lowers[last] in _IDIOMS or words.lowers[last : last + 2] in _PHRASES


def is_introduced(words: Words, found: Expression, first: int, stop: int) -> bool:
    """Whether the words around a number without noun or unit show that it is an amount: `ada 4`, `dua di antaranya`."""
    if found.kind or found.scaled:
        return True
    index, last = found.first, found.last
    if words.lowers[last : last + 2] == ["di", "antaranya"]:
        return True
    if last < stop and words.strings[index][0].isalpha():
        following = words.lowers[last]
        if following in _PARTITIVES or following in _STATES or is_verb(following):
            return True  # dua lainnya selamat, tiga ditangkap
    if index == first:
        return False
    before = words.lowers[index - 1]
    return (
        before in _INTRODUCERS
        or before.removesuffix("nya") in _SCALES
        or (before[0].isalpha() and before.startswith(("me", "ber")))
    )
