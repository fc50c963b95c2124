"""Every cell of a file is mapped, or counted in the ledger; every row is kept, or set aside."""

from __future__ import annotations

import csv
import gzip
import io
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publicsafety import paths
from publicsafety.dictionary import read_dictionary
from publicsafety.errors import MissingColumns
from publicsafety.records import load
from publicsafety.sources import Source
from publicsafety.standardize import Ledger, standardize

COLUMNS = {
    "id": "stop_id",
    "day": "date",
    "clock": "time",
    "race": "subject_race",
    "age": "subject_age",
    "searched": "search_conducted",
    "found": "contraband_found",
    "lat": "lat",
    "kept": "raw_kept",
}
CELLS = {
    "id": st.sampled_from(["1", "2", "2", "3", "007", " 8 ", ""]),
    "day": st.sampled_from(
        ["2017-01-01", "2017-12-31", "2016-12-31", "20170704", "2017", "13/13/2017", "", " ", "x"]
    ),
    "clock": st.sampled_from(["09:50", "9:50:00", "23:59:59.5", "24:00:00", "12", "noon", "", "0"]),
    "race": st.sampled_from(["White", "white", "B", "U", "Martian", "", " ", "nan", "None"]),
    "age": st.sampled_from(["35", "9", "200", "34.5", "nan", "inf", "1e400", "-", "", " 20 "]),
    "searched": st.sampled_from(["yes", "no", "Y", "perhaps", "", "1"]),
    "found": st.sampled_from(["yes", "no", "", "NA"]),
    "lat": st.sampled_from(["44.9", "-99", "0", "nan", "1,000", "north", ""]),
    "kept": st.sampled_from(["a", " a", "b\nc", 'say "hi"', ""]),
}
ROWS = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=12)
FAULTY_LINES = st.lists(st.sampled_from(["", "only,two", ",".join("abcdefghijkl"), ",,,,,,,,"]))


def describe(**changes: Any) -> Source:
    return Source.model_validate(
        {
            "topic": "police_stops",
            "name": "town",
            "title": "Stops in Town",
            "agency": "Town Police",
            "place": "Town, Minnesota",
            "state": "MN",
            "timezone": "America/Chicago",
            "license": "public domain",
            "publisher": {"name": "Town", "url": "https://town.example/stops"},
            "records": {"kind": "file", "file": "town.csv"},
            "columns": COLUMNS,
            "values": {"subject_race": {"White": "white", "B": "black", "U": None}},
        }
        | changes
    )


def as_csv(rows: list[dict[str, str]], faulty: list[str] = (), end: str = "\n") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(CELLS), lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue() + "".join(line + end for line in faulty)


def run(path: Path, text: str, **changes: Any) -> tuple[pd.DataFrame, Ledger]:
    path.write_text(text, encoding="utf-8", newline="")
    return standardize(path, describe(**changes), read_dictionary("police_stops"))


def one(path: Path, raw: str, standard: str, cells: list[str], **changes: Any) -> tuple:
    """Standardize one column beside an identifier that is always filled in."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [("id", raw), *((f"s{i}", cell) for i, cell in enumerate(cells))]
    )
    changes = {"columns": {"id": "stop_id", raw: standard}, "values": {}} | changes
    table, ledger = run(path, out.getvalue(), **changes)
    values = table[standard].tolist()
    return [None if pd.isna(value) else value for value in values], ledger


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records") / "town.csv"


any_input = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@any_input
@given(rows=ROWS, faulty=FAULTY_LINES, end=st.sampled_from(["\n", "\r\n"]), unique=st.booleans())
def test_every_row_is_kept_or_set_aside(
    path: Path, rows: list[dict[str, str]], faulty: list[str], end: str, unique: bool
) -> None:
    table, ledger = run(
        path,
        as_csv(rows, faulty, end),
        period={"start": date(2017, 1, 1), "end": date(2017, 12, 31)},
        one_row_per="stop_id" if unique else None,
    )
    lines_with_cells = [line for line in faulty if line]
    assert ledger.rows_read == len(rows) + len(lines_with_cells)
    assert ledger.rows_read == ledger.rows_kept + ledger.rows_set_aside
    assert ledger.rows_kept == len(table)
    ragged = sum(line.count(",") != len(CELLS) - 1 for line in lines_with_cells)
    counted = sum(n for reason, n in ledger.set_aside.items() if reason.startswith("line with"))
    assert counted == ragged
    inside = table["date"].isna() | table["date"].between("2017-01-01", "2017-12-31")
    assert inside.all()
    if unique:
        assert table["stop_id"].dropna().is_unique


@any_input
@given(rows=ROWS)
def test_every_cell_is_mapped_or_counted(path: Path, rows: list[dict[str, str]]) -> None:
    rows = [row | {"id": f"s{i}"} for i, row in enumerate(rows)]
    table, ledger = run(path, as_csv(rows))
    assert len(table) == len(rows)
    for raw, standard in COLUMNS.items():
        recorded = sum(bool(row[raw].strip()) for row in rows)
        lost = (
            sum(ledger.unmapped.get(standard, {}).values())
            + ledger.said_unknown.get(standard, 0)
            + ledger.unparsed.get(standard, 0)
            + ledger.out_of_range.get(standard, 0)
            + ledger.contradictions.get(standard, 0)
        )
        assert recorded == int(table[standard].notna().sum()) + lost, standard
        assert ledger.missing[standard] == len(rows) - int(table[standard].notna().sum())


@any_input
@given(
    rows=ROWS,
    only=st.sets(
        st.sampled_from(
            ["date", "datetime", "subject_race", "contraband_found", "lat", "raw_kept"]
        ),
        min_size=1,
    ),
    recorded_in=st.sampled_from(["local", "UTC"]),
    unique=st.booleans(),
)
def test_a_few_columns_are_those_of_the_whole_table(
    path: Path, rows: list[dict[str, str]], only: set[str], recorded_in: str, unique: bool
) -> None:
    changes: dict[str, Any] = {
        "recorded_in": recorded_in,
        "one_row_per": "stop_id" if unique else None,
        "period": {"start": date(2017, 1, 1), "end": date(2017, 12, 31)},
    }
    rows = [row | {"kept": "always something"} for row in rows]
    whole, ledger = run(path, as_csv(rows), **changes)
    dictionary = read_dictionary("police_stops")
    table, narrow = standardize(path, describe(**changes), dictionary, sorted(only))
    pd.testing.assert_frame_equal(table, whole[[name for name in whole if name in only]])
    assert narrow.rows_read == ledger.rows_read == narrow.rows_kept + narrow.rows_set_aside
    assert narrow.set_aside == ledger.set_aside
    assert narrow.missing == {name: ledger.missing[name] for name in table}
    for name in only - {"datetime"}:
        assert narrow.unmapped.get(name) == ledger.unmapped.get(name)
        assert narrow.unparsed.get(name) == ledger.unparsed.get(name)
        assert narrow.out_of_range.get(name) == ledger.out_of_range.get(name)
        assert narrow.contradictions.get(name) == ledger.contradictions.get(name)


def test_of_a_few_columns_no_other_is_read(path: Path) -> None:
    text = "id,race,x\n1,White,1\n2,,2\n"
    columns = {"id": "stop_id", "race": "subject_race", "not there": "subject_sex"}
    path.write_text(text, encoding="utf-8")
    source, dictionary = describe(columns=columns), read_dictionary("police_stops")
    table, ledger = standardize(path, source, dictionary, ["subject_race"])
    assert table["subject_race"].tolist()[:1] == ["white"]
    assert (ledger.rows_read, ledger.rows_kept, ledger.missing) == (2, 2, {"subject_race": 1})


@pytest.mark.parametrize("only", [["search_conducted"], ["stop_id", "no such column"]])
def test_a_column_that_the_source_does_not_give_is_named(path: Path, only: list[str]) -> None:
    path.write_text("id\n1\n", encoding="utf-8")
    source = describe(columns={"id": "stop_id"}, values={})
    with pytest.raises(MissingColumns, match=only[-1]):
        standardize(path, source, read_dictionary("police_stops"), only)


@any_input
@given(rows=ROWS)
def test_the_table_always_follows_the_dictionary(path: Path, rows: list[dict[str, str]]) -> None:
    table, _ = run(path, as_csv(rows))
    dictionary = read_dictionary("police_stops")
    dictionary.check(table)
    known = [name for name in dictionary.names if name in table]
    assert list(table.columns) == [*known, "raw_kept"]


def test_unknown_values_are_counted_by_value(path: Path) -> None:
    cells = ["White", " white ", "B", "U", "Martian", "Martian", ""]
    values, ledger = one(
        path, "race", "subject_race", cells, values=describe().model_dump()["values"]
    )
    assert values == ["white", "white", "black", None, None, None, None]
    assert ledger.unmapped == {"subject_race": {"Martian": 2}}
    assert ledger.said_unknown == {"subject_race": 1}


def test_missing_is_neither_yes_nor_no(path: Path) -> None:
    values, ledger = one(path, "s", "search_conducted", ["YES", "no", "", "1", "F", "maybe"])
    assert values == [True, False, None, True, False, None]
    assert ledger.unmapped == {"search_conducted": {"maybe": 1}}


def test_with_mapped_values_only_those_count_as_yes_or_no(path: Path) -> None:
    values, ledger = one(
        path,
        "s",
        "search_conducted",
        ["C", "N", "yes"],
        values={"search_conducted": {"C": True, "N": False}},
    )
    assert values == [True, False, None]
    assert ledger.unmapped == {"search_conducted": {"yes": 1}}


def test_a_blank_may_be_given_a_value_only_where_blank_does_not_mean_missing(path: Path) -> None:
    values, ledger = one(
        path,
        "s",
        "search_conducted",
        ["C", "", "NA"],
        records={"kind": "file", "file": "town.csv", "missing_values": ["NA"]},
        values={"search_conducted": {"C": True, "": False}},
    )
    assert values == [True, False, None]
    assert not ledger.unmapped


def test_cells_that_mean_missing_do_so_with_blanks_around_them(path: Path) -> None:
    values, ledger = one(
        path,
        "age",
        "subject_age",
        ["35", "-9", " -9 ", "x"],
        records={"kind": "file", "file": "town.csv", "missing_values": ["", "-9"]},
    )
    assert values == [35, None, None, None]
    assert ledger.unparsed == {"subject_age": 1}
    assert not ledger.out_of_range


def test_the_key_of_a_row_is_text_without_blanks_and_missing_values(path: Path) -> None:
    raw = [" 17-1 ", "17-1", "NA", " NA ", "  ", "\u00a017-2"]
    text = "id,s\n" + "".join(f"{key},yes\n" for key in raw)
    columns = {"id": "stop_id", "s": "search_conducted"}
    records = {"kind": "file", "file": "town.csv", "missing_values": ["", "NA"]}
    table, ledger = run(path, text, columns=columns, values={}, records=records)
    assert table["stop_id"].dtype == "str"
    assert table["stop_id"].dropna().to_list() == ["17-1", "17-1", "17-2"]
    assert ledger.missing["stop_id"] == 3


def test_categories_stand_in_the_dictionary_s_order(path: Path) -> None:
    table, _ = run(
        path, "id,race\n1,black\n2,white\n", columns={"id": "stop_id", "race": "subject_race"}
    )
    assert list(table["subject_race"].cat.categories) == ["white", "black"]


@pytest.mark.parametrize("n", [0, 1, 127, 128, 129, 300])
def test_any_number_of_distinct_values_keeps_each_row_s_own(path: Path, n: int) -> None:
    cells = [f"place {i:03d}" for i in range(n)] + ["", "place 000" if n else ""]
    values, _ = one(path, "place", "neighborhood", cells)
    assert values == [cell or None for cell in cells]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("35", 35),
        (" 35 ", 35),
        ("35.0", 35),
        ("34.5", "unparsed"),
        ("nan", "unparsed"),
        ("NaN", "unparsed"),
        ("inf", "unparsed"),
        ("1e400", "unparsed"),
        ("1e300", "unparsed"),
        ("thirty", "unparsed"),
        ("0x20", "unparsed"),
        ("-1", "out_of_range"),
        ("9", "out_of_range"),
        ("111", "out_of_range"),
        ("1,000", "out_of_range"),
    ],
)
@pytest.mark.parametrize("beside", ["40", "forty"])
def test_a_number_is_read_alike_beside_numbers_and_beside_text(
    path: Path, cell: str, expected: object, beside: str
) -> None:
    (value, _), ledger = one(path, "age", "subject_age", [cell, beside])
    others = int(beside == "forty")
    unparsed = ledger.unparsed.get("subject_age", 0) - others
    outside = ledger.out_of_range.get("subject_age", 0)
    assert value == (expected if isinstance(expected, int) else None)
    assert (unparsed, outside) == (int(expected == "unparsed"), int(expected == "out_of_range"))


def test_a_decimal_comma_is_not_taken_for_a_thousands_separator(path: Path) -> None:
    values, ledger = one(path, "lat", "lat", ["44.97", "44,97"])
    assert values == [44.97, None]
    assert ledger.unparsed == {"lat": 1}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2017-07-04 13:05:09", "2017-07-04 13:05:09"),
        ("2017-07-04T13:05", "2017-07-04 13:05:00"),
        ("2017-07-04 13:05:09.123", "2017-07-04 13:05:09"),
        ("2017-07-04T18:05:09Z", "2017-07-04 13:05:09"),
        ("2017-07-04T18:05:09.500Z", "2017-07-04 13:05:09"),
        ("2017-01-04T18:05:09+00:00", "2017-01-04 12:05:09"),
        ("2017-07-04T13:05:09-0500", "2017-07-04 13:05:09"),
        ("2017-07-04 24:00:00", None),
        ("2017-02-30 10:00:00", None),
        ("2017-07", None),
        ("2017", None),
        ("07/04/2017", None),
    ],
)
def test_moments_become_local_clock_time(path: Path, cell: str, expected: str | None) -> None:
    (value, other), ledger = one(path, "at", "datetime", [cell, "2017-03-01 08:00:00"])
    assert value == (pd.Timestamp(expected) if expected else None)
    assert other == pd.Timestamp("2017-03-01 08:00:00")
    assert ledger.unparsed == ({} if expected else {"datetime": 1})


@pytest.mark.parametrize("beside", ["2017-01-01 00:00:00", "not a time"])
def test_utc_becomes_local_time_across_daylight_saving(path: Path, beside: str) -> None:
    cells = ["2017-03-12 07:59:59", "2017-03-12 08:00:00", "2017-11-05 06:30:00", beside]
    values, _ = one(path, "at", "datetime", cells, recorded_in="UTC")
    assert values[:3] == [
        pd.Timestamp("2017-03-12 01:59:59"),
        pd.Timestamp("2017-03-12 03:00:00"),
        pd.Timestamp("2017-11-05 01:30:00"),
    ]


def test_the_day_follows_from_local_time(path: Path) -> None:
    table, _ = run(
        path,
        "id,at\n1,2017-07-04 03:00:00\n",
        columns={"id": "stop_id", "at": "datetime"},
        values={},
        recorded_in="UTC",
    )
    assert table["date"].tolist() == [pd.Timestamp("2017-07-03")]


def test_a_day_and_a_clock_in_utc_become_local_together(path: Path) -> None:
    table, _ = run(
        path,
        "id,day,clock\n1,2017-07-04,03:00\n2,2017-07-04,\n",
        columns={"id": "stop_id", "day": "date", "clock": "time"},
        values={},
        recorded_in="UTC",
    )
    assert table["datetime"].tolist()[0] == pd.Timestamp("2017-07-03 22:00")
    assert table["date"].tolist() == [pd.Timestamp("2017-07-03"), pd.Timestamp("2017-07-04")]
    assert table["time"].tolist()[0] == pd.Timedelta(hours=22)
    assert pd.isna(table["time"].tolist()[1])


def test_a_missing_clock_is_not_midnight(path: Path) -> None:
    table, _ = run(
        path,
        "id,day,clock\n1,2017-07-04,\n2,2017-07-04,00:00\n",
        columns={"id": "stop_id", "day": "date", "clock": "time"},
        values={},
    )
    assert table["datetime"].isna().tolist() == [True, False]
    assert table["date"].notna().all()


@pytest.mark.parametrize(
    ("style", "cell", "hours"),
    [
        (None, "9:50", 9 + 50 / 60),
        (None, "09:50:30", 9 + 50 / 60 + 30 / 3600),
        (None, "0:00", 0),
        (None, "24:00:00", None),
        (None, "12:60", None),
        (None, "1 day", None),
        (None, "-1:00", None),
        (None, "9:50:00AM", None),
        ("%I:%M:%S%p", "9:50:00AM", 9 + 50 / 60),
        ("%I:%M:%S%p", "12:05:00AM", 5 / 60),
        ("%I:%M:%S%p", "13:05:00PM", None),
        ("%H%M", "0905", 9 + 5 / 60),
    ],
)
def test_clock_times(path: Path, style: str | None, cell: str, hours: float | None) -> None:
    (value,), ledger = one(path, "t", "time", [cell], formats={"time": style} if style else {})
    assert value == (None if hours is None else pd.Timedelta(hours=hours).round("s"))
    assert ledger.unparsed == ({} if hours is not None else {"time": 1})


def test_a_date_is_the_day_as_written(path: Path) -> None:
    cells = ["2017-07-04", "2017-07-04T00:00:00.000Z", "20170704", "2017-07-04 23:59:00"]
    values, _ = one(path, "day", "date", cells)
    assert values == [pd.Timestamp("2017-07-04")] * 4


def test_a_date_format_of_the_place(path: Path) -> None:
    values, ledger = one(
        path, "day", "date", ["12/31/2017", "2017-12-31"], formats={"date": "%m/%d/%Y"}
    )
    assert values == [pd.Timestamp("2017-12-31"), None]
    assert ledger.unparsed == {"date": 1}


def test_far_away_years_are_no_crash(path: Path) -> None:
    values, _ = one(path, "at", "datetime", ["9999-12-31 23:00:00", "0001-01-01 01:00:00"])
    assert [value.year for value in values] == [9999, 1]


def test_a_search_of_person_or_vehicle_is_a_search(path: Path) -> None:
    table, _ = run(
        path,
        "id,p,v\n1,yes,no\n2,no,no\n3,no,\n4,,yes\n5,,\n",
        columns={"id": "stop_id", "p": "search_person", "v": "search_vehicle"},
        values={},
    )
    found = [None if pd.isna(v) else v for v in table["search_conducted"]]
    assert found == [True, False, None, True, None]


def test_contraband_without_a_search_is_counted_as_a_contradiction(path: Path) -> None:
    table, ledger = run(
        path,
        "id,s,c\n1,yes,yes\n2,no,yes\n3,,no\n4,no,\n",
        columns={"id": "stop_id", "s": "search_conducted", "c": "contraband_found"},
        values={},
    )
    assert table["contraband_found"].isna().tolist() == [False, True, True, True]
    assert ledger.contradictions == {"contraband_found": 2}


def test_one_raw_column_can_become_several_standard_columns(path: Path) -> None:
    table, ledger = run(
        path,
        "id,s\n1,C\n2,N\n3,?\n",
        columns={"id": "stop_id", "s": ["search_conducted", "search_basis"]},
        values={
            "search_conducted": {"C": True, "N": False},
            "search_basis": {"C": "consent", "N": None},
        },
    )
    assert table["search_basis"].tolist()[0] == "consent"
    assert table["search_conducted"].tolist()[:2] == [True, False]
    assert ledger.unmapped == {"search_conducted": {"?": 1}, "search_basis": {"?": 1}}


def test_rows_outside_the_period_are_set_aside_and_undated_ones_kept(path: Path) -> None:
    table, ledger = run(
        path,
        "id,day\n1,2016-12-31\n2,2017-01-01\n3,2017-12-31\n4,2018-01-01\n5,\n",
        columns={"id": "stop_id", "day": "date"},
        values={},
        period={"start": date(2017, 1, 1), "end": date(2017, 12, 31)},
    )
    assert table["stop_id"].tolist() == ["2", "3", "5"]
    assert ledger.set_aside == {"outside the period of the records": 2}


def test_further_rows_of_the_same_stop_are_set_aside_and_unnumbered_ones_kept(path: Path) -> None:
    table, ledger = run(
        path,
        "id,n\n1,a\n1,b\n2,c\n,d\n,e\n",
        columns={"id": "stop_id", "n": "neighborhood"},
        values={},
        one_row_per="stop_id",
    )
    assert table["neighborhood"].tolist() == ["a", "c", "d", "e"]
    assert ledger.set_aside == {"a further row of the same stop_id": 1}


def test_the_real_minneapolis_file_is_what_the_csv_module_counts() -> None:
    records = load("police_stops", "minneapolis")
    name = records.source.records.file
    with gzip.open(paths.SNAPSHOTS / "police_stops" / name, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    table, ledger = records.table, records.ledger

    assert len(table) == len(rows) == ledger.rows_kept == 51_920
    assert [ledger.set_aside, ledger.unmapped, ledger.unparsed, ledger.out_of_range] == [{}] * 4
    blank = sum(not row["vehicleSearch"] for row in rows)
    assert table["search_vehicle"].isna().sum() == blank == 8_221
    assert table["search_conducted"].isna().sum() == 8_221
    assert table["citation_issued"].isna().sum() == 32_810

    races = Counter(row["race"] for row in rows)
    counts = table["subject_race"].value_counts()
    assert counts["black"] == races["Black"] == 15_220
    assert counts["white"] == races["White"] == 11_703
    assert counts["east african"] == races["East African"]
    assert table["subject_race"].isna().sum() == races["Unknown"] + races[""] == 9_219 + 8_221

    searched = Counter(row["race"] for row in rows if row["vehicleSearch"] == "YES")
    by_race = table.groupby("subject_race", observed=True)["search_vehicle"].sum()
    assert by_race["black"] == searched["Black"] == 1_894
    assert by_race["white"] == searched["White"] == 488
    either = sum("YES" in (row["vehicleSearch"], row["personSearch"]) for row in rows)
    assert table["search_conducted"].sum() == either

    assert table["datetime"].astype(str).tolist() == [row["date"] for row in rows]
    assert table["lat"].tolist() == [float(row["lat"]) for row in rows]
    hours = table["datetime"].dt.hour.value_counts()
    assert hours.idxmin() in (5, 6), "the hours of local time"
