"""Equipment that the military hands to police: how much there is, who holds it, what it once cost.

A row is a line of the list, for one or more equal things. ``acquisition_value`` is the price of one
of them, so the value of a line is its quantity times that. Lines that are equal in every column are
things of their own and all count.

Nothing here hides small numbers. The rule of ``publicsafety.privacy`` protects people; these are
counts of public property by public agency, which the publisher gives out item by item.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import pandas as pd

from publicsafety import words
from publicsafety.measures import Benchmark, By, as_frame, to_pandas
from publicsafety.words import Form

CONTROLLED = "controlled"
NOT_CONTROLLED = "not controlled"
NUMBERS = ["lines", "items", "agencies", "counted_once", "value"]


def describe_equipment(lines: pd.DataFrame) -> pd.DataFrame:
    """Add what follows from the columns of the list.

    Args:
        lines: The standard table of ``police_equipment``.

    Returns:
        The same rows with further columns: ``holder`` (the agency, with its state where the list
        holds several), ``value`` (US dollars, quantity times the value of one), ``supply_class``
        and ``supply_group`` (the first four and two digits of the stock number, where the list
        does not give the class), and ``control``, where there is a demilitarization code:
        "controlled", "not controlled", or missing where the codes do not tell.

    Source of what is controlled: the Law Enforcement Support Office of the Defense Logistics Agency
    does not control code A, nor code Q with the integrity code 6.
    """
    columns: dict[str, pd.Series] = {"value": lines["quantity"] * lines["acquisition_value"]}
    agency = lines["agency"].astype("str")
    several = "state" in lines and lines["state"].nunique() > 1
    columns["holder"] = agency + ", " + lines["state"].astype("str") if several else agency
    if "supply_class" in lines:
        columns["supply_class"] = lines["supply_class"].astype("str")
    elif "nsn" in lines:
        columns["supply_class"] = lines["nsn"].astype("str").str[:4]
    if "supply_class" in columns:
        columns["supply_group"] = columns["supply_class"].str[:2]
    if "demil_code" in lines:
        columns["control"] = _control(lines)
    return lines.assign(**columns)


def equipment_held(lines: Any, by: By = ()) -> pd.DataFrame:
    """Add up what is held, by group.

    Args:
        lines: Any frame with the columns that ``describe_equipment`` adds.
        by: The column or columns that make the groups; without any, all is one group.

    Returns:
        One row per group, sorted by ``by``: ``lines`` (rows), ``items`` (the sum of quantities),
        ``agencies`` that hold any, ``counted_once`` (the sum of acquisition values as if each line
        were one thing), ``value`` (US dollars, times the quantity) and ``share`` (of the value of
        all groups). Lines whose group is missing are left out.

    Raises:
        MissingColumns: The table lacks one of the columns.
    """
    keys = [by] if isinstance(by, str) else list(by)
    frame = as_frame(lines, [*keys, "holder", "quantity", "acquisition_value", "value"])
    for key in keys:
        frame = frame.filter(~nw.col(key).is_null())
    sums = (nw.col(name).sum() for name in ("lines", "items", "counted_once", "value"))
    per_agency = to_pandas(
        frame.select(
            *keys,
            agency=nw.col("holder"),
            lines=nw.lit(1),
            items=nw.col("quantity"),
            counted_once=nw.col("acquisition_value"),
            value=nw.col("value"),
        )
        .group_by(*keys, "agency")
        .agg(*sums)
    ).assign(agencies=1)
    if keys:
        table = per_agency.groupby(keys)[NUMBERS].sum().reset_index()
    else:
        table = per_agency[NUMBERS].sum().to_frame().T
    whole = dict.fromkeys(["lines", "items", "agencies"], "Int64")
    table = table.astype({**whole, "counted_once": "float64", "value": "float64"})
    total = table["value"].sum()
    return table.assign(share=table["value"] / total if total else float("nan"))


def held_per_1000(lines: Any, benchmark: Benchmark) -> pd.DataFrame:
    """Divide what is held in each state by its people.

    Args:
        lines: Any frame with the columns that ``describe_equipment`` adds, and ``state``.
        benchmark: People by state, such as residents or officers.

    Returns:
        One row per group of the benchmark that holds anything, sorted by ``state`` (the group's
        name): ``items``, ``value``, ``people``, ``items_per_1000`` and ``value_per_person``.
    """
    by_state = equipment_held(lines, "state").set_index("state")
    rows = []
    for group in benchmark.groups:
        found = by_state.loc[by_state.index.intersection(list(group.matches))]
        if len(found):
            items, value = int(found["items"].sum()), float(found["value"].sum())
            rows.append((group.name, items, value, round(group.population)))
    table = pd.DataFrame(rows, columns=["state", "items", "value", "people"])
    table["items_per_1000"] = table["items"] / table["people"] * 1000
    table["value_per_person"] = table["value"] / table["people"]
    return table.sort_values("state", ignore_index=True)


def leaders(table: pd.DataFrame, by: str, value: str, form: Form) -> str:
    """Say which three rows have the most, such as "Most: Trucks ($3), then Guns ($2)."

    Args:
        table: One row per group.
        by: The column that names the groups.
        value: The column of the numbers.
        form: How the numbers are written.
    """
    top = table.nlargest(3, value)
    named: Sequence[str] = [
        f"{words.label(name)} ({form(number)})"
        for name, number in zip(top[by], top[value], strict=True)
    ]
    return f"Most: {', then '.join([named[0], words.join(named[1:])][: len(named)])}."


def _control(lines: pd.DataFrame) -> pd.Series:
    code = lines["demil_code"].astype("str")
    checked = lines["demil_ic"] if "demil_ic" in lines else pd.Series(pd.NA, lines.index, "Int64")
    free = (code == "A") | ((code == "Q") & checked.eq(6).fillna(False))
    control = pd.Series(CONTROLLED, lines.index, dtype="str").mask(free, NOT_CONTROLLED)
    return control.mask(lines["demil_code"].isna() | ((code == "Q") & checked.isna()))
