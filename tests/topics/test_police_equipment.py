"""The report on military equipment: its numbers against the raw files, and every place renders."""

from __future__ import annotations

import csv
import gzip
import io
import lzma
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
import yaml

from publicsafety import paths, samples
from publicsafety.equipment import describe_equipment
from publicsafety.groupings import NOT_GROUPED, add_group, read_grouping
from publicsafety.records import load
from publicsafety.render.execute import execute
from publicsafety.samples import police_equipment
from publicsafety.tables import read_csv_links

TOPIC = "police_equipment"
PYTHON = paths.NOTEBOOKS / TOPIC / "police_equipment.qmd"
R = paths.NOTEBOOKS / TOPIC / "police_equipment_r.qmd"
FILES = {
    "minnesota": "leso_1033_minnesota_2020-03-31.csv.gz",
    "all_states": "leso_1033_all_states_2020-03-31.csv.xz",
}
# The columns of a compilation of all quarterly releases, which has other names.
COMPILED = {
    "State": "state",
    "Station Name (LEA)": "station_name",
    "NSN": "nsn",
    "Item Name": "item_name",
    "Quantity": "quantity",
    "UI": "ui",
    "Acquisition Value": "acquisition_value",
    "DEMIL Code": "demil_code",
    "DEMIL IC": "demil_ic",
    "Ship Date": "ship_date",
    "Station Type": "station_type",
}
Tables = dict[str, tuple[list[str], pd.DataFrame]]


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


def raw_rows(mirror: Path, place: str) -> list[dict[str, str]]:
    path = mirror / FILES[place]
    opened = gzip.open if path.suffix == ".gz" else lzma.open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cents(row: dict[str, str]) -> int:
    """Return the value of one, in whole cents, so that sums are exact."""
    return round(float(row["Acquisition Value"]) * 100)


def report(page: Path, source: str) -> tuple[str, Tables]:
    markdown = execute(page, {"source": source}).markdown
    return markdown, read_csv_links(markdown)


@cache
def all_states(page: Path) -> tuple[str, Tables]:
    """Execute the report on all states once, however many tests look at it."""
    return report(page, "all_states")


def check_against_raw_file(markdown: str, tables: Tables, rows: list[dict[str, str]]) -> None:
    """Compare a report with sums made from the raw rows in whole cents, one after another."""
    alone = sum(cents(row) for row in rows) / 100
    times = sum(int(row["Quantity"]) * cents(row) for row in rows) / 100
    agencies = {(row["State"], row["Station Name (LEA)"]) for row in rows}
    both = tables["value-both-ways"][1].set_index("way")["value"]
    assert both["Value times quantity"] == pytest.approx(times, rel=1e-12)
    assert both["Value alone, without quantity"] == pytest.approx(alone, rel=1e-12)
    items = sum(int(row["Quantity"]) for row in rows)
    assert f"**{items:,} items** in {len(rows):,} lines" in markdown
    assert f"**{len(agencies):,} agencies**" in markdown
    assert f"**&#36;{times:,.0f}**" in markdown or f"**${times:,.0f}**" in markdown

    by_code: Counter[tuple[str, str]] = Counter()
    for row in rows:
        free = row["DEMIL Code"] == "A" or (row["DEMIL Code"], row["DEMIL IC"]) == ("Q", "6")
        if (row["DEMIL Code"], row["DEMIL IC"]) != ("Q", ""):
            control = "not controlled" if free else "controlled"
            by_code[row["DEMIL Code"], control] += int(row["Quantity"])
    codes = tables["codes"][1].set_index(["demil_code", "control"])["items"]
    assert codes.to_dict() == by_code


def test_minnesotas_totals_are_those_of_the_raw_file_with_and_without_quantity(
    mirror: Path,
) -> None:
    rows = raw_rows(mirror, "minnesota")
    markdown, tables = report(PYTHON, "minnesota")
    check_against_raw_file(markdown, tables, rows)
    both = tables["value-both-ways"][1]["value"].to_list()
    assert both == pytest.approx([48_128_831.48, 38_769_794.70])
    assert "**23,169 items** in 5,650 lines" in markdown
    assert "**235 agencies**" in markdown

    per_agency: dict[str, int] = defaultdict(int)
    for row in rows:
        per_agency[row["Station Name (LEA)"]] += int(row["Quantity"]) * cents(row)
    shown = tables["value-by-agency"][1].set_index("holder")["value"]
    assert shown.to_dict() == pytest.approx({name: n / 100 for name, n in per_agency.items()})

    people = tables["per-person"][1].set_index("divided_by")
    residents = people.loc["Residents, 2013–2017"]
    assert residents["value_per_person"] == pytest.approx(48_128_831.48 / 5_490_726)
    assert people.loc["Active officers, about 2018", "items_per_1000"] == pytest.approx(
        23_169 / 10.918
    )


def test_all_states_render_by_the_name_of_their_description_alone(mirror: Path) -> None:
    rows = raw_rows(mirror, "all_states")
    markdown, tables = all_states(PYTHON)
    check_against_raw_file(markdown, tables, rows)
    assert tables["value-both-ways"][1]["value"].iloc[0] == pytest.approx(1_817_381_970.18)
    assert len({row["Station Name (LEA)"] for row in rows}) == 5_682
    assert "**6,522 agencies**" in markdown
    residents = tables["per-person"][1].set_index("state")
    assert len(residents) == 50
    tennessee = sum(int(r["Quantity"]) * cents(r) for r in rows if r["State"] == "TN") / 100
    assert residents.loc["Tennessee", "value"] == pytest.approx(tennessee)


@pytest.mark.r
@pytest.mark.usefixtures("mirror")
def test_all_states_have_the_same_numbers_in_r() -> None:
    python, r = all_states(PYTHON)[1], all_states(R)[1]
    assert list(python) == list(r)
    for name, (keys, table) in python.items():
        assert r[name][0] == keys
        pd.testing.assert_frame_equal(table, r[name][1], rtol=1e-9, check_dtype=False)


def test_no_line_that_repeats_another_one_is_dropped(mirror: Path) -> None:
    counted = Counter(tuple(row.values()) for row in raw_rows(mirror, "minnesota"))
    assert sum(counted.values()) - len(counted) == 3_281
    records = load(TOPIC, "minnesota")
    assert len(records.table) == 5_650
    assert records.ledger.rows_set_aside == 0
    counted = Counter(tuple(row.values()) for row in raw_rows(mirror, "all_states"))
    assert sum(counted.values()) - len(counted) == 86_890
    assert len(load(TOPIC, "all_states").table) == 141_068


def test_the_faults_that_the_descriptions_name_are_in_the_files(mirror: Path) -> None:
    rows = raw_rows(mirror, "minnesota")
    days = Counter(row["Ship Date"][:10] for row in rows)
    assert days["2005-11-28"] == 195
    assert sum(n for day, n in days.items() if day > "2020-03-31") == 18
    assert sum(row["DEMIL IC"] == "" for row in rows) == 107
    assert sum(float(row["Acquisition Value"]) == 0 for row in rows) == 7

    rows = raw_rows(mirror, "all_states")
    assert sum(row["Ship Date"] > "2020-04" for row in rows) == 337
    assert sum(row["DEMIL IC"] == "" for row in rows) == 8_905
    assert sum((row["DEMIL Code"], row["DEMIL IC"]) == ("Q", "") for row in rows) == 25
    assert sum(float(row["Acquisition Value"]) < 1 for row in rows) == 361
    assert not {row["State"] for row in rows} & {"HI", "DC"}


def test_the_plain_words_name_every_supply_group_and_nearly_all_value(mirror: Path) -> None:
    lines = describe_equipment(load(TOPIC, "all_states").table)
    for name, column, least in (
        ("federal_supply_groups", "supply_group", 1),
        ("federal_supply_classes", "supply_class", 0.98),
    ):
        named = add_group(lines, column, read_grouping(TOPIC, name))
        known = named.loc[named["group"] != NOT_GROUPED, "value"].sum() / lines["value"].sum()
        assert known >= least


@pytest.fixture
def compiled(tmp_path: Path) -> str:
    """The made-up sample under other column names, without codes and dates, and its description."""
    rows = list(csv.DictReader(io.StringIO(police_equipment.minnesota())))
    dropped = {"DEMIL Code", "DEMIL IC", "Ship Date"}
    kept = {raw: new for raw, new in COMPILED.items() if raw not in dropped}
    with (tmp_path / "compiled.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(kept.values())
        writer.writerows([row[raw] for raw in kept] for row in rows)
    text = (paths.SOURCES / TOPIC / "minnesota.yml").read_text(encoding="utf-8")
    description = yaml.safe_load(text)
    description["records"] = {"kind": "file", "file": "compiled.csv"}
    description["columns"] = {new: description["columns"][raw] for raw, new in kept.items()}
    for key in ("values", "benchmarks"):
        del description[key]
    written = tmp_path / "compiled.yml"
    written.write_text(yaml.safe_dump(description, allow_unicode=True), encoding="utf-8")
    return str(written)


@pytest.mark.parametrize("page", [PYTHON, pytest.param(R, marks=pytest.mark.r)])
def test_a_list_with_other_column_names_renders_and_says_what_it_lacks(
    page: Path, compiled: str
) -> None:
    markdown, tables = report(page, compiled)
    assert "To answer what is controlled, the records would need" in markdown
    assert "data_dictionary_police_equipment.qmd#demil_code" in markdown
    assert {"value-by-group", "things", "value-by-agency"} <= set(tables)
    assert not {"codes", "lines-by-month", "per-person"} & set(tables)


@pytest.mark.parametrize("page", [PYTHON, pytest.param(R, marks=pytest.mark.r)])
def test_the_made_up_sample_renders_marked_as_made_up(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    markdown, tables = report(page, "minnesota")
    assert "These records are made up" in markdown
    ledger = tables["ledger"][1].set_index(["what", "where"])["n"]
    assert ledger["Rows set aside: no cell that can be used", "rows"] == 1
    assert ledger["Cells with a value that nobody has explained", "Demilitarization code"] == 1
    assert ledger["Cells outside what is possible", "Acquisition value of one"] == 1
    assert "not known in 2 lines" in markdown
    assert "Small groups are hidden" not in markdown


def test_the_made_up_sample_is_what_its_generator_writes() -> None:
    path = paths.SAMPLES / TOPIC / "minnesota.csv"
    assert path.read_text(encoding="utf-8") == police_equipment.minnesota()
    assert samples.MAKERS["police_equipment/minnesota.csv"] is police_equipment.minnesota
    for row in csv.DictReader(io.StringIO(police_equipment.minnesota())):
        assert row["Station Name (LEA)"].startswith("MADE-UP") or not any(row.values())
