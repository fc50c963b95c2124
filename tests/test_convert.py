"""A copy in Parquet is the same table and ledger, and is there whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from publicsafety import cli
from publicsafety.errors import RecordsError
from publicsafety.records import Records, load

duckdb = pytest.importorskip("duckdb")
from publicsafety import convert as converting  # noqa: E402
from publicsafety.convert import CONTENTS, convert  # noqa: E402

PART = "id,race,when\n{0}-1,white,2017-01-01 10:00:00\n{0}-2,martian,soon\n{0}-3,\n{0}-4,,\n"


@pytest.fixture
def parts(town: Any) -> Path:
    """Ten parts of four rows, each with faults of its own."""
    folder = town.file.with_name("parts")
    folder.mkdir()
    for n in range(1, 11):
        (folder / f"part_{n:02}.csv").write_text(PART.format(n))
    town.describe(
        columns={"id": "stop_id", "race": "subject_race", "when": "datetime"},
        records={"kind": "file", "file": "parts"},
    )
    return folder


def lazily() -> Records:
    return load("police_stops", "town", engine="duckdb")


def rows(records: Records) -> list[tuple[Any, ...]]:
    return sorted(records.table.fetchall(), key=str)


def quiet(done: int, of: int, name: str) -> None:
    """Say nothing."""


def test_a_copy_is_the_same_table_and_ledger(parts: Path) -> None:
    before = lazily()
    told: list[str] = []
    folder = convert("police_stops", "town", lambda done, of, name: told.append(f"{done}/{of}"))
    after = lazily()
    assert told[0] == "1/10"
    assert told[-1] == "10/10"
    assert sorted(path.suffix for path in folder.iterdir()) == [".json", *[".parquet"] * 10]
    assert after.ledger == before.ledger
    assert after.ledger.rows_read == 40
    assert after.ledger.set_aside == {"line with 2 cells instead of 3": 10}
    assert (rows(after), after.table.types) == (rows(before), before.table.types)
    assert "parquet" in after.table.explain().lower()


def test_a_copy_of_other_records_or_another_description_is_not_read(town: Any, parts: Path) -> None:
    convert("police_stops", "town", quiet)
    (parts / "part_03.csv").write_text(PART.format(3) + "new,white,2017-01-02\n")
    assert lazily().ledger.rows_read == 41
    convert("police_stops", "town", quiet)
    town.describe(values={"subject_race": {"martian": "other"}})
    assert not lazily().ledger.unmapped


def test_a_faulty_part_leaves_the_old_copy_and_the_finished_parts(
    parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = convert("police_stops", "town", quiet)
    old = (folder / CONTENTS).read_text()
    (parts / "part_07.csv").write_bytes(b"id,race,when\n1,caf\xe9,\n")
    with pytest.raises(RecordsError, match=r"part_07\.csv.*not utf-8"):
        convert("police_stops", "town", quiet)
    assert (folder / CONTENTS).read_text() == old
    (parts / "part_07.csv").write_text(PART.format(7))
    made: list[str] = []
    write = converting._write_part

    def note(part: list[Path], *rest: Any) -> None:
        made.append(part[0].name)
        write(part, *rest)

    monkeypatch.setattr(converting, "_write_part", note)
    convert("police_stops", "town", quiet)
    assert made[0] == "part_07.csv"
    assert not {f"part_{n:02}.csv" for n in range(1, 7)} & set(made)
    assert lazily().ledger.rows_read == 40


def test_a_full_disk_leaves_nothing_half_written(
    parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(table: Any, path: str, **options: Any) -> None:
        Path(path).write_bytes(b"PAR1 and no more")
        raise OSError(28, "No space left on device")

    class Full:
        write_parquet = full

    real = converting.standardize_lazily
    monkeypatch.setattr(
        converting, "standardize_lazily", lambda *given, **_: (Full(), real(*given)[1])
    )
    with pytest.raises(RecordsError, match=r"part_01\.csv: its copy cannot be written.*No space"):
        convert("police_stops", "town", quiet)
    left = [path.name for path in (parts.parents[3] / "cache").rglob("*") if path.is_file()]
    assert left == []


def test_repeats_are_found_across_parts(town: Any, parts: Path) -> None:
    (parts / "part_02.csv").write_text(PART.format(1))
    town.describe(one_row_per="stop_id")
    expected = lazily().ledger
    assert expected.set_aside["a further row of the same stop_id"] == 3
    folder = convert("police_stops", "town", quiet)
    assert lazily().ledger == expected
    assert list(json.loads((folder / CONTENTS).read_text())["sha256"]) == ["part-00001.parquet"]


def test_a_lost_part_of_a_copy_is_named(parts: Path) -> None:
    folder = convert("police_stops", "town", quiet)
    (folder / "part-00004.parquet").unlink()
    with pytest.raises(RecordsError, match=r"part-00004\.parquet.*missing"):
        lazily()


def test_the_command_line_says_where_the_copy_is(parts: Path) -> None:
    result = CliRunner().invoke(cli.app, ["convert", "police_stops", "town"])
    assert result.exit_code == 0, result.output
    assert (Path(result.stdout.strip()) / CONTENTS).exists()
