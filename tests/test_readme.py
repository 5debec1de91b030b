"""The README is true: its Python runs and prints what it says, its commands exist and run."""

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import beritaextract.pipeline  # noqa: F401 (a checkout may be newer than the entry points of what is installed)
from beritaextract.cli.app import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^\$ (beritaextract .*)$", README, re.MULTILINE)


EXAMPLES = [(code, *BLOCKS[number + 1]) for number, (language, code) in enumerate(BLOCKS) if language == "python"]


@pytest.mark.parametrize(("code", "language", "expected"), EXAMPLES)
def test_python_examples_print_what_the_readme_says(code, language, expected, request, monkeypatch):
    assert language == "", "an example is followed by what it prints"
    if "analyser=" in code:
        request.getfixturevalue("stanza")
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    assert printed.getvalue() == expected


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with what the commands of the README speak of."""
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "corpus", place / "corpus")
    (place / "folder").mkdir()
    for name in ("article.txt", "folder/other.txt"):
        (place / name).write_text('"Pasar buka besok," kata Bupati Banyumas Rina Wati.', encoding="utf-8")
    (place / "dump.jsonl").write_text('{"text": "Harga beras turun."}\n', encoding="utf-8")
    # `evaluate` stands before the command that writes what it reads.
    lines = (place / "corpus" / "articles.jsonl").read_text(encoding="utf-8")
    assert lines
    result = CliRunner().invoke(
        app, ["extract", str(place / "corpus/articles.jsonl"), "-o", str(place / "records.jsonl")]
    )
    assert result.exit_code == 0, result.output
    return place


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command, folder, monkeypatch):
    monkeypatch.chdir(folder)
    # `audit` would serve until somebody stops it; how it serves is tested in tests/cli/test_audit.py.
    monkeypatch.setattr("uvicorn.Server.run", lambda server, sockets: None)
    monkeypatch.setattr("webbrowser.open", lambda address: True)
    # Hundreds of megabytes from the network; how it fails without one is tested in tests/language/stanza.
    monkeypatch.setattr("beritaextract.language.stanza.models.download_models", lambda folder: folder)
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


def test_every_command_stands_in_the_readme():
    named = {command.split()[1] for command in COMMANDS}
    assert {command.name or command.callback.__name__ for command in app.registered_commands} <= named


def test_the_two_commands_of_the_readme():
    """CI runs the second; both begin from nothing."""
    commands = re.findall(r"^\$ (python3 -m venv .*)$", README, re.MULTILINE)
    assert len(commands) == 2
    assert "extract corpus/articles.jsonl" in commands[0]
    assert commands[1].endswith("-m pytest")
