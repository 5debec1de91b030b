"""Counts and dates."""

from typing import Literal

from pydantic import Field

from beritaextract.records.base import TextSpan


class CountRecord(TextSpan):
    """How much or how many."""

    numeral: TextSpan = Field(description="The numeral with multiplier, currency sign or percent word.")
    value: int | float | None = Field(None, description="The plain number; null for ranges and vague quantities.")
    low: int | float | None = Field(None, description="Lower bound of a range or vague quantity.")
    high: int | float | None = Field(None, description="Upper bound of a range or vague quantity.")
    approximate: bool = Field(False, description="Whether the text gives the number as approximate.")
    modifier: str | None = Field(None, description="'sekitar', 'lebih dari', 'hampir' and the like, as printed.")
    kind: Literal["count", "money", "percent", "measure", "duration", "age"] = Field(description="What is counted.")
    unit: str | None = Field(None, description="Classifier, ISO 4217 code, 'percent', or unit of measure (UCUM).")
    noun: str | None = Field(None, description="The counted noun phrase, verbatim.")
    per: str | None = Field(None, description="'per kilogram', 'per hari', as printed.")


class DateRecord(TextSpan):
    """A date expression."""

    date: str | None = Field(None, description="ISO 8601 date or date-time; null where no reference date is known.")
    end_date: str | None = Field(None, description="Last day of an interval, inclusive.")
    grain: Literal["minute", "hour", "day", "week", "month", "quarter", "year"] = Field(description="How exact it is.")
