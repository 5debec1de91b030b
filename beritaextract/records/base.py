"""What all records share: frozen, strict models and spans that know their place."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Record(BaseModel):
    """The base of every model: frozen, with no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")

    def __repr__(self) -> str:
        """One line, whatever the record holds; `model_dump` and `rich.print` give every field."""
        return f"<{type(self).__name__} {self}>"


Offset = Annotated[int, Field(ge=0)]


def shortened(text: str, most: int = 60) -> str:
    """Return the beginning of a text on one line.

    Args:
        text: Any text.
        most: The most characters to return.

    Example:
        >>> shortened("Harga  beras  turun lagi", 14)
        'Harga beras …'
    """
    words = " ".join(text[: 4 * most].split())
    if len(words) <= most and len(text) <= 4 * most:
        return words
    return " ".join(words[: most - 1].split(" ")[:-1] or [words[: most - 2]]) + " …"


class TextSpan(Record):
    """A stretch of `article.text`, given with its words."""

    start: Offset = Field(description="First character: a Unicode code point offset into article.text.")
    end: Offset = Field(description="One past the last character.")
    text: str = Field(description="The words themselves: article.text[start:end].")

    def __str__(self) -> str:
        return f"{self.start}:{self.end} {shortened(self.text)!r}"

    @model_validator(mode="after")
    def _length_matches(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} is {self.end - self.start} long, its text {len(self.text)}")
        return self
