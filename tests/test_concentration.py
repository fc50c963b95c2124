"""Concentration: worked out by hand, against simulated chance, and hidden where people are few."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from publicsafety import concentration, privacy
from publicsafety.errors import ToolkitError

FORCE = np.repeat([10, 4, 2, 1], [10, 20, 20, 50])  # 100 people, 270 events


def top(events: np.ndarray, share: float, at_least_one: bool = True) -> pd.Series:
    return concentration.top_shares(
        events, [share], at_least_one=at_least_one, denominator="all"
    ).iloc[0]


def test_the_top_tenth_holds_what_its_people_hold() -> None:
    row = top(FORCE, 0.1)
    assert (row["people"], row["count"], row["n"]) == (10, 100, 270)
    assert row["estimate"] == pytest.approx(100 / 270, abs=1e-12)


def test_a_top_that_is_no_whole_number_of_people_takes_part_of_the_last_one() -> None:
    assert top(FORCE, 0.105)["estimate"] == pytest.approx((100 + 0.5 * 4) / 270, abs=1e-12)


def test_the_order_of_the_people_does_not_matter() -> None:
    shuffled = np.random.default_rng(3).permutation(FORCE)
    pd.testing.assert_series_equal(top(shuffled, 0.1), top(FORCE, 0.1))


def test_a_top_of_few_people_is_hidden() -> None:
    row = top(FORCE, 0.05)
    assert row["suppressed"]
    assert row[["people", "count", "estimate", "low", "high"]].isna().all()
    assert row["n"] == 270


def test_the_limit_for_small_numbers_is_the_one_that_is_set() -> None:
    try:
        privacy.set_limit(0)
        assert not top(FORCE, 0.05)["suppressed"]
    finally:
        privacy.set_limit(privacy.DEFAULT_LIMIT)


def test_the_lorenz_curve_goes_from_none_to_all_below_the_line_of_equality() -> None:
    curve = concentration.lorenz_curve(FORCE, at_least_one=True).set_index("people")
    assert curve.loc[[0, 100], "found"].tolist() == [0, 1]
    assert curve.loc[50, "found"] == pytest.approx(50 / 270, abs=1e-12)
    assert curve.loc[90, "found"] == pytest.approx(170 / 270, abs=1e-12)
    inside = curve.loc[10:90]
    assert (inside[["found", "by_chance"]].max(axis=1) < inside.index / 100).all()


def test_a_point_of_the_curve_that_cuts_off_few_people_is_hidden() -> None:
    curve = concentration.lorenz_curve(FORCE, at_least_one=True).set_index("people")
    assert curve.index[curve["suppressed"]].tolist() == [5, 95, 99]
    assert curve.loc[curve["suppressed"], "found"].isna().all()


@pytest.mark.parametrize(
    ("events", "expected"), [([1, 1, 1, 1], 0), ([0, 0, 0, 4], 0.75), ([1, 3], 0.25)]
)
def test_the_gini_index_is_the_one_worked_out_by_hand(events: list[int], expected: float) -> None:
    assert concentration.gini(np.array(events)) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("mean", [0.4, 1.3, 3.0, 7.839])
@pytest.mark.parametrize("share", [0.01, 0.1, 0.5])
def test_chance_with_equal_exposure_gives_the_expected_share(mean: float, share: float) -> None:
    people = 400_000
    dealt = np.random.default_rng(11).multinomial(round(people * mean), np.ones(people) / people)
    expected = concentration.expected_top_share(share, mean, at_least_one=False)
    assert top(dealt, share, at_least_one=False)["estimate"] == pytest.approx(expected, abs=0.002)
    assert concentration.gini(dealt) == pytest.approx(
        concentration.expected_gini(mean, at_least_one=False), abs=0.002
    )


@pytest.mark.parametrize("rate", [0.3, 1.0, 5.0])
def test_chance_among_those_with_at_least_one_event_gives_the_expected_share(rate: float) -> None:
    dealt = np.random.default_rng(12).poisson(rate, 600_000)
    accused = dealt[dealt > 0]
    expected = concentration.expected_top_share(0.1, accused.mean(), at_least_one=True)
    assert top(accused, 0.1)["estimate"] == pytest.approx(expected, abs=0.002)
    assert concentration.gini(accused) == pytest.approx(
        concentration.expected_gini(accused.mean(), at_least_one=True), abs=0.002
    )


def test_the_expected_share_runs_from_none_to_all() -> None:
    assert concentration.expected_top_share(0.0, 2.5, False) == 0
    assert concentration.expected_top_share(1.0, 2.5, False) == pytest.approx(1)
    assert concentration.expected_top_share(1.0, 2.5, True) == pytest.approx(1)


def test_where_everybody_has_one_event_chance_leaves_nothing_to_be_unequal() -> None:
    assert concentration.expected_top_share(0.1, 1.0, at_least_one=True) == 0.1
    assert concentration.expected_gini(1.0, at_least_one=True) == 0


def test_the_interval_covers_the_share_of_the_many_as_often_as_it_says() -> None:
    random = np.random.default_rng(13)
    many = random.negative_binomial(1, 0.12, 200_000) + 1
    true = top(many, 0.1)["estimate"]
    rows = [top(random.choice(many, 1_000), 0.1) for _ in range(200)]
    covered = np.mean([row["low"] <= true <= row["high"] for row in rows])
    assert 0.9 <= covered <= 0.99


def test_events_per_person_counts_rows_and_leaves_unknown_people_out() -> None:
    table = pd.DataFrame({"officer_id": pd.Categorical(["b", "a", "b", None])})
    assert concentration.events_per_person(table).tolist() == [2, 1]


def test_without_events_there_is_nothing_to_share_out() -> None:
    with pytest.raises(ToolkitError, match="no events"):
        concentration.gini(np.array([0, 0]))


def test_the_chart_draws_the_curve_chance_and_equality() -> None:
    curve = concentration.lorenz_curve(FORCE, at_least_one=True)
    chart = concentration.lorenz_chart(curve, "officers", "complaints")
    assert set(chart.data["line"]) == set(concentration.LINES)
    assert chart.labels.x == "Officers, fewest complaints first"
