"""Groupings: plain tables, made to be edited, that say to which group a value belongs.

A grouping is one CSV file, `data/groupings/<topic>/<name>.csv`, such as the kinds of calls for
service of a city or the kinds of force of a department. Its columns:

- ``value``: a value as the agency writes it. Letter case and blanks do not matter.
- ``group``: the group that it belongs to, in plain words.
- ``order`` (optional): the place of the group, a whole number, the same in each row of a group.
- ``reading`` (optional): the first reading in which the value counts; empty where it counts in
  none. Readings go from narrow to wide, see ``READINGS``; a wider one holds the narrower ones.
- ``note`` (optional): what a reader should know about the choice.

Grouping is judgment. So a value that no row names is counted as "not grouped" and never dropped,
and a share that rests on judgment is given once for each reading, not as one number.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from publicsafety import measures, paths
from publicsafety.errors import ToolkitError

NOT_GROUPED = "not grouped"
READINGS = ("strict", "middle", "broad")
COLUMNS = ("value", "group", "order", "reading", "note")


@dataclass(frozen=True)
class Grouping:
    """A grouping that has been read and checked.

    Attributes:
        path: The file.
        table: Text columns ``value``, ``group`` and those of the optional columns that the file
            has; one row per value, in the order of the file.
        groups: The groups in their order: by ``order``, else as they first appear in the file.
    """

    path: Path
    table: pd.DataFrame
    groups: list[str]


def grouping_path(topic: str, name: str) -> Path:
    """Return the file of a grouping, for its name or the path of a CSV file."""
    return Path(name) if name.endswith(".csv") else paths.GROUPINGS / topic / f"{name}.csv"


def has_grouping(topic: str, name: str) -> bool:
    """Say whether a grouping of that name has been written."""
    return grouping_path(topic, name).exists()


def read_grouping(topic: str, name: str, groups: Collection[str] | None = None) -> Grouping:
    """Read and check a grouping.

    Args:
        topic: A topic's name, such as "emergency_911".
        name: The file's name without ".csv", such as "milwaukee", or the path of a CSV file.
        groups: The groups that the file may name; any if not given.

    Raises:
        ToolkitError: There is no such file, or it is wrong; names file, line and what to do.
    """
    path = grouping_path(topic, name)
    rows = _read_rows(path)
    problems = _problems(rows, groups)
    if problems:
        where = paths.relative(path)
        raise ToolkitError("\n".join(f"{where}, line {line}: {text}" for line, text in problems))
    table = pd.DataFrame([row for _, row in rows], columns=list(rows[0][1]), dtype="str")
    named = table.drop_duplicates("group")
    if "order" in table:
        named = named.sort_values("order", key=lambda order: order.astype(int), kind="stable")
    return Grouping(path, table, named["group"].to_list())


def add_group(
    table: pd.DataFrame, column: str, grouping: Grouping, name: str = "group"
) -> pd.DataFrame:
    """Return the table with a column that says to which group each row belongs.

    Args:
        table: One row per record.
        column: The column of values that the grouping is about.
        grouping: From ``read_grouping``.
        name: What to call the new column.

    Returns:
        The same rows. The new column holds ordered categories: the groups in their order, then
        "not grouped" for a value that the grouping does not name. A missing value stays missing.
    """
    groups = pd.Categorical(
        _look_up(table[column], grouping, "group", NOT_GROUPED),
        categories=[*grouping.groups, NOT_GROUPED],
        ordered=True,
    )
    return table.assign(**{name: groups})


def counts_by_value(table: pd.DataFrame, column: str, grouping: Grouping) -> pd.DataFrame:
    """Count the records of each value, with what the grouping says about it.

    Returns:
        The tidy table of ``measures.group_counts`` by ``column``, most frequent first, with
        ``group`` and those of ``reading`` and ``note`` that the grouping has after ``column``;
        they are "not grouped", "" and "" for a value that it does not name.
    """
    counted = measures.group_counts(table, column)
    columns = [name for name in ("group", "reading", "note") if name in grouping.table]
    for place, name in enumerate(columns, start=1):
        otherwise = NOT_GROUPED if name == "group" else ""
        said = _look_up(counted[column], grouping, name, otherwise)
        counted.insert(place, name, said.astype("str"))
    return counted.sort_values("count", ascending=False, kind="stable", ignore_index=True)


def reading_shares(
    table: pd.DataFrame,
    column: str,
    grouping: Grouping,
    measure: str,
    denominator: str,
    by: str | None = None,
) -> pd.DataFrame:
    """Return the share of records that count in each reading, with Wilson intervals.

    A value that the grouping does not name counts in the widest reading only, so that what nobody
    has judged makes the range wider and never narrower.

    Args:
        table: One row per record.
        column: The column of values that the grouping is about.
        grouping: A grouping with a column ``reading``.
        measure: What to call the measure.
        denominator: What ``n`` counts, in words.
        by: A column of groups to tell apart, if any.

    Returns:
        The tidy table of ``measures.share_rates`` with the key ``reading`` (after ``by``), from
        the narrowest to the widest.

    Raises:
        ToolkitError: The grouping has no column ``reading``.
    """
    if "reading" not in grouping.table:
        raise ToolkitError(f"{paths.relative(grouping.path)}: there is no column 'reading'.")
    first = _look_up(table[column], grouping, "reading", READINGS[-1])
    known = table[column].notna()
    keys = [by] if by else []
    readings = []
    for place, reading in enumerate(READINGS):
        counts = first.isin(READINGS[: place + 1]).astype("boolean").where(known)
        readings.append(table[keys].assign(reading=reading, counts=counts))
    shares = measures.share_rates(
        pd.concat(readings), "counts", [*keys, "reading"], measure=measure, denominator=denominator
    )
    narrow_first = shares["reading"].map(READINGS.index)
    ordered = shares.assign(place=narrow_first).sort_values([*keys, "place"], kind="stable")
    return ordered.drop(columns="place").reset_index(drop=True)


def _look_up(values: pd.Series, grouping: Grouping, what: str, otherwise: str) -> pd.Series:
    """Return what a grouping says about each value; ``otherwise`` where it does not name it."""
    named = dict(zip(map(_plain, grouping.table["value"]), grouping.table[what], strict=True))
    found = {value: named.get(_plain(value), otherwise) for value in values.dropna().unique()}
    return values.astype(object).map(found)


def _plain(value: Any) -> str:
    return " ".join(str(value).split()).casefold()


def _read_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Return each row with its line; rows without any text are left out."""
    where = paths.relative(path)
    if not path.exists():
        raise ToolkitError(
            f"{where}: there is no such grouping. Write one: a CSV file with the columns 'value' "
            "and 'group', one row per value as the agency writes it."
        )
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file)
            head = [name.strip() for name in next(lines, [])]
            body = [(lines.line_num, [cell.strip() for cell in row]) for row in lines]
    except UnicodeDecodeError as error:
        raise ToolkitError(f"{where}: not UTF-8 at byte {error.start}; save it as UTF-8.") from None
    _check_head(where, head)
    rows = []
    for line, cells in body:
        if not any(cells):
            continue
        if len(cells) != len(head):
            raise ToolkitError(
                f"{where}, line {line}: {len(cells)} cells where the first line has {len(head)}; "
                "a cell that holds a comma must stand in double quotes."
            )
        rows.append((line, dict(zip(head, cells, strict=True))))
    if not rows:
        raise ToolkitError(f"{where}: no row below the column names.")
    return rows


def _check_head(where: str, head: list[str]) -> None:
    for name in head:
        if name not in COLUMNS or head.count(name) > 1:
            problem = _unknown(name, COLUMNS) if name not in COLUMNS else "it stands there twice"
            raise ToolkitError(f"{where}, line 1: column {name!r}: {problem}.")
    for name in ("value", "group"):
        if name not in head:
            raise ToolkitError(f"{where}, line 1: there is no column {name!r}.")


def _problems(
    rows: list[tuple[int, dict[str, str]]], groups: Collection[str] | None
) -> list[tuple[int, str]]:
    problems = []
    values: dict[str, int] = {}
    orders: dict[str, str] = {}
    for line, row in rows:
        value, group = row["value"], row["group"]
        first = values.setdefault(_plain(value), line)
        if not value:
            problems.append((line, "the value is empty."))
        elif first != line:
            problems.append((line, f"{value!r} stands in line {first} already."))
        if not group:
            problems.append((line, f"{value!r} has no group."))
        elif groups is not None and group not in groups:
            problems.append((line, f"group {group!r}: {_unknown(group, groups)}."))
        reading = row.get("reading", "")
        if reading and reading not in READINGS:
            problems.append((line, f"reading {reading!r}: {_unknown(reading, READINGS)}."))
        if "order" in row:
            order = orders.setdefault(group, row["order"])
            if not row["order"].removeprefix("-").isdecimal():
                problems.append((line, f"order {row['order']!r} is not a whole number."))
            elif row["order"] != order:
                problems.append((line, f"group {group!r} has the order {order} further up."))
    return problems


def _unknown(name: str, allowed: Collection[str]) -> str:
    near = difflib.get_close_matches(name.lower(), allowed, n=1)
    return f"did you mean {near[0]!r}" if near else f"use one of {', '.join(allowed)}"
