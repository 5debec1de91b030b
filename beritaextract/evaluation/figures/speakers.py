"""Whether a quote has the right speaker, and how its mention leads to him."""

from beritaextract.evaluation.gold import Gold, GoldPerson, GoldQuote
from beritaextract.evaluation.matching import normal
from beritaextract.records import QuoteRecord

_SAME_BODY = 0.5
_PRONOUNS = frozenset(("dia", "ia", "beliau", "mereka", "keduanya", "pihaknya", "kami", "saya"))
_VIA_OF_KIND = {"organization": "organization", "group": "group", "unknown": "unnamed"}


def is_right_speaker(gold: Gold, want: GoldQuote, got: QuoteRecord, lenient: bool = False) -> bool:
    """Return whether a quote is given to the speaker of the gold.

    Args:
        gold: The article, for the names of its people.
        want: The quote of the gold.
        got: The quote of the record.
        lenient: Whether any name of the person will do; it always will where the text has spoilt the name.

    Returns:
        True for the same canonical name, for an organisation or group that shares half of the words of the shorter
        name, and where both name nobody.
    """
    name = got.speaker.name if got.speaker else None
    if not want.speaker or not name:
        return not want.speaker and not name
    if want.speaker_kind != "person":
        left, right = set(normal(want.speaker).split()), set(normal(name).split())
        return len(left & right) >= _SAME_BODY * max(1, min(len(left), len(right)))
    names = {normal(want.speaker)}
    person = _person(gold, want)
    if person is not None and (lenient or person.optional):
        names |= {normal(alias) for alias in person.aliases}
    return normal(name) in names


def _person(gold: Gold, quote: GoldQuote) -> GoldPerson | None:
    return next((person for person in gold.people if person.name == quote.speaker), None)


def via_of(gold: Gold, quote: GoldQuote) -> str | None:
    """Return how the words of the cue clause lead to the speaker, as records say it; null where the gold does not tell.

    Example:
        >>> gold = Gold("a1", "Harga turun, kata dia.")
        >>> via_of(gold, GoldQuote("indirect", [(0, 11)], (13, 17), "Rina Wati", "person", (18, 21)))
        'pronoun'
    """
    if quote.mention is None:
        if quote.cue is None:
            return "continuation"
        return "enclitic" if gold.text[slice(*quote.cue)].endswith("nya") else None
    mention = normal(gold.text[slice(*quote.mention)])
    if mention in _PRONOUNS:
        return "pronoun"
    if quote.speaker_kind != "person":
        return _VIA_OF_KIND.get(quote.speaker_kind)
    person, name = _person(gold, quote), normal(quote.speaker)
    if mention == name:
        return "full_name"
    aliases = {normal(alias) for alias in person.aliases} if person else set()
    return "short_name" if mention in aliases or set(mention.split()) <= set(name.split()) else "position"
