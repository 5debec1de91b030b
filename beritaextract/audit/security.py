"""Who may ask for what: hosts, sessions, tokens and what a page may load."""

import hashlib
import hmac
import ipaddress
import secrets
import socket
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import NamedTuple
from urllib.parse import urlsplit

from beritaextract.audit.site import Site

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")


class Session(NamedTuple):
    """Somebody who asks: an identity that cannot be guessed, the name he gave, and whether he knew the password."""

    id: str
    reviewer: str
    is_in: bool = False


def is_known_host(header: str, site: Site) -> bool:
    """Whether a Host header names this server, so that no foreign name can be pointed at it.

    An address in digits cannot be pointed elsewhere; names are those of this machine.

    Args:
        header: The header.
        site: The site.
    """
    try:
        name = urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return False
    if name in _THIS_MACHINE:
        return True
    if site.host is None:
        return False
    own = socket.gethostname().lower()
    return name in (site.host.lower(), own, f"{own}.local") or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def new_session(reviewer: str, is_in: bool = False) -> Session:
    """Begin a session. With another name comes another identity, so that no old page judges under the new name.

    Args:
        reviewer: His name.
        is_in: Whether he has given the password.
    """
    return Session(secrets.token_urlsafe(18), reviewer, is_in)


def seal(session: Session, site: Site) -> str:
    """Return a session as a signed cookie.

    Args:
        session: The session.
        site: Whose key signs it.
    """
    name = urlsafe_b64encode(session.reviewer.encode()).decode().rstrip("=")
    said = f"{session.id}.{'in' if session.is_in else 'out'}.{name}"
    return f"{said}.{_sign(site, 'session', said)}"


def unseal(cookie: str | None, site: Site) -> Session | None:
    """Return the session of a cookie, or None if the site did not sign it.

    Args:
        cookie: The cookie.
        site: Whose key signs.
    """
    said, _, signature = (cookie or "").rpartition(".")
    if not hmac.compare_digest(signature.encode(), _sign(site, "session", said).encode()):
        return None
    identity, state, name = said.split(".")
    return Session(identity, urlsafe_b64decode(name + "=" * (-len(name) % 4)).decode(), state == "in")


def token_of(session: Session, site: Site) -> str:
    """Return what every change must bring: a page of another site cannot know it.

    Args:
        session: Who asks.
        site: Whose key signs.
    """
    return _sign(site, "token", session.id)


def is_token(given: str | None, session: Session, site: Site) -> bool:
    """Whether a change brings the right token.

    Args:
        given: What it brings.
        session: Who asks.
        site: Whose key signs.
    """
    return hmac.compare_digest((given or "").encode(), token_of(session, site).encode())


def is_password(given: str, site: Site) -> bool:
    """Whether the password is right.

    Args:
        given: What was typed.
        site: The site.
    """
    return hmac.compare_digest(given.encode(), (site.password or "").encode())


def _sign(site: Site, *parts: str) -> str:
    return hmac.new(site.key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()
