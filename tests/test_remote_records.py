"""DuckDB reads records where they lie, at any address that it knows.

The addresses here are of this computer's disk ("file://"), so that no network is needed.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from publicsafety import frame, paths
from publicsafety.convert import convert
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.measures import search_rates
from publicsafety.records import Records, load

pytest.importorskip("duckdb")

COLUMNS = {"id": "stop_id", "race": "subject_race", "searched": "search_conducted"}
HEADER = "id,race,searched,x\n"


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    folder = tmp_path / "parts"
    folder.mkdir()
    for n in range(3):
        lines = [f"{n}-{i},{'white' if i % 3 else 'black'},{'yn'[i % 2]},a\n" for i in range(40)]
        (folder / f"part_{n}.csv").write_text(HEADER + "".join(lines))
    return folder


def remote(town: Any, url: str, file: str = "stops") -> Records:
    town.describe(columns=COLUMNS, records={"kind": "remote", "file": file, "url": url})
    return load("police_stops", "town", engine="duckdb")


@pytest.fixture
def local(town: Any, parts: Path) -> Records:
    town.describe(columns=COLUMNS, records={"kind": "file", "file": str(parts)})
    return load("police_stops", "town", engine="duckdb")


@pytest.mark.parametrize("kind", ["csv", "csv.gz", "parquet"])
def test_records_at_an_address_are_those_of_the_files(
    town: Any, parts: Path, local: Records, kind: str
) -> None:
    for part in sorted(parts.glob("*.csv")):
        table = pd.read_csv(part, dtype="str")
        if kind == "csv.gz":
            table.to_csv(part.with_suffix(".csv.gz"), index=False)
        elif kind == "parquet":
            table.to_parquet(part.with_suffix(".parquet"))
    records = remote(town, f"file://{parts}/part_*.{kind}")
    assert records.ledger == local.ledger
    pd.testing.assert_frame_equal(search_rates(records.table), search_rates(local.table))


def test_one_file_at_an_address_is_read(town: Any, parts: Path) -> None:
    assert remote(town, f"file://{parts}/part_1.csv").ledger.rows_kept == 40


def test_a_line_cut_short_is_counted(town: Any, parts: Path) -> None:
    with (parts / "part_1.csv").open("a") as file:
        file.write("9,white\n")
    records = remote(town, f"file://{parts}/*.csv")
    assert records.ledger.set_aside == {"line with 2 cells instead of 4": 1}


def test_a_part_with_other_columns_is_named(town: Any, parts: Path) -> None:
    part = parts / "part_2.csv"
    part.write_text(part.read_text().replace("searched", "Searched", 1))
    with pytest.raises(RecordsError, match=r"part_2\.csv: mapped columns are not in the file"):
        remote(town, f"file://{parts}/*.csv")


def test_a_mark_left_open_names_the_address(town: Any, parts: Path) -> None:
    part = parts / "part_0.csv"
    part.write_text(HEADER + '1,"open,y,a\n2,white,y,a\n3,white",y,a\n')
    with pytest.raises(RecordsError, match=r"file://.*quotation mark is not closed"):
        remote(town, f"file://{parts}/part_0.csv")


@pytest.mark.parametrize("name", ["none.csv", "none*.csv", "none.parquet"])
def test_an_address_where_nothing_is_says_so(town: Any, parts: Path, name: str) -> None:
    with pytest.raises(RecordsError, match=r"file://.*(there is no such file|it cannot be read)"):
        remote(town, f"file://{parts}/{name}")


@pytest.mark.parametrize("engine", ["pandas", "spark"])
def test_other_engines_say_which_one_reads_addresses(town: Any, parts: Path, engine: Any) -> None:
    records = {"kind": "remote", "file": "stops", "url": f"file://{parts}/*.csv"}
    town.describe(columns=COLUMNS, records=records)
    with pytest.raises(RecordsError, match="engine='duckdb'"):
        load("police_stops", "town", engine=engine)
    with pytest.raises(RecordsError, match="kind: file"):
        convert("police_stops", "town", lambda *_: None)


@pytest.mark.parametrize("kind", ["remote", "file"])
def test_the_made_up_sample_takes_the_place_of_parts_and_of_an_address(
    parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    described = yaml.safe_load(
        (paths.SOURCES / "police_stops" / "minneapolis.yml").read_text(encoding="utf-8")
    )
    where = {"file": str(parts)} if kind == "file" else {"file": "x", "url": "s3://nobody/*.csv"}
    described["records"] = {"kind": kind, **where}
    place = tmp_path / "minneapolis.yml"
    place.write_text(yaml.safe_dump(described), encoding="utf-8")
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    assert load("police_stops", str(place), engine="duckdb").found.made_up


def test_a_description_without_the_address_is_an_error(town: Any) -> None:
    town.describe(records={"kind": "remote", "file": "stops"})
    with pytest.raises(ToolkitError, match="'kind: remote' needs the address"):
        load("police_stops", "town", engine="duckdb")


def test_a_report_says_that_no_copy_was_kept(
    town: Any, parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(frame, "show_text", said.append)
    frame.open_report(remote(town, f"file://{parts}/*.csv"))
    assert f"read at `file://{parts}/*.csv`" in said[-1]
    assert "no copy was kept" in said[-1].replace("\n", " ")


def test_a_report_gives_the_checksum_of_parts_one_after_another(
    local: Records, parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(frame, "show_text", said.append)
    frame.open_report(local)
    whole = b"".join(part.read_bytes() for part in sorted(parts.iterdir()))
    assert hashlib.sha256(whole).hexdigest() in said[-1]
