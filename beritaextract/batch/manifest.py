"""`run.json`: what a run is, so that nothing else is ever mixed into it."""

import json
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from beritaextract.articles.fields import Fields
from beritaextract.articles.shards import SIZE
from beritaextract.errors import SetupError
from beritaextract.lexicons.digest import digest
from beritaextract.records import atomic_writer

# What takes part in making a record or in the bytes of a file.
_LIBRARIES = ("beritaextract", "spacy", "pydantic", "dateparser", "pyarrow", "zstandard", "trafilatura")


class Options(BaseModel):
    """What changes the output; the same for the whole of a run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: str = Field(default="jsonl", description="How records are written.")
    tables: bool = Field(default=False, description="Whether as flat tables.")
    fields: Fields = Field(default=Fields(), description="The names of the fields in the input.")
    shard_size: int = Field(default=SIZE, gt=0, description="Bytes of input for each part.")


class Limits(BaseModel):
    """What one article may use; may change from one session of a run to the next."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    timeout: float = Field(default=60, gt=0, description="Seconds.")
    memory: int = Field(default=4 << 30, gt=0, description="Bytes of memory of the process that reads it.")


class Manifest(BaseModel):
    """What a run is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    inputs: tuple[str, ...] = Field(description="Inputs as given.")
    options: Options = Field(description="What changes the output.")
    versions: dict[str, str] = Field(description="Versions of everything that takes part.")
    lexicons: str = Field(description="Digest of the tables.")


def describe(inputs: tuple[str, ...], options: Options) -> Manifest:
    """Return the manifest that a run begun now would have.

    Args:
        inputs: Inputs as given.
        options: What changes the output.
    """
    return Manifest(inputs=inputs, options=options, versions=versions(), lexicons=digest())


def versions() -> dict[str, str]:
    """Return the versions of Python and of the libraries that take part, as installed here."""
    found = {"python": ".".join(platform.python_version_tuple()[:2])}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found


def settle_manifest(path: Path, manifest: Manifest) -> None:
    """Write the manifest of a run; where there is one, hold it against this one.

    Args:
        path: Where it lies.
        manifest: What the run would be, begun now.

    Raises:
        SetupError: The run was begun otherwise.
    """
    if not path.exists():
        with atomic_writer(path) as stream:
            stream.write(json.dumps(manifest.model_dump(), ensure_ascii=False, indent=1) + "\n")
        return
    found = read_manifest(path).model_dump()
    if changes := list(_changes(found, manifest.model_dump())):
        raise SetupError(
            f"{path.parent}: the run was begun otherwise: {'; '.join(changes)}. "
            f"Go on as it was begun, or name another folder"
        )


def read_manifest(path: Path) -> Manifest:
    """Read the manifest of a run.

    Args:
        path: Where it lies.

    Raises:
        SetupError: There is none, or it cannot be read.
    """
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError as error:
        raise SetupError(f"{path.parent}: no run in this folder: it has no {path.name}; check the path") from error
    except (ValidationError, OSError) as error:
        raise SetupError(f"{path}: cannot be read; delete the folder to begin anew ({error!s:.200})") from error


def _changes(was: Any, now: Any, name: str = "") -> "list[str]":
    """Say in what two manifests differ."""
    if isinstance(was, dict) and isinstance(now, dict):
        keys = dict.fromkeys([*was, *now])
        return [line for key in keys for line in _changes(was.get(key), now.get(key), f"{name} {key}".strip())]
    return [] if was == now else [f"{name} was {_told(was)}, is {_told(now)}"]


def _told(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
