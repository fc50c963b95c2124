"""Rows in memory: what an engine hands over where counts of a few groups are not enough.

Most measures ask an engine for a small table of counts. Some need more: clock times, durations,
coordinates. They reduce the records on the engine as far as they can, to counts of equal values,
and `collect` brings those into memory; `bring_rows` brings the records themselves. Neither brings
more than ``PUBLICSAFETY_MAX_ROWS`` rows, five million unless it says otherwise.

A table of pandas or Polars is in memory already, so that nothing is brought and nothing limited.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from publicsafety.dictionary import StandardField
from publicsafety.errors import ToolkitError
from publicsafety.measures import as_frame, to_pandas
from publicsafety.records import Records

DEFAULT_LIMIT = 5_000_000
ENVIRONMENT_VARIABLE = "PUBLICSAFETY_MAX_ROWS"
BROUGHT = "rows_in_memory"
"""The key of ``attrs`` that says how many rows an engine handed over for a table."""


def row_limit() -> int:
    """Return how many rows may be brought into memory at once.

    Raises:
        ToolkitError: The setting is not a whole number of at least 1.
    """
    named = os.environ.get(ENVIRONMENT_VARIABLE, str(DEFAULT_LIMIT))
    if not named.isdecimal() or int(named) < 1:
        raise ToolkitError(
            f"{ENVIRONMENT_VARIABLE}: expected a number of rows, such as {DEFAULT_LIMIT}; found "
            f"{named!r}."
        )
    return int(named)


def collect(frame: nw.LazyFrame[Any], what: str) -> pd.DataFrame:
    """Bring a frame into memory, categories as plain strings.

    Args:
        frame: Rows, reduced as far as the engine can.
        what: What they are, in words, such as "counts by day, minute and race".

    Returns:
        The rows. ``attrs["rows_in_memory"]`` is their number; it is not there where the rows were
        in memory already.

    Raises:
        ToolkitError: There are more than the limit.
    """
    if frame.implementation.is_pandas() or frame.implementation.is_polars():
        return to_pandas(frame)
    limit = row_limit()
    found = to_pandas(frame.head(limit + 1))
    if len(found) > limit:
        raise ToolkitError(
            f"More than {limit:,} rows would have to be brought into memory ({what}). Take fewer "
            "years or one agency in the source description ('period', 'leave_out'), or, if this "
            f"computer has the memory, set {ENVIRONMENT_VARIABLE} to a larger number of rows."
        )
    found.attrs[BROUGHT] = len(found)
    return found


def count_equal(table: Any, columns: Sequence[str], what: str) -> pd.DataFrame:
    """Count the rows that are equal in some columns, on the engine.

    Args:
        table: One row per record, in any frame. Rows where one of the columns is missing are left
            out.
        columns: The columns.
        what: As in ``collect``.

    Returns:
        ``columns`` and ``n``, sorted, with ``attrs`` as in ``collect``.
    """
    frame = as_frame(table, columns).filter(*(~nw.col(column).is_null() for column in columns))
    counted = frame.group_by(*columns).agg(n=nw.len())
    return collect(counted, what).sort_values(list(columns), ignore_index=True)


def quantiles_of_counts(values: np.ndarray, counts: np.ndarray, q: Any) -> np.ndarray:
    """Return quantiles of numbers that occur several times each, as ``numpy.quantile`` of them all.

    Args:
        values: Different numbers, sorted.
        counts: How often each occurs.
        q: The quantiles, numbers between 0 and 1.
    """
    place = np.asarray(q, "float64") * (counts.sum() - 1)
    low = nth_of_counts(values, counts, np.floor(place))
    high = nth_of_counts(values, counts, np.ceil(place))
    return low + (high - low) * (place % 1)


def nth_of_counts(values: np.ndarray, counts: np.ndarray, n: Any) -> np.ndarray:
    """Return the n-th smallest, counted from 0, of numbers that occur several times each."""
    return np.asarray(values[np.searchsorted(np.cumsum(counts), n, side="right")])


def seconds_of_day(column: str) -> nw.Expr:
    """Return the clock time of a moment as whole seconds after midnight."""
    moment = nw.col(column).dt
    hour, minute, second = (
        part.cast(nw.Float64) for part in (moment.hour(), moment.minute(), moment.second())
    )
    return hour * 3600 + minute * 60 + second


def clock_seconds(column: str, kind: nw.dtypes.DType) -> nw.Expr:
    """Return a day or moment as whole seconds, put together from parts that every engine knows.

    Args:
        column: The column's name.
        kind: Its type, ``Date`` or ``Datetime``.

    Returns:
        Seconds by the clock on the wall, where a day is the number that ``date.toordinal`` gives.
        Missing where the moment is.
    """
    moment = nw.col(column).dt
    years = moment.year().cast(nw.Float64) - 1
    leap_days = (years / 4).floor() - (years / 100).floor() + (years / 400).floor()
    midnight = (years * 365 + leap_days + moment.ordinal_day().cast(nw.Float64)) * 86400
    return midnight if kind == nw.Date else midnight + seconds_of_day(column)


def bring_rows(records: Records, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """Return the standard table, or some columns of it, as pandas.

    Args:
        records: Of any engine.
        columns: Standard columns that are wanted, of those that the table has; all by default.

    Returns:
        The table as the engine "pandas" has it, with the columns in the same order; categories of
        which no row is left are not kept. The rows are in the order of the file, but in any order
        where the source keeps one row per event or drops copies. ``attrs`` as in ``collect``.

    Raises:
        ToolkitError: There are more rows than the limit.
    """
    frame = nw.from_native(records.table)
    names = [name for name in frame.collect_schema().names() if columns is None or name in columns]
    if isinstance(records.table, pd.DataFrame):
        return records.table[names]
    found = collect(as_frame(records.table, names), "the records, one row each")
    key = records.dictionary.schema.primaryKey
    for name in names:
        whole_text = name == key and name not in records.source.values
        found[name] = _as_standard(found[name], records.dictionary.field(name), whole_text)
    return found


def _as_standard(values: pd.Series, column: StandardField, whole_text: bool) -> pd.Series:
    """Give a column the type that ``standardize`` gives it."""
    if column.type == "string":
        text = values.astype("str")
        if whole_text:
            return text
        seen = set(text.dropna().unique())
        ordered = [value for value in column.constraints.enum or sorted(seen) if value in seen]
        return text.astype(pd.CategoricalDtype(pd.Index(ordered, dtype="str")))
    if column.type == "time":
        return pd.to_timedelta(values.astype("str")).astype("timedelta64[s]")
    types: dict[str, Any] = {
        "boolean": "boolean",
        "integer": "Int64",
        "number": "float64",
        "date": "datetime64[s]",
        "datetime": "datetime64[s]",
    }
    return values.astype(types[column.type])
