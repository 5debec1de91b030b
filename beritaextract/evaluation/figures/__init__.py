"""What each figure counts, one file per kind of finding."""

from beritaextract.evaluation.figures.numbers import score_counts, score_dates, score_sections
from beritaextract.evaluation.figures.people import score_people, score_positions
from beritaextract.evaluation.figures.places import score_locations
from beritaextract.evaluation.figures.quotes import score_quotes
from beritaextract.evaluation.gold import Gold
from beritaextract.evaluation.matching import WordIndex
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.records import ArticleRecord

__all__ = ["score_article"]


def score_article(gold: Gold, record: ArticleRecord | None) -> ArticleScore:
    """Score one article; a missing record finds nothing."""
    score, words = ArticleScore(gold.id, gold.outlet, missing=record is None), WordIndex(gold.text)
    score_quotes(score, gold, list(record.quotes) if record else [], words)
    score_people(score, gold, list(record.people) if record else [])
    score_positions(score, gold, list(record.people) if record else [])
    score_locations(score, gold, record, words)
    score_counts(score, gold, list(record.counts) if record else [], words)
    if gold.dates is not None:
        score_dates(score, gold, record, words)
    if record is not None:
        score_sections(score, gold, record)
    return score
