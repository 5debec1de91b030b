"""Where files lie: on this machine, at a URL that fsspec knows, or on standard input."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any

from beritaextract.articles.guarded import guarded
from beritaextract.errors import SetupError
from beritaextract.extras import require

STANDARD_INPUT = "-"


def is_url(name: str) -> bool:
    """Tell a URL from a path.

    Example:
        >>> is_url("s3://berita/dump.jsonl"), is_url("folder/dump.jsonl")
        (True, False)
    """
    return "://" in name


def open_file(name: str) -> BufferedReader:
    """Open a file or a URL, or standard input where the name is "-".

    Args:
        name: A path, a URL, or "-".

    Returns:
        Its bytes.

    Raises:
        OSError: It cannot be opened.
        SetupError: What reads such URLs is not installed.
    """
    if name == STANDARD_INPUT:
        return open(0, "rb", closefd=False)
    if not is_url(name):
        return Path(name).open("rb")
    system, path = file_system(name)
    with all_errors_as_os_errors():
        whole = _gives_no_parts(system, path)
        stream = system.open(path, "rb", **({"block_size": 0} if whole else {}))
        return guarded(stream, seekable=not whole)


def size_of(name: str) -> int | None:
    """Return how many bytes a file or URL holds, without reading it; null where that or its parts cannot be had.

    Args:
        name: A path, a URL, or "-".

    Raises:
        OSError: It cannot be reached.
        SetupError: What reads such URLs is not installed.
    """
    if name == STANDARD_INPUT:
        return None
    if not is_url(name):
        return Path(name).stat().st_size
    system, path = file_system(name)
    with all_errors_as_os_errors():
        size = system.info(path).get("size")
        return None if size is None or _gives_no_parts(system, path) else int(size)


def _gives_no_parts(system: Any, path: str) -> bool:
    """Tell whether this is a server of the web that answers only with whole files; asking it for a byte tells."""
    if not path.startswith(("http://", "https://")):
        return False
    try:
        with system.open(path, "rb", block_size=1, cache_type="none") as stream:
            stream.seek(1)
            stream.read(1)
    except ValueError:
        return True
    return False


@contextmanager
def all_errors_as_os_errors() -> Iterator[None]:
    """Raise whatever a store's library raises as an OSError, the one kind that readers expect.

    Example:
        >>> with all_errors_as_os_errors():
        ...     raise ValueError("no such bucket")
        Traceback (most recent call last):
        OSError: no such bucket
    """
    try:
        yield
    except (OSError, SetupError):
        raise
    except Exception as error:
        raise OSError(str(error) or type(error).__name__) from error


def file_system(url: str) -> tuple[Any, str]:
    """Return fsspec's file system for a URL, and the path within it.

    Args:
        url: Such as "s3://bucket/dump.jsonl".

    Raises:
        SetupError: fsspec, or what it needs for this kind of URL, is not installed.
        OSError: fsspec knows no such kind of URL.
    """
    fsspec = require("fsspec", extra="batch", what="reading URLs")
    kind = url.partition("://")[0]
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        raise SetupError(f"reading {kind}:// needs more: {error}") from error
    except ValueError as error:
        raise OSError(str(error)) from error
    return system, path
