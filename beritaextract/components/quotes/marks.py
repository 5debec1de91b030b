"""Pairing quotation marks: one paragraph at a time, so that a lost mark never spoils the rest of the article."""

from typing import Final, NamedTuple

from beritaextract.findings import Fault
from beritaextract.language.signs import Sign
from beritaextract.language.words import Words

OPENING: Final = frozenset(("“", "„", "‟", "«", "``", "&ldquo;"))
CLOSING: Final = frozenset(("”", "»", "''", "&rdquo;"))
MARKS: Final = OPENING | CLOSING | {'"', "&quot;", "&#34;"}
_MARK: Final = Sign(lambda: MARKS)

_BLANK_OR_BRACKET: Final = frozenset(" \n\t\r\u00a0([{–—-/")
_AFTER_CLOSING: Final = frozenset(" \n\t\r\u00a0)]},.;:!?–—-/…")


class Quoted(NamedTuple):
    """Words between marks. `first`, `last` are the words inside (last exclusive); `before`, `after` the words outside:

    the index of the opening mark (or of the first word, where the mark is lost) and the index after the closing mark.
    """

    before: int
    first: int
    last: int
    after: int
    whole: bool


def pair_marks(words: Words, first: int, last: int, faults: list[Fault]) -> list[Quoted]:
    """Return the stretches between marks of one paragraph, outermost only, in order.

    Args:
        words: The words of the text.
        first: First word of the paragraph.
        last: One past its last word.
        faults: Lost marks are added here.

    Returns:
        The stretches. A lost closing mark ends its stretch before the next opening mark or with the paragraph; a lost
        opening mark begins it after the stretch before or with the paragraph. `whole` is false for both.
    """
    places = words.where(_MARK, first, last)
    if not places:
        return []
    roles = [_role(words, index) for index in places]
    found: list[Quoted] = []
    opened: int | None = None
    depth = 0
    for number, index in enumerate(places):
        role = roles[number]
        if opened is None:
            if role == "close" and not _opens_anyway(words, index, roles, number):
                start = found[-1].after if found else first
                found.append(Quoted(start, start, index, index + 1, False))
                faults.append(_fault(words, index, "unopened-quote", "closing mark without an opening one"))
            else:
                opened = index
        elif role == "open":
            if _nested(roles, number):
                depth += 1
                continue
            found.append(Quoted(opened, opened + 1, index, index, False))
            faults.append(_fault(words, opened, "unclosed-quote", "opening mark without a closing one"))
            opened, depth = index, 0
        elif _measures(words, index, roles, number):
            continue
        elif depth:
            depth -= 1
        else:
            found.append(Quoted(opened, opened + 1, index, index + 1, True))
            opened = None
    if opened is not None:
        found.append(Quoted(opened, opened + 1, last, last, False))
        faults.append(_fault(words, opened, "unclosed-quote", "opening mark without a closing one"))
    return found


def _role(words: Words, index: int) -> str:
    """Say whether a mark opens or closes by the blanks around it; its shape decides where they do not."""
    mark, text = words.strings[index], words.text
    start, end = words.starts[index], words.end(index)
    blank_before = start == 0 or text[start - 1] in _BLANK_OR_BRACKET
    blank_after = end >= len(text) or text[end] in _AFTER_CLOSING
    if blank_before != blank_after:
        if blank_after and mark in OPENING and text[start - 1 : start] in (",", ":"):
            return "either"
        return "open" if blank_before else "close"
    if not blank_before and text[start - 1] in ",:" and text[end : end + 1].isupper():
        return "either"
    if mark in OPENING:
        return "open"
    if mark in CLOSING:
        return "close" if not blank_before else "either"
    return "either"


def _opens_anyway(words: Words, index: int, roles: list[str], number: int) -> bool:
    """Take a closing-looking mark as opening if only that leaves it a partner: glued to the comma before."""
    partnered = (len(roles) - number) % 2 == 0 and roles[number + 1] == "close"
    return partnered and words.strings[index - 1] in (",", ":")


def _nested(roles: list[str], number: int) -> bool:
    """Whether an opening mark inside an open stretch has both its own closing mark and the outer one still to come."""
    balance = 1
    for role in roles[number + 1 : number + 6]:
        balance += 1 if role == "open" else -1
        if balance < 0:
            return True
    return False


def _measures(words: Words, index: int, roles: list[str], number: int) -> bool:
    """Whether a mark inside an open stretch means inches or minutes: after a digit, with the closing mark to come."""
    return words.text[words.starts[index] - 1].isdigit() and roles[number + 1 : number + 2] == ["close"]


def _fault(words: Words, index: int, code: str, message: str) -> Fault:
    return Fault(code, words.starts[index], words.end(index), message)
