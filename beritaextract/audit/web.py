"""A visit to a page: who asks, in which language, and how the answer is made."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args

from fastapi import Depends, Header, HTTPException, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from beritaextract.audit.security import Session, is_token, token_of
from beritaextract.audit.site import Site
from beritaextract.audit.store.database import connected
from beritaextract.audit.translating import LANGUAGES, Language, Translate, name_of, translator
from beritaextract.audit.urls import URLS, Urls

Scheme = Literal["auto", "light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
LANGUAGE_COOKIE, SCHEME_COOKIE = "berita_language", "berita_scheme"


@dataclass(frozen=True, slots=True)
class Visit:
    """One request, with what every page needs to answer it."""

    site: Site
    database: sqlite3.Connection
    session: Session
    language: Language
    scheme: Scheme
    path: str
    urls: Urls = URLS

    @property
    def reviewer(self) -> str:
        """The name of whoever asks."""
        return self.session.reviewer

    @property
    def t(self) -> Translate:
        """From a key to words."""
        return translator(self.language)

    def render(self, template: str, page: Any) -> str:
        """Return a page as HTML; `page` is its typed context."""

        def named(prefix: str, value: str) -> str:
            return name_of(self.t, prefix, value)

        common = {"t": self.t, "named": named, "urls": self.urls, "lang": self.language, "scheme": self.scheme}
        token = token_of(self.session, self.site)
        here = {"reviewer": self.reviewer, "token": token, "path": self.path, "has_login": bool(self.site.password)}
        return environment().get_template(template).render(page=page, **common, **here)

    def page(self, template: str, page: Any, status: int = 200) -> HTMLResponse:
        """Answer with a page; `page` is its typed context."""
        return HTMLResponse(self.render(template, page), status)


@cache
def environment() -> Environment:
    """Return the templates: all values escaped, unknown names refused."""
    loader = PackageLoader("beritaextract.audit", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["printed"] = printed
    return made


def printed(text: str) -> Markup:
    """Return text as HTML in which every character stays one character.

    A reader of HTML takes a carriage return and a newline for one, and drops a NUL: offsets behind would slip.

    Args:
        text: The text.

    Example:
        >>> printed("<b>" + chr(13))
        Markup('&lt;b&gt;&#13;')
    """
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))


def visit(request: Request) -> Iterator[Visit]:
    """Open the database for a request; a dependency of every page.

    Args:
        request: The request, after the gate (`app.py`) has found its session.

    Yields:
        The visit.
    """
    site: Site = request.app.state.site
    language = request.cookies.get(LANGUAGE_COOKIE)
    scheme = request.cookies.get(SCHEME_COOKIE)
    with connected(site.database) as database:
        yield Visit(
            site,
            database,
            request.state.session,
            next((one for one in LANGUAGES if one == language), "id"),
            next((one for one in SCHEMES if one == scheme), "auto"),
            request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        )


Visiting = Annotated[Visit, Depends(visit)]


def changing(visit: Visiting, x_token: Annotated[str | None, Header()] = None) -> Visit:
    """Let a change of a script pass if it brings its token; a dependency of every such change.

    Args:
        visit: The visit.
        x_token: The token.

    Raises:
        HTTPException: The token is missing or wrong.
    """
    check_token(visit, x_token)
    return visit


def check_token(visit: Visit, token: str | None) -> None:
    """Raise if a change does not bring its token.

    Args:
        visit: The visit.
        token: What it brings.

    Raises:
        HTTPException: The token is missing or wrong.
    """
    if not is_token(token, visit.session, visit.site):
        raise HTTPException(403, visit.t("error.token"))
