"""Records against gold."""

from collections.abc import Iterable

from beritaextract.errors import InputError
from beritaextract.evaluation.figures import score_article
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.scores import Scores
from beritaextract.records import ArticleRecord


def evaluate(golds: Iterable[Gold], records: Iterable[ArticleRecord]) -> Scores:
    """Score records against gold; they are joined on the article's id.

    Args:
        golds: The gold; an article without a record counts as missed throughout.
        records: The records; those without gold are passed over.

    Returns:
        The scores.

    Raises:
        InputError: A record was read from another text than its gold.

    Example:
        >>> from beritaextract import extract_many
        >>> from beritaextract.evaluation.gold import Gold
        >>> golds = [Gold("a1", "Harga turun.")]
        >>> evaluate(golds, extract_many(gold.as_article() for gold in golds)).figures()["quotes"]
        0.0
    """
    by_id = {record.article.id: record for record in records}
    scored = []
    for gold in golds:
        record = by_id.get(gold.id)
        if record is not None and record.article.text != gold.text:
            raise InputError(f"{gold.id}: the record was read from another text than the gold")
        scored.append(score_article(gold, record))
    return Scores(scored)
