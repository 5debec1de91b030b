"""Universal Dependencies files as stanza's trainers want them: mended, divided, and as running text with labels."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HELD_OUT = 12  # every twelfth sentence is kept for choosing the best step of training
_PARAGRAPH = 4  # sentences that make one paragraph of the running text
_FORM, _XPOS, _FEATS, _DEPS, _MISC = 1, 4, 5, 8, 9


class Sentence(NamedTuple):
    """A sentence of a treebank: its text, and its lines without comments."""

    text: str
    rows: tuple[str, ...]


def read_treebanks(folder: Path) -> list[Sentence]:
    """Read all `.conllu` files of a folder, by name.

    Empty nodes are left out; so are the language's own tags, in which treebanks differ, so that a tagger taught two
    sets at once learns neither; and features, which nothing here reads and which take most of a tagger's time.

    Args:
        folder: Where the files lie.

    Returns:
        The sentences whose tokens and words rebuild their text.
    """
    return [
        sentence
        for path in sorted(folder.glob("*.conllu"))
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if _is_whole(sentence := _read(block))
    ]


def divide(sentences: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Return sentences to learn from and, spread over all treebanks, sentences held out.

    Args:
        sentences: All sentences.

    Returns:
        The two parts.

    Example:
        >>> taught, held_out = divide([Sentence(str(number), ()) for number in range(24)])
        >>> [sentence.text for sentence in held_out]
        ['0', '12']
    """
    numbered = list(enumerate(sentences))
    return (
        [sentence for number, sentence in numbered if number % _HELD_OUT],
        [sentence for number, sentence in numbered if not number % _HELD_OUT],
    )


def as_conllu(sentences: list[Sentence]) -> str:
    """Return the sentences as one CoNLL-U file.

    Args:
        sentences: The sentences.

    Returns:
        The text of the file.
    """
    return "".join("\n".join((f"# text = {sentence.text}", *sentence.rows)) + "\n\n" for sentence in sentences)


def as_text(sentences: list[Sentence]) -> str:
    r"""Return the sentences as running text, in paragraphs of a few.

    Args:
        sentences: The sentences.

    Returns:
        The text, an empty line between paragraphs.

    Example:
        >>> as_text([Sentence("Harga naik.", ()), Sentence("Rina senang.", ())])
        'Harga naik. Rina senang.\n'
    """
    texts = [sentence.text for sentence in sentences]
    paragraphs = (" ".join(texts[at : at + _PARAGRAPH]) for at in range(0, len(texts), _PARAGRAPH))
    return "\n\n".join(paragraphs) + "\n"


def _read(block: str) -> Sentence:
    text, rows = "", []
    for line in block.splitlines():
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and line[0] != "#" and "." not in line.split("\t", 1)[0]:
            rows.append(_mended(line))
    return Sentence(text, tuple(rows))


def _mended(line: str) -> str:
    cells = line.split("\t")
    cells[_XPOS] = cells[_FEATS] = cells[_DEPS] = "_"
    cells[_MISC] = "SpaceAfter=No" if "SpaceAfter=No" in cells[_MISC].split("|") else "_"
    return "\t".join(cells)


def _is_whole(sentence: Sentence) -> bool:
    """Whether tokens and words rebuild the text; `satu-satunya` as `satu` and `nya` would teach to lose some."""
    text = "".join(sentence.text.split())
    return bool(text) and _joined(_tokens(sentence)) == text == _joined(_words(sentence))


def _joined(forms: Iterator[str]) -> str:
    return "".join("".join(form.split()) for form in forms)


def _words(sentence: Sentence) -> Iterator[str]:
    """Yield the syntactic words: `kata`, `nya`."""
    for row in sentence.rows:
        number, form = row.split("\t", 2)[: _FORM + 1]
        if "-" not in number:
            yield form


def _tokens(sentence: Sentence) -> Iterator[str]:
    """Yield the words as printed: `katanya`."""
    last = 0
    for row in sentence.rows:
        number, form = row.split("\t", 2)[: _FORM + 1]
        first, _, end = number.partition("-")
        if end or int(first) > last:
            last = int(end or first)
            yield form
