"""The report on hate crime: its numbers against the raw files, and every place renders."""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from publicsafety import measures, paths
from publicsafety.records import load
from publicsafety.render.execute import execute
from publicsafety.sources import read_source
from publicsafety.tables import read_csv_links

TOPIC = "hate_crime"
PYTHON = paths.NOTEBOOKS / TOPIC / "hate_crime.qmd"
R = paths.NOTEBOOKS / TOPIC / "hate_crime_r.qmd"
NEW_YORK = "new_york_ny_nypd_hate_crimes_2019_2024.csv.gz"
SAN_FRANCISCO = "san_francisco_ca_hate_crimes_2001_2025.csv.gz"
AUSTIN = "austin_tx_hate_crimes_2017_2025.csv"
COUNTIES = "new_york_state_hate_crimes_by_county_2010_2019.csv"
WHOLE_YEARS = ["2019", "2020", "2021", "2022", "2023"]
FEW = ["2001", "2006", "2011", "2016", "2021"]

Rows = list[dict[str, str]]


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


def read(path: Path) -> Rows:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def complaints(mirror: Path) -> Rows:
    """The first row of each complaint."""
    first: dict[str, dict[str, str]] = {}
    for row in read(mirror / NEW_YORK):
        first.setdefault(row["Full Complaint ID"], row)
    return list(first.values())


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")


@cache
def page_of(page: Path, source: str) -> str:
    """Return the executed page; a source called "sample" is New York's made-up one."""
    return execute(page, {"source": source.replace("sample", "new_york_city")}).markdown


def tables_of(page: Path, source: str) -> dict[str, pd.DataFrame]:
    links = read_csv_links(page_of(page, source))
    return {name: table.copy() for name, (_, table) in links.items()}


def counted(table: pd.DataFrame, key: str) -> dict[str, float]:
    shown = table.dropna(subset="count")
    return dict(zip(shown[key], shown["count"], strict=True))


def test_complaints_are_counted_and_not_their_rows(mirror: Path, complaints: Rows) -> None:
    records = load(TOPIC, "new_york_city")
    assert records.ledger.rows_read == 3_255
    assert records.ledger.set_aside == {"a further row of the same incident_id": 264}
    assert len(records.table) == len(complaints) == 2_991
    anti_jewish = (records.table["bias_desc"] == "Anti-Jewish").sum()
    assert anti_jewish == sum(r["Bias Motive Description"] == "ANTI-JEWISH" for r in complaints)
    assert anti_jewish == 1_425


def test_the_faults_that_the_description_names_are_in_the_file(
    mirror: Path, complaints: Rows
) -> None:
    motives = defaultdict(set)
    for row in read(mirror / NEW_YORK):
        motives[row["Full Complaint ID"]].add(row["Bias Motive Description"])
    assert [m for m in motives.values() if len(m) > 1] == [{"ANTI-BLACK", "ANTI-ASIAN"}]
    apart = [
        int(r["Record Create Date"][6:]) * 12
        + int(r["Record Create Date"][:2])
        - int(r["Complaint Year Number"]) * 12
        - int(r["Month Number"])
        for r in complaints
    ]
    assert sum(a != 0 for a in apart) == 177
    assert sum(a < 0 for a in apart) == 21
    assert max(r["Record Create Date"][6:] + r["Record Create Date"][:5] for r in complaints) == (
        "202409/30"
    )
    assert sum(r["Offense Category"] == "Unclassified" for r in complaints) == 8
    other = [r for r in complaints if r["Offense Description"] == "MISCELLANEOUS PENAL LAW"]
    assert len(other) == 814
    assert sum(r["PD Code Description"] == "AGGRAVATED HARASSMENT 1" for r in other) == 740


def test_the_report_on_new_york_says_what_the_raw_file_says(mirror: Path, complaints: Rows) -> None:
    tables = tables_of(PYTHON, "new_york_city")
    years = Counter(r["Record Create Date"][6:] for r in complaints)
    assert counted(tables["by-year"], "year") == {year: years[year] for year in WHOLE_YEARS}
    assert list(counted(tables["by-year"], "year").values()) == [420, 266, 531, 608, 670]

    offenses = Counter(r["Offense Description"] for r in complaints)
    assert (
        counted(tables["by-offense"], "offense_name")["Criminal mischief"]
        == (offenses["CRIMINAL MISCHIEF & RELATED OF"])
    )
    precincts = Counter(r["Complaint Precinct Code"] for r in complaints)
    shown = counted(tables["precinct-map"], "precinct")
    assert shown == {name: precincts[name] for name in shown}

    manhattan = sum(
        r["County"] == "NEW YORK" and r["Record Create Date"][6:] in WHOLE_YEARS for r in complaints
    )
    rate = tables["per-county"].set_index("county").loc["New York"]
    assert rate["estimate"] == pytest.approx(manhattan / 5 / 1_653_877 * 100_000, rel=1e-12)
    assert rate["low"] < rate["estimate"] < rate["high"]

    religion = [r for r in complaints if r["Offense Category"] == "Religion/Religious Practice"]
    known = [r for r in religion if r["Law Code Category Description"] != "INVESTIGATION"]
    felonies = sum(r["Law Code Category Description"] == "FELONY" for r in known)
    row = tables["felonies"].set_index("bias_category").loc["religion"]
    assert (row["count"], row["n"]) == (felonies, len(known))
    assert_nothing_small_is_shown(tables)


def findings_of(page: str) -> str:
    return page.split("## Key findings")[1].split("## What these records are")[0]


def test_the_findings_are_those_of_the_raw_file(mirror: Path, complaints: Rows) -> None:
    found = findings_of(page_of(PYTHON, "new_york_city"))
    years = Counter(r["Record Create Date"][6:] for r in complaints)
    whole = {year: years[year] for year in WHOLE_YEARS}
    most, fewest = max(whole, key=lambda y: whole[y]), min(whole, key=lambda y: whole[y])
    assert f"Of {sum(whole.values()):,} incidents recorded in the whole years" in found
    assert f"**{most} ({whole[most]})** and the fewest from **{fewest} ({whole[fewest]})**" in found
    motive, n = Counter(r["Bias Motive Description"] for r in complaints).most_common(1)[0]
    assert f"{motive.title()}: **{n / len(complaints):.1%} ({n:,} of {len(complaints):,}; " in found
    assert "Who was harmed, and what is known of the suspects, is not in these records." in found
    assert "not shown (small numbers)" not in found


def test_san_francisco_has_the_findings_that_its_columns_allow(mirror: Path) -> None:
    found = findings_of(page_of(PYTHON, "san_francisco"))
    assert "People and not things were attacked most often" in found
    for lacking in ("felony", "county", "is not in these records"):
        assert lacking not in found


def span_of(year: int) -> str:
    return max(first for first in FEW if int(first) <= year)


def assert_nothing_small_is_shown(tables: dict[str, pd.DataFrame]) -> None:
    for name, table in tables.items():
        if "count" in table:
            assert not table["count"].between(1, 9).any(), name


def test_populations_are_those_of_the_census(real_data: Path) -> None:
    path = real_data / "population" / "acs_2017_5yr_race_counties.csv.gz"
    with gzip.open(path, "rt", encoding="latin-1", newline="") as file:
        residents = {r["Geography"]: int(r["Estimate; Total:"]) for r in csv.DictReader(file)}
    for group in read_source(TOPIC, "new_york_city").benchmark().groups:
        assert residents[f"{group.name} County, New York"] == group.population


def test_the_counties_that_report_every_year_are_told_apart(mirror: Path) -> None:
    rows = [r for r in read(mirror / COUNTIES) if r["County"] != "Multiple"]
    named = defaultdict(set)
    for row in rows:
        named[row["County"]].add(row["Year"])
    always = {county for county, years in named.items() if len(years) == 10}
    same = sum(
        int(r["Total Incidents"]) for r in rows if r["Year"] == "2018" and r["County"] in always
    )
    everywhere = sum(
        int(r["Total Incidents"]) for r in read(mirror / COUNTIES) if r["Year"] == "2018"
    )
    tables = tables_of(PYTHON, "new_york_city")
    row = tables["reporters"].set_index("data_year").loc["2018"]
    assert row["counties"] == len({r["County"] for r in rows if r["Year"] == "2018"}) == 34
    assert row["incidents"] == everywhere == 526
    assert row["incidents_same"] == same == 475

    offices = tables["two-offices"].set_index("county")
    assert offices["count"].sum() == 422
    assert offices["state"].sum() == 420


def test_the_made_up_example_hides_a_second_motive(sample: None) -> None:
    tables = tables_of(PYTHON, "sample")
    example = tables["protection"].set_index("motive")
    assert example["recorded"].to_list() == [40, 25, 12, 4]
    assert example["suppressed"].to_list() == [False, False, True, True]
    assert example["count"].isna().to_list() == [False, False, True, True]


def test_the_report_on_made_up_records_says_so_and_drops_the_partial_year(sample: None) -> None:
    page = page_of(PYTHON, "sample")
    assert "These records are made up" in page
    assert "So 2024 is not a whole year" in page
    tables = tables_of(PYTHON, "sample")
    assert tables["by-year"]["year"].to_list() == WHOLE_YEARS
    assert "2024" not in tables["motives-over-time"]["since"].to_list()
    assert "2024-09" in tables["by-month"]["month"].to_list()
    assert_nothing_small_is_shown(tables)


def test_san_francisco_renders_by_its_name_alone(mirror: Path) -> None:
    page = page_of(PYTHON, "san_francisco")
    assert "All of their years are whole." in page
    assert "To answer how serious the offenses are, the records would need" in page
    assert "no population to compare with" in page
    tables = tables_of(PYTHON, "san_francisco")
    assert {"against-persons", "by-location", "victims", "suspects"} <= set(tables)
    assert {"felonies", "precinct-map", "per-county", "reporters", "by-month"}.isdisjoint(tables)

    rows = read(mirror / SAN_FRANCISCO)
    years = Counter(r["occurence_month"][:4] for r in rows)
    assert counted(tables["by-year"], "year") == dict(years)
    gay = [r for r in rows if r["most_serious_bias"] == "Anti-Gay (Male)"]
    spans = Counter(span_of(int(r["occurence_month"][:4])) for r in gay)
    over_time = tables["motives-over-time"]
    shown = counted(over_time[over_time["bias_desc"] == "Anti-Gay (Male)"], "since")
    assert shown == dict(spans)
    assert sorted(shown) == FEW
    assert_nothing_small_is_shown(tables)


def test_a_month_alone_is_a_date_but_its_day_is_never_used(mirror: Path) -> None:
    table = load(TOPIC, "san_francisco").table
    assert table["date"].notna().all()
    assert (table["date"].dt.day == 1).all()
    assert measures.counts_by_time(table)["n"].iloc[0] == 1_804


def test_where_austin_names_several_biases_the_first_one_counts(mirror: Path) -> None:
    records = load(TOPIC, "austin")
    several = [r for r in read(mirror / AUSTIN) if r["Bias"].startswith("Anti-Gay (Male);")]
    assert len(several) == 5
    table = records.table[
        records.table["incident_id"].isin([r["Incident Number"] for r in several])
    ]
    assert (table["bias_desc"] == "Anti-Gay (Male)").all()
    assert len(records.table) == 298
    assert not records.ledger.unmapped


@pytest.mark.r
def test_san_francisco_has_the_same_numbers_in_r(mirror: Path) -> None:
    python, r = (tables_of(page, "san_francisco") for page in (PYTHON, R))
    assert python.keys() == r.keys()
    for name, table in python.items():
        pd.testing.assert_frame_equal(table, r[name], check_dtype=False, rtol=1e-9, atol=1e-9)
