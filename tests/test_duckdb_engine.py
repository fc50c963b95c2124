"""DuckDB makes the same standard table and the same ledger as pandas, without holding the rows."""

from __future__ import annotations

import csv
import gzip
import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsafety import measures, paths
from publicsafety.dictionary import read_dictionary
from publicsafety.errors import RecordsError
from publicsafety.records import load
from publicsafety.sources import Source, read_source
from publicsafety.standardize import Ledger, standardize
from publicsafety.veil import veil_of_darkness
from tests.test_standardize import FAULTY_LINES, ROWS, any_input, as_csv, describe

pytest.importorskip("duckdb")
from publicsafety.duckdb_engine import standardize_lazily


def as_pandas(relation: Any, like: pd.DataFrame) -> pd.DataFrame:
    """The rows of a relation, in the types of a pandas standard table."""
    table = relation.df()
    for name, dtype in like.dtypes.items():
        if isinstance(dtype, pd.CategoricalDtype):
            table[name] = table[name].astype("str").astype(dtype)
        elif dtype == "timedelta64[s]":
            table[name] = pd.to_timedelta(table[name].astype("str")).astype(dtype)
        else:
            table[name] = table[name].astype(dtype)
    return table


def both(
    path: Path, source: Source, only: list[str] | None = None
) -> tuple[pd.DataFrame, Ledger, pd.DataFrame, Ledger]:
    dictionary = read_dictionary(source.topic)
    table, ledger = standardize(path, source, dictionary, only)
    relation, counted = standardize_lazily([path], source, dictionary, only)
    return table, ledger, as_pandas(relation, table), counted


def zip_of(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("town.csv", data)
    return out.getvalue()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records") / "town.csv"


@any_input
@given(
    rows=ROWS,
    faulty=FAULTY_LINES,
    end=st.sampled_from(["\n", "\r\n"]),
    recorded_in=st.sampled_from(["local", "UTC"]),
    unique=st.booleans(),
)
def test_any_rows_become_the_same_table_and_ledger(
    path: Path,
    rows: list[dict[str, str]],
    faulty: list[str],
    end: str,
    recorded_in: str,
    unique: bool,
) -> None:
    source = describe(
        recorded_in=recorded_in,
        period={"start": date(2017, 1, 1), "end": date(2017, 12, 31)},
        one_row_per="stop_id" if unique else None,
    )
    path.write_text(as_csv(rows, faulty, end), encoding="utf-8", newline="")
    table, ledger, same, counted = both(path, source)
    assert counted == ledger
    if unique:  # which rows are kept is settled, but not their order
        same, table = (t.sort_values(list(t), ignore_index=True) for t in (same, table))
    pd.testing.assert_frame_equal(same, table, check_index_type=False)


@pytest.mark.parametrize(
    "file",
    [
        paths.SNAPSHOTS / "police_stops" / "minneapolis_mn_police_stops_2017.csv.gz",
        paths.SAMPLES / "police_stops" / "minneapolis.csv",
    ],
    ids=["real", "made up"],
)
@pytest.mark.parametrize("only", [None, ["subject_race", "search_conducted"]])
def test_minneapolis_is_the_same(file: Path, only: list[str] | None) -> None:
    table, ledger, same, counted = both(file, read_source("police_stops", "minneapolis"), only)
    assert counted == ledger
    pd.testing.assert_frame_equal(same, table)


COLUMN = {
    "thousands": (
        "n",
        "subject_age",
        ["1,000", "1,0", "12", "+5", "-3", "1e1", "3.0", "3.5", ".5"],
    ),
    "far numbers": (
        "n",
        "lat",
        ["1e400", "nan", "inf", "91", "-91", "4_4", "0x1", "44."],
    ),
    "yes and no": ("yn", "search_conducted", ["Yes", "n", "T", "0", " y ", "maybe", "", "N/A"]),
    "white space": ("x", "raw_x", [" a", "a\t", "\u00a0b\u2003", "", "  ", "c d"]),
    "moments": (
        "t",
        "datetime",
        [
            "2017-03-12 02:30:00",
            "2017-07-01T10:11:12",
            "2017-07-01T10:11:12Z",
            "2017-07-01 10:11:12.75",
            "2017-07-01T10:11:12.5+05:30",
            "2017-07-01 10:11:12 -0500",
            "2017-07-01 10:11",
            "2017-07-01 10",
            "2017-07-01",
            "20170701",
            "2017-07",
            "2017-7-1",
            "2017-02-30",
            "2017-07-01 24:00:00",
            "2017-07-01 23:59:60",
            "0001-01-01",
            "9999-12-31 23:59:59",
            "yesterday",
            "",
        ],
    ),
    "days": ("t", "date", ["2017-07-01", "2017-07-01T23:30:00Z", "20170701", "2017", "x", ""]),
    "clocks": ("t", "time", ["9:50", "09:50:30", "23:59:59.5", "24:00", "12", "noon", ""]),
}


@pytest.mark.parametrize("recorded_in", ["local", "UTC"])
@pytest.mark.parametrize("case", COLUMN)
def test_every_way_to_write_a_cell_is_read_alike(path: Path, case: str, recorded_in: str) -> None:
    raw, standard, cells = COLUMN[case]
    out = io.StringIO()
    csv.writer(out).writerows([("id", raw), *((f"s{i}", cell) for i, cell in enumerate(cells))])
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    source = describe(columns={"id": "stop_id", raw: standard}, values={}, recorded_in=recorded_in)
    table, ledger, same, counted = both(path, source)
    assert counted == ledger
    pd.testing.assert_frame_equal(same, table)


@pytest.mark.parametrize(
    ("style", "cells"),
    [
        ("%m/%d/%Y %I:%M:%S %p", ["07/01/2017 01:02:03 PM", "7/1/2017 1:02:03 am", "7/1/17", "x"]),
        ("%m/%d/%Y", ["07/01/2017", "7/1/2017", "13/01/2017", "07/01/17", "2017-07-01", ""]),
        ("%Y-%m-%dT%H:%M:%S%z", ["2017-07-01T10:11:12+0530", "2017-07-01T10:11:12", ""]),
    ],
)
def test_moments_in_the_format_of_a_place(path: Path, style: str, cells: list[str]) -> None:
    path.write_text("id,t\n" + "".join(f"{i},{c}\n" for i, c in enumerate(cells)), encoding="utf-8")
    source = describe(
        columns={"id": "stop_id", "t": "datetime"}, values={}, formats={"datetime": style}
    )
    table, ledger, same, counted = both(path, source)
    assert counted == ledger
    pd.testing.assert_frame_equal(same, table)


@pytest.mark.parametrize(
    "records",
    [
        {"missing_values": ["NA", ""]},
        {"missing_values": []},
        {"exact_copies": "drop"},
        {"leave_out": {"race": ["Total", "B"]}},
        {"leave_out": {"race": ["Total"], "id": ["1"]}, "exact_copies": "drop"},
    ],
    ids=str,
)
@pytest.mark.parametrize("values", [{"B": "black", "": "white"}, {"B": "black", "NA": None}])
def test_how_a_file_marks_its_rows_and_cells(
    path: Path, records: dict[str, Any], values: dict[str, str]
) -> None:
    if "" in values and "" in records.get("missing_values", [""]):
        values = {"B": "black"}
    path.write_text("id,race,x\n1,B,a\n1,B,a\n2,NA,b\n3,,c\n4,Total,d\n4,Total,d\n5, NA ,\n")
    source = describe(
        columns={"id": "stop_id", "race": "subject_race"},
        values={"subject_race": values},
        records={"kind": "file", "file": "town.csv"} | records,
    )
    table, ledger, same, counted = both(path, source)
    assert counted == ledger
    columns = list(table)
    same, table = (t.sort_values(columns, ignore_index=True) for t in (same, table))
    pd.testing.assert_frame_equal(same, table)


@pytest.mark.parametrize(
    "table",
    [
        "\ufeffid,race\n1,white\n",
        "\nid,race\n1,white\n",
        "id,race\r\n1,white\r\n\r\n2,black\r\n",
        "id,race\n1,white",
        'id,race\n1,"white"\n2,"bl\nack"\n',
        "id,race,Race,,x,x\n1,white,a,b,c,d\n",
        "id,race\n1,white\n2\n3,black,x,y\n",
    ],
)
def test_harmless_differences_do_no_harm(town: Any, table: str) -> None:
    columns = {"id": "stop_id", "race": "subject_race"}
    usual = town.load(table, columns=columns)
    lazy = load("police_stops", "town", engine="duckdb")
    assert lazy.ledger == usual.ledger
    pd.testing.assert_frame_equal(as_pandas(lazy.table, usual.table), usual.table)
    wanted = ("subject_race", "subject_sex")
    assert lazy.lacks(*wanted) == usual.lacks(*wanted) == ["subject_sex"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"id,race,x,y\n1,caf\xe9,a,b\n", "not utf-8"),
        (b'id,race,x,y\n1,"open,a,b\n' + b"2,white,a,b\n" * 50, "quotation mark is not closed"),
        (b'id,race,x,y\n1,"open,a,b\n2,a,b,c\n3,"x,y,z\n', "quotation mark is not closed"),
        (gzip.compress(b"id,race,x,y\n" + b"1,white,a,b\n" * 9999)[:-90], "town.csv"),
        (zip_of(b"id,race,x,y\n1,white,a,b\n"), "engine='pandas'"),
        (b"id,Race,x,y\n1,white,a,b\n", "did you mean 'Race'"),
        (b"id,race,x,y\n", "header but no rows"),
        (b"<!doctype html>", "web page"),
    ],
    ids=["encoding", "quote", "quotes", "cut off", "zip", "column", "no rows", "web page"],
)
def test_a_faulty_file_is_an_error_that_names_it(town: Any, data: bytes, said: str) -> None:
    town.file.write_bytes(data)
    town.describe(columns={"id": "stop_id", "race": "subject_race"})
    with pytest.raises(RecordsError, match=said) as caught:
        load("police_stops", "town", engine="duckdb")
    assert "town.csv" in str(caught.value)


@pytest.fixture
def parts(town: Any) -> Path:
    """A folder of forty parts, five rows each."""
    folder = town.file.with_name("parts")
    folder.mkdir()
    for n in range(1, 41):
        rows = "".join(f"{n}-{i},white\n" for i in range(5))
        (folder / f"part_{n:02}.csv").write_text("id,race\n" + rows)
    town.describe(
        columns={"id": "stop_id", "race": "subject_race"},
        records={"kind": "file", "file": "parts"},
    )
    return folder


def test_a_folder_of_parts_is_one_table(parts: Path) -> None:
    records = load("police_stops", "town", engine="duckdb")
    assert records.ledger.rows_kept == 200
    assert records.table.aggregate("count(DISTINCT stop_id)").fetchall() == [(200,)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,Race\n1,white\n", "mapped columns are not in the file"),
        ("race,id\nwhite,1\n", "in another order, unlike .*part_01.csv"),
        ("id,race,age\n1,white,3\n", "has 'age', unlike"),
        ("id,race\n1,caf\xe9\n", "not utf-8"),
    ],
)
def test_a_part_that_differs_is_named(parts: Path, text: str, said: str) -> None:
    (parts / "part_37.csv").write_text(text, encoding="latin-1")
    with pytest.raises(RecordsError, match=said) as caught:
        load("police_stops", "town", engine="duckdb")
    assert "part_37.csv" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"id,race\n", "header but no rows"),
        (b"id,race\n1,white\n2", "ends in the middle of a line, with 1 cells instead of 2"),
        (b'id,race\n1,white\n2,"whi', "ends within a quotation mark"),
    ],
    ids=["empty", "no rows", "cut in a line", "cut in a quote"],
)
def test_a_part_that_is_empty_or_cut_off_is_named(parts: Path, data: bytes, said: str) -> None:
    (parts / "part_37.csv").write_bytes(data)
    with pytest.raises(RecordsError, match=said) as caught:
        load("police_stops", "town", engine="duckdb")
    assert "part_37.csv" in str(caught.value)


def test_a_quotation_mark_that_swallows_lines_names_its_part(town: Any, parts: Path) -> None:
    for part in parts.iterdir():
        rows = part.read_text().replace("\n", ",a,b\n").replace("race,a,b", "race,x,y")
        part.write_text(rows)
    faulty = parts / "part_37.csv"
    faulty.write_text('id,race,x,y\n1,"open,a,b\n2,white,a,b\n3,white",a,b\n')
    with pytest.raises(RecordsError, match="quotation mark is not closed") as caught:
        load("police_stops", "town", engine="duckdb")
    assert "part_37.csv" in str(caught.value)


@pytest.mark.parametrize("kind", ["csv.gz", "parquet"])
@pytest.mark.parametrize("left", [0.5, 0.98])
def test_a_packed_part_that_is_cut_off_is_named(parts: Path, kind: str, left: float) -> None:
    for part in sorted(parts.iterdir()):
        table = pd.read_csv(part, dtype="str")
        whole = pd.concat([table] * 2000)
        path = part.with_suffix(f".{kind}")
        whole.to_csv(path, index=False) if kind == "csv.gz" else whole.to_parquet(path)
        part.unlink()
    faulty = parts / f"part_37.{kind}"
    faulty.write_bytes(faulty.read_bytes()[: int(faulty.stat().st_size * left)])
    with pytest.raises(RecordsError) as caught:
        load("police_stops", "town", engine="duckdb")
    assert f"part_37.{kind}" in str(caught.value)
    assert "get the file again" in str(caught.value).lower()


def test_a_cell_of_several_lines_in_parquet_is_no_open_quotation_mark(parts: Path) -> None:
    for part in sorted(parts.iterdir()):
        table = pd.read_csv(part, dtype="str")
        table["x"] = "first\n" + ",".join("abcd"[: len(table.columns)])
        table.to_parquet(part.with_suffix(".parquet"))
        part.unlink()
    assert load("police_stops", "town", engine="duckdb").ledger.rows_kept > 0


def test_a_damaged_page_of_a_part_is_named(parts: Path) -> None:
    for part in sorted(parts.iterdir()):
        pd.read_csv(part, dtype="str").to_parquet(part.with_suffix(".parquet"))
        part.unlink()
    faulty = parts / "part_37.parquet"
    data = faulty.read_bytes()
    faulty.write_bytes(data[:4] + bytes(60) + data[64:])
    with pytest.raises(RecordsError, match=r"part_37\.parquet"):
        load("police_stops", "town", engine="duckdb")


def test_a_part_that_is_missing_is_named(parts: Path) -> None:
    (parts / "part_37.csv").unlink()
    with pytest.raises(RecordsError, match=r"part_37\.csv: this part is missing.*1 to 40"):
        load("police_stops", "town", engine="duckdb")


def test_parts_that_are_not_numbered_from_one_may_have_gaps(parts: Path) -> None:
    for part in parts.iterdir():
        part.rename(part.with_name(part.name.replace("part_", "stops_20")))
    (parts / "stops_2037.csv").unlink()
    assert load("police_stops", "town", engine="duckdb").ledger.rows_kept == 195


FULL_DISK = """
import resource, sys
from publicsafety.errors import RecordsError
from publicsafety.records import load
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
try:
    load("police_stops", sys.argv[1], engine="duckdb")
except RecordsError as error:
    print(error)
"""


def test_a_full_disk_is_an_error_that_names_the_file_and_the_cache(
    town: Any, project: Path
) -> None:
    random = Random(1)
    rows = "".join(f"{random.random()},white\n" for _ in range(200_000))
    town.file.write_text("id,race\n" + rows)
    place = town.describe(columns={"id": "stop_id", "race": "subject_race"})
    environment = os.environ | {"PUBLICSAFETY_CACHE": str(project / "cache")}
    command = [sys.executable, "-c", FULL_DISK, str(place)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.stdout.startswith(f"{town.file}: what is read cannot be kept in"), run.stderr
    assert str(project / "cache") in run.stdout
    assert "PUBLICSAFETY_CACHE" in run.stdout
    assert list((project / "cache").rglob("*")) == []


def test_of_several_rows_of_an_event_the_first_is_kept_across_parts(parts: Path) -> None:
    for n, part in enumerate(sorted(parts.iterdir())):
        rows = "".join(f"{i},{n}\n" for i in range(n, n + 3000))
        part.write_text("id,race\n" + rows)
    (town_yml,) = parts.parent.glob("town.yml")
    text = town_yml.read_text().replace("race: subject_race", "race: raw_part")
    town_yml.write_text(text + "one_row_per: stop_id\n")
    lazy = load("police_stops", "town", engine="duckdb")
    assert lazy.ledger.set_aside == {"a further row of the same stop_id": 39 * 2999}
    first = dict(lazy.table.fetchall())
    assert len(first) == 3039
    assert all(first[str(i)] == str(max(0, i - 2999)) for i in range(3039))


def test_an_empty_folder_is_an_error(town: Any, parts: Path) -> None:
    for part in parts.iterdir():
        part.unlink()
    with pytest.raises(RecordsError, match="no CSV or Parquet file"):
        load("police_stops", "town", engine="duckdb")


def test_every_measure_is_the_same_on_the_real_stops() -> None:
    usual, lazy = (
        load("police_stops", "minneapolis"),
        load("police_stops", "minneapolis", engine="duckdb"),
    )
    place = usual.source.location
    assert place
    for measure in (
        measures.search_rates,
        measures.citation_rates,
        lambda stops: measures.group_counts(stops, ["precinct", "subject_race"]),
        lambda stops: measures.crosstab(stops, "subject_race_before_stop", "subject_race"),
        lambda stops: measures.counts_by_time(stops, "month"),
        lambda stops: measures.counts_by_time(stops, "weekday_hour"),
        lambda stops: measures.stops_per_1000(stops, usual.source.benchmark()),
        lambda stops: measures.benchmark_sensitivity(stops, usual.source.benchmarks),
        lambda stops: measures.adjusted_ratio(stops, "search_conducted"),
        lambda stops: veil_of_darkness(stops, place.lat, place.lng, usual.source.timezone),
    ):
        pd.testing.assert_frame_equal(measure(lazy.table), measure(usual.table), rtol=1e-9)
