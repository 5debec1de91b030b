"""Records gathered to batches of bounded size, so that memory stays flat."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from beritaextract.records import ArticleRecord

RECORDS = 1000
CHARACTERS = 4_000_000


class BatchWriter:
    """Hands records on when enough have gathered."""

    def __init__(self, put: Callable[[list[ArticleRecord]], None]) -> None:
        self._put = put
        self._batch: list[ArticleRecord] = []
        self._size = 0

    def write(self, record: ArticleRecord) -> None:
        """Write one record."""
        self._batch.append(record)
        self._size += len(record.article.text)
        if len(self._batch) >= RECORDS or self._size >= CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Hand on what has gathered."""
        if self._batch:
            self._put(self._batch)
        self._batch, self._size = [], 0


@contextmanager
def in_batches(put: Callable[[list[ArticleRecord]], None]) -> Iterator[BatchWriter]:
    """Gather records, and hand on the last batch when all went well.

    Args:
        put: Takes a batch.

    Yields:
        What to write records with.
    """
    writer = BatchWriter(put)
    yield writer
    writer.flush()
