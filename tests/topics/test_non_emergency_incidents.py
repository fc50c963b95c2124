"""Service requests: headline numbers counted in another way, and the page for other records."""

from __future__ import annotations

import csv
import json
import lzma
import statistics
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from publicsafety import durations, groupings, measures, paths
from publicsafety.dictionary import read_dictionary
from publicsafety.records import Records, load
from publicsafety.render.execute import execute
from publicsafety.sources import read_source
from publicsafety.tables import read_csv_links

TOPIC = "non_emergency_incidents"
PAGE = paths.NOTEBOOKS / TOPIC / f"{TOPIC}.qmd"
R_PAGE = PAGE.with_name(f"{TOPIC}_r.qmd")
FILE = "boston_ma_311_service_requests_2011.csv.xz"


@pytest.fixture(scope="module")
def mirror(real_data: Path) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
        yield real_data / TOPIC


@pytest.fixture(scope="module")
def boston(mirror: Path) -> Records:
    return load(TOPIC, "boston")


@pytest.fixture(scope="module")
def raw(mirror: Path) -> list[dict[str, str]]:
    """The rows that the city did not enter itself, as the csv module reads them."""
    with lzma.open(mirror / FILE, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 58_251
    return [r for r in rows if r["source"] not in ("Employee Generated", "Maximo Integration")]


def moment(text: str) -> datetime | None:
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S") if text.strip() else None


def asked(boston: Records):
    return boston.table[boston.table["channel"] != "employee"]


def test_those_left_are_the_requests_that_the_city_did_not_enter(boston, raw):
    assert len(raw) == len(asked(boston)) == 40_206
    by_name = measures.group_counts(asked(boston), "service_name").dropna(subset="count")
    counted = Counter(row["type"] for row in raw)
    assert by_name.set_index("service_name")["count"].to_dict() == {
        name: n for name, n in counted.items() if name in set(by_name["service_name"])
    }
    assert counted["Schedule a Bulk Item Pickup"] == 5_980


def test_shares_closed_in_time_are_those_counted_by_hand(boston, raw):
    # All were watched for years, so that the estimate is the plain share of all.
    last = max(boston.table["closed_datetime"].max(), boston.table["requested_datetime"].max())
    assert f"{last:%Y-%m-%d}" == "2019-10-31"
    found = durations.time_to_close(
        asked(boston), "requested_datetime", "closed_datetime", as_of=last
    ).set_index("measure")
    waits = [
        (closed - moment(row["open_dt"])) if (closed := moment(row["closed_dt"])) else timedelta.max
        for row in raw
    ]
    for days, name in ((1, "1_day"), (7, "7_days"), (30, "30_days"), (90, "90_days")):
        within = sum(wait <= timedelta(days=days) for wait in waits)
        row = found.loc[f"closed_within_{name}"]
        assert (row["count"], row["n"]) == (within, len(raw))
        assert row["estimate"] == pytest.approx(within / len(raw), abs=1e-12)
    half = statistics.median_low(waits) / timedelta(days=1)
    assert found.loc["median_days_until_closed", "estimate"] == pytest.approx(half, abs=1e-9)
    assert round(found.loc["closed_within_7_days", "estimate"], 3) == 0.574
    assert round(half, 1) == 3.2


def test_the_citys_mark_counts_requests_without_a_target_as_on_time(boston, raw):
    public = asked(boston)
    last = boston.table["closed_datetime"].max()
    met = durations.met_target(public, "closed_datetime", "expected_datetime", last)
    kept = late = marked = unmarked = 0
    for row in raw:
        target, closed = moment(row["target_dt"]), moment(row["closed_dt"])
        if target and (closed or target < moment("2019-11-01 00:00:00")):
            whole_day = target.time() == datetime.min.time()
            end = target + timedelta(days=1, seconds=-1) if whole_day else target
            kept += bool(closed and closed <= end)
            late += not (closed and closed <= end)
        marked += row["ontime"].strip() == "ONTIME"
        unmarked += row["ontime"].strip() == "OVERDUE"
    assert (met.sum(), (~met).sum()) == (kept, late)
    assert round(kept / (kept + late), 3) == 0.703
    assert round(marked / (marked + unmarked), 3) == round(public["on_time"].mean(), 3) == 0.737


def test_readings_hold_the_kinds_that_the_grouping_names(boston, raw):
    with (paths.GROUPINGS / TOPIC / "boston.csv").open(encoding="utf-8") as file:
        reading = {row["value"]: row["reading"] for row in csv.DictReader(file)}
    counted = Counter(reading[row["type"].strip()] for row in raw)
    shares = groupings.reading_shares(
        asked(boston), "service_name", groupings.read_grouping(TOPIC, "boston"), "m", "d"
    )
    strict, middle = counted["strict"], counted["strict"] + counted["middle"]
    assert shares["count"].tolist() == [strict, middle, middle + counted["broad"]]


@pytest.mark.parametrize("place", ["boston", "st_louis"])
def test_every_kind_of_request_has_a_group(mirror, place):
    grouping = groupings.read_grouping(TOPIC, place)
    table = groupings.add_group(load(TOPIC, place).table, "service_name", grouping)
    assert groupings.NOT_GROUPED not in set(table["group"])


def test_raw_names_of_both_places_are_in_the_dictionary():
    dictionary = read_dictionary(TOPIC)
    for place in ("boston", "st_louis"):
        for standard, raw_name in read_source(TOPIC, place).standard_columns.items():
            assert raw_name in dictionary.field(standard).synonyms


def test_st_louis_leaves_out_copies_and_repeats(mirror):
    ledger = load(TOPIC, "st_louis").ledger
    assert ledger.set_aside == {
        "exact copy of an earlier row": 156,
        "a further row of the same service_request_id": 84,
    }
    assert not ledger.unmapped


@pytest.mark.parametrize("page", [PAGE, pytest.param(R_PAGE, marks=pytest.mark.r)])
def test_the_same_page_tells_of_st_louis_by_its_name_alone(mirror, page):
    said = execute(page, {"source": "st_louis"})
    keys, week = read_csv_links(said.markdown)["closed-by-kind"]
    assert keys == ["kind"]
    assert week.set_index("kind").loc["trees and parks", "n"] == 1_761
    assert "Marked as on time" not in said.markdown
    assert "mark calls" not in said.markdown
    assert {"fig-curves.png", "fig-requests-map.png"} <= said.figures.keys()


def test_the_findings_are_those_of_the_raw_file(raw):
    frozen = paths.FREEZE / "notebooks" / TOPIC / TOPIC / "execute-results" / "html.json"
    page = json.loads(frozen.read_text(encoding="utf-8"))["result"]["markdown"]
    told = page.split(".key-findings}", 1)[1].split("\n:::", 1)[0]
    with (paths.GROUPINGS / TOPIC / "boston.csv").open(encoding="utf-8") as file:
        kind = {row["value"]: row["group"] for row in csv.DictReader(file)}
    most, count = Counter(kind[row["type"].strip()] for row in raw).most_common(1)[0]
    assert f"{most}: **{count / len(raw):.1%} ({count:,} of {len(raw):,};" in told
    assert "Half of the requests were closed within **3.2 days**" in told
    assert "**70.3% (25,329 of 36,009;" in told
    no_target = sum(not row["target_dt"].strip() for row in raw)
    assert f"{no_target:,} requests had no target" in told


@pytest.mark.parametrize("page", [PAGE, pytest.param(R_PAGE, marks=pytest.mark.r)])
def test_the_page_tells_that_made_up_records_are_made_up(page, monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    said = execute(page).markdown
    assert "These records are made up" in said
    assert "not shown (small numbers)" in said
    told = said.split(".key-findings}", 1)[1].split("\n:::", 1)[0]
    assert "not shown" not in told


def test_frozen_numbers_are_those_of_the_file(raw):
    frozen = paths.FREEZE / "notebooks" / TOPIC / TOPIC / "execute-results" / "html.json"
    tables = read_csv_links(json.loads(frozen.read_text(encoding="utf-8"))["result"]["markdown"])
    rate = tables["per-1000"][1].iloc[0]
    assert (rate["count"], rate["n"]) == (len(raw), 617_594)
    online = tables["online"][1].set_index("neighborhood")
    mattapan = [r for r in raw if r["neighborhood"].strip() in ("Greater Mattapan", "Mattapan")]
    assert online.loc["Greater Mattapan", "n"] == len(mattapan)
    by_web = sum(row["source"] != "Constituent Call" for row in mattapan)
    assert online.loc["Greater Mattapan", "count"] == by_web
