"""A project of one's own, into which reports can be pointed at other places."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from publicsafety import paths
from publicsafety.sources import list_sources


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the project's descriptions and reports, with an empty cache."""
    for name, folder in {"SOURCES": "data/sources", "NOTEBOOKS": "notebooks"}.items():
        shutil.copytree(getattr(paths, name), tmp_path / folder)
        monkeypatch.setattr(paths, name, tmp_path / folder)
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    monkeypatch.setenv("PUBLICSAFETY_CACHE", str(tmp_path / "cache"))
    list_sources.cache_clear()
    yield tmp_path
    list_sources.cache_clear()


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of real records, where `fetch` finds them."""
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data
