"""Opening the database, so that what was acknowledged is on the disk."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from beritaextract.errors import InputError

_BUSY_SECONDS = 10
_VERSION = 1  # of schema.sql


def connect(path: str | Path) -> sqlite3.Connection:
    """Open a database of an audit.

    With `synchronous=FULL` a commit returns only when the journal is on the disk: a verdict that was acknowledged
    outlives the process and the power.

    Args:
        path: The file.

    Returns:
        A connection in autocommit mode, rows by name; usable from any one thread at a time.

    Raises:
        InputError: The file is no database.
    """
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.DatabaseError as error:
        connection.close()
        raise InputError(f"{path}: no database of an audit ({error}); name another file with --db") from error
    return connection


def prepare(path: str | Path) -> None:
    """Create what the database lacks; a complete one is left as it is.

    Args:
        path: The file; made if it is not there.

    Raises:
        InputError: The file is no database, or one of something else.
    """
    with connected(path) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        is_new = not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        if version != _VERSION and not is_new:
            raise InputError(f"{path}: no database of this version of the audit; name another file with --db")
        connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.executescript(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
        connection.execute("INSERT OR IGNORE INTO settings VALUES ('secret', ?)", (secrets.token_hex(32),))


@contextmanager
def connected(path: str | Path) -> Iterator[sqlite3.Connection]:
    """Open a database and close it at the end.

    Args:
        path: The file.

    Yields:
        The connection.
    """
    connection = connect(path)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing, and keep other writers out from the first statement on.

    Args:
        connection: The database.

    Yields:
        Nothing.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
