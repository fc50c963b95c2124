from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publicsafety.render.freeze import RESULT, freeze_folder
from publicsafety.render.run import render

pytestmark = [pytest.mark.quarto, pytest.mark.r]

Write = Callable[[str, str], Path]
EXAMPLES = Path(__file__).parent / "examples"


def quarto(folder: Path) -> None:
    run = subprocess.run(
        ["quarto", "render", str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "QUARTO_PYTHON": sys.executable},
    )
    assert run.returncode == 0, run.stderr


def result(page: Path) -> dict[str, Any]:
    found = json.loads((freeze_folder(page) / RESULT).read_text("utf-8"))
    found["result"]["includes"] = {}
    markdown = found["result"]["markdown"]
    found["result"]["markdown"] = re.sub(r"\{#[0-9a-f]{8} \.cell", "{#ID .cell", markdown)
    return found


@pytest.mark.parametrize("name", ["wide", "wide_r"])
def test_quarto_writes_the_same_and_takes_ours_without_executing(
    write: Write, project: Path, name: str
) -> None:
    write("notebooks/_fragment.md", (EXAMPLES / "_fragment.md.txt").read_text("utf-8"))
    page = write(f"notebooks/{name}.qmd", (EXAMPLES / f"{name}.qmd.txt").read_text("utf-8"))
    render(page)
    ours = result(page)
    figures = {item.name for item in (freeze_folder(page) / "figure-html").iterdir()}

    # Words that only the frozen result has reach the site if nothing is executed.
    frozen = freeze_folder(page) / RESULT
    frozen.write_text(frozen.read_text("utf-8").replace("End of the page", "Thawed"), "utf-8")
    quarto(project)
    assert "Thawed" in (project / f"_site/notebooks/{name}.html").read_text("utf-8")

    shutil.rmtree(project / "_freeze")
    shutil.rmtree(project / ".quarto")
    quarto(project)
    assert result(page) == ours
    assert {item.name for item in (freeze_folder(page) / "figure-html").iterdir()} == figures
