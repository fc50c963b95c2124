"""A tiny project to render in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from publicsafety import paths

Write = Callable[[str, str], Path]


@pytest.fixture
def write(project: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a file of a temporary project, by its name from the project's root."""
    monkeypatch.setattr(paths, "DICTIONARIES", project / "references" / "data_dictionaries")
    monkeypatch.setenv("PUBLICSAFETY_ROOT", str(project))

    def write_file(name: str, text: str) -> Path:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    write_file("_quarto.yml", "project:\n  type: website\nexecute:\n  freeze: auto\n")
    return write_file
