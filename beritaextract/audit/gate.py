"""The gate before every page: the right host, a session, and headers that keep foreign things out."""

from collections.abc import Awaitable, Callable

from fastapi import Request
from fastapi.responses import PlainTextResponse, RedirectResponse, Response

from beritaextract.audit.security import HEADERS, Session, is_known_host, new_session, seal, unseal
from beritaextract.audit.site import Site
from beritaextract.audit.urls import URLS

_SESSION_DAYS = 30


async def gate(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
    """Let a request in, or send it away.

    Args:
        request: The request.
        go_on: Answers it.

    Returns:
        The answer, with the headers of every answer.
    """
    site: Site = request.app.state.site
    response = await _answer(request, go_on, site)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


async def _answer(request: Request, go_on: Callable[[Request], Awaitable[Response]], site: Site) -> Response:
    if not is_known_host(request.headers.get("host", ""), site):
        return PlainTextResponse("This address is not served here.", 421)
    is_static = request.url.path.startswith(URLS.static(""))
    if is_static:
        response = await go_on(request)
        response.headers["Cache-Control"] = "no-cache"  # asked for anew, so that an upgrade is seen; 304 as a rule
        return response
    session = unseal(request.cookies.get(cookie_name(site)), site)
    request.state.session = session or new_session(site.reviewer)
    if site.password and not request.state.session.is_in and request.url.path != URLS.login():
        is_page = request.method == "GET"
        return RedirectResponse(URLS.login(), 303) if is_page else PlainTextResponse("The password is needed.", 401)
    response = await go_on(request)
    if session is None and cookie_name(site) not in response.headers.get("set-cookie", ""):
        set_session(response, request.state.session, site)
    return response


def cookie_name(site: Site) -> str:
    """Return the name of the session's cookie: one for each port, since cookies know none.

    Args:
        site: The site.
    """
    return f"berita_{site.port}"


def set_session(response: Response, session: Session, site: Site) -> None:
    """Let the browser keep a session.

    Args:
        response: The answer that carries it.
        session: The session.
        site: Whose key signs it.
    """
    age = _SESSION_DAYS * 24 * 3600
    response.set_cookie(cookie_name(site), seal(session, site), max_age=age, httponly=True, samesite="strict")
