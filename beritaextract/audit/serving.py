"""Serving an audit: load what is new, listen, open the browser."""

import gzip
import socket
import webbrowser
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import IO

from beritaextract.audit.site import Site
from beritaextract.audit.store.database import connected, prepare
from beritaextract.audit.store.loading import Loaded, load
from beritaextract.errors import InputError, SetupError

HOME = "127.0.0.1"
_USUAL = 8300
_ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz")


def record_files(path: Path) -> list[Path]:
    """Return the files of records at a path: itself, or those of a folder in order of names.

    Args:
        path: A file of JSON lines, perhaps packed with gzip, or a folder of such.

    Raises:
        InputError: Nothing is there.
    """
    found = sorted(one for one in path.rglob("*") if one.name.endswith(_ENDINGS)) if path.is_dir() else [path]
    if not path.exists() or not found:
        raise InputError(f"{path}: no records are there; write some with `beritaextract extract … -o {path}`")
    return found


def load_files(
    database: Path, files: list[Path], tell: Callable[[int, Loaded], object], complain: Callable[[str], object]
) -> Loaded:
    """Prepare the database and load the records of files, streaming.

    Args:
        database: The SQLite file.
        files: The files.
        tell: Told how many bytes are read and what they held, after each batch.
        complain: Told each line that holds no record.

    Returns:
        What all files held.
    """
    prepare(database)
    sums, before = Loaded(0, 0, 0), 0
    with connected(database) as connection:
        connection.execute("PRAGMA synchronous = NORMAL")  # what was loaded can be loaded again
        for file in files:
            done = Loaded(0, 0, 0)
            with file.open("rb") as stream, _unpacked(file, stream) as lines:
                for done in load(connection, lines, str(file), complain):
                    tell(before + stream.tell(), _sum(sums, done))
            sums, before = _sum(sums, done), before + file.stat().st_size
    return sums


def _unpacked(file: Path, stream: IO[bytes]) -> AbstractContextManager[Iterable[bytes]]:
    return gzip.GzipFile(fileobj=stream) if file.suffix == ".gz" else nullcontext(stream)


def _sum(one: Loaded, other: Loaded) -> Loaded:
    return Loaded(*(left + right for left, right in zip(one, other, strict=True)))


def listen(host: str, port: int | None) -> socket.socket:
    """Return a socket that listens.

    Args:
        host: The address.
        port: The port; 0 takes any that is free, null the usual one or else any.

    Raises:
        SetupError: Something else listens there, or the address is none of this machine.
    """
    if port is None:
        try:
            return listen(host, _USUAL)
        except SetupError:
            port = 0
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise SetupError(f"{host}:{port}: {error.strerror}; choose another with --port, or 0 for any") from error


def serve(site: Site, listener: socket.socket, address: str | None) -> None:
    """Serve until somebody stops it.

    Args:
        site: What to serve.
        listener: From `listen`.
        address: Opened in a browser; null opens none.
    """
    import uvicorn

    from beritaextract.audit.app import make_app

    server = uvicorn.Server(uvicorn.Config(make_app(site), log_level="warning", access_log=False))
    if address:
        webbrowser.open(address)
    with suppress(KeyboardInterrupt):  # Ctrl+C is how it ends
        server.run(sockets=[listener])
