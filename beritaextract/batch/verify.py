"""Whether files of records are what they claim: every offset, every hash, every id; and the texts those of the dump."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from beritaextract.articles.fields import USUAL, Fields
from beritaextract.articles.readers import read_articles
from beritaextract.batch.writers import read_each
from beritaextract.errors import InputError
from beritaextract.records import ArticleRecord

Texts = dict[str, bytes]


def check_records(paths: Iterable[Path], texts: Texts) -> Iterator[list[str]]:
    """Check the records of files and runs.

    Args:
        paths: What `read_any` reads.
        texts: Takes the id of each article with the SHA-256 of its text.

    Yields:
        For each record what is wrong with it: nothing, if it is well.

    Raises:
        InputError: A file cannot be read.
        SetupError: A library must be installed first.
    """
    for path in paths:
        for place, record in read_each(path):
            if isinstance(record, ArticleRecord):
                yield [f"{place}: {fault}" for fault in faults_of(record, texts)]
            else:
                yield [str(record)]


def faults_of(record: ArticleRecord, texts: Texts) -> Iterator[str]:
    """Yield what is wrong with a record beyond what its model refuses.

    Args:
        record: The record.
        texts: The articles seen before; takes this one.

    Example:
        >>> from beritaextract import extract
        >>> seen = {}
        >>> list(faults_of(extract("Harga turun.", id="a1"), seen)), list(faults_of(extract("Naik.", id="a1"), seen))
        ([], ["the id 'a1' is that of an article before"])
    """
    article = record.article
    found = sha256(article.text.encode())
    if found.hexdigest() != article.sha256:
        yield f"the SHA-256 of the text is {found.hexdigest()}, the record says {article.sha256}"
    if article.id in texts:
        yield f"the id {article.id!r} is that of an article before"
    texts.setdefault(article.id, found.digest())
    findings = (record.people, record.organizations, record.locations, record.quotes)
    ids = Counter(finding.id for group in findings for finding in group)
    yield from (f"the id {name!r} is given {times} times in it" for name, times in ids.items() if times > 1)
    last = 0
    for section in article.sections:
        if section.start < last:
            yield f"the section {section.start}:{section.end} begins before {last}, where the one before ends"
        last = section.end
    if article.text and article.sections and (left := _uncovered(record)):
        yield f"the character {left} is in no section"


def _uncovered(record: ArticleRecord) -> int | None:
    """Return the first character that is not blank and in no section."""
    text, last = record.article.text, 0
    for start, end in [*((one.start, one.end) for one in record.article.sections), (len(text), len(text))]:
        gap = text[last:start]
        if gap.strip():
            return last + len(gap) - len(gap.lstrip())
        last = max(last, end)
    return None


def check_source(sources: Iterable[str], texts: Texts, fields: Fields = USUAL) -> Iterator[str | InputError]:
    """Hold records against the dump they were read from.

    Args:
        sources: The inputs of `beritaextract extract`.
        texts: What `check_records` filled.
        fields: The names of the fields in the dump.

    Yields:
        What is wrong: an article without a record, a record with another text or without an article; as an error,
        what cannot be read in the dump.

    Raises:
        SetupError: A library must be installed first.
    """
    left = dict.fromkeys(texts)
    for article in read_articles(sources, fields):
        if isinstance(article, InputError):
            yield article
            continue
        found = sha256(article.text.encode(errors="surrogatepass"))
        name = article.id or f"sha256-{found.hexdigest()[:16]}"
        left.pop(name, None)
        if name not in texts:
            yield f"{article.source}: the article {name!r} has no record"
        elif texts[name] != found.digest():
            yield f"{article.source}: the text of {name!r} is not that of its record"
    yield from (f"the record of {name!r} has no article in the source" for name in left)
