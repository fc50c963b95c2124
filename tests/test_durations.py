"""Times to close against published curves, and what may not be left out or shown."""

import json
import subprocess

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest
from scipy.stats import norm
from statsmodels.duration.survfunc import SurvfuncRight

from publicsafety import paths, privacy
from publicsafety.durations import (
    closing_curves,
    curve_chart,
    length_of_time,
    met_target,
    quantiles,
    time_between,
    time_to_close,
)
from publicsafety.errors import MissingColumns, ToolkitError
from publicsafety.records import load

LAST_DAY = pd.Timestamp("2000-04-09")
UNTIL = LAST_DAY + pd.Timedelta(days=1)


@pytest.fixture(autouse=True)
def _limit():
    privacy.set_limit(0)
    yield
    privacy.set_limit(10)


def records(spans, group="all", ended=True):
    """One record per span in days; open ones begin so that they are that old at the end."""
    spans = pd.to_timedelta(pd.Series(spans, dtype="float64"), unit="D")
    start = (UNTIL - spans) if not ended else pd.Series(pd.Timestamp("2000-01-01"), spans.index)
    end = start + spans if ended else pd.Series(pd.NaT, spans.index, dtype="datetime64[ns]")
    return pd.DataFrame({"group": group, "start": start, "end": end})


@pytest.fixture
def remissions():
    """Weeks until relapse of 42 patients, as days (Gehan 1965; used in Cox 1972)."""
    return pd.concat(
        [
            records([6, 6, 6, 7, 10, 13, 16, 22, 23], "treated"),
            records([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], "treated", ended=False),
            records(
                [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], "control"
            ),
        ],
        ignore_index=True,
    )


def close(table, by="group", **settings):
    return time_to_close(table, "start", "end", by, as_of=LAST_DAY, **settings)


def test_the_curve_is_the_published_one_for_the_remission_data(remissions):
    # Stata's `sts list, by(group)`, G. Rodríguez, https://grodri.github.io/survival/gehan
    published = {
        6: (0.8571, 0.6197, 0.9516),
        7: (0.8067, 0.5631, 0.9228),
        10: (0.7529, 0.5032, 0.8894),
        13: (0.6902, 0.4316, 0.8491),
        16: (0.6275, 0.3675, 0.8049),
        22: (0.5378, 0.2678, 0.7468),
        23: (0.4482, 0.1881, 0.6801),
    }
    found = close(remissions, days=list(published)).query("group == 'treated'").iloc[:-1]
    for (_, row), (still, low, high) in zip(found.iterrows(), published.values(), strict=True):
        assert 1 - row["estimate"] == pytest.approx(still, abs=6e-5)
        assert (1 - row["high"], 1 - row["low"]) == pytest.approx((low, high), abs=6e-5)


def test_medians_are_the_published_ones_for_the_remission_data(remissions):
    medians = close(remissions).query("measure == 'median_days_until_closed'").set_index("group")
    assert medians["estimate"].to_dict() == {"control": 8, "treated": 23}
    assert medians.loc["control", ["low", "high"]].tolist() == [4, 11]
    assert medians.loc["treated", "low"] == 13
    assert np.isnan(medians.loc["treated", "high"])


def test_without_open_records_the_estimate_is_the_plain_share():
    row = close(records([0.5] * 30 + [3] * 50 + [40] * 20), days=[7]).iloc[0]
    assert row["estimate"] == pytest.approx(0.8)
    assert (row["count"], row["n"]) == (80, 100)
    assert row["low"] < 0.8 < row["high"]


def test_open_records_make_closing_look_slower_than_leaving_them_out():
    table = pd.concat([records([1] * 50), records([60] * 50, ended=False)])
    assert close(table, days=[7]).iloc[0]["estimate"] == pytest.approx(0.5)


def test_an_end_after_the_last_day_counts_as_open():
    table = records([5, 30])
    table.loc[1, "end"] = UNTIL
    row = close(table, days=[30]).iloc[0]
    assert (row["count"], row["n"]) == (1, 2)


def test_the_whole_of_the_last_day_counts():
    table = records([1])
    table["end"] = UNTIL - pd.Timedelta(seconds=1)
    assert close(table, days=[1000]).iloc[0]["count"] == 1


def test_records_that_end_before_they_start_are_counted_and_set_aside():
    table = pd.concat([records([2] * 4), records([-1] * 3)], ignore_index=True)
    table.loc[len(table)] = ["all", pd.NaT, pd.Timestamp("2000-01-02")]
    table.loc[len(table)] = ["all", UNTIL, pd.NaT]
    found = close(table)
    assert found["n"].unique().tolist() == [4]
    assert found.attrs["set_aside"] == {
        "start not known": 1,
        "started after the last day": 1,
        "ended before it started": 3,
    }


def test_a_curve_goes_through_the_shares_of_its_days(remissions):
    curves = closing_curves(remissions, "start", "end", "group", as_of=LAST_DAY, days=[6, 22])
    shares = close(remissions, days=[6, 22])
    shares = shares[shares["measure"].str.startswith("closed")]
    assert list(curves.columns[:3]) == ["group", "day", "measure"]
    assert curves["day"].tolist() == [6, 22, 6, 22]
    assert curves["estimate"].tolist() == shares["estimate"].tolist()


def test_a_chart_of_curves_says_where_a_line_is_hidden(remissions):
    def caption():
        curves = closing_curves(remissions, "start", "end", "group", as_of=LAST_DAY)
        return curve_chart(curves, "group", "Share relapsed", "Days").labels.caption

    assert caption() == ""
    privacy.set_limit(10)
    assert caption() == "Gaps: not shown (small numbers)."


def test_nothing_is_estimated_beyond_the_time_watched(remissions):
    beyond = close(remissions, days=[36]).set_index("group")
    treated = beyond.query("group == 'treated' and measure == 'closed_within_36_days'").iloc[0]
    assert np.isnan(treated["estimate"])
    assert treated["count"] == 9
    control = beyond.query("group == 'control' and measure == 'closed_within_36_days'").iloc[0]
    assert control["estimate"] == 1


def test_the_median_is_missing_where_fewer_than_half_closed():
    table = pd.concat([records([1] * 40), records([60] * 60, ended=False)])
    median = close(table).iloc[-1]
    assert np.isnan(median["estimate"])
    assert not median["suppressed"]


def test_all_records_together_need_no_group(remissions):
    found = close(remissions, by=(), days=[7])
    assert list(found.columns[:3]) == ["measure", "count", "n"]
    assert found["n"].tolist() == [42, 42]


def test_no_records_give_an_empty_table(remissions):
    assert close(remissions.iloc[:0]).empty
    assert close(remissions.iloc[:0], by=()).empty


def test_groups_keep_their_rows_together_in_the_order_of_the_horizons(remissions):
    found = close(remissions, days=[7, 1], done="served")
    assert found["group"].tolist() == ["control"] * 3 + ["treated"] * 3
    assert found["measure"].tolist()[:3] == [
        "served_within_7_days",
        "served_within_1_day",
        "median_days_until_served",
    ]


def test_a_small_group_is_hidden_and_another_with_it():
    privacy.set_limit(10)
    table = pd.concat([records([1] * n, name) for name, n in [("a", 4), ("b", 30), ("c", 50)]])
    found = close(table, days=[7])
    hidden = found[found["suppressed"]]
    assert sorted(hidden["group"].unique()) == ["a", "b"]
    assert hidden[["n", "count", "estimate", "low", "high"]].isna().all().all()


def test_a_share_that_gives_away_a_small_number_still_open_is_hidden():
    privacy.set_limit(10)
    table = pd.concat([records([1] * 95), records([60] * 5, ended=False)])
    share, median = close(table, days=[7]).to_dict("records")
    assert share["suppressed"]
    assert np.isnan(share["estimate"])
    assert median["estimate"] == 1


@pytest.mark.parametrize("frame", [pl.from_pandas, duckdb.from_df], ids=["polars", "duckdb"])
def test_other_frames_give_the_same(remissions, frame):
    pd.testing.assert_frame_equal(close(frame(remissions)), close(remissions))
    numbers = remissions.assign(days=time_between(remissions, "start", "end").values)
    expected = quantiles(numbers, "days", "group")
    pd.testing.assert_frame_equal(quantiles(frame(numbers), "days", "group"), expected)


def share_by_rows(rows, start, end, until, horizon):
    """Kaplan-Meier on one row per record, without counting equal lengths of time first."""
    rows = rows[rows[start].notna() & (rows[start] < until) & ~(rows[end] < rows[start])]
    closed = rows[end] < until
    days = (rows[end].where(closed, until) - rows[start]).dt.total_seconds() / 86400
    curve = SurvfuncRight(days.to_numpy(), closed.to_numpy(int))
    step = np.searchsorted(curve.surv_times, horizon, side="right") - 1
    still, error = curve.surv_prob[step], curve.surv_prob_se[step]
    reach = norm.ppf(0.975) * error / still / np.log(still)
    return [1 - still, 1 - still ** np.exp(reach), 1 - still ** np.exp(-reach)]


def requests_at_random(n=4000):
    """Requests whose clock times agree often, some of them open and some closed too early."""
    random = np.random.default_rng(5)
    start = pd.Timestamp("1999-06-01") + pd.to_timedelta(random.integers(0, 440_000, n), "min")
    length = pd.to_timedelta(random.exponential(20_000, n).round() - 100, "min")
    end = pd.Series(start + length).where(random.random(n) < 0.8)
    group = random.choice(["roads", "trash", None], n)
    return pd.DataFrame({"group": group, "start": start, "end": end}).astype(
        {"start": "datetime64[s]", "end": "datetime64[s]"}
    )


@pytest.mark.parametrize("frame", [lambda t: t, pl.from_pandas, duckdb.from_df])
def test_counts_of_equal_times_give_the_estimates_of_the_single_records(frame):
    rows = requests_at_random()
    found = close(frame(rows), days=[14]).query("measure == 'closed_within_14_days'")
    for group, row in found.set_index("group").iterrows():
        expected = share_by_rows(rows[rows["group"] == group], "start", "end", UNTIL, 14)
        assert row[["estimate", "low", "high"]].to_list() == pytest.approx(expected, rel=1e-9)


def test_days_of_real_complaints_give_the_same_on_duckdb(real_data, monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    topic, place, days = "police_personnel_records", "chicago_complaints", ["date", "closed_date"]
    rows = load(topic, place).table
    last = rows[days].max().max()
    lazy = time_to_close(load(topic, place, engine="duckdb").table, *days, as_of=last, days=[365])
    pd.testing.assert_frame_equal(lazy, time_to_close(rows, *days, as_of=last, days=[365]))
    expected = share_by_rows(rows, *days, last + pd.Timedelta(days=1), 365)
    assert lazy.iloc[0][["estimate", "low", "high"]].to_list() == pytest.approx(expected, rel=1e-9)
    assert 0 < lazy.attrs["rows_in_memory"] < 10_000


def test_lengths_of_time_that_are_too_many_are_a_clear_error(monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", "50")
    with pytest.raises(ToolkitError, match=r"More than 50 rows .*length in seconds"):
        close(duckdb.from_df(requests_at_random()))


def test_a_missing_column_is_named(remissions):
    with pytest.raises(MissingColumns, match="finished"):
        time_to_close(remissions, "start", "finished", "group", as_of=LAST_DAY)


def test_negative_and_unknown_durations_are_missing_and_counted():
    table = pd.concat([records([2, -1]), records([3], ended=False)], ignore_index=True)
    found = time_between(table, "start", "end", "hours")
    assert found.values.tolist()[0] == 48
    assert found.values.isna().tolist() == [False, True, True]
    assert (found.negative, found.unknown) == (1, 1)


@pytest.mark.parametrize(
    ("n", "low", "high"), [(10, 2, 9), (20, 6, 15), (50, 18, 33), (100, 40, 61)]
)
def test_the_interval_of_a_median_has_the_published_ranks(n, low, high):
    # D. G. Altman and others, Statistics with Confidence (2nd edition, 2000), table 18.4
    row = quantiles(pd.DataFrame({"rank": np.arange(1, n + 1)}), "rank", q=[0.5]).iloc[0]
    assert (row["low"], row["high"]) == (low, high)
    assert row["estimate"] == (n + 1) / 2


@pytest.mark.parametrize(("n", "known"), [(35, False), (36, True)])
def test_the_90th_centile_has_an_upper_limit_from_36_records(n, known):
    row = quantiles(pd.DataFrame({"rank": np.arange(n)}), "rank", q=[0.9]).iloc[0]
    assert np.isfinite(row["high"]) == known


def test_intervals_of_quantiles_cover_as_often_as_they_say():
    random = np.random.default_rng(3)
    draws = pd.DataFrame(
        {"sample": np.repeat(np.arange(2000), 60), "x": random.exponential(1, 120_000)}
    )
    found = quantiles(draws, "x", "sample")
    for share, truth in ((0.5, np.log(2)), (0.9, np.log(10))):
        rows = found[found["quantile"] == share]
        assert 0.94 < rows["low"].le(truth).mul(rows["high"].ge(truth)).mean() < 0.99


def test_quantiles_of_a_small_group_are_hidden():
    privacy.set_limit(10)
    table = pd.DataFrame({"place": ["a"] * 3 + ["b"] * 20 + ["c"] * 30, "x": np.arange(53)})
    found = quantiles(table, "x", "place", q=[0.5])
    assert found["suppressed"].tolist() == [True, True, False]
    assert found["estimate"].isna().tolist() == [True, True, False]


def test_an_open_record_past_its_target_missed_it_and_before_it_nobody_knows():
    day = pd.Timestamp("2000-02-01 12:00")
    table = pd.DataFrame(
        {
            "end": [day, day + pd.Timedelta(days=2), pd.NaT, pd.NaT, day, UNTIL],
            "target": [day, day, day, UNTIL, pd.NaT, day],
        }
    )
    met = met_target(table, "end", "target", LAST_DAY)
    assert met.tolist() == [True, False, False, pd.NA, pd.NA, False]


def test_a_target_at_midnight_means_that_whole_day():
    day = pd.Timestamp("2000-02-01")
    ends = [day + pd.Timedelta(hours=23), day + pd.Timedelta(hours=24)]
    table = pd.DataFrame({"end": ends, "target": [day, day]})
    assert met_target(table, "end", "target", LAST_DAY).tolist() == [True, False]


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "0 minutes"),
        (1e-5, "under 1 minute"),
        (0.01, "14 minutes"),
        (1 / 24, "1 hour"),
        (0.25, "6 hours"),
        (1, "1 day"),
        (3.2, "3.2 days"),
        (1234.4, "1,234 days"),
        (np.nan, "not shown (small numbers)"),
    ],
)
def test_a_time_is_written_in_the_unit_that_suits_it(days, text):
    assert length_of_time(days) == text


@pytest.mark.r
def test_r_gives_the_same_numbers(remissions, tmp_path):
    remissions = pd.concat([remissions, records([-2, 0, 0.25, 4.5], "few")], ignore_index=True)
    numbers = remissions.assign(days=time_between(remissions, "start", "end").values)
    numbers.to_csv(tmp_path / "records.csv", index=False, date_format="%Y-%m-%d %H:%M:%S")
    code = f"""
      setwd("{paths.ROOT}"); source("R/publicsafety.R"); set_limit(5)
      table <- readr::read_csv("{tmp_path}/records.csv", show_col_types = FALSE)
      closed <- time_to_close(table, "start", "end", "group", as_of = "{LAST_DAY:%Y-%m-%d}")
      all <- time_to_close(table, "start", "end", as_of = "{LAST_DAY:%Y-%m-%d}")
      spans <- time_between(table, "start", "end")
      cat(jsonlite::toJSON(list(
        closed = closed, all = all, curves = closing_curves(table, "start", "end", "group",
          as_of = "{LAST_DAY:%Y-%m-%d}"), set_aside = attr(closed, "set_aside"),
        quantiles = quantiles(table, "days", "group"), spans = spans$values,
        met = met_target(mutate(table, target = start + 864000), "end", "target",
                         "{LAST_DAY:%Y-%m-%d}"),
        lengths = length_of_time(c(0, 1e-5, 0.25, 1, 3.2, 34, NA))
      ), digits = I(17), na = "null", auto_unbox = TRUE))
    """
    said = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True, check=True)
    from_r = json.loads(said.stdout)
    privacy.set_limit(5)
    expected = {
        "closed": close(remissions),
        "all": close(remissions, by=()),
        "curves": closing_curves(remissions, "start", "end", "group", as_of=LAST_DAY),
        "quantiles": quantiles(numbers, "days", "group"),
    }
    for name, table in expected.items():
        found = pd.DataFrame(from_r[name])
        assert found.columns.tolist() == table.columns.tolist()
        for column in table:
            if pd.api.types.is_float_dtype(table[column]) or column in ("count", "n"):
                left = table[column].astype("float64").to_numpy()
                right = found[column].astype("float64").to_numpy()
                np.testing.assert_allclose(left, right, rtol=0, atol=1e-9)
            else:
                assert table[column].tolist() == found[column].tolist()
    assert from_r["set_aside"] == close(remissions).attrs["set_aside"]
    spans = [np.nan if value is None else value for value in from_r["spans"]]
    np.testing.assert_allclose(spans, numbers["days"], atol=1e-9)
    target = remissions["start"] + pd.Timedelta(days=10)
    met = met_target(remissions.assign(target=target), "end", "target", LAST_DAY)
    assert from_r["met"] == [None if value is pd.NA else bool(value) for value in met]
    assert from_r["lengths"] == [length_of_time(d) for d in (0, 1e-5, 0.25, 1, 3.2, 34, np.nan)]
