"""Small settings of whoever looks: language, colours, name; and the way in where a password is asked."""

import threading
import time
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from beritaextract.audit.gate import set_session
from beritaextract.audit.security import is_password, new_session
from beritaextract.audit.translating import LANGUAGES
from beritaextract.audit.web import LANGUAGE_COOKIE, SCHEME_COOKIE, SCHEMES, Visiting, check_token

router = APIRouter()
_A_YEAR = 365 * 24 * 3600
_one_try = threading.Lock()  # a wrong password costs a second, and no two are tried at once
Line = Annotated[str, Form(max_length=200)]


@dataclass(frozen=True, slots=True)
class LoginPage:
    """What the way in shows."""

    is_wrong: bool
    name: str


@router.post("/setelan")
def settings(
    visit: Visiting, token: Line, back: Annotated[str, Form(max_length=4_000)] = "/",
    language: Line = "", scheme: Line = "", reviewer: Line = "",
) -> Response:  # fmt: skip
    """Keep a setting in a cookie, or go on under another name; and return to where one was."""
    check_token(visit, token)
    # Only a path of this site: two slashes, or a backslash that browsers read as one, would lead elsewhere.
    is_path = back.startswith("/") and not back.startswith("//") and "\\" not in back and back.isprintable()
    response = RedirectResponse(back if is_path else "/", 303)
    for cookie, value, known in ((LANGUAGE_COOKIE, language, LANGUAGES), (SCHEME_COOKIE, scheme, SCHEMES)):
        if value in known:
            response.set_cookie(cookie, value, max_age=_A_YEAR, httponly=True, samesite="strict")
    if reviewer.strip():
        set_session(response, new_session(reviewer.strip(), visit.session.is_in), visit.site)
    return response


@router.get("/masuk")
def ask(visit: Visiting) -> Response:
    """Ask for the password."""
    return visit.page("login.html", LoginPage(False, visit.reviewer))


@router.post("/masuk")
def enter(request: Request, visit: Visiting, token: Line, password: Line, reviewer: Line) -> Response:
    """Let somebody in who knows the password."""
    check_token(visit, token)
    with _one_try:
        is_right = is_password(password, visit.site)
        if not is_right:
            time.sleep(1)
    if not is_right:
        return visit.page("login.html", LoginPage(True, reviewer), 403)
    response = RedirectResponse(visit.urls.queue(), 303)
    set_session(response, new_session(reviewer.strip() or visit.site.reviewer, is_in=True), visit.site)
    return response
