"""Pages of the web: title, date, author and text, by the outlet's own marks or by what all pages share."""

from beritaextract.articles.pages.page import read_page

__all__ = ["read_page"]
