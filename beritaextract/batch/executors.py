"""Where parts are done: threads of this process or the workers of a Dask cluster, behind one interface."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from beritaextract.batch.supervisor import CREW
from beritaextract.errors import SetupError
from beritaextract.extras import require

LOCAL_CLUSTER = "local"


@dataclass(frozen=True)
class Site:
    """An executor, and how many parts it can do at once: a cluster may grow and shrink."""

    executor: Executor
    slots: Callable[[], int]


@contextmanager
def here(workers: int | None) -> Iterator[Site]:
    """Do parts on this machine, each in a child process of one of our threads.

    Args:
        workers: How many at once; as many as there are cores, if left out.

    Yields:
        The site; its child processes are killed in the end.
    """
    count = workers or cores()
    CREW.begin()
    pool = ThreadPoolExecutor(count, thread_name_prefix="part")
    try:
        yield Site(pool, lambda: count)
    finally:
        CREW.end()
        pool.shutdown(cancel_futures=True)


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
            yield Site(client.get_executor(pure=False), lambda: sum(client.nthreads().values()))


@contextmanager
def _cluster(distributed: Any, address: str, workers: int | None) -> Iterator[Any]:
    if address != LOCAL_CLUSTER:
        yield address
        return
    with distributed.LocalCluster(
        n_workers=workers or cores(), threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        yield cluster


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
