"""Where parts are done: threads of this process or the workers of a Dask cluster, behind one interface."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from beritaextract.batch.supervisor import CREW, stop_session
from beritaextract.errors import SetupError
from beritaextract.extras import require

LOCAL_CLUSTER = "local"


@dataclass(frozen=True)
class Site:
    """An executor, and what it does not tell of itself."""

    executor: Executor
    slots: Callable[[], int | None]
    """How many parts it can do at once: a cluster may grow and shrink; null when it is gone."""
    stop: Callable[[str], None]
    """Stops what is being done for a session."""


@contextmanager
def here(workers: int | None) -> Iterator[Site]:
    """Do parts on this machine, each in a child process of one of our threads.

    Args:
        workers: How many at once; as many as there are cores, if left out.

    Yields:
        The site; its child processes end with it.
    """
    count = workers or cores()
    pool = ThreadPoolExecutor(count, thread_name_prefix="part")
    try:
        yield Site(pool, lambda: count, CREW.stop)
    finally:
        pool.shutdown(cancel_futures=True)
        CREW.dismiss()


@contextmanager
def on_dask(address: str, workers: int | None) -> Iterator[Site]:
    """Do parts on a Dask cluster.

    Args:
        address: Of its scheduler, such as "tcp://10.0.0.5:8786"; "local" makes a cluster on this machine.
        workers: Worker processes of a cluster on this machine; as many as there are cores, if left out.

    Yields:
        The site.

    Raises:
        SetupError: distributed is not installed, or nothing answers at the address.
    """
    distributed = require("distributed", extra="cluster", what="--dask")
    with _cluster(distributed, address, workers) as target:
        try:
            client = distributed.Client(target, set_as_default=False)
        except (OSError, ValueError) as error:
            raise SetupError(f"no Dask scheduler answers at {address}; start it, or check the address") from error
        with client:
            # Not pure: a part that is done again must not be answered from memory.
            yield Site(
                client.get_executor(pure=False),
                lambda: _threads(client),
                lambda session: _stop(client, session),
            )


def _threads(client: Any) -> int | None:
    if client.status in ("closing", "closed"):
        return None
    try:
        threads: dict[str, int] = client.nthreads()
    except OSError:  # it tries to reach the scheduler again, and is closed when it cannot
        return 0
    return sum(threads.values())


def _stop(client: Any, session: str) -> None:
    with suppress(OSError, RuntimeError):  # a scheduler that is gone has stopped already
        client.run(stop_session, session, on_error="ignore")


@contextmanager
def _cluster(distributed: Any, address: str, workers: int | None) -> Iterator[Any]:
    if address != LOCAL_CLUSTER:
        yield address
        return
    with _interrupts_held():  # Ctrl-C reaches all processes of a terminal, and the workers are not to hear it
        cluster = distributed.LocalCluster(
            n_workers=workers or cores(), threads_per_worker=1, dashboard_address=None, silence_logs=50
        )
    with cluster:
        yield cluster


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold interrupts back; for ever, from the threads and processes that are begun meanwhile, and theirs."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
