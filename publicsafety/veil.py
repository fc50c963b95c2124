"""The veil-of-darkness test: are more drivers of a group stopped in daylight than in the dark?

Before dark an officer can see more easily who is driving. The test takes clock times at which it is
light in one part of the year and dark in the other, and compares, at the same clock time, the share
of a group among the stops made in the dark with its share among the stops made in daylight.

Source: J. Grogger and G. Ridgeway (2006), Testing for racial profiling in traffic stops from behind
a veil of darkness, Journal of the American Statistical Association 101(475), 878-887.

The steps, which the R sibling repeats:

1. Sunset and the end of civil twilight (dusk: the sun 6 degrees below the horizon) for every day of
   the calendar years of the stops, as clock time at the place, rounded to the whole minute (half a
   minute up). astral computes them by NOAA's formulas; so two programs that follow these formulas
   agree, although they may differ in the last digits.
2. Keep stops between the earliest and the latest dusk of these years, both included. Clock minute =
   60 x hour + minute + second / 60.
3. A stop before that day's sunset is in daylight, a stop at or after dusk is in the dark. A stop in
   between is left out, since it could be either. So are the stops of a day without sunset or dusk
   before midnight.
   What is kept is counted by day, second, group and district where the records are, and
   only these counts are brought into memory.
4. Logistic model of "is of the group" (against the reference group) on: dark; a cubic B-spline of
   the clock minute with ``df`` columns (patsy ``bs`` = R ``splines::bs``: inner knots at equally
   spaced type-7 quantiles, boundary knots at the extremes, no intercept column); optionally the
   district. Districts with stops of only one of the two groups tell nothing and are left out.
5. The estimate is exp(coefficient of dark), with a Wald interval. A ratio below 1 means that the
   group's share is smaller in the dark than in daylight.

There is no estimate without at least 10 stops of each group in daylight and in the dark and more
than ``df`` different clock minutes, nor where the model does not settle in 100 steps (a relative
change of the deviance below 1e-12) or the standard error of the coefficient is above 5. If the
number of stops in one of the four cells is small in the sense of ``publicsafety.privacy``, the
whole row is hidden, and step 4 of its rule is applied to ``count`` over the rows of the table.
"""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import narwhals as nw
import numpy as np
import pandas as pd
import patsy
import statsmodels.api as sm
from astral import Observer
from astral.sun import dusk, sunset
from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

from publicsafety import privacy
from publicsafety.errors import ToolkitError
from publicsafety.measures import TIDY_COLUMNS, Z, as_frame, to_pandas
from publicsafety.rows import count_equal, quantiles_of_counts, seconds_of_day

FEWEST_STOPS = 10
LARGEST_STANDARD_ERROR = 5.0
NOON = 12 * 60
TIMES = ["year", "day", "clock"]
ANY_YEAR = 2000
COLUMNS = [*TIDY_COLUMNS[:3], "n_dark", *TIDY_COLUMNS[3:]]


def sun_times(
    dates: Sequence[dt.date] | pd.DatetimeIndex, lat: float, lng: float, timezone: str
) -> pd.DataFrame:
    """Return sunset and the end of civil twilight of each day.

    Args:
        dates: Local dates.
        lat: Latitude in degrees, north positive.
        lng: Longitude in degrees, east positive.
        timezone: A name such as ``America/Chicago``.

    Returns:
        Columns ``date`` (datetime64), ``sunset`` and ``dusk`` (Int64: minutes after midnight by the
        local clock; missing on days without one before midnight, near the poles).

    Raises:
        ToolkitError: The time zone is not known, or the place is not on Earth.
    """
    place = _observer(lat, lng)
    zone = _zone(timezone)
    days = [pd.Timestamp(day).date() for day in dates]
    return pd.DataFrame(
        {
            "date": pd.to_datetime(days),
            "sunset": pd.array([_minute(sunset, place, day, zone) for day in days], "Int64"),
            "dusk": pd.array([_minute(dusk, place, day, zone) for day in days], "Int64"),
        }
    )


def intertwilight_stops(
    stops: Any, lat: float, lng: float, timezone: str, columns: Sequence[str] = ("subject_race",)
) -> pd.DataFrame:
    """Count the stops at clock times that are sometimes dark, with whether it was dark.

    Args:
        stops: One row per stop, in any frame; ``datetime`` is local clock time without a time zone.
        lat: Latitude in degrees, north positive.
        lng: Longitude in degrees, east positive.
        timezone: A name such as ``America/Chicago``.
        columns: Other columns to tell apart. Stops where one of them is missing are left out.

    Returns:
        ``columns``, ``minute`` (float, minutes after midnight), ``dark`` (bool) and ``n`` (stops
        that agree in these), sorted. ``attrs["rows_in_memory"]`` as in ``rows.collect``.

    Raises:
        MissingColumns: The table lacks ``datetime`` or one of ``columns``.
        ToolkitError: The time zone is not known, ``datetime`` has a time zone, or even the counts
            are too many to bring into memory.
    """
    moment = nw.col("datetime").dt
    known = (~nw.col(column).is_null() for column in ["datetime", *columns])
    frame = as_frame(stops, ["datetime", *columns]).filter(*known)
    kind = frame.collect_schema()["datetime"]
    if kind != nw.Datetime or getattr(kind, "time_zone", None) is not None:
        raise ToolkitError(
            f"'datetime' should be local clock time without a time zone; here it is {kind}."
        )
    years = sorted(to_pandas(frame.select(year=moment.year()).unique())["year"].astype(int))
    sun = pd.concat([_sun_of_year(year, lat, lng, timezone) for year in years or [ANY_YEAR]])
    times = frame.select(
        *columns, year=moment.year(), day=moment.ordinal_day(), clock=seconds_of_day("datetime")
    )
    window = nw.col("clock").is_between(sun["dusk"].min() * 60, sun["dusk"].max() * 60)
    what = f"counts by day, second and {', '.join(columns)}"
    found = count_equal(times.filter(window).to_native(), [*columns, *TIMES], what)
    found["minute"] = found.pop("clock") / 60
    day = sun.reindex(pd.MultiIndex.from_frame(found[["year", "day"]])).set_index(found.index)
    light, dark = found["minute"] < day["sunset"], found["minute"] >= day["dusk"]
    has_both = day["sunset"].notna() & day["dusk"].notna()
    usable = found.assign(dark=dark)[has_both & (light | dark)]
    counted = usable.groupby([*columns, "minute", "dark"])["n"].sum().reset_index()
    counted.attrs = found.attrs
    return counted


def veil_of_darkness(
    stops: Any,
    lat: float,
    lng: float,
    timezone: str,
    *,
    group: str = "subject_race",
    minority: str | Sequence[str] = "black",
    reference: str = "white",
    adjust: str | None = None,
    df: int = 6,
) -> pd.DataFrame:
    """Compare the groups stopped in the dark with those stopped in daylight at the same clock time.

    Args:
        stops: One row per stop, with ``datetime``, ``group`` and, if given, ``adjust``.
        lat: Latitude of the place in degrees, north positive.
        lng: Longitude in degrees, east positive.
        timezone: A name such as ``America/Chicago``.
        group: The column that makes the groups.
        minority: The value or values to compare, each with the reference.
        reference: The value to compare with.
        adjust: A column, such as ``precinct``, to adjust for.
        df: The number of columns of the spline of clock time, at least 3.

    Returns:
        One row per value of ``minority``, with columns ``group``, ``reference``, ``measure``
        (``veil_of_darkness``, with ``_adjusted`` where ``adjust`` is given), ``count`` (stops of
        the group), ``n`` (stops of both), ``n_dark`` (those of ``n`` in the dark), ``estimate``
        (odds ratio, dark against daylight), ``low``, ``high``, ``denominator``, ``suppressed``.
        ``attrs`` as in ``intertwilight_stops``.

    Raises:
        MissingColumns: The table lacks a column.
        ToolkitError: As in ``intertwilight_stops``; or ``df`` is below 3.
    """
    if df < 3:
        raise ToolkitError(f"df is {df}: a cubic spline has at least 3 columns.")
    columns = [group] if adjust is None else [group, adjust]
    usable = intertwilight_stops(stops, lat, lng, timezone, columns)
    values = [minority] if isinstance(minority, str) else list(minority)
    table = pd.DataFrame(
        [_compare(usable, group, value, reference, adjust, df) for value in values]
    )
    table.insert(0, group, values)
    table.insert(1, "reference", reference)
    table["measure"] = "veil_of_darkness" if adjust is None else "veil_of_darkness_adjusted"
    table["denominator"] = "stops of both groups at clock times that are sometimes dark"
    shown = _suppress(table)[[group, "reference", *COLUMNS]]
    shown.attrs = usable.attrs
    return shown


def _compare(
    usable: pd.DataFrame, group: str, value: str, reference: str, adjust: str | None, df: int
) -> dict[str, float]:
    both = usable[usable[group].isin([value, reference])]
    if adjust is not None:
        both = both[both.groupby(adjust)[group].transform("nunique") == 2]
    is_group, dark, n = both[group] == value, both["dark"], both["n"]
    cells = [int(n[a & b].sum()) for a in (is_group, ~is_group) for b in (dark, ~dark)]
    ratio, low, high = np.nan, np.nan, np.nan
    if min(cells) >= FEWEST_STOPS and both["minute"].nunique() > df:
        ratio, low, high = _odds_ratio(both.assign(is_group=is_group), adjust, df)
    return {
        "count": int(n[is_group].sum()),
        "n": int(n.sum()),
        "n_dark": int(n[dark].sum()),
        "estimate": ratio,
        "low": low,
        "high": high,
        "small": bool(privacy.is_small(np.array(cells)).any()),
    }


def _odds_ratio(both: pd.DataFrame, adjust: str | None, df: int) -> tuple[float, float, float]:
    """Return the odds ratio of ``dark`` with its interval; missing if the model does not settle."""
    minute, n = both["minute"].to_numpy(), both["n"].to_numpy()
    shares = np.linspace(0, 1, df - 1)[1:-1]
    by_minute = both.groupby("minute")["n"].sum()
    knots = quantiles_of_counts(by_minute.index.to_numpy(), by_minute.to_numpy(), shares)
    formula, data = "bs(minute, knots=knots)", {"minute": minute, "knots": knots}
    if adjust is not None and both[adjust].nunique() > 1:
        formula, data["district"] = f"{formula} + C(district)", both[adjust].to_numpy(object)
    spline = np.asarray(patsy.dmatrix(formula, data))
    design = np.column_stack([both["dark"].to_numpy("float64"), spline])
    outcome = both["is_group"].to_numpy("float64")
    model = sm.GLM(outcome, design, family=sm.families.Binomial(), freq_weights=n)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        fit = model.fit(maxiter=100, atol=0.0, rtol=1e-12)
    effect, error = float(fit.params[0]), float(fit.bse[0])
    if not fit.converged or not 0 < error <= LARGEST_STANDARD_ERROR:
        return np.nan, np.nan, np.nan
    return np.exp(effect), np.exp(effect - Z * error), np.exp(effect + Z * error)


def _suppress(table: pd.DataFrame) -> pd.DataFrame:
    """Hide a whole row where one of its four cells (group x darkness) is small."""
    every_row = [np.arange(len(table))]
    hidden = privacy.protect(table["count"].to_numpy(), table.pop("small").to_numpy(), every_row)
    shown = table.astype(dict.fromkeys(["count", "n", "n_dark"], "Int64"))
    shown.loc[hidden, ["count", "n", "n_dark"]] = pd.NA
    shown.loc[hidden, privacy.MADE_OF_COUNT] = np.nan
    return shown.assign(suppressed=hidden)


@lru_cache(maxsize=64)
def _sun_of_year(year: int, lat: float, lng: float, timezone: str) -> pd.DataFrame:
    """Return sunset and dusk by year and day of the year."""
    days = pd.date_range(f"{year}-01-01", f"{year}-12-31")
    number = pd.MultiIndex.from_arrays([days.year, days.day_of_year])
    sun = sun_times(days, lat, lng, timezone)[["sunset", "dusk"]]
    return sun.astype("float64").set_axis(number)


def _minute(
    event: Callable[..., dt.datetime], place: Observer, day: dt.date, zone: ZoneInfo
) -> int | None:
    try:
        moment = event(place, date=day, tzinfo=zone)
    except ValueError:  # astral's way to say that the sun does not get there on this day
        return None
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6
    minute = int(seconds / 60 + 0.5)
    return minute if minute >= NOON else None


def _observer(lat: float, lng: float) -> Observer:
    if not (-90 <= lat <= 90 and -180 <= lng <= 180):
        raise ToolkitError(
            f"Latitude {lat}, longitude {lng} is not a place on Earth: "
            "give degrees, north and east positive."
        )
    return Observer(latitude=lat, longitude=lng)


def _zone(timezone: str) -> ZoneInfo:
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ToolkitError(
            f"The time zone {timezone!r} is not known: use a name such as America/Chicago."
        ) from error
