"""From a page to an article: the outlet's rule, the page's own data, and for unknown sites trafilatura."""

import logging
import re
from codecs import BOM_UTF8, lookup
from hashlib import sha256
from typing import Any

from beritaextract.articles.article import Article
from beritaextract.articles.pages.facts import Facts, facts_of
from beritaextract.articles.pages.rules import Rule, rule_for
from beritaextract.articles.pages.text import text_within
from beritaextract.articles.timestamps import find_iso
from beritaextract.errors import InputError
from beritaextract.extras import require

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w-]{2,40})", re.I)

# Parsers take time by the square of the depth; browsers stop at some hundreds.
_DEEPEST = 2_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_FLAT = re.compile(
    "area|base|br|col|d[dt]|embed|hr|img|input|li|link|meta|option|p|path|source|t[dhr]|tbody|thead|tfoot|track|wbr",
    re.I,
)
_PARTS = 20
_SHORTEST = 80  # what is shorter is a menu or a notice


def read_page(page: bytes, place: str, url: str | None = None, charset: str | None = None) -> Article | InputError:
    """Make an article of a page.

    Args:
        page: Its bytes.
        place: Where it was read.
        url: Its address, if known; else the page's own word is taken.
        charset: How it is encoded, if known from outside.

    Returns:
        The article; or why there is none.

    Raises:
        SetupError: What reads pages is not installed.
    """
    html = _decode(page, charset)
    if _is_nested_too_deeply(html):
        return InputError(f"{place}: refused: elements nested more than {_DEEPEST:,} deep; give its text instead")
    tree = require("selectolax.lexbor", extra="batch", what="reading HTML").LexborHTMLParser(html)
    facts = facts_of(tree)
    rule = rule_for(url) or rule_for(facts.url)
    title = (_first(tree, rule.title) if rule else None) or facts.title
    published = facts.published or (find_iso(_first(tree, rule.published)) if rule else None)
    author = (_first(tree, rule.author) if rule else None) or facts.author
    text = (_by_rule(tree, rule) if rule else "") or _by_what_pages_share(html, facts)
    if not text:
        return InputError(f"{place}: no article found on this page; give its text instead")
    return Article(
        text=text,
        title=title,
        published=published,
        author=author,
        url=facts.url or url,
        outlet=(rule.outlet if rule else None) or facts.outlet,
        source=place,
        page_sha256=sha256(page).hexdigest(),
    )


def _is_nested_too_deeply(html: str) -> bool:
    depth = 0
    for tag in _TAG.finditer(html):
        if not _FLAT.fullmatch(tag[2]):
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > _DEEPEST:
                return True
    return False


def _by_rule(tree: Any, rule: Rule) -> str:
    """Return the text of the part that the rule names; of several, such as cards of other articles, of the longest."""
    for selector in rule.body:
        parts = tree.css(selector)[:_PARTS]
        if parts and (text := text_within(max(parts, key=lambda part: len(part.text())), rule.drop)):
            return text
    return ""


def _by_what_pages_share(html: str, facts: Facts) -> str:
    """Return the text of a page of an unknown site: what trafilatura finds, or what the page's own data say."""
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it complains of, the caller is told
    trafilatura = require("trafilatura", extra="batch", what="reading pages of unknown sites")
    found = trafilatura.extract(html, output_format="txt", include_comments=False, include_tables=False) or ""
    said = facts.text or ""
    if len(said) > len(found) or said.split() == found.split():  # trafilatura joins the paragraphs of such data
        found = said
    text = "\n\n".join(filter(None, map(str.strip, found.split("\n"))))
    return text if len(text) >= _SHORTEST else ""


def _first(tree: Any, selectors: tuple[str, ...]) -> str | None:
    for selector in selectors:
        for node in tree.css(selector):
            if text := " ".join((node.attributes.get("content") or node.text()).split()):
                return text
    return None


def _decode(page: bytes, charset: str | None) -> str:
    """Return the page as text: as it says itself or is said to be; else UTF-8, else what browsers fall back to."""
    if page.startswith(BOM_UTF8):
        return page[len(BOM_UTF8) :].decode(errors="replace")
    said = _CHARSET.search(page[:4096])
    for name in filter(None, (charset, said and said[1].decode())):
        try:
            return page.decode(lookup(name).name)
        except (LookupError, UnicodeDecodeError):
            continue
    try:
        return page.decode()
    except UnicodeDecodeError:
        return page.decode("windows-1252", errors="replace")
