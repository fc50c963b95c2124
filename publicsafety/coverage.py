"""Coverage: which hours a log was kept at all, and rates per hour that was logged.

A dispatch log that was collected from outside has holes, and it begins and ends in the middle of a
day. Plain counts by weekday and hour then make some hours look quiet that were only not recorded.
"""

from __future__ import annotations

import pandas as pd

from publicsafety import privacy
from publicsafety.measures import TIDY_COLUMNS, poisson_interval

HOLE = 100
"""A stretch without entries is a hole if this many would have been expected in it."""
HOUR = pd.Timedelta(hours=1)


def holes(moments: pd.Series) -> pd.DataFrame:
    """Find the stretches in which nothing was logged although much was to be expected.

    What is to be expected is the average of the whole log. The limit is far beyond what quiet
    nights and chance can do, so a quiet log of a small place has no holes.

    Args:
        moments: When each entry was made; missing ones are left out.

    Returns:
        Columns ``start`` and ``end``, the last entry before and the first after each hole, in
        order.
    """
    times = moments.dropna().sort_values(ignore_index=True)
    stretches = pd.DataFrame({"start": times.shift(), "end": times}).iloc[1:]
    length = stretches["end"] - stretches["start"]
    expected = length / length.sum() * len(stretches)
    return stretches[expected >= HOLE].reset_index(drop=True)


def per_logged_hour(
    table: pd.DataFrame, moments: pd.Series, measure: str = "records_per_hour"
) -> pd.DataFrame:
    """Return records per hour by weekday and hour, with exact Poisson intervals.

    Only whole hours that were logged count: those that begin after the first entry of the log, end
    before the last, and touch no hole. Records of other hours are left out.

    Args:
        table: One row per record, with ``datetime``.
        moments: When each entry of the log was made, of whatever kind.
        measure: What to call the measure.

    Returns:
        The tidy table with the keys ``weekday`` (1 is Monday) and ``hour``, all 168 of them.
        ``count`` is records, ``n`` hours; without a logged hour there is no estimate.

    Source: F. Garwood (1936), Biometrika 28(3/4), 437-442.
    """
    logged = _logged_hours(moments)
    hour = table["datetime"].dt.floor("h")
    counted = _by_weekday_and_hour(pd.Series(logged)).to_frame("n")
    counted["count"] = _by_weekday_and_hour(hour[hour.isin(logged)])
    low, high = poisson_interval(counted["count"].to_numpy("float64"))
    hours = counted["n"].where(counted["n"] > 0).astype("float64")
    rates = counted.assign(estimate=counted["count"] / hours, low=low / hours, high=high / hours)
    shown = privacy.suppress_counts(rates.reset_index(), ["weekday", "hour"], population=True)
    tidy = shown.assign(measure=measure, denominator="whole hours that were logged")
    return tidy.astype({"count": "Int64", "n": "Int64"})[["weekday", "hour", *TIDY_COLUMNS]]


def _logged_hours(moments: pd.Series) -> pd.DatetimeIndex:
    """Return the beginnings of the whole hours that were logged."""
    times = moments.dropna()
    hours = pd.date_range(times.min().ceil("h"), times.max().floor("h") - HOUR, freq="h")
    for start, end in holes(moments).itertuples(index=False):
        hours = hours[(hours + HOUR <= start) | (hours >= end)]
    return hours


def _by_weekday_and_hour(hours: pd.Series) -> pd.Series:
    grid = pd.MultiIndex.from_product([range(1, 8), range(24)], names=["weekday", "hour"])
    keys = [hours.dt.day_of_week.rename("weekday") + 1, hours.dt.hour.rename("hour")]
    return hours.groupby(keys).size().reindex(grid, fill_value=0)
