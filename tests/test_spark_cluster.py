"""On a cluster of several processes the tables are the same, also if one of them is lost."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publicsafety.records import load
from publicsafety.spark_engine import MASTER
from tests.test_spark_engine import check_same_measures, keep, stops_tables, write_state

pytestmark = pytest.mark.spark

ROWS = 40_000
PATIENCE = 90


class Cluster:
    """A master and two workers, each with one core, on this computer alone."""

    def __init__(self, folder: Path) -> None:
        import pyspark

        self.folder = folder
        self.home = Path(pyspark.__file__).parent
        self.processes: list[subprocess.Popen[bytes]] = []
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.address = f"spark://127.0.0.1:{port}"
        self._start("master", "master.Master", "--port", str(port), "--webui-port", "0")
        self.workers = [self._start_worker(name) for name in ("first", "second")]

    def _start_worker(self, name: str) -> subprocess.Popen[bytes]:
        room = ["--cores", "1", "--memory", "600m", "--work-dir", str(self.folder / name)]
        return self._start(name, "worker.Worker", *room, "--webui-port", "0", self.address)

    def _start(self, name: str, program: str, *options: str) -> subprocess.Popen[bytes]:
        environment = os.environ | {
            "SPARK_HOME": str(self.home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(self.folder / f"{name} scratch"),
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_MASTER_OPTS": "-Dspark.master.rest.enabled=false",
        }
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [
                    str(self.home / "bin" / "spark-class"),
                    f"org.apache.spark.deploy.{program}",
                    *("--host", "127.0.0.1"),
                    *options,
                ],
                env=environment,
                cwd=self.folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kill a process, and with a worker what it runs, without any chance to say goodbye."""
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path)
    yield cluster
    for process in reversed(cluster.processes):
        cluster.kill(process)


@pytest.fixture
def session(cluster: Cluster, tmp_path: Path) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master(cluster.address)
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.memory", "1g")
        .config("spark.executor.memory", "512m")
        .config("spark.executor.cores", "1")
        .config("spark.local.dir", str(tmp_path / "driver"))
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.files.maxPartitionBytes", str(80 << 10))
        .config("spark.sql.files.openCostInBytes", "0")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def wait_for(condition: Callable[[], Any], what: str) -> Any:
    end = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < end, f"not within {PATIENCE} s: {what}"
        time.sleep(0.02)
    return found


def executors(session: Any) -> int:
    """How many processes compute, besides this one."""
    return int(session.sparkContext._jsc.sc().getExecutorMemoryStatus().size()) - 1


def job_in_the_middle(session: Any) -> int | None:
    """The number of a job on which both workers are, with some tasks done and more to come."""
    tracker = session.sparkContext.statusTracker()
    jobs = tracker.getActiveJobsIds()
    for number in tracker.getActiveStageIds():
        stage = tracker.getStageInfo(number)
        if stage and stage.numActiveTasks == 2 and 0 < stage.numCompletedTasks < stage.numTasks - 9:
            return jobs[0] if jobs else None
    return None


def test_the_tables_are_those_of_duckdb_also_after_a_worker_is_killed(
    cluster: Cluster, session: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for(lambda: executors(session) == 2, "two workers")
    assert session.sparkContext.master == cluster.address
    parts, _ = write_state(tmp_path, ROWS, monkeypatch)
    expected = load("police_stops", str(parts), engine="duckdb")
    monkeypatch.setenv(MASTER, cluster.address)
    read = load("police_stops", str(parts), engine="spark")
    on_cluster = keep(replace(read, table=read.table.coalesce(4)))
    assert on_cluster.table.sparkSession.sparkContext.master == cluster.address
    check_same_measures(on_cluster, expected, stops_tables)

    killed: dict[str, Any] = {}

    def kill_in_the_middle() -> None:
        job = wait_for(lambda: job_in_the_middle(session), "a job in the middle")
        cluster.kill(cluster.workers[0])
        status = session.sparkContext.statusTracker().getJobInfo(job).status
        killed.update(job=job, status=status)

    killer = threading.Thread(target=kill_in_the_middle, daemon=True)
    killer.start()
    after = load("police_stops", str(parts), engine="spark")
    while killer.is_alive():  # a quick job was over before the killer saw it
        after = load("police_stops", str(parts), engine="spark")
    assert killed.get("status") == "RUNNING", "the job was over before the worker was killed"
    assert cluster.workers[0].poll() == -signal.SIGKILL
    assert executors(session) == 1
    tracker = session.sparkContext.statusTracker()
    assert tracker.getJobInfo(killed["job"]).status == "SUCCEEDED"
    assert after.ledger == expected.ledger
    check_same_measures(on_cluster, expected, stops_tables)  # what the worker kept is made again
