"""Spark makes the same standard table and the same ledger as pandas, and the same measures."""

from __future__ import annotations

import csv
import gzip
import io
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from publicsafety import concentration, durations, measures, paths, simulate
from publicsafety.dictionary import read_dictionary
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.records import Records, load
from publicsafety.sources import Source, read_source
from publicsafety.spark_engine import MASTER, standardize_on_spark
from publicsafety.standardize import Ledger, standardize
from tests.test_duckdb_engine import COLUMN
from tests.test_standardize import CELLS, as_csv, describe

pytestmark = pytest.mark.spark


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session whose settings are unlike the toolkit's own needs, on both cores."""
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "Asia/Tokyo")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def small(spark: Any) -> Any:
    """The same, for a few rows, where to compile a query takes longer than to run it."""
    session = spark.newSession()
    session.conf.set("spark.sql.codegen.wholeStage", "false")
    session.conf.set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    session.conf.set("spark.sql.shuffle.partitions", "2")
    session.conf.set("spark.sql.session.timeZone", "Asia/Tokyo")
    return session


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records with {odd} [names]*")


def as_pandas(frame: Any, like: pd.DataFrame) -> pd.DataFrame:
    """The rows of a Spark frame, in the types of a pandas standard table."""
    table = frame.toArrow().to_pandas()
    for name, dtype in like.dtypes.items():
        if isinstance(dtype, pd.CategoricalDtype):
            table[name] = table[name].astype("str")
        table[name] = table[name].astype(dtype)
    return table


def in_order(table: pd.DataFrame) -> pd.DataFrame:
    return table.sort_values(list(table), ignore_index=True)


def check_same(
    session: Any, path: Path, source: Source, only: list[str] | None = None
) -> tuple[pd.DataFrame, Ledger]:
    """Check that Spark gives the table and the ledger of pandas, and return these."""
    dictionary = read_dictionary(source.topic)
    table, ledger = standardize(path, source, dictionary, only)
    frame, counted = standardize_on_spark([path], source, dictionary, only, session)
    assert counted == ledger
    same = as_pandas(frame, table)
    pd.testing.assert_frame_equal(in_order(same), in_order(table))
    return table, ledger


@pytest.mark.parametrize(
    ("recorded_in", "unique", "end"),
    [("local", False, "\n"), ("local", True, "\r\n"), ("UTC", True, "\n")],
)
def test_any_rows_become_the_same_table_and_ledger(
    small: Any, folder: Path, recorded_in: str, unique: bool, end: str
) -> None:
    cells = {name: strategy.elements for name, strategy in CELLS.items()}
    draw = random.Random(f"{recorded_in} {unique} {end}")
    rows = [{name: draw.choice(any_of) for name, any_of in cells.items()} for _ in range(400)]
    faulty = ["", "only,two", "   ", ",".join("abcdefghijkl"), ",,,,,,,,", '"a,""b",c', "only,two"]
    path = folder / "town.csv"
    path.write_text(as_csv(rows, faulty, end), encoding="utf-8", newline="")
    source = describe(
        recorded_in=recorded_in,
        period={"start": date(2017, 1, 1), "end": date(2017, 12, 31)},
        one_row_per="stop_id" if unique else None,
    )
    _, ledger = check_same(small, path, source)
    assert ledger.set_aside["line with 2 cells instead of 9"] == 3
    assert ledger.out_of_range
    assert ledger.unmapped


@pytest.mark.parametrize(("recorded_in", "ansi"), [("local", "true"), ("UTC", "false")])
def test_every_way_to_write_a_cell_is_read_alike(
    small: Any, folder: Path, recorded_in: str, ansi: str
) -> None:
    rows = max(len(cells) for _, _, cells in COLUMN.values())
    columns = {"id": ["id", *(f"s{i}" for i in range(rows))]}
    mapped = {"id": "stop_id"}
    for _, standard, cells in COLUMN.values():
        columns[standard] = [f"raw {standard}", *cells, *[""] * (rows - len(cells))]
        mapped[f"raw {standard}"] = standard
    out = io.StringIO()
    csv.writer(out).writerows(zip(*columns.values(), strict=True))
    path = folder / "cells.csv"
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    source = describe(columns=mapped, values={}, recorded_in=recorded_in)
    small.conf.set("spark.sql.ansi.enabled", ansi)
    try:
        check_same(small, path, source)
    finally:
        small.conf.unset("spark.sql.ansi.enabled")


STYLES = [
    ("%m/%d/%Y %I:%M:%S %p", ["07/01/2017 01:02:03 PM", "7/1/2017 1:02:03 am", "7/1/17", "x"]),
    ("%m/%d/%Y %I:%M %p", ["07/01/2017 12:02 PM", "7/1/2017 12:30 AM", "13/1/2017 1:00 am"]),
    ("%m/%d/%Y", ["07/01/2017", "7/1/2017", "13/01/2017", "07/01/17", "2/30/2017", ""]),
    ("%d-%b-%y", ["01-Jul-17", "31-dec-70", "1-Feb-05", "30-Feb-05", "01-07-17"]),
    ("%d %B %Y", ["1 July 2017", "12 september 2017", "1 Jul 2017"]),
    ("%a, %Y-%m-%d", ["Sat, 2017-07-01", "sun, 2017-07-02", "2017-07-01"]),
    ("%Y/%m/%d %H:%M:%S", ["2017/07/01 23:59:59", "2017/7/1 1:2:3", "2017/07/01 24:00:00"]),
    ("%m/%d/%Y - %H:%M", ["07/01/2017 - 10:11", "07/01/2017  -  10:11", "07/01/2017-10:11"]),
    ("%Y-%m-%dT%H:%M:%S%z", ["2017-07-01T10:11:12+0530", "2017-07-01T10:11:12", ""]),
]


@pytest.mark.parametrize(("style", "cells"), STYLES, ids=[style for style, _ in STYLES])
def test_moments_in_the_format_of_a_place(
    small: Any, folder: Path, style: str, cells: list[str]
) -> None:
    path = folder / "moments.csv"
    lines = "".join(f'{i},"{cell}"\n' for i, cell in enumerate(cells))
    path.write_text("id,t\n" + lines, encoding="utf-8")
    columns = {"id": "stop_id", "t": "datetime"}
    source = describe(columns=columns, values={}, formats={"datetime": style})
    table, _ = check_same(small, path, source)
    assert table["datetime"].notna().any()


def test_a_format_that_spark_cannot_read_is_named(small: Any, folder: Path) -> None:
    path = folder / "weeks.csv"
    path.write_text("id,t\n1,2017 26 1\n", encoding="utf-8")
    columns = {"id": "stop_id", "t": "date"}
    source = describe(columns=columns, values={}, formats={"date": "%G %V %u"})
    with pytest.raises(RecordsError, match=r"cannot read '%G'.*engine='pandas'"):
        standardize_on_spark([path], source, read_dictionary("police_stops"), None, small)


@pytest.mark.parametrize(
    "records",
    [
        {"missing_values": ["NA", ""]},
        {"missing_values": []},
        {"exact_copies": "drop"},
        {"leave_out": {"race": ["Total"], "id": ["1"]}, "exact_copies": "drop"},
    ],
    ids=str,
)
def test_how_a_file_marks_its_rows_and_cells(
    small: Any, folder: Path, records: dict[str, Any]
) -> None:
    path = folder / "marks.csv"
    path.write_text(
        "id,race,x\n1,B,a\n1,B,a\n2,NA,b\n3,,c\n3,,c\n4,Total,d\n4,Total,d\n5, NA ,\n6\n6\n7,Z,\n"
        "7,Z,\n"
    )
    source = describe(
        columns={"id": "stop_id", "race": "subject_race"},
        values={"subject_race": {"B": "black", "it's $x \\ `y`": "other"}},
        records={"kind": "file", "file": "marks.csv"} | records,
    )
    check_same(small, path, source)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffid,race\n1,white\n",
        "\nid,race\n1,white\n",
        "id,race\r\n1,white\r\n\r\n2,black\r\n",
        "id,race\n1,white",
        "id,race\n1,white\n   \n2,black\n",
        'id,race\n1,"white"\n2,"bl\nack"\n',
        "id,race,Race,,x,x\n1,white,a,b,c,d\n",
        "id,race\n1,white\n2\n3,black,x,y\n",
        "id,race\n1,wh\ufffdte\n",
    ],
)
def test_harmless_differences_do_no_harm(small: Any, town: Any, text: str) -> None:
    columns = {"id": "stop_id", "race": "subject_race"}
    usual = town.load(text, columns=columns)
    lazy = load("police_stops", "town", engine=small)
    assert lazy.ledger == usual.ledger
    pd.testing.assert_frame_equal(as_pandas(lazy.table, usual.table), usual.table)
    assert lazy.lacks("subject_race", "subject_sex") == usual.lacks("subject_race", "subject_sex")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_other_encodings_and_delimiters(
    small: Any, folder: Path, encoding: str, quote: str
) -> None:
    path = folder / "other.tsv"
    text = f"id\trace\tx\n1\t{quote}café{quote}\ty\n\t\t\n2\twhite\n"
    path.write_text(text, encoding=encoding, newline="")
    source = describe(
        columns={"id": "stop_id", "race": "subject_race", "x": "raw_x"},
        values={},
        records={"kind": "file", "file": "x", "encoding": encoding, "delimiter": "\t"},
    )
    _, ledger = check_same(small, path, source)
    assert ledger.unmapped == {"subject_race": {"café": 1}}
    assert ledger.rows_read == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"id,race,x,y\n1,caf\xe9,a,b\n", "not utf-8"),
        (b'id,race,x,y\n1,"open,a,b\n' + b"2,white,a,b\n" * 50, "quotation mark is not closed"),
        (b'id,race,x,y\n1,"open,a,b\n2,a,b,c\n3,"x,y,z\n', "quotation mark is not closed"),
        (gzip.compress(b"id,race,x,y\n1,white,a,b\n"), "whose names end in .gz"),
        (b"id,Race,x,y\n1,white,a,b\n", "did you mean 'Race'"),
        (b"id,race,x,y\n", "header but no rows"),
    ],
    ids=["encoding", "quote", "quotes", "packed", "column", "no rows"],
)
def test_a_faulty_file_is_an_error_that_names_it(
    small: Any, town: Any, data: bytes, said: str
) -> None:
    town.file.write_bytes(data)
    town.describe(columns={"id": "stop_id", "race": "subject_race"})
    with pytest.raises(RecordsError, match=said) as caught:
        load("police_stops", "town", engine=small)
    assert "town.csv" in str(caught.value)


def write_parts(folder: Path, ending: str) -> None:
    folder.mkdir()
    for n in range(1, 6):
        rows = [(f"{n}-{i}", "white", f"2017-01-0{i + 1} 10:00:00") for i in range(5)]
        table = pd.DataFrame(rows, columns=["id", "race", "t"])
        if ending == "parquet":
            table["t"] = pd.to_datetime(table["t"])
            table.to_parquet(folder / f"part {n}.parquet")
        else:
            table.to_csv(folder / f"part {n}.{ending}", index=False)


def describe_parts(town: Any) -> Path:
    town.describe(
        columns={"id": "stop_id", "race": "subject_race", "t": "datetime"},
        records={"kind": "file", "file": "parts of {it}"},
    )
    return town.file.with_name("parts of {it}")


@pytest.mark.parametrize("ending", ["csv", "csv.gz", "parquet"])
def test_a_folder_of_parts_is_one_table(small: Any, town: Any, ending: str) -> None:
    write_parts(describe_parts(town), ending)
    records = load("police_stops", "town", engine=small)
    assert records.ledger == Ledger(25, missing=dict.fromkeys(records.table.columns, 0))
    days = measures.counts(records.table, "date")
    assert days["count"].tolist() == [5] * 5
    assert str(days["date"].min())[:10] == "2017-01-01"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"id,Race,t\n1,white,\n", "mapped columns are not in the file"),
        (b"race,id,t\nwhite,1,\n", "in another order, unlike .*part 1.csv"),
        (b"id,race,t\n1,caf\xe9,\n", "not utf-8"),
    ],
)
def test_a_part_that_differs_is_named(small: Any, town: Any, text: bytes, said: str) -> None:
    parts = describe_parts(town)
    write_parts(parts, "csv")
    (parts / "part 4.csv").write_bytes(text)
    with pytest.raises(RecordsError, match=said) as caught:
        load("police_stops", "town", engine=small)
    assert "part 4.csv" in str(caught.value)


@pytest.mark.parametrize("ending", ["csv.gz", "parquet"])
def test_a_part_that_is_cut_off_is_named(small: Any, town: Any, ending: str) -> None:
    parts = describe_parts(town)
    write_parts(parts, ending)
    cut = parts / f"part 4.{ending}"
    cut.write_bytes(cut.read_bytes()[:-12])
    with pytest.raises(RecordsError, match=r"cannot be read|ends too early") as caught:
        load("police_stops", "town", engine=small)
    assert f"part 4.{ending}" in str(caught.value)


def test_a_part_that_spark_would_pass_over_is_an_error(small: Any, town: Any) -> None:
    parts = describe_parts(town)
    write_parts(parts, "csv")
    (parts / "part 4.csv").rename(parts / "_part 4.csv")
    with pytest.raises(RecordsError, match=r"_part 4\.csv.*Rename"):
        load("police_stops", "town", engine=small)


def test_of_rows_that_repeat_an_event_the_first_is_kept(small: Any, town: Any) -> None:
    parts = describe_parts(town)
    parts.mkdir()
    (parts / "1.csv").write_text("id,race,t\n1,white,\n1,black,\n")
    (parts / "2.csv").write_text("id,race,t\n" + "1,other,\n" * 50 + "2,white,\n2,black,\n")
    town.describe(one_row_per="stop_id")
    records = load("police_stops", "town", engine=small)
    assert records.ledger.set_aside == {"a further row of the same stop_id": 52}
    assert {row["subject_race"] for row in records.table.collect()} == {"white"}


def test_parquet_with_a_time_zone_is_read_as_local_time(small: Any, town: Any) -> None:
    moments = pd.to_datetime(
        ["2017-03-12 07:59:59", "2017-03-12 08:00:00.5"], utc=True, format="ISO8601"
    )
    path = town.file.with_suffix(".parquet")
    pd.DataFrame({"id": [1, 2], "t": moments}).to_parquet(path)
    town.describe(
        columns={"id": "stop_id", "t": "datetime"}, records={"kind": "file", "file": path.name}
    )
    table = load("police_stops", "town", engine=small).table.toArrow().to_pandas()
    assert table["datetime"].astype(str).tolist() == ["2017-03-12 01:59:59", "2017-03-12 03:00:00"]


def stops_tables(records: Records) -> dict[str, pd.DataFrame]:
    """All measures whose counts come from groups, of one table of stops."""
    stops, source = records.table, records.source
    district = "precinct" if records.has("precinct") else "district"
    tables = {
        "search rates": measures.search_rates(stops),
        "search rates by place": measures.search_rates(stops, [district, "subject_race"]),
        "citation rates": measures.citation_rates(stops),
        "shares": measures.group_counts(stops, [district, "subject_race"]),
        "crosstab": measures.crosstab(stops, district, "subject_race"),
        "months": measures.counts_by_time(stops, "month"),
        "hours": measures.counts_by_time(stops, "weekday_hour"),
        "ratios": measures.rate_ratios(measures.search_rates(stops)),
        "adjusted": measures.adjusted_ratio(stops, "search_conducted", within=district),
    }
    if source.benchmarks:
        tables["per resident"] = measures.stops_per_1000(stops, source.benchmark())
        tables["benchmarks"] = measures.benchmark_sensitivity(stops, source.benchmarks)
    if records.has("contraband_found"):
        tables["hit rates"] = measures.hit_rates(stops)
    most = concentration.events_per_person(stops, district)
    tables["concentration"] = concentration.top_shares(most, at_least_one=True, denominator="x")
    return tables


def keep(records: Records) -> Records:
    """Have the rows kept on the engine once they are read, as the tutorial has it."""
    return replace(records, table=records.table.persist())


def check_same_measures(
    found: Records, expected: Records, tables: Callable[[Records], dict[str, pd.DataFrame]]
) -> None:
    assert found.ledger == expected.ledger
    these, those = tables(found), tables(expected)
    assert these.keys() == those.keys()
    for name, table in those.items():
        pd.testing.assert_frame_equal(these[name], table, rtol=1e-9, obj=name)


def test_every_measure_is_the_same_on_the_real_stops(spark: Any) -> None:
    on_spark = keep(load("police_stops", "minneapolis", engine=spark))
    assert on_spark.ledger.rows_kept > 50_000
    for engine in ("pandas", "duckdb"):
        expected = load("police_stops", "minneapolis", engine=engine)
        check_same_measures(on_spark, expected, stops_tables)
    check_same(
        spark,
        paths.SNAPSHOTS / "police_stops" / "minneapolis_mn_police_stops_2017.csv.gz",
        read_source("police_stops", "minneapolis"),
        ["subject_race", "search_conducted"],
    )


def write_state(folder: Path, rows: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Write a made-up state as parts and as one file, and return the two descriptions."""
    monkeypatch.setattr(simulate, "ROWS_OF_A_PART", rows // 4)
    parts = list(simulate.write_stops(simulate.a_state(), rows, folder / "parts"))
    assert len(parts) == 4
    texts = [part.read_text(encoding="utf-8") for part in parts]
    header = texts[0].split("\n", 1)[0] + "\n"
    whole = header + "".join(text.removeprefix(header) for text in texts)
    (folder / "whole.csv").write_text(whole, encoding="utf-8", newline="")
    benchmark = {
        "name": "adults",
        "title": "Adults",
        "year": "2020",
        "citation": "made up",
        "url": "https://example.org",
        "groups": [
            {"name": race, "matches": [race], "population": 10_000 * (n + 1)}
            for n, race in enumerate(simulate.RACES.values())
        ],
    }
    for name in ("parts", "whole.csv"):
        description = simulate.describe(name) | {"benchmarks": [benchmark]}
        (folder / f"{name.removesuffix('.csv')}.yml").write_text(yaml.safe_dump(description))
    return folder / "parts.yml", folder / "whole.yml"


def test_every_measure_is_the_same_on_a_simulated_state(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, whole = write_state(tmp_path, 80_000, monkeypatch)
    on_spark = keep(load("police_stops", str(parts), engine=spark))
    planted = simulate.faults(80_000)
    ledger = on_spark.ledger
    assert ledger.set_aside == {"line with 4 cells instead of 9": planted["cut-off line"]}
    assert ledger.unmapped == {"subject_race": {"Martian": planted["unmapped race"]}}
    assert ledger.said_unknown == {"subject_race": planted["unknown race"]}
    assert ledger.unparsed == {"datetime": planted["no such day"]}
    assert ledger.out_of_range == {"subject_age": planted["impossible age"]}
    check_same_measures(on_spark, load("police_stops", str(whole)), stops_tables)
    on_duckdb = load("police_stops", str(parts), engine="duckdb")
    check_same_measures(on_spark, on_duckdb, stops_tables)


def test_how_long_things_take_is_the_same(small: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    engines: tuple[Any, ...] = (small, "duckdb", "pandas")
    tables = []
    for engine in engines:
        found = load("non_emergency_incidents", "boston", engine=engine)
        as_of = pd.Timestamp("2017-12-31")
        tables.append(
            durations.time_to_close(
                found.table, "requested_datetime", "closed_datetime", as_of=as_of
            )
        )
    for table in tables[1:]:
        pd.testing.assert_frame_equal(tables[0], table, rtol=1e-9)


def run_elsewhere(code: str, **environment: str) -> str:
    """What a new Python says, in whose process no Spark runs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=kept | {"PYTHONPATH": str(paths.ROOT)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


CATCH = """
import sys
{before}
from publicsafety.errors import ToolkitError
from publicsafety.records import load
try:
    load("police_stops", "minneapolis", engine="spark")
except ToolkitError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("before", "environment", "said"),
    [
        ("sys.modules['pyspark'] = None", {}, "pip install 'publicsafety[spark]'"),
        ("", {"JAVA_HOME": "/nowhere"}, "needs Java 17 or newer: install it"),
        ("", {MASTER: "local[many]"}, "Spark cannot be started on 'local[many]'"),
    ],
    ids=["no pyspark", "no Java", "no such master"],
)
def test_what_is_missing_is_said_in_a_sentence(
    before: str, environment: dict[str, str], said: str
) -> None:
    message = run_elsewhere(CATCH.format(before=before), **environment)
    assert said in message
    assert len(message.splitlines()) == 1


def test_the_code_of_the_tutorial_runs_on_spark(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = paths.ROOT / "tutorials" / "work_with_statewide_data.qmd"
    cells = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    (on_spark,) = (cell for cell in cells if 'engine="spark"' in cell)
    monkeypatch.chdir(tmp_path)
    for cell in (cells[0], on_spark):
        exec(cell.replace("1_000_000", "20_000"), {})
    said = capsys.readouterr().out
    assert "'Martian': 2" in said
    assert "hispanic" in said


def test_an_engine_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(ToolkitError, match=r"'sparc' is not an engine.*'spark'"):
        load("police_stops", "minneapolis", engine="sparc")  # type: ignore[arg-type]
