"""What an engine hands over: the same rows and numbers as in memory, and never too many."""

from __future__ import annotations

import datetime as dt

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsafety.errors import ToolkitError
from publicsafety.records import load
from publicsafety.rows import bring_rows, clock_seconds, count_equal, quantiles_of_counts

MOMENTS = [
    dt.datetime(1899, 12, 31, 23, 59, 59),
    dt.datetime(1969, 12, 31, 12),
    dt.datetime(2000, 2, 29, 6, 30, 1),
    dt.datetime(2100, 3, 1),
    None,
]


@pytest.mark.parametrize("place", ["minneapolis", "rutland"])
def test_rows_of_duckdb_become_the_standard_table(place, real_data, monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    table = load("police_stops", place).table
    brought = bring_rows(load("police_stops", place, engine="duckdb"))
    assert brought.attrs["rows_in_memory"] == len(table)
    for name in table.select_dtypes("category"):
        table[name] = table[name].cat.remove_unused_categories()
    pd.testing.assert_frame_equal(brought, table, check_index_type=False)


def test_only_the_columns_that_are_wanted_are_brought():
    wanted = ["subject_race", "datetime", "no_such_column"]
    for engine in ("pandas", "duckdb"):
        brought = bring_rows(load("police_stops", "minneapolis", engine=engine), wanted)
        assert list(brought) == ["datetime", "subject_race"]


def test_more_rows_than_the_limit_are_a_clear_error(monkeypatch):
    records = load("police_stops", "minneapolis", engine="duckdb")
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", "51919")
    with pytest.raises(ToolkitError, match=r"More than 51,919 rows .* fewer years or one agency"):
        bring_rows(records)
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", "51920")
    assert len(bring_rows(records)) == 51920


@pytest.mark.parametrize("setting", ["", "many", "0", "-5", "1e6"])
def test_a_limit_that_is_no_number_of_rows_is_refused(setting, monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", setting)
    with pytest.raises(ToolkitError, match="PUBLICSAFETY_MAX_ROWS"):
        count_equal(duckdb.sql("SELECT 1 AS a"), ["a"], "ones")


def test_a_table_in_memory_knows_no_limit(monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", "1")
    counted = count_equal(pd.DataFrame({"a": [2, 1, 2, None]}), ["a"], "numbers")
    assert counted.to_dict("list") == {"a": [1, 2], "n": [1, 2]}
    assert counted.attrs == {}


@pytest.mark.parametrize("engine", ["pandas", "polars", "duckdb"])
def test_seconds_are_those_of_the_calendar_on_every_engine(engine):
    table = pd.DataFrame({"moment": pd.to_datetime(pd.Series(MOMENTS)).astype("datetime64[s]")})
    frame = {"pandas": table, "polars": pl.from_pandas(table), "duckdb": duckdb.from_df(table)}
    seconds = nw.from_native(frame[engine]).lazy().select(s=clock_seconds("moment", nw.Datetime()))
    days = nw.from_native(frame[engine]).lazy().select(s=clock_seconds("moment", nw.Date()))
    known = [moment for moment in MOMENTS if moment]
    midnights = [moment.toordinal() * 86400 for moment in known]
    clocks = [moment.hour * 3600 + moment.minute * 60 + moment.second for moment in known]
    found = seconds.collect().to_pandas()["s"]
    assert found[:4].to_list() == [a + b for a, b in zip(midnights, clocks, strict=True)]
    assert found.isna().to_list() == [False] * 4 + [True]
    assert days.collect().to_pandas()["s"][:4].to_list() == midnights


@given(
    numbers=st.lists(st.integers(-50, 50), min_size=1, max_size=200),
    q=st.lists(st.floats(0, 1), min_size=1, max_size=5),
)
def test_quantiles_of_counts_are_those_of_the_numbers(numbers, q):
    values, counts = np.unique(numbers, return_counts=True)
    found = quantiles_of_counts(values.astype("float64"), counts, q)
    assert found == pytest.approx(np.quantile(numbers, q), abs=1e-9)
