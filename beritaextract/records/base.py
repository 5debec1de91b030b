"""What all records share: frozen, strict models and spans that know their place."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Record(BaseModel):
    """The base of every model: frozen, with no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")


Offset = Annotated[int, Field(ge=0)]


class TextSpan(Record):
    """A stretch of `article.text`, given with its words."""

    start: Offset = Field(description="First character: a Unicode code point offset into article.text.")
    end: Offset = Field(description="One past the last character.")
    text: str = Field(description="The words themselves: article.text[start:end].")

    @model_validator(mode="after")
    def _length_matches(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} is {self.end - self.start} long, its text {len(self.text)}")
        return self
