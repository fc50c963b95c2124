"""Measures: counts by group, then a rate with its interval, its n and its denominator.

Each measure has two steps. First ``counts`` (and ``group_counts``, ``counts_by_time``,
``crosstab``) count rows by group, written once with narwhals, so that ``table`` may be a pandas or
Polars frame, a DuckDB relation or a Spark frame. Then the statistics are made on that small table
of counts, which is pandas.

Every measure returns one tidy pandas table, sorted by its key columns:

    [key columns], measure (str), count (Int64), n (Int64), estimate, low, high (float64),
    denominator (str: what n counts, in words), suppressed (bool)

Rows whose group or whose outcome is not known are not part of n, and never count as a "no". A group
without any usable row keeps its line: n is 0 and the estimate is missing. ``low`` and ``high`` are
a 95 % interval. Small numbers are hidden by the rule in ``publicsafety.privacy``; hidden or
impossible numbers are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Protocol

import narwhals as nw
import numpy as np
import pandas as pd
from scipy.stats import chi2, norm
from statsmodels.stats.proportion import proportion_confint

from publicsafety import privacy
from publicsafety.errors import MissingColumns, ToolkitError

CONFIDENCE = 0.95
Z = float(norm.ppf(0.5 + CONFIDENCE / 2))
RESIDENTS = "residents"
TIDY_COLUMNS = ["measure", "count", "n", "estimate", "low", "high", "denominator", "suppressed"]

By = str | Sequence[str]


class BenchmarkGroup(Protocol):
    """One group of a benchmark and the standard values that belong to it."""

    @property
    def name(self) -> str:
        """The group as the benchmark calls it."""

    @property
    def matches(self) -> Sequence[str]:
        """The values of the standard column that belong to the group."""

    @property
    def population(self) -> float:
        """The number of residents."""


class Benchmark(Protocol):
    """Residents by group, from one publication."""

    @property
    def name(self) -> str:
        """A short name, unique within the source."""

    @property
    def groups(self) -> Sequence[BenchmarkGroup]:
        """The groups."""


def as_frame(table: Any, columns: Sequence[str]) -> nw.LazyFrame[Any]:
    """Return ``columns`` of any supported frame, lazily.

    Raises:
        MissingColumns: The table lacks one of the columns.
    """
    frame = nw.from_native(table)
    have = frame.collect_schema().names()
    missing = [column for column in dict.fromkeys(columns) if column not in have]
    if missing:
        raise MissingColumns(missing, have)
    return frame.lazy().select(*dict.fromkeys(columns))


def to_pandas(frame: nw.LazyFrame[Any]) -> pd.DataFrame:
    """Collect a frame into pandas, with categories as plain strings."""
    collected = frame.collect().to_pandas()
    for column in collected:
        if isinstance(collected[column].dtype, pd.CategoricalDtype):
            collected[column] = collected[column].astype("str")
    return collected


def counts(
    table: Any, by: By, outcome: str | None = None, among: str | None = None
) -> pd.DataFrame:
    """Count rows by group: the first step of most measures.

    Args:
        table: One row per record.
        by: The column or columns that make the groups; none for all rows together.
        outcome: A boolean column. ``n`` counts the rows where it is known.
        among: A boolean column. Only rows where it is true count at all.

    Returns:
        Columns ``by``, ``count`` (rows where the outcome is true; all rows without ``outcome``) and
        ``n``; one row for each combination of groups that occurs, sorted. Not suppressed.

    Raises:
        MissingColumns: The table lacks one of the columns.
    """
    keys = _as_list(by)
    frame = as_frame(table, [*keys, *(column for column in (outcome, among) if column)])
    if frame.implementation.is_pandas():  # Arrow counts in half the time and little memory
        frame = nw.from_native(frame.collect().to_arrow()).lazy()
    usable = nw.lit(True) if among is None else nw.col(among).fill_null(False)
    known = nw.lit(True) if outcome is None else ~nw.col(outcome).is_null()
    yes = nw.lit(True) if outcome is None else nw.col(outcome).fill_null(False)
    numbers = frame.select(
        *keys,
        count=(usable & yes).cast(nw.Int8),
        n=(usable & known).cast(nw.Int8),
    )
    sums = nw.col("count").sum(), nw.col("n").sum()
    counted = numbers.group_by(*keys).agg(*sums) if keys else numbers.select(*sums)
    return _sorted_counts(to_pandas(counted), keys)


def group_counts(table: Any, by: By) -> pd.DataFrame:
    """Count the records of each group and give each group's share of all of them.

    Args:
        table: One row per record.
        by: The column or columns that make the groups.

    Returns:
        The tidy table (measure ``records``); ``n`` is the number of records whose groups are known.
    """
    keys = _as_list(by)
    counted = counts(table, keys)
    counted["n"] = _total(counted)
    return _tidy(privacy.suppress_counts(_wilson(counted), keys), keys, "records", _known(keys))


def crosstab(table: Any, rows: str, columns: str) -> pd.DataFrame:
    """Count records by two columns, such as race as guessed before and as recorded after the stop.

    Returns:
        The tidy table (measure ``records``) with a line for every pair of values, also where there
        are no records. ``n`` is the total of the value of ``rows``, ``estimate`` the share of it.
    """
    counted = counts(table, [rows, columns])
    grid = pd.MultiIndex.from_product(
        [sorted(counted[rows].unique()), sorted(counted[columns].unique())], names=[rows, columns]
    )
    full = counted.set_index([rows, columns]).reindex(grid, fill_value=0).reset_index()
    full["n"] = full.groupby(rows)["count"].transform("sum")
    small_row = _hidden_totals(full, rows)
    shown = privacy.suppress_counts(_wilson(full), [rows, columns], also=small_row)
    return _tidy(shown, [rows, columns], "records", _known([rows, columns]))


def counts_by_time(table: Any, unit: Literal["month", "weekday_hour"] = "month") -> pd.DataFrame:
    """Count records by month (from ``date``) or by weekday and hour (from ``datetime``).

    Args:
        table: One row per record.
        unit: ``month`` or ``weekday_hour``.

    Returns:
        The tidy table (measure ``records``). Its key is ``month`` (``2017-03``, every month from
        the first to the last), or ``weekday`` (1 is Monday) and ``hour`` (0 to 23, local time), all
        168 of them. ``n`` is the number of records whose time is known.
    """
    if unit == "month":
        counted, keys = _counts_by_month(table), ["month"]
    elif unit == "weekday_hour":
        counted, keys = _counts_by_weekday_and_hour(table), ["weekday", "hour"]
    else:
        raise ToolkitError(f"Unit {unit!r} is not known: use 'month' or 'weekday_hour'.")
    counted["n"] = _total(counted)
    what = "date" if unit == "month" else "time"
    shown = privacy.suppress_counts(_wilson(counted), keys)
    return _tidy(shown, keys, "records", f"records where the {what} is known")


def share_rates(
    table: Any,
    outcome: str,
    by: By = "subject_race",
    *,
    among: str | None = None,
    measure: str | None = None,
    denominator: str | None = None,
) -> pd.DataFrame:
    """Return the share of records with an outcome, by group, with Wilson intervals.

    Args:
        table: One row per record.
        outcome: A boolean column; missing means not known.
        by: The column or columns that make the groups; none for all records together.
        among: A boolean column: only records where it is true are counted.
        measure: What to call the measure; ``<outcome>_rate`` by default.
        denominator: What ``n`` counts, in words.

    Returns:
        The tidy table.

    Source: E. B. Wilson (1927), Journal of the American Statistical Association 22(158), 209-212.
    """
    keys = _as_list(by)
    rates = privacy.suppress_shares(_wilson(counts(table, keys, outcome, among)), keys)
    base = "records" if among is None else f"records with {_words(among)}"
    known = f"{base} where {_words(outcome)} is known"
    return _tidy(rates, keys, measure or f"{outcome}_rate", denominator or known)


def search_rates(
    stops: Any, by: By = "subject_race", outcome: str = "search_conducted"
) -> pd.DataFrame:
    """Return the share of stops with a search (``search_conducted``, or another search column)."""
    return share_rates(
        stops,
        outcome,
        by,
        measure="search_rate",
        denominator="stops where it is known whether there was a search",
    )


def citation_rates(stops: Any, by: By = "subject_race") -> pd.DataFrame:
    """Return the share of stops in which a citation was issued."""
    return share_rates(
        stops,
        "citation_issued",
        by,
        measure="citation_rate",
        denominator="stops where it is known whether a citation was issued",
    )


def hit_rates(
    stops: Any,
    by: By = "subject_race",
    outcome: str = "contraband_found",
    search: str = "search_conducted",
) -> pd.DataFrame:
    """Return the share of searches in which something was found."""
    return share_rates(
        stops,
        outcome,
        by,
        among=search,
        measure="hit_rate",
        denominator="searches where it is known whether anything was found",
    )


def per_1000(
    table: Any, benchmark: Benchmark, by: str = "subject_race", measure: str = "records_per_1000"
) -> pd.DataFrame:
    """Return records per 1,000 residents by group of a benchmark, with exact Poisson intervals.

    Args:
        table: One row per record.
        benchmark: Residents by group. Records of a value that no group matches are left out.
        by: The column whose values the groups match.
        measure: What to call the measure.

    Returns:
        The tidy table; ``by`` holds the names of the benchmark's groups, ``n`` residents.

    Source: F. Garwood (1936), Biometrika 28(3/4), 437-442.
    """
    counted, partly_hidden = _counts_by_benchmark(table, benchmark, by)
    rates = _per_1000(counted)
    shown = privacy.suppress_counts(rates, [by], population=True, also=partly_hidden)
    return _tidy(shown, [by], measure, RESIDENTS)


def stops_per_1000(stops: Any, benchmark: Benchmark, by: str = "subject_race") -> pd.DataFrame:
    """Return stops per 1,000 residents by group of a benchmark: see ``per_1000``."""
    return per_1000(stops, benchmark, by, "stops_per_1000")


def rate_ratios(
    rates: pd.DataFrame, reference: str = "white", by: str = "subject_race"
) -> pd.DataFrame:
    """Divide each group's rate by the rate of a reference group, with log-normal intervals.

    Args:
        rates: A table from ``share_rates`` and its kin, or from ``stops_per_1000``.
        reference: The group to compare with.
        by: The column that holds it. Other key columns have to agree (precinct with precinct).

    Returns:
        The tidy table without the reference group, with the column ``reference`` after the keys.
        ``count`` and ``n`` are those of the group. A count of 0 gives a ratio without an interval.

    Raises:
        ToolkitError: The reference group is not in the table.

    Source: D. Katz and others (1978), Biometrics 34(3), 469-474; for rates per resident K. J.
    Rothman and others, Modern Epidemiology (3rd edition, 2008), chapter 14.
    """
    keys = list(rates.columns[: rates.columns.get_loc("measure")])
    others = [key for key in keys if key != by]
    is_reference = rates[by] == reference
    if not is_reference.any():
        raise ToolkitError(_no_reference(reference, by, rates[by]))
    base = rates.loc[is_reference, [*others, "count", "n", "estimate", "suppressed"]]
    groups = rates[~is_reference]
    suffixes = ("", "_reference")
    if others:
        both = groups.merge(base, how="left", on=others, suffixes=suffixes)
    else:
        both = groups.merge(base, how="cross", suffixes=suffixes)
    both["suppressed"] |= both.pop("suppressed_reference").fillna(False).astype(bool)
    both["estimate"] = _divide(both["estimate"], both["estimate_reference"])
    both = _log_interval(both, _variance_of_log_ratio(both))
    both.insert(len(keys), "reference", reference)
    both["measure"] += "_ratio"
    return both[[*keys, "reference", *TIDY_COLUMNS]]


def adjusted_ratio(
    stops: Any,
    outcome: str,
    by: str = "subject_race",
    reference: str = "white",
    within: By = "precinct",
) -> pd.DataFrame:
    """Compare shares with a reference group inside each district, and pool the comparisons.

    The Mantel-Haenszel risk ratio, with the variance of its logarithm by Greenland and Robins.

    Args:
        stops: One row per stop.
        outcome: A boolean column; missing means not known.
        by: The column that makes the groups.
        reference: The group to compare with.
        within: The column or columns that make the strata.

    Returns:
        The tidy table without the reference group, with the column ``reference`` after ``by``.

    Raises:
        ToolkitError: The reference group is not in the table.

    Source: S. Greenland and J. M. Robins (1985), Biometrics 41(1), 55-68.
    """
    strata = _as_list(within)
    cells = counts(stops, [by, *strata], outcome)
    if not (cells[by] == reference).any():
        raise ToolkitError(_no_reference(reference, by, cells[by]))
    totals = cells.groupby(by, as_index=False)[["count", "n"]].sum()
    pooled = [_mantel_haenszel(cells, by, group, reference, strata) for group in totals[by]]
    ratios = totals.assign(estimate=[ratio for ratio, _ in pooled])
    ratios = _log_interval(ratios, pd.Series([variance for _, variance in pooled], dtype="float64"))
    shown = privacy.suppress_shares(ratios, [by])
    is_reference = shown[by] == reference
    if shown.loc[is_reference, "suppressed"].any():
        shown[privacy.MADE_OF_COUNT] = np.nan
        shown["suppressed"] = True
    shown.insert(1, "reference", reference)
    words = f"records where {_words(outcome)} and {_words(', '.join(strata))} are known"
    return _tidy(shown[~is_reference], [by, "reference"], f"{outcome}_adjusted_ratio", words)


def benchmark_sensitivity(
    stops: Any, benchmarks: Sequence[Benchmark], reference: str = "white", by: str = "subject_race"
) -> pd.DataFrame:
    """Ask the same question of every benchmark: stops per resident against a reference group.

    Args:
        stops: One row per stop.
        benchmarks: Residents by group, from several publications or years.
        reference: A standard value; in each benchmark the group that matches it is the reference.
            A benchmark without such a group is left out.
        by: The column whose values the groups match.

    Returns:
        The tidy table with the keys ``benchmark`` and ``by`` (the benchmark's own groups), then
        ``reference``. Measure ``stops_per_1000_ratio``; ``n`` is residents.
    """
    tables = []
    for benchmark in benchmarks:
        names = [group.name for group in benchmark.groups if reference in group.matches]
        if names:
            ratios = rate_ratios(stops_per_1000(stops, benchmark, by), names[0], by)
            ratios.insert(0, "benchmark", benchmark.name)
            tables.append(ratios)
    columns = ["benchmark", by, "reference", *TIDY_COLUMNS]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=columns)


def poisson_interval(count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the exact interval of a Poisson mean from a count (Garwood 1936)."""
    tail = (1 - CONFIDENCE) / 2
    low = np.where(count > 0, chi2.ppf(tail, 2 * np.maximum(count, 1)) / 2, 0.0)
    return low, chi2.ppf(1 - tail, 2 * count + 2) / 2


def _wilson(counted: pd.DataFrame) -> pd.DataFrame:
    some = counted["n"].where(counted["n"] > 0).to_numpy("float64")
    count = counted["count"].to_numpy("float64")
    low, high = proportion_confint(count, some, alpha=1 - CONFIDENCE, method="wilson")
    # At none and at all, the ends are 0 and 1 save for the last digits of the computer.
    low, high = np.where(count == 0, 0, low), np.where(count == some, 1, high)
    low, high = np.where(np.isnan(some), np.nan, low), np.where(np.isnan(some), np.nan, high)
    return counted.assign(estimate=count / some, low=low, high=high)


def _per_1000(counted: pd.DataFrame) -> pd.DataFrame:
    residents = counted["n"].where(counted["n"] > 0).to_numpy("float64") / 1000
    count = counted["count"].to_numpy("float64")
    low, high = poisson_interval(count)
    return counted.assign(estimate=count / residents, low=low / residents, high=high / residents)


def _variance_of_log_ratio(both: pd.DataFrame) -> pd.Series:
    """Return the variance of a log ratio; a share is binomial, a rate per resident is Poisson."""
    by_count = _divide(1, both["count"]) + _divide(1, both["count_reference"])
    by_n = _divide(1, both["n"]) + _divide(1, both["n_reference"])
    return by_count - by_n.where(both["denominator"] != RESIDENTS, 0)


def _log_interval(ratios: pd.DataFrame, variance: pd.Series) -> pd.DataFrame:
    reach = np.exp(Z * np.sqrt(variance.to_numpy("float64")))
    return ratios.assign(low=ratios["estimate"] / reach, high=ratios["estimate"] * reach)


def _mantel_haenszel(
    cells: pd.DataFrame, by: str, group: str, reference: str, strata: list[str]
) -> tuple[float, float]:
    """Return the pooled risk ratio and the variance of its logarithm."""
    columns = [*strata, "count", "n"]
    one = cells.loc[cells[by] == group, columns]
    other = cells.loc[cells[by] == reference, columns]
    pairs = one.merge(other, on=strata, suffixes=("", "_reference"))
    pairs = pairs[pairs["n"] + pairs["n_reference"] > 0].astype(
        dict.fromkeys(["count", "n", "count_reference", "n_reference"], "float64")
    )
    a, n1 = pairs["count"], pairs["n"]
    c, n0 = pairs["count_reference"], pairs["n_reference"]
    total = n1 + n0
    above, below = (a * n0 / total).sum(), (c * n1 / total).sum()
    spread = (((a + c) * n1 * n0 - a * c * total) / total**2).sum()
    return _ratio(above, below), _ratio(spread, above * below)


def _counts_by_benchmark(
    stops: Any, benchmark: Benchmark, by: str
) -> tuple[pd.DataFrame, np.ndarray]:
    """Return counts by benchmark group, and where a sum would give away a group hidden elsewhere.

    A group of the benchmark may join several values of the column. Where one of them is hidden in
    the table by value and another is shown there, their sum has to be hidden as well.
    """
    plain = group_counts(stops, by).set_index(by)["suppressed"]
    counted = counts(stops, by).set_index(by)["count"]
    rows, partly_hidden = [], []
    for group in benchmark.groups:
        values = [value for value in dict.fromkeys(group.matches) if value in counted.index]
        rows.append((group.name, int(counted[values].sum()), round(group.population)))
        partly_hidden.append(plain[values].nunique() > 1)
    table = pd.DataFrame(rows, columns=[by, "count", "n"])
    order = table[by].argsort()
    return table.iloc[order].reset_index(drop=True), np.array(partly_hidden, bool)[order]


def _counts_by_month(stops: Any) -> pd.DataFrame:
    date = nw.col("date").dt
    frame = as_frame(stops, ["date"]).filter(~nw.col("date").is_null())
    months = frame.select(month=date.year().cast(nw.Int64) * 12 + date.month() - 1).to_native()
    found = counts(months, "month").set_index("month")["count"]
    if len(found):
        found = found.reindex(range(found.index.min(), found.index.max() + 1), fill_value=0)
    names = [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in found.index]
    return pd.DataFrame({"month": names, "count": found.to_numpy()})


def _counts_by_weekday_and_hour(stops: Any) -> pd.DataFrame:
    moment = nw.col("datetime").dt
    frame = as_frame(stops, ["datetime"]).filter(~nw.col("datetime").is_null())
    keys = ["weekday", "hour"]
    found = counts(frame.select(weekday=moment.weekday(), hour=moment.hour()).to_native(), keys)
    found["weekday"] = found["weekday"].replace(0, 7)  # Spark frames number Sunday 0
    grid = pd.MultiIndex.from_product([range(1, 8), range(24)], names=keys)
    return found.set_index(keys)[["count"]].reindex(grid, fill_value=0).reset_index()


def _hidden_totals(full: pd.DataFrame, rows: str) -> np.ndarray:
    """Return True for each line whose row total is hidden in a table of the row totals."""
    totals = full.groupby(rows)["n"].first()
    n = totals.to_numpy()
    families = [] if privacy.is_small(n.sum()) else [np.arange(len(n))]
    hidden = pd.Series(privacy.protect(n, privacy.is_small(n), families), index=totals.index)
    return full[rows].map(hidden).to_numpy(bool)


def _sorted_counts(counted: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    if not keys:
        return counted.fillna(0).astype("int64")
    known = counted.dropna(subset=keys)
    whole = [key for key in keys if _is_whole(known[key])]
    return known.astype(dict.fromkeys([*whole, "count", "n"], "int64")).sort_values(
        keys, ignore_index=True
    )


def _is_whole(values: pd.Series) -> bool:
    """Tell whole numbers, which frames hold in many types, from text and from fractions."""
    number = pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)
    return number and bool((values % 1 == 0).all())


def _tidy(table: pd.DataFrame, keys: list[str], measure: str, denominator: str) -> pd.DataFrame:
    named = table.assign(measure=measure, denominator=denominator)
    typed = named.astype({"count": "Int64", "n": "Int64"})
    return typed[[*keys, *TIDY_COLUMNS]].reset_index(drop=True)


def _divide(above: Any, below: pd.Series) -> pd.Series:
    """Divide, with a missing result where ``below`` is zero or missing."""
    return above / below.astype("Float64").where(below > 0).astype("float64")


def _ratio(above: float, below: float) -> float:
    return float(above / below) if below > 0 else float("nan")


def _total(counted: pd.DataFrame) -> int:
    return int(counted["count"].sum())


def _as_list(by: By) -> list[str]:
    return [by] if isinstance(by, str) else list(by)


def _words(column: str) -> str:
    return column.replace("_", " ")


def _known(keys: list[str]) -> str:
    return (
        f"records where {' and '.join(map(_words, keys))} {'is' if len(keys) == 1 else 'are'} known"
    )


def _no_reference(reference: str, by: str, values: pd.Series) -> str:
    known = ", ".join(map(str, sorted(values.dropna().unique())))
    return f"There is no {by} {reference!r} to compare with; this table has: {known}."
