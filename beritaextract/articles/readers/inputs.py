"""What the user names: files, folders and standard input, each read by its format."""

import os
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from beritaextract.articles.article import Article
from beritaextract.articles.fields import USUAL, Fields
from beritaextract.articles.places import STANDARD_INPUT, open_file
from beritaextract.articles.readers import json_lines, text
from beritaextract.errors import InputError

Reader = Callable[[BinaryIO, str, Fields], Iterator[Article | InputError]]

FORMATS: dict[str, Reader] = {
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
    ".txt": text.read,
}


def read_articles(
    inputs: Iterable[str], fields: Fields = USUAL, open_file: Callable[[str], BufferedReader] = open_file
) -> Iterator[Article | InputError]:
    """Read the articles of files, folders and standard input.

    What cannot be read comes out as an error in its place, and the rest goes on.

    Args:
        inputs: Paths of files and folders, or "-".
        fields: The names of the fields; the usual names are known.
        open_file: Opens a file; a caller that shows progress hands in its own.

    Yields:
        The articles in order, each with its source (file, or file and line); or why there is none.
    """
    for name in find_files(inputs):
        if isinstance(name, InputError):
            yield name
        else:
            yield from read_file(name, fields, open_file)


def read_file(
    name: str, fields: Fields, open_file: Callable[[str], BufferedReader] = open_file
) -> Iterator[Article | InputError]:
    """Read the articles of one file.

    Args:
        name: Its path, or "-".
        fields: The names of the fields.
        open_file: Opens a file.

    Yields:
        The articles in order, each with its source; instead of one that cannot be read, why.
    """
    try:
        with open_file(name) as stream:
            yield from _reader(name, stream)(stream, "stdin" if name == STANDARD_INPUT else name, fields)
    except OSError as error:
        yield InputError(f"{name}: cannot be read ({error.strerror or error}); check its permissions")


def find_files(inputs: Iterable[str]) -> Iterator[str | InputError]:
    """List the files that inputs stand for: themselves, or what a folder and its subfolders hold, in order of name.

    Args:
        inputs: Paths of files and folders, or "-" for standard input.

    Yields:
        Files whose format is known, and "-"; for an input that gives none, why.
    """
    for given in inputs:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield given
        elif path.is_dir():
            yield from _files_within(path)
        elif not path.exists():
            yield InputError(f"{given}: no such file or folder; check the path")
        elif path.suffix and path.suffix.lower() not in FORMATS:
            yield InputError(f"{given}: unknown format {path.suffix!r}; known are {_known_endings()}")
        else:
            yield given


def _files_within(folder: Path) -> Iterator[str | InputError]:
    empty = True
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in FORMATS and not name.startswith("."):
                empty = False
                yield str(Path(place, name))
    if empty:
        yield InputError(f"{folder}: no articles in this folder; looked for {_known_endings()}")


def _reader(name: str, stream: BufferedReader) -> Reader:
    """Choose the format by the ending; without one, as in a pipe, by the first character."""
    if reader := FORMATS.get(Path(name).suffix.lower()):
        return reader
    is_json = stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    return json_lines.read if is_json else text.read


def _known_endings() -> str:
    return ", ".join(sorted(FORMATS))
