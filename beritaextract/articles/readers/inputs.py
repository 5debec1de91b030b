"""What the user names: files, folders, URLs and standard input, each read by its format, whatever it is packed in."""

from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader

from beritaextract.articles.article import Article
from beritaextract.articles.broken import BrokenError
from beritaextract.articles.fields import USUAL, Fields
from beritaextract.articles.places import STANDARD_INPUT, open_file
from beritaextract.articles.readers.compression import COMPRESSIONS, decompress
from beritaextract.articles.readers.formats import ARCHIVES, FORMATS, Kind, kind_of_content, kind_of_name
from beritaextract.articles.readers.listing import KNOWN_ENDINGS, find_files, is_wanted
from beritaextract.articles.readers.members import Member
from beritaextract.errors import InputError

DEEPEST = 4


def read_articles(
    inputs: Iterable[str], fields: Fields = USUAL, open_file: Callable[[str], BufferedReader] = open_file
) -> Iterator[Article | InputError]:
    """Read the articles of files, folders, URLs and standard input.

    What cannot be read comes out as an error in its place, and the rest goes on.

    Args:
        inputs: Paths of files and folders, URLs, or "-".
        fields: The names of the fields; the usual names are known.
        open_file: Opens a file; a caller that shows progress hands in its own.

    Yields:
        The articles in order, each with its source (file, or file and line); or why there is none.

    Raises:
        SetupError: A library that is needed is not installed.
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
        name: Its path, its URL, or "-".
        fields: The names of the fields.
        open_file: Opens a file.

    Yields:
        The articles in order, each with its source; instead of one that cannot be read, why.

    Raises:
        SetupError: A library that is needed is not installed.
    """
    place = "stdin" if name == STANDARD_INPUT else name
    try:
        with open_file(name) as stream:
            yield from _read(stream, kind_of_name(without_query(name)) or Kind(""), place, fields, 0)
    except OSError as error:
        yield explain(error, place)


def explain(error: OSError, place: str) -> InputError:
    """Say why a place cannot be read.

    Args:
        error: What was raised.
        place: The file or member.

    Example:
        >>> str(explain(PermissionError(13, "Permission denied"), "beras.txt"))
        'beras.txt: cannot be read (Permission denied); check its permissions'
    """
    if isinstance(error, BrokenError):
        return InputError(f"{place}: {error}")
    advice = "; check its permissions" if isinstance(error, PermissionError) else ""
    return InputError(f"{place}: cannot be read ({error.strerror or error}){advice}")


def _read(stream: BufferedReader, kind: Kind, place: str, fields: Fields, depth: int) -> Iterator[Article | InputError]:
    """Read a stream of some kind; each layer it is packed in comes off on the way down."""
    if depth > DEEPEST:
        yield InputError(f"{place}: refused: packed more than {DEEPEST} times; unpack it first")
    elif kind.compressions:
        inner = Kind(kind.ending, kind.compressions[:-1])
        yield from _read(decompress(stream, kind.compressions[-1]), inner, place, fields, depth + 1)
    elif kind.ending in ARCHIVES:
        yield from _read_members(ARCHIVES[kind.ending](stream), place, fields, depth + 1)
    elif kind.ending in FORMATS:
        yield from FORMATS[kind.ending](stream, place, fields)
    else:
        found = kind_of_content(stream, fields)
        inner = Kind("", (found,)) if found in COMPRESSIONS else Kind(found)
        yield from _read(stream, inner, place, fields, depth)


def _read_members(members: Iterable[Member], place: str, fields: Fields, depth: int) -> Iterator[Article | InputError]:
    empty, broken = True, False
    try:
        for member in members:
            within = f"{place}!{member.name}"
            kind = kind_of_name(member.name)
            broken = False
            if isinstance(member.content, str):
                empty = False
                yield InputError(f"{within}: {member.content}")
            elif kind and is_wanted(member.name):
                empty = False
                try:
                    with member.content as stream:
                        yield from _read(stream, kind, within, fields, depth)
                except OSError as error:
                    broken = True
                    yield explain(error, within)
    except BrokenError:
        if not broken:  # else the member in which the archive ends has told already
            raise
    if empty:
        yield InputError(f"{place}: no articles in this archive; looked for {KNOWN_ENDINGS}")


def without_query(name: str) -> str:
    """Return a URL without what follows "?" or "#"; a path as it is.

    Example:
        >>> without_query("https://example.com/dump.jsonl?versi=2")
        'https://example.com/dump.jsonl'
    """
    return name.partition("?")[0].partition("#")[0] if "://" in name else name
