"""What one running audit knows: its database, who may come in, and who is asking."""

from dataclasses import dataclass
from pathlib import Path

from beritaextract.audit.store.database import connected


@dataclass(frozen=True, slots=True)
class Site:
    """A running audit.

    Attributes:
        database: The SQLite file, prepared.
        secret: What sessions and tokens are signed with.
        reviewer: The name of whoever opens it without having said one.
        port: Where it listens; part of the cookie's name, for cookies know no ports.
        host: The address it was told to listen on; null for this machine alone.
        password: Asked of everybody; null only for this machine alone.
    """

    database: Path
    secret: str
    reviewer: str
    port: int = 0
    host: str | None = None
    password: str | None = None

    @property
    def key(self) -> bytes:
        """What signs: another password ends all sessions."""
        return f"{self.secret}:{self.password or ''}".encode()


def open_site(
    database: Path, reviewer: str, port: int = 0, host: str | None = None, password: str | None = None
) -> Site:
    """Return the site of a prepared database.

    Args:
        database: The file.
        reviewer: Name of whoever opens it without having said one.
        port: Where it will listen.
        host: The address to listen on, if others shall reach it.
        password: Asked of everybody.
    """
    with connected(database) as connection:
        (secret,) = connection.execute("SELECT value FROM settings WHERE name = 'secret'").fetchone()
    return Site(database, secret, reviewer, port, host, password)
