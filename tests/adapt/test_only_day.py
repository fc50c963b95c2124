"""Where only one column has days: it is taken for the day of the event, and said to be a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from publicsafety.mapping import Mapping, propose_mapping
from publicsafety.raw_tables import read_table

DAYS = [f"2021-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 28)]
PRECINCTS = ["1", "2", "3", "4"] * 81


def proposed(folder: Path, columns: dict[str, list[str]]) -> Mapping:
    path = folder / "stops.csv"
    rows = zip(*columns.values(), strict=True)
    lines = [",".join(columns), *(",".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return propose_mapping(read_table(path), "police_stops", "America/Chicago")


def test_the_only_day_is_taken_with_little_confidence_and_a_caution(tmp_path: Path) -> None:
    mapping = proposed(tmp_path, {"Reported Date": DAYS, "Precinct": PRECINCTS})
    day = next(fit for fit in mapping.fits if fit.standard == "date")
    assert day.raw == "Reported Date"
    assert day.confidence < 0.7
    assert any("is not said" in caution for caution in day.cautions)


def test_of_two_days_none_is_guessed(tmp_path: Path) -> None:
    mapping = proposed(tmp_path, {"Reported Date": DAYS, "Entered Date": DAYS[::-1]})
    assert "date" not in mapping.mapped


@pytest.mark.parametrize("name", ["Hire Date", "Date Closed", "Court Date", "Last Updated Date"])
def test_a_day_of_something_else_is_not_taken(tmp_path: Path, name: str) -> None:
    mapping = proposed(tmp_path, {name: DAYS, "Precinct": PRECINCTS})
    assert "date" not in mapping.mapped
