"""`beritaextract status`: how a run stands."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from beritaextract.batch.status import Status


def status(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of a run.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of lines.")] = False,
) -> None:
    """Tell how a run stands: what is done, running, failed and left.

    Changes nothing; the run may be going on, here or on another machine that writes to the same folder.

    \b
    Examples:
      beritaextract status run/
      beritaextract status run/ --json
    """
    from rich.console import Console

    from beritaextract.batch.folder import RunFolder
    from beritaextract.batch.manifest import read_manifest
    from beritaextract.batch.status import status_of
    from beritaextract.errors import SetupError

    run = RunFolder(folder)
    try:
        read_manifest(run.manifest)
        found = status_of(run)
    except SetupError as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    print(found.model_dump_json(indent=1) if as_json else "\n".join(_lines(found)))


def _lines(found: "Status") -> list[str]:
    rows = [
        f"{name:<8} {tally.parts:>7,} parts {about}{tally.articles:>11,} articles {tally.size / 1e6:>12,.1f} MB"
        for name, tally, about in (
            ("done", found.done, "     "),
            ("running", found.running, "     "),
            ("left", found.left, "about"),
        )
    ]
    state = "a process works here now" if found.working else "no process works here now"
    return [*rows, f"{'failed':<8} {found.failed:>31,} articles", state]
