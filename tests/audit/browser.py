"""A real Chromium for the tests, and a real server for it to visit."""

import os
import shutil
import socket
import threading
from contextlib import contextmanager

import pytest
import uvicorn

from beritaextract.audit.app import make_app
from beritaextract.audit.site import open_site

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


def find_chromium():
    """Return the path of a Chromium; without one, skip on a user's machine and fail in CI."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        reason = f"no browser is there: none of {', '.join(names)} on PATH"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found


@contextmanager
def serving(path, reviewer="Sari"):
    """Serve a database; yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(make_app(open_site(path, reviewer, port)), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()
