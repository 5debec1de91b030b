"""The options of `beritaextract extract`, and what they come to."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from beritaextract.batch.manifest import Limits, Manifest

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


def parse_size(text: str) -> int:
    """Return the bytes of a size.

    Args:
        text: A number with K, M, G or T after it, and B or nothing.

    Raises:
        typer.BadParameter: It is no size.

    Example:
        >>> parse_size("1.5GB")
        1500000000
    """
    plain = text.strip().upper().removesuffix("B").strip()
    unit = plain[-1:] if plain[-1:] in _UNITS else ""
    try:
        size = int(float(plain.removesuffix(unit)) * _UNITS[unit])
    except (ValueError, OverflowError):
        size = 0
    if size <= 0:
        raise typer.BadParameter(f"{text!r} is no size; write a number and a unit, such as 512MB or 4GB")
    return size


def is_folder(output: str) -> bool:
    """Tell whether OUT names a folder: it is one, or looks like one and there is no such file.

    Args:
        output: As the user wrote it.

    Example:
        >>> is_folder("run/"), is_folder("run-2024"), is_folder("records.jsonl")
        (True, True, False)
    """
    path = Path(output)
    return path.is_dir() or output.endswith("/") or (not path.suffix and not path.exists())


def _field(name: str, what: str) -> Any:
    return typer.Option(f"--{name}-field", metavar="NAME", help=f"Field of the input that holds {what}.")


Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT", help="Files of articles, folders of them, URLs; - is standard input."),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="OUT", help="File or folder to write; standard output if left out."),
]
Format = Annotated[
    str | None, typer.Option(metavar="FORMAT", help="Format of the records; by the ending of OUT if left out.")
]
Tables = Annotated[bool, typer.Option("--tables", help="Write flat tables, joined by ids.")]
TextField = Annotated[str | None, _field("text", "the article")]
TitleField = Annotated[str | None, _field("title", "the headline")]
IdField = Annotated[str | None, _field("id", "the identity")]
PublishedField = Annotated[str | None, _field("published", "the date of publication")]
UrlField = Annotated[str | None, _field("url", "the address")]
OutletField = Annotated[str | None, _field("outlet", "the outlet")]
AuthorField = Annotated[str | None, _field("author", "who wrote it")]
Workers = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Run: processes at a time; as many as cores, if left out.")
]
Dask = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help='Run: send the parts to this Dask scheduler; "local" starts one here.'),
]
ShardSize = Annotated[
    str | None, typer.Option(metavar="SIZE", help="Run: input for each part; 16 MiB, if left out.", show_default=False)
]
Timeout = Annotated[
    float | None, typer.Option(min=0.1, metavar="SECONDS", help="Run: time for one article; 60, if left out.")
]
MemoryLimit = Annotated[
    str | None, typer.Option(metavar="SIZE", help="Run: memory for one process; 4 GiB, if left out.")
]
RetryFailed = Annotated[bool, typer.Option("--retry-failed", help="Run: take up again the articles that failed.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress; say nothing where all goes well.")]
LogJson = Annotated[bool, typer.Option("--log-json", help="Tell each event as a line of JSON on standard error.")]


@dataclass(frozen=True, kw_only=True)
class Request:
    """What the user asks of `extract`."""

    inputs: list[str]
    output: str | None = None
    format: str | None = None
    tables: bool = False
    fields: dict[str, str | None] = field(default_factory=dict)
    workers: int | None = None
    dask: str | None = None
    shard_size: str | None = None
    timeout: float | None = None
    memory_limit: str | None = None
    retry_failed: bool = False
    quiet: bool = False
    log_json: bool = False

    def refuse_run_options(self) -> None:
        """Refuse what only a run knows.

        Raises:
            typer.BadParameter: There is such an option.
        """
        for name in ("workers", "dask", "shard_size", "timeout", "memory_limit", "retry_failed"):
            if getattr(self, name):
                option = "--" + name.replace("_", "-")
                raise typer.BadParameter(f"{option} is for runs; name a folder as OUT, such as -o run/")

    def manifest(self, format: str) -> "Manifest":  # noqa: A002
        """Return the manifest of the run that is asked for."""
        from beritaextract.articles.fields import Fields
        from beritaextract.articles.shards import SIZE
        from beritaextract.batch.manifest import Options, describe

        size = parse_size(self.shard_size) if self.shard_size else SIZE
        options = Options(format=format, tables=self.tables, fields=Fields(**self.fields), shard_size=size)
        return describe(tuple(self.inputs), options)

    def limits(self) -> "Limits":
        """Return what one article may use."""
        from beritaextract.batch.manifest import Limits

        usual = Limits()
        memory = parse_size(self.memory_limit) if self.memory_limit else usual.memory
        return Limits(timeout=self.timeout or usual.timeout, memory=memory)
