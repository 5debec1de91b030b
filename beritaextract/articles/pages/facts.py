"""What a page says about itself: JSON-LD, OpenGraph and other meta elements, the same on most sites."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from beritaextract.articles.timestamps import to_iso

_DATES = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="content_PublishedDate"]',
    'meta[name="dtk:publishdate"]',
    'meta[name="jpnncom_news_pubdate"]',
    'meta[name="pubdate"]',
    'meta[name="publishdate"]',
    'meta[name="publication_date"]',
    "article time[datetime]",
    "time[datetime]",
)
_AUTHORS = ('meta[name="author"]', 'meta[property="article:author"]', 'meta[name="content_author"]')
_URLS = ('link[rel="canonical"]', 'meta[property="og:url"]')
_DEEPEST = 6


class Facts(NamedTuple):
    """What the page says; null where it says nothing."""

    title: str | None
    published: str | None
    author: str | None
    url: str | None
    outlet: str | None
    text: str | None


def facts_of(tree: Any) -> Facts:
    """Read what a page says about itself.

    Args:
        tree: The page as selectolax parsed it.

    Example:
        >>> from selectolax.lexbor import LexborHTMLParser
        >>> facts_of(LexborHTMLParser('<meta property="og:title" content="Harga beras turun">')).title
        'Harga beras turun'
    """
    article = next(_articles(tree), {})
    outlet = _name(article.get("publisher")) or _content(tree, ('meta[property="og:site_name"]',))
    title = _word(article.get("headline")) or _content(tree, ('meta[property="og:title"]',)) or _heading(tree)
    return Facts(
        title=_without_site(title, outlet),
        published=to_iso(article.get("datePublished"))
        or next(filter(None, map(to_iso, _contents(tree, _DATES))), None),
        author=_name(article.get("author")) or _content(tree, _AUTHORS, avoid="http"),
        url=next((url for url in _contents(tree, _URLS) if url.startswith("http")), None),
        outlet=outlet,
        text=_word(article.get("articleBody")),
    )


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD that are articles."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(script.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(value, 0):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(("Article", "Posting")) for kind in kinds):
                yield thing


def _things(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for inner in value:
            yield from _things(inner, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"), depth + 1)


def _name(value: object) -> str | None:
    """Return the name of a person or an organisation, or the names of several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    word = _word(value.get("name") if isinstance(value, dict) else value)
    return None if word and word.startswith("http") else word


def _word(value: object) -> str | None:
    return unescape(value).strip() or None if isinstance(value, str) else None


def _contents(tree: Any, selectors: tuple[str, ...]) -> Iterator[str]:
    for selector in selectors:
        for node in tree.css(selector):
            value = next(
                (node.attributes[key] for key in ("content", "href", "datetime") if node.attributes.get(key)), ""
            )
            if value and value.strip():
                yield value.strip()


def _content(tree: Any, selectors: tuple[str, ...], avoid: str = "\0") -> str | None:
    return next((value for value in _contents(tree, selectors) if not value.startswith(avoid)), None)


def _heading(tree: Any) -> str | None:
    for node in (*tree.css("h1")[:1], *tree.css("title")[:1]):
        if text := " ".join(node.text().split()):
            return text
    return None


def _without_site(title: str | None, site: str | None) -> str | None:
    """Take the site's name off the end of a headline: "Harga beras turun - ANTARA News"."""
    if title and site:
        for dash in (" - ", " | ", " – ", " — "):
            head, _, tail = title.rpartition(dash)
            if head and tail.strip().lower() == site.lower():
                return head.strip()
    return title
