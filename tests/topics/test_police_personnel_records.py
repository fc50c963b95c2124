"""Complaints and rosters: numbers counted another way, and every place from the same page."""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from publicsafety import concentration, paths
from publicsafety.durations import time_to_close
from publicsafety.records import Records, load
from publicsafety.render.execute import clean_up, execute
from publicsafety.tables import read_csv_links

TOPIC = "police_personnel_records"
PAGE = paths.ROOT / "notebooks" / TOPIC / f"{TOPIC}.qmd"
R_PAGE = PAGE.with_name(f"{TOPIC}_r.qmd")
RAW_COLUMNS = {"officer_id", "complaint_id"}


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


def raw(file: Path) -> list[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@cache
def rendered(page: Path, source: str) -> str:
    """Return the page of a place; the made-up place is the one that tests set the variable for."""
    try:
        return execute(page, {"source": source}).markdown
    finally:
        clean_up(page)


def numbers(text: str) -> dict[str, pd.DataFrame]:
    return {id: table for id, (_, table) in read_csv_links(text).items()}


def chicago(role: str = "") -> Records:
    return load(TOPIC, f"chicago{role}")


def test_the_top_tenth_of_accused_officers_in_chicago_is_the_one_counted_by_hand(
    mirror: Path,
) -> None:
    rows = raw(mirror / "chicago_il_complaints_accused_2000_2016.csv.gz")
    per_officer = sorted(Counter(row["officer_key"] for row in rows).values(), reverse=True)
    assert len(per_officer) == 16_020
    assert sum(per_officer[:1602]) == 44_235
    tops = concentration.top_shares(
        concentration.events_per_person(chicago().table), at_least_one=True, denominator="all"
    ).set_index("top")
    assert tops.loc[0.1, ["people", "count", "n"]].tolist() == [1602, 44_235, 125_581]
    assert tops.loc[0.1, "estimate"] == pytest.approx(0.352243, abs=5e-7)
    assert tops.loc[0.05, "count"] == sum(per_officer[:801])
    assert tops.loc[0.1, "by_chance"] == pytest.approx(0.167426, abs=5e-7)


def test_no_officer_is_accused_twice_in_the_same_complaint(mirror: Path) -> None:
    assert not chicago().table.duplicated(["complaint_id", "officer_id"]).any()


def test_the_sustained_rate_of_each_denominator_is_the_one_counted_by_hand(mirror: Path) -> None:
    rows = raw(mirror / "chicago_il_complaints_accused_2000_2016.csv.gz")
    findings = Counter(row["final_finding"] for row in rows)
    facts = sum(findings[code] for code in ("SU", "NS", "UN", "EX"))
    shown = numbers(frozen())["sustained-readings"].set_index("reading")
    expected = [len(rows), len(rows) - findings[""], facts, facts - findings["NS"]]
    assert shown["n"].tolist() == expected == [125_581, 117_951, 85_188, 45_516]
    assert set(shown["count"]) == {findings["SU"]} == {8142}


def test_each_complaint_counts_once_however_many_rows_it_has(mirror: Path) -> None:
    rows = raw(mirror / "chicago_il_complaints_2000_2016.csv.gz")
    first = {row["cr_id"]: row for row in reversed(rows)}
    complaints = chicago("_complaints")
    assert len(complaints.table) == len(first) == 109_339
    years = Counter(row["complaint_date"][:4] for row in first.values())
    found = complaints.table["date"].dt.year.value_counts()
    assert found.to_dict() == {int(year): n for year, n in years.items()}
    assert years["2006"] == 7177


def test_the_median_length_is_the_one_counted_by_hand_where_hardly_any_case_is_open(
    mirror: Path,
) -> None:
    table = chicago("_complaints").table
    table = table[table["date"].dt.year == 2005]
    days = (table["closed_date"] - table["date"]).dt.days.fillna(10**6).sort_values()
    found = time_to_close(table, "date", "closed_date", as_of="2016-10-27")
    median = found[found["measure"] == "median_days_until_closed"]["estimate"].item()
    assert median == days.iloc[(len(days) - 1) // 2] == 168


def test_only_sworn_officers_of_the_roster_are_compared_with_residents(mirror: Path) -> None:
    rows = raw(mirror / "chicago_il_cpd_employees_2016.csv.gz")
    sworn = Counter(row["RACE"] for row in rows if row["SWORN_OFFICER_I"] == "Y")
    shown = numbers(frozen())["officers-per-resident"]
    city = shown[shown["benchmark"] == "City residents, 2010"].set_index("officer_race")
    assert city.loc["White", "count"] == sworn["WHITE"] == 6194
    assert city.loc["Black", "estimate"] == pytest.approx(1000 * sworn["BLACK"] / 886_852)


def frozen() -> str:
    folder = paths.ROOT / "_freeze" / "notebooks" / TOPIC / TOPIC
    result = json.loads((folder / "execute-results" / "html.json").read_text(encoding="utf-8"))
    return result["result"]["markdown"]


@pytest.mark.parametrize(
    ("source", "shows", "lacks"),
    [
        (
            "new_jersey",
            {"officers-per-resident", "officers-by-sex", "officers-by-age"},
            {"findings", "top-shares", "time-to-close"},
        ),
        (
            "lansing",
            {"kinds", "findings", "sustained-readings", "who-complains"},
            {"officers-per-resident", "top-shares", "time-to-close"},
        ),
        (
            "milwaukee",
            {"complaints-by-month", "allegations", "time-to-close"},
            {"findings", "top-shares", "officers-per-resident"},
        ),
    ],
)
def test_another_place_needs_nothing_but_its_name(
    mirror: Path, source: str, shows: set[str], lacks: set[str]
) -> None:
    text = rendered(PAGE, source)
    shown = set(numbers(text))
    assert shows <= shown
    assert not lacks & shown
    assert "This part needs more than these records hold" in text


def test_new_jersey_officers_are_the_ones_counted_by_hand(mirror: Path) -> None:
    rows = raw(mirror / "new_jersey_officers_2021.csv.gz")
    shown = numbers(rendered(PAGE, "new_jersey"))
    women = shown["officers-by-sex"].set_index("officer_sex").loc["female"]
    assert women["count"] == sum(row["Gender"].strip() == "Female" for row in rows) == 3186
    assert women["n"] == sum(row["Gender"] != "Not Provided" for row in rows)
    black = shown["officers-per-resident"].set_index("officer_race").loc["Black", "count"]
    assert black == sum(row["Race/Ethnicity"] == "Black or African American" for row in rows)


@pytest.mark.r
@pytest.mark.parametrize("source", ["new_jersey", "lansing", "milwaukee"])
def test_r_says_the_same_of_another_place(mirror: Path, source: str) -> None:
    python, r = (numbers(rendered(page, source)) for page in (PAGE, R_PAGE))
    assert list(python) == list(r)
    for id, table in python.items():
        assert_frame_equal(table, r[id], check_dtype=False, rtol=0, atol=1e-9, obj=id)


def test_the_made_up_records_make_a_whole_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    text = rendered(PAGE, "chicago")
    assert "These records are made up" in text
    assert {"top-shares", "lorenz-curve", "sustained-readings", "time-to-close"} <= set(
        numbers(text)
    )


def test_nothing_on_the_page_stands_for_a_single_officer_or_complaint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    shown = numbers(rendered(PAGE, "chicago"))
    assert not any(RAW_COLUMNS & set(table) for table in shown.values())
    assert not any(
        table.astype(str).apply(lambda column: column.str.contains("MADE-UP")).any(axis=None)
        for table in shown.values()
    )
