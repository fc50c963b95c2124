"""The report on calls for service: its numbers against the raw files, and every place renders."""

from __future__ import annotations

import csv
import gzip
import math
from collections import Counter
from datetime import datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from publicsafety import coverage, durations, groupings, measures, paths
from publicsafety.records import Records, load
from publicsafety.render.execute import execute
from publicsafety.tables import read_csv_links

TOPIC = "emergency_911"
PYTHON = paths.NOTEBOOKS / TOPIC / "emergency_911.qmd"
R = paths.NOTEBOOKS / TOPIC / "emergency_911_r.qmd"
GROUPS = {
    "harm",
    "property",
    "traffic",
    "welfare and behavioral health",
    "disorder",
    "officer-initiated",
    "administrative",
}
OWN_WORK = {"officer-initiated", "administrative"}
MILWAUKEE = "milwaukee_wi_calls_for_service_2018-05.csv.gz"
NOT_GROUPED = {"CALL FOR POLICE", "ADDL INFO", "GAME PLAN", "PAB", "PLANT CAR", "CONT DEL MINOR"}


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


@pytest.fixture
def raw(mirror: Path) -> list[dict[str, str]]:
    with gzip.open(mirror / MILWAUKEE, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grouping_rows(name: str) -> list[dict[str, str]]:
    with (paths.GROUPINGS / TOPIC / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def calls_of(records: Records) -> pd.DataFrame:
    grouping = groupings.read_grouping(TOPIC, records.source.name, GROUPS)
    entries = groupings.add_group(records.table, "call_type", grouping, "call_group")
    return entries[~entries["call_group"].isin(OWN_WORK)]


@cache
def page_of(page: Path, source: str) -> str:
    return execute(page, {"source": source}).markdown


def tables_of(page: Path, source: str) -> dict[str, tuple[list[str], pd.DataFrame]]:
    return read_csv_links(page_of(page, source))


@pytest.mark.parametrize("name", ["milwaukee", "seattle_denny_blaine", "takoma_park"])
def test_each_table_of_groups_can_be_read(name: str) -> None:
    grouping = groupings.read_grouping(TOPIC, name, GROUPS)
    assert set(grouping.groups) <= GROUPS
    assert "reading" in grouping.table


def test_nothing_that_officers_began_counts_as_a_call_that_others_might_meet() -> None:
    for name in ("milwaukee", "seattle_denny_blaine", "takoma_park"):
        for row in grouping_rows(name):
            assert row["group"] not in OWN_WORK or not row["reading"], row


def test_the_table_of_groups_names_every_kind_of_entry_but_those_that_say_nothing(
    raw: list[dict[str, str]],
) -> None:
    named = {row["value"] for row in grouping_rows("milwaukee")}
    seen = {row["nature"] for row in raw}
    assert seen - named == NOT_GROUPED
    assert named - seen == set()


def test_milwaukees_groups_add_up_as_the_raw_file_says(raw: list[dict[str, str]]) -> None:
    group = {row["value"]: row["group"] for row in grouping_rows("milwaukee")}
    by_hand = Counter(group.get(row["nature"], "not grouped") for row in raw)
    records = load(TOPIC, "milwaukee")
    grouping = groupings.read_grouping(TOPIC, "milwaukee", GROUPS)
    entries = groupings.add_group(records.table, "call_type", grouping, "call_group")
    counted = measures.group_counts(entries, "call_group").set_index("call_group")["count"]
    assert counted.to_dict() == by_hand
    assert by_hand["officer-initiated"] + by_hand["administrative"] == 17_537
    assert len(raw) - 17_537 == len(calls_of(records)) == 16_431


def test_milwaukees_range_adds_up_as_the_raw_file_says(raw: list[dict[str, str]]) -> None:
    rows = {row["value"]: row for row in grouping_rows("milwaukee")}
    calls = [row for row in raw if rows.get(row["nature"], {}).get("group") not in OWN_WORK]
    first = Counter(rows[c["nature"]]["reading"] for c in calls if c["nature"] in rows)
    unnamed = sum(c["nature"] not in rows for c in calls)
    strict = first["strict"]
    middle = strict + first["middle"]
    broad = middle + first["broad"] + unnamed

    records = load(TOPIC, "milwaukee")
    grouping = groupings.read_grouping(TOPIC, "milwaukee", GROUPS)
    shares = groupings.reading_shares(calls_of(records), "call_type", grouping, "share", "calls")
    assert shares["count"].to_list() == [strict, middle, broad]
    assert shares["n"].to_list() == [16_431] * 3
    assert strict < middle < broad


def test_an_edited_reading_moves_the_range_by_its_calls(mirror: Path, tmp_path: Path) -> None:
    calls = calls_of(load(TOPIC, "milwaukee"))
    text = (paths.GROUPINGS / TOPIC / "milwaukee.csv").read_text(encoding="utf-8")
    edited = tmp_path / "mine.csv"
    edited.write_text(text.replace("TRBL W/SUBJ,disorder,5,broad", "TRBL W/SUBJ,disorder,5,"))
    broad = [
        groupings.reading_shares(
            calls, "call_type", groupings.read_grouping(TOPIC, name), "share", "calls"
        )["count"].iloc[-1]
        for name in ("milwaukee", str(edited))
    ]
    assert broad[0] - broad[1] == (calls["call_type"] == "TRBL W/SUBJ").sum() == 2_166


def test_calls_per_hour_are_those_of_the_raw_file(raw: list[dict[str, str]]) -> None:
    """Friday from 9 to 10 in the morning was logged twice in three weeks."""
    group = {row["value"]: row["group"] for row in grouping_rows("milwaukee")}
    days = {"2018-05-04", "2018-05-11", "2018-05-18"}
    by_hand = [
        row
        for row in raw
        if row["time"][:10] in days
        and row["time"][11:13] == "09"
        and group.get(row["nature"]) not in OWN_WORK
    ]
    records = load(TOPIC, "milwaukee")
    rates = coverage.per_logged_hour(calls_of(records), records.table["datetime"])
    friday = rates[(rates["weekday"] == 5) & (rates["hour"] == 9)].iloc[0]
    assert {row["time"][:10] for row in by_hand} == {"2018-05-04", "2018-05-11"}
    assert friday[["count", "n", "estimate"]].to_list() == [len(by_hand), 2, len(by_hand) / 2]
    assert rates["n"].sum() == 469


def test_the_faults_that_the_description_names_are_in_the_file(raw: list[dict[str, str]]) -> None:
    times = sorted(datetime.fromisoformat(row["time"]) for row in raw)
    longest, end = max((b - a, b) for a, b in pairwise(times))
    assert longest.total_seconds() / 3600 == pytest.approx(22.7, abs=0.1)
    assert str(end) == "2018-05-18 10:06:51"
    assert str(times[-1]) == "2018-05-21 14:14:42"
    by_hour = Counter(time.hour for time in times)
    jumps = sorted(range(24), key=lambda hour: by_hour[hour] - by_hour[(hour - 1) % 24])
    assert set(jumps[-4:]) == {0, 8, 11, 16}
    assert sum(row["status"] == "Service in Progress" for row in raw) == 5_672
    assert sum(row["district"] not in "1234567" for row in raw) == 173
    placed = [(float(r["latitude"]), float(r["longitude"])) for r in raw if r["latitude"]]
    inside = [42.84 <= lat <= 43.2 and -88.1 <= lng <= -87.8 for lat, lng in placed]
    assert len(placed) - sum(inside) == 502
    assert max(len(row["nature"]) for row in raw) == 16


def test_seattles_response_times_are_order_statistics_of_the_raw_file(mirror: Path) -> None:
    file = mirror / "seattle_wa_spd_dispatch_2024_sample.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        waits = sorted(
            int(row["first_response_time"]) / 60
            for row in csv.DictReader(lines)
            if row["priority"] == "1" and row["first_response_time"] != "NULL"
        )
    n = len(waits)

    def fewest(share: float, chance: float) -> int:
        below = 0.0
        for k in range(n + 1):
            below += math.comb(n, k) * share**k * (1 - share) ** (n - k)
            if below >= chance:
                return k
        raise AssertionError

    table = load(TOPIC, "seattle").table
    table = table.assign(response_minutes=table["response_seconds"] / 60)
    measured = durations.quantiles(table, "response_minutes", "priority")
    for share in (0.5, 0.9):
        row = measured[(measured["priority"] == "1") & (measured["quantile"] == share)].iloc[0]
        assert row["n"] == n == 234
        assert row["low"] == waits[fewest(share, 0.025) - 1]
        assert row["high"] == waits[fewest(share, 0.975)]
        assert row["low"] < row["estimate"] < row["high"]
    assert measured["estimate"].iloc[0] == pytest.approx(436 / 60)


def findings_of(page: Path, source: str) -> str:
    return page_of(page, source).split(".key-findings}", 1)[1].split("\n:::", 1)[0]


def test_the_findings_are_those_of_the_raw_file(raw: list[dict[str, str]]) -> None:
    rows = {row["value"]: row for row in grouping_rows("milwaukee")}
    calls = [row for row in raw if rows.get(row["nature"], {}).get("group") not in OWN_WORK]
    nature, most = Counter(row["nature"] for row in calls).most_common(1)[0]
    outcome = {row["value"]: row["group"] for row in grouping_rows("milwaukee_disposition")}
    ended = Counter(outcome.get(row["status"], "not grouped") for row in calls)
    known = len(calls) - ended["not known yet"]
    told = findings_of(PYTHON, "milwaukee")
    assert f"({len(raw) - len(calls):,} of {len(raw):,}) are about what officers began" in told
    assert f"“{nature}”, **{most / len(calls):.1%} ({most:,} of {len(calls):,};" in told
    assert f"({ended['citation or arrest']:,} of {known:,}; 95% interval" in told
    assert "**How long people wait for police is not in these records.**" in told


def test_findings_that_the_records_do_not_support_are_left_out(mirror: Path) -> None:
    told = findings_of(PYTHON, "seattle")
    assert "**What police were asked to do is not in these records.**" in told
    assert "in which an arrival was recorded, half waited no longer than **22 minutes**" in told
    assert "strict reading" not in findings_of(PYTHON, "takoma_park")


def test_the_report_renders_on_made_up_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    page = execute(PYTHON).markdown
    assert "These records are made up" in page
    assert "To answer how long people wait, the records would need: [Time of dispatch]" in page
    tables = read_csv_links(page)
    _, groups = tables["call-groups"]
    assert "not grouped" in groups["call_group"].to_list()
    assert groups["count"].sum() <= groups["n"].iloc[0]


def test_the_second_place_renders_by_its_name_alone(mirror: Path) -> None:
    page = page_of(PYTHON, "seattle")
    assert "To answer what police are asked to do, the records would need: [Nature of" in page
    tables = read_csv_links(page)
    assert {"calls-by-hour", "calls-map", "response-time", "dispatch-time"} <= set(tables)
    assert {"call-groups", "other-responder", "outcomes"}.isdisjoint(tables)
    _, waits = tables["response-time"]
    few = waits[waits["priority"].isin(["4", "7"])]
    assert few["suppressed"].all()
    assert few["estimate"].isna().all()


def test_a_file_with_three_kinds_of_entry_renders_too(mirror: Path) -> None:
    tables = tables_of(PYTHON, "takoma_park")
    assert {"call-groups", "top-natures", "calls-map", "other-responder"} <= set(tables)
    assert {"response-time", "outcomes"}.isdisjoint(tables)


@pytest.mark.r
@pytest.mark.parametrize("source", ["seattle", "seattle_denny_blaine"])
def test_other_places_have_the_same_numbers_in_r(source: str, mirror: Path) -> None:
    python, r = (tables_of(page, source) for page in (PYTHON, R))
    assert python.keys() == r.keys()
    for name, (keys, table) in python.items():
        other_keys, other = r[name]
        assert keys == other_keys
        assert table.columns.to_list() == other.columns.to_list()
        for column in table:
            if table[column].dtype == "float64":
                np.testing.assert_allclose(table[column], other[column], rtol=1e-9, atol=1e-9)
            else:
                assert table[column].fillna("").to_list() == other[column].fillna("").to_list()
