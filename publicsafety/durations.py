"""Durations: how long things take, with what is not finished yet counted as not finished.

Leaving out what is still open makes an agency look faster than it is; counting it as closed does
so even more. ``time_to_close`` uses the Kaplan-Meier estimate instead, in which an open record
says "longer than this" and no more. Where every record has both moments, ``time_between`` and
``quantiles`` are enough.

Tables are tidy tables of measures: see ``publicsafety.measures``. They are made from counts of
equal lengths of time, in whole seconds, which the engine that holds the records makes. Each horizon
and each quantile is protected as a table of its own. The clock is the one on the wall, so a span
over a change to or from summer time is an hour off.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import narwhals as nw
import numpy as np
import pandas as pd
from plotnine import (
    aes,
    facet_wrap,
    geom_line,
    geom_ribbon,
    ggplot,
    labs,
    scale_x_continuous,
    scale_y_continuous,
    theme,
)
from scipy.stats import binom
from statsmodels.duration.survfunc import SurvfuncRight

from publicsafety import charts, privacy, words
from publicsafety.measures import CONFIDENCE, TIDY_COLUMNS, By, Z, as_frame
from publicsafety.rows import clock_seconds, count_equal, nth_of_counts, quantiles_of_counts

Unit = Literal["days", "hours", "minutes", "seconds"]
SECONDS: dict[Unit, int] = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}
HORIZONS = (1, 7, 30, 90)
CURVE_DAYS = (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90)
ROUNDING = 1e-9
UNKNOWN, LATE = "start not known", "started after the last day"
NEGATIVE, WATCHED = "ended before it started", "watched"


@dataclass(frozen=True)
class Durations:
    """How long each record took.

    Attributes:
        values: One number per record; missing where it is not known or negative.
        negative: Records that end before they start.
        unknown: Records that lack one of the two moments.
    """

    values: pd.Series
    negative: int
    unknown: int


def time_between(table: pd.DataFrame, start: str, end: str, unit: Unit = "days") -> Durations:
    """Return the time from one moment to another.

    Args:
        table: One row per record.
        start: Datetime or date column.
        end: Datetime or date column.
        unit: What to count.
    """
    spans = (table[end] - table[start]).dt.total_seconds() / SECONDS[unit]
    negative = spans < 0
    return Durations(spans.mask(negative), int(negative.sum()), int(spans.isna().sum()))


def time_to_close(
    table: Any,
    start: str,
    end: str,
    by: By = (),
    *,
    as_of: Any,
    days: Sequence[float] = HORIZONS,
    done: str = "closed",
) -> pd.DataFrame:
    """Return the share closed within some days, and the median time, by group (Kaplan-Meier).

    Records without an end, or with an end after ``as_of``, count as open until then. Set aside are
    records that start after ``as_of`` and those that end before they start.

    Args:
        table: One row per record, in any frame.
        start: Datetime or date column.
        end: Datetime or date column, missing where the record is open.
        by: The column or columns that make the groups; none for all records together.
        as_of: The last day that the records cover. The whole day counts.
        days: The horizons, in days.
        done: What ended records are called in ``measure``.

    Returns:
        The tidy table with a row per group and measure: ``closed_within_7_days`` and so on
        (``count`` is the records seen to close in that time, ``n`` all records that started), then
        ``median_days_until_closed`` (``count`` is ``n``). Intervals are log-log. They are missing
        where none or all had closed; estimates are missing beyond the last day that the group was
        watched, and the median where fewer than half had closed. ``attrs["set_aside"]`` holds the
        records set aside, by reason; ``attrs["rows_in_memory"]`` is as in ``rows.collect``.

    Raises:
        MissingColumns: The table lacks one of the columns.

    Sources: E. L. Kaplan and P. Meier (1958), Journal of the American Statistical Association
    53(282), 457-481; log-log limits: J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis
    of Failure Time Data (1980); of the median: R. Brookmeyer and J. Crowley (1982), Biometrics
    38(1), 29-41.
    """
    keys = _as_list(by)
    curves, notes = _curves(table, start, end, keys, as_of)
    parts = [
        _shares(curves, keys, horizon).assign(measure=f"{done}_within_{_in_days(horizon)}")
        for horizon in days
    ]
    shown = privacy.suppress_shares(_part(curves, keys, _Curve.median), keys)
    parts.append(shown.assign(measure=f"median_days_until_{done}"))
    found = _tidy(parts, keys, _began_by(as_of))
    found.attrs.update(notes)
    return found


def closing_curves(
    table: Any,
    start: str,
    end: str,
    by: By = (),
    *,
    as_of: Any,
    days: Sequence[float] = CURVE_DAYS,
    done: str = "closed",
) -> pd.DataFrame:
    """Return the share closed by each day, for a line: the shares of ``time_to_close`` by day.

    Args:
        table: One row per record, in any frame.
        start: Datetime or date column.
        end: Datetime or date column, missing where the record is open.
        by: The column or columns that make the groups; none for all records together.
        as_of: The last day that the records cover. The whole day counts.
        days: The days after the start.
        done: What ended records are called in ``measure``.

    Returns:
        The tidy table with the key ``day`` after ``by``; measure ``closed_share``. ``attrs`` as in
        ``time_to_close``.
    """
    keys = _as_list(by)
    curves, notes = _curves(table, start, end, keys, as_of)
    parts = [_shares(curves, keys, day).assign(day=day, measure=f"{done}_share") for day in days]
    found = _tidy(parts, [*keys, "day"], _began_by(as_of))
    found.attrs.update(notes)
    return found


def curve_chart(table: pd.DataFrame, by: str, axis: str, since: str) -> ggplot:
    """Draw a line with its interval for each group, each in a panel of its own.

    Args:
        table: From ``closing_curves``.
        by: The column that names the groups; panels in the order of the table.
        axis: What the shares are.
        since: From what the days are counted, such as "Days since the request".
    """
    names = ["\n".join(textwrap.wrap(words.cut(words.label(name), 40), 20)) for name in table[by]]
    order = list(dict.fromkeys(names))
    data = table.assign(panel=pd.Categorical(names, order))
    return (
        ggplot(data, aes("day", "estimate"))
        + geom_ribbon(aes(ymin="low", ymax="high"), fill=charts.ACCENT_LIGHT)
        + geom_line(color=charts.ACCENT, size=1.1)
        + facet_wrap("panel", ncol=2)
        + scale_x_continuous(limits=(0, float(data["day"].max())), breaks=[0, 30, 60, 90])
        + scale_y_continuous(
            limits=(0, 1), breaks=[0, 0.5, 1], labels=charts.tick_labels(words.percent)
        )
        + labs(
            x=since,
            subtitle=axis,
            caption=f"Gaps: {words.HIDDEN}." if data["suppressed"].any() else "",
        )
        + charts.theme_toolkit(1.2 + 1.7 * -(-len(order) // 2))
        + theme(panel_spacing_y=0.05, panel_spacing_x=0.06)
    )


def quantiles(
    table: Any, column: str, by: By = (), q: Sequence[float] = (0.5, 0.9)
) -> pd.DataFrame:
    """Return quantiles of a number by group, with intervals that assume no distribution.

    The limits are order statistics, so they are missing where the group is too small for the
    quantile: an upper limit of the 90th centile takes at least 36 records.

    Args:
        table: One row per record, in any frame; records without the number are left out.
        column: The column of numbers, such as minutes from ``time_between``.
        by: The column or columns that make the groups; none for all records together.
        q: The quantiles, between 0 and 1.

    Returns:
        The tidy table with the key ``quantile`` after ``by``; measure ``<column>_quantile``,
        ``count`` is ``n``. ``attrs`` as in ``rows.collect``.

    Source: W. J. Conover, Practical Nonparametric Statistics (3rd edition, 1999), section 3.2.
    """
    keys = _as_list(by)
    counted = count_equal(table, [*keys, column], f"counts by {', '.join([*keys, column])}")
    groups = [
        (name, (group[column].to_numpy("float64"), group["n"].to_numpy()))
        for name, group in _groups(counted, keys)
    ]
    parts = []
    for share in q:
        part = _part(groups, keys, lambda group, share=share: _quantile(group[0], group[1], share))
        shown = privacy.suppress_shares(part, keys)
        parts.append(shown.assign(quantile=share, measure=f"{column}_quantile"))
    known = f"records where {column.replace('_', ' ')} is known"
    found = _tidy(parts, [*keys, "quantile"], known)
    found.attrs = counted.attrs
    return found


def met_target(table: pd.DataFrame, end: str, target: str, as_of: Any) -> pd.Series:
    """Say for each record whether it ended by its target.

    Args:
        table: One row per record.
        end: Datetime column, missing where the record is open.
        target: Datetime column; midnight means that whole day.
        as_of: The last day that the records cover. The whole day counts.

    Returns:
        Nullable booleans. False where the target had passed and the record was still open; missing
        without a target, and where the record was open and the target still to come.
    """
    until = _end_of(as_of)
    ends, days = table[end].where(table[end] < until), table[target].dt.normalize()
    last = table[target].where(table[target] != days, days + pd.Timedelta(days=1, seconds=-1))
    met = (ends <= last).astype("boolean")
    return met.mask(last.isna() | (ends.isna() & (last >= until)))


def length_of_time(days: Any) -> str:
    """Write a time in the unit that suits it: ``0.25`` gives "6 hours", ``3.2`` "3.2 days"."""
    if words.is_hidden(days):
        return words.HIDDEN
    if 0 < days * 1440 < 1:
        return "under 1 minute"
    units = {"day": 1, "hour": 24, "minute": 1440}
    unit = next((name for name, parts in units.items() if days * parts >= 1), "minute")
    value = days * units[unit]
    text = f"{value:,.0f}" if value >= 9.95 or round(value, 1) % 1 == 0 else f"{value:.1f}"
    return f"{text} {unit}" if text == "1" else f"{text} {unit}s"


def _as_list(by: By) -> list[str]:
    return [by] if isinstance(by, str) else list(by)


def _began_by(as_of: Any) -> str:
    return f"records that began by {words.date(as_of)}"


def _end_of(as_of: Any) -> pd.Timestamp:
    return pd.Timestamp(as_of).normalize() + pd.Timedelta(days=1)


def _count_watched(
    table: Any, keys: list[str], start: str, end: str, as_of: Any
) -> tuple[pd.DataFrame, dict[str, int]]:
    """Count records by how many seconds each was watched and whether it ended in that time.

    Returns:
        ``keys``, ``seconds``, ``ended`` and ``n``, with ``attrs`` as in ``rows.collect``; and the
        records that are left out, by reason.
    """
    frame = as_frame(table, [*keys, start, end])
    kinds = frame.collect_schema()
    until = _end_of(as_of).toordinal() * 86400
    began, over = nw.col("began"), nw.col("over")
    ended = ~over.is_null() & (over < until)
    why = (
        nw.when(began.is_null())
        .then(nw.lit(UNKNOWN))
        .when(began >= until)
        .then(nw.lit(LATE))
        .when(~over.is_null() & (over < began))
        .then(nw.lit(NEGATIVE))
        .otherwise(nw.lit(WATCHED))
    )
    moments = frame.select(
        *keys, began=clock_seconds(start, kinds[start]), over=clock_seconds(end, kinds[end])
    )
    watched = moments.select(
        *keys,
        why=why,
        ended=nw.when(why == WATCHED).then(ended).otherwise(nw.lit(False)),
        seconds=nw.when(why == WATCHED)
        .then(nw.when(ended).then(over).otherwise(nw.lit(float(until))) - began)
        .otherwise(nw.lit(0.0)),
    )
    what = f"counts by {', '.join([*keys, 'length in seconds'])}"
    counted = count_equal(watched.to_native(), [*keys, "why", "seconds", "ended"], what)
    by_reason = counted.groupby("why")["n"].sum()
    set_aside = {reason: int(by_reason.get(reason, 0)) for reason in (UNKNOWN, LATE, NEGATIVE)}
    return counted[counted["why"] == WATCHED], set_aside


def _curves(
    table: Any, start: str, end: str, keys: list[str], as_of: Any
) -> tuple[list[tuple[tuple[Any, ...], _Curve]], dict[Any, Any]]:
    """Return the curve of each group, and what to note beside them."""
    counted, set_aside = _count_watched(table, keys, start, end, as_of)
    curves = [(name, _Curve(group)) for name, group in _groups(counted, keys)]
    return curves, {**counted.attrs, "set_aside": set_aside}


def _shares(
    curves: list[tuple[tuple[Any, ...], _Curve]], keys: list[str], horizon: float
) -> pd.DataFrame:
    part = _part(curves, keys, lambda curve: curve.share_closed(horizon))
    return privacy.suppress_shares(part, keys)


class _Curve:
    """The Kaplan-Meier estimate of one group: the share still open after some days."""

    def __init__(self, watched: pd.DataFrame) -> None:
        days, ended = watched["seconds"].to_numpy() / 86400, watched["ended"].to_numpy("int64")
        self.n = int(watched["n"].sum())
        self.longest = days.max()
        with np.errstate(invalid="ignore", divide="ignore"):
            curve = SurvfuncRight(days, ended, freq_weights=watched["n"].to_numpy())
            self.times = curve.surv_times
            self.events = np.cumsum(curve.n_events)
            self.open = curve.surv_prob
            inside = (self.open > ROUNDING) & (self.open < 1)
            logs = np.log(np.where(inside, self.open, np.nan))
            at_risk, closed = curve.n_risk, curve.n_events
            # Greenwood's variance, for which statsmodels has no weights
            variance = np.cumsum(closed / (at_risk * (at_risk - closed)))
            reach = Z * np.sqrt(variance) / np.abs(logs)
            self.low = np.exp(logs * np.exp(reach))
            self.high = np.exp(logs * np.exp(-reach))

    def share_closed(self, horizon: float) -> tuple[int, int, float, float, float]:
        """Return count, n, the share closed within the horizon, and its limits."""
        step = int(np.searchsorted(self.times, horizon + ROUNDING, side="right")) - 1
        if step < 0:
            return 0, self.n, 0.0 if horizon <= self.longest else np.nan, np.nan, np.nan
        count, still_open = int(self.events[step]), float(self.open[step])
        if horizon > self.longest and still_open > ROUNDING:
            return count, self.n, np.nan, np.nan, np.nan
        return count, self.n, 1 - still_open, 1 - self.high[step], 1 - self.low[step]

    def median(self) -> tuple[int, int, float, float, float]:
        """Return n twice, the days until half had closed, and the limits of that."""
        limits = (self._first_half(line) for line in (self.open, self.low, self.high))
        return self.n, self.n, *limits  # type: ignore[return-value]

    def _first_half(self, line: np.ndarray) -> float:
        steps = np.flatnonzero(line <= 0.5 + ROUNDING)
        return float(self.times[steps[0]]) if len(steps) else np.nan


def _quantile(
    values: np.ndarray, counts: np.ndarray, share: float
) -> tuple[int, int, float, float, float]:
    n, tail = int(counts.sum()), (1 - CONFIDENCE) / 2
    low, high = int(binom.ppf(tail, n, share)), int(binom.ppf(1 - tail, n, share)) + 1
    return (
        n,
        n,
        float(quantiles_of_counts(values, counts, [share])[0]),
        float(nth_of_counts(values, counts, low - 1)) if low >= 1 else np.nan,
        float(nth_of_counts(values, counts, high - 1)) if high <= n else np.nan,
    )


def _groups(rows: pd.DataFrame, keys: list[str]) -> Iterator[tuple[tuple[Any, ...], pd.DataFrame]]:
    if keys:
        yield from rows.groupby(keys, sort=True)
    elif len(rows):
        yield (), rows


def _part(groups: Sequence[tuple[tuple[Any, ...], Any]], keys: list[str], of: Any) -> pd.DataFrame:
    lines = [(*name, *of(group)) for name, group in groups]
    return pd.DataFrame(lines, columns=[*keys, "count", "n", "estimate", "low", "high"]).astype(
        {"estimate": "float64", "low": "float64", "high": "float64"}
    )


def _tidy(parts: Sequence[pd.DataFrame], keys: list[str], denominator: str) -> pd.DataFrame:
    """Put the parts together, those of a group one after another in their own order."""
    every = pd.concat(parts, ignore_index=True).assign(denominator=denominator)
    groups = [key for key in keys if key not in ("quantile", "day")]
    ordered = every.sort_values(groups, kind="stable") if groups else every
    return ordered[[*keys, *TIDY_COLUMNS]].reset_index(drop=True)


def _in_days(horizon: float) -> str:
    return "1_day" if horizon == 1 else f"{horizon:g}_days"
