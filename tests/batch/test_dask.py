"""The same parts on a real Dask cluster; one of its two workers is killed."""

import os
import signal
from pathlib import Path

import pytest

from beritaextract.batch.executors import on_dask
from beritaextract.batch.folder import RunFolder
from beritaextract.batch.manifest import Limits, Options, describe
from beritaextract.batch.run import open_run, work
from beritaextract.batch.task import Done
from beritaextract.errors import SetupError
from tests.batch.dumps import extract, ids_of, output_of, write_dump

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
COUNT = 240


def test_a_lost_worker_means_parts_done_again_and_no_duplicates(folder):
    write_dump("dump.jsonl", COUNT)
    extract("dump.jsonl", "-o", "whole/", "--shard-size", "30KB", "--quiet")
    run, manifest = RunFolder(Path("run")), describe(("dump.jsonl",), Options(shard_size=30_000))
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster,
        distributed.Client(cluster, set_as_default=False) as client,
        open_run(run, manifest),
        on_dask(cluster.scheduler_address, None) as site,
    ):
        victim, _ = client.run(os.getpid).values()
        killed = False
        for result in work(run, manifest, Limits(), site):
            assert result is None or isinstance(result, Done), result
            if result and not killed:
                os.kill(victim, signal.SIGKILL)
                killed = True
    assert killed
    assert ids_of("run") == [f"a{number}" for number in range(COUNT)]
    assert output_of("run") == output_of("whole")


def test_a_cluster_on_this_machine_by_one_option(folder):
    write_dump("dump.jsonl", 20)
    extract("dump.jsonl", "-o", "run/", "--shard-size", "20KB", "--dask", "local", "--workers", "1")
    assert ids_of("run") == [f"a{number}" for number in range(20)]


def test_no_scheduler_at_the_address():
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(SetupError, match="no Dask scheduler answers at tcp:"),
        on_dask("tcp://127.0.0.1:1", None),
    ):
        pass
