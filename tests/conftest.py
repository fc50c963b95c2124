"""Fixtures that several tests share, and what happens where R, a browser or Spark is missing."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
import yaml

from publicsafety import paths
from publicsafety.dictionary import read_dictionary
from publicsafety.records import Records, load
from publicsafety.sources import list_sources

NO_QUARTO = "no Quarto on the PATH"


@cache
def _lacks_r() -> str | None:
    if shutil.which("Rscript") is None:
        return "no Rscript on the PATH; see apt.txt"
    listed = (paths.ROOT / "apt.txt").read_text(encoding="utf-8").split()
    packages = [name.removeprefix("r-cran-") for name in listed if name.startswith("r-cran-")]
    asked = ", ".join(f'"{name}"' for name in packages)
    code = f"for (p in c({asked})) if (!nzchar(system.file(package = p))) cat(p, '')"
    said = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True, check=True)
    return f"R packages are missing: {said.stdout.strip()}; see apt.txt" if said.stdout else None


@cache
def _browser_path() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def _lacks_browser() -> str | None:
    return None if _browser_path() else "no Chromium on the PATH; see apt.txt"


def _lacks_spark() -> str | None:
    if importlib.util.find_spec("pyspark") is None:
        return "no pyspark; install publicsafety[spark]"
    return None if shutil.which("java") else "no Java on the PATH; see apt.txt"


NEEDS: dict[str, Callable[[], str | None]] = {
    "r": _lacks_r,
    "browser": _lacks_browser,
    "spark": _lacks_spark,
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run; with CI=true only what needs Quarto may be skipped."""
    if item.get_closest_marker("quarto") and shutil.which("quarto") is None:
        pytest.skip(NO_QUARTO)
    for marker, lacks in NEEDS.items():
        if item.get_closest_marker(marker) and (reason := lacks()):
            _skip(reason)


def _skip(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI=true, and {reason}", pytrace=False)
    pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests wait for a Quarto."""
    skipped = terminalreporter.stats.get("skipped", [])
    n = sum(NO_QUARTO in str(report.longrepr) for report in skipped)
    if n:
        terminalreporter.write_line(f"quarto: {n} tests skipped, {NO_QUARTO}")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see none of the user's settings."""
    monkeypatch.delenv("PUBLICSAFETY_DATA", raising=False)
    monkeypatch.delenv("PUBLICSAFETY_SUPPRESS_BELOW", raising=False)
    monkeypatch.delenv("PUBLICSAFETY_SPARK_MASTER", raising=False)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program; for tests marked `browser`."""
    path = _browser_path()
    assert path
    return path


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real records of every topic; without one the test is skipped."""
    named = os.environ.get("PUBLICSAFETY_MIRROR", "").split(os.pathsep)[0]
    folder = Path(named) if named else paths.ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        _skip("no folder of real records; name one in PUBLICSAFETY_MIRROR")
    return folder


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty project in a temporary folder, with the real dictionaries."""
    for name, folder in {
        "SOURCES": "data/sources",
        "SNAPSHOTS": "data/snapshots",
        "SAMPLES": "data/samples",
        "GROUPINGS": "data/groupings",
    }.items():
        (tmp_path / folder / "police_stops").mkdir(parents=True)
        monkeypatch.setattr(paths, name, tmp_path / folder)
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    monkeypatch.setenv("PUBLICSAFETY_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("PUBLICSAFETY_MIRROR", raising=False)
    read_dictionary.cache_clear()
    list_sources.cache_clear()
    yield tmp_path
    read_dictionary.cache_clear()
    list_sources.cache_clear()


class Town:
    """A place of our own making: its description and its file, in the temporary project."""

    def __init__(self, project: Path) -> None:
        self.yaml = project / "data/sources/police_stops/town.yml"
        self.file = project / "data/sources/police_stops/town.csv"
        self.description: dict[str, Any] = {
            "title": "Stops in Town",
            "agency": "Town Police",
            "place": "Town, Minnesota",
            "state": "MN",
            "timezone": "America/Chicago",
            "license": "public domain",
            "publisher": {"name": "Town", "url": "https://town.example/stops"},
            "records": {"kind": "file", "file": "town.csv"},
            "columns": {"id": "stop_id"},
        }

    def describe(self, **changes: Any) -> Path:
        """Write the description, with some keys changed (None takes one out)."""
        self.description |= changes
        kept = {key: value for key, value in self.description.items() if value is not None}
        text = yaml.safe_dump(kept, sort_keys=False, allow_unicode=True)
        self.yaml.write_text(text, encoding="utf-8")
        return self.yaml

    def load(self, table: str | bytes, **changes: Any) -> Records:
        """Write the file and its description, and load them."""
        self.file.write_bytes(table.encode() if isinstance(table, str) else table)
        self.describe(**changes)
        return load("police_stops", "town")


@pytest.fixture
def town(project: Path) -> Town:
    """A place of our own making."""
    return Town(project)
