"""Article in, record out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from beritaextract.articles import Article
from beritaextract.assembly import assemble
from beritaextract.collector import uncollected
from beritaextract.errors import ArticleError
from beritaextract.language.attributes import Findings
from beritaextract.language.words import read_words
from beritaextract.parts import parts
from beritaextract.records import ArticleRecord

if TYPE_CHECKING:  # spaCy takes as long to import as all the rest
    from spacy.language import Language


@uncollected()
def read_article(article: Article, nlp: "Language | None" = None) -> ArticleRecord:
    """Read one `Article`.

    Args:
        article: The article.
        nlp: A pipeline from `beritaextract.load`; our components alone if left out, which need no Doc.

    Returns:
        The record.

    Raises:
        ArticleError: The text has no UTF-8 form.
    """
    return assemble(find(article, nlp), article)


def find(article: Article, nlp: "Language | None" = None) -> Any:
    """Find everything in an article.

    Args:
        article: The article.
        nlp: A pipeline from `beritaextract.load`; our components alone if left out.

    Returns:
        Its `Findings`, or `doc._` where a pipeline is given.

    Raises:
        ArticleError: The text has no UTF-8 form.
    """
    _refuse_surrogates(article)
    if nlp is not None:
        doc = nlp.make_doc(article.text)
        doc._.berita_published, doc._.berita_title = article.published, article.title
        return nlp(doc)._
    have = Findings(read_words(article.text), article.published, article.title)
    for part in parts():
        part.find(have)
    return have


def _refuse_surrogates(article: Article) -> None:
    """Raise where the article has no UTF-8 form, which neither spaCy nor a file of records could hold."""
    for field, value in article:
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            name = article.id or article.source or "article"
            raise ArticleError(
                f"{ascii(name)[1:-1]}: character {error.start} of {field} is a lone surrogate; decode the source again"
            ) from error


def extract(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 (the contract's name)
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    nlp: "Language | None" = None,
) -> ArticleRecord:
    """Read one article.

    Args:
        text: The article as printed; offsets of the record count its characters.
        id: Its identity; derived from the text if left out.
        title: Headline.
        published: ISO 8601 date or date-time; relative dates are resolved against it.
        url: Address.
        outlet: Outlet; recognised from the text if left out and possible.
        nlp: A pipeline from `beritaextract.load`, such as one with an analyser; our components alone if left out.

    Returns:
        The record.

    Raises:
        ArticleError: The text has no UTF-8 form.

    Example:
        >>> record = extract('"Harga beras turun," kata Bupati Banyumas Rina Wati di Purwokerto, Senin.')
        >>> record.quotes[0].speaker.name
        'Rina Wati'
    """
    return read_article(Article(text=text, id=id, title=title, published=published, url=url, outlet=outlet), nlp)


def extract_many(
    articles: Iterable[Article | Mapping[str, Any]], *, nlp: "Language | None" = None
) -> Iterator[ArticleRecord]:
    """Read articles one after another, lazily and in order.

    Args:
        articles: `Article` models, or mappings with the same names.
        nlp: A pipeline from `beritaextract.load`; our components alone if left out.

    Yields:
        The records.

    Raises:
        ArticleError: A text has no UTF-8 form.
        pydantic.ValidationError: A mapping is no article.

    Example:
        >>> [record.article.id for record in extract_many([{"id": "a1", "text": "Harga turun."}])]
        ['a1']
    """
    for article in articles:
        yield read_article(article if isinstance(article, Article) else Article.model_validate(article), nlp)
