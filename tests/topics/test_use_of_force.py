"""The report on use of force: its numbers against the raw file, and every place renders."""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from publicsafety import paths
from publicsafety.groupings import read_grouping
from publicsafety.records import load
from publicsafety.render.execute import execute
from publicsafety.samples import use_of_force
from publicsafety.sources import read_source
from publicsafety.tables import read_csv_links

TOPIC = "use_of_force"
PYTHON = paths.NOTEBOOKS / TOPIC / "use_of_force.qmd"
R = paths.NOTEBOOKS / TOPIC / "use_of_force_r.qmd"
PLACES = ("minneapolis", "seattle", "new_orleans", "cincinnati")
NECK = {
    "Conscious Neck Restraint",
    "Unconscious Neck Restraint",
    "Neck Restraint: subject did not lose conciousness",
    "Neck Restraint: subject lost conciousness",
}
GUNS_AND_CARS = {"Firearm as striking tool", "Firearms As Striking Tool", "Hand Gun", "Vehicle"}
WEAPONS = {
    "Chemical Munitions",
    "Touch",
    "Firing Darts",
    "On Lead",
    "Off Lead",
    "Strikes",
    "Jabs",
    "Bean Bag Round",
    "Flashlight",
    "Bicycle",
    "Other (specify)",
    "Other Improvised Weapon",
}
Row = dict[str, str]
Tables = dict[str, tuple[list[str], pd.DataFrame]]


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


@cache
def report(page: Path, source: str) -> str:
    """Execute a page once for all tests; those of places that are not kept here need `mirror`."""
    return execute(page, {"source": source}).markdown


def tables_of(page: Path, source: str) -> Tables:
    return read_csv_links(report(page, source))


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")


@pytest.fixture(scope="module")
def minneapolis() -> list[Row]:
    path = paths.SNAPSHOTS / TOPIC / "minneapolis_mn_use_of_force_2016_2021.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def minneapolis_tables() -> Tables:
    return tables_of(PYTHON, "minneapolis")


def incident(row: Row) -> str:
    return row["response_datetime"]


def person(row: Row) -> tuple[str, ...]:
    age = "" if row["age"] == "0" else row["age"]
    return row["response_datetime"], row["race"], row["sex"], age


def numbers(tables: Tables, id: str) -> pd.DataFrame:
    keys, table = tables[id]
    return table.set_index(keys)


def test_minneapolis_is_counted_as_the_raw_file_says(minneapolis, minneapolis_tables) -> None:
    counted = numbers(minneapolis_tables, "definitions")["count"]
    assert len(minneapolis) - len({tuple(row.values()) for row in minneapolis}) == 2339
    assert counted["Rows"] == len(minneapolis) == 12_925
    assert counted["Same time and place"] == len({incident(row) for row in minneapolis}) == 5310
    assert counted["People in incidents"] == len({person(row) for row in minneapolis}) == 5864
    days = {
        (row["response_datetime"][:10], row["precinct"], row["neighborhood"]) for row in minneapolis
    }
    assert counted["Same day and place"] == len(days) == 4702
    by_year = defaultdict(set)
    for row in minneapolis:
        by_year[row["response_datetime"][:4]].add(incident(row))
    shown = numbers(minneapolis_tables, "by-year")["incidents"]
    assert shown.to_dict() == {year: len(found) for year, found in by_year.items()}


def test_incidents_come_close_to_what_the_city_published_at_the_time(minneapolis) -> None:
    until = [row for row in minneapolis if "2017" <= row["response_datetime"] < "2017/11/14"]
    assert len({incident(row) for row in until}) == pytest.approx(755, rel=0.01)


def test_kinds_of_force_are_shares_of_people(minneapolis, minneapolis_tables) -> None:
    met = defaultdict(set)
    for row in minneapolis:
        met[row["force_type"]].add(person(row))
    shown = numbers(minneapolis_tables, "kinds")
    assert shown.loc["Taser", "count"] == len(met["Taser"]) == 951
    assert shown.loc["Bodily Force", "estimate"] == pytest.approx(len(met["Bodily Force"]) / 5864)
    assert pd.isna(shown.loc["Firearm", "count"])
    resisted = defaultdict(set)
    for row in minneapolis:
        said = row["type_resistance"].strip().lower()
        if said not in ("", "x", "unspecified"):
            resisted[said].add(person(row))
    known = set().union(*resisted.values())
    tensed = numbers(minneapolis_tables, "resistance").loc["Tensed"]
    assert (tensed["count"], tensed["n"]) == (len(resisted["tensed"]), len(known))


def test_the_severest_force_is_what_the_table_of_grades_says(
    minneapolis, minneapolis_tables
) -> None:
    deadly = {
        p
        for row in minneapolis
        for p in [person(row)]
        if row["force_type_action"] in NECK | GUNS_AND_CARS
    }
    shown = numbers(minneapolis_tables, "severity")["count"]
    assert shown["Neck restraints and what can easily kill"] == len(deadly) == 203
    assert shown.sum() == 5864


def test_severe_force_is_compared_with_white_people_who_met_force(
    minneapolis, minneapolis_tables
) -> None:
    severe = NECK | GUNS_AND_CARS | WEAPONS
    share = {}
    for race in ("Black", "White"):
        everybody = {person(row) for row in minneapolis if row["race"] == race}
        met = {
            person(row)
            for row in minneapolis
            if row["race"] == race and row["force_type_action"] in severe
        }
        share[race] = len(met) / len(everybody)
    shown = numbers(minneapolis_tables, "severity-ratios")["estimate"]
    ratio = shown["All precincts together", "black"]
    assert ratio == pytest.approx(share["Black"] / share["White"])


def test_injuries_leave_out_the_people_of_whom_nothing_is_known(
    minneapolis, minneapolis_tables
) -> None:
    said = defaultdict(set)
    for row in minneapolis:
        if row["subject_injury"]:
            said[person(row)].add(row["subject_injury"])
    black = [yes for (_, race, _, _), yes in said.items() if race == "Black"]
    shown = numbers(minneapolis_tables, "injuries").loc["black"]
    assert (
        (shown["count"], shown["n"]) == (sum("Yes" in s for s in black), len(black)) == (311, 747)
    )


def test_precincts_and_races_are_counted_by_incident_and_person(
    minneapolis, minneapolis_tables
) -> None:
    first = {row["precinct"]: set() for row in minneapolis}
    for row in minneapolis:
        first[row["precinct"]].add(incident(row))
    shown = numbers(minneapolis_tables, "precincts")["count"]
    assert shown.to_dict() == {name: len(found) for name, found in first.items() if name != "0"}
    black = {person(row) for row in minneapolis if row["race"] == "Black"}
    per_1000 = numbers(minneapolis_tables, "people-per-1000").loc["Black"]
    assert per_1000["count"] == len(black) == 3446
    assert per_1000["estimate"] == pytest.approx(len(black) / 71.160)


def test_calls_and_residents_stand_side_by_side_and_arrests_are_asked_for() -> None:
    markdown = report(PYTHON, "minneapolis")
    both = numbers(read_csv_links(markdown), "denominators").droplevel("period")
    assert both["count"].to_list() == [760, 760]
    assert both.loc["calls for service", "estimate"] == pytest.approx(760 / 335.374)
    assert both.loc["residents (census of 2020)", "estimate"] == pytest.approx(760 / 429.954)
    assert re.search(r"Missing: the number of \[arrests\]", markdown)
    assert not re.search(r"Missing: the number of \[calls", markdown)


def test_people_of_unknown_race_are_no_group(minneapolis_tables) -> None:
    for keys, table in minneapolis_tables.values():
        if "subject_race" in keys:
            said = set(table["subject_race"].str.lower())
            assert not said & {"", "unknown", "not known", "nan", "not specified"}


def findings_of(page: Path, source: str) -> str:
    return report(page, source).split("## Key findings")[1].split("## What these records are")[0]


def test_the_findings_are_those_of_the_raw_file(minneapolis, minneapolis_tables) -> None:
    found = findings_of(PYTHON, "minneapolis")
    assert "The 12,925 rows of the file are about **5,310 incidents** and **5,864 people**" in found
    assert "recorded as Black met force most often for their number of residents" in found
    assert f"**{3446 / 71.160:.1f} per 1,000** over all the years (3,446 people, 71,160" in found
    assert f"was met by **{203 / 5864:.1%} (203 of 5,864; 95% interval" in found
    called = {incident(row) for row in minneapolis if row["is_911_call"] == "Yes"}
    assert f"**{len(called) / 5310:.1%} ({len(called):,} of 5,310; 95% interval" in found
    assert "not shown (small numbers)" not in found


@pytest.mark.parametrize("place", ["seattle", "new_orleans", "cincinnati"])
def test_other_places_have_the_findings_that_their_columns_allow(mirror: Path, place: str) -> None:
    found = findings_of(PYTHON, place)
    assert "rows of the file are about" in found
    assert ("Force of the severest grade" in found) == (place != "cincinnati")
    assert ("Of the people of whom it is known" in found) == (place == "new_orleans")
    assert ("Whether people were injured is not in these" in found) == (place != "new_orleans")
    assert "nan" not in found


def test_seattle_renders_by_its_name_and_says_what_it_lacks(mirror: Path) -> None:
    with gzip.open(mirror / "seattle_wa_use_of_force_2014_2020.csv.gz", "rt") as file:
        rows = list(csv.DictReader(file))
    markdown = report(PYTHON, "seattle")
    tables = read_csv_links(markdown)
    counted = numbers(tables, "definitions")["count"]
    place = {"-", "X", "XX", "99"}
    keys = {
        (
            row["Occured_date_time"],
            *("" if row[part] in place else row[part] for part in ("Precinct", "Beat")),
        )
        for row in rows
    }
    assert counted["Same time and place"] == len(keys)
    assert counted["Rows"] == counted["Different rows"] == len(rows) == 11_661
    white = {
        (row["Occured_date_time"], row["Beat"], row["Subject_ID"])
        for row in rows
        if row["Subject_Race"] == "White"
    }
    assert numbers(tables, "people-by-race").loc["white", "count"] == len(white)
    assert numbers(tables, "denominators").loc[:, "n"].to_list() == [850_910, 737_015]
    for lacking in ("force_type", "resistance_type", "subject_injured", "reason_for_contact"):
        assert f"data_dictionary_use_of_force.qmd#{lacking}" in markdown


def test_new_orleans_incidents_are_those_its_monitor_counted(mirror: Path) -> None:
    markdown = report(PYTHON, "new_orleans")
    by_year = numbers(read_csv_links(markdown), "by-year")
    assert by_year.loc["2018", "incidents"] == pytest.approx(441, abs=1)
    assert by_year.loc["2018", "rows"] == pytest.approx(1108, rel=0.02)
    counted = numbers(read_csv_links(markdown), "definitions")["count"]
    assert counted["Rows"] - counted["Different rows"] == 311
    assert "data_dictionary_use_of_force.qmd#datetime" in markdown


def test_cincinnati_leaves_out_what_is_no_force(mirror: Path) -> None:
    with gzip.open(mirror / "cincinnati_oh_use_of_force_1996_2020.csv.gz", "rt") as file:
        kinds = [row["INCIDENT_DESCRIPTION"] for row in csv.DictReader(file)]
    left_out = {"INJURY TO PRISONER", "ACCIDENTAL DISCHARGE", "WEAPON DISCHARGE AT AN ANIMAL"}
    markdown = report(PYTHON, "cincinnati")
    counted = numbers(read_csv_links(markdown), "definitions")["count"]
    assert counted["Rows"] == sum(kind not in left_out for kind in kinds)
    assert "No table of severity has been written" in markdown


@pytest.mark.r
@pytest.mark.parametrize("place", ["seattle", "new_orleans"])
def test_other_places_read_the_same_in_r(mirror: Path, place: str) -> None:
    python, r = (tables_of(page, place) for page in (PYTHON, R))
    assert python.keys() == r.keys()
    for id, (keys, table) in python.items():
        r_keys, r_table = r[id]
        assert keys == r_keys
        pd.testing.assert_frame_equal(table, r_table, check_dtype=False, rtol=1e-9, atol=1e-9)


def test_the_report_can_be_tried_on_made_up_records(sample) -> None:
    markdown = execute(PYTHON).markdown
    assert "made-up" in markdown
    assert {"definitions", "kinds", "severity", "injuries"} <= read_csv_links(markdown).keys()


@pytest.mark.r
def test_the_r_report_can_be_tried_on_made_up_records(sample) -> None:
    python, r = (read_csv_links(execute(page).markdown) for page in (PYTHON, R))
    assert python.keys() == r.keys()


def test_the_made_up_file_is_what_its_generator_makes_and_has_the_faults_planted(sample) -> None:
    path = paths.SAMPLES / TOPIC / "minneapolis.csv"
    assert path.read_bytes().decode() == use_of_force.minneapolis()
    records = load(TOPIC, "minneapolis")
    assert records.found.made_up
    assert records.ledger.unmapped["subject_race"] == {"Martian": 1}
    assert records.ledger.unparsed == {"datetime": 1}
    assert records.ledger.out_of_range == {"subject_age": 1}
    assert records.ledger.set_aside.keys() >= {"outside the period of the records"}
    assert records.table.duplicated().any()


@pytest.mark.parametrize("place", PLACES)
def test_every_description_is_sound(place: str) -> None:
    source = read_source(TOPIC, place)
    assert source.notes
    assert source.records.sha256


@pytest.mark.parametrize(
    ("place", "column"),
    [("minneapolis", "force_action"), ("seattle", "force_level"), ("new_orleans", "force_type")],
)
def test_the_grades_name_what_the_records_hold(mirror: Path, place: str, column: str) -> None:
    held = set(load(TOPIC, place).table[column].dropna().astype(str))
    named = set(read_grouping(TOPIC, place).table["value"])
    assert held - named <= {"Other"}
    assert named <= held
