"""The report on arrests: its numbers against the raw file, and each place it can be pointed at."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from publicsafety import paths
from publicsafety.records import load
from publicsafety.render.execute import execute
from publicsafety.tables import read_csv_links

TOPIC = "arrests"
PYTHON = paths.NOTEBOOKS / TOPIC / "arrests.qmd"
R = paths.NOTEBOOKS / TOPIC / "arrests_r.qmd"
# Named on the portals of Tempe and Los Angeles, whose files are not among the real records here.
TAKOMA_PARK = "takoma_park_md_arrests_2015_2020.csv.gz"


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


@pytest.fixture
def raw(mirror: Path) -> list[dict[str, str]]:
    with gzip.open(mirror / TAKOMA_PARK, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def page_of(page: Path, source: str) -> str:
    return execute(page, {"source": source}).markdown


def tables_of(source: str) -> dict[str, pd.DataFrame]:
    return {name: table for name, (_, table) in read_csv_links(page_of(PYTHON, source)).items()}


def test_charges_and_years_are_those_of_the_raw_file(raw: list[dict[str, str]]) -> None:
    tables = tables_of("takoma_park")
    charges = tables["top-charges"].dropna(subset="count").set_index("offense")["count"]
    assert charges["Warrant Service"] == 421
    assert charges.to_dict() == {
        offense: n
        for offense, n in Counter(row["offense"] for row in raw).items()
        if offense in charges.index
    }
    years = tables["arrests-by-year"].set_index("year")["count"]
    assert {str(year): n for year, n in years.items()} == Counter(r["year"] for r in raw)


def test_warrant_arrests_are_counted_among_all_of_a_group(raw: list[dict[str, str]]) -> None:
    shares = tables_of("takoma_park")["warrant-only"].set_index("subject_race")
    black = [row for row in raw if row["a.race"] == "Black"]
    on_warrant = sum(row["type_desc"] == "Warrant-service arrest" for row in black)
    assert (shares.loc["black", "count"], shares.loc["black", "n"]) == (on_warrant, len(black))


def test_residents_are_those_with_a_home_in_a_ward(raw: list[dict[str, str]]) -> None:
    rates = tables_of("takoma_park")["arrests-per-1000"]
    at_home = rates[rates["counted"] == "Residents arrested"].set_index("subject_race")
    hispanic = sum(row["a.race"] == "Hispanic" and row["a.ward"].startswith("Ward") for row in raw)
    assert at_home.loc["Hispanic", "count"] == hispanic
    assert at_home.loc["Hispanic", "estimate"] == pytest.approx(1000 * hispanic / 2052)


def test_seven_people_cannot_be_found_by_subtraction(mirror: Path) -> None:
    """Seven of the people arrested are recorded as Asian: a second group hides them."""
    by_race = tables_of("takoma_park")["arrests-by-race"].set_index("subject_race")
    assert by_race["count"].isna().sum() == 2
    assert pd.isna(by_race.loc["asian/pacific islander", "count"])


def test_the_page_renders_for_new_york_by_its_name_and_says_what_is_missing(mirror: Path) -> None:
    page = page_of(PYTHON, "new_york_city")
    tables = tables_of("new_york_city")
    assert "Arrested on a warrant alone" in page
    assert "missing-columns" in page
    assert "sample of 10,000 rows" in page
    levels = tables["charge-levels"].set_index("offense_level")["count"]
    assert levels.to_dict() == {
        "felony": 2946,
        "infraction": 33,
        "misdemeanor": 6549,
        "violation": 472,
    }
    assert "arrests-per-1000" not in tables


@pytest.mark.r
def test_the_r_page_renders_for_new_york_with_the_same_numbers(mirror: Path) -> None:
    ours, theirs = (read_csv_links(page_of(page, "new_york_city")) for page in (PYTHON, R))
    assert ours.keys() == theirs.keys()
    for name, (key, table) in ours.items():
        pd.testing.assert_frame_equal(
            table, theirs[name][1], check_dtype=False, obj=f"{name} {key}"
        )


def findings_of(page: str) -> str:
    return page.split("## Key findings")[1].split("## What these records are")[0]


def test_the_findings_are_those_of_the_raw_file(raw: list[dict[str, str]]) -> None:
    found = findings_of(page_of(PYTHON, "takoma_park"))
    on_warrant = sum(row["type_desc"] == "Warrant-service arrest" for row in raw)
    assert f"**{on_warrant / len(raw):.1%} ({on_warrant} of {len(raw):,}; 95% interval" in found
    hispanic = sum(row["a.race"] == "Hispanic" for row in raw)
    assert f"**{1000 * hispanic / 2052:.1f} per 1,000** ({hispanic} arrests, 2,052" in found
    away = sum(row["a.ward"] == "OOC" for row in raw)
    known = sum(row["a.ward"] != "UNK" for row in raw)
    assert f"Of {known:,} arrests where the home is known, {away:,} ({away / known:.1%})" in found
    assert "not shown (small numbers)" not in found


def test_new_york_has_the_findings_that_its_columns_allow(mirror: Path) -> None:
    found = findings_of(page_of(PYTHON, "new_york_city"))
    assert "The most frequent leading charge is Assault 3 and related offenses" in found
    assert "missing a day in court is not in these records" in found
    for lacking in ("warrant", "residents", "from the public"):
        assert lacking not in found


def test_made_up_records_carry_a_banner_and_their_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    records = load(TOPIC, "takoma_park")
    assert records.found.made_up
    assert sum(records.ledger.set_aside.values()) == 2
    assert records.ledger.unmapped["subject_race"] == {"Martian": 1}
    assert records.ledger.out_of_range == {"subject_age": 1}
    page = execute(PYTHON, {"source": "takoma_park"}).markdown
    assert "These records are made up" in page
