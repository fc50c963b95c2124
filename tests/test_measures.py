"""Each measure against numbers worked out by hand, or published."""

import gzip
from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest

from publicsafety import measures, privacy
from publicsafety.errors import MissingColumns, ToolkitError

TIDY = ["measure", "count", "n", "estimate", "low", "high", "denominator", "suppressed"]


@dataclass(frozen=True)
class Group:
    name: str
    matches: list[str]
    population: float


@dataclass(frozen=True)
class Benchmark:
    name: str
    groups: list[Group]


@pytest.fixture(autouse=True)
def _usual_limit():
    privacy.set_limit(10)
    yield
    privacy.set_limit(10)


def stops_of(cells, by="subject_race", outcome="search_conducted"):
    """One row per stop from (group, yes, no, not known)."""
    rows = []
    for group, yes, no, unknown in cells:
        rows += [(group, True)] * yes + [(group, False)] * no + [(group, None)] * unknown
    table = pd.DataFrame(rows, columns=[by, outcome])
    return table.astype({by: "category", outcome: "boolean"})


def some_stops(n=4000):
    """Stops with every kind of column, and every kind of gap."""
    random = np.random.default_rng(0)

    def pick(values, gaps=0.1):
        return pd.Series(random.choice(values, n)).where(random.random(n) > gaps)

    search = pick([True, False, False]).astype("boolean")
    when = pd.Timestamp("2016-11-03") + pd.to_timedelta(random.integers(0, 2 * 10**7, n), "s")
    moment = pd.Series(when).where(random.random(n) > 0.1)
    return pd.DataFrame(
        {
            "subject_race": pick(["white", "black", "asian/pacific islander"]).astype("category"),
            "subject_race_before_stop": pick(["white", "black"]).astype("category"),
            "precinct": pick([1, 2, 5]).astype("Int64"),
            "search_conducted": search,
            "contraband_found": pick([True, False]).astype("boolean").where(search.fillna(False)),
            "datetime": moment,
            "date": moment.dt.normalize(),
        }
    )


CENSUS = Benchmark("census", [Group("white", ["white"], 5000.0), Group("black", ["black"], 900.0)])

EVERY_MEASURE = {
    "group counts": lambda t: measures.group_counts(t, ["precinct", "subject_race"]),
    "cross table": lambda t: measures.crosstab(t, "subject_race_before_stop", "subject_race"),
    "months": lambda t: measures.counts_by_time(t, "month"),
    "hours": lambda t: measures.counts_by_time(t, "weekday_hour"),
    "search rates": measures.search_rates,
    "search rates by precinct": lambda t: measures.search_rates(t, ["precinct", "subject_race"]),
    "hit rates": measures.hit_rates,
    "per 1,000": lambda t: measures.stops_per_1000(t, CENSUS),
    "ratios": lambda t: measures.rate_ratios(measures.search_rates(t)),
    "adjusted": lambda t: measures.adjusted_ratio(t, "search_conducted"),
    "benchmarks": lambda t: measures.benchmark_sensitivity(t, [CENSUS]),
}
NEEDS_REFERENCE = ["ratios", "adjusted"]


def duckdb_relation(table):
    """Categories become an ENUM."""
    return duckdb.from_df(table)


@pytest.mark.parametrize("name", EVERY_MEASURE)
@pytest.mark.parametrize(
    "convert",
    [pl.from_pandas, lambda t: pl.from_pandas(t).lazy(), duckdb_relation],
    ids=["polars", "polars lazy", "duckdb"],
)
def test_every_frame_gives_exactly_the_table_that_pandas_gives(name, convert):
    table, measure = some_stops(), EVERY_MEASURE[name]
    expected = measure(table)
    assert len(expected) > 0
    pd.testing.assert_frame_equal(measure(convert(table)), expected, check_exact=True)


@pytest.mark.parametrize("name", EVERY_MEASURE)
def test_every_measure_ends_with_the_tidy_columns_and_types(name):
    table = EVERY_MEASURE[name](some_stops())
    assert list(table.columns[-8:]) == TIDY
    assert table[["count", "n"]].dtypes.astype(str).to_list() == ["Int64", "Int64"]
    assert table[["estimate", "low", "high"]].dtypes.astype(str).to_list() == ["float64"] * 3
    assert table["suppressed"].dtype == bool
    assert table["denominator"].str.len().gt(0).all()
    inside = table.dropna(subset=["estimate", "low"])
    assert (inside["low"] <= inside["estimate"]).all()
    assert (inside["estimate"] <= inside["high"]).all()


@pytest.mark.parametrize("name", EVERY_MEASURE)
def test_no_measure_shows_a_small_count(name):
    few = pd.concat([some_stops(60), some_stops(30).assign(subject_race="black")])
    table = EVERY_MEASURE[name](few)
    assert not table["count"].between(1, 9).any()
    assert table.loc[table["count"].isna(), ["estimate", "low", "high"]].isna().all(axis=None)


def test_vehicle_searches_in_minneapolis_in_2017(real_data):
    with gzip.open(real_data / "police_stops/minneapolis_mn_police_stops_2017.csv.gz") as file:
        raw = pd.read_csv(file, usecols=["race", "vehicleSearch"], dtype="category")
    stops = pd.DataFrame(
        {
            "subject_race": raw["race"].str.lower(),
            "search_vehicle": raw["vehicleSearch"].map({"YES": True, "NO": False}),
        }
    ).astype({"search_vehicle": "boolean"})
    rates = measures.search_rates(stops, outcome="search_vehicle").set_index("subject_race")
    assert rates.loc["black", ["count", "n"]].to_list() == [1894, 15220]
    assert rates.loc["white", ["count", "n"]].to_list() == [488, 11703]
    assert round(100 * rates.loc["black", "estimate"], 2) == 12.44
    assert round(100 * rates.loc["white", "estimate"], 2) == 4.17
    assert rates.loc["unknown", "n"] + rates.drop("unknown")["n"].sum() == 51920 - 8221


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_intervals_are_those_of_newcombe(count, n, low, high):
    """R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3."""
    privacy.set_limit(0)
    row = measures.search_rates(stops_of([("a", count, n - count, 0)])).iloc[0]
    assert row["estimate"] == count / n
    assert [round(row["low"], 4), round(row["high"], 4)] == [low, high]


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390)],
)
def test_poisson_intervals_are_those_of_garwood(count, low, high):
    """F. Garwood (1936), Biometrika 28, 437-442; as tabled since."""
    found_low, found_high = measures.poisson_interval(np.array([count]))
    assert found_low[0] == pytest.approx(low, abs=5e-4)
    assert found_high[0] == pytest.approx(high, abs=5e-4)


# Deaths in the University Group Diabetes Program, with tolbutamide and with placebo, by age; the
# intervals are those of Stata's manual (epitab, "cs case exposed, by(age)").
UGDP = pd.concat(
    [
        stops_of([("tolbutamide", 8, 98, 0), ("placebo", 5, 115, 0)]).assign(precinct="under 55"),
        stops_of([("tolbutamide", 22, 76, 0), ("placebo", 16, 69, 0)]).assign(precinct="55 up"),
    ]
)


def test_the_mantel_haenszel_ratio_and_its_interval_are_the_published_ones():
    table = measures.adjusted_ratio(UGDP, "search_conducted", reference="placebo")
    row = table.iloc[0]
    assert len(table) == 1
    assert row[["count", "n"]].to_list() == [30, 204]
    assert row["estimate"] == pytest.approx(1.325555, abs=1e-6)
    assert row["low"] == pytest.approx(0.797907, abs=1e-6)
    assert row["high"] == pytest.approx(2.202132, abs=1e-6)


def test_the_crude_ratio_and_its_interval_are_the_published_ones():
    row = measures.rate_ratios(measures.search_rates(UGDP), "placebo").iloc[0]
    assert row["estimate"] == pytest.approx(1.435574, abs=1e-6)
    assert row["low"] == pytest.approx(0.851022, abs=1e-6)
    assert row["high"] == pytest.approx(2.421645, abs=1e-6)
    assert row["reference"] == "placebo"
    assert row["measure"] == "search_rate_ratio"


def test_an_adjusted_ratio_is_1_where_districts_explain_the_difference():
    stops = pd.concat(
        [
            stops_of([("black", 100, 100, 0), ("white", 20, 20, 0)]).assign(precinct="1"),
            stops_of([("black", 10, 90, 0), ("white", 80, 720, 0)]).assign(precinct="2"),
            stops_of([("black", 50, 0, 0)]).assign(precinct="3"),
        ]
    )
    crude = measures.rate_ratios(measures.search_rates(stops)).iloc[0]
    adjusted = measures.adjusted_ratio(stops, "search_conducted").iloc[0]
    assert crude["estimate"] > 3
    assert adjusted["estimate"] == pytest.approx(1)


def test_not_known_is_neither_a_no_nor_part_of_n():
    rates = measures.search_rates(stops_of([("black", 20, 60, 500), ("white", 30, 70, 0)]))
    assert rates["n"].to_list() == [80, 100]
    assert rates["estimate"].to_list() == [0.25, 0.3]


def test_a_missing_group_is_no_group():
    stops = stops_of([("black", 20, 60, 0), ("white", 30, 70, 0)])
    stops.loc[:9, "subject_race"] = None
    rates = measures.search_rates(stops)
    assert rates["subject_race"].to_list() == ["black", "white"]
    assert rates["n"].to_list() == [70, 100]


def test_a_group_whose_outcomes_are_all_unknown_keeps_its_row():
    rates = measures.search_rates(stops_of([("black", 0, 0, 50), ("white", 30, 70, 0)]))
    assert rates.loc[0, ["count", "n"]].to_list() == [0, 0]
    assert rates.loc[0, ["estimate", "low", "high"]].isna().all()
    ratio = measures.rate_ratios(rates).iloc[0]
    assert np.isnan(ratio["estimate"])


def test_hits_are_counted_among_searches_with_a_known_result():
    stops = pd.DataFrame(
        {
            "subject_race": "white",
            "search_conducted": [True] * 60 + [False] * 30 + [None] * 10,
            "contraband_found": [True] * 20 + [False] * 30 + [None] * 10 + [True] * 40,
        }
    ).astype({"search_conducted": "boolean", "contraband_found": "boolean"})
    row = measures.hit_rates(stops).iloc[0]
    assert row[["count", "n"]].to_list() == [20, 50]
    assert row["denominator"].startswith("searches")


def test_stops_per_1000_residents_by_hand():
    stops = stops_of([("white", 0, 200, 0), ("black", 0, 60, 0), ("east african", 0, 40, 0)])
    benchmark = Benchmark(
        "acs",
        [Group("White", ["white"], 4000), Group("Black", ["black", "east african"], 500.4)],
    )
    rates = measures.stops_per_1000(stops, benchmark)
    assert rates["subject_race"].to_list() == ["Black", "White"]
    assert rates["count"].to_list() == [100, 200]
    assert rates["n"].to_list() == [500, 4000]
    assert rates["estimate"].to_list() == [200.0, 50.0]
    assert rates["low"].to_list() == pytest.approx([162.73, 43.31], abs=0.01)
    assert rates["denominator"].unique() == ["residents"]

    ratio = measures.rate_ratios(rates, "White").iloc[0]
    reach = np.exp(1.959964 * np.sqrt(1 / 100 + 1 / 200))
    assert ratio["estimate"] == pytest.approx(4.0)
    assert [ratio["low"], ratio["high"]] == pytest.approx([4 / reach, 4 * reach], rel=1e-6)


def test_a_benchmark_group_that_was_never_stopped_has_a_rate_of_0_and_an_upper_limit():
    stops = stops_of([("white", 0, 200, 0)])
    rates = measures.stops_per_1000(stops, CENSUS)
    row = rates.set_index("subject_race").loc["black"]
    assert [row["count"], row["estimate"], row["low"]] == [0, 0.0, 0.0]
    assert row["high"] == pytest.approx(3.689 / 0.9, abs=1e-3)
    assert measures.rate_ratios(rates).loc[0, ["low", "high"]].isna().all()


def test_a_joined_benchmark_group_does_not_give_away_a_hidden_one():
    """black + east african, less black, would be east african."""
    stops = stops_of(
        [("black", 0, 900, 0), ("east african", 0, 4, 0), ("other", 0, 30, 0), ("white", 0, 99, 0)]
    )
    joined = Benchmark(
        "joined",
        [
            Group("black", ["black", "east african"], 1000),
            Group("other", ["other"], 1000),
            Group("white", ["white"], 1000),
        ],
    )
    assert measures.group_counts(stops, "subject_race")["count"].notna().to_list() == [
        *[True, False, False, True],
    ]
    rates = measures.stops_per_1000(stops, joined).set_index("subject_race")
    assert rates["count"].isna().to_dict() == {"black": True, "other": True, "white": False}


def test_every_benchmark_is_asked_the_same_question():
    stops = stops_of([("black", 0, 100, 0), ("white", 0, 200, 0)])
    benchmarks = [
        Benchmark("a", [Group("black", ["black"], 500), Group("white", ["white"], 4000)]),
        Benchmark("b", [Group("Black", ["black"], 1000), Group("White", ["white"], 2000)]),
        Benchmark("c", [Group("black", ["black"], 1000)]),
    ]
    table = measures.benchmark_sensitivity(stops, benchmarks)
    assert table["benchmark"].to_list() == ["a", "b"]
    assert table["subject_race"].to_list() == ["black", "Black"]
    assert table["reference"].to_list() == ["white", "White"]
    assert table["estimate"].to_list() == pytest.approx([4.0, 1.0])


def test_without_any_usable_benchmark_the_table_is_empty_with_its_columns():
    table = measures.benchmark_sensitivity(stops_of([("white", 0, 50, 0)]), [])
    assert list(table.columns) == ["benchmark", "subject_race", "reference", *TIDY]
    assert table.empty


def test_ratios_compare_inside_each_other_key():
    stops = pd.concat(
        [
            stops_of([("black", 40, 60, 0), ("white", 20, 80, 0)]).assign(precinct="1"),
            stops_of([("black", 30, 70, 0), ("white", 30, 70, 0)]).assign(precinct="2"),
        ]
    )
    ratios = measures.rate_ratios(measures.search_rates(stops, ["precinct", "subject_race"]))
    assert ratios["precinct"].to_list() == ["1", "2"]
    assert ratios["estimate"].to_list() == pytest.approx([2.0, 1.0])


def test_a_hidden_reference_hides_every_ratio():
    stops = stops_of([("white", 3, 300, 0), ("black", 100, 200, 0), ("asian", 60, 200, 0)])
    ratios = measures.rate_ratios(measures.search_rates(stops))
    adjusted = measures.adjusted_ratio(stops.assign(precinct="1"), "search_conducted")
    for table in (ratios, adjusted):
        assert len(table) == 2
        assert table["suppressed"].all()
        assert table[["estimate", "low", "high"]].isna().all(axis=None)


def test_a_reference_that_is_not_there_is_a_clear_error():
    stops = stops_of([("white", 30, 300, 0), ("black", 100, 200, 0)]).assign(precinct="1")
    with pytest.raises(ToolkitError, match=r"'hispanic'.*black, white"):
        measures.rate_ratios(measures.search_rates(stops), "hispanic")
    with pytest.raises(ToolkitError, match=r"'hispanic'.*black, white"):
        measures.adjusted_ratio(stops, "search_conducted", reference="hispanic")


def test_group_counts_give_the_share_of_all_known():
    table = measures.group_counts(
        stops_of([("white", 0, 30, 0), ("black", 0, 90, 0)]), "subject_race"
    )
    assert table["count"].to_list() == [90, 30]
    assert table["n"].to_list() == [120, 120]
    assert table["estimate"].to_list() == [0.75, 0.25]


def test_a_cross_table_has_every_pair_and_shares_of_the_row():
    before = ["white"] * 50 + ["black"] * 40
    after = ["white"] * 30 + ["black"] * 20 + ["black"] * 40
    table = measures.crosstab(pd.DataFrame({"before": before, "after": after}), "before", "after")
    assert table[["before", "after"]].to_numpy().tolist() == [
        *[["black", "black"], ["black", "white"], ["white", "black"], ["white", "white"]]
    ]
    assert table["count"].to_list() == [40, 0, 20, 30]
    assert table["n"].to_list() == [40, 40, 50, 50]
    assert table["estimate"].to_list() == [1.0, 0.0, 0.4, 0.6]


def test_a_small_row_of_a_cross_table_is_hidden_with_its_total():
    table = measures.crosstab(
        pd.DataFrame(
            {
                "before": ["a"] * 5 + ["b"] * 40 + ["c"] * 90,
                "after": ["x", "y"] * 2 + ["x"] + ["x", "y"] * 65,
            }
        ),
        "before",
        "after",
    ).set_index(["before", "after"])
    assert table.loc["a", ["count", "n"]].isna().all(axis=None)
    assert table.loc["b", ["count", "n"]].isna().all(axis=None)
    assert table.loc["c", ["count", "n"]].notna().all(axis=None)


def test_months_without_stops_are_zero_and_not_left_out():
    dates = pd.to_datetime(["2016-12-31"] * 20 + ["2017-03-01"] * 30 + [None] * 5)
    table = measures.counts_by_time(pd.DataFrame({"date": dates}), "month")
    assert table["month"].to_list() == ["2016-12", "2017-01", "2017-02", "2017-03"]
    assert table["count"].to_list() == [20, 0, 0, 30]
    assert table["n"].unique() == [50]


def test_hours_of_the_week_start_on_monday_at_midnight():
    moments = pd.to_datetime(["2017-01-01 23:59:59"] * 20 + ["2017-01-02 00:00:00"] * 30)
    table = measures.counts_by_time(pd.DataFrame({"datetime": moments}), "weekday_hour")
    assert len(table) == 7 * 24
    found = table.set_index(["weekday", "hour"])["count"]
    assert found.loc[(7, 23)] == 20
    assert found.loc[(1, 0)] == 30
    assert found.sum() == 50


def test_an_unknown_unit_of_time_is_a_clear_error():
    with pytest.raises(ToolkitError, match="weekday_hour"):
        measures.counts_by_time(some_stops(20), "year")


@pytest.mark.parametrize("name", [name for name in EVERY_MEASURE if name not in NEEDS_REFERENCE])
def test_no_rows_give_a_table_without_small_numbers(name):
    table = EVERY_MEASURE[name](some_stops(20).iloc[:0])
    assert list(table.columns[-8:]) == TIDY
    assert table["count"].fillna(0).eq(0).all()


@pytest.mark.parametrize("name", NEEDS_REFERENCE)
def test_no_rows_leave_nothing_to_compare_with(name):
    with pytest.raises(ToolkitError, match="to compare with"):
        EVERY_MEASURE[name](some_stops(20).iloc[:0])


@pytest.mark.parametrize("convert", [lambda t: t, pl.from_pandas, duckdb_relation])
def test_missing_columns_are_all_named(convert):
    table = convert(some_stops(50)[["subject_race", "precinct"]])
    with pytest.raises(MissingColumns) as error:
        measures.hit_rates(table)
    assert error.value.columns == ["contraband_found", "search_conducted"]


def test_the_table_given_is_left_as_it_was():
    stops = some_stops(200)
    before = stops.copy()
    measures.search_rates(stops)
    measures.crosstab(stops, "subject_race_before_stop", "subject_race")
    pd.testing.assert_frame_equal(stops, before)
