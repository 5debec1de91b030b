"""A quantity as printed, before it is judged."""

from beritaextract.language.digits import Value


class Expression:
    """A quantity as printed.

    Attributes:
        first: Its first word, sign or currency included.
        last: One past the last word of numeral, currency and percent word.
        after: One past its unit, classifier and repeat in brackets: where a noun may begin.
        value: As in `Count`, like `low`, `high` and `approximate`.
        low: The least.
        high: The most.
        approximate: Whether it is vague.
        kind: As in `Count`; empty where the expression itself does not tell.
        unit: As in `Count`.
        scaled: Whether scale words or separators show that it is a quantity, not a name.
        dashed: Whether it is a range with a dash, which might be a score.
    """

    __slots__ = (
        "after", "approximate", "dashed", "first", "high", "kind", "last", "low", "scaled", "unit", "value",
    )  # fmt: skip

    def __init__(
        self, first: int, last: int, value: Value | None, low: Value | None, high: Value | None, approximate: bool
    ) -> None:
        self.first, self.last, self.after = first, last, last
        self.value, self.low, self.high, self.approximate = value, low, high, approximate
        self.kind = ""
        self.unit: str | None = None
        self.scaled = self.dashed = False

    @property
    def bare(self) -> bool:
        """Whether it is a number and no more."""
        return not self.kind and self.unit is None
