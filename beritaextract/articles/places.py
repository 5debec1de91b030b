"""Where files lie: on this machine, at a URL that fsspec knows, or on standard input."""

from io import BufferedReader
from pathlib import Path
from typing import Any, cast

from beritaextract.errors import SetupError
from beritaextract.extras import require

STANDARD_INPUT = "-"
_BUFFER = 1024 * 1024


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
    if is_url(name):
        system, path = file_system(name)
        return BufferedReader(cast("Any", system.open(path, "rb")), _BUFFER)
    return Path(name).open("rb")


def size_of(name: str) -> int | None:
    """Return how many bytes a file or URL holds, without reading it; null where nobody can say.

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
    size = system.info(path).get("size")
    return int(size) if size is not None else None


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
        raise OSError(0, str(error)) from error
    return system, path
