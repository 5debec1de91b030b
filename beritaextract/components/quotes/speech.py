"""A direct quote while it is being found."""

from typing import Final, NamedTuple

from beritaextract.findings import Quote

STOPS: Final = frozenset((".", "?", "!", "…", "..."))
TAIL: Final = STOPS | {","}
SKIP_AFTER_MARK: Final = frozenset((",", "-", "–", "—"))


class Speech(NamedTuple):
    """A direct quote with the words it takes up, cue clause included (`first` to `last`, exclusive)."""

    quote: Quote
    first: int
    last: int
