"""The code in the tutorial on statewide data does what the page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from publicsafety import paths

TUTORIAL = paths.ROOT / "tutorials" / "work_with_statewide_data.qmd"


def test_the_code_of_the_tutorial_runs_and_shows_the_paradox(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb")
    monkeypatch.chdir(project)
    text = TUTORIAL.read_text(encoding="utf-8")
    cells = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    cells = [cell for cell in cells if 'engine="spark"' not in cell]  # see test_spark_engine.py
    assert len(cells) == 5
    names: dict[str, Any] = {}
    for cell in cells:
        exec(cell.replace("1_000_000", "150_000"), names)
    measures, stops = names["measures"], names["state"].table
    crude = measures.rate_ratios(names["rates"]).set_index("subject_race")
    assert crude.loc["black", "low"] < 1.26 < crude.loc["black", "high"]
    within = measures.adjusted_ratio(stops, "search_conducted", within="district")
    black = within.set_index("subject_race").loc["black"]
    assert black["low"] < 1 < black["high"]
