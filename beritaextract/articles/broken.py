"""What is raised inside a reader when its data end badly; it becomes an InputError that names the place."""

from collections.abc import Iterator
from contextlib import contextmanager

from beritaextract.errors import SetupError


class BrokenError(OSError):
    """What is compressed, archived or nested cannot be read on; the message says why."""


@contextmanager
def all_errors_as_broken(what: str) -> Iterator[None]:
    """Raise whatever a library makes of broken data as a BrokenError: their errors have no common root.

    Args:
        what: What such data are: "no zip, or broken".

    Raises:
        BrokenError: The data are broken.

    Example:
        >>> with all_errors_as_broken("no zip, or broken"):
        ...     raise IndexError("string index out of range")
        Traceback (most recent call last):
        beritaextract.articles.broken.BrokenError: no zip, or broken: string index out of range
    """
    try:
        yield
    except (OSError, SetupError, MemoryError):
        raise
    except Exception as error:
        raise BrokenError(f"{what}: {error or type(error).__name__}") from error
