"""What goes in: articles, readers per file format, and the outlets' habits."""

from beritaextract.articles.article import Article

__all__ = ["Article"]
