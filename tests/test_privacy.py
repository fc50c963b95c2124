"""The promise: what is hidden cannot be worked out from what is shown and the totals."""

import importlib

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from publicsafety import privacy
from publicsafety.errors import ToolkitError


@pytest.fixture(autouse=True)
def _usual_limit():
    privacy.set_limit(10)
    yield
    privacy.set_limit(10)


def table_of(rows, keys=("group",)):
    table = pd.DataFrame(rows, columns=[*keys, "count", "n"])
    some = table["n"].where(table["n"] > 0)
    return table.assign(estimate=table["count"] / some, low=0.0, high=1.0)


def shares(*pairs):
    return table_of([(f"g{i}", count, n) for i, (count, n) in enumerate(pairs)])


def hidden(column):
    return column.isna().to_list()


@pytest.mark.parametrize(("count", "shown"), [(0, True), (1, False), (9, False), (10, True)])
def test_counts_from_1_to_9_are_hidden_and_0_is_not(count, shown):
    result = privacy.suppress_shares(shares((count, 500), (90, 800), (200, 900)), ["group"])
    row = result.iloc[0]
    assert row[["count", "estimate", "low", "high"]].notna().all() == shown
    assert row["n"] == 500
    assert row["suppressed"] == (not shown)


def test_a_hidden_count_takes_its_share_and_interval_with_it():
    result = privacy.suppress_shares(shares((3, 500), (90, 800), (200, 900)), ["group"])
    assert result.loc[0, ["count", "estimate", "low", "high"]].isna().all()


def test_a_single_hidden_count_takes_the_smallest_other_nonzero_count_along():
    result = privacy.suppress_shares(shares((3, 500), (200, 900), (0, 70), (90, 800)), ["group"])
    assert hidden(result["count"]) == [True, False, False, True]
    assert hidden(result["n"]) == [False] * 4
    assert result["suppressed"].to_list() == [True, False, False, True]


def test_of_equal_counts_the_first_row_is_hidden():
    result = privacy.suppress_shares(shares((90, 800), (3, 500), (90, 900)), ["group"])
    assert hidden(result["count"]) == [True, True, False]


def test_hidden_counts_that_together_stay_small_take_another_one_along():
    result = privacy.suppress_shares(shares((1, 500), (1, 400), (90, 800), (95, 900)), ["group"])
    assert hidden(result["count"]) == [True, True, True, False]


def test_a_count_is_hidden_when_all_but_a_few_have_the_outcome():
    result = privacy.suppress_shares(shares((495, 500), (90, 800), (200, 900)), ["group"])
    assert hidden(result["count"]) == [True, True, False]
    assert hidden(result["n"]) == [False] * 3


def test_a_small_group_hides_its_n_and_that_of_the_smallest_other_group():
    result = privacy.suppress_shares(shares((0, 6), (90, 800), (200, 900)), ["group"])
    assert hidden(result["n"]) == [True, True, False]
    assert hidden(result["count"]) == [True, True, False]


def test_a_table_whose_total_is_small_needs_no_second_hidden_cell():
    result = privacy.suppress_counts(shares((4, 800), (0, 900)), ["group"])
    assert hidden(result["count"]) == [True, False]


def test_a_published_population_is_never_hidden():
    result = privacy.suppress_counts(shares((3, 5), (90, 800)), ["group"], population=True)
    assert hidden(result["n"]) == [False, False]
    assert hidden(result["count"]) == [True, True]


def test_a_row_hidden_for_another_reason_is_covered_too():
    also = np.array([False, True, False])
    result = privacy.suppress_counts(shares((60, 900), (70, 900), (80, 900)), ["group"], also=also)
    assert hidden(result["count"]) == [True, True, False]


def test_with_two_columns_both_the_row_and_the_column_are_covered():
    counts = [[3, 40, 50], [60, 70, 80], [61, 71, 81]]
    result = privacy.suppress_counts(two_way(counts), ["row", "column"])
    assert hidden(result["count"]) == [True, True, False, True, True, False, False, False, False]


def test_a_cell_that_joins_two_hidden_blocks_is_covered():
    """Rows 0-1 less columns 0-1 leaves exactly cell (1, 2), although no row or column has it alone.

    Each hidden block alone is safe; the cell between them is not.
    """
    counts = [[5, 8, 0, 0], [8, 5, 4, 0], [0, 0, 6, 7], [0, 0, 7, 6], [50, 50, 50, 50]]
    result = privacy.suppress_counts(two_way(counts), ["row", "column"])
    low, high = possible_range(counts, hidden_matrix(result, counts), 1, 2)
    assert high - low >= 1


def test_limit_0_and_1_hide_nothing():
    for limit in (0, 1):
        privacy.set_limit(limit)
        result = privacy.suppress_shares(shares((1, 5), (90, 91)), ["group"])
        assert not result["suppressed"].any()
        assert result[["count", "n"]].notna().all(axis=None)


def test_a_higher_limit_hides_more():
    privacy.set_limit(100)
    result = privacy.suppress_shares(shares((50, 500), (300, 800), (200, 900)), ["group"])
    assert hidden(result["count"]) == [True, False, True]


@pytest.mark.parametrize("limit", [-1, "ten", 2.5, None])
def test_a_limit_that_is_no_number_is_refused(limit):
    with pytest.raises(ToolkitError, match="whole number"):
        privacy.set_limit(limit)


def test_the_environment_variable_sets_the_limit(monkeypatch):
    monkeypatch.setenv(privacy.ENVIRONMENT_VARIABLE, "5")
    assert importlib.reload(privacy).get_limit() == 5
    monkeypatch.setenv(privacy.ENVIRONMENT_VARIABLE, "five")
    with pytest.raises(ToolkitError, match="PUBLICSAFETY_SUPPRESS_BELOW is 'five'"):
        importlib.reload(privacy)
    monkeypatch.delenv(privacy.ENVIRONMENT_VARIABLE)
    assert importlib.reload(privacy).get_limit() == 10


def test_the_table_given_is_left_as_it_was():
    table = shares((3, 500), (90, 800))
    before = table.copy()
    privacy.suppress_shares(table, ["group"])
    pd.testing.assert_frame_equal(table, before)


pairs = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda p: (min(p), max(p)))


@given(st.lists(pairs, min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_no_small_number_of_a_share_can_be_worked_out(rows):
    result = privacy.suppress_shares(shares(*rows), ["group"])
    count, n = np.array(rows).T
    no_n, no_count = result["n"].isna().to_numpy(), result["count"].isna().to_numpy()
    assert not (small(n) & ~no_n).any()
    assert not ((small(count) | small(n - count)) & ~no_count).any()
    assert (no_count | ~no_n).all()
    assert result.loc[no_count, ["estimate", "low", "high"]].isna().all(axis=None)

    if small(n.sum()):
        return  # then no total is published anywhere
    for i in np.flatnonzero(small(n)):
        assert spread_of(i, n, no_n, np.full(len(n), n.sum())) >= 1
    if small(count.sum()) or small((n - count).sum()):
        return
    at_most = np.where(no_n, count.sum(), n)
    for i in np.flatnonzero((small(count) | small(n - count)) & (count > 0)):
        assert spread_of(i, count, no_count, at_most) >= 1


@given(st.integers(2, 4), st.integers(2, 4), st.data())
@settings(max_examples=50, deadline=None)
def test_no_small_cell_of_a_cross_table_can_be_worked_out(height, width, data):
    cell = st.one_of(st.just(0), st.integers(1, 9), st.integers(10, 60))
    row = st.lists(cell, min_size=width, max_size=width)
    counts = data.draw(st.lists(row, min_size=height, max_size=height))
    assume(np.sum(counts) >= 10)
    result = privacy.suppress_counts(two_way(counts), ["row", "column"])
    missing = hidden_matrix(result, counts)
    for i, j in np.argwhere(small(np.array(counts))):
        assert missing[i, j]
        low, high = possible_range(counts, missing, i, j)
        assert high - low >= 1 - 1e-6


def small(values):
    return (values >= 1) & (values <= 9)


def two_way(counts):
    total = int(np.sum(counts))
    rows = [(i, j, c, total) for i, row in enumerate(counts) for j, c in enumerate(row)]
    return table_of(rows, ["row", "column"])


def hidden_matrix(result, counts):
    return result["count"].isna().to_numpy().reshape(np.shape(counts))


def spread_of(i, values, missing, at_most):
    """How many more values a reader who subtracts has to reckon with, for hidden cell i."""
    known_sum = values[missing].sum()
    others = missing.copy()
    others[i] = False
    return min(at_most[i], known_sum) - max(0, known_sum - at_most[others].sum())


def possible_range(counts, missing, i, j):
    """The least and greatest number that cell (i, j) can hold, for a reader who knows the visible
    cells, the grand total and the totals that are shown in tables of the rows and of the columns
    (a transport problem, so that both bounds are whole numbers)."""
    counts = np.array(counts)
    cells = [tuple(c) for c in np.argwhere(missing)]
    left, right = [[1.0] * len(cells)], [counts[missing].sum()]
    for axis in (0, 1):
        totals = counts.sum(axis=1 - axis)
        lines = table_of([(k, t, totals.sum()) for k, t in enumerate(totals)])
        for k in np.flatnonzero(~privacy.suppress_counts(lines, ["group"])["suppressed"]):
            left.append([float(c[axis] == k) for c in cells])
            right.append(counts.take(k, axis)[missing.take(k, axis)].sum())
    target = np.array([float(c == (i, j)) for c in cells])
    ends = [
        linprog(sign * target, A_eq=left, b_eq=right, bounds=(0, 1000)).fun * sign
        for sign in (1, -1)
    ]
    return ends[0], ends[1]


def test_a_sentence_tells_no_small_count():
    told = [privacy.shown_count(count) for count in (0, 1, 9, 10, 1894)]
    assert told == [0, None, None, 10, 1894]
