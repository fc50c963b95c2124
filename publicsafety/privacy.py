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

3. A *family* is a set of rows whose total may be known: the rows that agree in some of the ``by``
   columns, but not all (with one ``by`` column: all rows; with two: the rows of each value of the
   first, then those of each value of the second, then all rows). A family is left out if its own
   total is published nowhere: if this same rule hides it in the table of the totals by those
   columns. Order: most columns first, columns in the order of ``by``, families in the order of
   their first rows.
4. In each family that has a hidden cell: as long as only one cell is hidden, or the hidden cells
   together make less than the limit, hide the smallest visible cell that is not zero (ties: the
   first row). Stop when only zeros are left. Go through all families again until nothing changes.
5. Adding and subtracting several totals can still give a cell away when there are several ``by``
   columns. A hidden cell of the table, not zero and hidden before step 4, is given away when its
   column in the matrix (families x hidden cells, 1 where the cell belongs to the family) is
   independent of all the others: no other numbers would have the same totals. Then hide one more
   cell and go back to step 4: the smallest visible nonzero cell in the families of the cells that
   are given away, or if there is none, of the table (ties: the first row). If there is none either,
   hide the zeros as well, all of them.
6. For shares do steps 4 and 5 with ``n`` first. Rows hidden by that are hidden wholly. Then do
   them with ``count``, then with ``n - count``, and these two again until nothing changes.

``suppressed`` is True for each row in which a number is hidden.

What the rule cannot see: two tables that cut the same records differently. It protects each table
against its own totals.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import combinations

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


def shown_count(count: int) -> int | None:
    """Return a count for a sentence, or None where it is too small to be told."""
    return None if is_small(np.asarray(count)) else int(count)


def suppress_shares(table: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Hide the small numbers of a table of shares (``count`` of ``n`` records).

    Args:
        table: Columns ``by``, ``count``, ``n``, ``estimate``, ``low``, ``high``.
        by: The columns whose values share out the records.

    Returns:
        The same rows and columns, hidden numbers missing, with ``suppressed`` added at the end.
    """
    return _hide(table, *_hidden_shares(table, by))


def suppress_counts(
    table: pd.DataFrame,
    by: Sequence[str],
    *,
    population: bool = False,
    also: np.ndarray | None = None,
) -> pd.DataFrame:
    """Hide the small numbers of a table of counts.

    Args:
        table: Columns ``by``, ``count``, ``n``, ``estimate``, ``low``, ``high``.
        by: The columns whose values share out the records.
        population: ``n`` is a published population, not a number of records; never hidden.
        also: True for rows that have to be hidden for another reason.

    Returns:
        The same rows and columns, hidden numbers missing, with ``suppressed`` added at the end.
    """
    nothing = np.zeros(len(table), bool)
    row_too = nothing if also is None else also
    hide_n = nothing if population else row_too | is_small(_numbers(table, "n"))
    return _hide(table, _hidden_counts(table, by, hide_n | row_too), hide_n)


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
        if not given_away.any() or hidden.all():
            return hidden
        hidden |= _next_to_hide(given_away, values, hidden, families)


def _hide_companions(values: np.ndarray, hidden: np.ndarray, family: Family) -> None:
    """Add to ``hidden`` until the hidden cells of the family cover for each other."""
    while True:
        inside = family[hidden[family]]
        covered = len(inside) > 1 and values[inside].sum() >= _limit
        visible = family[~hidden[family] & (values[family] > 0)]
        if not len(inside) or covered or not len(visible):
            return
        hidden[visible[np.argmin(values[visible])]] = True


def _given_away(hidden: np.ndarray, families: Sequence[Family]) -> np.ndarray:
    """Return True for hidden cells that have one possible value, given the families' totals."""
    result = np.zeros(len(hidden), bool)
    cells = np.flatnonzero(hidden)
    totals = np.array([np.isin(cells, family) for family in families if hidden[family].any()])
    if len(totals):
        other_tables = null_space(totals.astype(float))
        result[cells] = (np.abs(other_tables) < 1e-9).all(axis=1)
    return result


def _next_to_hide(
    given_away: np.ndarray, values: np.ndarray, hidden: np.ndarray, families: Sequence[Family]
) -> np.ndarray:
    """Return where to hide more: the smallest visible cell near those given away, or everywhere."""
    visible = ~hidden & (values > 0)
    near = np.zeros(len(hidden), bool)
    for family in families:
        near[family] |= given_away[family].any()
    choice = np.flatnonzero(visible & near if (visible & near).any() else visible)
    if not len(choice):
        return np.ones(len(hidden), bool)
    return np.arange(len(hidden)) == choice[np.argmin(values[choice])]


def _hidden_counts(
    table: pd.DataFrame, by: Sequence[str], also: np.ndarray | None = None
) -> np.ndarray:
    """Return where a table of counts hides ``count``."""
    count = _numbers(table, "count")
    must_hide = is_small(count) if also is None else is_small(count) | also
    return protect(count, must_hide, _families(table, by, _hidden_counts))


def _hidden_n(table: pd.DataFrame, by: Sequence[str]) -> np.ndarray:
    """Return where a table of shares hides ``n``, and with it the whole row."""
    n = _numbers(table, "n")
    return protect(n, is_small(n), _families(table, by, _hidden_n))


def _hidden_shares(table: pd.DataFrame, by: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return where a table of shares hides ``count``, and where ``n``."""
    count, n = _numbers(table, "count"), _numbers(table, "n")
    hide_n = _hidden_n(table, by)
    families = _families(table, by, lambda *totals: _hidden_shares(*totals)[0])
    must_hide = hide_n | is_small(count) | is_small(n - count)
    hide_count = must_hide
    while True:
        before = hide_count
        hide_count = protect(count, hide_count, families, must_hide)
        hide_count = protect(n - count, hide_count, families, must_hide)
        if (hide_count == before).all():
            return hide_count, hide_n


def _families(
    table: pd.DataFrame,
    by: Sequence[str],
    hidden_totals: Callable[[pd.DataFrame, Sequence[str]], np.ndarray],
) -> list[Family]:
    """Return the sets of rows whose totals are not hidden in a table of these totals."""
    families: list[Family] = []
    for size in reversed(range(len(by))):
        for kept in combinations(by, size):
            labels = _labels(table, list(kept))
            sums = table[["count", "n"]].groupby(labels).sum()
            keys = table[list(kept)].groupby(labels).first()
            hidden = hidden_totals(sums.join(keys), kept)
            families += [np.flatnonzero(labels == label) for label in np.flatnonzero(~hidden)]
    return families


def _labels(table: pd.DataFrame, columns: list[str]) -> np.ndarray:
    """Number the rows that agree in ``columns``, in the order of the first row of each set."""
    if not columns:
        return np.zeros(len(table), int)
    return table.groupby(columns, sort=False, dropna=False).ngroup().to_numpy()


def _numbers(table: pd.DataFrame, column: str) -> np.ndarray:
    return table[column].to_numpy(dtype="int64")


def _hide(table: pd.DataFrame, hide_count: np.ndarray, hide_n: np.ndarray) -> pd.DataFrame:
    shown = table.astype({"count": "Int64", "n": "Int64"})
    shown.loc[hide_count, "count"] = pd.NA
    shown.loc[hide_n, "n"] = pd.NA
    shown.loc[hide_count, MADE_OF_COUNT] = np.nan
    return shown.assign(suppressed=hide_count | hide_n)
