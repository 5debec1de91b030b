"""The text of a part of a page: its paragraphs, parted by a blank line; what is no part of the article is left out."""

import re
from collections.abc import Iterable
from typing import Any

_BREAK, _LINE = "\x00", "\x01"
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|center|d[dlt]|div|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tr|ul"
)
_SILENT = re.compile(
    "-comment|audio|button|figure|footer|form|iframe|ins|nav|noscript|script|select|style|svg|template|video"
)
_RELATED = re.compile(r"\W{0,3}(?:baca|lihat|simak) (?:juga|pula)\b", re.I)
_NOISE = re.compile(
    r"(?:^|[-_\s])(?:ads?|adv|advert\w*|banner|breadcrumb|comments?|komentar|newsletter|paging|pagination|related|"
    r"recommend\w*|share|sharing|sidebar|social|sosmed|tags?|terkait|terpopuler|trending|whatsapp)(?:$|[-_\s])",
    re.I,
)
_OPENING = 20


def text_within(body: Any, drop: Iterable[str] = ()) -> str:
    r"""Return the text of a part of a page as it is read.

    "Baca juga" lines stay: the record names them as related.

    Args:
        body: A node of selectolax.
        drop: CSS selectors of what is no part of the article.

    Returns:
        Paragraphs parted by blank lines, blanks within them as one space.

    Example:
        >>> from selectolax.lexbor import LexborHTMLParser
        >>> text_within(LexborHTMLParser("<p>Harga <b>beras</b>\n turun.</p><script>x</script><p>Baik.</p>").body)
        'Harga beras turun.\n\nBaik.'
    """
    dropped = {node.mem_id for selector in drop for node in body.css(selector)}
    return "\n\n".join(filter(None, map(_tidy, "".join(_pieces(body, dropped)).split(_BREAK))))


def _pieces(body: Any, dropped: set[int]) -> list[str]:
    """Return the words in order, with a mark where a block begins or ends and where a line breaks.

    What a part has said is taken back at its end if the part proves to be noise: so all is seen once, however deep.
    """
    most = len(body.text()) // 2
    pieces: list[str] = []
    spoken = 0
    open_nodes = [(body, body.iter(include_text=True), 0, 0)]
    while open_nodes:
        part, children, begin, before = open_nodes[-1]
        node = next(children, None)
        if node is None:
            open_nodes.pop()
            bound = spoken + 1 if part.mem_id in dropped else most
            if open_nodes and spoken - before < bound and _is_marked(part, dropped):
                if _RELATED.match("".join(pieces[begin : begin + _OPENING]).replace(_BREAK, " ").strip()):
                    pieces.insert(begin, _BREAK)
                    pieces.append(_BREAK)
                else:
                    del pieces[begin:]
                    spoken = before
            pieces.append(_BREAK if _BLOCK.fullmatch(part.tag) else "")
        elif node.tag == "-text":
            pieces.append(node.text(deep=False).replace(_BREAK, " ").replace(_LINE, " "))
            spoken += len(pieces[-1])
        elif node.tag == "br":
            pieces.append(_LINE)
        elif not _SILENT.fullmatch(node.tag):
            pieces.append(_BREAK if _BLOCK.fullmatch(node.tag) else "")
            open_nodes.append((node, node.iter(include_text=True), len(pieces), spoken))
    return pieces


def _is_marked(part: Any, dropped: set[int]) -> bool:
    """Tell whether a part is marked as none of the article's text, by a rule or by its class."""
    return part.mem_id in dropped or bool(_NOISE.search(part.attributes.get("class") or ""))


def _tidy(paragraph: str) -> str:
    lines = [" ".join(line.split()) for line in paragraph.split(_LINE)]
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()
