"""`beritaextract download-stanza`: the models of the optional analyser."""

from pathlib import Path
from typing import Annotated

import typer


def download_stanza(
    folder: Annotated[
        Path | None, typer.Option("--dir", metavar="DIR", help="Where to put them; stanza's usual folder if left out.")
    ] = None,
) -> None:
    """Fetch stanza's official Indonesian models, for load(analyser="stanza").

    They are some hundred megabytes. On a machine without a network, fetch them elsewhere with --dir, copy that folder,
    and name it: load(analyser="stanza", models=DIR). Nothing else in beritaextract needs them.

    \b
    Examples:
      beritaextract download-stanza
      beritaextract download-stanza --dir stanza-id
    """
    from rich.console import Console

    from beritaextract.errors import SetupError
    from beritaextract.language.stanza.models import download_models

    console = Console(stderr=True, soft_wrap=True)
    try:
        place = download_models(folder)
    except SetupError as error:
        console.print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    print(place)
