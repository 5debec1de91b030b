"""Run the command line in this process, in an empty folder."""

import pytest
from typer.testing import CliRunner

from beritaextract.cli.app import app


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs the command line with some arguments."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])
