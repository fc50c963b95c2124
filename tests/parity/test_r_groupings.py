"""R reads a grouping that a reader edited, and sees holes in a log, as Python does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from compare import compare_pages
from from_r import run_r

from publicsafety import groupings, measures
from publicsafety.coverage import per_logged_hour
from publicsafety.tables import csv_link

pytestmark = pytest.mark.r

GROUPING = """value,group,order,reading,note
FIGHT,harm,2,,
Noise ,disorder,1,middle,"loud, at night"
 theft,property,3,broad,
WELFARE  CHECK,welfare,4,strict,=1+1
"""
WRONG = {
    "value,group\nA,x\na,y\n": "row 2: 'a': the value stands further up already",
    "value,group\nA,x\nB,\n": "row 2: 'B': the value has no group",
    "value,group\n,harm\n": "row 1: '': the value is empty",
    "value,group\nA,harn\n": "row 1: 'A': the group is none of the groups here",
    "value,group,reading\nA,harm,wide\n": "row 1: 'A': the reading is none of strict",
    "value,group,order\nA,harm,1\nB,harm,2\n": "row 2: 'B': the group has another order",
    "value\nA\n": "there is no column 'group'",
}


def test_r_groups_counts_and_sees_holes_as_python_does(tmp_path: Path) -> None:
    rng = np.random.default_rng(911)
    moments = pd.Series(pd.date_range("2018-01-01 00:03", "2018-01-28 23:57", freq="4min"))
    moments = moments[~moments.between("2018-01-10 06:30", "2018-01-11 22:30")]
    natures = ["FIGHT", "fight", "NOISE", "Theft", "Welfare check", "PARADE", None]
    calls = pd.DataFrame(
        {
            "nature": rng.choice(natures, len(moments), p=[0.3, 0.1, 0.2, 0.2, 0.1, 0.09, 0.01]),
            "datetime": moments.to_numpy(),
            "beat": rng.choice(["a", "b"], len(moments), p=[0.98, 0.02]),
        }
    )
    (tmp_path / "grouping.csv").write_text(GROUPING, encoding="utf-8")
    calls.to_csv(tmp_path / "calls.csv", index=False)
    said = run_r(
        f"""
        calls <- read.csv("{tmp_path}/calls.csv", na.strings = "")
        calls$datetime <- as.POSIXct(calls$datetime, tz = "UTC")
        grouping <- read_grouping("t", "{tmp_path}/grouping.csv")
        grouped <- add_group(calls, "nature", grouping)
        cat(toString(levels(grouped$group)), "\\n")
        link <- function(id, table, key) cat(csv_link(table, id, key), "\\n")
        link("groups", group_counts(grouped, "group"), "group")
        link("values", counts_by_value(calls, "nature", grouping), "nature")
        link("all", reading_shares(calls, "nature", grouping, "m", "calls"), "reading")
        shares <- reading_shares(calls, "nature", grouping, "m", "calls", "beat")
        link("beats", shares, c("beat", "reading"))
        few <- calls[calls$beat == "b", ]
        link("hours", per_logged_hour(few, calls$datetime, "c"), c("weekday", "hour"))
        """
    )
    grouping = groupings.read_grouping("t", str(tmp_path / "grouping.csv"))
    grouped = groupings.add_group(calls, "nature", grouping)
    levels, _, links = said.partition("\n")
    assert levels.strip() == ", ".join(grouped["group"].cat.categories)
    few = calls[calls["beat"] == "b"]
    tables = {
        "groups": (measures.group_counts(grouped, "group"), "group"),
        "values": (groupings.counts_by_value(calls, "nature", grouping), "nature"),
        "all": (groupings.reading_shares(calls, "nature", grouping, "m", "calls"), "reading"),
        "beats": (
            groupings.reading_shares(calls, "nature", grouping, "m", "calls", "beat"),
            ["beat", "reading"],
        ),
        "hours": (per_logged_hour(few, calls["datetime"], "c"), ["weekday", "hour"]),
    }
    python = "\n".join(csv_link(table, name, key) for name, (table, key) in tables.items())
    assert compare_pages("groupings", python, links) == []
    hours = tables["hours"][0]
    assert hours["suppressed"].any()
    assert hours["n"].min() < hours["n"].max()


def test_r_names_the_row_that_is_wrong(tmp_path: Path) -> None:
    for place, text in enumerate(WRONG):
        (tmp_path / f"{place}.csv").write_text(text, encoding="utf-8")
    said = run_r(
        f"""
        for (place in seq_len({len(WRONG)}) - 1) {{
          groups <- if (place == 3) c("harm", "property")
          tryCatch(
            read_grouping("t", paste0("{tmp_path}/", place, ".csv"), groups),
            error = function(e) cat(conditionMessage(e), "\\n")
          )
        }}
        """
    )
    for line, message in zip(said.splitlines(), WRONG.values(), strict=True):
        assert message in line
