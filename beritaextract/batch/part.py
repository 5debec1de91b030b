"""One part, from its inputs to its marker: read, extracted and written aside, then put in place."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BufferedReader
from pathlib import Path

from beritaextract.articles import Article
from beritaextract.articles.places import is_url
from beritaextract.articles.shards import read_shard
from beritaextract.batch.failures import Failure, Kind, input_failure
from beritaextract.batch.folder import RunFolder, publish
from beritaextract.batch.manifest import Limits
from beritaextract.batch.plan import Piece
from beritaextract.batch.pulse import Pulse
from beritaextract.batch.task import Aside, Done, Order, OutputFile, read_marker
from beritaextract.batch.watched import open_watched
from beritaextract.batch.writers import open_writer
from beritaextract.errors import ArticleError, InputError, SetupError
from beritaextract.extractor import read_article
from beritaextract.records import ArticleRecord


def do_part(order: Order) -> Done:
    """Do a part.

    Args:
        order: What to do, and where.

    Returns:
        Its marker, which is in place.

    Raises:
        MemoryError: An article takes more memory than there is.
        OSError: A file cannot be written.
        SetupError: The inputs are not what they were.
    """
    task, place = order.task, Path(order.place)
    outputs = place / "records"
    outputs.mkdir()
    _check_inputs(task.part.pieces)
    written = 0
    options = task.manifest.options
    with Pulse(place / "pulse", task.limits.timeout, task.part.size) as pulse:
        with (
            open_writer(
                outputs / f"{task.part.name}.{options.format}", options.format, tables=options.tables
            ) as writer,
            (place / "failures.jsonl").open("w", encoding="utf-8", newline="\n") as failures,
        ):
            for article in _articles(order, pulse):
                failure = article if isinstance(article, Failure) else _extract(article, writer.write)
                if failure:
                    failures.write(failure.model_dump_json() + "\n")
                    pulse.failed += 1
                else:
                    written += 1
            pulse.rest()
        marker = Done(
            name=task.part.name,
            written=written,
            failed=pulse.failed,
            size=task.part.size,
            files=tuple(_describe(path, outputs) for path in _files(outputs)),
        )
        return _settle(RunFolder(Path(task.folder)), place, marker)


def _articles(order: Order, pulse: Pulse) -> Iterator[Article | Failure]:
    """Yield what is read, each time telling the pulse; instead of what cannot be read or is set aside, the failure."""
    limits, aside = order.task.limits, {found.article: found for found in order.aside}

    def open_file(name: str) -> BufferedReader:
        return open_watched(name, pulse.add_read)

    for piece in order.task.part.pieces:
        articles = read_shard(piece.shard, order.task.manifest.options.fields, open_file)
        while True:
            pulse.ask()
            found = aside.get(pulse.asked - 1)
            if found and found.reading:
                yield _failure(piece.shard.input, None, found, limits)
                pulse.begin()
                break
            article = _next(articles, piece.shard.input)
            if article is None:
                pulse.take_back()
                break
            pulse.begin()
            if isinstance(article, Failure):
                yield article
            elif found:
                yield _failure(article.source or "", article.id, found, limits)
            else:
                yield article


def _next(articles: Iterator[Article | InputError], name: str) -> Article | Failure | None:
    """Return the next article, or why it cannot be read; null after the last."""
    try:
        found = next(articles, None)
    except (MemoryError, SetupError):
        raise
    except Exception as error:
        return Failure(source=name, kind=Kind.FAULT, reason=f"cannot be read on: {_report(error)}")
    return input_failure(str(found)) if isinstance(found, InputError) else found


def _extract(article: Article, write: Callable[[ArticleRecord], None]) -> Failure | None:
    """Write the record of an article; return why there is none."""
    source = article.source or ""
    try:
        write(read_article(article))
    except ArticleError as error:
        return Failure(source=source, id=article.id, kind=Kind.ARTICLE, reason=str(error).removeprefix(f"{source}: "))
    except (MemoryError, OSError):
        raise
    except Exception as error:
        return Failure(source=source, id=article.id, kind=Kind.FAULT, reason=_report(error))
    return None


def _report(error: Exception) -> str:
    return f"{type(error).__name__}: {error}; a fault of beritaextract: please report it"


def _failure(source: str, identity: str | None, aside: Aside, limits: Limits) -> Failure:
    what = {
        Kind.TIMEOUT: f"no end within {limits.timeout:g} seconds; allow more with --timeout, and --retry-failed",
        Kind.MEMORY: f"more than {limits.memory:,} bytes of memory; allow more with --memory-limit, and --retry-failed",
    }.get(aside.kind, "the process that read it died twice; try again with --retry-failed")
    if aside.reading:
        what = f"cannot be read on after {aside.article} articles of this part: {what}"
    return Failure(source=source, id=identity, kind=aside.kind, reason=what)


def _check_inputs(pieces: tuple[Piece, ...]) -> None:
    """Refuse files that are not here, as on a machine of a cluster without them, or not what they were."""
    for name, stamp in {piece.shard.input: piece.stamp for piece in pieces if not is_url(piece.shard.input)}.items():
        try:
            found = Path(name).stat()
        except OSError as error:
            raise SetupError(f"{name}: is not here any more ({error.strerror}); bring it back, then go on") from error
        if (found.st_size, str(found.st_mtime_ns)) != (stamp.size, stamp.changed):
            raise SetupError(f"{name}: has changed since the run was begun; begin anew in another folder")


def _files(outputs: Path) -> list[Path]:
    return sorted(path for path in outputs.rglob("*") if path.is_file())


def _describe(path: Path, outputs: Path) -> OutputFile:
    total = sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            total.update(piece)
    name = path.relative_to(outputs).as_posix()
    return OutputFile(name=name, size=path.stat().st_size, sha256=total.hexdigest())


def _settle(folder: RunFolder, place: Path, marker: Done) -> Done:
    """Put the files of a part in their places, its marker last."""
    if settled := read_marker(folder, marker.name):  # done meanwhile by a worker that was thought lost
        return settled
    for file in marker.files:
        path = folder.records / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        publish(place / "records" / file.name, path)
    if marker.failed:
        publish(place / "failures.jsonl", folder.failures_of(marker.name))
    else:
        folder.failures_of(marker.name).unlink(missing_ok=True)
    aside = place / "marker.json"
    aside.write_text(marker.model_dump_json() + "\n", encoding="utf-8")
    publish(aside, folder.marker(marker.name))
    return marker
