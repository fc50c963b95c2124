"""The veil-of-darkness test: what it finds, and where it has nothing to say."""

import datetime as dt
from functools import cache

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest
from scipy.stats import norm
from statsmodels.formula.api import glm
from statsmodels.genmod.families import Binomial

from publicsafety import privacy
from publicsafety.errors import MissingColumns, ToolkitError
from publicsafety.records import load
from publicsafety.veil import intertwilight_stops, sun_times, veil_of_darkness

MINNEAPOLIS = (44.98, -93.27, "America/Chicago")
R_PLAIN = [1.08399606344993, 0.844924492396402, 1.39071298814197]
R_ADJUSTED = [1.0846604471357, 0.845278434166286, 1.391835208408]


@pytest.fixture(autouse=True)
def _usual_limit():
    privacy.set_limit(10)
    yield
    privacy.set_limit(10)


def simulated_stops(seed, n, log_odds_in_the_dark=0.0):
    """Evening stops of 2017 whose share of black drivers changes with clock time, and perhaps, by
    ``log_odds_in_the_dark``, with darkness."""
    random = np.random.default_rng(seed)
    day = pd.Series(random.integers(0, 365, n))
    minute = pd.Series(random.uniform(16 * 60, 23 * 60, n).round())
    moment = pd.Timestamp("2017-01-01") + pd.to_timedelta(day * 1440 + minute, unit="min")
    dusk = sun_of_2017()["dusk"].to_numpy("float64")[day]
    log_odds = -0.5 + (minute - 1100) / 300 + log_odds_in_the_dark * (minute >= dusk)
    black = random.random(n) < 1 / (1 + np.exp(-log_odds))
    return pd.DataFrame(
        {
            "datetime": moment,
            "subject_race": pd.Categorical(np.where(black, "black", "white")),
            "precinct": random.integers(1, 4, n).astype(str),
        }
    )


@cache
def sun_of_2017():
    return sun_times(pd.date_range("2017-01-01", "2017-12-31"), *MINNEAPOLIS)


def test_without_an_effect_of_darkness_about_5_percent_of_tests_reject():
    results = [
        veil_of_darkness(simulated_stops(seed, 900), *MINNEAPOLIS).iloc[0] for seed in range(300)
    ]
    rejects = np.mean([row["low"] > 1 or row["high"] < 1 for row in results])
    assert 0.02 < rejects < 0.09


@pytest.mark.parametrize("planted", [-0.6, 0.6])
@pytest.mark.parametrize("adjust", [None, "precinct"])
def test_a_planted_effect_is_found_with_its_sign_and_size(planted, adjust):
    stops = simulated_stops(1, 20_000, planted)
    row = veil_of_darkness(stops, *MINNEAPOLIS, adjust=adjust).iloc[0]
    assert np.log(row["estimate"]) == pytest.approx(planted, abs=0.15)
    assert row["low"] < np.exp(planted) < row["high"]
    assert (row["high"] < 1) == (planted < 0)


def test_the_table_names_measure_n_and_denominator_and_never_a_verdict():
    stops = simulated_stops(2, 3000)
    table = veil_of_darkness(stops, *MINNEAPOLIS, minority=["black"])
    assert list(table.columns) == [
        *["subject_race", "reference", "measure", "count", "n", "n_dark", "estimate", "low"],
        *["high", "denominator", "suppressed"],
    ]
    row = table.iloc[0]
    usable = intertwilight_stops(stops, *MINNEAPOLIS)
    assert row["n"] == usable["n"].sum()
    assert row["n_dark"] == usable["n"][usable["dark"]].sum()
    assert row["count"] == usable["n"][usable["subject_race"] == "black"].sum()


def test_polars_gives_the_same_result_as_pandas():
    stops = simulated_stops(3, 3000)
    pd.testing.assert_frame_equal(
        veil_of_darkness(pl.from_pandas(stops), *MINNEAPOLIS, adjust="precinct"),
        veil_of_darkness(stops, *MINNEAPOLIS, adjust="precinct"),
    )


def by_rows(stops, group, adjust):
    """The odds ratio of the model on one row per stop, without counting equal stops first."""
    sun = sun_of_2017().set_index("date").astype("float64")
    rows = stops[stops["subject_race"].isin([group, "white"])].dropna(subset=[adjust or "datetime"])
    rows = rows.assign(is_group=rows["subject_race"] == group)
    if adjust:
        rows = rows[rows.groupby(adjust, observed=True)["is_group"].transform("nunique") == 2]
    moment = rows["datetime"]
    minute = moment.dt.hour * 60 + moment.dt.minute + moment.dt.second / 60
    day = sun.reindex(moment.dt.normalize()).set_index(rows.index)
    keep = minute.between(sun["dusk"].min(), sun["dusk"].max())
    keep &= (minute < day["sunset"]) | (minute >= day["dusk"])
    data = rows[keep].assign(minute=minute, dark=(minute >= day["dusk"]) * 1.0)
    data["y"] = data["is_group"] * 1.0
    district = f" + C({adjust})" if adjust else ""
    fit = glm(f"y ~ dark + bs(minute, df=6){district}", data, family=Binomial())
    fit = fit.fit(maxiter=100, atol=0, rtol=1e-12)
    reach = norm.ppf(0.975) * fit.bse["dark"]
    return np.exp([fit.params["dark"], fit.params["dark"] - reach, fit.params["dark"] + reach])


def minneapolis_stops():
    return load("police_stops", "minneapolis").table


@pytest.mark.parametrize("adjust", [None, "precinct"])
@pytest.mark.parametrize(
    ("make", "group"),
    [(minneapolis_stops, "hispanic"), (lambda: simulated_stops(17, 4000, 0.2), "black")],
    ids=["real", "simulated"],
)
def test_counts_of_equal_stops_give_the_estimates_of_the_single_stops(make, group, adjust):
    stops = make()
    expected = by_rows(stops, group, adjust)
    rows = stops.astype({"subject_race": "str", "precinct": "str"})
    for frame in (stops, pl.from_pandas(rows), duckdb.from_df(rows)):
        row = veil_of_darkness(frame, *MINNEAPOLIS, minority=group, adjust=adjust).iloc[0]
        assert row[["estimate", "low", "high"]].to_list() == pytest.approx(expected, rel=1e-9)


def test_an_engine_hands_over_counts_and_the_table_says_how_many():
    stops = pd.concat([simulated_stops(18, 3000)] * 3).astype({"subject_race": "str"})
    table = veil_of_darkness(duckdb.from_df(stops), *MINNEAPOLIS)
    assert 0 < table.attrs["rows_in_memory"] < 3000
    assert "rows_in_memory" not in veil_of_darkness(stops, *MINNEAPOLIS).attrs


def test_too_many_counts_are_a_clear_error(monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", "100")
    stops = simulated_stops(19, 3000).astype({"subject_race": "str"})
    with pytest.raises(ToolkitError, match=r"More than 100 rows .*PUBLICSAFETY_MAX_ROWS"):
        veil_of_darkness(duckdb.from_df(stops), *MINNEAPOLIS)


def test_the_result_is_that_of_r_with_splines_bs_and_glm():
    """R 4.2, glm(black ~ dark + bs(minute, df = 6), binomial, epsilon = 1e-12) on the same stops
    with sun times by NOAA's formulas written in R; R_ADJUSTED with factor(precinct) as well."""
    row, adjusted = (
        veil_of_darkness(fixed_stops(), *MINNEAPOLIS, adjust=adjust).iloc[0]
        for adjust in (None, "precinct")
    )
    found = [row["estimate"], row["low"], row["high"]]
    found_adjusted = [adjusted["estimate"], adjusted["low"], adjusted["high"]]
    assert found == pytest.approx(R_PLAIN, rel=1e-9)
    assert found_adjusted == pytest.approx(R_ADJUSTED, rel=1e-9)


def fixed_stops():
    """Stops without random numbers, so that R can make the same ones."""
    i = np.arange(2400)
    moment = pd.Timestamp("2017-01-01") + pd.to_timedelta(
        (i * 7 % 365) * 1440 + 960 + i * 37 % 420, unit="min"
    )
    black = (i * i + i // 7) % 5 < 2
    return pd.DataFrame(
        {
            "datetime": moment,
            "subject_race": np.where(black, "black", "white"),
            "precinct": (i % 3).astype(str),
        }
    )


@pytest.mark.parametrize(
    ("day", "sunset"),
    [("2017-06-21", "21:03"), ("2017-12-21", "16:34"), ("2017-03-20", "19:25")],
)
def test_sunset_is_within_two_minutes_of_the_almanac(day, sunset):
    """U.S. Naval Observatory, Minneapolis; daylight saving time where it applies."""
    hour, minute = map(int, sunset.split(":"))
    found = sun_times([dt.date.fromisoformat(day)], *MINNEAPOLIS)["sunset"][0]
    assert abs(found - (hour * 60 + minute)) <= 2


def test_the_clock_change_moves_sunset_by_an_hour():
    sun = sun_times(pd.date_range("2017-03-11", "2017-03-12"), *MINNEAPOLIS)
    assert 60 <= sun["sunset"][1] - sun["sunset"][0] <= 63


def test_dusk_follows_sunset_every_day():
    sun = sun_of_2017()
    assert (sun["dusk"] - sun["sunset"]).between(20, 50).all()


def test_stops_in_twilight_and_at_times_always_dark_or_light_are_left_out():
    sun = sun_of_2017().set_index("date")
    june = sun.loc["2017-06-21"]
    december = sun.loc["2017-12-21"]
    start, end = sun["dusk"].min(), sun["dusk"].max()

    def stop(day, minute):
        return pd.Timestamp(day) + pd.Timedelta(minutes=float(minute))

    kept = {
        stop("2017-06-21", june["sunset"] - 1): False,
        stop("2017-12-21", december["dusk"]): True,
        stop("2017-06-21", start): False,
        stop("2017-12-21", end): True,
    }
    left_out = [
        stop("2017-06-21", june["sunset"]),
        stop("2017-06-21", june["dusk"] - 1),
        stop("2017-06-21", start - 1),
        stop("2017-12-21", end + 1),
        stop("2017-12-21", 60),
    ]
    stops = pd.DataFrame({"datetime": [*kept, *left_out], "subject_race": "white"})
    found = intertwilight_stops(stops, *MINNEAPOLIS)
    assert dict(zip(found["minute"], found["dark"], strict=True)) == {
        m.hour * 60 + m.minute: dark for m, dark in kept.items()
    }
    assert found["n"].to_list() == [1] * 4


def test_stops_without_time_or_race_are_left_out():
    stops = simulated_stops(4, 400)
    n = intertwilight_stops(stops, *MINNEAPOLIS)["n"].sum()
    unknown = simulated_stops(5, 400)
    unknown.loc[:199, "datetime"] = pd.NaT
    unknown.loc[200:, "subject_race"] = None
    assert intertwilight_stops(pd.concat([stops, unknown]), *MINNEAPOLIS)["n"].sum() == n


def test_too_few_stops_give_no_estimate_and_no_exception():
    row = veil_of_darkness(simulated_stops(6, 60), *MINNEAPOLIS).iloc[0]
    assert np.isnan([row["estimate"], row["low"], row["high"]]).all()


def test_a_small_cell_hides_the_row_and_the_group_that_would_cover_it():
    stops = simulated_stops(7, 4000)
    race = stops["subject_race"].astype(object)
    race[race.index % 7 == 0] = "latino"
    race[race.index % 400 == 1] = "asian"
    table = veil_of_darkness(
        stops.assign(subject_race=race), *MINNEAPOLIS, minority=["asian", "black", "latino"]
    )
    assert table["suppressed"].to_list() == [True, False, True]
    assert table.loc[[0, 2], ["count", "n", "n_dark", "estimate"]].isna().all(axis=None)


def test_no_stops_at_all_give_an_empty_row():
    row = veil_of_darkness(simulated_stops(8, 100).iloc[:0], *MINNEAPOLIS).iloc[0]
    assert row["n"] == 0
    assert np.isnan(row["estimate"])


def test_a_group_stopped_only_in_the_dark_gives_no_estimate():
    stops = simulated_stops(9, 4000)
    sun = sun_of_2017().set_index("date")["dusk"].astype("float64")
    dusk = sun.reindex(stops["datetime"].dt.normalize()).to_numpy()
    dark = stops["datetime"].dt.hour * 60 + stops["datetime"].dt.minute >= dusk
    race = np.where(dark, stops["subject_race"].astype(str), "white")
    row = veil_of_darkness(stops.assign(subject_race=race), *MINNEAPOLIS).iloc[0]
    assert np.isnan(row["estimate"])


def test_a_district_with_one_group_only_changes_nothing():
    stops = simulated_stops(10, 4000)
    alone = simulated_stops(11, 500).assign(subject_race="black", precinct="9")
    pd.testing.assert_frame_equal(
        veil_of_darkness(pd.concat([stops, alone]), *MINNEAPOLIS, adjust="precinct"),
        veil_of_darkness(stops, *MINNEAPOLIS, adjust="precinct"),
    )


def test_times_known_only_to_the_hour_give_no_estimate():
    stops = simulated_stops(12, 4000)
    stops["datetime"] = stops["datetime"].dt.floor("h")
    assert veil_of_darkness(stops, *MINNEAPOLIS)["estimate"].isna().all()


def test_where_the_sun_does_not_set_the_days_are_left_out():
    tromso = (69.65, 18.96, "Europe/Oslo")
    sun = sun_times([dt.date(2017, 6, 21), dt.date(2017, 3, 20)], *tromso)
    assert sun["sunset"].isna().to_list() == [True, False]
    assert sun["dusk"].isna().to_list() == [True, False]
    found = intertwilight_stops(simulated_stops(13, 2000), *tromso)
    assert len(found) > 0


def test_a_missing_column_is_named():
    with pytest.raises(MissingColumns) as error:
        veil_of_darkness(pd.DataFrame({"subject_race": ["white"]}), *MINNEAPOLIS)
    assert error.value.columns == ["datetime"]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((44.98, -93.27, "America/Minneapolis"), "time zone"),
        ((44.98, -93.27, ""), "time zone"),
        ((-93.27, 44.98, "America/Chicago"), "not a place"),
        ((float("nan"), 44.98, "America/Chicago"), "not a place"),
    ],
)
def test_a_wrong_place_or_time_zone_is_a_clear_error(place, words):
    with pytest.raises(ToolkitError, match=words):
        veil_of_darkness(simulated_stops(14, 50), *place)


def test_a_clock_time_with_a_time_zone_is_refused():
    stops = simulated_stops(15, 50)
    stops["datetime"] = stops["datetime"].dt.tz_localize("UTC")
    with pytest.raises(ToolkitError, match="time zone"):
        veil_of_darkness(stops, *MINNEAPOLIS)


def test_a_spline_needs_three_columns():
    with pytest.raises(ToolkitError, match="at least 3"):
        veil_of_darkness(simulated_stops(16, 50), *MINNEAPOLIS, df=2)
