"""The table of commands."""

from typing import Annotated

import typer

from beritaextract.cli.audit import audit
from beritaextract.cli.check import check
from beritaextract.cli.download_stanza import download_stanza
from beritaextract.cli.evaluate import evaluate
from beritaextract.cli.export import export
from beritaextract.cli.extract import extract
from beritaextract.cli.gold import gold
from beritaextract.cli.schema import schema
from beritaextract.cli.show import show
from beritaextract.cli.status import status
from beritaextract.cli.verify import verify

_HELP = """Reads Indonesian news and says, with proof, who said what.

Give it articles, get one JSON record an article: quotes with their speakers, people and their posts, places with
their codes, counts, money and dates; each with its place in the text and the rule that found it.
"""
_EXIT_STATUS = """Exit status: 0 all well; 1 some articles failed: each is named on standard error, the rest is written;
2 wrong usage, or a folder that holds another run; 3 parts of a run are left to do; 130 or 143 stopped by a signal.
With 3, 130 and 143 the same command goes on."""

app = typer.Typer(
    help=_HELP,
    epilog=_EXIT_STATUS,
    rich_markup_mode=None,  # plain help: importing rich would double the time that --help takes
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (extract, status, export, verify, show, schema, evaluate, check, audit):
    app.command()(command)
app.command("download-stanza")(download_stanza)
app.add_typer(gold, name="gold")


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"beritaextract {version('beritaextract')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Take what stands before the command; the help text is given to the app."""


def main() -> None:
    """Run the command line."""
    app(prog_name="beritaextract")
