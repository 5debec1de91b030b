"""The habits of an outlet: how it frames an article in plain text.

The type lives here, below both sides that need it: `articles/publishers` fills it in, one small file per outlet,
and the section component reads it without knowing any outlet.
"""

from typing import NamedTuple

# Atoms for the patterns, all bounded or possessive: no text makes them slow.
_NAME_WORD = r"[A-Z](?:[\w.'’]|-(?=\w)){0,40}+"
NAME = rf"{_NAME_WORD}(?:\ {_NAME_WORD}){{0,5}}"
PLACE = rf"(?P<place>{_NAME_WORD}(?:,?\ {_NAME_WORD}){{0,5}})"
DASH = r"\s?(?:[-–—]{1,2}|&ndash;|&mdash;)"


class Publisher(NamedTuple):
    """How an outlet frames an article in plain text.

    All fields but `name` are regular expressions without named groups, datelines aside. They are matched where a
    paragraph begins; what follows the match, up to the end of the paragraph, is the title or the names.

    Attributes:
        name: The outlet as records call it; None for habits that many outlets share.
        datelines: What opens the body, as `Jakarta (ANTARA) -`: may name `place` and, where `name` does not say it,
            `outlet`. What stands above a dateline is headline or standfirst.
        bare_datelines: A dateline without the outlet's name, as `JAKARTA -`: counts only where the body may begin.
        reporters: What stands before the names of reporters: `Pewarta:`.
        editors: What stands before the names of editors: `Editor:`.
        translators: What stands before the names of translators: `Penerjemah:`.
        signatures: What opens the last paragraph where it is the editor's name and nothing else: `(Rina Wati)`.
        signs: Other by-line matter, without names of reporters or editors.
        copyright: What stands before the claim of a copyright line.
        notices: What opens a disclaimer or a word on where the article first stood.
        related: What stands before the title of another article or video: `Baca juga:`.
        embeds: What opens an embedded video or post, an advertisement, a page button.
        posts: What closes the text of an embedded post, up to the end of the paragraph.
        captions: A credit that opens a photo caption.
        credits: A credit that closes a photo caption, up to the end of the paragraph.
    """

    name: str | None
    datelines: tuple[str, ...] = ()
    bare_datelines: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    copyright: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
