"""Whether a Doc carries a dependency parse."""

from spacy.tokens import Doc


def is_parsed(doc: Doc) -> bool:
    """Return whether some analyser has parsed a Doc.

    Args:
        doc: Any Doc; one without tokens counts as not parsed, against spaCy's custom.

    Returns:
        Whether its tokens have heads.

    Example:
        >>> from spacy.vocab import Vocab
        >>> is_parsed(Doc(Vocab())), is_parsed(Doc(Vocab(), ["kata", "Rina"], heads=[0, 0], deps=["root", "nsubj"]))
        (False, True)
    """
    return len(doc) > 0 and doc.has_annotation("DEP")
