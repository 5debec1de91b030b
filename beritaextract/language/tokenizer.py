"""A spaCy tokenizer for news: one compiled pattern, no exception tables, no lost characters."""

from collections.abc import Callable
from pathlib import Path
from sys import maxsize

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from beritaextract.language.words import read_words


class NewsTokenizer:
    """Build a Doc from `Words`: one token per word, blank stretches included, so that `doc.text` is the input."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenise.

        Args:
            text: Any text whatever.

        Returns:
            A Doc whose `text` equals the input; its `Words` are kept on `doc._.berita_words`.
        """
        words = read_words(text)
        doc = Doc(self.vocab, words=list(words.strings), spaces=list(map(bool, words.tails)))
        doc._.berita_words = words
        return doc

    def to_disk(self, path: str | Path, exclude: tuple[str, ...] = ()) -> None:
        """Nothing to write: the pattern is code."""

    def from_disk(self, path: str | Path, exclude: tuple[str, ...] = ()) -> "NewsTokenizer":
        """Nothing to read."""
        return self

    def to_bytes(self, exclude: tuple[str, ...] = ()) -> bytes:
        """Nothing to write: the pattern is code."""
        return b""

    def from_bytes(self, data: bytes, exclude: tuple[str, ...] = ()) -> "NewsTokenizer":
        """Nothing to read."""
        return self


def create_tokenizer() -> Callable[[Language], NewsTokenizer]:
    """Return the factory that spaCy's configuration asks for."""

    def create(nlp: Language) -> NewsTokenizer:
        # spaCy's limit guards parsers that need much memory; ours need little more than the text.
        nlp.max_length = maxsize
        return NewsTokenizer(nlp.vocab)

    return create


registry.tokenizers("berita_tokenizer.v1", func=create_tokenizer)
