"""Use of force: from reported rows to the people and the incidents behind them.

A row is what one officer reported: one kind of force on one person. Two officers who hold down one
person make two rows or more, so rows are grouped before anything is counted:

- An *incident* is what has one incident number. Where agencies publish none, it is what has one
  time and one place.
- A *person* is a person in an incident: what also has one person's number. Where agencies publish
  none, it is what also agrees in race, sex and age, and people who agree in all three are one.

Whether two equal rows are copies or two officers' reports does not matter to either of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from publicsafety import measures, words
from publicsafety.groupings import Grouping, add_group
from publicsafety.sources import Benchmark

PLACES = ("precinct", "beat", "neighborhood")
SUBJECT = ("subject_race", "subject_sex", "subject_age")
EVERYTHING = "all"
"""The group of a benchmark that all incidents are compared with."""
FLOWS = ("calls", "arrests")
"""What the names of benchmarks begin with that count events of a stretch of time."""


def incident_key(table: pd.DataFrame) -> list[str]:
    """Return the columns that tell incidents apart: the incident's number, or time and place."""
    if _known(table, ["incident_number"]):
        return ["incident_number"]
    return [*(_known(table, ["datetime"]) or ["date"]), *_known(table, PLACES)]


def person_key(table: pd.DataFrame) -> list[str]:
    """Return the columns that tell people in incidents apart."""
    return incident_key(table) + (_known(table, ["subject_id"]) or _known(table, SUBJECT))


def telling_column(table: pd.DataFrame) -> str | None:
    """Return the column that tells most about the force used, if any."""
    return next(iter(_known(table, ("force_action", "force_type", "force_level"))), None)


def incidents(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row per incident.

    Args:
        table: Standard table of topic use_of_force.

    Returns:
        The same columns. A yes-or-no column is true where any row of the incident says yes, false
        where any says no and none yes, else missing; other columns hold the first known value.
        Rows without a number or time cannot be grouped and are left out.
    """
    return _one_row_per(table, incident_key(table))


def people(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row per person in an incident; see ``incidents``."""
    return _one_row_per(table, person_key(table))


def count_by_definition(table: pd.DataFrame) -> pd.DataFrame:
    """Count the same records by several definitions of what is one event.

    Returns:
        Columns ``definition`` (in words) and ``count``, from the finest to the coarsest.
    """
    place = _known(table, PLACES)
    time = _known(table, ["datetime"])
    keys = {
        "People in incidents": person_key(table),
        "Same incident number": _known(table, ["incident_number"]),
        "Same time and place": [*time, *place] if time else [],
        "Same day and place": ["date", *place],
    }
    counted = {name: _numbers(table, key).nunique() for name, key in keys.items() if key}
    rows = [
        ("Rows", len(table)),
        ("Different rows", len(table.drop_duplicates())),
        *counted.items(),
    ]
    return pd.DataFrame(rows, columns=["definition", "count"])


def counts_by_year(table: pd.DataFrame) -> pd.DataFrame:
    """Count rows, people and incidents by calendar year.

    Returns:
        Columns ``year``, ``rows``, ``people``, ``incidents`` (small numbers missing),
        ``rows_per_incident`` and ``suppressed``.
    """
    tables = {"rows": table, "people": people(table), "incidents": incidents(table)}
    columns = []
    for name, part in tables.items():
        counted = measures.group_counts(part.assign(year=part["date"].dt.year), "year")
        columns.append(counted.set_index("year")["count"].rename(name))
    by_year = pd.concat(columns, axis=1).reset_index()
    by_year["rows_per_incident"] = (by_year["rows"] / by_year["incidents"]).astype("Float64")
    return by_year.assign(suppressed=by_year[list(tables)].isna().any(axis=1))


def share_of_people(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return for each value of a column the share of people who met it at least once.

    A person can meet several values, so shares add up to more than one, and a small number cannot
    be worked out from the others.

    Args:
        table: Standard table of topic use_of_force.
        column: Such as ``force_type`` or ``resistance_type``.

    Returns:
        The tidy table of ``measures.share_rates``; ``n`` counts people of whom the column is known.
    """
    person = _numbers(table, person_key(table))
    met = pd.crosstab(person, table[column].astype("str").where(table[column].notna())) > 0
    shares = [
        measures.share_rates(
            pd.DataFrame({column: value, "met": met[value]}),
            "met",
            column,
            measure=f"{column}_share",
            denominator=f"people where the {column.replace('_', ' ')} is known",
        )
        for value in met
    ]
    return pd.concat(shares, ignore_index=True)


def severest(
    table: pd.DataFrame, column: str, grouping: Grouping, by: str | None = None
) -> pd.DataFrame:
    """Return one row per person, with the severest force that the person met.

    Args:
        table: Standard table of topic use_of_force.
        column: The column that the grouping is about.
        grouping: Its groups go from the least severe to the most severe.
        by: Another column, such as ``resistance_type``; then one row per person and value of it,
            with the severest force of the rows that have this value.

    Returns:
        The columns of ``people`` and ``severity``, the highest of the person's groups: ordered
        categories, missing where the person met only what the grouping does not name.
    """
    level = add_group(table, column, grouping)["group"].cat.set_categories(grouping.groups)
    order = (-level.cat.codes).argsort(kind="stable")
    ordered = table.assign(severity=level).iloc[order]
    return _one_row_per(ordered, person_key(table) + ([by] if by else []))


def compared_by_group(benchmarks: Sequence[Benchmark]) -> list[Benchmark]:
    """Return the benchmarks that tell groups of people apart."""
    return [b for b in benchmarks if b.groups[0].matches != [EVERYTHING]]


def per_1000_of_each(
    one_per_incident: pd.DataFrame, benchmarks: Sequence[Benchmark]
) -> pd.DataFrame:
    """Divide the same incidents by residents, calls and arrests, side by side.

    Args:
        one_per_incident: From ``incidents``.
        benchmarks: Those of the source. What has the group "all" is compared with all incidents.
            A benchmark whose name begins with "calls" or "arrests" counts events of the time that
            its ``year`` names ("2017" or "2017-01-01/2017-11-13"); any other one counts residents.

    Returns:
        The tidy table with the keys ``period`` and ``compared_with``, one period for each count of
        calls or arrests; where there is none, the last whole year of the records.
    """
    whole = [b for b in benchmarks if b.groups[0].matches == [EVERYTHING]]
    flows = [b for b in whole if b.name.startswith(FLOWS)]
    stocks = [b for b in whole if b not in flows]
    spans: dict[tuple[date, date], list[Benchmark]] = {}
    for flow in flows:
        spans.setdefault(_span(flow.year), []).append(flow)
    if not spans:
        spans[_last_whole_year(one_per_incident["date"])] = []
    tables = []
    for (start, end), counted in spans.items():
        days = one_per_incident["date"].between(pd.Timestamp(start), pd.Timestamp(end))
        inside = one_per_incident[days].assign(compared_with=EVERYTHING)
        for benchmark in [*counted, *stocks]:
            rate = measures.per_1000(inside, benchmark, "compared_with", "incidents_per_1000")
            rate["compared_with"] = benchmark.title
            rate["denominator"] = benchmark.title
            rate.insert(0, "period", words.period(start, end))
            tables.append(rate)
    keys = ["period", "compared_with"]
    if not tables:
        return pd.DataFrame(columns=[*keys, *measures.TIDY_COLUMNS])
    return pd.concat(tables, ignore_index=True)


def lacking_flows(benchmarks: Sequence[Benchmark]) -> list[str]:
    """Return which of calls and arrests no benchmark counts."""
    return [flow for flow in FLOWS if not any(b.name.startswith(flow) for b in benchmarks)]


def _known(table: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    return [name for name in columns if name in table and table[name].notna().any()]


def _numbers(table: pd.DataFrame, key: list[str]) -> pd.Series:
    """Number the rows that agree in the key; missing where the first column of it is."""
    numbers = table.groupby(key, dropna=False, observed=True, sort=False).ngroup()
    return numbers.where(table[key[0]].notna()).astype("Int64")


def _one_row_per(table: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    rows = table.groupby(_numbers(table, key), sort=True)
    columns = {}
    for name in map(str, table.columns):
        if isinstance(table[name].dtype, pd.BooleanDtype):
            columns[name] = rows[name].max()
        else:
            columns[name] = rows[name].first()
    return pd.DataFrame(columns).reset_index(drop=True)


def _span(year: str) -> tuple[date, date]:
    """Read "2017" or "2017-01-01/2017-11-13"."""
    first, _, last = year.partition("/")
    if last:
        return date.fromisoformat(first), date.fromisoformat(last)
    return date(int(first), 1, 1), date(int(first), 12, 31)


def _last_whole_year(days: pd.Series) -> tuple[date, date]:
    last = days.max()
    year = last.year if (last.month, last.day) == (12, 31) else last.year - 1
    return date(year, 1, 1), date(year, 12, 31)
