"""`X mengatakan (bahwa) …`: the source stands before an active cue, the content after it."""

from typing import Final

from beritaextract.components.quotes.clauses import DEMONSTRATIVES, group, has_predicate
from beritaextract.components.quotes.content import content_end, cue_of, span_of
from beritaextract.components.quotes.cues import cues
from beritaextract.components.quotes.marks import MARKS
from beritaextract.findings import Quote, Span, Step
from beritaextract.language.words import Words
from beritaextract.lexicons.clause_words import is_thing
from beritaextract.lexicons.cues import CueForm

_BAHWA_REACH: Final = 14
_BAHWA_NEAR: Final = 4
_AGAR_REACH: Final = 16
_NEAR: Final = 12
_FREE: Final = frozenset(
    ("aku", "harap", "yakin", "optimistis", "khawatir", "janji", "komitmen", "tekad", "duga", "pesimistis", "sanggup")
)
# Cues that take a clause and never a bare noun.
_CLAUSE: Final = frozenset(("kata", "nilai", "nyata", "tutur", "pendapat", "anggap", "pandang", "bilang"))
# Cues that also add, aim at or record amounts: `menambahkan 21 poin`.
_AMOUNT: Final = frozenset(("tambah", "target", "catat"))
# Cues that take a thing as often as words: `melanjutkan pembangunan`, `mendorong penurunan`.
_TAKES_THINGS: Final = frozenset(("lanjut", "dorong", "usul", "tawar"))
_AMOUNTS: Final = frozenset(("sebesar", "sebanyak", "seluas", "sepanjang", "setinggi"))
_NOUN_REACH: Final = 4
_SHORTEST_VERB: Final = 4
_JOINED: Final = frozenset(("dan", "serta", "sekaligus"))
_PURPOSE: Final = frozenset(("agar", "supaya"))


def active_quote(words: Words, index: int, form: CueForm, first: int, last: int, led: bool) -> Quote | None:
    """Read an active cue.

    Args:
        words: The words of the text.
        index: The cue.
        form: Its row in the lexicon.
        first: First word of the sentence.
        last: One past its last word.
        led: Whether only `bahwa` counts, because the sentence is the cue clause of speech.

    Returns:
        The quote, or None where the cue reports nothing or has no source.
    """
    if index == first or index + 1 >= last:
        return None
    opened = _content_start(words, index, form, last)
    if opened is None:
        return None
    start, rule = opened
    if not _has_source(words, index, first, rule == "bahwa") or (led and rule != "bahwa"):
        return None
    end = content_end(words, start, last)
    if end <= start or not _is_content(words, form, rule, start, end):
        return None
    fronted = _fronted(words, first, index)
    subject = first if fronted is None else fronted[1] + 1
    parts = [span_of(words, start, end)]
    steps = [Step("active-cue", words.starts[index], words.end(index)), Step(f"content-after-{rule}", *parts[0])]
    if rule == "cue" and not has_predicate(words, start, min(end, start + _NEAR)):
        steps.append(Step("no-verb-near", *parts[0]))
    if fronted is not None:
        parts.insert(0, span_of(words, *fronted))
        steps.append(Step("fronted-clause", *parts[0]))
    clause = Span(words.starts[subject], words.starts[index])
    return Quote("indirect", parts, cue_of(words, index, form), clause, "source-cue", steps)


def _has_source(words: Words, index: int, first: int, bahwa: bool) -> bool:
    """Look whether the words before the cue can be its subject."""
    adverbs = group("adverb")
    before = _over_adverbs(words, index - 1, first)
    joined = cues().get(words.lowers[before - 1]) if words.lowers[before] in _JOINED else None
    if joined is not None and joined.pattern == "active" and before - 1 > first:
        before = _over_adverbs(words, before - 2, first)  # `menegaskan dan mengingatkan`
    word = words.lowers[before]
    if bahwa and word in ("tak", "tidak") and words.lowers[index] in group("denial"):
        return before > first  # `tak menampik bahwa` admits
    subject = words.lowers[_subject_start(words, first, before)]
    if subject in group("inanimate") or (not bahwa and is_thing(subject)):
        return False
    if word in group("blocks_active"):
        return False
    if word in group("joins_active"):
        return bahwa and before > first
    if word in MARKS:
        return False
    return not (before == first and word in group("connective")) and word not in adverbs


def _over_adverbs(words: Words, index: int, first: int) -> int:
    while index > first and words.lowers[index] in group("adverb"):
        index -= 1
    return index


def _subject_start(words: Words, first: int, before: int) -> int:
    """Return where the noun phrase before the cue begins: after the last comma, connectives set aside."""
    start = before
    while start > first and words.strings[start - 1] != ",":
        start -= 1
    while start < before and words.lowers[start] in group("connective"):
        start += 1
    return start


def _content_start(words: Words, index: int, form: CueForm, last: int) -> tuple[int, str] | None:
    """Return where the content begins and what opens it: bahwa, agar, comma or nothing."""
    lowers, strings = words.lowers, words.strings
    if form.act == "ask" and form.lemma not in _FREE:
        for at in range(index + 1, min(last - 1, index + _AGAR_REACH)):
            if lowers[at] in _PURPOSE:
                return at + 1, "agar"
            if lowers[at] in (",", "untuk") or lowers[at] == "bahwa" or _is_told_to(words, at):
                break
    reach = _BAHWA_REACH if form.lemma not in _FREE else _BAHWA_NEAR
    for at in range(index + 1, min(last - 1, index + reach)):
        if lowers[at] in group("complementizer"):
            return at + 1, "bahwa"
        if at > index + 1 and _ends_search(words, at):
            break
    at = index + 1
    while at < last and lowers[at] in ("pula", "juga", "lagi"):
        at += 1
    if at < last and strings[at] == ",":
        return (at + 1, "comma") if at + 1 < last else None
    if at < last and lowers[at] == "kepada":
        return _after_addressee(words, at, last, form)
    if at >= last:
        return None
    return at, "cue"


def _is_told_to(words: Words, at: int) -> bool:
    """`meminta pedagang memajang harga supaya …`: a verb says what is asked, so that a purpose is part of it."""
    word = words.lowers[at]
    active = len(word) > _SHORTEST_VERB and word.startswith("me") and word not in group("not_verbs")
    return active and words.lowers[at - 1] != "yang"


def _ends_search(words: Words, at: int) -> bool:
    """`bahwa` further on belongs to another verb."""
    word = words.lowers[at]
    return word in ("yang", "karena", "agar", "sehingga", "dan") or (
        len(word) > 6
        and word.startswith(("meng", "meny", "men", "mem", "ber", "di"))
        and word not in group("not_verbs")
    )


def _after_addressee(words: Words, at: int, last: int, form: CueForm) -> tuple[int, str] | None:
    """`mengatakan kepada wartawan, …`; with asking verbs the content begins at the addressee."""
    if form.act == "ask":
        return at + 1, "cue"
    for index in range(at + 1, min(last - 1, at + 10)):
        if words.strings[index] == ",":
            return index + 1, "comma"
    return None


def _is_content(words: Words, form: CueForm, rule: str, start: int, end: int) -> bool:
    """Ask for a clause: the more of it, the weaker the cue and what opens the content."""
    length = sum(1 for word in words.strings[start:end] if word[0].isalnum())
    if rule in ("bahwa", "agar"):
        return length >= 2
    if words.lowers[start] in group("not_content") and not has_predicate(words, start + 1, min(end, start + 7)):
        return False
    if words.strings[start] in MARKS and length < 4:
        return False
    if form.lemma in _FREE:
        bare = words.lowers[start] in ("di", "pada", "dengan", "kepada", "atas", "dari", "terhadap")
        return length >= 2 and not (bare and not has_predicate(words, start, end))
    if form.lemma == "sebut" and _names(words, start, end):
        return False
    if length < 3:
        return False
    if words.lowers[start] in ("oleh", "atas", "terima", "maaf", "rasa", "diri", "dan", "atau"):
        return False
    if rule == "cue" and form.lemma in _TAKES_THINGS and _is_process(words.lowers[start]):
        return has_predicate(words, start, end, auxiliary=True)
    if form.act == "ask" and "untuk" in words.lowers[start + 1 : end]:
        return True
    if form.strength == "weak" or (form.lemma in _AMOUNT and _amount_follows(words, start)):
        return False
    if form.lemma == "sebut" and not _AMOUNTS.isdisjoint(words.lowers[start:end]):
        return True
    bare = rule == "cue" and _is_object(words, start, end)
    return (form.lemma in _CLAUSE and length >= 5) or has_predicate(words, start, end, auxiliary=bare)


def _is_process(word: str) -> bool:
    """Return whether a word names what is done: `pembangunan`, `kegiatannya`."""
    return word.startswith(("pe", "ke")) and word.removesuffix("nya").endswith("an")


def _is_object(words: Words, start: int, end: int) -> bool:
    """Return whether content begins as what one utters, and no clause: `menyampaikan apresiasi atas …`."""
    word = words.lowers[start]
    if word in group("quantity") and start + 1 < end:
        start, word = start + 1, words.lowers[start + 1]
    following = words.lowers[start + 1 : min(start + _NOUN_REACH, end)]
    if following[:1] and following[0] in DEMONSTRATIVES:
        return False
    noun = word.removesuffix("nya")
    if word in group("spoken_noun") or noun in group("spoken_noun"):
        return True
    return noun in group("topic_noun") and (noun != word or not group("of_topic").isdisjoint(following))


def _amount_follows(words: Words, start: int) -> bool:
    return words.strings[start][0].isdigit() or words.strings[start] == "Rp"


def _names(words: Words, start: int, end: int) -> bool:
    """`menyebut X sebagai Y`, `menyebut X "Y"` name something and report nothing."""
    for at in range(start, min(end, start + 8)):
        if words.lowers[at] in ("sebagai", "dengan"):
            return not has_predicate(words, start, at) and not has_predicate(words, at + 1, min(end, at + 6))
    return False


def _fronted(words: Words, first: int, index: int) -> tuple[int, int] | None:
    """Return the clause before the source that belongs to what is said: `Meskipun …, X menilai …`."""
    if words.lowers[first] not in group("fronted"):
        return None
    for at in range(index - 1, first + 2, -1):
        if words.strings[at] == ",":
            return first, at
    return None
