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

FEWEST_STOPS = 10
LARGEST_STANDARD_ERROR = 5.0
NOON = 12 * 60
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
    """Return the stops at clock times that are sometimes dark, with whether it was dark.

    Args:
        stops: One row per stop; ``datetime`` is local clock time without a time zone.
        lat: Latitude in degrees, north positive.
        lng: Longitude in degrees, east positive.
        timezone: A name such as ``America/Chicago``.
        columns: Other columns to keep. Stops where one of them is missing are left out.

    Returns:
        ``columns``, ``minute`` (float, minutes after midnight) and ``dark`` (bool).

    Raises:
        MissingColumns: The table lacks ``datetime`` or one of ``columns``.
        ToolkitError: The time zone is not known, or ``datetime`` has a time zone.
    """
    known = [~nw.col(column).is_null() for column in ["datetime", *columns]]
    found = to_pandas(as_frame(stops, ["datetime", *columns]).filter(*known))
    moment = found.pop("datetime")
    if getattr(moment.dtype, "tz", None) is not None:
        raise ToolkitError("'datetime' has a time zone: it should be local clock time without one.")
    moment = pd.to_datetime(moment)
    if found.empty:
        return found.assign(minute=pd.Series(dtype="float64"), dark=pd.Series(dtype="bool"))
    found["minute"] = moment.dt.hour * 60 + moment.dt.minute + moment.dt.second / 60
    years = sorted(moment.dt.year.unique())
    sun = pd.concat([_sun_of_year(int(year), lat, lng, timezone) for year in years])
    day = sun.reindex(moment.dt.normalize()).set_index(found.index)
    in_window = found["minute"].between(sun["dusk"].min(), sun["dusk"].max())
    light, dark = found["minute"] < day["sunset"], found["minute"] >= day["dusk"]
    has_both = day["sunset"].notna() & day["dusk"].notna()
    keep = in_window & has_both & (light | dark)
    return found.assign(dark=dark)[keep].reset_index(drop=True)


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

    Raises:
        MissingColumns: The table lacks a column.
        ToolkitError: As in ``intertwilight_stops``; or ``df`` is below 3.
    """
    if df < 3:
        raise ToolkitError(f"df is {df}: a cubic spline has at least 3 columns.")
    columns = [group] if adjust is None else [group, adjust]
    usable = intertwilight_stops(stops, lat, lng, timezone, columns)
    values = [minority] if isinstance(minority, str) else list(minority)
    rows = [_compare(usable, group, value, reference, adjust, df) for value in values]
    table = pd.DataFrame(rows)
    table.insert(0, group, values)
    table.insert(1, "reference", reference)
    table["measure"] = "veil_of_darkness" if adjust is None else "veil_of_darkness_adjusted"
    table["denominator"] = "stops of both groups at clock times that are sometimes dark"
    return _suppress(table)[[group, "reference", *COLUMNS]]


def _compare(
    usable: pd.DataFrame, group: str, value: str, reference: str, adjust: str | None, df: int
) -> dict[str, float]:
    both = usable[usable[group].isin([value, reference])]
    if adjust is not None:
        both = both[both.groupby(adjust)[group].transform("nunique") == 2]
    is_group, dark = both[group] == value, both["dark"]
    cells = [int((a & b).sum()) for a in (is_group, ~is_group) for b in (dark, ~dark)]
    ratio, low, high = np.nan, np.nan, np.nan
    if min(cells) >= FEWEST_STOPS and both["minute"].nunique() > df:
        district = None if adjust is None else both[adjust]
        ratio, low, high = _odds_ratio(is_group, dark, both["minute"], district, df)
    return {
        "count": int(is_group.sum()),
        "n": len(both),
        "n_dark": int(dark.sum()),
        "estimate": ratio,
        "low": low,
        "high": high,
        "small": bool(privacy.is_small(np.array(cells)).any()),
    }


def _odds_ratio(
    is_group: pd.Series, dark: pd.Series, minute: pd.Series, district: pd.Series | None, df: int
) -> tuple[float, float, float]:
    """Return the odds ratio of ``dark`` with its interval; missing if the model does not settle."""
    formula, data = "bs(minute, df=df)", {"minute": minute.to_numpy(), "df": df}
    if district is not None and district.nunique() > 1:
        formula, data["district"] = f"{formula} + C(district)", district.to_numpy(object)
    design = np.column_stack([dark.to_numpy("float64"), np.asarray(patsy.dmatrix(formula, data))])
    model = sm.GLM(is_group.to_numpy("float64"), design, family=sm.families.Binomial())
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
    days = pd.date_range(f"{year}-01-01", f"{year}-12-31")
    return sun_times(days, lat, lng, timezone).set_index("date").astype("float64")


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
