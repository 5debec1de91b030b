"""What goes in: an article with what is known about it."""

from pydantic import BaseModel, ConfigDict, Field


class Article(BaseModel):
    """An article to read.

    Example:
        >>> Article(text="Jakarta (ANTARA) - Harga beras turun.").text
        'Jakarta (ANTARA) - Harga beras turun.'
    """

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    text: str = Field(description="The article, untouched.")
    id: str | None = Field(default=None, description="Its identity; derived from the text if not given.")
    title: str | None = Field(default=None, description="Headline.")
    published: str | None = Field(default=None, description="ISO 8601 date or date-time.")
    url: str | None = Field(default=None, description="Address.")
    outlet: str | None = Field(default=None, description="Outlet.")
    author: str | None = Field(default=None, description="Who wrote it, as table or page says.")
    source: str | None = Field(default=None, description="Where it was read: file and line.")
    page_sha256: str | None = Field(default=None, description="SHA-256 of the HTML page it was extracted from.")
