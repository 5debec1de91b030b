"""The application: the gate, the pages, the files that come along."""

from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from beritaextract.audit.checks import routes as checks
from beritaextract.audit.gate import gate
from beritaextract.audit.overview import routes as overview
from beritaextract.audit.pages import article, export, queue, reviewers, settings, verdicts
from beritaextract.audit.site import Site
from beritaextract.audit.web import visit

_PAGES = (queue, article, verdicts, reviewers, export, settings, checks, overview)


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What is shown where there is nothing to show."""

    status: int
    message: str


def make_app(site: Site) -> FastAPI:
    """Make the application.

    Args:
        site: What it serves.
    """
    app = FastAPI(title="beritaextract audit", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.site = site
    app.middleware("http")(gate)
    for page in _PAGES:
        app.include_router(page.router)
    app.mount("/static", StaticFiles(directory=str(files("beritaextract.audit").joinpath("static"))))
    app.exception_handler(HTTPException)(_explain)
    app.exception_handler(RequestValidationError)(_explain_values)
    return app


def _explain(request: Request, error: HTTPException) -> Response:
    """Tell a script in JSON and a reader on a page."""
    message = str(error.detail)
    if request.method != "GET" or not hasattr(request.state, "session"):
        return JSONResponse({"detail": message}, error.status_code)
    with contextmanager(visit)(request) as here:
        return here.page("error.html", ErrorPage(error.status_code, message), error.status_code)


def _explain_values(request: Request, error: RequestValidationError) -> Response:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:])
    return _explain(request, HTTPException(422, f"{place}: {first['msg']}"))
