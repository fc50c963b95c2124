"""Small numbers are not shown, nor can they be worked out from what is shown.

The rule, in words. The R sibling repeats it step by step; change both or neither.

**Small** means 1 to limit - 1. The limit is 10 unless ``set_limit`` or the environment variable
``PUBLICSAFETY_SUPPRESS_BELOW`` says otherwise; 0 or 1 turns the rule off. Zero is never small.

**First, hide what is small.**

1. In a table of *shares* (``count`` of ``n`` records): where ``n`` is small, hide ``n`` and all
   numbers of that row. Where ``count`` or ``n - count`` is small, hide ``count`` and what is made
   of it (``estimate``, ``low``, ``high``); ``n`` stays.
2. In a table of *counts* (``n`` is the total, or a population): where ``count`` is small, hide it
   and what is made of it. Where ``n`` is a number of records and small, hide the whole row. A
   published population is never hidden.

**Then hide what would give it away**, since totals are usually published elsewhere.

3. A *family* is a set of rows whose total may be known. With one ``by`` column, all rows are one
   family. With several, each ``by`` column in turn makes families: the rows that agree in all the
   other ``by`` columns. Columns named in ``within`` (such as the benchmark) always have to agree.
   A family whose own total would be hidden by step 1 or 2 is left out: that total is published
   nowhere. Families are taken column by column, in the order in which they appear in the table.
4. In each family that has a hidden cell: as long as only one cell is hidden, or the hidden cells
   together make less than the limit, hide the smallest visible cell that is not zero (ties: the
   first row). Stop when only zeros are left. Go through all families again until nothing changes.
5. Adding and subtracting several totals can still give a cell away when there are several ``by``
   columns. A hidden cell of the table, not zero and hidden before step 4, is given away when its
   column in the matrix (families x hidden cells, 1 where the cell belongs to the family) is
   independent of all the others: no other numbers would have the same totals. Then hide the
   smallest visible nonzero cell among the families of the cells that are given away (if there is
   none: of the whole table), and go back to step 4.
6. For shares do steps 4 and 5 with ``n`` first. Rows hidden by that are hidden wholly. Then do
   them with ``count``, then with ``n - count``, and these two again until nothing changes.

``suppressed`` is True for each row in which a number is hidden.

What the rule cannot see: two tables that cut the same records differently. It protects each table
against its own totals.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.linalg import null_space

from publicsafety.errors import ToolkitError

DEFAULT_LIMIT = 10
ENVIRONMENT_VARIABLE = "PUBLICSAFETY_SUPPRESS_BELOW"
MADE_OF_COUNT = ["estimate", "low", "high"]

Family = np.ndarray
"""Row positions (integers) of the rows of one family."""


def _checked(limit: object, where: str) -> int:
    try:
        number = int(str(limit))
    except ValueError:
        number = -1
    if number < 0:
        raise ToolkitError(
            f"{where} is {limit!r}: give a whole number, such as 10 (0 turns it off)."
        )
    return number


_limit = _checked(
    os.environ.get(ENVIRONMENT_VARIABLE, DEFAULT_LIMIT),
    f"The environment variable {ENVIRONMENT_VARIABLE}",
)


def get_limit() -> int:
    """Return the smallest count that is shown."""
    return _limit


def set_limit(limit: int) -> None:
    """Hide counts from 1 to ``limit - 1`` from now on; 0 or 1 hides nothing.

    Raises:
        ToolkitError: ``limit`` is not a whole number of at least 0.
    """
    global _limit
    _limit = _checked(limit, "The limit for small numbers")


def is_small(values: np.ndarray) -> np.ndarray:
    """Return True where a number is 1 to limit - 1."""
    return (values >= 1) & (values < _limit)


def suppress_shares(
    table: pd.DataFrame, by: Sequence[str], within: Sequence[str] = ()
) -> pd.DataFrame:
    """Hide the small numbers of a table of shares (``count`` of ``n`` records).

    Args:
        table: Columns ``by``, ``within``, ``count``, ``n``, ``estimate``, ``low``, ``high``.
        by: The columns whose values share out the records.
        within: The columns across which no total is made.

    Returns:
        The same rows and columns, hidden numbers missing, with ``suppressed`` added at the end.
    """
    count, n = _numbers(table, "count"), _numbers(table, "n")
    families = _families(table, by, within)

    n_families = [f for f in families if not is_small(n[f].sum())]
    hide_n = protect(n, is_small(n), n_families)

    share_families = [f for f in n_families if not _small_share(count[f].sum(), n[f].sum())]
    must_hide = hide_n | _small_share(count, n)
    hide_count = must_hide
    while True:
        before = hide_count
        hide_count = protect(count, hide_count, share_families, must_hide)
        hide_count = protect(n - count, hide_count, share_families, must_hide)
        if (hide_count == before).all():
            return _hide(table, hide_count, hide_n)


def suppress_counts(
    table: pd.DataFrame,
    by: Sequence[str],
    within: Sequence[str] = (),
    *,
    population: bool = False,
    also: np.ndarray | None = None,
) -> pd.DataFrame:
    """Hide the small numbers of a table of counts.

    Args:
        table: Columns ``by``, ``within``, ``count``, ``n``, ``estimate``, ``low``, ``high``.
        by: The columns whose values share out the records.
        within: The columns across which no total is made.
        population: ``n`` is a published population, not a number of records; never hidden.
        also: True for rows that have to be hidden for another reason.

    Returns:
        The same rows and columns, hidden numbers missing, with ``suppressed`` added at the end.
    """
    count = _numbers(table, "count")
    row_too = np.zeros(len(table), bool) if also is None else also
    hide_n = np.zeros(len(table), bool) if population else row_too | is_small(_numbers(table, "n"))
    families = [f for f in _families(table, by, within) if not is_small(count[f].sum())]
    hide_count = protect(count, hide_n | row_too | is_small(count), families)
    return _hide(table, hide_count, hide_n)


def protect(
    values: np.ndarray,
    hidden: np.ndarray,
    families: Sequence[Family],
    must_hide: np.ndarray | None = None,
) -> np.ndarray:
    """Hide further cells until no hidden cell follows from visible cells and totals.

    Args:
        values: One number per row.
        hidden: True where the number is hidden already.
        families: Sets of rows (positions) whose totals may be known.
        must_hide: The hidden cells that have to stay unknown; all of ``hidden`` by default.

    Returns:
        True where the number has to be hidden.
    """
    secret = (hidden if must_hide is None else must_hide) & (values > 0)
    hidden = hidden.copy()
    while True:
        before = hidden.sum()
        for family in families:
            _hide_companions(values, hidden, family)
        if hidden.sum() > before:
            continue
        given_away = secret & _given_away(hidden, families)
        spare = _visible_near(given_away, values, hidden, families)
        if not given_away.any() or not len(spare):
            return hidden
        hidden[_smallest(values, spare)] = True


def _hide_companions(values: np.ndarray, hidden: np.ndarray, family: Family) -> None:
    """Add to ``hidden`` until the hidden cells of the family cover for each other."""
    while True:
        inside = family[hidden[family]]
        covered = len(inside) > 1 and values[inside].sum() >= _limit
        visible = family[~hidden[family] & (values[family] > 0)]
        if not len(inside) or covered or not len(visible):
            return
        hidden[_smallest(values, visible)] = True


def _given_away(hidden: np.ndarray, families: Sequence[Family]) -> np.ndarray:
    """Return True for hidden cells that have one possible value, given the families' totals."""
    result = np.zeros(len(hidden), bool)
    cells = np.flatnonzero(hidden)
    totals = np.array([np.isin(cells, family) for family in families if hidden[family].any()])
    if len(totals):
        other_tables = null_space(totals.astype(float))
        result[cells] = (np.abs(other_tables) < 1e-9).all(axis=1)
    return result


def _visible_near(
    cells: np.ndarray, values: np.ndarray, hidden: np.ndarray, families: Sequence[Family]
) -> np.ndarray:
    """Return the visible nonzero cells in the families of ``cells``, or else of the table."""
    visible = ~hidden & (values > 0)
    near = np.zeros(len(hidden), bool)
    for family in families:
        if cells[family].any():
            near[family] = True
    return np.flatnonzero(visible & near if (visible & near).any() else visible)


def _smallest(values: np.ndarray, positions: np.ndarray) -> int:
    return int(positions[np.argmin(values[positions])])


def _families(table: pd.DataFrame, by: Sequence[str], within: Sequence[str]) -> list[Family]:
    families: list[Family] = []
    for column in by:
        agreeing = [*within, *(other for other in by if other != column)]
        if agreeing:
            labels = table.groupby(agreeing, sort=False, dropna=False).ngroup().to_numpy()
            families += [np.flatnonzero(labels == label) for label in pd.unique(labels)]
        else:
            families.append(np.arange(len(table)))
    return families


def _small_share(count: np.ndarray, n: np.ndarray) -> np.ndarray:
    return is_small(n) | is_small(count) | is_small(n - count)


def _numbers(table: pd.DataFrame, column: str) -> np.ndarray:
    return table[column].to_numpy(dtype="int64")


def _hide(table: pd.DataFrame, hide_count: np.ndarray, hide_n: np.ndarray) -> pd.DataFrame:
    shown = table.astype({"count": "Int64", "n": "Int64"})
    shown.loc[hide_count, "count"] = pd.NA
    shown.loc[hide_n, "n"] = pd.NA
    shown.loc[hide_count, MADE_OF_COUNT] = np.nan
    return shown.assign(suppressed=hide_count | hide_n)
