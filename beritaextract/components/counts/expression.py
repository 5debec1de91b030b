"""A quantity as printed, before it is judged."""

from dataclasses import dataclass

from beritaextract.language.digits import Value


@dataclass(slots=True)
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

    first: int
    last: int
    after: int
    value: Value | None
    low: Value | None
    high: Value | None
    approximate: bool
    kind: str = ""
    unit: str | None = None
    scaled: bool = False
    dashed: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number and no more."""
        return not self.kind and self.unit is None
