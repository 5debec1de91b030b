"""The files that the user's words stand for: what folders hold, here and at URLs; links that lead out are refused."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from beritaextract.articles.places import STANDARD_INPUT, all_errors_as_os_errors, file_system, is_url
from beritaextract.articles.readers.compression import COMPRESSIONS
from beritaextract.articles.readers.formats import ARCHIVES, FORMATS, kind_of_name
from beritaextract.errors import InputError

KNOWN_ENDINGS = f"{', '.join(sorted({*FORMATS, *ARCHIVES}))}, and these with {', '.join(COMPRESSIONS)}"


def find_files(inputs: Iterable[str]) -> Iterator[str | InputError]:
    """List the files that inputs stand for: themselves, or what a folder and its subfolders hold, in order of name.

    Args:
        inputs: Paths of files and folders, URLs of files, folders and patterns, or "-" for standard input.

    Yields:
        Files whose format is known, and "-"; for an input that gives none, why.

    Raises:
        SetupError: What reads such URLs is not installed.

    Example:
        >>> list(find_files(["-"]))
        ['-']
    """
    for given in inputs:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield given
        elif is_url(given):
            yield from _urls(given)
        elif path.is_dir():
            yield from _files_within(path)
        elif not path.exists():
            yield InputError(f"{given}: no such file or folder; check the path")
        elif path.suffix and not kind_of_name(given):
            yield InputError(f"{given}: unknown format {path.suffix!r}; known are {KNOWN_ENDINGS}")
        else:
            yield given


def is_wanted(name: str) -> bool:
    """Tell whether a file found in a folder or an archive is to be read: no hidden one, none of unknown format.

    Args:
        name: Its name, with folders.

    Example:
        >>> is_wanted("2024/beras.txt"), is_wanted("__MACOSX/._beras.txt"), is_wanted("foto.jpg")
        (True, False, False)
    """
    kind = kind_of_name(name)
    return bool(kind and kind.ending) and not any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


def _files_within(folder: Path) -> Iterator[str | InputError]:
    empty = True
    home = folder.resolve()
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in [*folders, *sorted(filter(is_wanted, files))]:
            path = Path(place, name)
            if path.is_symlink() and not path.resolve().is_relative_to(home):
                empty = False
                yield InputError(f"{path}: refused: a link that leads out of {folder}; name its target as an input")
            elif name not in folders:
                empty = False
                ordinary = path.is_file()  # a pipe would wait for ever
                yield str(path) if ordinary else InputError(f"{path}: refused: no ordinary file, or a link to nothing")
    if empty:
        yield InputError(f"{folder}: no articles in this folder; looked for {KNOWN_ENDINGS}")


def _urls(url: str) -> Iterator[str | InputError]:
    try:
        with all_errors_as_os_errors():
            names = _listed(url)
    except OSError as error:
        yield InputError(f"{url}: cannot be reached ({error.strerror or error}); check the address")
        return
    yield from names
    if not names:
        yield InputError(f"{url}: no articles there; looked for {KNOWN_ENDINGS}")


def _listed(url: str) -> list[str]:
    """Return the files of a folder or pattern at a URL; a page of the web is always a file."""
    if url.startswith(("http://", "https://")):
        return [url]
    system, path = file_system(url)
    if "*" in url:
        found = [name for name in system.glob(path) if not system.isdir(name)]
    elif system.isdir(path):
        found = [name for name in system.find(path) if is_wanted(name[len(path) :])]
    else:
        return [url]
    return [system.unstrip_protocol(name) for name in sorted(found)]
