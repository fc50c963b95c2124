"""From a source description to a standard table in one call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from publicsafety.records import load

TABLE = "id,race,s\n1,white,\n2,black,\n"
COLUMNS = {"id": "stop_id", "race": "subject_race", "s": "search_conducted"}


def test_a_column_that_is_wholly_missing_counts_as_lacking(town: Any) -> None:
    records = town.load(TABLE, columns=COLUMNS)
    assert records.has("stop_id", "subject_race")
    assert not records.has("subject_race", "search_conducted")
    assert records.lacks("search_conducted", "subject_race", "lat") == ["search_conducted", "lat"]


def test_a_few_columns_can_be_asked_for(town: Any) -> None:
    town.load(TABLE, columns=COLUMNS)
    records = load("police_stops", "town", columns=["subject_race"])
    assert list(records.table) == ["subject_race"]
    assert records.ledger.rows_kept == 2


def test_rutland_s_table_is_read_from_a_mirror(real_data: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    monkeypatch.setenv("PUBLICSAFETY_CACHE", str(real_data / "no cache"))
    records = load("police_stops", "rutland")
    assert records.found.origin == "mirror"
    assert records.ledger.rows_kept == 13_523
    assert records.ledger.unmapped["subject_race"] == {"M": 3, "R": 1}
    assert records.ledger.contradictions == {"contraband_found": 133}
    assert records.table["search_conducted"].sum() == 160
    assert records.table["datetime"].notna().all()
