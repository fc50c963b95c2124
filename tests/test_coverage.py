"""An hour in which nothing was recorded does not look like an hour in which nothing happened."""

import pandas as pd
import pytest

from publicsafety import privacy
from publicsafety.coverage import holes, per_logged_hour
from publicsafety.measures import poisson_interval

# Three weeks from Monday, January 1, 2018, an entry every six minutes, from 00:03 on.
WEEKS = pd.Series(pd.date_range("2018-01-01 00:03", "2018-01-21 23:57", freq="6min"))


@pytest.fixture(autouse=True)
def _usual_limit():
    before = privacy.get_limit()
    privacy.set_limit(10)
    yield
    privacy.set_limit(before)


def without(start, end):
    return WEEKS[~WEEKS.between(start, end)].reset_index(drop=True)


def cell(rates, weekday, hour):
    return rates[(rates["weekday"] == weekday) & (rates["hour"] == hour)].iloc[0]


def test_a_log_without_holes_has_none():
    assert holes(WEEKS).empty


def test_a_long_silence_in_a_busy_log_is_a_hole():
    found = holes(without("2018-01-10 06:00", "2018-01-10 22:00"))
    assert found["start"].astype(str).to_list() == ["2018-01-10 05:57:00"]
    assert found["end"].astype(str).to_list() == ["2018-01-10 22:03:00"]


def test_the_same_silence_in_a_quiet_log_is_none():
    quiet = without("2018-01-10 06:00", "2018-01-10 22:00").iloc[::50]
    assert holes(quiet).empty


def test_a_missing_moment_is_no_entry():
    assert holes(pd.concat([WEEKS, pd.Series([pd.NaT])])).empty


def test_the_rate_is_records_by_whole_hours_logged():
    rates = per_logged_hour(pd.DataFrame({"datetime": WEEKS}), WEEKS, "calls_per_hour")
    wednesday = cell(rates, 3, 12)
    assert wednesday[["measure", "count", "n", "estimate"]].to_list() == [
        "calls_per_hour",
        30,
        3,
        10,
    ]
    low, high = poisson_interval(pd.Series([30.0]).to_numpy())
    assert wednesday["low"] == pytest.approx(low[0] / 3)
    assert wednesday["high"] == pytest.approx(high[0] / 3)
    assert len(rates) == 168


def test_a_hole_lowers_the_hours_and_not_the_rate():
    log = without("2018-01-10 06:30", "2018-01-10 22:30")
    rates = per_logged_hour(pd.DataFrame({"datetime": log}), log)
    for hour, hours in ((5, 3), (6, 2), (12, 2), (22, 2), (23, 3)):
        assert cell(rates, 3, hour)["n"] == hours
        assert cell(rates, 3, hour)["estimate"] == 10


def test_the_broken_hours_at_both_ends_are_left_out():
    rates = per_logged_hour(pd.DataFrame({"datetime": WEEKS}), WEEKS)
    assert cell(rates, 1, 0)["n"] == 2
    assert cell(rates, 7, 23)["n"] == 2
    assert cell(rates, 1, 0)["estimate"] == cell(rates, 7, 23)["estimate"] == 10


def test_small_counts_are_hidden_and_their_hours_are_not():
    few = pd.DataFrame({"datetime": pd.to_datetime(["2018-01-03 12:30"] * 4)})
    hidden = cell(per_logged_hour(few, WEEKS), 3, 12)
    assert hidden["suppressed"]
    assert pd.isna(hidden["count"])
    assert pd.isna(hidden["estimate"])
    assert hidden["n"] == 3
