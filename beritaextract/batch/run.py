"""A run: its folder taken, its parts handed out, never more at a time than are worked on, what comes back told."""

from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from uuid import uuid4

from beritaextract.articles.places import STANDARD_INPUT, is_url
from beritaextract.batch.executors import Site
from beritaextract.batch.failures import collect_failures
from beritaextract.batch.folder import RunFolder
from beritaextract.batch.lock import held
from beritaextract.batch.manifest import Limits, Manifest, settle_manifest
from beritaextract.batch.plan import Part, read_plan, settle_plan
from beritaextract.batch.supervisor import run_part
from beritaextract.batch.task import Done, Lost, Task
from beritaextract.errors import SetupError

TICK = 0.25
"""Seconds between two looks at what has come back."""

_MOST_TRIES = 5


@contextmanager
def open_run(folder: RunFolder, manifest: Manifest, *, retry_failed: bool = False) -> Iterator[None]:
    """Take the folder of a run: begin it, or go on with it.

    Args:
        folder: The folder; made if there is none.
        manifest: What the run is to be.
        retry_failed: Whether parts with failures are to be done again.

    Yields:
        While no other process may work in it; in the end, failures are collected.

    Raises:
        SetupError: Another process works in it; it holds another run, or something else; inputs lie in it.
    """
    _refuse_inputs(folder, manifest.inputs)
    if not folder.manifest.exists() and folder.holds_other_things():
        raise SetupError(f"{folder.path}: holds something else than a run; name a new or an empty folder")
    folder.path.mkdir(parents=True, exist_ok=True)
    with held(folder.lock):
        settle_manifest(folder.manifest, manifest)
        settle_plan(folder.plan, manifest.inputs, manifest.options.shard_size)
        folder.make()
        folder.sweep()
        if retry_failed:
            _forget_failed(folder)
        collect_failures(folder)
        try:
            yield
        finally:
            folder.sweep()
            collect_failures(folder)


def work(
    folder: RunFolder, manifest: Manifest, limits: Limits, site: Site
) -> Generator[Done | Lost | None, None, None]:
    """Do what is missing in a run.

    Args:
        folder: The folder, taken with `open_run`.
        manifest: What the run is.
        limits: What one article may use.
        site: Where to do it.

    Yields:
        Each part as it comes back, in any order; null now and then, so that a caller can show progress or stop.
    """
    session = uuid4().hex
    common = {"session": session, "folder": str(folder.path.resolve()), "home": str(Path.cwd())}
    tasks = (Task(**common, part=part, manifest=manifest, limits=limits) for part in missing(folder))
    waiting: dict[Future[Done | Lost], tuple[Task, int]] = {}
    try:
        while True:
            if (slots := site.slots()) is None:
                yield Lost(
                    name=folder.path.name, reason="the cluster is gone; start it again, then go on", hopeless=True
                )
                return
            # Twice as many as are worked on, so that nobody waits for us; no more, however long the plan.
            room = max(2 * slots, 2) - len(waiting)
            waiting.update((site.executor.submit(run_part, task), (task, 1)) for task in islice(tasks, max(room, 0)))
            if not waiting:
                return
            for future in wait(waiting, timeout=TICK, return_when=FIRST_COMPLETED).done:
                task, tries = waiting.pop(future)
                result = _result(future, task)
                if isinstance(result, Exception) and tries < _MOST_TRIES:
                    waiting[site.executor.submit(run_part, task)] = (task, tries + 1)
                else:
                    yield Lost(name=task.part.name, reason=_told(result)) if isinstance(result, Exception) else result
            yield None
    finally:
        for future in waiting:
            future.cancel()
        if waiting:
            site.stop(session)


def missing(folder: RunFolder) -> Iterator[Part]:
    """Return the parts of a plan that are not done."""
    return (part for part in parts(folder) if not folder.marker(part.name).exists())


def parts(folder: RunFolder) -> Iterator[Part]:
    """Return the parts of a plan, without the inputs that give none."""
    return (part for part in read_plan(folder.plan) if isinstance(part, Part))


def _result(future: Future[Done | Lost], task: Task) -> Done | Lost | Exception:
    """Return the outcome; an exception where a worker was lost together with the part."""
    try:
        return future.result()
    except CancelledError:
        return Lost(
            name=task.part.name,
            reason="the cluster gave it up; see whether its scheduler is there, then go on",
            hopeless=True,
        )
    except Exception as error:
        return error


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _forget_failed(folder: RunFolder) -> None:
    for part in parts(folder):
        if folder.failures_of(part.name).exists():
            folder.marker(part.name).unlink(missing_ok=True)


def _refuse_inputs(folder: RunFolder, inputs: Iterable[str]) -> None:
    """Refuse to read what is being written, and what cannot be read twice."""
    output = folder.path.resolve()
    for given in inputs:
        if given == STANDARD_INPUT:
            raise SetupError("-: standard input cannot be read in parts; save it to a file first, or write to a file")
        if is_url(given):
            continue
        path = Path(given).resolve()
        if path.is_relative_to(output):
            raise SetupError(f"{given}: lies in the output folder {folder.path}; write to another folder")
        if output.is_relative_to(path):
            raise SetupError(f"{folder.path}: lies in the input {given}; write to a folder outside of it")
