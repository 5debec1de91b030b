"""`beritaextract audit`: a person checks who said what."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

_NEEDED = ("fastapi", "jinja2", "python_multipart", "rapidfuzz", "uvicorn")


def audit(
    records: Annotated[
        Path, typer.Argument(metavar="RECORDS", help="Records as JSON lines (.gz too), or a folder of such files.")
    ],
    db: Annotated[Path, typer.Option("--db", metavar="FILE", help="Where verdicts are kept.")] = Path("audit.sqlite"),
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, metavar="N", help="Port; 8300 or any free one if left out.")
    ] = None,
    reviewer: Annotated[str | None, typer.Option(metavar="NAME", help="Your name; your login if left out.")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser.")] = True,
    host: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Let other machines in, at this address; needs a password.")
    ] = None,
    password: Annotated[
        str | None,
        typer.Option(envvar="BERITA_PASSWORD", metavar="WORD", help="Ask for this password; asked for if left out."),
    ] = None,
) -> None:
    """Check who said what: opens a page in your browser.

    Quotes come least certain first; one key each says whether they are right. Verdicts are saved at once, with your
    name and the time, and nothing is ever overwritten. The page can be had in Indonesian and English. It is served to
    this machine alone and loads nothing from elsewhere.

    \b
    Examples:
      beritaextract audit records.jsonl
      beritaextract audit records.jsonl --db desk.sqlite --reviewer "Rina Wati"
      beritaextract audit records.jsonl --host 0.0.0.0
    """
    from rich.console import Console

    from beritaextract.errors import BeritaError
    from beritaextract.extras import require

    console = Console(stderr=True, soft_wrap=True)
    try:
        for module in _NEEDED:
            require(module, extra="audit", what="the audit page")
        if host and not password:
            password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        _run(console, records, db, port, reviewer, browser, host, password)
    except (BeritaError, OSError) as error:
        console.print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error


def _run(
    console: "Console", records: Path, db: Path, port: int | None, reviewer: str | None, browser: bool,
    host: str | None, password: str | None,
) -> None:  # fmt: skip
    from beritaextract.audit.serving import HOME, listen, record_files, serve
    from beritaextract.audit.site import open_site

    files = record_files(records)
    with listen(host or HOME, port) as listener:  # before the loading, so that a taken port is told at once
        _load(console, db, files)
        port = listener.getsockname()[1]
        address = f"http://{HOME if host in (None, '0.0.0.0', '::') else host}:{port}/"
        console.print(f"{address}  (Ctrl+C ends it)", markup=False, highlight=False)
        serve(open_site(db, reviewer or _login(), port, host, password), listener, address if browser else None)


def _load(console: "Console", db: Path, files: list[Path]) -> None:
    """Load what is new, with a bar on a terminal."""
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    from beritaextract.audit.ahead import find_out_ahead
    from beritaextract.audit.serving import load_files
    from beritaextract.audit.store.database import connected

    counts = TextColumn("{task.fields[added]} new articles, {task.fields[known]} known")
    columns = (BarColumn(), TaskProgressColumn(), counts, TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=sum(file.stat().st_size for file in files), added=0, known=0)
        loaded = load_files(
            db,
            files,
            lambda done, so_far: progress.update(task, completed=done, added=so_far.added, known=so_far.known),
            lambda fault: console.print(fault, markup=False, highlight=False),
        )
    faults = f", {loaded.faults} lines without a record" if loaded.faults else ""
    console.print(f"{loaded.added} new articles, {loaded.known} known{faults}", highlight=False)
    with console.status("Looking across articles …"), connected(db) as connection:
        find_out_ahead(connection)


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in some containers
        return "reviewer"
