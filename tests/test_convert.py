"""A copy in Parquet is the same table and ledger, and is there whole or not at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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


CONVERT = """
import resource, sys
from publicsafety.convert import convert
from publicsafety.errors import RecordsError
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    convert("police_stops", sys.argv[1], lambda done, of, name: print(done, flush=True))
except RecordsError as error:
    print(error)
"""


@pytest.fixture
def large_parts(town: Any, parts: Path) -> str:
    """Ten parts of 20,000 rows; the path of their description."""
    for n, part in enumerate(sorted(parts.iterdir())):
        rows = (
            f"{n}-{i * 7919 % 100_003},white,2017-01-01 10:00:{i % 60:02}\n" for i in range(20_000)
        )
        part.write_text("id,race,when\n" + "".join(rows))
    return str(town.describe())


def converting_in(cache: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = os.environ | {"PUBLICSAFETY_CACHE": str(cache)}
    command = [sys.executable, "-c", CONVERT, *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def contents(cache: Path) -> dict[str, bytes]:
    folder = cache / "converted" / "police_stops"
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_run_that_was_killed_goes_on_and_ends_with_the_same_bytes(
    large_parts: str, tmp_path: Path
) -> None:
    undisturbed, killed = tmp_path / "undisturbed", tmp_path / "killed"
    assert converting_in(undisturbed, large_parts).communicate()[0].split()[-1] == "10"
    run = converting_in(killed, large_parts)
    assert run.stdout
    assert run.stdout.readline() == "1\n"
    run.kill()
    run.communicate()
    left = contents(killed)
    assert "town.unfinished/part-00001.parquet" in left
    assert not any(name.startswith("town/") for name in left)
    first = killed / "converted/police_stops/town.unfinished/part-00001.parquet"
    made = first.stat().st_mtime_ns
    assert converting_in(killed, large_parts).communicate()[0].split()[-1] == "10"
    assert contents(killed) == contents(undisturbed)
    finished = killed / "converted/police_stops/town/part-00001.parquet"
    assert finished.stat().st_mtime_ns == made


def test_a_disk_that_is_really_full_is_named_and_the_next_run_goes_on(
    large_parts: str, tmp_path: Path
) -> None:
    cache = tmp_path / "small"
    said = converting_in(cache, large_parts, "200000").communicate()[0]
    assert "PUBLICSAFETY_CACHE" in said
    assert str(cache) in said
    assert not any(name.startswith("town/") for name in contents(cache))
    assert converting_in(cache, large_parts).communicate()[0].split()[-1] == "10"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"id,race,when\n1,white", "ends in the middle of a line"),
        (b"id,race,when,age\n1,white,,3\n", "has 'age', unlike"),
        (None, "missing"),
    ],
    ids=["empty", "cut off", "another column", "missing"],
)
def test_a_part_that_cannot_be_used_is_named_before_anything_is_written(
    parts: Path, tmp_path: Path, data: bytes | None, said: str
) -> None:
    part = parts / "part_07.csv"
    part.unlink() if data is None else part.write_bytes(data)
    with pytest.raises(RecordsError, match=rf"part_07\.csv.*{said}"):
        convert("police_stops", "town", quiet)
    assert contents(tmp_path / "cache") == {}


def test_of_several_rows_of_an_event_the_first_is_kept_across_parts(town: Any, parts: Path) -> None:
    for n, part in enumerate(sorted(parts.iterdir())):
        part.write_text("id,race,when\n" + "".join(f"{i},{n},\n" for i in range(n, n + 3000)))
    columns = {"id": "stop_id", "race": "raw_part", "when": "datetime"}
    town.describe(one_row_per="stop_id", columns=columns)
    convert("police_stops", "town", quiet)
    kept = lazily().table.project("CAST(stop_id AS INT), CAST(raw_part AS INT)").fetchall()
    assert kept == [(i, max(0, i - 2999)) for i in range(3009)]


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
