"""`beritaextract extract`: articles in, records out."""

from typing import Any

import typer

from beritaextract.cli import options as given
from beritaextract.cli.options import Request, is_folder


def extract(
    inputs: given.Inputs,
    output: given.Output = None,
    format: given.Format = None,  # noqa: A002 (the name of the option)
    tables: given.Tables = False,
    text_field: given.TextField = None,
    title_field: given.TitleField = None,
    id_field: given.IdField = None,
    published_field: given.PublishedField = None,
    url_field: given.UrlField = None,
    outlet_field: given.OutletField = None,
    author_field: given.AuthorField = None,
    workers: given.Workers = None,
    dask: given.Dask = None,
    shard_size: given.ShardSize = None,
    timeout: given.Timeout = None,
    memory_limit: given.MemoryLimit = None,
    retry_failed: given.RetryFailed = False,
    quiet: given.Quiet = False,
    log_json: given.LogJson = False,
) -> None:
    """Read articles, write their records: one JSON object a line.

    A text file is one article; so is a line of JSON or a row of a table, whose usual fields are known (text, isi,
    content; title, judul; …). If OUT is a file, articles are read one after another, and it appears when complete.

    If OUT is a folder (it is one, ends with "/" or has no ending), this is a run: on all cores or a Dask cluster, in
    parts done whole or not at all. Stop it or lose it: the same command goes on with what is missing. Records are in
    OUT/records; OUT/failures.jsonl names each article without one.

    \b
    Examples:
      beritaextract extract article.txt
      beritaextract extract dump.jsonl folder/ -o records.jsonl
      zcat dump.jsonl.gz | beritaextract extract - > records.jsonl
      beritaextract extract dump.jsonl --text-field paragraf -o run/
      beritaextract extract dump.jsonl -o run/ --retry-failed --timeout 300
      beritaextract extract dump.jsonl -o run/ --dask tcp://10.0.0.5:8786
    """
    _start(locals())


def _start(values: dict[str, Any]) -> None:
    """Do what the arguments of `extract` ask."""
    from beritaextract.errors import SetupError

    fields = {name.removesuffix("_field"): values.pop(name) for name in list(values) if name.endswith("_field")}
    request = Request(**values, fields=fields)
    if "://" in (request.output or ""):
        raise typer.BadParameter(f"{request.output} is a URL; name a path as OUT, and copy it there afterwards")
    try:
        status = _extract(request)
    except SetupError as error:
        from rich.console import Console

        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(2) from error
    if status:
        raise typer.Exit(status)


def _extract(request: Request) -> int:
    """Extract to a file or to a folder; a run reads in other processes, and spares this one the pipeline."""
    if request.output is not None and is_folder(request.output):
        from beritaextract.cli.run_output import extract_to_folder

        return extract_to_folder(request)
    from beritaextract.cli.file_output import extract_to_file

    return extract_to_file(request)
