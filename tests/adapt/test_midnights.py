"""Days that a portal writes as midnights in UTC."""

from __future__ import annotations

from pathlib import Path

from publicsafety.mapping import Mapping, propose_mapping
from publicsafety.raw_tables import read_table

DAYS = [f"2021-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 28)]


def proposed(folder: Path, columns: dict[str, list[str]]) -> Mapping:
    path = folder / "stops.csv"
    rows = zip(*columns.values(), strict=True)
    lines = [",".join(columns), *(",".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return propose_mapping(read_table(path), "police_stops", "America/Chicago")


def test_midnights_in_utc_name_their_own_day(tmp_path: Path) -> None:
    midnights = [f"{day}T00:00:00Z" for day in DAYS]
    mapping = proposed(tmp_path, {"Stop Date": midnights, "Precinct": ["1", "2", "3", "4"] * 81})
    written = mapping.added[0]
    assert written.texts.tolist() == DAYS
    assert "UTC" not in written.how
