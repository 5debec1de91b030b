"""Help: it teaches, it is quick, it names every command."""

import resource
import subprocess
import sys
from importlib.metadata import version

import pytest

COMMANDS = ("extract", "status", "export", "verify", "show", "schema", "evaluate", "check", "audit", "download-stanza")


def test_help_names_every_command(run):
    result = run("--help")
    assert result.exit_code == 0
    for command in COMMANDS:
        assert f"  {command}  " in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_an_example(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"\n    beritaextract {command}" in result.stdout


def test_no_arguments_show_the_help(run):
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.output


def test_version(run):
    assert run("--version").stdout == f"beritaextract {version('beritaextract')}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["--version"]])
def test_help_loads_no_heavy_library(arguments):
    code = (
        "import sys; from beritaextract.cli import main\n"
        f"sys.argv[1:] = {arguments}\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'rich', 'dateparser', 'numpy'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"


def test_help_takes_less_than_the_bound_of_processor_time():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "beritaextract", "--help"], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.4
