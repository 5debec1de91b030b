"""What was read at a word: how far it goes and which days it means."""

from datetime import date
from typing import NamedTuple


class When(NamedTuple):
    """A date expression.

    Attributes:
        first: Its first word.
        last: One past its last word.
        grain: day, week, month, quarter or year.
        start: The day it means or begins with; null where that cannot be known.
        end: The last day of an interval; null for a single day, month or year.
        firm: Whether the day is exact enough for a time of day to be of it; `sepuluh hari lalu` is not.
    """

    first: int
    last: int
    grain: str
    start: date | None
    end: date | None = None
    firm: bool = True

    def iso(self) -> tuple[str | None, str | None]:
        """Return date and end date in ISO form; single months and years are shortened to what is known of them."""
        if self.start is None:
            return None, None
        if self.end is not None:
            return self.start.isoformat(), self.end.isoformat()
        text = self.start.isoformat()
        return text[: {"year": 4, "month": 7}.get(self.grain, len(text))], None
