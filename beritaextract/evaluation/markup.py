r"""Gold written inside the sentence: `{cue Q1|kata} {per P1|Rina Wati}`; text and tags are told apart here.

A tag is `{name arguments|text}`; tags nest; `?` after the name marks an optional item; `\{`, `\}` and `\|` are plain
characters. Arguments are words, or `key=value` with the value in double quotes where it holds blanks.
"""

import re
from dataclasses import dataclass, field

from beritaextract.errors import InputError

_HEAD = re.compile(
    r"(?P<name>[a-z]+)(?P<optional>\?)?(?P<arguments>(?:\s+(?:[\w-]+=(?:\"[^\"]*\"|[^\s|\"]+)|[^\s|=\"]+))*)\s*\|"
)
_ARGUMENT = re.compile(r"(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))|(?P<word>\S+)")
_SPECIAL = re.compile(r"\\[{}|\\]|[{}]")


@dataclass(slots=True)
class Tag:
    """A tag with the span of its text; `words` are its plain arguments, `values` those with a key."""

    name: str
    optional: bool
    words: list[str]
    values: dict[str, str]
    line: int
    start: int
    end: int = -1


@dataclass(slots=True)
class Marked:
    """The text without markup, and its tags in order of their beginnings."""

    text: str
    tags: list[Tag] = field(default_factory=list)

    def of(self, *names: str) -> list[Tag]:
        """Return the tags of these names, in order."""
        return [tag for tag in self.tags if tag.name in names]

    def words(self, tag: Tag) -> str:
        """Return the text of a tag."""
        return self.text[tag.start : tag.end]


def parse_markup(marked: str, name: str = "markup", first_line: int = 1) -> Marked:
    """Tell text and tags apart.

    Args:
        marked: Text with markup.
        name: What to call it in an error.
        first_line: The number of its first line, for errors.

    Returns:
        The text and its tags; offsets count code points of the text without markup.

    Raises:
        InputError: A tag is malformed, never closed, or closed without being opened; the message gives the line.

    Example:
        >>> marked = parse_markup("{cue Q1|kata} {per P1|Rina}")
        >>> marked.text, [(tag.name, tag.start, tag.end) for tag in marked.tags]
        ('kata Rina', [('cue', 0, 4), ('per', 5, 9)])
    """
    pieces: list[str] = []
    tags: list[Tag] = []
    open_tags: list[Tag] = []
    length = at = 0
    line = first_line
    while (match := _SPECIAL.search(marked, at)) is not None:
        pieces.append(marked[at : match.start()])
        length += match.start() - at
        line += pieces[-1].count("\n")
        at = match.end()
        sign = match.group()
        if sign == "{":
            tag, at = _open(marked, match.start(), length, f"{name}:{line}")
            tag.line = line
            tags.append(tag)
            open_tags.append(tag)
        elif sign == "}":
            if not open_tags:
                raise InputError(f"{name}:{line}: a brace closes that was never opened")
            open_tags.pop().end = length
        else:
            pieces.append(sign[1])
            length += 1
    if open_tags:
        raise InputError(f"{name}:{open_tags[-1].line}: the tag {open_tags[-1].name!r} is never closed")
    pieces.append(marked[at:])
    return Marked("".join(pieces), tags)


def _open(marked: str, brace: int, start: int, place: str) -> tuple[Tag, int]:
    head = _HEAD.match(marked, brace + 1)
    if head is None:
        raise InputError(f"{place}: no tag is read in {marked[brace : brace + 40]!r}")
    words, values = [], {}
    for argument in _ARGUMENT.finditer(head["arguments"]):
        if argument["word"]:
            words.append(argument["word"])
        else:
            values[argument["key"]] = argument["quoted"] if argument["quoted"] is not None else argument["bare"]
    return Tag(head["name"], bool(head["optional"]), words, values, 0, start), head.end()
