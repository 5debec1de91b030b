"""Stanza's models for Indonesian: loaded from a folder, or fetched by stanza's own downloader."""

from pathlib import Path
from typing import Any

from beritaextract.errors import SetupError
from beritaextract.extras import require
from beritaextract.language.stanza.resources import PROCESSORS


def load_models(folder: str | Path | None) -> Any:
    """Load the models; never asks the network.

    Args:
        folder: Where they lie; stanza's usual folder if None.

    Returns:
        A stanza Pipeline.

    Raises:
        SetupError: stanza is not installed, or there are no models; the message says what to do.
    """
    stanza = require("stanza", extra="stanza", what='load(analyser="stanza")')
    place = _place(folder)
    try:
        return stanza.Pipeline(
            "id", dir=place, processors=",".join(PROCESSORS), download_method=None, logging_level="ERROR"
        )
    except FileNotFoundError as error:
        raise SetupError(
            f"{place}: no Indonesian models of stanza are here; fetch them: beritaextract download-stanza --dir {place}"
        ) from error
    except (RuntimeError, EOFError, ValueError, KeyError) as error:
        raise SetupError(
            f"{place}: stanza cannot read these models ({error}); delete the folder and run: "
            f"beritaextract download-stanza --dir {place}"
        ) from error


def download_models(folder: str | Path | None) -> Path:
    """Fetch stanza's official Indonesian models.

    Args:
        folder: Where to put them; stanza's usual folder if None.

    Returns:
        The folder.

    Raises:
        SetupError: stanza is not installed, or the models cannot be fetched; the message says what to do without a
            network.
    """
    stanza = require("stanza", extra="stanza", what="download-stanza")
    place = _place(folder)
    try:
        stanza.download("id", model_dir=place, processors=",".join(PROCESSORS), logging_level="ERROR")
    except (OSError, ValueError) as error:
        raise SetupError(
            f"stanza's models cannot be fetched: {_reason(error)}. On a machine with a network, run: "
            "beritaextract download-stanza --dir stanza-id; then copy the folder stanza-id to this machine and use "
            f'load(analyser="stanza", models="stanza-id"), or copy what is in it to {place}'
        ) from error
    return Path(place)


def _place(folder: str | Path | None) -> str:
    if folder is not None:
        return str(folder)
    usual: str = require("stanza.resources.common", extra="stanza", what="the analyser").DEFAULT_MODEL_DIR
    return usual


def _reason(error: BaseException) -> str:
    """Return what lies at the bottom of a chain of errors, in one line."""
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__ or error
    return " ".join(str(error).split())
